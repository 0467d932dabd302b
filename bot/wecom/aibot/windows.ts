/** What may be answered for some seconds only: a press by a new card, an opened chat by a welcome. */
import { limits } from '../limits.ts';

export type Respond = (body: Record<string, unknown>) => Promise<void>;

export interface Windows {
  open(name: string, respond: Respond): void;
  /** The newest that is still open; it is used up with that. */
  take(name: string): Respond | undefined;
}

export function createWindows(): Windows {
  const windows = new Map<string, { respond: Respond; timer: NodeJS.Timeout }>();
  return {
    open(name, respond) {
      clearTimeout(windows.get(name)?.timer);
      const timer = setTimeout(() => windows.delete(name), limits.clickAnswer);
      windows.set(name, { respond, timer: timer.unref() });
    },
    take(name) {
      const window = windows.get(name);
      clearTimeout(window?.timer);
      windows.delete(name);
      return window?.respond;
    },
  };
}

export const clickWindow = (chat: string, taskId: string): string => `click ${chat} ${taskId}`;
export const welcomeWindow = (chat: string): string => `welcome ${chat}`;

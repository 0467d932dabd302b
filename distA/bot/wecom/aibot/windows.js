/** What may be answered for some seconds only: a press by a new card, an opened chat by a welcome. */
import { limits } from '../limits.js';
export function createWindows() {
    const windows = new Map();
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
export const clickWindow = (chat, taskId) => `click ${chat} ${taskId}`;
export const welcomeWindow = (chat) => `welcome ${chat}`;
//# sourceMappingURL=windows.js.map
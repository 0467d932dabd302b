/** Tells open pages at once that a chat has changed; pages of other processes find out by looking again every second. */
import { EventEmitter } from 'node:events';

export interface Hub {
  changed(chat: string): void;
  /** Calls `look` on every change and every `poll` ms until the returned function is called. */
  watch(chat: string, look: () => void, poll: number): () => void;
  close(): void;
}

export function createHub(): Hub {
  const emitter = new EventEmitter().setMaxListeners(0);
  const timers = new Set<NodeJS.Timeout>();
  return {
    changed: (chat) => void emitter.emit(`chat:${chat}`),
    watch: (chat, look, poll) => {
      emitter.on(`chat:${chat}`, look);
      const timer = setInterval(look, poll).unref();
      timers.add(timer);
      return () => {
        emitter.off(`chat:${chat}`, look);
        clearInterval(timer);
        timers.delete(timer);
      };
    },
    close: () => {
      emitter.removeAllListeners();
      for (const timer of timers) clearInterval(timer);
    },
  };
}

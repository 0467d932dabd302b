/** A press spins on the person's screen until it is answered: whatever happens to it later, the spinner ends in time. */

export interface Presses {
  /** A press came in and is stored. */
  received: (pressId: string) => void;
  /** A toast is on its way: the press needs no empty answer any more. */
  answered(pressId: string): void;
  stop(): void;
}

export function createPresses(after: number, answerEmpty: (pressId: string) => void): Presses {
  const waiting = new Map<string, NodeJS.Timeout>();

  function answered(pressId: string): void {
    clearTimeout(waiting.get(pressId));
    waiting.delete(pressId);
  }

  return {
    received(pressId) {
      answered(pressId);
      const timer = setTimeout(() => {
        waiting.delete(pressId);
        answerEmpty(pressId);
      }, after);
      waiting.set(pressId, timer.unref());
    },
    answered,
    stop() {
      for (const pressId of waiting.keys()) answered(pressId);
    },
  };
}

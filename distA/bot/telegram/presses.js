/** A press spins on the person's screen until it is answered: whatever happens to it later, the spinner ends in time. */
export function createPresses(after, answerEmpty) {
    const waiting = new Map();
    function answered(pressId) {
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
            for (const pressId of waiting.keys())
                answered(pressId);
        },
    };
}
//# sourceMappingURL=presses.js.map
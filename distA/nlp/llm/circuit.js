/** A circuit that opens after `failures` in a row for `restMs`; `now` in milliseconds. */
export function circuit({ failures, restMs, now }) {
    let inARow = 0;
    let restsUntil = 0;
    // From an opening until the first success: nobody knows whether the provider is back.
    let doubted = false;
    let trying = false;
    const resting = () => now() < restsUntil;
    return {
        admits: () => {
            if (resting() || trying)
                return false;
            trying = doubted;
            return true;
        },
        succeed: () => {
            inARow = 0;
            trying = false;
            // A late answer from before the opening proves nothing about now.
            doubted &&= resting();
        },
        fail: (askedMs) => {
            inARow++;
            const rested = resting();
            if (askedMs === undefined && (rested || (!trying && inARow < failures)))
                return false;
            inARow = 0;
            doubted = true;
            trying = false;
            restsUntil = Math.max(restsUntil, now() + (askedMs ?? restMs));
            return !rested;
        },
    };
}
//# sourceMappingURL=circuit.js.map
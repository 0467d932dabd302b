/** All at zero. */
export const noCounts = () => ({
    offline: 0,
    model: 0,
    requests: 0,
    failures: 0,
    circuitOpened: 0,
    promptTokens: 0,
    completionTokens: 0,
    cost: 0,
});
//# sourceMappingURL=counters.js.map
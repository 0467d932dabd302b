export {};
//# sourceMappingURL=keys-standing.js.map
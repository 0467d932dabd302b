export {};
//# sourceMappingURL=keys-away.js.map
export {};
//# sourceMappingURL=keys-town.js.map
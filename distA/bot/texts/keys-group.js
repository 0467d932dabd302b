export {};
//# sourceMappingURL=keys-group.js.map
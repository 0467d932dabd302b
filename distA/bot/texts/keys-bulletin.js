export {};
//# sourceMappingURL=keys-bulletin.js.map
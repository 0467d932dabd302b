export {};
//# sourceMappingURL=keys-office.js.map
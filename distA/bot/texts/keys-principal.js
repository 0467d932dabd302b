export {};
//# sourceMappingURL=keys-principal.js.map
export {};
//# sourceMappingURL=keys-joining.js.map
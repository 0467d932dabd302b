export {};
//# sourceMappingURL=keys-library.js.map
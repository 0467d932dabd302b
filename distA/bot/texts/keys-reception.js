export {};
//# sourceMappingURL=keys-reception.js.map
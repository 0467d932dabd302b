export {};
//# sourceMappingURL=keys-places.js.map
export {};
//# sourceMappingURL=keys-steward.js.map
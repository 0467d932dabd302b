export {};
//# sourceMappingURL=keys-suspension.js.map
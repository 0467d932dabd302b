export {};
//# sourceMappingURL=keys-inquiry.js.map
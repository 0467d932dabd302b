export {};
//# sourceMappingURL=say.js.map
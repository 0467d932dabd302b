export {};
//# sourceMappingURL=suggestion.js.map
export {};
//# sourceMappingURL=rooms.js.map
export {};
//# sourceMappingURL=keys-requester.js.map
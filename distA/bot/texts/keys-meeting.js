export {};
//# sourceMappingURL=keys-meeting.js.map
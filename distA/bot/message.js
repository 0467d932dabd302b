/** What the product says, before a channel puts it into its platform's shape. One card, one purpose, at most twelve lines. */
export {};
//# sourceMappingURL=message.js.map
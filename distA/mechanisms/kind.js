/** The four kinds of demand (D2.10, D2.11). */
export const kinds = ['consultation', 'help', 'suggestion', 'complaint'];
//# sourceMappingURL=kind.js.map
/** The four kinds of demand (D2.10, D2.11). */
export const kinds = ['consultation', 'help', 'suggestion', 'complaint'] as const;
export type Kind = (typeof kinds)[number];

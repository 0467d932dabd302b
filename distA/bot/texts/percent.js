/** A share in whole percent, `92%`. */
export const percent = (part, whole) => `${Math.round((100 * part) / whole)}%`;
//# sourceMappingURL=percent.js.map
/** A share in whole percent, `92%`. */
export const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)}%`;

/** The small parts that a mechanism's file is written in. */
import { z } from 'zod';
import { kinds } from './kind.js';
export const kind = z.enum(kinds);
/** The number by which the rule is cited: D2.14. */
export const rule = z.string().regex(/^[A-Z]\d+\.\d+$/, 'a rule number such as D2.14');
export const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time such as 08:30');
export const code = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');
/** Something that a person picks from a list, under its rule. */
export const choice = words.extend({ code, rule });
//# sourceMappingURL=parts.js.map
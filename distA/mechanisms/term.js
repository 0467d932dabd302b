/** A length of time as official documents say it: 5 个工作日, 24 小时, 30 日, 1 个月. */
import { z } from 'zod';
export const termUnits = ['minute', 'hour', 'working-day', 'day', 'month'];
export const termSchema = z.strictObject({
    count: z.number().int().min(1).max(1000),
    unit: z.enum(termUnits),
});
//# sourceMappingURL=term.js.map
/** One year's days off and make-up days, as the State Council publishes them: `mechanisms/holidays/<year>.yaml`, checked. */
import { z } from 'zod';
const pattern = /^\d{4}-\d\d-\d\d$/;
/** 2027-02-30 looks like a day and is none. */
function isDay(text) {
    const moment = new Date(`${text}T00:00:00Z`);
    return pattern.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
function isWeekend(day) {
    return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
export const holidayYearSchema = z
    .strictObject({
    year: z.number({ error: 'the year as a number, such as 2027' }).int(),
    /** The day and its name: `2027-02-08: 春节`. */
    off: z.record(z.string(), z.string({ error: 'the name of the holiday' })).default({}),
    /** Weekend days that are worked instead. */
    makeup: z.array(z.string({ error: 'a day such as 2027-02-14' })).default([]),
})
    .superRefine(({ year, off, makeup }, ctx) => {
    const days = [
        ...Object.keys(off).map((day) => ({ day, path: ['off', day] })),
        ...makeup.map((day, index) => ({ day, path: ['makeup', index] })),
    ];
    const wrong = (path, message) => ctx.addIssue({ code: 'custom', path, message });
    for (const { day, path } of days)
        if (!isDay(day))
            wrong(path, `${day} is no day: write it as 2027-02-08`);
        else if (!day.startsWith(`${year}-`))
            wrong(path, `${day} is not in ${year}: each year has a file of its own`);
    for (const [index, day] of makeup.entries())
        if (day in off)
            wrong(['makeup', index], `${day} is a day off and a make-up day: strike one of them`);
        else if (isDay(day) && !isWeekend(day))
            wrong(['makeup', index], `${day} is no weekend: only a Saturday or Sunday can be made up`);
});
//# sourceMappingURL=holiday-year.js.map
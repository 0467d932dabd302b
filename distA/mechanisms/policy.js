/** A policy of the library 政策超市 (D2.9, D2.10): a text that answers consultations, with its source and its dates. */
import { z } from 'zod';
const day = z.iso.date();
const list = z.union([
    z.array(z.string()),
    z.string().transform((text) => text
        .split(/[,，、;；|\s]+/)
        .map((word) => word.trim())
        .filter(Boolean)),
]);
export const policySchema = z.object({
    /** The same id again is a new version of the same policy. */
    id: z.coerce.string().min(1).max(80),
    title: z.string().min(2).max(200),
    /** The whole text; articles (第六条) or paragraphs are what is quoted. */
    text: z.string().min(4),
    /** Number or name of the document: 滕财规〔2025〕4号. */
    source: z.string().default(''),
    /** Name of the department that explains it. */
    department: z.string().optional(),
    keywords: list.default([]),
    /** In force from and until, both days included. */
    from: day.optional(),
    to: day.optional(),
    /** The town or zone it is for, by its name or the city's code; where it is for more than that, left out. */
    area: z.string().optional(),
    /** Tags of the enterprises it is meant for; none: everybody. */
    audience: list.default([]),
    /** Written for the demonstration: said with every answer. */
    demo: z.boolean().default(false),
});
/** Whether it is in force on that day. */
export function inForce({ from, to }, today) {
    return (!from || from <= today) && (!to || today <= to);
}
/**
 * Whether a policy is for an enterprise: `first` where it is one of its own town, `no` where it is another town's or for others than
 * it is. An area that is none of the city's towns (the province, the whole city) is everybody's.
 */
export function offered({ audience, area }, { tags, area: own, areas }) {
    if (audience.length > 0 && !audience.some((tag) => tags.includes(tag)))
        return 'no';
    const town = areas.find(({ code, zh, en }) => area !== undefined && [code, zh, en].includes(area));
    if (!town)
        return 'yes';
    return town.code === own ? 'first' : 'no';
}
//# sourceMappingURL=policy.js.map
import { z } from 'zod';
import { kinds } from '../../mechanisms/kind.js';
const others = ['empty', 'greeting', 'chat', 'abuse', 'advertising'];
const reasons = ['danger', 'stopped-production', 'closing-date', 'none'];
const levels = ['simple', 'complex'];
/** What a model may answer: choices from lists, and words that are checked against the message. */
export const answerSchema = z.object({
    kind: z.enum([...kinds, 'other']),
    other: z.enum(others).nullish(),
    departments: z.array(z.string()).default([]),
    urgent: z.enum(reasons).default('none'),
    /** The words of the message that say it is urgent. */
    urgentWords: z.string().nullish(),
    /** A line taken from the message. */
    title: z.string().nullish(),
    complexity: z.enum(levels).nullish(),
    /** The message in one sentence of the model's own; held against the message. */
    summary: z.string().nullish(),
});
/** The same as a strict JSON schema: every key required, nothing but choices, quotes and one sentence. */
export function jsonSchema(departments) {
    const properties = {
        kind: { type: 'string', enum: [...kinds, 'other'] },
        other: { anyOf: [{ type: 'string', enum: [...others] }, { type: 'null' }] },
        departments: { type: 'array', items: { type: 'string', enum: departments } },
        urgent: { type: 'string', enum: [...reasons] },
        urgentWords: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        title: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        complexity: { type: 'string', enum: [...levels] },
        summary: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    };
    return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}
//# sourceMappingURL=answer.js.map
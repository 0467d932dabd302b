/** How well the policy library answers: on labelled questions, with and without an answer in it. */
import { policySchema } from '../../mechanisms/policy.js';
import { z } from 'zod';
import { createLibrary } from '../policies/library.js';
import { rate } from './measure.js';
const questionSchema = z.object({ id: z.coerce.string(), text: z.string(), policy: z.coerce.string().nullable() });
/** Throws with the line's number and what is wrong with it. */
function linesOf(text, schema, file) {
    return text.split('\n').flatMap((line, at) => {
        if (!line.trim())
            return [];
        try {
            return [schema.parse(JSON.parse(line))];
        }
        catch (error) {
            const why = error instanceof z.ZodError ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') : 'no JSON';
            throw new Error(`${file}, line ${at + 1}: ${why}`, { cause: error });
        }
    });
}
/** Both as JSON lines: policies `{id, title, text, source, department, keywords}`, questions `{id, text, policy}` with null for none. */
export function evaluatePolicies(policyLines, questionLines, senseOf) {
    const loose = policySchema.extend({
        source: z
            .string()
            .nullish()
            .transform((text) => text ?? ''),
    });
    const library = createLibrary(linesOf(policyLines, loose, '--policies'), senseOf);
    const questions = linesOf(questionLines, questionSchema, '--questions');
    const asked = questions.map(({ text, policy }) => ({
        policy,
        place: library.search(text, 3).findIndex((hit) => hit.policy.id === policy),
        answer: library.answer(text)?.policy.id,
    }));
    const withOne = asked.filter(({ policy }) => policy !== null);
    const without = asked.filter(({ policy }) => policy === null);
    return {
        n: questions.length,
        hit1: rate(withOne.filter(({ place }) => place === 0).length, withOne.length),
        hit3: rate(withOne.filter(({ place }) => place >= 0).length, withOne.length),
        answered: rate(withOne.filter(({ policy, answer }) => answer === policy).length, withOne.length),
        falseAnswers: rate(without.filter(({ answer }) => answer !== undefined).length, without.length),
    };
}
//# sourceMappingURL=policies.js.map
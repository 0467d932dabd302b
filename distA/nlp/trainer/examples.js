import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { kinds } from '../../mechanisms/kind.js';
import { featuresOf } from '../features.js';
import { normalise } from '../normalise.js';
const lineSchema = z.object({
    text: z.string(),
    kind: z.enum([...kinds, 'other']),
    lang: z.enum(['zh', 'en']),
    department: z.string().optional(),
    /** Left out where nobody has looked. */
    urgent: z.boolean().optional(),
});
/** A labelled message with what a model sees of it. */
export function exampleOf(line) {
    const plain = normalise(line.text);
    return { ...line, plain, seen: featuresOf(plain) };
}
/** Reads lines of labelled messages. */
export function parseExamples(lines) {
    return lines
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => exampleOf(lineSchema.parse(JSON.parse(line))));
}
/** Reads every .jsonl of a folder, by name, so that the order never depends on the disk. */
export function readExamples(folder) {
    const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    return files.toSorted().flatMap((name) => parseExamples(readFileSync(join(folder, name), 'utf8')));
}
/** The phrases of the same folder. */
export const readPhrases = (folder) => parsePhrases(readFileSync(join(folder, 'subjects.txt'), 'utf8'));
/** Reads lines `transport zh: 限高杆撞弯了; 夜班公交` : what people speak of who mean that department. */
export function parsePhrases(lines) {
    return lines.split('\n').flatMap((line) => {
        const [, department = '', phrases = ''] = /^([a-z-]+) (?:zh|en): (.+)$/.exec(line) ?? [];
        return phrases.split('; ').flatMap((phrase) => (phrase ? [{ plain: normalise(phrase), department }] : []));
    });
}
//# sourceMappingURL=examples.js.map
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { kinds } from '../../mechanisms/kind.ts';
import { type Features, featuresOf } from '../features.ts';
import { normalise } from '../normalise.ts';

const lineSchema = z.object({
  text: z.string(),
  kind: z.enum([...kinds, 'other']),
  lang: z.enum(['zh', 'en']),
  department: z.string().optional(),
});
/** One labelled message. */
export type Example = z.infer<typeof lineSchema> & { plain: string; seen: Features };

/** A labelled message with what a model sees of it. */
export function exampleOf(line: z.infer<typeof lineSchema>): Example {
  const plain = normalise(line.text);
  return { ...line, plain, seen: featuresOf(plain) };
}

/** Reads lines of labelled messages. */
export function parseExamples(lines: string): Example[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => exampleOf(lineSchema.parse(JSON.parse(line))));
}

/** Reads every .jsonl of a folder, by name, so that the order never depends on the disk. */
export function readExamples(folder: string): Example[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.toSorted().flatMap((name) => parseExamples(readFileSync(join(folder, name), 'utf8')));
}

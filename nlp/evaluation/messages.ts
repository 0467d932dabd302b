import { z } from 'zod';
import { kinds } from '../../mechanisms/kind.ts';

const messageSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  lang: z.string().optional(),
  text: z.string(),
  kind: z.enum([...kinds, 'other']),
  topic: z.string().nullish(),
  department: z.string().nullish(),
  complexity: z.string().nullish(),
  urgent: z.union([z.boolean(), z.string(), z.number()]).nullish(),
});
/** One labelled message of a file to measure with. */
export type Message = z.infer<typeof messageSchema>;

/** Reads lines of JSON; a bad line is named by its number. */
export function parseMessages(lines: string): Message[] {
  // Editors on Windows begin a file with a byte order mark.
  const plain = lines.replace(/^\uFEFF/, '');
  return plain.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [messageSchema.parse(JSON.parse(line))];
    } catch (cause) {
      throw new Error(`Line ${at + 1} is not a labelled message {id, lang, text, kind, department?, urgent?}.`, { cause });
    }
  });
}

/** Whether a message is labelled urgent: true, 1, or words of a reason. */
export function isUrgent({ urgent }: Message): boolean {
  return (
    urgent === true ||
    (typeof urgent === 'number' && urgent > 0) ||
    (typeof urgent === 'string' && !['', 'false', 'no', '否', '0'].includes(urgent))
  );
}

/** Whether a message is labelled complex; undefined without a label. */
export function isComplex({ complexity }: Message): boolean | undefined {
  if (complexity === undefined || complexity === null || complexity === '') return undefined;
  return /^(?:complex|high|hard|复杂)/i.test(complexity.trim());
}

/** A policy of the library 政策超市 (D2.9, D2.10): a text that answers consultations, with its source and its dates. */
import { z } from 'zod';

const day = z.iso.date();
const list = z.union([
  z.array(z.string()),
  z.string().transform((text) =>
    text
      .split(/[,，、;；|\s]+/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
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
  area: z.string().optional(),
  /** Tags of the enterprises it is meant for; none: everybody. */
  audience: list.default([]),
  /** Written for the demonstration: said with every answer. */
  demo: z.boolean().default(false),
});
export type Policy = z.infer<typeof policySchema>;

/** Whether it is in force on that day and meant for an enterprise with these tags. */
export function applies({ from, to, audience }: Policy, today: string, tags: readonly string[]): boolean {
  const inForce = (!from || from <= today) && (!to || today <= to);
  return inForce && (audience.length === 0 || audience.some((tag) => tags.includes(tag)));
}

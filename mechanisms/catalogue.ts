/** The dispatch catalogue 派单目录 (D2.11): which department answers for what. Editable data, checked here. */
import { z } from 'zod';
import { kinds } from './kind.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');

export const departmentSchema = z.strictObject({
  id,
  /** Official name, as people read it. */
  name: z.string().min(2),
  en: z.string().min(2),
  /** Other names people use for it: 交通局, 交警…; matched whole. */
  aliases: z.array(z.string().min(2)).default([]),
  /** The places it answers for, as people write them: 北辛街道. It is asked only for matters there; empty means everywhere. */
  area: z.array(z.string().min(2)).default([]),
  /** One line each, in the words of its duties: read by the search. */
  responsibilities: z.array(z.string().min(2)).min(1),
  /** What people write about, the words of a topic: `{name: 道路养护, keywords: [路坏了, 坑洼]}`. */
  topics: z
    .array(
      z.strictObject({
        name: z.string().min(2),
        en: z.string().min(2),
        keywords: z.array(z.string().min(2)).min(1),
        backup: id.optional(),
        /** Each firm's own affair (a loan, a refund, a dispute): others are not shown it, to join it 附议. */
        private: z.boolean().default(false),
      }),
    )
    .min(1),
  /** Who is asked while the department has no work group. */
  backup: id.optional(),
});
export type CatalogueDepartment = z.infer<typeof departmentSchema>;

/** What a demand may have to say before a department can act: where, since when, how much, whom to call. */
export const asks = ['place', 'since', 'amount', 'contact'] as const;
export type Ask = (typeof asks)[number];

const needSchema = z.strictObject({
  ask: z.enum(asks),
  /** Kinds that need it: a question rarely needs anything. */
  kinds: z.array(z.enum(kinds)).min(1),
  /** Topics by their Chinese names. */
  topics: z.array(z.string().min(2)).min(1),
});

export const catalogueSchema = z
  .strictObject({
    name: z.string(),
    departments: z.array(departmentSchema).min(1),
    /** What is asked when a message does not say it, in this order. */
    needs: z.array(needSchema).default([]),
  })
  .superRefine((catalogue, ctx) => {
    const seen = new Map<string, string>();
    const ids = catalogue.departments.map((department) => department.id);
    for (const [index, department] of catalogue.departments.entries()) {
      const wrong = (path: Array<string | number>, message: string) =>
        ctx.addIssue({ code: 'custom', path: ['departments', index, ...path], message });
      if (ids.indexOf(department.id) < index) wrong(['id'], `${department.id} is the id of another department already: give it its own`);
      const missing = (backup: string | undefined) => backup !== undefined && !ids.includes(backup);
      if (missing(department.backup)) wrong(['backup'], `no department is called ${department.backup}: name one by its id`);
      for (const [place, { backup }] of department.topics.entries())
        if (missing(backup)) wrong(['topics', place, 'backup'], `no department is called ${backup}: name one by its id`);
    }
    const topics = new Set(catalogue.departments.flatMap((department) => department.topics.map(({ name }) => name)));
    for (const [index, need] of catalogue.needs.entries())
      for (const [place, topic] of need.topics.entries())
        if (!topics.has(topic))
          ctx.addIssue({
            code: 'custom',
            path: ['needs', index, 'topics', place],
            message: `no department has a topic called ${topic}: write it as it stands there`,
          });
    for (const [index, department] of catalogue.departments.entries())
      for (const name of [department.id, department.name, ...department.aliases]) {
        const owner = seen.get(name);
        if (owner !== undefined && owner !== department.id)
          ctx.addIssue({
            code: 'custom',
            path: ['departments', index, 'aliases'],
            message: `${name} already belongs to ${owner}: a name leads to one department`,
          });
        seen.set(name, department.id);
      }
  });
export type Catalogue = z.infer<typeof catalogueSchema>;

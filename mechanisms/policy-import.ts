/** What an import does to the library: it never puts one document in the place of another. */
import type { Policy } from './policy.ts';

/** What the city knows, and what its library holds. */
export interface Shelf {
  current: readonly Policy[];
  /** Whether this names a department of the city. */
  isDepartment: (name: string) => boolean;
  /** Tags that its mechanism or its enterprises have. */
  tags: ReadonlySet<string>;
}

export type Remark =
  /** Not taken: the id is another document's. */
  | { type: 'taken-id'; title: string; id: string; holder: string }
  /** Taken; one of the same title and another number is in force beside it. */
  | { type: 'same-title'; title: string; other: string }
  | { type: 'no-department'; title: string; department: string }
  /** No enterprise has such a tag: it answers nobody by it. */
  | { type: 'no-tag'; title: string; tag: string };

/** Words of documents for enterprises, and tags that mechanisms use. */
const tagWords: ReadonlyArray<[tag: string, words: RegExp]> = [
  ['above-scale', /^(?:规上|规模以上)(?:工业)?(?:企业)?$/],
  ['high-tech', /^(?:高企|高新|高新技术)(?:企业)?$/],
  ['large', /^大型?(?:企业)$|^大型$|^亿元以上企业$/],
  ['small', /^(?:小型|小微)(?:企业)?$/],
  ['micro', /^(?:微型|小微)(?:企业)?$/],
  ['new', /^(?:新办|新设|新设立|初创)(?:企业)?$/],
  ['manufacturing', /^(?:制造业|制造|工业)(?:企业)?$/],
  ['listing-reserve', /^上市后备(?:企业)?$/],
  ['whitelist', /^白名单(?:企业)?$/],
];

/** The tags that a word means in this city; the word itself where it is one, or means none. */
function tagsFor(word: string, tags: ReadonlySet<string>): string[] {
  const meant = tags.has(word) ? [] : tagWords.flatMap(([tag, words]) => (words.test(word) && tags.has(tag) ? [tag] : []));
  return meant.length > 0 ? meant : [word];
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s《》]/g, '');

/** Ids that we made from the document itself. */
const derived = (id: string): boolean => /^p-[0-9a-f]{12}$/.test(id);

/** The same title and number under another derived id is the same document: an earlier edition of the bot made ids otherwise. */
function settled(policy: Policy, { current, tags }: Shelf): Policy {
  const same = current.find(
    ({ id, title, source }) => derived(id) && plain(title) === plain(policy.title) && plain(source) === plain(policy.source),
  );
  const audience = [...new Set(policy.audience.flatMap((word) => tagsFor(word, tags)))];
  return { ...policy, audience, id: same && derived(policy.id) ? same.id : policy.id };
}

function remarksOn({ id, title, department, audience }: Policy, { current, isDepartment, tags }: Shelf): Remark[] {
  const namesake = current.find((other) => other.id !== id && plain(other.title) === plain(title));
  return [
    ...(namesake && derived(id) ? [{ type: 'same-title', title, other: namesake.source } as const] : []),
    ...(department && !isDepartment(department) ? [{ type: 'no-department', title, department } as const] : []),
    ...audience.filter((tag) => !tags.has(tag)).map((tag) => ({ type: 'no-tag', title, tag }) as const),
  ];
}

/** Which of a file's policies are taken, and what the person who sent it should know. */
export function review(policies: readonly Policy[], shelf: Shelf): { taken: Policy[]; remarks: Remark[] } {
  const taken: Policy[] = [];
  const remarks: Remark[] = [];
  for (const policy of policies.map((one) => settled(one, shelf))) {
    const { id, title } = policy;
    const holder = shelf.current.find((one) => one.id === id);
    if (holder && plain(holder.title) !== plain(title)) remarks.push({ type: 'taken-id', title, id, holder: holder.title });
    else {
      taken.push(policy);
      remarks.push(...remarksOn(policy, shelf));
    }
  }
  return { taken, remarks };
}

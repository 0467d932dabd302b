/** What each enterprise was asked week by week: a document each, so that nobody is asked twice. */
import type { Collection } from 'mongodb';
import { decideInquiry, type InquiryCommand } from '../mechanisms/decide/inquiry.ts';
import { type Inquiry, type InquiryEntry, newInquiry } from '../mechanisms/inquiry.ts';
import type { Rules } from '../mechanisms/targets.ts';
import { type AggregateDocument, type Aggregates, createAggregates, type Stored } from './aggregates.ts';
import type { Seal } from './seal.ts';

export type InquiryDocument = AggregateDocument<Inquiry, InquiryEntry>;
export type StoredInquiry = Stored<Inquiry, InquiryEntry>;
/** By the enterprise's id. */
export interface Inquiries extends Aggregates<Inquiry, InquiryEntry, InquiryCommand> {
  /** Whether an enterprise was ever asked; in a database of our own this is answered from memory. */
  wasAsked(city: string, enterprise: string): Promise<boolean>;
}

export interface InquiryDeps {
  inquiries: Collection<InquiryDocument>;
  seal: Seal;
  now: () => Date;
  rules: (city: string) => Rules | Promise<Rules>;
  /** Nobody else writes to this database. */
  alone: boolean;
}

export function createInquiries({ inquiries, seal, now, rules, alone }: InquiryDeps): Inquiries {
  const kept = createAggregates<Inquiry, InquiryEntry, InquiryCommand>({
    collection: inquiries,
    seal,
    decide: async (city, enterprise, before, command) =>
      decideInquiry(before ?? newInquiry(city, enterprise), command, { ...(await rules(city)), now: now() }),
  });
  const asked = new Map<string, Promise<Set<string>>>();
  const askedIn = (city: string) => {
    const known = asked.get(city) ?? kept.all(city).then((list) => new Set(list.map(({ id }) => id)));
    asked.set(city, known);
    known.catch(() => asked.delete(city));
    return known;
  };
  return {
    ...kept,
    wasAsked: async (city, enterprise) => (alone ? (await askedIn(city)).has(enterprise) : true),
    apply: async (city, enterprise, command) => {
      const applied = await kept.apply(city, enterprise, command);
      if (alone && applied.ok && applied.history.length > 0) (await askedIn(city)).add(enterprise);
      return applied;
    },
  };
}

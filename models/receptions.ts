/** Reception days with their bookings: one document each, so that a slot has one taker. */
import type { Collection } from 'mongodb';
import { decideReception, type ReceptionCommand } from '../mechanisms/decide/reception.ts';
import { type Reception, receptionAlarm, type ReceptionEntry } from '../mechanisms/reception.ts';
import type { Rules } from '../mechanisms/targets.ts';
import { type AggregateDocument, type Aggregates, createAggregates, type Stored } from './aggregates.ts';
import type { Seal } from './seal.ts';

export type ReceptionDocument = AggregateDocument<Reception, ReceptionEntry>;
export type StoredReception = Stored<Reception, ReceptionEntry>;
export type Receptions = Aggregates<Reception, ReceptionEntry, ReceptionCommand>;

export interface ReceptionDeps {
  receptions: Collection<ReceptionDocument>;
  seal: Seal;
  now: () => Date;
  rules: (city: string) => Rules | Promise<Rules>;
}

export function createReceptions({ receptions, seal, now, rules }: ReceptionDeps): Receptions {
  return createAggregates<Reception, ReceptionEntry, ReceptionCommand>({
    collection: receptions,
    seal,
    alarmAt: receptionAlarm,
    decide: async (city, _id, before, command) => decideReception(before, command, { ...(await rules(city)), now: now() }),
  });
}

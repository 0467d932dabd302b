/** Standings of departments: load → decide → one guarded write, as for demands. */
import type { Collection } from 'mongodb';
import { decideStanding, type StandingCommand } from '../mechanisms/decide/standing.ts';
import type { Refusal } from '../mechanisms/refusal.ts';
import { newStanding, type Standing, type StandingEntry } from '../mechanisms/standing.ts';
import type { Rules } from '../mechanisms/targets.ts';
import { type AggregateDocument, createAggregates, type Stored } from './aggregates.ts';
import type { Seal } from './seal.ts';

export type StandingDocument = AggregateDocument<Standing, StandingEntry>;

export interface StoredStanding {
  standing: Standing;
  history: StandingEntry[];
  told: number;
}

export interface StandingDeps {
  standings: Collection<StandingDocument>;
  seal: Seal;
  now: () => Date;
  /** A standing is judged by its city's file of today: a row of cards crosses demands of several versions. */
  rules: (city: string) => Rules | Promise<Rules>;
}

export type AppliedStanding = ({ ok: true } & StoredStanding) | { ok: false; refusal: Refusal };

export interface Standings {
  get(city: string, department: string): Promise<StoredStanding>;
  /** Everyone of the city who has one. */
  all(city: string): Promise<StoredStanding[]>;
  apply(city: string, department: string, command: StandingCommand): Promise<AppliedStanding>;
  /** What a crash left unsaid, and what was just written. */
  untold(): Promise<StoredStanding[]>;
  said(standing: Standing, told: number): Promise<void>;
}

const named = ({ state, history, told }: Stored<Standing, StandingEntry>): StoredStanding => ({ standing: state, history, told });

export function createStandings({ standings, seal, now, rules }: StandingDeps): Standings {
  const kept = createAggregates<Standing, StandingEntry, StandingCommand>({
    collection: standings,
    seal,
    columns: ({ department }) => ({ department }),
    decide: async (city, department, before, command) => {
      const decision = decideStanding(before ?? newStanding(city, department), command, { ...(await rules(city)), now: now() });
      return decision.ok ? { ok: true, state: decision.standing, entries: decision.entries } : decision;
    },
  });
  return {
    get: async (city, department) => {
      const found = await kept.get(city, department);
      return found ? named(found) : { standing: newStanding(city, department), history: [], told: 0 };
    },
    all: async (city) => (await kept.all(city)).map(named),
    apply: async (city, department, command) => {
      const applied = await kept.apply(city, department, command);
      return applied.ok ? { ok: true, ...named(applied) } : applied;
    },
    untold: async () => (await kept.untold()).map(named),
    said: ({ city, department }, told) => kept.said(city, department, told),
  };
}

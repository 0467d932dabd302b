/** Standings of departments: load → decide → one guarded write, as for demands. */
import type { Collection } from 'mongodb';
import { decideStanding, type StandingCommand } from '../mechanisms/decide/standing.ts';
import type { Refusal } from '../mechanisms/refusal.ts';
import { newStanding, type Standing, type StandingEntry } from '../mechanisms/standing.ts';
import type { Rules } from '../mechanisms/targets.ts';
import type { Seal } from './seal.ts';
import { openFields, sealFields } from './sealed-fields.ts';

export interface StandingDocument {
  /** `tengzhou/transport`. */
  _id: string;
  city: string;
  department: string;
  revision: number;
  state: Standing;
  history: StandingEntry[];
  /** How many entries of `history` were handed on. */
  told: number;
  /** Set while some were not. */
  untold?: boolean;
}

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

const maxTries = 100;
const idOf = (city: string, department: string) => `${city}/${department}`;
const empty = (city: string, department: string): StoredStanding => ({ standing: newStanding(city, department), history: [], told: 0 });

function read({ state, history, told }: StandingDocument, seal: Seal): StoredStanding {
  return { standing: openFields(state, seal), history: openFields(history, seal), told };
}

export function createStandings({ standings, seal, now, rules }: StandingDeps): Standings {
  const find = (city: string, department: string) => standings.findOne({ _id: idOf(city, department) });

  /** The first of a department is an empty one, written once. */
  const begin = async (city: string, department: string) => {
    const fresh = { city, department, revision: 0, state: newStanding(city, department), history: [], told: 0 };
    await standings.updateOne({ _id: idOf(city, department) }, { $setOnInsert: fresh }, { upsert: true });
  };

  /** Most departments never have a standing: a promise that was kept begins none. */
  const changesNothing = async (city: string, department: string, command: StandingCommand) => {
    const decision = decideStanding(newStanding(city, department), command, { ...(await rules(city)), now: now() });
    return decision.ok && decision.entries.length === 0;
  };

  const attempt = async (document: StandingDocument, command: StandingCommand): Promise<AppliedStanding | undefined> => {
    const before = read(document, seal);
    if (before.history.some(({ key }) => key === command.key)) return { ok: true, ...before };
    const decision = decideStanding(before.standing, command, { ...(await rules(document.city)), now: now() });
    if (!decision.ok) return decision;
    if (decision.entries.length === 0) return { ok: true, ...before };
    const { matchedCount } = await standings.updateOne(
      { _id: document._id, revision: document.revision },
      {
        $set: { state: sealFields(decision.standing, seal), untold: true },
        $inc: { revision: 1 },
        $push: { history: { $each: sealFields(decision.entries, seal) } },
      },
    );
    if (matchedCount === 0) return undefined;
    return { ok: true, standing: decision.standing, history: [...before.history, ...decision.entries], told: before.told };
  };

  return {
    get: async (city, department) => {
      const document = await find(city, department);
      return document ? read(document, seal) : empty(city, department);
    },
    all: async (city) => (await standings.find({ city }).toArray()).map((document) => read(document, seal)),
    apply: async (city, department, command) => {
      for (let tries = 0; tries < maxTries; tries++) {
        const document = await find(city, department);
        if (!document && (await changesNothing(city, department, command))) return { ok: true, ...empty(city, department) };
        const applied = document && (await attempt(document, command));
        if (applied) return applied;
        if (!document) await begin(city, department);
      }
      throw new Error(`the standing of ${department} was changed ${maxTries} times while one command was decided`);
    },
    untold: async () => (await standings.find({ untold: true }).toArray()).map((document) => read(document, seal)),
    said: async ({ city, department }, told) => {
      const filter = { _id: idOf(city, department), history: { $size: told } };
      await standings.updateOne(filter, { $set: { told }, $unset: { untold: 1 } });
    },
  };
}

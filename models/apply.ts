/** load → decide → ONE guarded write {state, history, pending, alarmAt, revision} → retry when somebody else was faster. */
import type { Collection } from 'mongodb';
import type { Command } from '../mechanisms/command.ts';
import { decide, type Decided, file, type World } from '../mechanisms/decide/index.ts';
import { type Demand, leadOf, promisedTarget } from '../mechanisms/demand.ts';
import type { Entry } from '../mechanisms/entry.ts';
import type { Notice } from '../mechanisms/notice.ts';
import type { Refusal } from '../mechanisms/refusal.ts';
import type { Rules } from '../mechanisms/targets.ts';
import { createBatcher } from './batcher.ts';
import { bucketOf } from './leases.ts';
import type { DemandDocument } from './documents.ts';
import { openFields, sealFields } from './sealed-fields.ts';
import type { Seal } from './seal.ts';

/** A demand with what is stored beside it. */
export interface StoredDemand {
  demand: Demand;
  history: Entry[];
  pending: Notice[];
  revision: number;
}

export type Applied = ({ ok: true; repeated: boolean } & StoredDemand) | { ok: false; refusal: Refusal; stored?: StoredDemand };

export interface ApplyDeps {
  demands: Collection<DemandDocument>;
  seal: Seal;
  now: () => Date;
  /** The mechanism that a demand began under, by its reference, and its city's calendar. */
  rules: (city: string, ref: string) => Rules | Promise<Rules>;
  /** Told of each write that left notices to hand on. */
  onPending: (stored: StoredDemand) => void;
}

export interface Apply {
  file(command: Extract<Command, { type: 'file' }>, tags: readonly string[]): Promise<Applied>;
  apply(number: string, command: Exclude<Command, { type: 'file' }>): Promise<Applied>;
  load(number: string): Promise<StoredDemand | undefined>;
}

/** Each round has one winner, so that this many at once all come through. */
const maxTries = 100;

/** What is looked up by, beside the state itself. */
function columns(demand: Demand, alarmAt: Date | undefined) {
  const lead = leadOf(demand);
  const promised = promisedTarget(demand);
  const set = {
    stage: demand.stage.name,
    kind: demand.kind,
    ...(lead ? { lead } : {}),
    ...(promised ? { promisedBy: promised.by } : {}),
    ...(alarmAt ? { alarmAt } : {}),
  };
  const unset = { ...(lead ? {} : { lead: 1 as const }), ...(alarmAt ? {} : { alarmAt: 1 as const }) };
  return { set, unset };
}

export function stored(document: DemandDocument, seal: Seal): StoredDemand {
  return {
    demand: openFields(document.state, seal),
    history: openFields(document.history, seal),
    pending: document.pending,
    revision: document.revision,
  };
}

function firstDocument({ demand, entries, notices, alarmAt }: Decided, seal: Seal, now: Date): DemandDocument {
  return {
    _id: demand.id,
    number: demand.number,
    city: demand.city,
    enterprise: demand.enterprise,
    requester: demand.requester.id,
    filedAt: demand.filedAt,
    bucket: bucketOf(demand.id),
    revision: 1,
    ...columns(demand, alarmAt).set,
    state: sealFields(demand, seal),
    history: sealFields(entries, seal),
    pending: notices,
    pendingSince: now,
  } as DemandDocument;
}

function update({ demand, entries, notices, alarmAt }: Decided, seal: Seal, now: Date) {
  const { set, unset } = columns(demand, alarmAt);
  return {
    $set: { ...set, state: sealFields(demand, seal), ...(notices.length > 0 ? { pendingSince: now } : {}) },
    ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}),
    $inc: { revision: 1 },
    $push: { history: { $each: sealFields(entries, seal) }, pending: { $each: notices } },
  };
}

export function createApply(deps: ApplyDeps): Apply {
  const { demands, seal, now, rules, onPending } = deps;

  const batch = createBatcher(demands);

  const load = async (number: string) => {
    const document = await demands.findOne({ number });
    return document ? stored(document, seal) : undefined;
  };

  const world = async ({ city, mechanism }: Pick<Demand, 'city' | 'mechanism'>): Promise<World> => ({
    ...(await rules(city, mechanism)),
    now: now(),
  });

  const written = (decided: Decided, before: Entry[], pending: Notice[], revision: number): Applied => {
    const after = { demand: decided.demand, history: [...before, ...decided.entries], pending: [...pending, ...decided.notices], revision };
    if (decided.notices.length > 0) onPending(after);
    return { ok: true, repeated: false, ...after };
  };

  return {
    load,
    file: async (command, tags) => {
      const decision = file(command, await world(command.demand), tags);
      if (!decision.ok) return decision;
      if (await batch.write({ insertOne: { document: firstDocument(decision, seal, now()) } })) return written(decision, [], [], 1);
      const document = await demands.findOne({ _id: command.demand.id });
      if (!document) throw new Error(`the number ${command.demand.number} was given twice`);
      return { ok: true, repeated: true, ...stored(document, seal) };
    },
    apply: async (number, command) => {
      for (let tries = 0; tries < maxTries; tries++) {
        const before = await load(number);
        if (!before) return { ok: false, refusal: { code: 'unknown-demand' } };
        if (before.history.some(({ key }) => key === command.key)) return { ok: true, repeated: true, ...before };
        const decision = decide(before.demand, command, await world(before.demand), before.history.length);
        if (!decision.ok) return { ...decision, stored: before };
        if (decision.entries.length === 0) return { ok: true, repeated: false, ...before };
        const { matchedCount } = await demands.updateOne(
          { _id: before.demand.id, revision: before.revision },
          update(decision, seal, now()),
        );
        if (matchedCount === 1) return written(decision, before.history, before.pending, before.revision + 1);
      }
      throw new Error(`${number} was changed ${maxTries} times while one command was decided`);
    },
  };
}

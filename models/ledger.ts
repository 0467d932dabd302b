/** The read side: lists and counts, never written directly. */
import type { Collection, Filter } from 'mongodb';
import { type Calendar, dayOf, nextWorkingDay } from '../mechanisms/calendar.ts';
import type { Reported } from '../mechanisms/bulletin.ts';
import { type Demand, isUnderWay } from '../mechanisms/demand.ts';
import { type StoredDemand, stored } from './apply.ts';
import type { DemandDocument } from './documents.ts';
import type { Seal } from './seal.ts';

export interface Workload {
  late: string[];
  today: string[];
  next: string[];
  handling: number;
  fresh: number;
  /** Whose clocks stand still. */
  suspended: string[];
}

export interface DueDemand {
  number: string;
  alarmAt: Date;
  revision: number;
}

/** Demands that others may join, and what they are known by. */
export type OpenDemand = Pick<Demand, 'number' | 'city' | 'enterprise' | 'topic' | 'title' | 'text' | 'stage'>;

/** Which demands of a city; absent: all. */
export interface Wanted {
  city: string;
  stage?: string | undefined;
  kind?: string | undefined;
  lead?: string | undefined;
  /** Filed at this moment or later. */
  from?: Date | undefined;
  /** Filed before this moment. */
  until?: Date | undefined;
  /** The last that was seen already. */
  after?: Pick<Demand, 'filedAt' | 'number'> | undefined;
}

export interface Ledger {
  /** The person's own demands, newest first. */
  mine(person: string, limit: number): Promise<StoredDemand[]>;
  /** What anybody of an enterprise has filed, newest first. */
  ofEnterprise(enterprise: string, limit: number): Promise<StoredDemand[]>;
  /** What an enterprise has joined 附议, newest first. */
  joinedBy(enterprise: string, limit: number): Promise<StoredDemand[]>;
  /** The words of what an enterprise has open, newest first. */
  openTexts(city: string, enterprise: string, limit: number): Promise<Array<{ number: string; text: string }>>;
  /** What was filed in a city from a moment on and is still worked on: its words and whose it is, newest first. */
  openSince(city: string, from: Date, limit: number): Promise<OpenDemand[]>;
  /** What was filed in a city from a moment on, newest first. */
  since(city: string, from: Date): Promise<StoredDemand[]>;
  triage(city: string, limit: number): Promise<StoredDemand[]>;
  /** What a department has in hand. */
  workload(city: string, department: string, now: Date, calendar: Calendar, filedBefore?: Date): Promise<Workload>;
  open(city: string, department: string, limit: number): Promise<StoredDemand[]>;
  recent(limit: number, city?: string): Promise<StoredDemand[]>;
  /** Those filed from `since` to before `until`, the oldest first. */
  filedBetween(city: string, since: Date, until: Date, limit: number): Promise<StoredDemand[]>;
  /** All that the city still has to answer, the oldest first. */
  unanswered(city: string, limit: number): Promise<StoredDemand[]>;
  /** Demands whose alarm is due, in these buckets, without those. */
  due(now: Date, buckets: number[], limit: number, except?: readonly string[]): Promise<DueDemand[]>;
  /** Numbers of demands with notices that nobody has handed on for so many ms; also those noted at a time that is still to come, by a clock that was put back. */
  unsaid(now: Date, patience: number): Promise<string[]>;
  counts(city?: string): Promise<Record<string, number>>;
  /** How many of each kind were filed in the city. */
  kindCounts(city: string): Promise<Record<string, number>>;
  /** Those that are wanted, the newest first, from behind a place in that order on. */
  page(wanted: Wanted, limit: number): Promise<StoredDemand[]>;
  /** The demand of that id, where there is one. */
  withId(id: string): Promise<StoredDemand | undefined>;
  /** What a bulletin is made from: every demand of the city with a lead that was filed before `until` and had not ended before `since`. */
  reported(city: string, since: Date, until: Date): Promise<Reported[]>;
}

/** Only what is counted, and nothing that is sealed. */
const counted = {
  number: 1,
  lead: 1,
  filedAt: 1,
  'state.targets.promised': 1,
  'state.targets.by': 1,
  'state.targets.stoppedAt': 1,
  'state.targets.missedAt': 1,
  'state.ratings.at': 1,
  'state.ratings.level': 1,
  'state.ratings.appeal.upheld': 1,
  'history.type': 1,
  'history.at': 1,
  'history.closure': 1,
} as const;

function reported({ number, lead = '', filedAt, state, history }: DemandDocument): Reported {
  return { number, lead, filedAt, targets: state.targets ?? [], ratings: state.ratings ?? [], history };
}

/** A page reads no more than this. */
const mostSince = 5000;
const inHand = { $in: ['dispatched', 'handling'] };

/** Opens nothing but the words: an enterprise may have many. */
function openTexts(demands: Collection<DemandDocument>, seal: Seal): Ledger['openTexts'] {
  return async (city, enterprise, limit) => {
    const found = await demands
      .find({ enterprise, city, stage: { $ne: 'closed' } }, { projection: { number: 1, 'state.text': 1 } })
      .sort({ filedAt: -1 })
      .limit(limit)
      .toArray();
    return found.map(({ number, state }) => ({ number, text: seal.open(state.text) }));
  };
}

/** Opens what is compared and nothing else. */
function openSince(demands: Collection<DemandDocument>, seal: Seal): Ledger['openSince'] {
  return async (city, from, limit) => {
    const projection = { number: 1, city: 1, enterprise: 1, 'state.topic': 1, 'state.title': 1, 'state.text': 1, 'state.stage': 1 };
    const found = await demands
      .find({ city, filedAt: { $gte: from } }, { projection })
      .sort({ filedAt: -1 })
      .limit(limit)
      .toArray();
    return found
      .filter(({ state }) => isUnderWay(state.stage.name))
      .map(({ state, number, enterprise }) => {
        const { topic, stage } = state;
        const words = { title: seal.open(state.title), text: seal.open(state.text) };
        return { number, city, enterprise, stage, ...words, ...(topic ? { topic } : {}) };
      });
  };
}

/** What a department has in hand, by the day on which it ends. */
function workloadOf(demands: Collection<DemandDocument>): Ledger['workload'] {
  return async (city, lead, now, calendar, filedBefore) => {
    const rows = await demands
      .find(
        { lead, stage: inHand, city, ...(filedBefore ? { filedAt: { $lt: filedBefore } } : {}) },
        { projection: { number: 1, stage: 1, promisedBy: 1, 'state.suspended.until': 1 } },
      )
      .sort({ promisedBy: 1 })
      .toArray();
    const today = dayOf(now, calendar);
    const tomorrow = nextWorkingDay(today, calendar);
    const on = (wanted: (by: Date, day: string) => boolean) =>
      rows.filter(({ promisedBy }) => promisedBy && wanted(promisedBy, dayOf(promisedBy, calendar))).map(({ number }) => number);
    return {
      late: on((by) => by < now),
      today: on((by, day) => by >= now && day === today),
      next: on((_by, day) => day > today && day <= tomorrow),
      handling: rows.filter(({ stage, state }) => stage === 'handling' && !state?.suspended).length,
      fresh: rows.filter(({ stage }) => stage === 'dispatched').length,
      suspended: rows.filter(({ state }) => state?.suspended).map(({ number }) => number),
    };
  };
}

function filterOf({ city, stage, kind, lead, from, until, after }: Wanted): Filter<DemandDocument> {
  const filedAt = { ...(from ? { $gte: from } : {}), ...(until ? { $lt: until } : {}), ...(after ? { $lte: after.filedAt } : {}) };
  return {
    city,
    ...(stage ? { stage } : {}),
    ...(kind ? { kind } : {}),
    ...(lead ? { lead } : {}),
    ...(from || until || after ? { filedAt } : {}),
    ...(after ? { $or: [{ filedAt: { $lt: after.filedAt } }, { filedAt: after.filedAt, number: { $lt: after.number } }] } : {}),
  };
}

/** How many there are of each value of a column. */
async function tally(demands: Collection<DemandDocument>, by: 'stage' | 'kind', city: string | undefined): Promise<Record<string, number>> {
  const rows = await demands
    .aggregate<{ _id: string; count: number }>([...(city ? [{ $match: { city } }] : []), { $group: { _id: `$${by}`, count: { $sum: 1 } } }])
    .toArray();
  return Object.fromEntries(rows.map(({ _id, count }) => [_id, count]));
}

export function createLedger(demands: Collection<DemandDocument>, seal: Seal): Ledger {
  const list = async (filter: Filter<DemandDocument>, sort: 1 | -1, limit: number) => {
    const found = await demands.find(filter).sort({ filedAt: sort }).limit(limit).toArray();
    return found.map((document) => stored(document, seal));
  };
  return {
    mine: (requester, limit) => list({ requester }, -1, limit),
    ofEnterprise: (enterprise, limit) => list({ enterprise }, -1, limit),
    joinedBy: (enterprise, limit) => list({ 'state.joined.enterprise': enterprise }, -1, limit),
    openTexts: openTexts(demands, seal),
    openSince: openSince(demands, seal),
    since: (city, from) => list({ city, filedAt: { $gte: from } }, -1, mostSince),
    triage: (city, limit) => list({ city, stage: 'triage' }, 1, limit),
    open: (city, lead, limit) => list({ lead, stage: inHand, city }, 1, limit),
    recent: (limit, city) => list(city ? { city } : {}, -1, limit),
    filedBetween: (city, since, until, limit) => list({ city, filedAt: { $gte: since, $lt: until } }, 1, limit),
    unanswered: (city, limit) => list({ city, stage: { $in: ['triage', 'dispatched', 'handling'] } }, 1, limit),
    workload: workloadOf(demands),
    due: (now, buckets, limit, except = []) =>
      demands
        .find(
          { bucket: { $in: buckets }, alarmAt: { $lte: now }, ...(except.length > 0 ? { number: { $nin: [...except] } } : {}) },
          { projection: { number: 1, alarmAt: 1, revision: 1 } },
        )
        .sort({ alarmAt: 1 })
        .limit(limit)
        .toArray() as unknown as Promise<DueDemand[]>,
    unsaid: async (now, patience) => {
      const found = await demands.find({ pendingSince: { $gte: new Date(0) } }, { projection: { number: 1, pendingSince: 1 } }).toArray();
      const away = (since: Date | undefined) => Math.abs(now.getTime() - (since?.getTime() ?? 0));
      return found.filter(({ pendingSince }) => away(pendingSince) >= patience).map(({ number }) => number);
    },
    reported: async (city, since, until) => {
      const found = await demands.find({ city, filedAt: { $lt: until } }, { projection: counted }).toArray();
      return found.filter(({ lead, history }) => lead && (history.at(-1)?.at ?? since) >= since).map(reported);
    },
    counts: (city) => tally(demands, 'stage', city),
    kindCounts: (city) => tally(demands, 'kind', city),
    page: async (wanted, limit) => {
      const found = await demands.find(filterOf(wanted)).sort({ filedAt: -1, number: -1 }).limit(limit).toArray();
      return found.map((document) => stored(document, seal));
    },
    withId: async (_id) => {
      const document = await demands.findOne({ _id });
      return document ? stored(document, seal) : undefined;
    },
  };
}

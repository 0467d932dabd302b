/** What other enterprises have open, in memory: a draft is compared with it before its card is shown, in microseconds. */
import type { Rooms } from '../handlers/rooms.ts';
import { isUnderWay, leadOf } from '../mechanisms/demand.ts';
import type { Enterprises } from '../models/enterprises.ts';
import type { Ledger, OpenDemand } from '../models/ledger.ts';
import { type Gist, likeliest, type Likeness } from '../nlp/likeness.ts';
import { conceal } from './conceal.ts';

/** So likely one matter that joining it is offered. */
const alikeFrom = 0.6;
/** The newest for each department are compared with. */
const perDepartment = 30;
const loaded = 1000;
const monthMs = 30 * 86_400_000;
/** Where other processes file too, what they filed is looked for so often, in ms. */
const lookAgainAfter = 60_000;

interface Known {
  demand: OpenDemand;
  gist: Gist;
}

export interface JoinableDeps {
  ledger: Pick<Ledger, 'openSince'>;
  enterprises: Pick<Enterprises, 'get'>;
  now: () => Date;
  likenessOf: (city: string) => Likeness;
  /** Whether a topic, by its Chinese name, is each firm's own affair. */
  isPrivate: (city: string, topic: string | undefined) => boolean;
  /** No other process writes to this database. */
  alone: boolean;
}

export interface JoinableDesk {
  find: Rooms['joinable'];
  /** A demand as it was just written: open ones are known, others forgotten. */
  learn(demand: OpenDemand): void;
}

export function createJoinable({ ledger, enterprises, now, alone, likenessOf, isPrivate }: JoinableDeps): JoinableDesk {
  const shelves = new Map<string, Map<string, Known>>();
  /** On which shelf each is. */
  const places = new Map<string, string>();
  const looked = new Map<string, number>();

  const learn = (demand: OpenDemand): void => {
    const { city, number } = demand;
    const before = places.get(number);
    if (!isUnderWay(demand.stage.name) || isPrivate(city, demand.topic?.zh)) {
      places.delete(number);
      return void (before && shelves.get(before)?.delete(number));
    }
    const known = before === undefined ? undefined : shelves.get(before)?.get(number);
    const gist = known?.gist ?? likenessOf(city).gistOf(demand.text);
    const key = `${city}/${gist.departments[0]}`;
    const shelf = shelves.get(key) ?? new Map<string, Known>();
    shelves.set(key, shelf.set(number, { demand, gist }));
    places.set(number, key);
    const [oldest = ''] = shelf.keys();
    if (shelf.size > perDepartment && shelf.delete(oldest)) places.delete(oldest);
  };

  const look = async (city: string): Promise<void> => {
    const last = looked.get(city);
    if (last !== undefined && (alone || performance.now() - last < lookAgainAfter)) return;
    looked.set(city, performance.now());
    const open = await ledger.openSince(city, new Date(now().getTime() - monthMs), loaded);
    for (const demand of open.toReversed()) learn(demand);
  };

  const find: Rooms['joinable'] = async (city, enterprise, text) => {
    await look(city);
    const likeness = likenessOf(city);
    const gist = likeness.gistOf(text);
    const near = gist.departments.flatMap((department) => [...(shelves.get(`${city}/${department}`)?.values() ?? [])]);
    const others = near.filter(({ demand }) => demand.enterprise !== enterprise);
    const best = likeliest(others, gist, likeness, alikeFrom);
    if (!best) return undefined;
    const { demand } = best;
    const lead = leadOf(demand);
    const title = conceal(demand.title, (await enterprises.get(demand.enterprise))?.name);
    return { number: demand.number, title, ...(lead ? { lead } : {}) };
  };
  return { find, learn };
}

/** What other enterprises have open, in memory: a draft is compared with it before its card is shown, in microseconds. */
import type { Rooms } from '../handlers/rooms.ts';
import { isUnderWay, leadOf } from '../mechanisms/demand.ts';
import type { Enterprises } from '../models/enterprises.ts';
import type { Ledger, OpenDemand } from '../models/ledger.ts';
import { closest, subjects } from '../nlp/similarity.ts';
import { conceal } from './conceal.ts';

/** From this share of common subject words on two messages on one topic may be about one thing. */
const alikeFrom = 0.5;
/** The newest of each topic; the rest of a topic that is so busy is no longer one thing. */
const perTopic = 20;
const loaded = 1000;
const monthMs = 30 * 86_400_000;
/** Where other processes file too, what they filed is looked for so often, in ms. */
const lookAgainAfter = 60_000;

interface Known {
  demand: OpenDemand;
  about: ReadonlySet<string>;
}

export interface JoinableDeps {
  ledger: Pick<Ledger, 'openSince'>;
  enterprises: Pick<Enterprises, 'get'>;
  now: () => Date;
  /** No other process writes to this database. */
  alone: boolean;
}

export interface JoinableDesk {
  find: Rooms['joinable'];
  /** A demand as it was just written: open ones are known, others forgotten. */
  learn(demand: OpenDemand): void;
}

export function createJoinable({ ledger, enterprises, now, alone }: JoinableDeps): JoinableDesk {
  const shelves = new Map<string, Map<string, Known>>();
  const looked = new Map<string, number>();

  const learn = (demand: OpenDemand): void => {
    const { city, topic, number } = demand;
    if (!topic) return;
    const key = `${city}/${topic.zh}`;
    const shelf = shelves.get(key) ?? new Map<string, Known>();
    const known = shelf.get(number);
    if (!isUnderWay(demand.stage.name)) return void shelf.delete(number);
    shelf.set(number, { demand, about: known?.about ?? subjects(`${demand.title} ${demand.text}`) });
    if (shelf.size > perTopic) shelf.delete(shelf.keys().next().value ?? '');
    shelves.set(key, shelf);
  };

  const look = async (city: string): Promise<void> => {
    const last = looked.get(city);
    if (last !== undefined && (alone || performance.now() - last < lookAgainAfter)) return;
    looked.set(city, performance.now());
    const open = await ledger.openSince(city, new Date(now().getTime() - monthMs), loaded);
    for (const demand of open.toReversed()) learn(demand);
  };

  const find: Rooms['joinable'] = async (city, enterprise, topic, text) => {
    await look(city);
    const others = [...(shelves.get(`${city}/${topic}`)?.values() ?? [])].filter(({ demand }) => demand.enterprise !== enterprise);
    const best = closest(others, subjects(text), alikeFrom);
    if (!best) return undefined;
    const { demand } = best;
    const lead = leadOf(demand);
    const title = conceal(demand.title, (await enterprises.get(demand.enterprise))?.name);
    return { number: demand.number, title, ...(lead ? { lead } : {}) };
  };
  return { find, learn };
}

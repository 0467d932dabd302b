/** Lanes that wait, and until when; by elapsed time, because the wall clock may jump. */
import type { Filter } from 'mongodb';
import type { ItemDocument } from './documents.ts';

/** What stands before the colon: all lanes of one channel begin with it. */
function channelOf(lane: string): string {
  return lane.slice(0, lane.indexOf(':') + 1);
}

/** The first text after every one that begins with this prefix. */
function after(prefix: string): string {
  return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
}

export interface LaneWaits {
  /** The lane waits for so many ms; with `all` every lane of its channel. */
  wait(lane: string, milliseconds: number, all?: boolean): void;
  /** Leaves out the lanes that wait now, and those that are busy. */
  filter(busy: Iterable<string>): Filter<ItemDocument>;
  waiting(lane: string): boolean;
  /** Lanes that wait by themselves. */
  lanes(): string[];
  /** Whether all lanes of some channel wait. */
  channelWaits(): boolean;
  /** Milliseconds until the next of them may go on; undefined when none waits. */
  next(): number | undefined;
}

export function createLaneWaits(elapsed: () => number = () => performance.now()): LaneWaits {
  const lanes = new Map<string, number>();
  const channels = new Map<string, number>();
  const running = (waits: Map<string, number>): string[] => {
    const now = elapsed();
    for (const [name, until] of waits) if (until <= now) waits.delete(name);
    return [...waits.keys()];
  };
  return {
    wait: (lane, milliseconds, all = false) => {
      const channel = all ? channelOf(lane) : '';
      if (channel) channels.set(channel, elapsed() + milliseconds);
      else lanes.set(lane, elapsed() + milliseconds);
    },
    filter: (busy) => {
      const away = [...busy, ...running(lanes)];
      const others = running(channels).map((prefix) => ({ $or: [{ lane: { $lt: prefix } }, { lane: { $gte: after(prefix) } }] }));
      return { ...(away.length > 0 ? { lane: { $nin: away } } : {}), ...(others.length > 0 ? { $and: others } : {}) };
    },
    waiting: (lane) => [lanes.get(lane), channels.get(channelOf(lane))].some((until) => until !== undefined && until > elapsed()),
    lanes: () => running(lanes),
    channelWaits: () => running(channels).length > 0,
    next: () => {
      const until = Math.min(...lanes.values(), ...channels.values());
      return Number.isFinite(until) ? until - elapsed() : undefined;
    },
  };
}

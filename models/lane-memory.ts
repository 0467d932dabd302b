/**
 * What this process knows of its lanes without asking the database: the items that it has just stored itself, and the lanes of
 * which it does not know all. Only where nobody else puts items in. The database stays the truth; this saves reading it.
 */

export interface Kept {
  _id: string;
  coalesce?: string;
}

export interface LaneMemory<T extends Kept> {
  /** Keeps an item at the end of its lane; one of the same name that waits there is dropped. `false`: the lane must be read before it is worked. */
  keep(lane: string, item: T): boolean;
  /** The next item of a lane that is known; it is kept no longer. */
  take(lane: string): T | undefined;
  /** These came from the database. */
  drop(lane: string, ids: ReadonlySet<string>): void;
  /** Lanes that are known and have something to do. */
  ready(): string[];
  /** There may be something before what is kept of this lane. */
  doubt(lane: string): void;
  doubtAll(): void;
  doubts(lane: string): boolean;
  /** Called when a look into the database begins; what it gives is called when that look has seen every lane but those. */
  look(): (unseen: Iterable<string>) => void;
}

/** Beyond this nothing is kept, and the lane is read. */
const mostKept = 2000;

interface Doubts extends Pick<LaneMemory<Kept>, 'doubt' | 'doubtAll' | 'doubts' | 'look'> {}

function createDoubts(): Doubts {
  /** When doubt arose; a look that began before does not end it. */
  const lanes = new Map<string, number>();
  let all = 1;
  let moment = 1;
  const doubt = (lane: string) => void lanes.set(lane, moment);
  return {
    doubt,
    doubtAll: () => void (all = moment),
    doubts: (lane) => all > 0 || lanes.has(lane),
    look: () => {
      const began = moment++;
      return (unseen) => {
        const away = new Set(unseen);
        for (const [lane, since] of lanes) if (since <= began && !away.has(lane)) lanes.delete(lane);
        if (all === 0 || all > began) return;
        all = 0;
        for (const lane of away) doubt(lane);
      };
    },
  };
}

export function createLaneMemory<T extends Kept>(): LaneMemory<T> {
  const lanes = new Map<string, T[]>();
  const doubts = createDoubts();
  let count = 0;
  const put = (lane: string, list: T[]) => {
    count += list.length - (lanes.get(lane)?.length ?? 0);
    if (list.length > 0) lanes.set(lane, list);
    else lanes.delete(lane);
  };
  const add = (lane: string, item: T) => {
    const list = lanes.get(lane) ?? [];
    list.push(item);
    lanes.set(lane, list);
    count++;
  };
  return {
    ...doubts,
    keep: (lane, item) => {
      if (item.coalesce)
        put(
          lane,
          (lanes.get(lane) ?? []).filter(({ coalesce }) => coalesce !== item.coalesce),
        );
      if (count < mostKept) add(lane, item);
      else doubts.doubt(lane);
      return !doubts.doubts(lane);
    },
    take: (lane) => {
      const list = doubts.doubts(lane) ? undefined : lanes.get(lane);
      const next = list?.shift();
      if (next) count--;
      if (list?.length === 0) lanes.delete(lane);
      return next;
    },
    drop: (lane, ids) =>
      put(
        lane,
        (lanes.get(lane) ?? []).filter(({ _id }) => !ids.has(_id)),
      ),
    ready: () => [...lanes.keys()].filter((lane) => !doubts.doubts(lane)),
  };
}

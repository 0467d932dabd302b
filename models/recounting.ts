/** Which open demands have clocks that may have to be counted anew. */
import type { Collection, Filter } from 'mongodb';
import type { DemandDocument } from './documents.ts';

export interface Recounting {
  /** Numbers of open demands with a provisional date; with `ref` also those that are judged by another version. */
  stale(city: string, ref: string | undefined): Promise<string[]>;
}

export function createRecounting(demands: Collection<DemandDocument>): Recounting {
  return {
    stale: async (city, ref) => {
      const guessed: Filter<DemandDocument> = { 'state.targets.provisional': true };
      const older: Filter<DemandDocument>[] = ref ? [{ 'state.mechanism': { $ne: ref } }] : [];
      const filter = { city, stage: { $ne: 'closed' }, $or: [guessed, ...older] } as Filter<DemandDocument>;
      return (await demands.find(filter, { projection: { number: 1 } }).toArray()).map(({ number }) => number);
    },
  };
}

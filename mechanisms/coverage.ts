/** Who was asked in a week, who answered what, and who was not reached (D2.2, D2.3, D2.5): town by town. */
import type { Day } from './calendar.ts';
import type { Inquiry } from './inquiry.ts';

/** `silent`: asked, no answer yet. `open`: not asked, or an older question still stands. */
export const coverageStates = ['none', 'raised', 'silent', 'quiet', 'unreachable', 'open'] as const;
export type CoverageState = (typeof coverageStates)[number];

export interface Asked {
  id: string;
  name: string;
  area?: string;
  state: CoverageState;
  /** The demand that came of it. */
  number?: string;
}

export interface AreaCoverage {
  /** Undefined for enterprises that nobody has placed. */
  area: string | undefined;
  enterprises: Asked[];
  counts: Record<CoverageState, number>;
}

interface Firm {
  id: string;
  name: string;
  area?: string;
  /** Somebody of it can be written to. */
  reachable: boolean;
}

function stateOf({ reachable }: Firm, inquiry: Inquiry | undefined, week: Day): Pick<Asked, 'state' | 'number'> {
  const round = inquiry?.rounds.find((each) => each.week === week);
  if (round?.answer?.type === 'demand') return { state: 'raised', number: round.answer.number };
  if (round?.answer) return { state: 'none' };
  if (inquiry?.quiet) return { state: 'quiet' };
  if (!reachable) return { state: 'unreachable' };
  return { state: round ? 'silent' : 'open' };
}

export function countStates(list: readonly Pick<Asked, 'state'>[]): Record<CoverageState, number> {
  const count = (state: CoverageState) => list.filter((each) => each.state === state).length;
  return Object.fromEntries(coverageStates.map((state) => [state, count(state)])) as Record<CoverageState, number>;
}

/** Every area of the file in its order, then those that are in none. */
export function coverage(
  firms: readonly Firm[],
  inquiries: ReadonlyMap<string, Inquiry>,
  week: Day,
  areas: ReadonlyArray<{ code: string }>,
): AreaCoverage[] {
  const asked = firms.map(({ id, name, area, ...firm }): Asked => {
    const known = areas.some(({ code }) => code === area);
    return { id, name, ...(area && known ? { area } : {}), ...stateOf({ id, name, ...firm }, inquiries.get(id), week) };
  });
  return [...areas.map(({ code }) => code), undefined].flatMap((area) => {
    const enterprises = asked.filter((each) => each.area === area);
    return enterprises.length > 0 || area ? [{ area, enterprises, counts: countStates(enterprises) }] : [];
  });
}

/** Those who were asked, whatever came of it. */
export const askedOf = ({ none, raised, silent }: Record<CoverageState, number>): number => none + raised + silent;

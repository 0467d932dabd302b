/** 属地首责 (D2.6 to D2.8): what a town can solve stays with it; the rest it passes up, and the centre dispatches. */
import type { Calendar } from './calendar.ts';
import { deadline } from './deadline.ts';
import type { Kind } from './kind.ts';
import { countingSchema, type Mechanism } from './mechanism.ts';

/** Whether a unit in charge is a town of the city, and towns come first. */
export function isTown({ firstResponsible, inquiry }: Mechanism, unit: string | undefined): boolean {
  return firstResponsible !== undefined && (inquiry?.areas.some(({ code }) => code === unit) ?? false);
}

/** The town that a demand of this kind goes to first, when the enterprise lies in one. */
export function townFor(mechanism: Mechanism, kindOf: Kind, area: string | undefined): string | undefined {
  const takes = mechanism.firstResponsible?.kinds?.includes(kindOf) ?? true;
  return takes && isTown(mechanism, area) ? area : undefined;
}

const plain = countingSchema.parse({});

/** Until when a town has it to itself. */
export function ownLevelBy({ firstResponsible }: Mechanism, now: Date, calendar: Calendar): Date | undefined {
  return firstResponsible && deadline(now, firstResponsible.within, calendar, plain).at;
}

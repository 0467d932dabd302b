/** What a decision is: entries to write down, or a refusal. Pure: no clock, no database, no logger. */
import type { Calendar } from '../calendar.ts';
import type { Command } from '../command.ts';
import type { Demand, StageName } from '../demand.ts';
import type { Happening } from '../entry.ts';
import type { Mechanism } from '../mechanism.ts';
import type { Refusal } from '../refusal.ts';

export interface World {
  mechanism: Mechanism;
  calendar: Calendar;
  now: Date;
}

export type Verdict = { ok: true; happenings: Array<Happening & { rule?: string }> } | { ok: false; refusal: Refusal };

export function happen(...happenings: Array<Happening & { rule?: string }>): Verdict {
  return { ok: true, happenings };
}

export function refuse(refusal: Refusal): Verdict {
  return { ok: false, refusal };
}

/** The demand when it stands at one of these stages. */
export type At<Name extends StageName> = Demand & { stage: Extract<Demand['stage'], { name: Name }> };

export function isAt<Name extends StageName>(demand: Demand, ...names: Name[]): demand is At<Name> {
  return (names as StageName[]).includes(demand.stage.name);
}

/** Refuses a step out of its stage, and says what was done last, by whom, when. */
export function wrongStage(demand: Demand): Verdict {
  const { stage } = demand;
  if (stage.name === 'handling') return refuse({ code: 'already-accepted', name: stage.officer.name, at: stage.acceptedAt });
  return refuse({ code: 'wrong-stage', stage: stage.name });
}

export type Decide<Type extends Command['type']> = (demand: Demand, command: Extract<Command, { type: Type }>, world: World) => Verdict;

/** given(what happened).when(somebody does something): the real rules of Tengzhou, a hand-set clock, no database. */
import { join } from 'node:path';
import { projectRoot, readCity, readHolidays } from '../../cities.ts';
import { type Actor, clock, type Grant, type PersonActor } from '../../mechanisms/actor.ts';
import type { Command, Intention } from '../../mechanisms/command.ts';
import { decide, type Decided, type Decision, file, type World } from '../../mechanisms/decide/index.ts';
import type { Demand } from '../../mechanisms/demand.ts';
import type { Entry, Filed } from '../../mechanisms/entry.ts';
import { checkMechanism } from '../../mechanisms/load.ts';
import type { Mechanism } from '../../mechanisms/mechanism.ts';
import type { Notice } from '../../mechanisms/notice.ts';
import type { Refusal } from '../../mechanisms/refusal.ts';

export const { mechanism: tengzhou, calendar } = readCity('tengzhou', readHolidays(join(projectRoot(), 'mechanisms', 'holidays'), 2026));

/** Tengzhou with some parts put differently, checked as a file would be. */
export function varied(change: Partial<Record<keyof Mechanism, unknown>>): Mechanism {
  return checkMechanism({ ...tengzhou, ...change }, 'varied');
}

/** `03-02 10:00` in the spring of 2026, local time; a year may stand before it. */
export function at(words: string): Date {
  const [day = '', time = '00:00'] = words.split(' ');
  return new Date(`${day.length === 5 ? `2026-${day}` : day}T${time.length === 5 ? `${time}:00` : time}+08:00`);
}

/** The inverse, to the second only when there are any. */
export function local(instant: Date | undefined): string | undefined {
  if (!instant) return undefined;
  const [day = '', time = ''] = new Date(instant.getTime() + 480 * 60_000).toISOString().split('T');
  return `${day.replace('2026-', '')} ${time.slice(0, time.slice(6, 8) === '00' ? 5 : 8)}`;
}

function person(id: string, grants: Grant[], enterprise?: string): PersonActor {
  return { type: 'person', id, name: id, grants, ...(enterprise ? { enterprise } : {}) };
}
const city = 'tengzhou';

export const boss = person('boss', [], 'works');
export const colleague = person('colleague', [], 'works');
export const rival = person('rival', [], 'other-works');
export const nobody = person('nobody', []);
export const officer = person('officer', [{ role: 'officer', city, department: 'transport' }]);
export const mate = person('mate', [{ role: 'deputy', city, department: 'transport' }]);
export const chief = person('chief', [{ role: 'head', city, department: 'transport' }]);
export const helper = person('helper', [{ role: 'officer', city, department: 'water' }]);
export const outsider = person('outsider', [{ role: 'head', city, department: 'tax' }]);
export const faraway = person('faraway', [
  { role: 'officer', city: 'elsewhere', department: 'transport' },
  { role: 'dispatcher', city: 'elsewhere' },
]);
export const commissioner = person('commissioner', [{ role: 'commissioner', city }]);
export const dispatcher = person('dispatcher', [{ role: 'dispatcher', city }]);
export const administrator = person('administrator', [{ role: 'administrator', city }]);
export const supervisor = person('supervisor', [{ role: 'supervisor', city }]);
export const leader = person('leader', [{ role: 'leader', city }]);
export const theClock = clock;
export const everybody: Actor[] = [
  boss,
  colleague,
  rival,
  nobody,
  officer,
  mate,
  helper,
  outsider,
  faraway,
  commissioner,
  dispatcher,
  administrator,
  supervisor,
  leader,
  clock,
];

export const paper: Filed = {
  id: 'd1',
  number: 'QH20260302-0001',
  city,
  mechanism: 'tengzhou@2023-02',
  kind: 'complaint',
  lane: 'general',
  title: '厂门口道路损坏',
  text: '我们厂门口的路坏了三个月没人修',
  language: 'zh',
  attachments: [],
  enterprise: 'works',
};

export type Step = readonly [when: string, who: Actor, what: Intention];

export const filed = (when = '03-02 10:00', demand: Partial<Filed> = {}): Step => [
  when,
  boss,
  { type: 'file', demand: { ...paper, ...demand }, candidates: ['transport', 'water'], lead: 'transport' },
];
export const filedUnsure = (when = '03-02 10:00', demand: Partial<Filed> = {}): Step => [
  when,
  boss,
  { type: 'file', demand: { ...paper, ...demand }, candidates: ['transport', 'water'] },
];
export const accepted = (when = '03-02 11:00'): Step => [when, officer, { type: 'accept' }];
export const resolved = (when = '03-04 10:00'): Step => [when, officer, { type: 'resolve', outcome: '已修好', attachments: [] }];
export const rated = (when: string, level: string): Step => [when, boss, { type: 'rate', level }];
export const returned = (when = '03-02 14:00'): Step => [when, officer, { type: 'return', reason: 'not-ours', text: '属于水务' }];
/** D2.27: the principal's form, which the centre waits for. */
export const signed = (when = '03-05 11:30'): Step => [when, chief, { type: 'submit-form', text: '两次办理情况说明', attachments: [] }];
export const asked = (when = '03-03 09:00', until = '03-16 17:30'): Step => [
  when,
  officer,
  { type: 'request-extension', until: at(until), reason: '等沥青' },
];

/** What became of one command. */
export interface Outcome {
  /** What happened, in order: `accepted`, `contacted`. */
  entries: string[];
  written: Entry[];
  /** `replied → requester`, `card → transport`. */
  told: string[];
  notices: Notice[];
  refusal: Refusal | undefined;
  /** Stands as before when the command was refused. */
  demand: Demand;
  alarm: string | undefined;
}

const addressee = ({ to }: Notice) => (to.type === 'department' ? to.id : to.type);

export function tell(notices: readonly Notice[]): string[] {
  // What goes to a standing is recorded there, not told to anybody.
  return notices
    .filter(({ to }) => to.type !== 'standing')
    .map((notice) => `${notice.type} → ${addressee(notice)}${notice.hold ? ' when the doors open' : ''}`);
}

export interface Story {
  demand: Demand;
  history: Entry[];
  alarm: Date | undefined;
  when(...step: Step): Outcome;
  /** Goes on with one more step that has to be allowed. */
  and(...step: Step): Story;
}

export interface Setting {
  mechanism?: Mechanism;
  tags?: string[];
}

function world(when: string, { mechanism = tengzhou }: Setting): World {
  return { mechanism, calendar, now: at(when) };
}

export function file1([when, by, what]: Step, setting: Setting = {}): Decision {
  return file({ ...what, by, key: 'k0' } as Extract<Command, { type: 'file' }>, world(when, setting), setting.tags ?? []);
}

function story(decided: Decided, history: Entry[], setting: Setting): Story {
  const { demand } = decided;
  const next = ([when, by, what]: Step) =>
    decide(demand, { ...what, by, key: `k${history.length}` } as Exclude<Command, { type: 'file' }>, world(when, setting), history.length);
  return {
    demand,
    history,
    alarm: decided.alarmAt,
    when: (...step) => {
      const decision = next(step);
      return {
        entries: decision.ok ? decision.entries.map(({ type }) => type) : [],
        written: decision.ok ? decision.entries : [],
        told: decision.ok ? tell(decision.notices) : [],
        notices: decision.ok ? decision.notices : [],
        refusal: decision.ok ? undefined : decision.refusal,
        demand: decision.ok ? decision.demand : demand,
        alarm: local(decision.ok ? decision.alarmAt : decided.alarmAt),
      };
    },
    and: (...step) => {
      const decision = next(step);
      if (!decision.ok) throw new Error(`${step[2].type} at ${step[0]} was refused: ${decision.refusal.code}`);
      return story(decision, [...history, ...decision.entries], setting);
    },
  };
}

/** Under other rules than Tengzhou's own: `under({mechanism}).given(…)`. */
export function under(setting: Setting): { given: (first: Step, ...steps: Step[]) => Story } {
  return {
    given: (first, ...steps) => {
      const begun = file1(first, setting);
      if (!begun.ok) throw new Error(`filing was refused: ${begun.refusal.code}`);
      return steps.reduce((told, step) => told.and(...step), story(begun, begun.entries, setting));
    },
  };
}

export const given = under({}).given;

/** The clock of that name that runs now. */
export function running(demand: Demand, name: string): { rule: string; by: string | undefined; warnAt: string | undefined } | undefined {
  const found = demand.targets.find((target) => target.name === name && !target.stoppedAt);
  return found && { rule: found.rule, by: local(found.by), warnAt: local(found.warnAt) };
}

/** Whatever people press, in whatever order, at whatever time. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCity } from '../../cities.ts';
import { alarmAt } from '../../mechanisms/alarm.ts';
import { clock } from '../../mechanisms/actor.ts';
import type { Command, Intention } from '../../mechanisms/command.ts';
import { decide, file } from '../../mechanisms/decide/index.ts';
import type { Demand } from '../../mechanisms/demand.ts';
import type { Entry } from '../../mechanisms/entry.ts';
import { begin, evolve } from '../../mechanisms/evolve.ts';
import { kinds } from '../../mechanisms/kind.ts';
import { at, boss, calendar, everybody, paper, tengzhou, varied } from './story.ts';
import { rounds } from '../rounds.ts';

const hour = 3_600_000;
const departments = ['transport', 'water', 'tax'];
const attachments: never[] = [];
const from = at('03-02 10:00');

const intention = fc.oneof(
  ...(
    [
      ...departments.map((lead) => ({ type: 'dispatch', lead })),
      ...kinds.map((kind) => ({ type: 'dispatch', lead: 'water', coHandlers: ['tax'], kind })),
      { type: 'accept' },
      { type: 'record-contact' },
      { type: 'confirm-contact', answer: 'no' },
      { type: 'reply', text: '在办', attachments },
      { type: 'supplement', text: '补充', attachments },
      { type: 'nudge' },
      ...[24, 300, 600].map((hours) => ({ type: 'request-extension', until: new Date(from.getTime() + hours * hour), reason: '等' })),
      { type: 'grant-extension' },
      { type: 'decline-extension' },
      ...[48, 350].map((hours) => ({ type: 'request-suspension', until: new Date(from.getTime() + hours * hour), reason: '等' })),
      { type: 'grant-suspension' },
      { type: 'decline-suspension' },
      { type: 'resume' },
      { type: 'pass-up', text: '本级解决不了' },
      { type: 'return', reason: 'not-ours' },
      { type: 'decline-return' },
      ...departments.map((lead) => ({ type: 'transfer', lead })),
      { type: 'resolve', outcome: '已修好', attachments },
      { type: 'resolve', outcome: '已修好', attachments, closing: 'solved' },
      ...tengzhou.survey.scale.map(({ code }) => ({ type: 'rate', level: code })),
      { type: 'rate', level: 'dissatisfied' },
      { type: 'comment', text: '没修' },
      { type: 'withdraw' },
      { type: 'reject', reason: 'unclear' },
      { type: 'add-co-handler', department: 'tax' },
      ...['general', 'complex', 'special', 'hard', 'long-term', 'urgent'].map((lane) => ({
        type: 'set-lane',
        lane,
        until: new Date(from.getTime() + 400 * hour),
      })),
      ...['government', 'vice-mayor', 'leader'].map((to) => ({ type: 'escalate', to })),
      { type: 'instruct', text: '抓紧' },
      { type: 'decide-at-meeting', meeting: 'joint', text: '由水务牵头', lead: 'water', until: new Date(from.getTime() + 300 * hour) },
      { type: 'report', text: '已进场', attachments },
      { type: 'release' },
      { type: 'release', outcome: '已于今日修好' },
      { type: 'send-back', reason: '不完整' },
      { type: 'appeal', text: '应当受理' },
      { type: 'verify', outcome: 'redo' },
      { type: 'verify', outcome: 'close' },
    ] as Intention[]
  ).map((each) => fc.constant(each)),
);
/** Somebody presses something after a while; or the clock rings. Most often somebody who may. */
const step = fc.record({
  what: fc.oneof({ arbitrary: intention, weight: 4 }, { arbitrary: fc.constant<Intention>({ type: 'check-deadlines' }), weight: 1 }),
  after: fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 12 * hour }), fc.integer({ min: 0, max: 400 * hour })),
  who: fc.nat({ max: everybody.length * 4 }),
  natural: fc.boolean(),
});
const start = fc.record({ kind: fc.constantFrom(...kinds), sure: fc.boolean(), steps: fc.array(step, { maxLength: 40 }) });

/** Reports repeat, and a clock of one kind only runs beside the promise. */
const mechanisms = [
  tengzhou,
  varied({
    targets: [
      ...tengzhou.targets,
      { name: 'status', rule: 'D4.16', term: { count: 10, unit: 'day' }, startsOn: 'accepted', stopsOn: ['replied'], repeats: true },
      { name: 'answer', rule: 'D5.9', kinds: ['consultation'], term: { count: 2, unit: 'hour' }, startsOn: 'filed', stopsOn: ['replied'] },
      { name: 'forward', rule: 'D5.8', term: { count: 1, unit: 'working-day' }, startsOn: 'filed', stopsOn: ['dispatched'] },
    ],
  }),
];

const others = ['dongguan', 'rudong', 'wuhai', 'xinyang'].map((name) => readCity(name, calendar.holidays).mechanism);
mechanisms.push(...others);

/** Clocks that stand still, of every unit. */
mechanisms.push(
  varied({
    survey: { ...tengzhou.survey, low: { action: 'nothing' } }, // So that it need not walk so far.
    pause: { rule: 'E1.7', longest: { count: 30, unit: 'day' }, max: 3 },
    targets: [
      ...tengzhou.targets,
      { name: 'status', rule: 'D4.16', term: { count: 10, unit: 'day' }, startsOn: 'accepted', stopsOn: ['replied'], repeats: true },
      {
        name: 'explain',
        rule: 'D5.9',
        term: { count: 30, unit: 'hour' },
        startsOn: 'filed',
        stopsOn: ['explained'],
        counting: { clock: 'working' },
      },
      { name: 'report', rule: 'D1.12', term: { count: 1, unit: 'month' }, startsOn: 'dispatched', stopsOn: ['reported'] },
    ],
  }),
);

/** What people do most often at that stage, so that the walk gets far. */
const nextStep: Partial<Record<Demand['stage']['name'], Intention>> = {
  triage: { type: 'dispatch', lead: 'transport' },
  dispatched: { type: 'accept' },
  handling: { type: 'resolve', outcome: '已修好', attachments, closing: 'solved' },
  reviewing: { type: 'release' },
  resolved: { type: 'rate', level: 'dissatisfied' },
};

function mayDo(who: number, demand: Demand): (typeof everybody)[number] {
  const plain = everybody[who];
  if (plain) return plain;
  const lead = 'lead' in demand.stage ? (demand.stage.lead ?? '') : '';
  const grants = [
    { role: 'officer', city: 'tengzhou', department: lead },
    { role: 'dispatcher', city: 'tengzhou' },
    { role: 'leader', city: 'tengzhou' },
  ] as const;
  return { ...boss, grants: [...grants] };
}

function check(
  before: Demand,
  after: Demand,
  alarm: Date | undefined,
  rules: { mechanism: typeof tengzhou; calendar: typeof calendar },
): void {
  const names = after.targets.filter(({ stoppedAt }) => !stoppedAt).map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(alarm).toEqual(alarmAt(after));
  expect(after.number).toBe(before.number);
  expect(alarm === undefined).toBe(after.stage.name === 'closed');
  if (!alarm) return;
  const rung = decide(after, { type: 'check-deadlines', by: clock, key: 'ring' }, { ...rules, now: alarm }, 99);
  expect(rung.ok && rung.entries.length).toBeGreaterThan(0);
  if (rung.ok) expect(rung.alarmAt === undefined || rung.alarmAt > alarm).toBe(true);
}

test.each([
  ['Tengzhou', 0],
  ['a mechanism with reports', 1],
  ['Dongguan', 2],
  ['Rudong', 3],
  ['Wuhai', 4],
  ['Xinyang', 5],
  ['a mechanism with suspensions', 6],
])(
  '%s: nothing throws, one clock of a name runs, the alarm always leads to something, history tells it all again (D2.21)',
  (_name, index) => {
    const rules = { mechanism: mechanisms[index] ?? tengzhou, calendar };
    const redoes = rules.mechanism.survey.low.action === 'redo';
    const reached = new Set<string>();
    fc.assert(
      fc.property(start, ({ kind, sure, steps }) => {
        let now = from;
        const lead = sure ? { lead: redoes && kind === 'help' ? 'jinghe' : 'transport' } : {};
        const begun = file(
          { type: 'file', demand: { ...paper, kind }, candidates: departments, ...lead, by: boss, key: 'k' },
          { ...rules, now },
          ['whitelist', 'above-scale'],
        );
        if (!begun.ok) throw new Error(begun.refusal.code);
        let { demand } = begun;
        let history: Entry[] = begun.entries;
        for (const [number, { what: chance, after, who, natural }] of steps.entries()) {
          const what = (natural && nextStep[demand.stage.name]) || chance;
          now = new Date(now.getTime() + after);
          const by = what.type === 'check-deadlines' ? clock : mayDo(who, demand);
          const command = { ...what, by, key: `k${number}` } as Exclude<Command, { type: 'file' }>;
          const decision = decide(demand, command, { ...rules, now }, history.length);
          if (!decision.ok) continue;
          expect(decision.notices.every(({ entry }) => entry >= history.length && entry < history.length + decision.entries.length)).toBe(
            true,
          );
          history = [...history, ...decision.entries];
          check(demand, decision.demand, decision.alarmAt, rules);
          demand = decision.demand;
          reached.add(demand.stage.name);
        }
        const [first, ...rest] = history as [Entry & { type: 'filed' }, ...Entry[]];
        expect(rest.reduce((told, entry) => evolve(told, entry, rules), begin(first, rules))).toEqual(demand);
        const moments = history.map((entry) => entry.at.getTime());
        expect(moments).toEqual(moments.toSorted((a, b) => a - b));
      }),
      { numRuns: rounds(redoes ? 400 : 60) }, // A second dissatisfaction lies far away.
    );
    const reviews = Object.values(rules.mechanism.kinds).some(
      ({ answerMode }) => answerMode === 'after-review' || answerMode === 'in-government-name',
    );
    const stages = [
      'closed',
      'dispatched',
      'handling',
      ...(reviews ? ['reviewing'] : []),
      'resolved',
      'triage',
      ...(redoes ? ['verifying'] : []),
    ];
    expect([...reached].toSorted()).toEqual(stages.toSorted());
  },
);

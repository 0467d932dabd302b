/** Fifty ways to get a city's file wrong: each is refused with its place in the file and the remedy. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { projectRoot, readCity } from '../../cities.ts';
import { checkMechanism } from '../../mechanisms/load.ts';
import { calendar } from './story.ts';

const cities = ['dongguan', 'tengzhou', 'rudong', 'wuhai', 'xinyang', 'example'];
const folder = join(projectRoot(), 'mechanisms', 'cities');

type Path = Array<string | number>;
const gone = Symbol('gone');

/** The file with the value at that path put differently, or taken out. */
function changed(city: string, path: Path, value: unknown): unknown {
  const whole = parse(readFileSync(join(folder, `${city}.yaml`), 'utf8')) as Record<string | number, unknown>;
  let part = whole;
  for (const key of path.slice(0, -1)) part = part[key] as typeof part;
  const last = path.at(-1) ?? '';
  if (value === gone) delete part[last];
  else part[last] = value;
  return whole;
}

const wrong: Array<[city: string, path: string, value: unknown, said: RegExp]> = [
  ['dongguan', 'city', 'Dong Guan', /^city: lower-case letters/],
  ['dongguan', 'name', gone, /^name: /],
  ['dongguan', 'title.en', '', /^title\.en: /],
  ['dongguan', 'source', '', /^source: /],
  ['dongguan', 'centre.zh', gone, /^centre\.zh: /],
  ['dongguan', 'government', gone, /^government: say in whose name/],
  ['dongguan', 'hours', [], /^hours: /],
  ['dongguan', 'hours.0.0', '8:30', /^hours\.0\.0: a time such as 08:30/],
  ['dongguan', 'kinds.help.answerMode', 'by-post', /^kinds\.help\.answerMode: .*in-government-name/],
  ['dongguan', 'kinds.suggestion.rule', 'article 2', /^kinds\.suggestion\.rule: a rule number such as D2\.14/],
  ['dongguan', 'kinds.rumour', { label: { zh: '传闻', en: 'Rumour' }, rule: 'D1.2', answerMode: 'unit' }, /^kinds.*: .*rumour/i],
  ['dongguan', 'convert.consultation', gone, /^kinds\.consultation: say its label here, or under convert/],
  ['dongguan', 'convert.complaint.to', 'consultation', /^convert\.complaint\.to: consultation has no label/],
  ['dongguan', 'convert.help', { to: 'suggestion', rule: 'D1.2' }, /^convert\.help: help has its own label/],
  ['dongguan', 'eligibility.tags', [], /^eligibility\.tags: /],
  ['dongguan', 'eligibility.batches.0.from', '1 July', /^eligibility\.batches\.0\.from: /],
  ['dongguan', 'eligibility.anonymous', 'perhaps', /^eligibility\.anonymous: .*refused/],
  ['dongguan', 'addressees.0.code', '市长', /^addressees\.0\.code: lower-case/],
  ['dongguan', 'escalations.0.rule', gone, /^escalations\.0\.rule: /],
  ['dongguan', 'lanes.0.when', 'tomorrow', /^lanes\.0\.when: .*urgent/],
  ['dongguan', 'targets.1.lanes.0', 'slow', /^targets\.1\.lanes: no lane is called slow: name one of general, complex, special/],
  ['dongguan', 'targets.1.lanes', gone, /^targets\.2: D1\.12 and D1\.11 are both called resolve/],
  ['tengzhou', 'targets.0.term.unit', 'week', /^targets\.0\.term\.unit: .*working-day/],
  ['tengzhou', 'targets.0.term.count', '1', /^targets\.0\.term\.count: .*number/],
  ['tengzhou', 'targets.0.term.count', 1001, /^targets\.0\.term\.count: /],
  ['tengzhou', 'targets.1.name', 'solve', /^targets\.1\.name: .*resolve/],
  ['tengzhou', 'targets.1.startsOn', 'dispatch', /^targets\.1\.startsOn: .*dispatched/],
  ['tengzhou', 'targets.1.stopsOn', [], /^targets\.1\.stopsOn: /],
  ['tengzhou', 'targets.1.counting', { day0: 'maybe' }, /^targets\.1\.counting\.day0: .*exclude/],
  ['tengzhou', 'targets', [], /^targets: /],
  ['tengzhou', 'extension.approver', 'anyone', /^extension\.approver: .*leader/],
  ['tengzhou', 'extension.longest', gone, /^extension\.longest: /],
  ['tengzhou', 'return.reasons', [], /^return\.reasons: /],
  ['tengzhou', 'return.max', -1, /^return\.max: /],
  ['tengzhou', 'transfer', gone, /^transfer: /],
  ['tengzhou', 'survey.scale.3.low', false, /^survey\.scale: a redo needs at least one level with low: true/],
  ['tengzhou', 'survey.low.action', 'shrug', /^survey\.low\.action: .*redo/],
  ['tengzhou', 'survey.low.maxReplies', 0, /^survey\.low\.maxReplies: /],
  ['tengzhou', 'survey.noAnswer', 10, /^survey\.noAnswer: /],
  ['tengzhou', 'inquiry.days', 0, /^inquiry\.days: /],
  ['tengzhou', 'inquiry.summary.at', '4 pm', /^inquiry\.summary\.at: a time such as 08:30/],
  ['tengzhou', 'inquiry.areas.1.code', 'edz', /^inquiry\.areas\.1\.code: edz is the code of another one already/],
  ['tengzhou', 'survey.scale.3.code', 'satisfied', /^survey\.scale\.3\.code: satisfied is the code of another one already/],
  ['tengzhou', 'refusals.1.code', 'unclear', /^refusals\.2\.code: unclear is the code of another one already/],
  ['tengzhou', 'inquiry', gone, /^firstResponsible: name the towns under inquiry\.areas/],
  ['tengzhou', 'ladder.reset', 'sometimes', /^ladder\.reset: .*met/],
  ['tengzhou', 'ladder.steps.0.color', 'orange', /^ladder\.steps\.0\.color: .*yellow/],
  ['tengzhou', 'ladder.steps.0.act', 'scold', /^ladder\.steps\.0\.act: .*card/],
  ['tengzhou', 'ladder.steps.1.when.count', 1, /^ladder\.steps\.1\.when\.count: /],
  ['tengzhou', 'ladder.steps.1.color', 'yellow', /^ladder\.steps\.3: nothing gives a red card/],
  ['tengzhou', 'ladder.steps.0.when.targets.0', 'lunch', /^ladder\.steps\.0\.when\.targets\.0: .*resolve/],
  ['rudong', 'ladder.steps.0.by', gone, /^ladder\.steps\.0\.by: /],
  ['rudong', 'digestAt', '9', /^digestAt: a time such as 08:30/],
  ['wuhai', 'reception.perYear', 0, /^reception\.perYear: /],
  ['wuhai', 'reception.notice.before.unit', 'days', /^reception\.notice\.before\.unit: .*working-day/],
  ['wuhai', 'reception.leaders.1.fields.0', 'sport', /^reception\.leaders\.1\.fields\.0: no field is called sport: name one of industry/],
  ['wuhai', 'reception.leaders.0.code', 'the-mayor-himself', /^reception\.leaders\.0\.code: at most 12 characters/],
  ['wuhai', 'reception.rota.0.leader', 'king', /^reception\.rota\.0\.leader: no leader is called king: name one of mayor/],
  ['wuhai', 'reception.rota.0.form', 'ball', /^reception\.rota\.0\.form: no form is called ball: name one of symposium/],
  ['wuhai', 'reception.slots.am', [], /^reception\.rota\.0\.half: reception\.slots\.am has no times/],
  ['wuhai', 'refusals.0.zh', gone, /^refusals\.0\.zh: /],
  ['xinyang', 'extension.within.count', 2.5, /^extension\.within\.count: /],
  ['xinyang', 'offsetMinutes', 4800, /^offsetMinutes: /],
  ['example', 'pause.max', 0, /^pause\.max: /],
  ['example', 'pause.approver', 'anyone', /^pause\.approver: .*leader/],
  ['example', 'openDemands', 'forget', /^openDemands: .*keep/],
  ['example', 'sanctions', [], /^\(the whole file\): .*sanctions/],
];

test('there are fifty of them at least', () => expect(wrong.length).toBeGreaterThanOrEqual(50));

test.each(wrong)('%s: %s = %j', (city, path, value, said) => {
  const keys = path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  let message = '';
  try {
    checkMechanism(changed(city, keys, value), 'x.yaml');
  } catch (error) {
    message = (error as Error).message;
  }
  const lines = message.split('\n').map((line) => line.replace('x.yaml: ', ''));
  expect(lines.filter((line) => said.test(line))).not.toEqual([]);
  expect(lines.at(-1)).toBe('Put it right and start again.');
});

describe('the right ones', () => {
  test('so are the shapes that the guide shows, put into the example', () => {
    const guide = readFileSync(join(projectRoot(), 'docs', 'write-a-mechanism.md'), 'utf8');
    const { survey, ...shapes } = parse(/```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? '') as Record<string, object>;
    const example = parse(readFileSync(join(folder, 'example.yaml'), 'utf8')) as Record<string, object>;
    expect(() => checkMechanism({ ...example, ...shapes, survey: { ...example['survey'], ...survey } }, 'x.yaml')).not.toThrow();
    expect(Object.keys(shapes)).toContain('ladder');
  });

  test.each(cities)('%s starts', (city) => {
    expect(readCity(city, calendar.holidays).mechanism.city).toBe(city);
  });
});

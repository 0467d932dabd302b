/** A city's file: what is wrong is said with its place and the remedy; what D7 needs can be said. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createCities, projectRoot, readCity, readHolidays } from '../../cities.ts';
import { checkCatalogue, checkHolidayYear, checkMechanism, MechanismError } from '../../mechanisms/load.ts';
import { createUnderstanding } from '../../nlp/understand.ts';
import { calendar, tengzhou } from './story.ts';

const [contact, question, usual, rework] = tengzhou.targets;

function complaint(change: object): string {
  try {
    checkMechanism({ ...tengzhou, ...change }, 'cities/wrong.yaml');
  } catch (error) {
    if (error instanceof MechanismError) return error.message;
    throw error;
  }
  throw new Error('the file was accepted');
}

describe('a wrong file', () => {
  test.each<[string, object, RegExp]>([
    ['a rule without its number', { survey: { ...tengzhou.survey, rule: '第25条' } }, /survey\.rule: a rule number such as D2\.14/],
    ['a unit that nobody counts in', { nudge: { every: { count: 1, unit: 'week' } } }, /nudge\.every\.unit: .*working-day/],
    ['a term of nothing', { nudge: { every: { count: 0, unit: 'day' } } }, /nudge\.every\.count: /],
    ['half a day', { nudge: { every: { count: 0.5, unit: 'day' } } }, /nudge\.every\.count: /],
    ['a time that no clock shows', { digestAt: '24:30' }, /digestAt: a time such as 08:30/],
    ['hours that end before they begin', { hours: [['12:00', '08:30']] }, /hours\.0: opening hours end before they begin: 12:00 to 08:30/],
    ['hours out of order', { hours: [['13:30', '17:30'], ['08:30', '12:00']] }, /hours\.1: .*08:30, before 17:30: put them in order/], // prettier-ignore
    ['a step that does not exist', { targets: [{ ...contact, startsOn: 'sighed' }] }, /targets\.0\.startsOn: .*dispatched/],
    ['a clock that nothing stops', { targets: [{ ...contact, stopsOn: [] }] }, /targets\.0\.stopsOn: /],
    [
      'a lane that is not there',
      { targets: [{ ...contact, lanes: ['fast'] }] },
      /targets\.0\.lanes: no lane is called fast: name one of general/,
    ],
    ['two clocks of one name at once', { targets: [contact, usual, { ...usual, rule: 'D2.15', kinds: ['help'], promised: false }] }, /targets\.2: D2\.15 and D2\.14 are both called resolve and begin together: give them different kinds or lanes/], // prettier-ignore
    ['two promises at once', { targets: [contact, usual, { ...usual, name: 'answer', rule: 'D2.15' }] }, /targets\.2: D2\.15 and D2\.14 both promise a date/], // prettier-ignore
    ['a redo that no level starts', { survey: { ...tengzhou.survey, scale: tengzhou.survey.scale.map((level) => ({ ...level, low: false })) } }, /survey\.scale: a redo needs at least one level with low: true/], // prettier-ignore
    ['a scale of one', { survey: { ...tengzhou.survey, scale: tengzhou.survey.scale.slice(3) } }, /survey\.scale: /],
    ['a word that no field has', { sanctions: [] }, /\(the whole file\): .*sanctions/],
    ['a kind left out', { kinds: { help: tengzhou.kinds.help } }, /kinds\.consultation: /],
    ['a part left out', { survey: undefined }, /survey: /],
    [
      'a reason without English words',
      { return: { ...tengzhou.return, reasons: [{ code: 'other', zh: '其他' }] } },
      /return\.reasons\.0\.en: /,
    ],
    [
      'an approver who has no such office',
      { extension: { ...tengzhou.extension, approver: 'officer' } },
      /extension\.approver: .*dispatcher/,
    ],
  ])('%s: file, place and remedy', (_what, change, place) => {
    const said = complaint(change);
    expect(said).toMatch(new RegExp(`cities/wrong\\.yaml: .*${place.source}`));
    expect(said).toContain('Put it right and start again.');
  });

  test('everything that is wrong is said at once', () => {
    expect(complaint({ digestAt: 'nine', nudge: {}, sanctions: 1 }).split('\n')).toHaveLength(4);
  });

  const department = { en: 'One', responsibilities: ['道路养护'], topics: [{ name: '道路', en: 'Roads', keywords: ['路坏了'] }] };
  const one = { id: 'one', name: '交通运输局', aliases: ['交通局'], ...department };
  test.each<[string, unknown, RegExp]>([
    ['in which one name leads to two departments', [one, { ...one, id: 'two', name: '公路中心' }], /departments\.1\.aliases: 交通局 already belongs to one: a name leads to one department/], // prettier-ignore
    [
      'with one id twice',
      [one, { ...one, name: '公路中心', aliases: [] }],
      /departments\.1\.id: one is the id of another department already/,
    ],
    ['whose backup is nobody', [{ ...one, backup: 'two' }], /departments\.0\.backup: no department is called two: name one by its id/],
    ['a topic of which has a backup that is nobody', [{ ...one, topics: [{ ...department.topics[0], backup: 'two' }] }], /departments\.0\.topics\.0\.backup: no department is called two/], // prettier-ignore
    ['without a department', [], /departments: /],
    ['with a department without a topic', [{ ...one, topics: [] }], /departments\.0\.topics: /],
  ])('a catalogue %s: file, place and remedy', (_what, departments, place) => {
    const check = () => checkCatalogue({ name: 'test', departments }, 'usual.yaml');
    expect(check).toThrow(new RegExp(`^usual\\.yaml: ${place.source}`));
    expect(check).toThrow('Put it right and start again.');
  });

  test('a catalogue that needs something for a topic of nobody: file, place and remedy', () => {
    const needs = [{ ask: 'place', kinds: ['help'], topics: ['月球道路'] }];
    expect(() => checkCatalogue({ name: 'test', departments: [one], needs }, 'usual.yaml')).toThrow(
      /^usual\.yaml: needs\.0\.topics\.0: no department has a topic called 月球道路/,
    );
  });

  test.each<[string, unknown, RegExp]>([
    ['that is empty', null, /\(the whole file\): /],
    ['whose year is a word', { year: 'next' }, /year: the year as a number, such as 2027/],
    ['with a day that no calendar has', { year: 2027, off: { '2027-02-30': '春节' } }, /off\.2027-02-30: 2027-02-30 is no day: write it as 2027-02-08/], // prettier-ignore
    ['with a day written otherwise', { year: 2027, makeup: ['14.2.'] }, /makeup\.0: 14\.2\. is no day/],
    ['with a day of another year', { year: 2027, off: { '2026-02-08': '春节' } }, /off\.2026-02-08: 2026-02-08 is not in 2027/],
    ['that makes up on a Wednesday', { year: 2027, makeup: ['2027-02-10'] }, /makeup\.0: 2027-02-10 is no weekend/],
    ['with a day both off and worked', { year: 2027, off: { '2027-02-14': '春节' }, makeup: ['2027-02-14'] }, /makeup\.0: 2027-02-14 is a day off and a make-up day/], // prettier-ignore
    ['with a word that no field has', { year: 2027, holidays: [] }, /\(the whole file\): .*holidays/],
  ])('a year of holidays %s: file, place and remedy', (_what, value, place) => {
    const check = () => checkHolidayYear(value, 'holidays/2027.yaml');
    expect(check).toThrow(new RegExp(`^holidays/2027\\.yaml: ${place.source}`));
    expect(check).toThrow('Put it right and start again.');
  });
});

describe('a right file', () => {
  const variations: Array<[string, object]> = [
    [
      'D1.10 a contact within 24 clock hours',
      { targets: [{ ...contact, rule: 'D1.10', term: { count: 24, unit: 'hour' } }, question, usual, rework] },
    ],
    ['D1.12 a month', { targets: [{ ...usual, rule: 'D1.12', kinds: undefined, term: { count: 1, unit: 'month' } }] }],
    ['D4.13 seven working days and thirty calendar days', { targets: [{ ...contact, name: 'status', rule: 'D4.13', promised: false, term: { count: 7, unit: 'working-day' } }, { ...usual, rule: 'D4.13', kinds: undefined, term: { count: 30, unit: 'day' }, counting: { onHoliday: 'previous' } }] }], // prettier-ignore
    ['D4.16 a report every ten days', { targets: [...tengzhou.targets, { name: 'report', rule: 'D4.16', term: { count: 10, unit: 'day' }, startsOn: 'accepted', stopsOn: ['reported', 'closed'], repeats: true }] }], // prettier-ignore
    ['D5.8 forwarded within one working day', { targets: [...tengzhou.targets, { name: 'forward', rule: 'D5.8', term: { count: 1, unit: 'working-day' }, startsOn: 'filed', stopsOn: ['dispatched'] }] }], // prettier-ignore
    ['sixty minutes of open doors, the day itself counted, at the same time of day', { targets: [{ ...contact, term: { count: 60, unit: 'minute' }, counting: { clock: 'working', day0: 'include', endOfDay: 'same-time' } }] }], // prettier-ignore
    ['D3.6 three lanes', { lanes: ['urgent', 'joint', 'hard'].map((code) => ({ code, zh: code, en: code, rule: 'D3.6' })), targets: [{ ...usual, lanes: ['urgent', 'general'] }] }], // prettier-ignore
    [
      'D5.14 three levels that start nothing',
      { survey: { ...tengzhou.survey, scale: tengzhou.survey.scale.slice(1), low: { action: 'nothing' } } },
    ],
    ['D5.7 an answer after review, D1.16 one in the government’s name', { government: { zh: '市人民政府', en: 'City Government' }, kinds: { ...tengzhou.kinds, help: { ...tengzhou.kinds.help, answerMode: 'after-review' }, complaint: { ...tengzhou.kinds.complaint, answerMode: 'in-government-name' } } }], // prettier-ignore
    ['open until midnight', { hours: [['00:00', '24:00']] }],
    ['no extension at all', { extension: { ...tengzhou.extension, max: 0, approver: 'leader' } }],
  ];
  test.each(variations)('%s', (_what, change) => {
    expect(() => checkMechanism({ ...tengzhou, ...change }, 'varied')).not.toThrow();
  });

  test('where a file is silent the counting has its defaults', () => {
    expect(usual?.counting).toEqual({ day0: 'exclude', endOfDay: 'closing', onHoliday: 'next', clock: 'wall' });
  });

  test('Tengzhou’s own cites its rules', () => {
    expect(tengzhou.targets.map(({ name, rule, term }) => `${rule} ${name} ${term.count} ${term.unit}`)).toEqual([
      'D2.12 contact 1 working-day',
      'D2.10 resolve 1 working-day',
      'D2.14 resolve 5 working-day',
      'D2.26 rework 3 working-day',
    ]);
    expect(tengzhou.survey.low).toEqual({ action: 'redo', rule: 'D2.26', maxReplies: 2, verifyRule: 'D2.27', form: true });
    expect(tengzhou.survey.scale.map(({ zh }) => zh)).toEqual(['非常满意', '比较满意', '基本满意', '不满意']);
  });
});

describe('reading files', () => {
  let folder = '';
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'qihu-cities-'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  test('a city that has no file names what to do', () => {
    expect(() => readCity('atlantis', calendar.holidays)).toThrow(/atlantis\.yaml is not there: MECHANISM names a file/);
  });

  test('a file that is no YAML names itself', () => {
    expect(() => readCity(write('broken.yaml', 'city: [tengzhou'), calendar.holidays)).toThrow(/broken\.yaml is not valid YAML: /);
  });

  test('an empty file names what is missing', () => {
    expect(() => readCity(write('empty.yaml', ''), calendar.holidays)).toThrow(/empty\.yaml: \(the whole file\): /);
  });

  test('a catalogue that has no file names the city’s file, where it is named', () => {
    const city = readFileSync(join(projectRoot(), 'mechanisms', 'cities', 'tengzhou.yaml'), 'utf8').replace(
      'catalogue: usual',
      'catalogue: rare',
    );
    const file = write('lost.yaml', city);
    expect(() => readCity(file, calendar.holidays)).toThrow(
      new RegExp(`rare\\.yaml is not there: catalogue: in ${file} names a file in mechanisms/catalogues/`),
    );
  });

  test('a folder instead of a file says that it cannot be read', () => {
    mkdirSync(join(folder, 'folder.yaml'));
    expect(() => readCity(join(folder, 'folder.yaml'), calendar.holidays)).toThrow(/folder\.yaml cannot be read \(EISDIR\)/);
  });

  test('two files of one city are refused', () => {
    const city = readCity('tengzhou', calendar.holidays);
    const mind = createUnderstanding({ catalogue: city.catalogue, log: () => undefined });
    expect(() => createCities([city, city], () => mind)).toThrow(/MECHANISM names two files of the city tengzhou/);
  });

  test('a wrong file of holidays names itself; two of one year name both', () => {
    mkdirSync(join(folder, 'years'));
    write('years/2027.yaml', 'year: [2027\n');
    const read = () => readHolidays(join(folder, 'years'), 2026);
    expect(read).toThrow(/years\/2027\.yaml is not valid YAML: /);
    write('years/2027.yaml', 'off: { 2027-02-08: 春节 }\n');
    expect(read).toThrow(/years\/2027\.yaml: year: the year as a number/);
    write('years/2027.yaml', 'year: 2027\n');
    write('years/2027-again.yaml', 'year: 2027\n');
    expect(read).toThrow(/years\/2027\.yaml: year: another file in .*years is of 2027 too/);
  });

  test('2026 is published, 2027 is not: a library without a single holiday is not believed', () => {
    const { years, off } = readHolidays(join(folder, 'nowhere'), 2026);
    expect([years.has(2026), years.has(2027), years.has(2028)]).toEqual([true, false, false]);
    expect(off.get('2026-10-01')).toBe('国庆节');
    expect([...off.keys()].some((day) => day.startsWith('2027'))).toBe(false);
  });

  test('a file of a year publishes it, and wins over the library', () => {
    mkdirSync(join(folder, 'holidays'));
    write('holidays/2027.yaml', 'year: 2027\noff: { 2027-02-08: 春节 }\nmakeup: [2027-02-14]\n');
    write('holidays/2026.yaml', 'year: 2026\noff: { 2026-03-02: 暴雪 }\n');
    const { years, off, makeup } = readHolidays(join(folder, 'holidays'), 2026);
    expect(years.has(2027)).toBe(true);
    expect([off.get('2027-02-08'), makeup.has('2027-02-14')]).toEqual(['春节', true]);
    expect([off.get('2026-03-02'), off.has('2026-10-01'), makeup.has('2026-02-14')]).toEqual(['暴雪', false, false]);
    expect(off.get('2025-10-01')).toBe('国庆节');
  });
});

/** docs/mechanisms.md: every numbered rule of the five documents, and where the program keeps it. Made from the files, so it cannot drift. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../cities.js';
const rules = z.record(z.string().regex(/^D\d\.\d+$/), z.union([z.string(), z.strictObject({ says: z.string(), outside: z.string() })]));
const titles = ['Dongguan 东莞', 'Tengzhou 滕州', 'Rudong 如东', 'Wuhai 乌海', 'Xinyang 信阳'];
/** File name → the rule numbers that it names. */
function named(folder, ending) {
    const path = join(projectRoot(), folder);
    const files = readdirSync(path)
        .filter((name) => name.endsWith(ending))
        .toSorted();
    return new Map(files.map((name) => [name, new Set(readFileSync(join(path, name), 'utf8').match(/\bD\d\.\d+\b/g) ?? [])]));
}
const citing = (files, id) => [...files].filter(([, ids]) => ids.has(id)).map(([name]) => name);
export function readRules() {
    const cities = named('mechanisms/cities', '.yaml');
    const tests = new Map([...named('test/mechanisms', '.test.ts'), ...named('test/flows', '.test.ts')]);
    const file = rules.parse(parse(readFileSync(join(projectRoot(), 'mechanisms', 'rules.yaml'), 'utf8')));
    return Object.entries(file).map(([id, rule]) => ({
        id,
        ...(typeof rule === 'string' ? { says: rule } : rule),
        data: citing(cities, id),
        tests: citing(tests, id),
    }));
}
const isOpen = ({ outside, data, tests }) => !outside && data.length === 0 && tests.length === 0;
const most = 3;
const few = (names) => `${names.slice(0, most).join(', ')}${names.length > most ? ` and ${names.length - most} more` : ''}`;
const cell = (text) => text.replaceAll('|', '\\|');
function row(rule) {
    const where = [
        ...(rule.outside ? [`outside a program: ${rule.outside}`] : []),
        ...(rule.data.length > 0 ? [`data: ${few(rule.data)}`] : []),
        ...(rule.tests.length > 0 ? [`tests: ${few(rule.tests)}`] : []),
        ...(isOpen(rule) ? ['**not yet**'] : []),
    ];
    return `| ${rule.id} | ${cell(rule.says)} | ${cell(where.join('; '))} |`;
}
/** The whole page. */
export function mechanismPage() {
    const all = readRules();
    const open = all.filter(isOpen).map(({ id }) => id);
    const chapters = titles.flatMap((title, index) => [
        `## D${index + 1} ${title}`,
        '',
        '| rule | says | where |',
        '| --- | --- | --- |',
        ...all.filter(({ id }) => id.startsWith(`D${index + 1}.`)).map(row),
        '',
    ]);
    return [
        '# The five mechanisms, rule by rule',
        '',
        'Made by `npm run docs:mechanisms` from `mechanisms/rules.yaml`, the files of the cities and the tests that name a rule. A city of your own: [write-a-mechanism.md](write-a-mechanism.md).',
        '',
        `${all.length} rules; ${open.length === 0 ? 'none is left out' : `not yet in the program (${open.length}): ${open.join(', ')}`}.`,
        '',
        ...chapters,
    ].join('\n');
}
//# sourceMappingURL=mechanism-page.js.map
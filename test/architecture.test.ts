/** The house rules of docs/architecture.md, held by machine: who may import whom, and how long anything may be. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { projectRoot } from '../cities.ts';

const rooms = ['api', 'bot', 'handlers', 'models', 'mechanisms', 'nlp', 'jobs', 'dashboard', 'database'];
/** What the channels speak with. */
const platforms = ['telegraf', 'undici', '@wecom/crypto', '@wecom/aibot-node-sdk', 'fast-xml-parser'];

/**
 * Folder → what it may import beside itself: a folder, a file, or a package; `(types)` where only its shapes may be known.
 * Folders that are not named here do not exist.
 */
const table: Record<string, readonly string[]> = {
  mechanisms: ['zod'],
  models: ['mechanisms', 'mongoose', 'mongodb (types)', 'node:*'],
  nlp: ['mechanisms', 'openai', 'zod', 'minisearch', 'yaml', 'csv-parse', 'mammoth', 'node:*'],
  bot: ['mechanisms', ...platforms, 'express', 'zod', 'multer', 'express-rate-limit', 'hono', 'node:*'],
  handlers: [
    'mechanisms',
    'models',
    'nlp (types)',
    'bot/event.ts (types)',
    'bot/message.ts (types)',
    'bot/channel.ts (types)',
    'bot/action.ts',
    'bot/texts',
    'bot/render',
  ],
  jobs: ['mechanisms', 'models', 'agenda', '@agendajs/mongo-backend'],
  dashboard: ['mechanisms', 'models (types)', 'express', 'hono', 'csv-stringify', 'node:*'],
  api: ['mechanisms', 'models (types)', 'express', 'express-rate-limit', 'zod', 'node:*'],
  database: ['mongoose', 'lmdb', 'bson', 'mingo', 'models (types)', 'node:*'],
  // The composition root: it alone knows everybody.
  app: [
    ...rooms,
    'cities.ts',
    'config.ts (types)',
    'express',
    'helmet',
    'multer',
    'pino',
    'prom-client',
    'qrcode',
    'mongodb (types)',
    'node:*',
  ],
  'app.ts': ['app', 'config.ts', 'mechanisms', 'node:*'],
  'cities.ts': ['mechanisms', 'handlers (types)', 'nlp (types)', 'chinese-days', 'yaml', 'zod', 'node:*'],
  'config.ts': ['zod', 'config-wecom.ts', 'node:*'],
  'config-wecom.ts': ['zod'],
  // Tools for the operator: each starts what it needs.
  scripts: [
    'app',
    'bot',
    'cities.ts',
    'config.ts',
    'dashboard',
    'database',
    'handlers',
    'mechanisms',
    'models',
    'nlp',
    'mongodb',
    'yaml',
    'zod',
    'playwright-core',
    '@sparticuz/chromium',
    'node:*',
  ],
};

/** One platform, one folder: its library stays there. */
const homes: Record<string, readonly string[]> = {
  telegraf: ['bot/telegram'],
  undici: ['bot/telegram'],
  '@wecom/crypto': ['bot/wecom'],
  '@wecom/aibot-node-sdk': ['bot/wecom/aibot'],
  'fast-xml-parser': ['bot/wecom'],
  openai: ['nlp'],
  mongoose: ['models', 'database'],
  agenda: ['jobs'],
  '@agendajs/mongo-backend': ['jobs'],
  lmdb: ['database/embedded'],
  mingo: ['database/embedded'],
  yaml: ['cities.ts', 'scripts', 'nlp/policies'],
};
const channels = ['bot/telegram', 'bot/wecom', 'bot/web'];
const longestFile = 250;
const longestFunction = 60;
const readers = ['config.ts', 'app.ts', 'scripts'];

interface Import {
  from: string;
  to: string;
  types: boolean;
}

const root = projectRoot();
const roots = readdirSync(root, { withFileTypes: true });
const ignored = new Set(['node_modules', 'dist', 'data', 'test', 'docs']);

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : [];
  });
}
const folders = roots.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !ignored.has(entry.name));
const files = [...folders.flatMap(({ name }) => sources(name)), ...roots.flatMap(({ name }) => (name.endsWith('.ts') ? [name] : []))];
const text = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

const statement = /^(?:import|export)\s+(type\s+)?(?:[\w*{][^;'"]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

function importsOf(file: string): Import[] {
  return [...(text.get(file) ?? '').matchAll(statement)].map(([, types, named, dynamic]) => {
    const to = named ?? dynamic ?? '';
    return { from: file, to: to.startsWith('.') ? normalize(join(dirname(file), to)) : to, types: types !== undefined };
  });
}
const imports = files.flatMap(importsOf);

/** `hono/html` is the package hono, `@a/b/c` is @a/b, and every `node:` is one. */
function packageOf(to: string): string {
  if (to.startsWith('node:')) return 'node:*';
  return to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');
}
const isFile = (to: string) => text.has(to);
const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const roomOf = (file: string) => file.split('/')[0] ?? '';

function allowed({ from, to, types }: Import): boolean {
  const room = roomOf(from);
  if (within(to, room)) return true;
  return (table[room] ?? []).some((entry) => {
    const [what = '', only] = entry.split(' ');
    return (isFile(to) ? within(to, what) : packageOf(to) === what) && (only === undefined || types);
  });
}
const named = ({ from, to, types }: Import) => `${from} → ${to}${types ? ' (types)' : ''}`;

describe('imports', () => {
  test('every folder has its row', () => {
    expect([...new Set(files.map(roomOf))].toSorted()).toEqual(Object.keys(table).toSorted());
  });

  test('the statements are understood: the files import each other, packages and node', () => {
    expect(imports.length).toBeGreaterThan(files.length);
    for (const to of ['mechanisms/decide/index.ts', 'zod', 'node:crypto', 'database/embedded/index.ts'])
      expect(imports.map((each) => each.to)).toContain(to);
    const strange = imports.filter(({ to }) => to.endsWith('.ts') && !isFile(to));
    expect(strange.map(named)).toEqual([]);
  });

  test('nobody imports what his row does not name', () => {
    expect(imports.filter((each) => !allowed(each)).map(named)).toEqual([]);
  });

  test('a library stays in its home', () => {
    const astray = imports.filter(({ from, to }) => {
      const home = isFile(to) ? undefined : homes[packageOf(to)];
      return home !== undefined && !home.some((folder) => within(from, folder));
    });
    expect(astray.map(named)).toEqual([]);
  });

  test('the driver itself is called by the tools alone; others know its types', () => {
    const callers = imports.filter(({ from, to, types }) => to === 'mongodb' && !types && !within(from, 'scripts'));
    expect(callers.map(named)).toEqual([]);
  });

  test('channels do not know each other, and words and pictures know no channel', () => {
    const crossing = imports.filter(
      ({ from, to }) => within(from, 'bot') && channels.some((channel) => within(to, channel) && !within(from, channel)),
    );
    expect(crossing.map(named)).toEqual([]);
  });

  test('no circle of imports', () => {
    const next = new Map(files.map((file) => [file, importsOf(file).flatMap(({ to, types }) => (isFile(to) && !types ? [to] : []))]));
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, path: string[]) => {
      if (state.get(file) === 'open') circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (state.has(file)) return;
      state.set(file, 'open');
      for (const to of next.get(file) ?? []) visit(to, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

/** Where each function begins and how long it is, by the indentation that the formatter keeps. */
function functionsOf(file: string): Array<{ name: string; lines: number }> {
  const lines = (text.get(file) ?? '').split('\n');
  const opens = /(?:=> |^\s*(?:export )?(?:async )?function\b.* |^\s*(?!if\b|for\b|while\b|switch\b|catch\b)[\w# ]+\(.*\).* |^\s*\).* )\{$/;
  return lines.flatMap((line, index) => {
    if (!opens.test(line)) return [];
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    const end = lines.findIndex((other, place) => place > index && other.startsWith(`${indent}}`));
    return [{ name: `${file}:${index + 1}`, lines: end - index + 1 }];
  });
}

describe('budgets', () => {
  test(`no file is longer than ${longestFile} lines`, () => {
    expect(files.filter((file) => (text.get(file) ?? '').split('\n').length - 1 > longestFile)).toEqual([]);
  });

  test(`no function is longer than ${longestFunction} lines`, () => {
    const functions = files.flatMap(functionsOf);
    expect(functions.length).toBeGreaterThan(files.length);
    expect(functions.filter(({ lines }) => lines > longestFunction)).toEqual([]);
  });

  test('nothing is of any type', () => {
    const code = (file: string) => (text.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '');
    expect(files.filter((file) => /(?::|<|\bas|[|&,=]) any\b(?!\()|<any\b|\bany\[\]/.test(code(file)))).toEqual([]);
  });

  test('nothing is exported as default', () => {
    expect(files.filter((file) => /^export default|\bas default\b/m.test(text.get(file) ?? ''))).toEqual([]);
  });

  test('the environment is read in one place, and handed in at the start', () => {
    const reading = files.filter((file) =>
      /\bprocess\.env\b|\benv\b.*from 'node:process'/.test((text.get(file) ?? '').replace(/\/\*[\s\S]*?\*\//g, '')),
    );
    expect(reading.filter((file) => !readers.some((reader) => within(file, reader)))).toEqual([]);
  });

  test('the rules are pure: no clock, no chance, no waiting', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\basync\b|\bawait\b|\bsetTimeout\b|\bconsole\b|\bprocess\b/;
    expect(
      files.filter((file) => within(file, 'mechanisms') && impure.test((text.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))),
    ).toEqual([]);
  });
});

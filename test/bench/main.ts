/** `npm run bench`: figures as a table, speed as a ratio within this one run. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import { catalogueSchema } from '../../mechanisms/catalogue.ts';
import { offline } from '../../nlp/offline.ts';
import { readExamples } from '../../nlp/trainer/examples.ts';
import { demandFiler, message, rate } from './load.ts';
import { openPlatform, type Platform } from './platform.ts';

const people = 96;
/** A server is warm most of its life. */
const warmUp = 6;
/** The two take turns, so that what else the machine does meets both. */
const rounds = 3;
const seconds = 4;
const firstUser = 10_000;
const firstGroup = -1001;
const catalogue = catalogueSchema.parse(parse(readFileSync('mechanisms/catalogues/usual.yaml', 'utf8')));
const folders: string[] = [];

const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'qihu-bench-'));
  folders.push(made);
  return made;
};

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** How `npm start` starts us: the flags of Node, and the file. */
const [, ...startArguments] = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }).scripts.start.split(' ');

async function child(file: string, platform: Platform, args: string[], execArgv: string[]): Promise<ChildProcess> {
  const process = fork(new URL(file, import.meta.url), [folder(), platform.url, ...args], {
    execArgv,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { url } = await new Promise<{ url: string }>((resolve, reject) => {
    process.once('message', (told) => resolve(told as { url: string }));
    process.once('exit', () => reject(new Error(`${file} ended`)));
  });
  platform.aim(url, 'bench');
  return process;
}

async function end(process: ChildProcess): Promise<void> {
  process.kill('SIGKILL');
  await new Promise((resolve) => process.once('exit', resolve));
}

/** One of the two that are compared: `rate` measures demands, or messages, in a second. */
interface Runner {
  platform: Platform;
  rate(seconds: number): Promise<number>;
  end(): Promise<void>;
}

function runner(platform: Platform, process: ChildProcess, once: (person: number) => Promise<void>): Runner {
  const stop = async () => {
    await end(process);
    platform.close();
  };
  return { platform, rate: (length) => rate(people, length, once), end: stop };
}

async function bare(): Promise<Runner> {
  const platform = await openPlatform();
  const process = await child('./bare.js', platform, [], []);
  return runner(platform, process, async (person) => {
    const answered = platform.next(firstUser + person);
    await platform.deliver(message(firstUser + person, '我们厂门口的路坏了'));
    await answered;
  });
}

/** Troubles as people write them, of which the department is sure: each is written once before any comes again. */
function troubles(): string[] {
  const understand = offline({ catalogue });
  const sure = (text: string) => {
    const { kind, departmentSure } = understand(text);
    return departmentSure && (kind === 'complaint' || kind === 'help');
  };
  return readExamples('nlp/training')
    .filter(({ kind, lang, text }) => lang === 'zh' && (kind === 'complaint' || kind === 'help') && sure(text))
    .map(({ text }) => text);
}

/** Binds everybody and registers the work groups, as people do. */
async function settle(platform: Platform): Promise<void> {
  const say = async (chat: number, text: string, where = chat, isGroup = false) => {
    const answered = platform.next(where);
    await platform.deliver(message(where, text, isGroup, chat));
    await answered;
  };
  await say(1, '绑定 DEMO-DISPATCHER');
  for (const [place, { name }] of catalogue.departments.entries()) await say(1, `/register@bench_bot ${name}`, firstGroup - place, true);
  for (let person = 0; person < people; person++) await say(firstUser + person, '绑定 DEMO-E1');
}

function quantile(sorted: number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}

/** Acknowledgement of webhooks that arrive at 100 a second, whatever else goes on. */
async function acknowledged(platform: Platform): Promise<number> {
  const times: Array<Promise<number>> = [];
  const gap = 10;
  const began = performance.now();
  for (let n = 0; n < 1000; n++) {
    await sleep(Math.max(0, began + n * gap - performance.now()));
    times.push(platform.deliver(message(firstUser + (n % people), '还有一句补充')));
  }
  const sorted = (await Promise.all(times)).sort((a, b) => a - b);
  return quantile(sorted, 0.99);
}

async function ours(): Promise<Runner> {
  const platform = await openPlatform();
  const process = await child('./city.js', platform, [String(await freePort())], startArguments.slice(0, -1));
  await settle(platform);
  return runner(platform, process, demandFiler(platform, firstUser, troubles(), people));
}

/** Turn by turn: what each does in a second, over all rounds. */
async function compare(them: Runner, us: Runner): Promise<{ base: number; demands: number }> {
  await them.rate(warmUp);
  await us.rate(warmUp);
  let base = 0;
  let demands = 0;
  for (let round = 0; round < rounds; round++) {
    base += (await them.rate(seconds)) / rounds;
    demands += (await us.rate(seconds)) / rounds;
  }
  return { base, demands };
}

async function startUp(): Promise<{ ms: number; rss: number }> {
  const began = performance.now();
  const process_ = spawn(process.execPath, startArguments, {
    env: { ...process.env, DATA_DIR: folder(), PORT: '0', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve) => process_.stdout.on('data', (chunk) => String(chunk).includes('ready') && resolve()));
  const ms = performance.now() - began;
  await sleep(5000);
  const rss = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process_.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  await end(process_);
  return { ms, rss };
}

const up = await startUp();
const them = await bare();
const us = await ours();
const { base, demands } = await compare(them, us);
const p99 = await acknowledged(us.platform);
await them.end();
await us.end();
const rows: Array<[string, string, string]> = [
  ['start to ready', `${Math.round(up.ms)} ms`, '≤ 2000 ms'],
  ['idle memory (RSS, embedded database included)', `${Math.round(up.rss)} MB`, '≤ 200 MB'],
  ['bare telegraf: insert one, send one', `${Math.round(base)}/s`, ''],
  ['demands end to end: message, tap, group card', `${Math.round(demands)}/s`, ''],
  ['ratio', (demands / base).toFixed(2), '≥ 0.30'],
  ['webhook acknowledged at 100/s, p99', `${p99.toFixed(1)} ms`, '≤ 50 ms'],
];
for (const [what, figure, goal] of rows) process.stdout.write(`${what.padEnd(50)} ${figure.padStart(10)}   ${goal}\n`);
for (const made of folders) rmSync(made, { recursive: true, force: true });
process.exit(0);

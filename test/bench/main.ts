/** `npm run bench`: figures as a table, speed as a ratio within this one run. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { demandFiler, message, rate } from './load.ts';
import { openPlatform, type Platform } from './platform.ts';

const people = 48;
const seconds = 8;
const firstUser = 10_000;
const group = -1001;
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

async function child(file: string, platform: Platform, args: string[]): Promise<ChildProcess> {
  const process = fork(new URL(file, import.meta.url), [folder(), platform.url, ...args], {
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

async function bare(): Promise<number> {
  const platform = await openPlatform();
  const process = await child('./bare.js', platform, []);
  const once = async (person: number) => {
    const answered = platform.next(firstUser + person);
    await platform.deliver(message(firstUser + person, '我们厂门口的路坏了'));
    await answered;
  };
  await rate(people, 2, once);
  const figure = await rate(people, seconds, once);
  await end(process);
  platform.close();
  return figure;
}

/** Binds everybody and registers the work group, as people do. */
async function settle(platform: Platform): Promise<void> {
  const say = async (chat: number, text: string, where = chat, isGroup = false) => {
    const answered = platform.next(where);
    await platform.deliver(message(where, text, isGroup, chat));
    await answered;
  };
  await say(1, '绑定 DEMO-DISPATCHER');
  await say(1, '/register@bench_bot 交通运输局', group, true);
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

async function ours(): Promise<{ demands: number; p99: number }> {
  const platform = await openPlatform();
  const process = await child('./city.js', platform, [String(await freePort())]);
  await settle(platform);
  const file = demandFiler(platform, firstUser);
  await rate(people, 2, file);
  const demands = await rate(people, seconds, file);
  const p99 = await acknowledged(platform);
  await end(process);
  platform.close();
  return { demands, p99 };
}

async function startUp(): Promise<{ ms: number; rss: number }> {
  const began = performance.now();
  const process_ = spawn(process.execPath, ['dist/app.js'], {
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
const base = await bare();
const { demands, p99 } = await ours();
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

/** The compiled program as an operator runs it: a child with an environment of its own. Whatever a test leaves running is ended. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../../cities.ts';

export const root = projectRoot();

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface Program {
  pid: number;
  /** Where it listens, as its banner says. */
  url: string;
  /** Everything on the console so far. */
  output(): string;
  errors(): string;
  ended: Promise<Ended>;
  /** Ends it by a signal and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

const living = new Set<ChildProcess>();
const folders = new Set<string>();
const killAll = () => {
  for (const child of living) child.kill('SIGKILL');
};
process.once('exit', killAll);

export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'qihu-process-'));
  folders.add(made);
  return made;
}

/** For `afterAll`: no process and no folder stays. */
export async function clean(): Promise<void> {
  killAll();
  while (living.size > 0) await sleep(10);
  for (const made of folders) rmSync(made, { recursive: true, force: true });
  folders.clear();
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export type Environment = Record<string, string>;

/** Starts it without waiting. Nothing of the test's own environment is passed on but what finds programs. */
export function launch(env: Environment, cwd = folder()): Omit<Program, 'url'> {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist', 'app.js')], {
    cwd,
    env: { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  living.add(child);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => void (output += String(chunk)));
  child.stderr.on('data', (chunk) => void (errors += String(chunk)));
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      living.delete(child);
      resolve({ code, signal });
    });
  });
  return {
    pid: child.pid ?? 0,
    output: () => output,
    errors: () => errors,
    ended,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Between two looks: each may cost the program a good deal. */
const pause = 50;

/** Waits for a truthy answer, looking often; fails with `what` after `ms`. */
export async function until<T>(look: () => Promise<T> | T, what: () => string | Promise<string>, ms = 15_000): Promise<NonNullable<T>> {
  const end = performance.now() + ms;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited ${ms} ms in vain for ${await what()}`);
    await sleep(pause);
  }
}

const address = /(http:\/\/[\d.]+:\d+)\/healthz/;

/** Starts it and waits for its banner. */
export async function run(env: Environment, cwd?: string): Promise<Program> {
  const program = launch(env, cwd);
  let gone = false;
  void program.ended.then(() => (gone = true));
  const said = () => `the banner, but the program said\n${program.output()}\n${program.errors()}`;
  const url = await until(
    () => {
      if (gone) throw new Error(said());
      return address.exec(program.output())?.[1];
    },
    said,
    20_000,
  );
  return { ...program, url };
}

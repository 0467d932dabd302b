/** What a stranger does: clone, `npm ci`, `npm start`, look. */
import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { clean, folder, root, until } from './program.ts';

const run = promisify(execFile);
afterAll(clean);

/** The committed files; where there is no git, the files that are there without what is made from them. */
async function fresh(): Promise<string> {
  const target = join(folder(), 'qihu');
  try {
    await run('git', ['clone', '--quiet', '--no-hardlinks', root, target]);
  } catch {
    const made = new Set(['node_modules', 'dist', 'data', '.git']);
    mkdirSync(target);
    cpSync(root, target, { recursive: true, filter: (file) => !made.has(file.slice(root.length + 1)) });
  }
  return target;
}

/** From the registry or its cache; without both, what this checkout has installed. */
async function install(target: string): Promise<void> {
  const { npm_config_registry: _registry, ...env } = process.env;
  try {
    await run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: target, env, timeout: 240_000 });
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    if (!/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENOTCACHED|network/i.test(stderr)) throw error;
    symlinkSync(join(root, 'node_modules'), join(target, 'node_modules'));
  }
}

test('a clone installs, starts and answers', async () => {
  const target = await fresh();
  await install(target);
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn('npm', ['start'], { cwd: target, env: { PATH, HOME, PORT: '0' }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => void (output += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  try {
    const chat = await until(
      () => /http:\/\/\S+\/chat(?=\s)/.exec(output)?.[0],
      () => `the address of the chat in\n${output}`,
      120_000,
    );
    const page = await fetch(chat);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('企呼');
    expect(existsSync(join(target, 'data', 'database'))).toBe(true);
  } finally {
    process.kill(-(child.pid ?? 0), 'SIGINT'); // Ctrl-C reaches npm and the program.
    await ended;
  }
  expect(dirname(target)).not.toBe(root);
}, 400_000);

/** `npm start`: reads the environment, starts the house, prints the addresses, ends on a signal. */
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { banner } from './app/banner.ts';
import { createLog } from './app/log.ts';
import { type Running, start } from './app/run.ts';
import { ConfigError, readConfig } from './config.ts';
import { MechanismError } from './mechanisms/load.ts';

const exitAfter = 10_000;

function endOn(signals: NodeJS.Signals[], running: Running): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), exitAfter).unref();
    await running.stop();
    process.exit(0);
  };
  for (const signal of signals) process.on(signal, () => void end());
}

async function main(): Promise<void> {
  if (existsSync('.env')) loadEnvFile('.env');
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  process.on('unhandledRejection', (reason) =>
    log.error(
      { error: (reason as Error)?.name, message: (reason as Error)?.message, stack: (reason as Error)?.stack },
      'a promise was rejected and nobody looked',
    ),
  );
  const running = await start(config, { log });
  endOn(['SIGINT', 'SIGTERM'], running);
  process.stdout.write(await banner(running));
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof MechanismError;
  process.stderr.write(`${known ? error.message : (error as Error).message}\n${known ? '' : `${(error as Error).stack ?? ''}\n`}`);
  process.exit(1);
});

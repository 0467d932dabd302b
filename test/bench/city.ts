/** The whole product as a child, with the platform's rates lifted: what is measured is ours. */
import { start } from '../../app/run.ts';
import { readConfig } from '../../config.ts';

const [dataDir = '', apiRoot = '', port = '0'] = process.argv.slice(2);
const open = { count: 1e9, seconds: 1 };
const log = {
  info: () => undefined,
  warn: (fields: object, message: string) => void process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
  error: (fields: object, message: string) => void process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
};
const config = readConfig({
  DATA_DIR: dataDir,
  PORT: port,
  SEED: 'demo',
  TELEGRAM_BOT_TOKEN: '1:bench',
  TELEGRAM_API_ROOT: apiRoot,
  TELEGRAM_MODE: 'webhook',
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  TELEGRAM_WEBHOOK_SECRET: 'bench',
});
const running = await start(config, { log, rates: { private: open, group: open, all: open } });
// The web group of the same department would double what is measured.
await running.house.stores.groups.leave('web', 'transport');
process.send?.({ url: `${running.url}/telegram/webhook` });

/** `npm run chaos -- [rounds] [seed]`: kill -9 again and again while people write and the platform has its troubles; counts what became of every word. */
import { account } from '../process/account.ts';
import { underFire } from '../process/fire.ts';
import { clean } from '../process/program.ts';
import type { FakeTelegram } from '../fakes/telegram/index.ts';

const rounds = Number(process.argv[2] ?? 20);
const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 1_000_000));
/** Two messages for each demand and twenty a minute in the group: more could not be told in time. */
const each = Math.max(1, Math.round(rounds / 3));
const patience = 120_000 + rounds * 10_000;
const methods = ['sendMessage', 'editMessageText', 'answerCallbackQuery'];

const errors = [
  { code: 429, description: 'Too Many Requests: retry after 2', parameters: { retry_after: 2 } },
  { code: 500, description: 'Internal Server Error' },
  { code: 502, description: 'Bad Gateway' },
  'hang',
  'reset',
] as const;

let ordered = 0;

/** Up to three calls of this round meet trouble: too many, a fault of theirs, no answer, a connection that breaks. */
function trouble(fake: FakeTelegram, _round: number, random: () => number): void {
  for (let n = Math.floor(random() * 4); n > 0; n--) {
    const method = methods[Math.floor(random() * methods.length)] ?? 'sendMessage';
    fake.fault({ method, error: errors[Math.floor(random() * errors.length)] ?? 'reset' });
    ordered++;
  }
}

async function main(): Promise<number> {
  process.stdout.write(`${rounds} kills, seed ${seed}\n`);
  const onRound = (round: number) => void process.stdout.write(round % 10 === 9 ? `${round + 1}\n` : '.');
  const began = performance.now();
  const city = await underFire({ rounds, each, seed, trouble, onRound, patience });
  const { written, demands, lost, doubledOnTelegram, doubledOnWeb } = await account(city, patience);
  await city.stop();
  const rows: Array<[string, number | string, string]> = [
    ['kills', rounds, ''],
    ['troubles of the platform', ordered, ''],
    ['demands written and submitted', written, ''],
    ['demands stored', demands, `${written}`],
    ['lost, or without effect', lost.length, '0'],
    ['doubled on the web', doubledOnWeb.length, '0'],
    ['doubled on Telegram (killed before the note of it)', doubledOnTelegram.length, `≤ ${rounds}`],
    ['seconds', Math.round((performance.now() - began) / 1000), ''],
  ];
  process.stdout.write(
    `\n${rows.map(([what, figure, goal]) => `${what.padEnd(52)} ${String(figure).padStart(6)}   ${goal}`).join('\n')}\n`,
  );
  for (const sentence of [...lost, ...doubledOnWeb, ...doubledOnTelegram]) process.stdout.write(`  ${sentence}\n`);
  return lost.length + doubledOnWeb.length > 0 || doubledOnTelegram.length > rounds ? 1 : 0;
}

let code = 1;
try {
  code = await main();
} catch (error) {
  process.stderr.write(`seed ${seed}: ${(error as Error).message}\n`);
} finally {
  await clean();
}
process.exit(code);

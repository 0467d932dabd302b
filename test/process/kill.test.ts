/** Killed again and again while people write and press: nothing that was accepted is lost, nothing is there twice. */
import { afterAll, expect, test } from '@jest/globals';
import { account } from './account.ts';
import { type City, underFire } from './fire.ts';
import { clean } from './program.ts';

const rounds = 4;
const seed = 20_260_302;

let city: City | undefined;
afterAll(async () => {
  await clean();
  await city?.stop();
});

test('four kills while six people file demands by Telegram and on the web', async () => {
  city = await underFire({ rounds, each: 2, seed });
  const { written, demands, lost, doubledOnTelegram, doubledOnWeb } = await account(city);
  expect({ written, demands, lost, doubledOnWeb }).toEqual({ written: 12, demands: 12, lost: [], doubledOnWeb: [] });
  // Killed between the platform's acceptance and our note of it, a message goes out again: at most one for each kill.
  expect(doubledOnTelegram.length).toBeLessThanOrEqual(rounds);
}, 170_000);

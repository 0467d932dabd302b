/** `npm run wecom:check`: are WeCom's settings right, may we use what we need, does WeCom reach us? Reads the environment and `.env`. */
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { checkWecom } from '../bot/wecom/check.ts';
import { ConfigError, readConfig } from '../config.ts';

async function main(): Promise<number> {
  if (existsSync('.env')) loadEnvFile('.env');
  const { wecom, publicUrl } = readConfig(process.env);
  if (!wecom) {
    console.log('WECOM_CORP_ID is not set: WeCom is off. How to set it up: docs/wecom.md');
    return 1;
  }
  const findings = await checkWecom({ settings: wecom, publicUrl, now: () => new Date() });
  for (const { what, ok, detail } of findings) console.log(`${ok ? '✅' : '🔴'} ${what}\n   ${detail}`);
  return findings.every(({ ok }) => ok) ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
}

/**
 * `npm run wecom:check`: are WeCom's settings right, may we use what we need, does WeCom reach us? Reads the environment and `.env`.
 * `npm run wecom:check -- menu` puts the menu under the application's chat.
 */
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { checkWecom } from '../bot/wecom/check.js';
import { makeMenu } from '../bot/wecom/menu.js';
import { WecomError } from '../bot/wecom/failure.js';
import { ConfigError, readConfig } from '../config.js';
async function main() {
    if (existsSync('.env'))
        loadEnvFile('.env');
    const { wecom, publicUrl } = readConfig(process.env);
    if (!wecom) {
        console.log('WECOM_CORP_ID is not set: WeCom is off. How to set it up: docs/wecom.md');
        return 1;
    }
    if (process.argv[2] === 'menu') {
        await makeMenu(wecom, publicUrl);
        console.log('✅ menu: 我的诉求, 帮助, 更多 More');
        return 0;
    }
    const findings = await checkWecom({ settings: wecom, publicUrl, now: () => new Date() });
    for (const { what, ok, detail } of findings)
        console.log(`${ok ? '✅' : '🔴'} ${what}\n   ${detail}`);
    return findings.every(({ ok }) => ok) ? 0 : 1;
}
try {
    process.exitCode = await main();
}
catch (error) {
    console.error(error instanceof ConfigError || error instanceof WecomError ? error.message : error);
    process.exitCode = 1;
}
//# sourceMappingURL=wecom-check.js.map
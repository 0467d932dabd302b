/** `npm start`: reads the environment, starts the house, prints the addresses, ends on a signal. */
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { ConfigError, readConfig } from './config.js';
import { MechanismError } from './mechanisms/load.js';
/** A database that comes and goes needs its time; whoever waits longer than this waits for nothing. */
const exitAfter = 20_000;
function endOn(signals, running) {
    let ending = false;
    const end = async () => {
        if (ending)
            return;
        ending = true;
        setTimeout(() => process.exit(1), exitAfter).unref();
        await running.stop();
        process.exit(0);
    };
    for (const signal of signals)
        process.on(signal, () => void end());
}
async function main() {
    if (existsSync('.env'))
        loadEnvFile('.env');
    const config = readConfig(process.env);
    // Loaded only now, so that a wrong setting is said at once.
    const [{ createLog }, { start }, { banner }] = await Promise.all([
        import('./app/log.js'),
        import('./app/run.js'),
        import('./app/banner.js'),
    ]);
    const log = createLog(config.logLevel);
    process.on('unhandledRejection', (reason) => log.error({ error: reason?.name, message: reason?.message, stack: reason?.stack }, 'a promise was rejected and nobody looked'));
    const running = await start(config, { log });
    endOn(['SIGINT', 'SIGTERM'], running);
    process.stdout.write(await banner(running));
}
/** What we refuse we say in a sentence; anything else is a fault of the program, and its place helps to find it. */
function lastWords(error) {
    const sentences = [Error, ConfigError, MechanismError];
    if (error instanceof Error && sentences.includes(error.constructor))
        return error.message;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
main().catch((error) => {
    process.stderr.write(`${lastWords(error)}\n`);
    process.exit(1);
});
//# sourceMappingURL=app.js.map
/** The environment, read once and checked. Nobody else reads process.env. */
import { z } from 'zod';
import { readWecom, wecomVariables } from './config-wecom.js';
const optional = z
    .string()
    .trim()
    .optional()
    .transform((value) => value || undefined);
const oneOf = (values) => z.enum(values, { error: `must be one of ${values.join(', ')}` });
const withDefault = (schema, value) => z.preprocess((given) => (typeof given === 'string' && given.trim() !== '' ? given.trim() : value), schema);
const port = z.coerce.number({ error: 'must be a port number, 0 to 65535' }).int().min(0).max(65_535);
const price = z.coerce
    .number({ error: 'must be a number, 0 or more: the price of a million tokens' })
    .min(0, 'must be 0 or more: the price of a million tokens');
const url = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
const keys = optional.transform((value, ctx) => {
    const list = value?.split(',').map((key) => key.trim()) ?? [];
    if (list.some((key) => Buffer.from(key, 'base64').length !== 32))
        ctx.addIssue({ code: 'custom', message: 'must be 32 bytes in base64: make one with `openssl rand -base64 32`' });
    return list;
});
const schema = z.object({
    PORT: withDefault(port, '3000'),
    HOST: withDefault(z.string(), '127.0.0.1'),
    // The pages link from the root of their host: under a path nobody could open them.
    PUBLIC_URL: optional.pipe(url
        .refine((given) => !/^https?:\/\/[^/?#]*[/?#]./.test(given), 'must have nothing behind the host: give the program a host name of its own')
        .optional()),
    MONGODB_URI: optional.pipe(z
        .string()
        .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
        .optional()),
    DATA_DIR: withDefault(z.string(), './data'),
    ROLE: withDefault(oneOf(['all', 'web', 'worker']), 'all'),
    MECHANISM: withDefault(z.string(), 'tengzhou'),
    SEED: optional.pipe(oneOf(['demo', 'none']).optional()),
    LOCALE: withDefault(oneOf(['zh-CN', 'en']), 'zh-CN'),
    LOG_LEVEL: withDefault(oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), 'info'),
    TELEGRAM_BOT_TOKEN: optional.pipe(z
        .string()
        .regex(/^\d+:[\w-]+$/, 'must look like 123456:ABC-DEF, as BotFather gave it')
        .optional()),
    TELEGRAM_API_ROOT: withDefault(url, 'https://api.telegram.org'),
    TELEGRAM_MODE: withDefault(oneOf(['polling', 'webhook']), 'polling'),
    TELEGRAM_WEBHOOK_SECRET: optional.pipe(z
        .string()
        .regex(/^[\w-]{1,256}$/, 'may hold letters, digits, _ and - only')
        .optional()),
    ...wecomVariables,
    OPENAI_API_KEY: optional.pipe(z
        .string()
        .regex(/^[!-~]+$/, 'must be a key as the provider gave it: no spaces')
        .optional()),
    OPENAI_BASE_URL: optional.pipe(url.optional()),
    OPENAI_MODEL: withDefault(z.string(), 'gpt-4o-mini'),
    OPENAI_TRANSCRIBE_MODEL: optional,
    OPENAI_PRICE_IN: withDefault(price, '0'),
    OPENAI_PRICE_OUT: withDefault(price, '0'),
    ENCRYPTION_KEY: keys,
});
/** A setting that stops the start: one line that names the variable and the remedy. */
export class ConfigError extends Error {
}
function problems(error) {
    return error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`).join('\n');
}
function channels(env) {
    const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_SECRET: secret, OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseURL } = env;
    const { OPENAI_TRANSCRIBE_MODEL: transcribe } = env;
    if (transcribe && !apiKey)
        throw new ConfigError('OPENAI_TRANSCRIBE_MODEL needs OPENAI_API_KEY: set the key of the endpoint that hears, or leave both empty');
    const prices = { prompt: env.OPENAI_PRICE_IN, completion: env.OPENAI_PRICE_OUT };
    const wecom = readWecom(env);
    if (wecom.problem)
        throw new ConfigError(wecom.problem);
    return {
        ...(wecom.settings ? { wecom: wecom.settings } : {}),
        ...(token ? { telegram: { token, apiRoot: env.TELEGRAM_API_ROOT, mode: env.TELEGRAM_MODE, ...(secret ? { secret } : {}) } } : {}),
        ...(apiKey
            ? { openai: { apiKey, model: env.OPENAI_MODEL, prices, ...(baseURL ? { baseURL } : {}), ...(transcribe ? { transcribe } : {}) } }
            : {}),
    };
}
/** Throws ConfigError. */
export function readConfig(environment) {
    const parsed = schema.safeParse(environment);
    if (!parsed.success)
        throw new ConfigError(problems(parsed.error));
    const env = parsed.data;
    const given = channels(env);
    if (env.MONGODB_URI && env.ENCRYPTION_KEY.length === 0)
        throw new ConfigError('ENCRYPTION_KEY must be set together with MONGODB_URI: make one with `openssl rand -base64 32`');
    if (given.telegram?.mode === 'webhook' && !env.PUBLIC_URL)
        throw new ConfigError('PUBLIC_URL must be set when TELEGRAM_MODE is webhook: the address at which Telegram reaches this program');
    return {
        port: env.PORT,
        host: env.HOST,
        publicUrl: env.PUBLIC_URL?.replace(/\/$/, ''),
        mongodbUri: env.MONGODB_URI,
        dataDir: env.DATA_DIR,
        role: env.ROLE,
        mechanisms: env.MECHANISM.split(',').map((name) => name.trim()),
        seed: env.SEED ?? (!env.MONGODB_URI && !given.telegram && !given.wecom ? 'demo' : 'none'),
        locale: env.LOCALE,
        logLevel: env.LOG_LEVEL,
        encryptionKeys: env.ENCRYPTION_KEY,
        ...given,
    };
}
//# sourceMappingURL=config.js.map
/** Structured log lines without personal data: what may hold any is removed by name, wherever it is logged. */
import pino from 'pino';
const personal = ['text', 'name', 'phone', 'chat', 'user', 'sender', 'title', 'creditCode', 'token', 'authorization', 'cookie'];
export function createLog(level) {
    return pino({
        level,
        base: null,
        timestamp: pino.stdTimeFunctions.isoTime,
        redact: { paths: personal.flatMap((field) => [field, `*.${field}`]), censor: '[redacted]' },
    });
}
//# sourceMappingURL=log.js.map
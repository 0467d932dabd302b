/** Structured log lines without personal data: what may hold any is removed by name, wherever it is logged. */
import pino from 'pino';
import type { Log } from '../bot/channel.ts';

const personal = ['text', 'name', 'phone', 'chat', 'user', 'sender', 'title', 'creditCode', 'token', 'authorization', 'cookie'];

export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: personal.flatMap((field) => [field, `*.${field}`]), censor: '[redacted]' },
  });
}

/** Every errcode has an action, and the outbox is told what it means. */
import { describe, expect, test } from '@jest/globals';
import type { FailureCause } from '../../../bot/channel.ts';
import { actionOf, knownCodes } from '../../../bot/wecom/errcodes.ts';
import { failureOf, Refused, WecomError } from '../../../bot/wecom/failure.ts';

const cause = (errcode: number, kind: 'private' | 'group' = 'private'): FailureCause =>
  failureOf(new WecomError(errcode, '/x'), kind).failure;

/** The codes of the fact sheet, section by section of its table. */
const documented =
  `-1 6000 40001 40091 40003 60111 46004 40004 40005 40006 40009 40011 45001 40007 40008 40013 40014 42001 40029 42003 42022 40032
  82002 82003 40033 40035 40058 40063 40050 86003 40056 301002 40096 41001 41002 41004 41006 41008 41009 41011 41016 41033 42014 42017 42020 42027
  42051 42015 42016 60140 42052 43009 43012 44001 44004 45002 45007 45008 45009 45033 48002 48001 48006 60031 48007 50001 50002 50003 60011 60021
  60030 60020 301042 60003 60123 81013 82001 82004 86001 86004 86008 86101 86201 86207 86215 86216 86217 93000 93004 93006 93008 846605 846608
  95000 95004 95001 95002 95031 95003 95005 95006 95007 95008 95009 95011 95012 95013 95018 95014 95019 95016 95017 95021 830002`
    .split(/\s+/)
    .map(Number);

describe('errcodes', () => {
  test('every documented one is in the table, once', () => {
    expect(documented.filter((code) => !knownCodes.includes(code))).toEqual([]);
    expect(new Set(knownCodes).size).toBe(knownCodes.length);
  });

  test.each([
    [-1, { type: 'unsure' }],
    [45033, { type: 'unsure' }],
    [45009, { type: 'later', retryAfter: 60, scope: 'all' }],
    [42001, { type: 'unsure' }],
    [40013, { type: 'unauthorized' }],
    [60020, { type: 'unauthorized' }],
    [48002, { type: 'later', retryAfter: 60, scope: 'chat' }],
    [60011, { type: 'unreachable' }],
    [81013, { type: 'unreachable' }],
    [95001, { type: 'unreachable' }],
    [95002, { type: 'unreachable' }],
    [93006, { type: 'gone' }],
    [40058, { type: 'refused' }],
    [45002, { type: 'refused' }],
    [12345, { type: 'refused' }],
  ] as const)('%i means %j', (errcode, expected) => {
    expect(cause(errcode)).toEqual(expected);
  });

  test('a recipient that is not there is a person who cannot be reached, or a lost group', () => {
    expect(cause(40003)).toEqual({ type: 'unreachable' });
    expect(cause(40003, 'group')).toEqual({ type: 'gone' });
  });

  test('a refusal of the credentials says so, a broken network does not', () => {
    expect(failureOf(new Refused(40001, '/x'), 'private').failure).toEqual({ type: 'unauthorized' });
    expect(failureOf(new TypeError('https://host/?access_token=secret'), 'private').failure).toEqual({ type: 'unsure' });
    expect(failureOf(new TypeError('https://host/?access_token=secret'), 'private').message).not.toContain('secret');
  });

  test('a spent response code asks for a fresh card', () => {
    expect([60140, 42015, 42016].map(actionOf)).toEqual(['anew', 'anew', 'anew']);
  });
});

/** The variables of WeCom: a road is there when all of its variables are, and a half one stops the start. */
import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../../config.ts';

const key = `${'A'.repeat(42)}E`;
const app = { WECOM_CORP_ID: 'ww1', WECOM_AGENT_ID: '1000002', WECOM_SECRET: 's', WECOM_TOKEN: 'tok', WECOM_AES_KEY: key };
const kf = { WECOM_KF_SECRET: 's', WECOM_KF_TOKEN: 'tok', WECOM_KF_AES_KEY: key };
const problem = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('roads', () => {
  test('none without a corporation, whatever else is set', () => {
    expect(readConfig({ ...app, WECOM_CORP_ID: '' }).wecom).toBeUndefined();
  });

  test('the application, customer service, the robot by socket or by URL', () => {
    const { wecom, seed } = readConfig({ ...app, ...kf, WECOM_BOT_ID: 'b', WECOM_BOT_SECRET: 's' });
    expect(wecom).toEqual({
      corpId: 'ww1',
      apiRoot: 'https://qyapi.weixin.qq.com',
      app: { agentId: 1_000_002, secret: 's', token: 'tok', aesKey: key },
      kf: { secret: 's', token: 'tok', aesKey: key },
      bot: { mode: 'ws', id: 'b', secret: 's', url: 'wss://openws.work.weixin.qq.com' },
    });
    expect(seed).toBe('none');
    const byUrl = { WECOM_CORP_ID: 'ww1', WECOM_BOT_MODE: 'url', WECOM_BOT_TOKEN: 'tok', WECOM_BOT_AES_KEY: key };
    expect(readConfig(byUrl).wecom?.bot).toEqual({ mode: 'url', token: 'tok', aesKey: key });
  });
});

describe('what stops the start, in one line with the variable', () => {
  test.each([
    ['a corporation alone', { WECOM_CORP_ID: 'ww1' }, 'WECOM_CORP_ID alone opens no road'],
    ['half an application', { ...app, WECOM_SECRET: '' }, 'WECOM_SECRET must be set together with WECOM_AGENT_ID'],
    ['half a customer service', { ...app, ...kf, WECOM_KF_TOKEN: '' }, 'WECOM_KF_TOKEN must be set together with'],
    ['half a robot', { ...app, WECOM_BOT_ID: 'b' }, 'WECOM_BOT_SECRET must be set together with WECOM_BOT_ID'],
    ['a short key', { ...app, WECOM_AES_KEY: 'short' }, 'WECOM_AES_KEY must be the 43 letters and digits'],
    ['a strange token', { ...app, WECOM_TOKEN: 'a-b' }, 'WECOM_TOKEN must be the 1 to 32 letters and digits'],
    ['a named application', { ...app, WECOM_AGENT_ID: 'qihu' }, 'WECOM_AGENT_ID must be the number'],
    ['an unknown mode', { ...app, WECOM_BOT_MODE: 'mail' }, 'WECOM_BOT_MODE must be one of ws, url'],
    ['a web address for the socket', { ...app, WECOM_BOT_WS_URL: 'https://x.example' }, 'WECOM_BOT_WS_URL must be a ws or wss address'],
  ])('%s', (_what, environment, words) => {
    expect(problem(environment)).toContain(words);
    expect(problem(environment).split('\n')).toHaveLength(1);
  });
});

/** A member of the corporation, in the chat of one application. */
import { randomBytes } from 'node:crypto';
import { issueCode } from './api/message.ts';
import { keepMedia } from './api/media.ts';
import { cdata, post, type Delivered, type Posting } from './wire.ts';
import { bigId, feedOf, type App, type Shown, type World } from './world.ts';

export interface SentFile {
  name: string;
  mime: string;
  bytes: Buffer;
}

export interface MemberOptions {
  retries?: number;
  /** The same message under the same id, as a repeated callback has it. */
  msgId?: string;
  /** As the callback spells the member. */
  spelled?: string;
}

export interface FakeMember {
  readonly userid: string;
  readonly name: string;
  feed(): Shown[];
  open(): Promise<Delivered>;
  send(text: string, options?: MemberOptions): Promise<Delivered>;
  sendMedia(type: 'image' | 'voice' | 'video' | 'file', file: SentFile): Promise<Delivered>;
  sendLocation(latitude: string, longitude: string, label: string): Promise<Delivered>;
  /** Presses the newest button with this label; of a vote, chooses it and submits. */
  press(label: string, options?: MemberOptions): Promise<Delivered>;
  menu(key: string): Promise<Delivered>;
  /** Leaves the range of the application, and comes back. */
  leave(): Promise<Delivered>;
  comeBack(): Promise<Delivered>;
  /** Any event. */
  event(fields: Record<string, string>): Promise<Delivered>;
}

const tag = ([name, value]: [string, string]) => `<${name}>${/^\d+$/.test(value) && name !== 'Content' ? value : cdata(value)}</${name}>`;

export function appXml(world: World, app: App, from: string, fields: Record<string, string>, more = ''): string {
  const base = { ToUserName: world.corpId, FromUserName: from, CreateTime: String(Math.floor(world.clock.now() / 1000)) };
  return `<xml>${Object.entries({ ...base, ...fields, AgentID: String(app.agentId) })
    .map(tag)
    .join('')}${more}</xml>`;
}

export function appPosting(world: World, app: App): Posting {
  if (!app.callbackUrl) throw new Error('the application has no callback address yet');
  return {
    url: app.callbackUrl,
    keys: { token: app.token, aesKey: app.aesKey, receiveId: world.corpId },
    envelope: (encrypted) =>
      `<xml><ToUserName>${cdata(world.corpId)}</ToUserName><AgentID>${cdata(String(app.agentId))}</AgentID><Encrypt>${cdata(encrypted)}</Encrypt></xml>`,
  };
}

function pressFields(world: World, shown: Shown, label: string, userid: string): { fields: Record<string, string>; more: string } {
  const card = world.cards.get([...world.cards.keys()].find((key) => key.endsWith(` ${shown.id}`)) ?? '');
  const button = shown.buttons.find((one) => one.label === label);
  if (!card || !button) throw new Error(`no button ${label}`);
  const kind = String(shown.card?.['card_type']);
  const vote = kind !== 'button_interaction';
  const fields = {
    MsgType: 'event',
    Event: 'template_card_event',
    EventKey: vote ? 'vote' : button.key,
    TaskId: shown.id,
    CardType: kind,
    ResponseCode: issueCode(world, card, userid),
  };
  const chosen = `<SelectedItem><QuestionKey>${cdata('choice')}</QuestionKey><OptionIds><OptionId>${cdata(button.key)}</OptionId></OptionIds></SelectedItem>`;
  return { fields, more: `<SelectedItems>${vote ? chosen : ''}</SelectedItems>` };
}

export function createMember(world: World, app: App, userid: string, name: string): FakeMember {
  const key = userid.toLowerCase();
  world.members.set(key, { userid, name });
  app.range.add(key);
  const say = async (fields: Record<string, string>, more = '', { retries, spelled = userid }: MemberOptions = {}) => {
    const posting = { ...appPosting(world, app), ...(retries === undefined ? {} : { retries }) };
    const delivered = await post(world, appXml(world, app, spelled, fields, more), posting);
    world.changed();
    return delivered;
  };
  const event = (fields: Record<string, string>) => say({ MsgType: 'event', EventKey: '', ...fields });
  const feed = () => feedOf(world, app.agentId, userid);
  return {
    userid,
    name,
    feed,
    event,
    open: () => event({ Event: 'enter_agent' }),
    send: (text, options = {}) => say({ MsgType: 'text', Content: text, MsgId: options.msgId ?? bigId(world) }, '', options),
    sendMedia: (type, file) =>
      say({
        MsgType: type,
        MediaId: keepMedia(world, { type, ...file }),
        MsgId: bigId(world),
        ...(type === 'file' ? { FileName: file.name } : {}),
        ...(type === 'voice' ? { Format: 'amr' } : {}),
        ...(type === 'image' ? { PicUrl: `https://pic.example/${randomBytes(4).toString('hex')}` } : {}),
      }),
    sendLocation: (latitude, longitude, label) =>
      say({
        MsgType: 'location',
        Location_X: latitude,
        Location_Y: longitude,
        Scale: '20',
        Label: label,
        MsgId: bigId(world),
        AppType: 'wxwork',
      }),
    press: (label, options = {}) => {
      const shown = feed().findLast(({ buttons }) => buttons.some((button) => button.label === label));
      if (!shown) throw new Error(`${name} sees no button ${label}`);
      const { fields, more } = pressFields(world, shown, label, key);
      return say(fields, more, options);
    },
    menu: (menuKey) => event({ Event: 'click', EventKey: menuKey }),
    leave: () => {
      app.range.delete(key);
      return event({ Event: 'unsubscribe' });
    },
    comeBack: () => {
      app.range.add(key);
      return event({ Event: 'subscribe' });
    },
  };
}

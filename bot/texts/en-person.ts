/** What a person is told about themselves and about this bot, in English. */
import type { Texts } from './index.ts';

const plural = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

export const person: Texts['person'] = {
  welcome: (city) =>
    `Welcome to Qihu of ${city}. If your enterprise has a problem, a question about policy or a suggestion, just write it here; photos, files and voice are fine.`,
  bindFirst: 'Please bind your enterprise first: send “/bind CODE”. What you wrote is kept and goes on after that.',
  bound: (enterprise) => `Bound to ${enterprise}. Just write to me when something comes up.`,
  granted: (role, department) => `You are registered as ${role}${department ? ` of the ${department}` : ''}.`,
  role: {
    officer: 'officer',
    head: 'head',
    deputy: 'deputy head',
    commissioner: 'service commissioner',
    dispatcher: 'dispatcher',
    supervisor: 'supervisor',
    leader: 'leader',
    administrator: 'administrator',
  },
  codeInvalid: (centre, phone) =>
    `This code is not valid or was used already. Please ask ${centre} for a new one${phone ? ` (phone ${phone})` : ''}.`,
  codeMissing: 'Please put the code behind it, for example: /bind ABCD-1234',
  codeNeedsDepartment: 'Please put the department behind the code, for example: /bind DEMO-OFFICER 交通运输局',
  departmentUnknown: (name) => `There is no department called “${name}”. Please write its full name, for example: 交通运输局`,
  language: 'English it is. 发送“语言 中文”换回中文。',
  mineTitle: (count) => (count === 0 ? 'You have not filed anything yet.' : `Your latest ${plural(count, 'demand')}`),
  booking: 'Booking a reception day is not open yet. If it is urgent, write to me and it goes the urgent way.',
  helpEnterprise:
    'Just write the problem; photos, files and voice are fine.\n/mine your demands\n/cancel drop what you are writing\n/bind CODE bind your enterprise\n/link go on in WeChat, WeCom, Telegram or on the web\n语言 中文 换成中文',
  helpOfficer:
    'In the work group: tap the buttons, or quote a card to reply.\n/todo what your department has in hand\nSend me “/bind CODE” in private to register.',
  helpDispatcher:
    '/triage what waits to be dispatched\nA number (QH…) calls up a demand: co-handlers, lanes, raising\n/standings cards and interviews\n/login open the dashboard\n/invite makes an invitation code: officers, enterprises\n/door NAME a WeChat link and QR code for a park or town\n/newgroup DEPARTMENT a group that only listens\nIn a group: /register DEPARTMENT makes it a work group',
  login: (link) => `Sign in to the dashboard, once, within 10 minutes:\n${link}`,
  loginNotAllowed: 'Only dispatchers, supervisors, leaders and administrators can sign in.',
  registered: (title) => `This group is now the work group of the ${title}. New demands arrive here.`,
  registerNotAllowed: 'Only a dispatcher of the centre or an administrator can register a work group.',
  registerUnknown: (name) => `There is no “${name}”. Please write the full name, for example: /register 交通运输局`,
  registerInGroup: 'Please send “/register DEPARTMENT” in the group itself.',
  groupUnknown: 'This group is not registered. A dispatcher sends “/register DEPARTMENT” here.',
  anonymous: 'What an anonymous administrator does cannot be put to a name. Please turn anonymity off in the group settings.',
  fileTooBig:
    'This file is over 20 MB and was not taken. Please compress it, or submit first and agree with the department how to send it. Your text is kept.',
  fileLost: 'This file could not be fetched; please send it again. Your text is kept.',
  filesReceived: (count) =>
    `${plural(count, 'file')} received. Please write one sentence about the problem and I pass it to the right department.`,
  fileInTitle: 'Attachment',
  voiceKept:
    'Your voice message is kept for the department to listen to. Please also write one sentence about the problem, so that I know whom to pass it to.',
  voiceUnclear:
    'Your voice message is kept for the department to listen to, but I could not make it out. Please write one sentence about the problem.',
  empty: 'Please write one sentence about the problem and I pass it to the right department.',
  greeting: 'Hello. What is the problem? One sentence is enough, and I pass it to the right department.',
  opener: 'Go ahead: what is it about, where, since when? One sentence is enough; photos and voice will do too.',
  chat: 'What I do is pass the problems of enterprises to the government. Tell me yours in one sentence.',
  abuse: 'I understand that this is pressing. Please write what it is about, where, and whom you asked, and I pass it on at once.',
  advertising: 'Only demands of enterprises are taken here, no advertising.',
  unreadable: 'I cannot read this kind of message. Please use text, photos, files or voice.',
  unknownCommand: 'There is no such command. Send /help to see what I can do.',
  notEnterprise: 'You have not bound an enterprise yet. Send “/bind CODE” and you can file.',
  contactSaved: 'Thank you, the number has arrived.',
  phoneInstead: (number) =>
    `What happened in ${number} cannot reach the enterprise's chat now. Please phone them; it is sent when they write again.`,
  quoteUnknown: 'Please quote the card of the demand, so that I know which one you mean.',
  unknownDemand: 'There is no such demand.',
};

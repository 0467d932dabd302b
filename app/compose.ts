/** Puts the rooms together: config → database → mechanisms → queues → channels → jobs. The only place where everything is known. */
import { join } from 'node:path';
import type { Channel, ChannelDeps, Log } from '../bot/channel.ts';
import type { InboundEvent } from '../bot/event.ts';
import type { Config } from '../config.ts';
import { type Database, connect } from '../database/connect.ts';
import { openDataDir } from '../database/data-dir.ts';
import { seedDemo } from '../database/demo.ts';
import { encryptionKeys } from '../database/keys.ts';
import type { DeliverRooms } from '../handlers/deliver.ts';
import { handOn, type HandOnRooms } from '../handlers/hand-on.ts';
import { askToPhone } from '../handlers/phone.ts';
import type { Cities, City, Rooms } from '../handlers/rooms.ts';
import { addressOf } from '../handlers/speak.ts';
import { nextOpen } from '../mechanisms/calendar.ts';
import type { StoredDemand } from '../models/apply.ts';
import { createRateLimits, type ChannelRates, type RateLimits } from '../models/rate-limits.ts';
import { type Collections, defineCollections } from '../models/schemas.ts';
import { openSeal } from '../models/key-book.ts';
import type { Seal } from '../models/seal.ts';
import { createAlike } from './alike.ts';
import { conceal } from './conceal.ts';
import { createJoinable } from './joinable.ts';
import { createHearing, createPlainWords, type Read, readCities } from './minds.ts';
import { remarkOf } from '../nlp/remark.ts';
import { createPolicyDesk } from './policies.ts';
import { qrPng } from './qr.ts';
import { createQueues, type Queues } from './queues.ts';
import { createStores, type Stores } from './stores.ts';
import type { TaskDeps } from './tasks.ts';
import { createWebChannel } from './web.ts';
import { createWecomChannel } from './wecom.ts';

export interface House {
  config: Config;
  log: Log;
  database: Database;
  collections: Collections;
  cities: Cities;
  served: string[];
  likenessOf: Read['likenessOf'];
  /** Per city: answered offline and by a model, requests, failures, tokens, cost. */
  understood: Read['understood'];
  stores: Stores;
  queues: Queues;
  channels: Map<string, Channel>;
  rooms: Rooms & HandOnRooms;
  tasks: TaskDeps;
  now: () => Date;
  seal: Seal;
  /** Ends when everything handed on in the background is in the outbox. */
  settled(): Promise<void>;
}

export interface HouseOptions {
  now?: () => Date;
  log: Log;
  /** Rates of every channel, for a platform of our own that has no limits. */
  rates?: ChannelRates;
}

async function createIndexes(collections: Collections): Promise<void> {
  await Promise.all(Object.values(collections).map((model) => model.createIndexes()));
}

async function seedCity({ mechanism, catalogue }: City, apart: boolean, stores: Stores): Promise<void> {
  const groups = [
    ...catalogue.departments.map(({ id, name }) => ({ id, name })),
    { id: 'centre', name: mechanism.centre.zh },
    { id: 'supervision', name: mechanism.supervision.zh },
  ];
  const areas = mechanism.inquiry?.areas.map(({ code }) => code) ?? [];
  await seedDemo(stores, { city: mechanism.city, apart, groups, areas });
}

/** Notices are handed on the moment they are written; what a crash leaves is found by a job. */
function backgroundHandOn(rooms: () => HandOnRooms, log: Log) {
  const running = new Set<Promise<void>>();
  const onPending = (stored: StoredDemand) => {
    const work = handOn(rooms(), stored)
      .catch((error: unknown) => log.warn({ error: (error as Error).name }, 'notices stay pending and are handed on later'))
      .finally(() => running.delete(work));
    running.add(work);
  };
  const settled = async () => {
    while (running.size > 0) await Promise.all(running);
  };
  return { onPending, settled };
}

interface Parts {
  config: Config;
  options: HouseOptions;
  stores: Stores;
  queues: Queues;
  cities: Cities;
  seal: Seal;
  now: () => Date;
  alone: boolean;
}

/** A platform that is not configured is not even loaded. */
async function openChannels(parts: Parts, house: { toChannel: ChannelDeps }): Promise<Map<string, Channel>> {
  const { config } = parts;
  const list = [createWebChannel(parts, house.toChannel)];
  if (config.wecom) list.push(await createWecomChannel(parts, house.toChannel, config.wecom));
  if (config.telegram) {
    const { createTelegram } = await import('../bot/telegram/index.ts');
    list.push(createTelegram({ ...config.telegram, ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}) }, house.toChannel));
  }
  return new Map(list.map((channel) => [channel.name, channel]));
}

async function toast(
  channels: ReadonlyMap<string, Channel>,
  event: InboundEvent,
  text: string | undefined,
  how: boolean | 'passing',
  log: Log,
): Promise<void> {
  if (event.content.type !== 'press') return;
  try {
    await channels.get(event.channel)?.send(addressOf(event), {
      type: 'toast',
      pressId: event.content.pressId,
      alert: how === true,
      ...(how === 'passing' ? { passing: true } : {}),
      ...(text ? { text } : {}),
    });
  } catch {
    log.info({ channel: event.channel }, 'the answer to a press came too late');
  }
}

/** The files are read while the database opens; when they are wrong it is closed again. */
async function open(config: Config, log: Log, now: Date): Promise<Read & { database: Database }> {
  openDataDir(config.dataDir);
  const opening = connect({ mongodbUri: config.mongodbUri, dataDir: config.dataDir, warn: (message) => log.warn({}, message) });
  const reading = Promise.resolve().then(() => readCities(config, log, now.getUTCFullYear()));
  const [read, opened] = await Promise.allSettled([reading, opening]);
  if (read.status === 'rejected') {
    if (opened.status === 'fulfilled') await opened.value.close();
    throw read.reason;
  }
  return { ...read.value, database: await opening };
}

/** The version that a demand began under; what began before versions were kept is judged by today's file. */
function rulesReader(cities: Cities, stores: () => Stores): Rooms['rulesOf'] {
  return async ({ city, mechanism: ref }) => {
    const today = cities.get(city);
    const before = !ref || ref === today.ref ? undefined : await stores().mechanisms.get(city, ref);
    return { mechanism: before ?? today.mechanism, calendar: today.calendar };
  };
}

function limitsOf(channels: ReadonlyMap<string, Channel>, { leases }: Queues, instead: ChannelRates | undefined): RateLimits {
  const rates = new Map([...channels].map(([name, channel]) => [name, instead ?? channel.rates]));
  return createRateLimits(rates, leases.workers);
}

function privacyOf(cities: Cities): (city: string, topic: string | undefined) => boolean {
  return (city, topic) =>
    cities.get(city).catalogue.departments.some(({ topics }) => topics.some((one) => one.private && one.name === topic));
}

/** Builds the house; nothing runs yet. Throws ConfigError, MechanismError, or what the database says. */
export async function compose(config: Config, options: HouseOptions): Promise<House> {
  const { log } = options;
  const now = options.now ?? (() => new Date());
  const { senseOf, database, ...read } = await open(config, log, now());
  const { cities, served, likenessOf, understood } = read;
  const collections = defineCollections(database.connection);
  const seal = await openSeal(collections, encryptionKeys(config.encryptionKeys, config.dataDir));
  await createIndexes(collections);
  const background = backgroundHandOn(() => rooms, log);
  const rulesOf = rulesReader(cities, () => stores);
  const stores = createStores({
    collections,
    seal,
    now,
    uploads: join(config.dataDir, 'uploads'),
    alone: database.alone,
    rules: (city, ref) => rulesOf({ city, mechanism: ref }),
    onPending: (written) => {
      joinable.learn(written.demand);
      alike.learn(written.demand);
      background.onPending(written);
    },
  });
  const alike = createAlike({ ...stores, alone: database.alone, likenessOf });
  const joinable = createJoinable({ ...stores, now, alone: database.alone, likenessOf, isPrivate: privacyOf(cities) });
  await Promise.all(served.map((name) => stores.mechanisms.keep(cities.get(name).ref, cities.get(name).mechanism)));
  const queues = createQueues({ collections, seal, now, alone: database.alone, log, rooms: () => rooms, delivery: () => delivery });
  const toChannel: ChannelDeps = { onEvent: queues.accept, readFile: stores.attachments.read, log };
  const channels = await openChannels({ config, options, stores, queues, cities, seal, now, alone: database.alone }, { toChannel });
  const opensAt = (city: string) => (served.includes(city) ? nextOpen(now(), cities.get(city).calendar) : now());
  const limits = limitsOf(channels, queues, options.rates);
  const onParked: DeliverRooms['onParked'] = (outgoing) => askToPhone(rooms, outgoing);
  const delivery: DeliverRooms = { ...stores, channels, limits, send: queues.send, blind: seal.blind, log, now, opensAt, onParked };
  const rooms: Rooms & HandOnRooms = {
    ...stores,
    cities,
    rulesOf,
    send: queues.send,
    places: channels,
    qr: qrPng,
    library: createPolicyDesk({ policies: stores.policies, cities, senseOf, now, rephrase: createPlainWords(config, understood, log) }),
    alike: alike.find,
    joinable: joinable.find,
    hear: createHearing(config, stores.attachments, understood, log),
    remark: remarkOf,
    conceal,
    unpark: queues.unpark,
    toast: (event, text, how) => toast(channels, event, text, how, log),
    fetchFile: (name, file) => channels.get(name)?.fetch(file) ?? Promise.reject(new Error(`the channel ${name} is switched off`)),
    blind: seal.blind,
    now,
    locale: config.locale,
    publicUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
  };
  if (config.seed === 'demo') for (const [place, name] of served.entries()) await seedCity(cities.get(name), place > 0, stores);
  const tasks: TaskDeps = { stores, queues, cities, served, collections, rooms, now, log };
  const { settled } = background;
  return { config, log, database, collections, ...read, stores, queues, channels, rooms, tasks, now, seal, settled };
}

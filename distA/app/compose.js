/** Puts the rooms together: config → database → mechanisms → queues → channels → jobs. The only place where everything is known. */
import { join } from 'node:path';
import { connect } from '../database/connect.js';
import { openDataDir } from '../database/data-dir.js';
import { seedDemo } from '../database/demo.js';
import { encryptionKeys } from '../database/keys.js';
import { handOn } from '../handlers/hand-on.js';
import { askToPhone } from '../handlers/phone.js';
import { addressOf } from '../handlers/speak.js';
import { nextOpen } from '../mechanisms/calendar.js';
import { createRateLimits } from '../models/rate-limits.js';
import { defineCollections } from '../models/schemas.js';
import { openSeal } from '../models/key-book.js';
import { createAlike } from './alike.js';
import { conceal } from './conceal.js';
import { createJoinable } from './joinable.js';
import { createHearing, createPlainWords, readCities } from './minds.js';
import { gate } from '../nlp/gate.js';
import { normalise } from '../nlp/normalise.js';
import { isShrug } from '../nlp/shrug.js';
import { createPolicyDesk } from './policies.js';
import { qrPng } from './qr.js';
import { createQueues } from './queues.js';
import { createStores } from './stores.js';
import { createWebChannel } from './web.js';
import { createWecomChannel } from './wecom.js';
async function createIndexes(collections) {
    await Promise.all(Object.values(collections).map((model) => model.createIndexes()));
}
async function seedCity({ mechanism, catalogue }, apart, stores) {
    const groups = [
        ...catalogue.departments.map(({ id, name }) => ({ id, name })),
        { id: 'centre', name: mechanism.centre.zh },
        { id: 'supervision', name: mechanism.supervision.zh },
    ];
    const areas = mechanism.inquiry?.areas.map(({ code }) => code) ?? [];
    await seedDemo(stores, { city: mechanism.city, apart, groups, areas });
}
/** Notices are handed on the moment they are written; what a crash leaves is found by a job. */
function backgroundHandOn(rooms, log) {
    const running = new Set();
    const onPending = (stored) => {
        const work = handOn(rooms(), stored)
            .catch((error) => log.warn({ error: error.name }, 'notices stay pending and are handed on later'))
            .finally(() => running.delete(work));
        running.add(work);
    };
    const settled = async () => {
        while (running.size > 0)
            await Promise.all(running);
    };
    return { onPending, settled };
}
/** A platform that is not configured is not even loaded. */
async function openChannels(parts, house) {
    const { config } = parts;
    const list = [createWebChannel(parts, house.toChannel)];
    if (config.wecom)
        list.push(await createWecomChannel(parts, house.toChannel, config.wecom));
    if (config.telegram) {
        const { createTelegram } = await import('../bot/telegram/index.js');
        list.push(createTelegram({ ...config.telegram, ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}) }, house.toChannel));
    }
    return new Map(list.map((channel) => [channel.name, channel]));
}
async function toast(channels, event, text, how, log) {
    if (event.content.type !== 'press')
        return;
    try {
        await channels.get(event.channel)?.send(addressOf(event), {
            type: 'toast',
            pressId: event.content.pressId,
            alert: how === true,
            ...(how === 'passing' ? { passing: true } : {}),
            ...(text ? { text } : {}),
        });
    }
    catch {
        log.info({ channel: event.channel }, 'the answer to a press came too late');
    }
}
/** The files are read while the database opens; when they are wrong it is closed again. */
async function open(config, log, now) {
    openDataDir(config.dataDir);
    const opening = connect({ mongodbUri: config.mongodbUri, dataDir: config.dataDir, warn: (message) => log.warn({}, message) });
    const reading = Promise.resolve().then(() => readCities(config, log, now.getUTCFullYear()));
    const [read, opened] = await Promise.allSettled([reading, opening]);
    if (read.status === 'rejected') {
        if (opened.status === 'fulfilled')
            await opened.value.close();
        throw read.reason;
    }
    return { ...read.value, database: await opening };
}
/** The version that a demand began under; what began before versions were kept is judged by today's file. */
function rulesReader(cities, stores) {
    return async ({ city, mechanism: ref }) => {
        const today = cities.get(city);
        const before = !ref || ref === today.ref ? undefined : await stores().mechanisms.get(city, ref);
        return { mechanism: before ?? today.mechanism, calendar: today.calendar };
    };
}
function limitsOf(channels, { leases }, instead) {
    const rates = new Map([...channels].map(([name, channel]) => [name, instead ?? channel.rates]));
    return createRateLimits(rates, leases.workers);
}
/** Builds the house; nothing runs yet. Throws ConfigError, MechanismError, or what the database says. */
export async function compose(config, options) {
    const { log } = options;
    const now = options.now ?? (() => new Date());
    const { cities, served, senseOf, understood, database } = await open(config, log, now());
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
    const alike = createAlike({ ...stores, alone: database.alone });
    const joinable = createJoinable({ ...stores, now, alone: database.alone });
    await Promise.all(served.map((name) => stores.mechanisms.keep(cities.get(name).ref, cities.get(name).mechanism)));
    const queues = createQueues({ collections, seal, now, alone: database.alone, log, rooms: () => rooms, delivery: () => delivery });
    const toChannel = { onEvent: queues.accept, readFile: stores.attachments.read, log };
    const channels = await openChannels({ config, options, stores, queues, cities, seal, now, alone: database.alone }, { toChannel });
    const opensAt = (city) => (served.includes(city) ? nextOpen(now(), cities.get(city).calendar) : now());
    const limits = limitsOf(channels, queues, options.rates);
    const onParked = (outgoing) => askToPhone(rooms, outgoing);
    const delivery = { ...stores, channels, limits, send: queues.send, blind: seal.blind, log, now, opensAt, onParked };
    const rooms = {
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
        isCourtesy: (text) => gate(normalise(text)) === 'greeting',
        isShrug: (text) => isShrug(normalise(text)),
        conceal,
        unpark: queues.unpark,
        toast: (event, text, how) => toast(channels, event, text, how, log),
        fetchFile: (name, file) => channels.get(name)?.fetch(file) ?? Promise.reject(new Error(`the channel ${name} is switched off`)),
        blind: seal.blind,
        now,
        locale: config.locale,
        publicUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
    };
    if (config.seed === 'demo')
        for (const [place, name] of served.entries())
            await seedCity(cities.get(name), place > 0, stores);
    const tasks = { stores, queues, cities, served, collections, rooms, now, log };
    const { settled } = background;
    return { config, log, database, collections, cities, served, understood, stores, queues, channels, rooms, tasks, now, seal, settled };
}
//# sourceMappingURL=compose.js.map
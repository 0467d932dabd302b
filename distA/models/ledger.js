import { dayOf, nextWorkingDay } from '../mechanisms/calendar.js';
import { isUnderWay } from '../mechanisms/demand.js';
import { stored } from './apply.js';
/** Only what is counted, and nothing that is sealed. */
const counted = {
    number: 1,
    lead: 1,
    filedAt: 1,
    'state.targets.promised': 1,
    'state.targets.by': 1,
    'state.targets.stoppedAt': 1,
    'state.targets.missedAt': 1,
    'state.ratings.at': 1,
    'state.ratings.level': 1,
    'state.ratings.appeal.upheld': 1,
    'history.type': 1,
    'history.at': 1,
    'history.closure': 1,
};
function reported({ number, lead = '', filedAt, state, history }) {
    return { number, lead, filedAt, targets: state.targets ?? [], ratings: state.ratings ?? [], history };
}
/** A page reads no more than this. */
const mostSince = 5000;
const inHand = { $in: ['dispatched', 'handling'] };
/** Opens nothing but the words: an enterprise may have many. */
function openTexts(demands, seal) {
    return async (city, enterprise, limit) => {
        const found = await demands
            .find({ enterprise, city, stage: { $ne: 'closed' } }, { projection: { number: 1, 'state.text': 1 } })
            .sort({ filedAt: -1 })
            .limit(limit)
            .toArray();
        return found.map(({ number, state }) => ({ number, text: seal.open(state.text) }));
    };
}
/** Opens what is compared and nothing else. */
function openSince(demands, seal) {
    return async (city, from, limit) => {
        const projection = { number: 1, city: 1, enterprise: 1, 'state.topic': 1, 'state.title': 1, 'state.text': 1, 'state.stage': 1 };
        const found = await demands
            .find({ city, filedAt: { $gte: from } }, { projection })
            .sort({ filedAt: -1 })
            .limit(limit)
            .toArray();
        return found
            .filter(({ state }) => isUnderWay(state.stage.name))
            .map(({ state, number, enterprise }) => {
            const { topic, stage } = state;
            const words = { title: seal.open(state.title), text: seal.open(state.text) };
            return { number, city, enterprise, stage, ...words, ...(topic ? { topic } : {}) };
        });
    };
}
/** What a department has in hand, by the day on which it ends. */
function workloadOf(demands) {
    return async (city, lead, now, calendar, filedBefore) => {
        const rows = await demands
            .find({ lead, stage: inHand, city, ...(filedBefore ? { filedAt: { $lt: filedBefore } } : {}) }, { projection: { number: 1, stage: 1, promisedBy: 1, 'state.suspended.until': 1 } })
            .sort({ promisedBy: 1 })
            .toArray();
        const today = dayOf(now, calendar);
        const tomorrow = nextWorkingDay(today, calendar);
        const on = (wanted) => rows.filter(({ promisedBy }) => promisedBy && wanted(promisedBy, dayOf(promisedBy, calendar))).map(({ number }) => number);
        return {
            late: on((by) => by < now),
            today: on((by, day) => by >= now && day === today),
            next: on((_by, day) => day > today && day <= tomorrow),
            handling: rows.filter(({ stage, state }) => stage === 'handling' && !state?.suspended).length,
            fresh: rows.filter(({ stage }) => stage === 'dispatched').length,
            suspended: rows.filter(({ state }) => state?.suspended).map(({ number }) => number),
        };
    };
}
function filterOf({ city, stage, kind, lead, from, until, after }) {
    const filedAt = { ...(from ? { $gte: from } : {}), ...(until ? { $lt: until } : {}), ...(after ? { $lte: after.filedAt } : {}) };
    return {
        city,
        ...(stage ? { stage } : {}),
        ...(kind ? { kind } : {}),
        ...(lead ? { lead } : {}),
        ...(from || until || after ? { filedAt } : {}),
        ...(after ? { $or: [{ filedAt: { $lt: after.filedAt } }, { filedAt: after.filedAt, number: { $lt: after.number } }] } : {}),
    };
}
/** How many there are of each value of a column. */
async function tally(demands, by, city) {
    const rows = await demands
        .aggregate([...(city ? [{ $match: { city } }] : []), { $group: { _id: `$${by}`, count: { $sum: 1 } } }])
        .toArray();
    return Object.fromEntries(rows.map(({ _id, count }) => [_id, count]));
}
export function createLedger(demands, seal) {
    const list = async (filter, sort, limit) => {
        const found = await demands.find(filter).sort({ filedAt: sort }).limit(limit).toArray();
        return found.map((document) => stored(document, seal));
    };
    return {
        mine: (requester, limit) => list({ requester }, -1, limit),
        ofEnterprise: (enterprise, limit) => list({ enterprise }, -1, limit),
        joinedBy: (enterprise, limit) => list({ 'state.joined.enterprise': enterprise }, -1, limit),
        openTexts: openTexts(demands, seal),
        openSince: openSince(demands, seal),
        since: (city, from) => list({ city, filedAt: { $gte: from } }, -1, mostSince),
        triage: (city, limit) => list({ city, stage: 'triage' }, 1, limit),
        open: (city, lead, limit) => list({ lead, stage: inHand, city }, 1, limit),
        recent: (limit, city) => list(city ? { city } : {}, -1, limit),
        filedBetween: (city, since, until, limit) => list({ city, filedAt: { $gte: since, $lt: until } }, 1, limit),
        unanswered: (city, limit) => list({ city, stage: { $in: ['triage', 'dispatched', 'handling'] } }, 1, limit),
        workload: workloadOf(demands),
        due: (now, buckets, limit, except = []) => demands
            .find({ bucket: { $in: buckets }, alarmAt: { $lte: now }, ...(except.length > 0 ? { number: { $nin: [...except] } } : {}) }, { projection: { number: 1, alarmAt: 1, revision: 1 } })
            .sort({ alarmAt: 1 })
            .limit(limit)
            .toArray(),
        unsaid: async (now, patience) => {
            const found = await demands.find({ pendingSince: { $gte: new Date(0) } }, { projection: { number: 1, pendingSince: 1 } }).toArray();
            const away = (since) => Math.abs(now.getTime() - (since?.getTime() ?? 0));
            return found.filter(({ pendingSince }) => away(pendingSince) >= patience).map(({ number }) => number);
        },
        reported: async (city, since, until) => {
            const found = await demands.find({ city, filedAt: { $lt: until } }, { projection: counted }).toArray();
            return found.filter(({ lead, history }) => lead && (history.at(-1)?.at ?? since) >= since).map(reported);
        },
        counts: (city) => tally(demands, 'stage', city),
        kindCounts: (city) => tally(demands, 'kind', city),
        page: async (wanted, limit) => {
            const found = await demands.find(filterOf(wanted)).sort({ filedAt: -1, number: -1 }).limit(limit).toArray();
            return found.map((document) => stored(document, seal));
        },
        withId: async (_id) => {
            const document = await demands.findOne({ _id });
            return document ? stored(document, seal) : undefined;
        },
    };
}
//# sourceMappingURL=ledger.js.map
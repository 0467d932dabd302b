import { decide, file } from '../mechanisms/decide/index.js';
import { leadOf, promisedTarget } from '../mechanisms/demand.js';
import { createBatcher } from './batcher.js';
import { bucketOf } from './leases.js';
import { openFields, sealFields } from './sealed-fields.js';
/** Each round has one winner, so that this many at once all come through. */
const maxTries = 100;
/** What is looked up by, beside the state itself. */
function columns(demand, alarmAt) {
    const lead = leadOf(demand);
    const promised = promisedTarget(demand);
    const set = {
        stage: demand.stage.name,
        kind: demand.kind,
        ...(lead ? { lead } : {}),
        ...(promised ? { promisedBy: promised.by } : {}),
        ...(alarmAt ? { alarmAt } : {}),
    };
    const unset = { ...(lead ? {} : { lead: 1 }), ...(alarmAt ? {} : { alarmAt: 1 }) };
    return { set, unset };
}
export function stored(document, seal) {
    return {
        demand: openFields(document.state, seal),
        history: openFields(document.history, seal),
        pending: document.pending,
        revision: document.revision,
    };
}
function firstDocument({ demand, entries, notices, alarmAt }, seal, now) {
    return {
        _id: demand.id,
        number: demand.number,
        city: demand.city,
        enterprise: demand.enterprise,
        requester: demand.requester.id,
        filedAt: demand.filedAt,
        bucket: bucketOf(demand.id),
        revision: 1,
        ...columns(demand, alarmAt).set,
        state: sealFields(demand, seal),
        history: sealFields(entries, seal),
        pending: notices,
        pendingSince: now,
    };
}
function update({ demand, entries, notices, alarmAt }, seal, now) {
    const { set, unset } = columns(demand, alarmAt);
    return {
        $set: { ...set, state: sealFields(demand, seal), ...(notices.length > 0 ? { pendingSince: now } : {}) },
        ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}),
        $inc: { revision: 1 },
        $push: { history: { $each: sealFields(entries, seal) }, pending: { $each: notices } },
    };
}
export function createApply(deps) {
    const { demands, seal, now, rules, onPending } = deps;
    const batch = createBatcher(demands);
    const load = async (number) => {
        const document = await demands.findOne({ number });
        return document ? stored(document, seal) : undefined;
    };
    const world = async ({ city, mechanism }) => ({
        ...(await rules(city, mechanism)),
        now: now(),
    });
    const written = (decided, before, pending, revision) => {
        const after = { demand: decided.demand, history: [...before, ...decided.entries], pending: [...pending, ...decided.notices], revision };
        if (decided.notices.length > 0)
            onPending(after);
        return { ok: true, repeated: false, ...after };
    };
    return {
        load,
        file: async (command, tags) => {
            const decision = file(command, await world(command.demand), tags);
            if (!decision.ok)
                return decision;
            if (await batch.write({ insertOne: { document: firstDocument(decision, seal, now()) } }))
                return written(decision, [], [], 1);
            const document = await demands.findOne({ _id: command.demand.id });
            if (!document)
                throw new Error(`the number ${command.demand.number} was given twice`);
            return { ok: true, repeated: true, ...stored(document, seal) };
        },
        apply: async (number, command) => {
            for (let tries = 0; tries < maxTries; tries++) {
                const before = await load(number);
                if (!before)
                    return { ok: false, refusal: { code: 'unknown-demand' } };
                if (before.history.some(({ key }) => key === command.key))
                    return { ok: true, repeated: true, ...before };
                const decision = decide(before.demand, command, await world(before.demand), before.history.length);
                if (!decision.ok)
                    return { ...decision, stored: before };
                if (decision.entries.length === 0)
                    return { ok: true, repeated: false, ...before };
                const { matchedCount } = await demands.updateOne({ _id: before.demand.id, revision: before.revision }, update(decision, seal, now()));
                if (matchedCount === 1)
                    return written(decision, before.history, before.pending, before.revision + 1);
            }
            throw new Error(`${number} was changed ${maxTries} times while one command was decided`);
        },
    };
}
//# sourceMappingURL=apply.js.map
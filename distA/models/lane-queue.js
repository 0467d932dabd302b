import { bucketCount, bucketOf } from './leases.js';
import { documentOf, grouped, openWork } from './lane-item.js';
import { createLaneMemory } from './lane-memory.js';
import { createSettling } from './lane-settling.js';
import { createLaneWaits } from './lane-waits.js';
import { createQueueDesk } from './queue-desk.js';
const fetchAtOnce = 200;
const soon = 10_000;
export class LaneQueue {
    #options;
    /** Lanes at work in this process. */
    #busy = new Map();
    #waits = createLaneWaits();
    #memory = createLaneMemory();
    #settling;
    /** On their way into the database: handed on when they are there, whoever sees them before. */
    #storing = new Set();
    #sequence = 0;
    #pumping = false;
    #pumped = Promise.resolve();
    #again = false;
    #running = false;
    #timer;
    /** Lanes at work whose person came back meanwhile: what the platform refused a moment ago is tried once more. */
    #recalled = new Set();
    #desk;
    revive;
    counts;
    parked;
    deadLetters;
    constructor(options) {
        this.#options = options;
        this.#settling = createSettling(options);
        const desk = (this.#desk = createQueueDesk(options.items, options.name, () => this.wake()));
        this.revive = desk.revive;
        this.counts = desk.counts;
        this.parked = desk.parked;
        this.deadLetters = desk.deadLetters;
    }
    /** Resolves when the item is stored, or was stored before (`false`). Work on it begins at once. */
    async put(item) {
        const { payload, notBefore, coalesce } = item;
        const { name: queue, items, seal, now } = this.#options;
        const seq = this.#nextSeq();
        const document = documentOf(item, { queue, seq }, seal);
        const fresh = await this.#store(document);
        const wait = notBefore ? notBefore.getTime() - now().getTime() : 0;
        if (wait > 0 && wait < soon)
            setTimeout(() => this.wake(), wait + 1).unref(); // Later ones are found by the sweep.
        if (wait <= 0 && fresh)
            this.#hand({ ...document, fresh: { payload } });
        if (fresh && coalesce)
            await items.updateMany({ coalesce, state: 'waiting', seq: { $lt: seq } }, { $set: { state: 'done', doneAt: now() }, $unset: { payload: 1 } });
        return fresh;
    }
    async #store(document) {
        const { _id, lane } = document;
        this.#storing.add(_id);
        let fresh = false;
        try {
            fresh = await this.#options.batch.write({ insertOne: { document } });
            return fresh;
        }
        finally {
            this.#storing.delete(_id);
            if (!fresh)
                this.#look(lane); // It was there before, or nobody knows whether it is.
        }
    }
    /** To its lane at once; where that lane is not known well enough, the database is asked. */
    #hand(work) {
        const { leases, alone } = this.#options;
        const { lane, bucket } = work;
        if (!alone || !this.#running || this.#waits.waiting(lane) || !leases.owned().includes(bucket))
            this.#look(lane);
        else if (!this.#memory.keep(lane, work))
            this.#poke();
        else if (!this.#busy.has(lane))
            this.#begin(lane, []);
    }
    /** `start` looks at everything anyway. */
    #look(lane) {
        if (!this.#running)
            return;
        this.#memory.doubt(lane);
        this.#poke();
    }
    /** Ordered within a process and, to the millisecond, between processes. */
    #nextSeq() {
        this.#sequence = Math.max(this.#sequence + 1, Date.now() * 1000);
        return this.#sequence;
    }
    /** What was parked for a lane goes out, also what is being refused or set aside at this moment. */
    async unpark(lane) {
        if (this.#busy.has(lane))
            this.#recalled.add(lane);
        await this.#settling.done();
        await this.#desk.unpark(lane);
    }
    start() {
        this.#running = true;
        this.wake();
    }
    /** Takes nothing new and waits for what is at work. */
    async stop() {
        this.#running = false;
        clearTimeout(this.#timer);
        await Promise.all(this.#busy.values());
        await this.#settling.done();
    }
    /** Nothing waits that could be worked now: for tests and a graceful end. */
    async idle() {
        do {
            this.wake();
            await this.#pumped;
            await Promise.all([...this.#busy.values(), this.#settling.done()]);
        } while (this.#running && (this.#again || this.#busy.size > 0));
    }
    /** Looks for everything: somebody may have put something in. */
    wake() {
        this.#memory.doubtAll();
        this.#poke();
    }
    #poke() {
        this.#again = true;
        if (this.#running && !this.#pumping)
            this.#pumped = this.#pump();
    }
    async #pump() {
        this.#pumping = true;
        try {
            while (this.#again && this.#running) {
                this.#again = false;
                await this.#fetch();
            }
        }
        catch {
            this.#wakeIn(1000); // The database is away: it is asked again, nothing is lost.
        }
        finally {
            this.#pumping = false;
        }
    }
    #wakeIn(milliseconds) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.wake(), Math.max(1, milliseconds)).unref();
    }
    async #fetch() {
        const { items, leases, name: queue, now } = this.#options;
        this.#settling.look();
        const seen = this.#memory.look();
        const unseen = [...this.#busy.keys(), ...this.#waits.lanes()];
        const owned = leases.owned();
        const complete = owned.length === bucketCount && !this.#waits.channelWaits();
        const filter = {
            queue,
            state: 'waiting',
            bucket: { $in: owned },
            notBefore: { $lte: now() },
            ...this.#waits.filter(this.#busy.keys()),
        };
        const found = await items.find(filter).sort({ seq: 1 }).limit(fetchAtOnce).toArray();
        // Numbers go on from what waits, also where the clock was put back meanwhile.
        this.#sequence = Math.max(this.#sequence, found.at(-1)?.seq ?? 0);
        if (found.length === fetchAtOnce)
            this.#again = true;
        else if (complete)
            seen(unseen);
        const known = ({ _id }) => this.#settling.has(_id) || this.#storing.has(_id);
        for (const [lane, list] of grouped(found.filter((document) => !known(document))))
            if (!this.#busy.has(lane))
                this.#begin(lane, list);
        for (const lane of this.#memory.ready())
            if (!this.#busy.has(lane))
                this.#begin(lane, []);
        const next = this.#waits.next();
        if (next !== undefined)
            this.#wakeIn(next);
    }
    #begin(lane, list) {
        const leave = this.#options.leases.enter(bucketOf(lane));
        if (!leave)
            return this.#memory.doubt(lane);
        this.#memory.drop(lane, new Set(list.map(({ _id }) => _id)));
        this.#busy.set(lane, Promise.resolve());
        const working = this.#lane(lane, list).finally(() => {
            void this.#settling.done().then(leave);
            if (this.#memory.doubts(lane))
                this.#poke();
        });
        if (this.#busy.has(lane))
            this.#busy.set(lane, working);
    }
    /** One lane's items, one after another; it stops where one has to wait, and where the lane is another process's now. */
    async #lane(lane, list) {
        const next = () => list.shift() ?? this.#memory.take(lane);
        try {
            for (let work = next(); work; work = next())
                if (!this.#mayGoOn(work) || !(await this.#one(work)))
                    return this.#memory.doubt(lane);
        }
        catch {
            this.#waits.wait(lane, 1000);
            this.#memory.doubt(lane);
        }
        finally {
            this.#busy.delete(lane); // In the same moment as the last look for more, so that nothing is handed to a lane that has ended.
        }
    }
    #mayGoOn({ lane, bucket }) {
        return this.#running && !this.#waits.waiting(lane) && this.#options.leases.owned().includes(bucket);
    }
    /** False when the lane has to wait. */
    async #one(work) {
        const { _id: key, lane, attempts } = work;
        this.#recalled.delete(lane);
        const payload = openWork(work, this.#options.seal);
        const told = payload.ok ? await this.#options.work({ key, lane, attempts, payload: payload.value }) : payload.outcome;
        const outcome = told.type === 'parked' && this.#recalled.has(lane) ? { type: 'again', after: 0, failed: false } : told;
        if (outcome.type === 'again') {
            this.#waits.wait(lane, outcome.after, outcome.scope === 'all');
            await this.#settling.postpone(key, outcome);
            return false;
        }
        if (outcome.type === 'dead')
            this.#options.onDead?.({ key, lane, attempts }, outcome.error);
        if (outcome.type === 'held')
            await this.#settling.hold(key, outcome.until);
        else
            this.#settling.settle(key, outcome);
        return true;
    }
}
//# sourceMappingURL=lane-queue.js.map
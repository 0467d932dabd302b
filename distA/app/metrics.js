/** Prometheus figures: read from the stores when asked, so several processes never disagree with the database. */
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
export function createMetrics({ queues, stores, understood }) {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    const queued = new Gauge({
        name: 'qihu_queue_items',
        help: 'Items of a queue by state',
        labelNames: ['queue', 'state'],
        registers: [registry],
    });
    const demands = new Gauge({ name: 'qihu_demands', help: 'Demands by stage', labelNames: ['stage'], registers: [registry] });
    const understanding = new Gauge({
        name: 'qihu_understanding',
        help: 'Since the start of this process: messages answered offline or by a model, requests, failures, openings of the circuit, tokens, cost',
        labelNames: ['what'],
        registers: [registry],
    });
    const collect = async () => {
        understanding.reset();
        for (const counters of understood)
            for (const [what, count] of Object.entries(counters()))
                understanding.inc({ what }, count);
        const counts = { inbox: await queues.inbox.counts(), outbox: await queues.outbox.counts() };
        for (const [queue, states] of Object.entries(counts))
            for (const [state, count] of Object.entries(states))
                queued.set({ queue, state }, count);
        demands.reset();
        for (const [stage, count] of Object.entries(await stores.ledger.counts()))
            demands.set({ stage }, count);
    };
    return {
        contentType: registry.contentType,
        text: async () => {
            await collect();
            return registry.metrics();
        },
    };
}
//# sourceMappingURL=metrics.js.map
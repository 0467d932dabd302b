/** What a city is: its departments and its mechanism; how it does: counts and standings; and what it makes of a text. */
import { z } from 'zod';
import { isoTime } from '../mechanisms/calendar.js';
import { kinds } from '../mechanisms/kind.js';
import { row, standingCards } from '../mechanisms/standing.js';
import { unitOf } from './demand-view.js';
import { ok, route } from './route.js';
import { countsSchema, departmentsSchema, mechanismShape, stages, standingsSchema, understoodSchema } from './shapes.js';
function mechanismOf({ deps, caller }) {
    const { mechanism } = deps.city(caller.city);
    return {
        ...mechanism,
        kinds: kinds.flatMap((kind) => (mechanism.kinds[kind] ? [{ kind, ...mechanism.kinds[kind] }] : [])),
        clocks: mechanism.targets.map((target) => ({ ...target, ...deps.clockWords(target.name, target.term) })),
    };
}
/** Every name with its count, none left out. */
const counted = (names, counts) => Object.fromEntries(names.map((name) => [name, counts[name] ?? 0]));
async function countsOf({ deps, caller }) {
    const [byStage, byKind] = await Promise.all([deps.ledger.counts(caller.city), deps.ledger.kindCounts(caller.city)]);
    const total = Object.values(byStage).reduce((sum, count) => sum + count, 0);
    return { total, stages: counted(stages, byStage), kinds: counted(kinds, byKind) };
}
function standingOf({ standing }, deps) {
    const { calendar } = deps.city(standing.city);
    return {
        department: unitOf(deps, standing.city, standing.department),
        yellow: standingCards(standing, 'yellow').length,
        yellowRow: row(standing, 'yellow'),
        red: standingCards(standing, 'red').length,
        interviewsDue: standing.interviews.filter(({ held }) => !held).length,
        falseContacts: standing.falseContacts.length,
        cards: standing.cards.map(({ color, at, rule, number, lifted }) => ({
            color,
            at: isoTime(at, calendar),
            rule,
            demand: number,
            ...(lifted ? { liftedAt: isoTime(lifted.at, calendar) } : {}),
        })),
    };
}
const understandBody = z.strictObject({ text: z.string().trim().min(1).max(10_000) });
async function understand({ deps, caller, body }) {
    const suggested = await deps.understand(caller.city, body.text);
    const named = suggested.departments.map((each) => ({ ...each, name: deps.departmentName(caller.city, each.id) }));
    return { ...suggested, departments: named };
}
export const cityRoutes = [
    route({
        method: 'get',
        path: '/departments',
        summary: 'Departments of the dispatch catalogue 部门',
        answers: { 200: departmentsSchema },
        run: async ({ deps, caller }) => ok({ departments: deps.city(caller.city).catalogue.departments }),
    }),
    route({
        method: 'get',
        path: '/mechanism',
        summary: 'The mechanism of the city: kinds and clocks 机制',
        answers: { 200: mechanismShape },
        run: async (asked) => ok(mechanismOf(asked)),
    }),
    route({
        method: 'get',
        path: '/counts',
        summary: 'How many demands there are, by stage and by kind 数量',
        answers: { 200: countsSchema },
        run: async (asked) => ok(await countsOf(asked)),
    }),
    route({
        method: 'get',
        path: '/standings',
        summary: 'Cards and interviews of the departments 亮牌',
        answers: { 200: standingsSchema },
        run: async ({ deps, caller }) => ok({ standings: (await deps.standings.all(caller.city)).map((stored) => standingOf(stored, deps)) }),
    }),
    route({
        method: 'post',
        path: '/understand',
        summary: 'What a text is about: a suggestion, nothing is kept 智能识别',
        body: understandBody,
        answers: { 200: understoodSchema },
        run: async (asked) => ok(await understand(asked)),
    }),
];
//# sourceMappingURL=city-routes.js.map
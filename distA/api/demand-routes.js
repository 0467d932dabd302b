/** Demands: a list, one of them, and a new one that another channel took down. */
import { z } from 'zod';
import { addDays, at } from '../mechanisms/calendar.js';
import { kinds } from '../mechanisms/kind.js';
import { cursorOf, placeOf } from './cursor.js';
import { demandOf, lineOf } from './demand-view.js';
import { problem } from './problem.js';
import { ok, route } from './route.js';
import { demandSchema, lineSchema, pageSchema, stages } from './shapes.js';
const listQuery = z.strictObject({
    stage: z.enum(stages).optional(),
    kind: z.enum(kinds).optional(),
    department: z.string().min(1).max(60).optional().describe('The id of the department in charge, as in /departments'),
    filedFrom: z.iso.date().optional().describe('The first day, in local time'),
    filedUntil: z.iso.date().optional().describe('The last day, in local time'),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    cursor: z.string().min(1).max(100).optional().describe('`next` of the page before'),
});
function wanted(city, query, after, calendar) {
    const { stage, kind, department: lead, filedFrom, filedUntil } = query;
    return {
        city,
        stage,
        kind,
        lead,
        from: filedFrom ? at(filedFrom, '00:00', calendar) : undefined,
        until: filedUntil ? at(addDays(filedUntil, 1), '00:00', calendar) : undefined,
        after,
    };
}
async function list({ deps, caller, query }) {
    const after = query.cursor ? placeOf(query.cursor) : undefined;
    if (query.cursor && !after)
        return problem(400, 'invalid', '字段 cursor 不对：请原样用上一页的 next。', 'The field cursor is not right: use `next` as it came.');
    // One more than is shown tells whether there is more.
    const found = await deps.ledger.page(wanted(caller.city, query, after, deps.city(caller.city).calendar), query.limit + 1);
    const shown = found.slice(0, query.limit);
    const last = found.length > shown.length ? shown.at(-1) : undefined;
    return ok({ demands: shown.map((stored) => lineOf(stored, deps)), ...(last ? { next: cursorOf(last.demand) } : {}) });
}
async function one({ deps, caller, number }) {
    const stored = await deps.apply.load(number);
    if (stored?.demand.city !== caller.city || !stored)
        return problem(404, 'unknown-demand', '没有这件诉求，请检查编号。', 'There is no such demand: check its number.');
    return ok(demandOf(stored, deps));
}
const fileBody = z.strictObject({
    enterprise: z.string().trim().min(2).max(120).describe('Its name as registered, or its unified social credit code'),
    text: z.string().trim().min(2).max(10_000),
    kind: z.enum(kinds).optional().describe('Absent: as the text is understood'),
    department: z.string().trim().min(1).max(60).optional().describe('Id, name or alias; absent: as the text is understood'),
    reference: z.string().trim().min(1).max(120).describe('Your own number: the same one again is the same demand'),
});
const unknown = {
    enterprise: problem(404, 'unknown-enterprise', '没有登记这家企业：请核对全称或统一社会信用代码，或请派单员发“邀请”登记它。', 'This enterprise is not registered: check its full name or credit code, or let a dispatcher invite it.'),
    department: problem(400, 'invalid', '字段 department 不对：没有这个单位，见 /api/v1/departments。', 'The field department is not right: there is no such department, see /api/v1/departments.'),
};
async function file({ deps, caller, body }) {
    const filed = await deps.file({ ...body, city: caller.city, source: caller.name });
    if (filed.type === 'unknown')
        return unknown[filed.what];
    if (filed.type === 'refused')
        return { status: 422, code: filed.code, message: filed.words };
    const { stored, repeated } = filed;
    return { status: repeated ? 200 : 201, body: lineOf(stored, deps), location: `/api/v1/demands/${stored.demand.number}` };
}
export const demandRoutes = [
    route({
        method: 'get',
        path: '/demands',
        summary: 'Demands of the city, the newest first 诉求列表',
        query: listQuery,
        answers: { 200: pageSchema },
        run: list,
    }),
    route({
        method: 'get',
        path: '/demands/{number}',
        summary: 'One demand with its clocks and history, without personal data 一件诉求',
        answers: { 200: demandSchema },
        problems: [404],
        run: one,
    }),
    route({
        method: 'post',
        path: '/demands',
        scope: 'write',
        summary: 'Files a demand that another channel took down for an enterprise 代企业提交',
        body: fileBody,
        answers: { 200: lineSchema, 201: lineSchema },
        problems: [404, 422],
        run: file,
    }),
];
//# sourceMappingURL=demand-routes.js.map
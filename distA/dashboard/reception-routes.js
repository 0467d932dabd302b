/** Reads and changes reception days. Who may, and what a change does, is told by the caller. */
import { randomUUID } from 'node:crypto';
import { dayOf } from '../mechanisms/calendar.js';
import { receptionId } from '../mechanisms/reception.js';
import { halves } from '../mechanisms/reception-rules.js';
import { receptionPage, receptionTable } from './reception.js';
import { publicReceptionsPage } from './reception-public.js';
import { pathOf, receptionsPage } from './receptions.js';
const field = (request, name) => {
    const value = request.body?.[name];
    return typeof value === 'string' ? value.trim() : '';
};
/** Newest first, so that what is to come stands on top. */
async function daysOf({ receptions }, city) {
    return (await receptions.all(city)).map(({ state }) => state).toSorted((one, two) => two.day.localeCompare(one.day));
}
/** With their contacts only for the office, which calls them (D4.12). */
async function firmsOf({ enterprises }, { bookings }, contacts) {
    const found = bookings.map(async ({ enterprise: id }) => {
        const enterprise = await enterprises.get(id);
        const contact = enterprise && contacts ? `${enterprise.contact.contactName} ${enterprise.contact.phone}` : '';
        return [id, { name: enterprise?.name ?? '', contact }];
    });
    return new Map(await Promise.all(found));
}
function planOf(request, { rules }) {
    const day = field(request, 'day');
    const half = halves.find((each) => each === field(request, 'half'));
    const leader = rules.leaders.find(({ code }) => code === field(request, 'leader'));
    const form = rules.forms.find(({ code }) => code === field(request, 'form'));
    const place = field(request, 'place');
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)) || !half || !leader || !form)
        return undefined;
    return { type: 'open', plan: { day, half, leader: leader.code, form: form.code, place: place ? { zh: place, en: place } : form.place } };
}
/** What a form of the day's page asks for. */
function decisionOf(request, city, id) {
    const text = field(request, 'text');
    const no = Number(field(request, 'no'));
    const intention = (what) => ({ type: 'intention', city, id, intention: what });
    switch (field(request, 'act')) {
        case 'place':
            return intention({ type: 'set-place', place: { zh: text, en: text } });
        case 'cancel':
            return intention({ type: 'cancel', reason: text });
        case 'settle':
            return intention({ type: 'settle', no, how: field(request, 'how') === 'solved' ? 'solved' : 'explained', outcome: text });
        case 'assign':
            return { type: 'assign', city, id, no, department: field(request, 'department'), outcome: text, lane: field(request, 'lane') };
        default:
            return undefined;
    }
}
/** The public page of one city (D4.18); the first of those that have receptions when none is named. */
export function publicReception(router, deps) {
    router.get('/reception', async (request, response, next) => {
        const desks = deps.receptionDesks();
        const desk = desks.find(({ city }) => city === request.query['city']) ?? desks[0];
        if (!desk)
            return next();
        const today = dayOf(deps.now(), desk.calendar);
        const announced = (await daysOf(deps, desk.city)).filter(({ publishedAt, cancelled }) => publishedAt && !cancelled);
        const notices = announced.filter(({ day }) => day >= today).map((reception) => ({ reception, lines: deps.noticeLines(reception) }));
        const past = announced.filter(({ day, bookings }) => day <= today && bookings.some(({ outcome }) => outcome));
        const numbers = past.flatMap(({ bookings }) => bookings.flatMap(({ number }) => number ?? []));
        const loaded = await Promise.all(numbers.map(async (number) => [number, await deps.apply.load(number)]));
        const demands = new Map(loaded.flatMap(([number, stored]) => (stored ? [[number, stored]] : [])));
        response.type('html').send(await publicReceptionsPage({ desk, notices, past, demands }));
    });
}
/** One day: its register, its brief, what is decided about each matter. */
function dayRoutes(router, deps, guards, decide) {
    const pageOf = async (request, said) => {
        const { city, id } = request.params;
        const desk = deskOf(deps, city);
        const stored = desk && (await deps.receptions.get(city, id.replace(/\.csv$/, '')));
        if (!desk || !stored)
            return undefined;
        const mayEdit = await guards.mayEdit(request);
        return { reception: stored.state, desk, firms: await firmsOf(deps, stored.state, mayEdit), mayEdit, now: deps.now(), said };
    };
    router.get('/receptions/:city/:id', guards.read(async (request, response) => {
        const page = await pageOf(request);
        if (!page)
            return void response.redirect(303, '/receptions');
        const table = String(request.params['id']).endsWith('.csv');
        if (table)
            return void response.attachment(`${page.reception.id}.csv`).type('text/csv').send(receptionTable(page));
        response.type('html').send(await receptionPage(page));
    }));
    router.post('/receptions/:city/:id', guards.edit(async (request, response) => {
        const { city, id } = request.params;
        const said = await decide(request, decisionOf(request, city, id));
        const page = said ? await pageOf(request, said) : undefined;
        if (page)
            return void response
                .status(400)
                .type('html')
                .send(await receptionPage(page));
        response.redirect(303, pathOf({ city, id }));
    }));
}
const deskOf = (deps, city) => deps.receptionDesks().find((desk) => desk.city === city);
export function receptionRoutes(router, deps, guards) {
    const list = async (request, response, said) => {
        const desks = await Promise.all(deps.receptionDesks().map(async (desk) => ({ desk, list: await daysOf(deps, desk.city) })));
        const page = await receptionsPage(desks, await guards.mayEdit(request), said);
        response
            .status(said ? 400 : 200)
            .type('html')
            .send(page);
    };
    const decide = async (request, decision) => {
        const person = await guards.person(request);
        return person && decision ? deps.decideReception(person, decision, `desk:${randomUUID()}`) : '请把表填完整。';
    };
    dayRoutes(router, deps, guards, decide);
    router.get('/receptions', guards.read((request, response) => list(request, response)));
    router.post('/receptions', guards.edit(async (request, response) => {
        const desk = deskOf(deps, field(request, 'city'));
        const intention = desk && planOf(request, desk);
        const id = intention?.type === 'open' ? receptionId(intention.plan) : '';
        const said = await decide(request, desk && intention && { type: 'intention', city: desk.city, id, intention });
        if (said)
            return list(request, response, said);
        response.redirect(303, pathOf({ city: desk?.city ?? '', id }));
    }));
}
//# sourceMappingURL=reception-routes.js.map
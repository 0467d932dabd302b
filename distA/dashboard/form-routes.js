import { addDays, at, dayOf } from '../mechanisms/calendar.js';
import { belongs } from '../mechanisms/forms.js';
import { csv } from './csv.js';
import { formPage, formRows, formsPage, sheetPage } from './forms.js';
/** Days that a table shows at first, and the most that it lists. */
const usual = 30;
const most = 2000;
async function deskOf(deps, city, list) {
    const { mechanism, calendar } = deps.city(city);
    const ids = [...new Set(list.map(({ demand }) => demand.enterprise))];
    const found = await Promise.all(ids.map(async (id) => [id, await deps.enterprises.get(id)]));
    const firms = new Map(found);
    return {
        mechanism,
        calendar,
        departmentName: (id) => deps.departmentName(city, id),
        firm: (id) => {
            const firm = firms.get(id);
            const area = mechanism.inquiry?.areas.find(({ code }) => code === firm?.area)?.zh ?? '';
            return firm && { name: firm.name, contact: `${firm.contact.contactName} ${firm.contact.phone}`, area };
        },
    };
}
function dayIn(value, otherwise) {
    return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : otherwise;
}
function formOf({ served, city }, name, code) {
    return served.includes(name) ? city(name).mechanism.forms.find((form) => form.code === code) : undefined;
}
async function table(deps, form, { city, from, to }) {
    const { calendar } = deps.city(city);
    const filed = await deps.ledger.filedBetween(city, at(from, '00:00', calendar), at(to, '24:00', calendar), most);
    const list = filed.filter(({ demand, history }) => belongs(form, demand, history));
    return formRows(form, list, await deskOf(deps, city, list));
}
export function formRoutes(router, deps, edit) {
    const missing = (response) => void response.status(404).type('text/plain').send('没有这张表。');
    router.get('/forms', edit(async (_request, response) => {
        const cities = deps.served.map((city) => ({ city, name: deps.city(city).mechanism.name, forms: deps.city(city).mechanism.forms }));
        response.type('html').send(await formsPage(cities));
    }));
    router.get('/forms/:city/:form', edit(async ({ params, query }, response) => {
        const city = String(params['city']);
        const code = String(params['form']);
        const form = formOf(deps, city, code.replace(/\.csv$/, ''));
        if (form?.kind !== 'table')
            return missing(response);
        const today = dayOf(deps.now(), deps.city(city).calendar);
        const to = dayIn(query['to'], today);
        const stretch = { city, to, from: dayIn(query['from'], addDays(to, -usual)) };
        const rows = await table(deps, form, stretch);
        if (!code.endsWith('.csv'))
            return void response.type('html').send(await formPage(form, rows, stretch));
        response
            .type('text/csv')
            .attachment(`${form.code}-${stretch.from}-${stretch.to}.csv`)
            .send(csv([form.columns.map(({ zh }) => zh), ...rows]));
    }));
    router.get('/demands/:number/:form', edit(async ({ params }, response) => {
        const stored = await deps.apply.load(String(params['number']));
        const form = stored && formOf(deps, stored.demand.city, String(params['form']));
        if (!stored || form?.kind !== 'sheet')
            return missing(response);
        const [row = []] = formRows(form, [stored], await deskOf(deps, stored.demand.city, [stored]));
        response.type('html').send(await sheetPage(form, row));
    }));
}
//# sourceMappingURL=form-routes.js.map
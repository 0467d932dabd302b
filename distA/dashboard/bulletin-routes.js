import { figureNames } from '../mechanisms/bulletin.js';
import { dayOf } from '../mechanisms/calendar.js';
import { before, periodOf, readPeriod } from '../mechanisms/period.js';
import { csv } from './csv.js';
import { bulletinPage, bulletinsPage, figurePage, figures } from './bulletins.js';
/** How many periods back are listed. */
const listed = 6;
function periodsUntil(now, calendar, cadence) {
    const periods = [periodOf(dayOf(now, calendar), cadence)];
    while (periods.length < listed)
        periods.push(before(periods.at(-1)));
    return periods;
}
/** Undefined for an address that names no bulletin of a city that is served. */
function placeIn({ served, city }, { params }) {
    const [name, code, id] = ['city', 'bulletin', 'period'].map((key) => String(params[key]));
    const period = readPeriod(id ?? '');
    const rule = name && served.includes(name) ? city(name).mechanism.bulletins.find((each) => each.code === code) : undefined;
    return name && rule && period?.cadence === rule.every ? { city: name, rule, period } : undefined;
}
async function viewOf(deps, place) {
    const { mechanism, calendar } = deps.city(place.city);
    return {
        place,
        rows: await deps.countPeriod(place.city, place.period),
        measure: mechanism.measure,
        running: dayOf(deps.now(), calendar) < place.period.to,
        unitName: (id) => deps.departmentName(place.city, id),
        periodName: deps.periodName,
    };
}
function csvOf({ rows, unitName }) {
    const head = ['单位', ...figureNames.map((name) => figures[name].name), '办结用时', '得分'];
    const lines = rows.map(({ unit, figures: counted, median, points }) => [
        unitName(unit),
        ...figureNames.map((name) => counted[name].length),
        median ?? '',
        points ?? '',
    ]);
    return csv([head, ...lines]);
}
export function bulletinRoutes(router, deps, read) {
    const at = (path, show) => router.get(`/bulletins/:city/:bulletin/${path}`, read(async (request, response) => {
        const place = placeIn(deps, request);
        if (place)
            await show(place, request, response);
        else
            response.status(404).type('text/plain').send('没有这一期通报。');
    }));
    router.get('/bulletins', read(async (_request, response) => {
        const lists = deps.served.map((city) => {
            const { mechanism, calendar } = deps.city(city);
            const bulletins = mechanism.bulletins.map((rule) => ({ rule, periods: periodsUntil(deps.now(), calendar, rule.every) }));
            return { city, name: mechanism.name, bulletins };
        });
        response.type('html').send(await bulletinsPage(lists, deps.periodName));
    }));
    at(':period.csv', async (place, _request, response) => {
        const name = `${place.rule.code}-${place.period.id}.csv`;
        response
            .type('text/csv')
            .attachment(name)
            .send(csvOf(await viewOf(deps, place)));
    });
    at(':period', async (place, _request, response) => void response.type('html').send(await bulletinPage(await viewOf(deps, place))));
    at(':period/:unit/:figure', async (place, { params }, response) => {
        const { rows, unitName } = await viewOf(deps, place);
        const figure = String(params['figure']);
        const numbers = rows.find(({ unit }) => unit === params['unit'])?.figures[figure];
        const unit = unitName(String(params['unit']));
        if (numbers)
            response.type('html').send(await figurePage({ place, periodName: deps.periodName, unit, figure, numbers }));
        else
            response.status(404).type('text/plain').send('没有这一项。');
    });
}
//# sourceMappingURL=bulletin-routes.js.map
import { dayOf } from '../mechanisms/calendar.js';
import { weekOf } from '../mechanisms/inquiry.js';
import { inquiriesPage } from './inquiries.js';
/** The week that is asked for, else this one. */
function weekWanted(request, today) {
    const { week } = request.query;
    return typeof week === 'string' && /^20\d\d-\d\d-\d\d$/.test(week) && !Number.isNaN(Date.parse(week)) ? weekOf(week) : weekOf(today);
}
export function inquiryRoutes(router, deps, guards) {
    router.get('/inquiries', guards.read(async (request, response) => {
        const wanted = request.query['city'];
        const desks = deps.inquiryDesks().filter(({ city }) => typeof wanted !== 'string' || city === wanted);
        const mayEdit = await guards.mayEdit(request);
        const pages = desks.map(async ({ calendar, ...desk }) => {
            const week = weekWanted(request, dayOf(deps.now(), calendar));
            return { ...desk, week, covered: await deps.covered(desk.city, week), mayEdit };
        });
        response.type('html').send(await inquiriesPage(await Promise.all(pages)));
    }));
    router.post('/inquiries', guards.edit(async (request, response) => {
        const { city, enterprise, area, week } = request.body;
        const desk = deps.inquiryDesks().find((each) => each.city === city);
        const known = area === '' || desk?.rules.areas.some(({ code }) => code === area);
        if (desk && known && typeof enterprise === 'string')
            await deps.enterprises.place(desk.city, enterprise, String(area));
        const back = new URLSearchParams({ city: desk?.city ?? '', week: typeof week === 'string' ? week : '' });
        response.redirect(303, `/inquiries${desk ? `?${back.toString()}` : ''}`);
    }));
}
//# sourceMappingURL=inquiry-routes.js.map
/** Shows agendas and takes down decisions. Who may, and what a decision does, is told by the caller. */
import { randomUUID } from 'node:crypto';
import { meetingsPage } from './meetings.js';
const texts = (value) => (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string' && each.trim() !== '');
function formOf(request) {
    const body = request.body;
    const [number, meeting, text, lead, day] = ['number', 'meeting', 'text', 'lead', 'day'].map((name) => texts(body[name])[0]);
    if (!number || !meeting || !text || (day && (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))))
        return undefined;
    return { number, meeting, text, coHandlers: texts(body['co']), ...(lead ? { lead } : {}), ...(day ? { day } : {}) };
}
export function meetingRoutes(router, { meetings, decideAtMeeting }, guards) {
    const show = async (request, response, said) => void response
        .status(said ? 400 : 200)
        .type('html')
        .send(await meetingsPage(await meetings(), await guards.mayEdit(request), said));
    router.get('/meetings', guards.read((request, response) => show(request, response)));
    router.post('/meetings', guards.edit(async (request, response) => {
        const person = await guards.person(request);
        const form = formOf(request);
        const said = person && form ? await decideAtMeeting(person, form, `meeting:${randomUUID()}`) : '请写下会议的决定，再提交。';
        if (said)
            return show(request, response, said);
        response.redirect(303, '/meetings');
    }));
}
//# sourceMappingURL=meeting-routes.js.map
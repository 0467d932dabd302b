/** 绑定: an invitation code makes a person speak for an enterprise, or act for a department. */
import { inLocale } from '../bot/render/view.js';
import { normaliseCode } from '../models/invitations.js';
import { isLinkCode } from '../models/links.js';
import { resumeDraft } from './draft.js';
import { joinBy } from './link.js';
import { answerText, textsOf } from './speak.js';
function refused(reason, text, visit) {
    const words = textsOf(visit).person;
    const { centre } = visit.city.mechanism;
    if (reason === 'needs-department')
        return words.codeNeedsDepartment;
    if (reason === 'unknown-department')
        return words.departmentUnknown(text.trim().split(/\s+/).slice(1).join(' '));
    return words.codeInvalid(inLocale(centre, visit.locale), centre.phone);
}
export async function bind(visit, code) {
    const { rooms, person, locale } = visit;
    const words = textsOf(visit).person;
    if (!code.trim())
        return answerText(visit, words.codeMissing);
    const typed = normaliseCode(code).code;
    if (isLinkCode(typed))
        return joinBy(visit, typed);
    const redeemed = await rooms.invitations.redeem(code, person.id, rooms.cities.departmentNamed);
    if (!redeemed.ok)
        return answerText(visit, refused(redeemed.reason, code, visit));
    if ('role' in redeemed) {
        const department = redeemed.department && rooms.cities.departmentName(redeemed.city, redeemed.department, locale);
        return answerText(visit, words.granted(words.role[redeemed.role], department));
    }
    const enterprise = await rooms.enterprises.get(redeemed.enterprise);
    await answerText(visit, words.bound(enterprise?.name ?? ''));
    await resumeDraft({ ...visit, person: { ...person, enterprise: redeemed.enterprise, principal: redeemed.principal } });
}
/** The chat was opened, by a link with a code or without. */
export async function open(visit, code) {
    if (code)
        return bind(visit, code.replaceAll('_', ' '));
    const words = textsOf(visit).person;
    const welcome = words.welcome(inLocale({ zh: visit.city.mechanism.name, en: visit.city.mechanism.en }, visit.locale));
    await answerText(visit, visit.person.enterprise || visit.person.grants.length > 0 ? welcome : `${welcome}\n${words.notEnterprise}`);
}
//# sourceMappingURL=bind.js.map
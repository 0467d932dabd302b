/** 邀请: the centre makes a code that works once, for somebody of a department or of the centre, or for an enterprise. */
import { textsIn } from '../bot/texts/index.js';
import { holds, roles } from '../mechanisms/actor.js';
import { isCreditCode } from '../models/enterprises.js';
import { actorOf } from '../models/persons.js';
import { answerText, textsOf } from './speak.js';
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
/** Fifty bits that nobody can guess; the same when the event is handled again. Never like a code of 关联. */
function codeFor({ rooms, event }) {
    const bytes = Buffer.from(rooms.blind(`invite:${event.id}`), 'base64url').subarray(0, 10);
    const code = Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
    return `${code.slice(0, 5)}-${code.slice(5)}`;
}
const inDepartment = ['officer', 'head', 'deputy'];
const named = (said, role) => [role, textsIn('zh-CN').person.role[role], textsIn('en').person.role[role]].includes(said);
/** A tag (D1.3: who may file) is written behind a #. */
const tag = /^#([\p{L}\p{N}-]{1,30})$/u;
/** Somebody else of the enterprise than its principal (D1.4). */
const staff = /^(?:职员|職員|staff)$/i;
/** `9137… 名称 联系人 电话 #tag`; of an enterprise that is known its credit code says all. */
async function enterprise({ rooms, city, locale }, [given = '', ...said]) {
    const { places } = textsIn(locale);
    const creditCode = given.toUpperCase();
    if (!isCreditCode(creditCode))
        return { wrong: places.inviteCreditCode };
    const words = said.filter((word) => !staff.test(word));
    const who = words.length < said.length ? { principal: false } : {};
    const known = await rooms.enterprises.known(city.mechanism.city, creditCode);
    if (known)
        return { whom: known.name, opens: { enterprise: known.id, ...who } };
    const tags = words.flatMap((word) => tag.exec(word)?.[1] ?? []);
    const [phone, contactName, ...name] = words.filter((word) => !tag.test(word)).reverse();
    if (name.length === 0 || !contactName || !/^\+?[\d-]{7,20}$/.test(phone ?? ''))
        return { wrong: places.inviteEnterprise };
    const added = {
        id: `${city.mechanism.city}-${rooms.blind(`enterprise:${creditCode}`)}`,
        city: city.mechanism.city,
        name: name.reverse().join(' '),
        creditCode,
        tags,
        contact: { contactName, phone: phone ?? '' },
    };
    await rooms.enterprises.add(added);
    return { whom: added.name, opens: { enterprise: added.id, ...who } };
}
/** `交通运输局`, `交通运输局 分管负责人`, `派单员`: who is of the centre is invited by an administrator only. */
function official({ rooms, city, locale, person }, said) {
    const { places, person: words } = textsIn(locale);
    const role = roles.find((one) => named(said, one));
    if (role && !inDepartment.includes(role))
        return holds(actorOf(person), city.mechanism.city, 'administrator')
            ? { whom: words.role[role], opens: { role } }
            : { wrong: places.inviteByAdministrator };
    const [, name = '', last = ''] = /^(.*?)\s+((?:deputy )?\S+)$/.exec(said) ?? [];
    const theirs = inDepartment.find((one) => named(last, one));
    const department = rooms.cities.departmentNamed(city.mechanism.city, theirs ? name : said);
    if (!department)
        return { wrong: words.departmentUnknown(theirs ? name : said) };
    const as = theirs ?? 'officer';
    const whom = `${rooms.cities.departmentName(city.mechanism.city, department, locale)} ${words.role[as]}`;
    return { whom, opens: { role: as, department } };
}
export async function invite(visit, said) {
    const { rooms, city, event, person } = visit;
    const { places } = textsOf(visit);
    if (!holds(actorOf(person), city.mechanism.city, 'dispatcher', 'administrator'))
        return answerText(visit, places.centreOnly);
    if (event.chat.kind === 'group')
        return answerText(visit, places.inviteInPrivate);
    if (!said)
        return answerText(visit, places.inviteUsage);
    const tokens = said.normalize('NFKC').split(/\s+/);
    const invited = /^[0-9A-Z]{18}$/i.test(tokens[0] ?? '') ? await enterprise(visit, tokens) : official(visit, tokens.join(' '));
    if ('wrong' in invited)
        return answerText(visit, invited.wrong);
    const code = codeFor(visit);
    await rooms.invitations.add({ code, city: city.mechanism.city, ...invited.opens, reusable: false });
    // Not a web link with the code in it: whoever makes a preview of it on the way would spend the code.
    const links = [...rooms.places].flatMap(([name, channel]) => (name === 'web' ? [] : (channel.invitationLink?.(code) ?? [])));
    await answerText(visit, [places.invited(invited.whom, code, `${rooms.publicUrl}/chat`), ...links].join('\n'));
}
//# sourceMappingURL=invite.js.map
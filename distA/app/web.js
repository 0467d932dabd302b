/** What the web channel is given of the stores. */
import { join } from 'node:path';
import { textsIn } from '../bot/texts/index.js';
import { createWeb } from '../bot/web/index.js';
import { projectRoot } from '../cities.js';
const centreRoles = ['dispatcher', 'administrator', 'supervisor', 'leader'];
/** A work group is open to its department; the centre and those who watch may enter every one of their city. */
function opens({ city, role, department }, group) {
    return city === group.city && (department === group.department || centreRoles.includes(role));
}
/** An enterprise's name, or department and role, in the person's own language. */
async function profileOf(personId, { stores, cities, seal }) {
    const person = await stores.persons.get(seal.blind(`web:${personId}`));
    if (!person)
        return undefined;
    const { locale, grants } = person;
    const [grant] = grants;
    const enterprise = person.enterprise ? await stores.enterprises.get(person.enterprise) : undefined;
    const department = grant?.department ? cities.departmentName(grant.city, grant.department, locale) : '';
    const role = grant ? `${department}${locale === 'en' && department ? ' ' : ''}${textsIn(locale).person.role[grant.role]}` : '';
    return { language: locale, as: enterprise?.name ?? role, official: Boolean(grant) && !enterprise };
}
export function createWebChannel({ config, stores, cities, seal, now }, deps) {
    const { attachments, groups, persons } = stores;
    const city = () => cities.first().mechanism.city;
    return createWeb({ secure: config.publicUrl?.startsWith('https:') ?? false, assets: join(projectRoot(), 'bot', 'web', 'assets') }, {
        ...deps,
        store: stores.webChats,
        identities: stores.webIdentities,
        groupNamed: async (name) => {
            // `dongguan.transport` where one process serves several cities; without a city the first is meant.
            const [place, department] = name.includes('.') ? name.split('.', 2) : [undefined, name];
            const id = place && !cities.has(place) ? undefined : cities.departmentNamed(place ?? city(), department ?? '');
            const group = id ? await groups.find('web', place && place !== city() ? `${place}.${id}` : id) : undefined;
            return group && { chat: group.chat, title: group.title };
        },
        mayEnter: async (personId, chat) => {
            const [person, group] = await Promise.all([persons.get(seal.blind(`web:${personId}`)), groups.find('web', chat)]);
            return Boolean(person && group && person.grants.some((grant) => opens(grant, group)));
        },
        keepUpload: async ({ key, name, mime, bytes }) => {
            const { id } = await attachments.save(`upload:${key}`, { kind: 'file', name, mime }, bytes);
            return { ref: id };
        },
        readUpload: attachments.read,
        fileToken: (chat, fileId) => seal.blind(`file:${chat}:${fileId}`),
        fileInfo: attachments.get,
        profile: (personId) => profileOf(personId, { stores, cities, seal }),
        now,
    });
}
//# sourceMappingURL=web.js.map
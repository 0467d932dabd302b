/** Who answers for each unit, for the dashboard's list (D2.34, D5.4). */
import { keyFirms } from '../handlers/steward.js';
const channelNames = { telegram: 'Telegram', web: '网页', wecom: '企业微信' };
/** Every unit of each city that is served, the centre and the supervision office among them. */
export async function unitsOf({ stores, cities, served }) {
    return Promise.all(served.map(async (id) => {
        const { mechanism, catalogue } = cities.get(id);
        const persons = await stores.persons.withRole(id, ['head', 'deputy', 'officer', 'dispatcher', 'supervisor']);
        const holding = (role, department) => persons
            .filter(({ grants }) => grants.some((grant) => grant.role === role && grant.city === id && (!department || grant.department === department)))
            .map(({ name }) => name);
        const groups = async (department) => (await stores.groups.of(id, department)).map(({ channel, title }) => `${channelNames[channel] ?? channel} ${title}`);
        const own = { heads: [], deputies: [], services: [] };
        const areas = mechanism.firstResponsible ? (mechanism.inquiry?.areas ?? []) : []; // D2.6
        const towns = areas.map(({ code, zh }) => ({ id: code, name: zh, topics: [] }));
        const units = [...catalogue.departments, ...towns].map(async ({ id: department, name, topics }) => ({
            name,
            heads: holding('head', department),
            deputies: holding('deputy', department),
            officers: holding('officer', department),
            groups: await groups(department),
            services: topics.map((topic) => topic.name),
        }));
        return {
            name: mechanism.name,
            firms: mechanism.steward ? await keyFirms(stores, id, mechanism.steward.tags) : [], // D5.2
            units: [
                { ...own, name: mechanism.centre.zh, officers: holding('dispatcher'), groups: await groups('centre') },
                { ...own, name: mechanism.supervision.zh, officers: holding('supervisor'), groups: await groups('supervision') },
                ...(await Promise.all(units)),
            ],
        };
    }));
}
//# sourceMappingURL=unit-desk.js.map
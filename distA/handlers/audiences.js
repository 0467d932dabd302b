import { standInsFor, withStandIns } from './away.js';
import { inGroups, privately } from './recipients.js';
async function inUnit({ persons }, city, role, department) {
    const holders = await persons.withRole(city, [role]);
    return holders.filter(({ grants }) => grants.some((grant) => grant.city === city && grant.department === department));
}
/** While the officer in charge is away, what is said to the work group is said to who stands in, too. */
export async function forOfficer(rooms, { demand }, { type, to }) {
    const { stage, city } = demand;
    if (type === 'card' || type === 'new-card' || to.type !== 'department' || stage.name !== 'handling' || stage.lead !== to.id)
        return [];
    const officer = await rooms.persons.get(stage.officer.id);
    return officer ? privately(await standInsFor(rooms, city, officer)) : [];
}
/** Everybody behind an audience, with who stands in for those who are away. */
export async function recipients(rooms, { demand }, audience) {
    const { city } = demand;
    const holders = async (roles) => privately(await withStandIns(rooms, city, await rooms.persons.withRole(city, roles)));
    const ofUnit = async (role, department) => privately(await withStandIns(rooms, city, await inUnit(rooms, city, role, department)));
    switch (audience.type) {
        case 'requester':
            return privately([await rooms.persons.get(demand.requester.id)]);
        case 'joined':
            return privately(await Promise.all((demand.joined ?? []).map(({ by }) => rooms.persons.get(by.id))));
        case 'department':
            return inGroups(rooms, city, audience.id);
        case 'heads':
            return ofUnit('head', audience.id);
        case 'deputies':
            return ofUnit('deputy', audience.id);
        case 'centre':
            return [...(await inGroups(rooms, city, 'centre')), ...(await holders(['dispatcher']))];
        case 'supervisors':
            return [...(await inGroups(rooms, city, 'supervision')), ...(await holders(['supervisor']))];
        case 'leaders':
            return holders(['leader']);
        case 'steward': {
            const steward = (await rooms.enterprises.get(demand.enterprise))?.steward;
            return privately(steward ? [await rooms.persons.get(steward)] : []);
        }
        case 'commissioners':
            return holders(['commissioner']);
        case 'standing':
            return [];
    }
}
//# sourceMappingURL=audiences.js.map
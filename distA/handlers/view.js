/** Makes the view of a demand for one reader: names in their language, contact as they may see it. */
import { maskName, maskPhone } from '../bot/render/view.js';
export function namesIn(rooms, city, locale) {
    return {
        department: (id) => rooms.cities.departmentName(city, id, locale),
    };
}
/** A work group sees the contact masked; the officer who accepts gets the number alone. */
export async function viewOf(rooms, demand, locale) {
    const { mechanism, calendar } = await rooms.rulesOf(demand);
    const enterprise = await rooms.enterprises.get(demand.enterprise);
    return {
        demand,
        mechanism,
        names: namesIn(rooms, demand.city, locale),
        today: { now: rooms.now(), calendar, locale },
        ...(enterprise
            ? {
                enterprise: {
                    name: enterprise.name,
                    tags: enterprise.tags,
                    contact: `${maskName(enterprise.contact.contactName)} ${maskPhone(enterprise.contact.phone)}`,
                    ...(enterprise.note ? { note: enterprise.note } : {}),
                },
            }
            : {}),
    };
}
/** Unmasked, for the one person who has taken the demand on. */
export async function contactOf(rooms, demand) {
    const enterprise = await rooms.enterprises.get(demand.enterprise);
    return enterprise ? `${enterprise.contact.contactName} ${enterprise.contact.phone}` : '';
}
//# sourceMappingURL=view.js.map
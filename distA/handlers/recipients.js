import { groupAddress, privateAddress } from './speak.js';
/** Persons whom we can write to in private; with `of` only those who act for that department. */
export function privately(list, of) {
    return list.flatMap((person) => {
        const to = person && privateAddress(person);
        const theirs = !of || person?.grants.some(({ city, department }) => city === of.city && department === of.department);
        return to && person && theirs ? [{ to, locale: person.locale }] : [];
    });
}
/** The work groups of a department, of the centre or of the supervision office. */
export async function inGroups({ groups, locale }, city, department) {
    return (await groups.of(city, department)).map((group) => ({ to: groupAddress(group), locale }));
}
//# sourceMappingURL=recipients.js.map
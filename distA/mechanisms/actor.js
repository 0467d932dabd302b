/** Who acts. Membership of a chat is not authority: a role is data about a person. */
export const roles = ['officer', 'head', 'deputy', 'commissioner', 'dispatcher', 'supervisor', 'leader', 'administrator'];
export const clock = { type: 'clock' };
export function by(actor) {
    return actor.type === 'clock' ? { id: 'clock', name: '' } : { id: actor.id, name: actor.name };
}
const departmental = ['officer', 'head', 'deputy'];
/** Whether the actor may act for that department. */
export function actsFor(actor, city, department) {
    return (actor.type === 'person' &&
        actor.grants.some((grant) => departmental.includes(grant.role) && grant.city === city && grant.department === department));
}
/** Whether the actor holds one of these roles in the city. */
export function holds(actor, city, ...wanted) {
    return actor.type === 'person' && actor.grants.some((grant) => wanted.includes(grant.role) && grant.city === city);
}
//# sourceMappingURL=actor.js.map
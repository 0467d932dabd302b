/** Who acts. Membership of a chat is not authority: a role is data about a person. */
export const roles = ['officer', 'head', 'deputy', 'commissioner', 'dispatcher', 'supervisor', 'leader', 'administrator'] as const;
export type Role = (typeof roles)[number];

export interface Grant {
  role: Role;
  city: string;
  /** For officer, head and deputy: the department they act for. */
  department?: string;
}

export interface PersonActor {
  type: 'person';
  id: string;
  name: string;
  grants: readonly Grant[];
  /** The enterprise that this person is bound to. */
  enterprise?: string;
  /** False: somebody else of the enterprise than its principal (D1.4). */
  principal?: boolean;
}

/** The clock acts too: it can do what a person could have done, when its time has come. */
export type Actor = PersonActor | { type: 'clock' };

/** What history keeps of an actor. */
export interface By {
  id: string;
  name: string;
}
export const clock: Actor = { type: 'clock' };

export function by(actor: Actor): By {
  return actor.type === 'clock' ? { id: 'clock', name: '' } : { id: actor.id, name: actor.name };
}

const departmental: readonly Role[] = ['officer', 'head', 'deputy'];

/** Whether the actor may act for that department. */
export function actsFor(actor: Actor, city: string, department: string): boolean {
  return (
    actor.type === 'person' &&
    actor.grants.some((grant) => departmental.includes(grant.role) && grant.city === city && grant.department === department)
  );
}

/** Whether the actor holds one of these roles in the city. */
export function holds(actor: Actor, city: string, ...wanted: Role[]): boolean {
  return actor.type === 'person' && actor.grants.some((grant) => wanted.includes(grant.role) && grant.city === city);
}

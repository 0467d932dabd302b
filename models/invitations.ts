/** Invitation codes: one enterprise, or one role. Spent by its first use, except in the demo. */
import type { Collection } from 'mongodb';
import type { Role } from '../mechanisms/actor.ts';
import type { Persons } from './persons.ts';
import type { InvitationDocument } from './documents.ts';
import type { Seal } from './seal.ts';

export type Redeemed =
  | { ok: true; city: string; enterprise: string; principal: boolean }
  | { ok: true; city: string; role: Role; department?: string }
  /** `unknown-department` when the code asks for one and this is none. */
  | { ok: false; reason: 'invalid' | 'used' | 'needs-department' | 'unknown-department' };

export interface NewInvitation {
  code: string;
  city: string;
  enterprise?: string;
  /** Whether it makes somebody the principal of the enterprise (D1.4); absent: it does. */
  principal?: boolean;
  role?: Role;
  department?: string;
  namesDepartment?: boolean;
  reusable: boolean;
}

export interface Invitations {
  redeem(text: string, personId: string, departmentOf: (city: string, name: string) => string | undefined): Promise<Redeemed>;
  /** Writes it unless it is there. */
  add(invitation: NewInvitation): Promise<void>;
}

/** Codes are typed by hand and pasted from letters: case, full-width forms and surrounding space do not matter. */
export function normaliseCode(text: string): { code: string; rest: string } {
  const [code = '', ...rest] = text.normalize('NFKC').trim().split(/\s+/);
  return { code: code.toUpperCase(), rest: rest.join('') };
}

export function createInvitations(collection: Collection<InvitationDocument>, persons: Persons, seal: Seal, now: () => Date): Invitations {
  const idOf = (code: string) => seal.blind(`invitation:${code}`);

  /** True when this person holds the code now: a second press of the same person is no theft. */
  const spend = async (invitation: InvitationDocument, personId: string): Promise<boolean> => {
    if (invitation.reusable) return true;
    const free = { _id: invitation._id, $or: [{ usedBy: { $exists: false } }, { usedBy: personId }] };
    return (await collection.updateOne(free, { $set: { usedBy: personId, usedAt: now() } })).matchedCount === 1;
  };

  return {
    redeem: async (text, personId, departmentOf) => {
      const { code, rest } = normaliseCode(text);
      const invitation = await collection.findOne({ _id: idOf(code) });
      if (!invitation) return { ok: false, reason: 'invalid' };
      const { city, enterprise, principal = true, role, namesDepartment } = invitation;
      if (namesDepartment && !rest) return { ok: false, reason: 'needs-department' };
      const department = namesDepartment ? departmentOf(city, rest) : invitation.department;
      if (namesDepartment && !department) return { ok: false, reason: 'unknown-department' };
      if (!(await spend(invitation, personId))) return { ok: false, reason: 'used' };
      if (enterprise) {
        await persons.bind(personId, enterprise, principal);
        return { ok: true, city, enterprise, principal };
      }
      const granted = { role: role as Role, city, ...(department ? { department } : {}) };
      await persons.grant(personId, granted);
      return { ok: true, ...granted };
    },
    add: async ({ code, ...rest }) => {
      const _id = idOf(normaliseCode(code).code);
      await collection.updateOne({ _id }, { $setOnInsert: { _id, ...rest } }, { upsert: true });
    },
  };
}

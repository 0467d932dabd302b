/** Codes by which somebody shows that two chats are theirs: good once, for ten minutes. */
import { randomInt } from 'node:crypto';
import type { Collection } from 'mongodb';
import type { DemandDocument } from './documents.ts';
import type { Notes } from './notes.ts';
import type { Persons } from './persons.ts';

export interface Links {
  issue(person: string): Promise<string>;
  /**
   * Makes the person of this chat the one who asked for the code; what either of them filed is theirs. `same` when they were one
   * before. Safe to repeat: the code is spent last.
   */
  redeem(code: string, person: string): Promise<{ ok: true; self: string } | { ok: false; reason: 'invalid' | 'same' }>;
}

const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const minutes = 60;

/** Told from an invitation by its beginning. */
export const isLinkCode = (code: string): boolean => /^L-[A-Z2-9]{8}$/.test(code);

export function createLinks(notes: Notes, persons: Persons, demands: Collection<DemandDocument>): Links {
  /** The revision moves too, so that a decision made on the older state is made again. */
  const move = (requester: string, to: string) =>
    demands.updateMany({ requester }, { $set: { requester: to, 'state.requester.id': to }, $inc: { revision: 1 } });
  return {
    issue: async (person) => {
      const code = `L-${Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')}`;
      await notes.put(`link:${code}`, person, 10 * minutes);
      return code;
    },
    redeem: async (code, person) => {
      const self = await notes.get(`link:${code}`);
      if (!self) return { ok: false, reason: 'invalid' };
      if (person === self) return { ok: false, reason: 'same' };
      await move(person, self);
      await persons.join(person, self);
      await notes.take(`link:${code}`);
      return { ok: true, self };
    },
  };
}

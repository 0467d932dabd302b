/**
 * One customer, however many accounts of the corporation they write to: known by the account that they came by first, answered by the
 * one that they wrote to last. Their id is the same at every account. https://developer.work.weixin.qq.com/document/path/94670
 */
import type { Notes } from '../ports.ts';
import { kfChat, readKfChat, type KfChat } from './chat.ts';

export interface Homes {
  /** The one chat of whoever is at this account. */
  chatOf(place: KfChat): Promise<string>;
  /** The customer wrote there, at that moment: answers go there from now on. */
  wrote(place: KfChat, at: Date): Promise<void>;
  /** Where an answer to that chat goes. */
  placeOf(chat: string): Promise<KfChat>;
}

/** Seconds: as long as a binding lasts. */
const forLong = 10 * 365 * 86_400;
const most = 5000;

export function createHomes(notes: Notes): Homes {
  const known = new Map<string, Promise<string>>();

  async function first({ account, customer }: KfChat): Promise<string> {
    const key = `kf-home:${customer}`;
    const before = await notes.get(key);
    if (before === undefined) await notes.put(key, account, forLong);
    return kfChat({ account: before ?? account, customer });
  }

  const lastPlace = async (customer: string): Promise<{ account: string | undefined; at: number }> => {
    const [account, at] = (await notes.get(`kf-at:${customer}`))?.split(' ') ?? [];
    return { account, at: Number(at ?? 0) };
  };

  return {
    chatOf(place) {
      const { customer } = place;
      const chat =
        known.get(customer) ??
        first(place).catch((error: unknown) => {
          known.delete(customer);
          throw error;
        });
      known.set(customer, chat);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      return chat;
    },
    async wrote({ account, customer }, at) {
      const last = await lastPlace(customer);
      // A page that was fetched late tells nothing new.
      if (last.account !== account && last.at <= at.getTime()) await notes.put(`kf-at:${customer}`, `${account} ${at.getTime()}`, forLong);
    },
    async placeOf(chat) {
      const { account, customer } = readKfChat(chat);
      return { account: (await lastPlace(customer)).account ?? account, customer };
    },
  };
}

/** The channel's small stores in memory, with the clock of the test. */
import type { Budgets, Notes } from '../../../bot/wecom/ports.ts';

export function memoryNotes(now: () => Date): Notes {
  const notes = new Map<string, { value: string; until: number }>();
  const alive = (key: string) => {
    const note = notes.get(key);
    return note && note.until > now().getTime() ? note.value : undefined;
  };
  return {
    get: async (key) => alive(key),
    put: async (key, value, seconds) => void notes.set(key, { value, until: now().getTime() + seconds * 1000 }),
    take: async (key) => {
      const value = alive(key);
      notes.delete(key);
      return value;
    },
    claim: async (key, owner, seconds) => {
      const held = alive(key);
      if (held !== undefined && held !== owner) return false;
      notes.set(key, { value: owner, until: now().getTime() + seconds * 1000 });
      return true;
    },
  };
}

export function memoryBudgets(): Budgets {
  const budgets = new Map<string, { at: number; sent: number; words: { key: string; words: string }[] }>();
  const of = (customer: string) => {
    const known = budgets.get(customer) ?? { at: 0, sent: 0, words: [] };
    budgets.set(customer, known);
    return known;
  };
  return {
    renew: async (customer, at) => void Object.assign(of(customer), { at: at.getTime(), sent: 0 }),
    take: async (customer, most, since) => {
      const budget = of(customer);
      if (budget.sent >= most || budget.at <= since.getTime()) return false;
      budget.sent += 1;
      return true;
    },
    giveBack: async (customer) => void (of(customer).sent -= 1),
    carry: async (customer, key, words, bytes) => {
      const budget = of(customer);
      if (budget.words.some((one) => one.key === key)) return true;
      if (Buffer.byteLength([...budget.words.map((one) => one.words), words].join('\n')) > bytes) return false;
      budget.words.push({ key, words });
      return true;
    },
    waiting: async (customer) => [...of(customer).words],
    carried: async (customer, keys) => {
      const budget = of(customer);
      budget.words = budget.words.filter(({ key }) => !keys.includes(key));
    },
  };
}

/** Entrepreneurs who file one demand after another, over Telegram or the web, and wait for each answer. */
import type { FakeTelegram, FakeUser } from '../fakes/telegram/index.ts';
import { labelsOf, type Page, wordsOf } from './page.ts';
import { until } from './program.ts';

/** What somebody wrote, to be found again as the text of exactly one demand. */
export interface Written {
  by: string;
  text: string;
}

export interface Entrepreneur {
  write(lines: string[]): Promise<void>;
  /** Waits for the draft that shows the words, and presses 提交. */
  submit(words: string): Promise<void>;
  /** The numbers that the chat says were filed. */
  filed(): Promise<string[]>;
  patience: number;
}

const filedNumber = /已提交，编号 (QH\d{8}-\d{4})/;
export const numbersIn = (texts: string[]): string[] => texts.flatMap((text) => filedNumber.exec(text)?.[1] ?? []);

export function telegramPerson(fake: FakeTelegram, user: FakeUser, patience: number): Entrepreneur {
  return {
    patience,
    write: (lines) => {
      for (const line of lines) user.send(line);
      return Promise.resolve();
    },
    submit: async (words) => {
      const draft = await fake.waitFor(
        () => user.transcript().findLast(({ text, buttons }) => text.includes(words) && buttons.flat().includes('提交')),
        patience,
      );
      user.press('提交', { message: draft.id });
    },
    filed: () => Promise.resolve(numbersIn(user.transcript().map(({ text }) => text))),
  };
}

export function webPerson(page: Page, patience: number): Entrepreneur {
  const draftOf = async (words: string) =>
    (await page.messages()).findLast((message) => wordsOf(message).includes(words) && labelsOf(message).includes('提交'));
  return {
    patience,
    write: async (lines) => {
      for (const line of lines) await page.send(line);
    },
    submit: async (words) => {
      const draft = await until(
        () => draftOf(words),
        async () =>
          `a draft with ${words} in\n${(await page.messages())
            .slice(-6)
            .map((message) => `${wordsOf(message)} [${labelsOf(message).join()}]`)
            .join('\n---\n')}`,
        patience,
      );
      await page.press(draft, '提交');
    },
    filed: async () => numbersIn((await page.messages()).map(wordsOf)),
  };
}

/** Every second demand is written in two messages: both must be in it, once. */
function lines(name: string, nth: number): string[] {
  const gate = `厂${name}${nth}号门`;
  const first = `我们${gate}外的路坏了三个月没人修，找了交通局两次都说等通知`;
  return nth % 2 === 0 ? [first] : [first, `${gate}前的坑有半米深，货车进不来`];
}

export async function person(
  name: string,
  who: Entrepreneur,
  each: number,
  mayBegin: (nth: number) => Promise<unknown>,
  written: Written[],
): Promise<void> {
  for (let nth = 0; nth < each; nth++) {
    await mayBegin(nth);
    const said = lines(name, nth);
    written.push({ by: name, text: said.join('\n') });
    await who.write(said);
    await who.submit(said.at(-1) ?? '');
    await until(
      async () => new Set(await who.filed()).size > nth,
      async () => `${name}: demand ${nth + 1} is filed; so far ${(await who.filed()).join(' ')}`,
      who.patience,
    );
  }
}

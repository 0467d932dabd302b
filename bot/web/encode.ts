/** A stored web message as the page reads it: lines in one layout, buttons as label and action. */
import { cardLines, type CardLine } from '../layout.ts';
import type { Button, Card, StoredFile } from '../message.ts';
import { shown } from './decode.ts';
import type { WebMessage } from './ports.ts';

/** `value` is the end of a fact's text, so that the page can set label and value apart. */
export type PageLine = CardLine & { value?: string };

export interface PageFile {
  url: string;
  name: string;
  mime: string;
  kind: StoredFile['kind'];
  /** How the page shows it. */
  shown: ReturnType<typeof shown>;
}

export interface PageMessage {
  id: string;
  seq: number;
  revision: number;
  at: string;
  mine: boolean;
  author?: string;
  kind: 'text' | 'ask' | 'card' | 'file';
  lines: PageLine[];
  buttons: Button[][];
  /** For an `ask`: what stands in the empty reply box. */
  placeholder?: string;
  /** For an `ask` that names whom it asks: whether that is the reader. */
  forMe?: boolean;
  replyTo?: string;
  file?: PageFile;
}

/** Who reads, and how they reach a file. */
export interface Reader {
  id: string;
  fileUrl(chat: string, fileId: string): string;
}

const plain = (text: string): PageLine[] => [{ role: 'subject', text }];

function linesOf(card: Card): PageLine[] {
  const values = card.facts.map(({ value }) => value);
  return cardLines(card).map((line) => (line.role === 'fact' ? { ...line, value: values.shift() ?? '' } : line));
}

function content({ body, chat }: WebMessage, reader: Reader): Pick<PageMessage, 'kind' | 'lines' | 'buttons'> & Partial<PageMessage> {
  switch (body.type) {
    case 'card':
      return { kind: 'card', lines: linesOf(body.card), buttons: body.card.buttons };
    case 'ask':
      return {
        kind: 'ask',
        lines: plain(body.text),
        buttons: [],
        placeholder: body.placeholder,
        ...(body.mention ? { forMe: body.mention.id === reader.id } : {}),
      };
    case 'file': {
      const { id, name, mime, kind } = body.file;
      const file = { url: reader.fileUrl(chat, id), name, mime, kind, shown: shown(mime) };
      return { kind: 'file', lines: body.caption ? plain(body.caption) : [], buttons: [], file };
    }
    case 'text':
      return { kind: 'text', lines: plain(body.text), buttons: body.buttons ?? [] };
  }
}

export function encode(message: WebMessage, reader: Reader): PageMessage {
  const { id, seq, revision, at, author, body } = message;
  return {
    id,
    seq,
    revision,
    at: at.toISOString(),
    mine: author?.id === reader.id,
    ...(author ? { author: author.name } : {}),
    ...(body.replyTo ? { replyTo: body.replyTo } : {}),
    ...content(message, reader),
  };
}

/** The answer to a press: an alert stays longer. */
export function encodeToast(message: WebMessage, reader: Reader): PageMessage & { alert: boolean } {
  return { ...encode(message, reader), alert: message.body.type === 'text' && !message.body.silent };
}

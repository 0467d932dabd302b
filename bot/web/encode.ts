/** A stored web message as the page reads it: lines in one layout, buttons as label and action. */
import { cardLines, type CardLine } from '../layout.ts';
import type { Button } from '../message.ts';
import type { WebDeps, WebMessage } from './ports.ts';

export interface PageMessage {
  id: string;
  seq: number;
  revision: number;
  at: string;
  mine: boolean;
  author?: string;
  kind: 'text' | 'ask' | 'card' | 'file';
  lines: CardLine[];
  buttons: Button[][];
  /** For an `ask`: what stands in the empty reply box. */
  placeholder?: string;
  replyTo?: string;
  file?: { url: string; name: string; mime: string; kind: string };
}

const plain = (text: string): CardLine[] => [{ role: 'subject', text }];

function content(
  { body, chat }: WebMessage,
  fileToken: WebDeps['fileToken'],
): Pick<PageMessage, 'kind' | 'lines' | 'buttons'> & Partial<PageMessage> {
  switch (body.type) {
    case 'card':
      return { kind: 'card', lines: cardLines(body.card), buttons: body.card.buttons };
    case 'ask':
      return { kind: 'ask', lines: plain(body.text), buttons: [], placeholder: body.placeholder };
    case 'file': {
      const { id, name, mime, kind } = body.file;
      const url = `/web/files/${id}?chat=${encodeURIComponent(chat)}&token=${fileToken(chat, id)}`;
      return { kind: 'file', lines: body.caption ? plain(body.caption) : [], buttons: [], file: { url, name, mime, kind } };
    }
    case 'text':
      return { kind: 'text', lines: plain(body.text), buttons: body.buttons ?? [] };
  }
}

export function encode(message: WebMessage, reader: string, fileToken: WebDeps['fileToken']): PageMessage {
  const { id, seq, revision, at, author, body } = message;
  return {
    id,
    seq,
    revision,
    at: at.toISOString(),
    mine: author?.id === reader,
    ...(author ? { author: author.name } : {}),
    ...(body.replyTo ? { replyTo: body.replyTo } : {}),
    ...content(message, fileToken),
  };
}

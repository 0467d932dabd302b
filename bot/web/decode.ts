/** What a page posts, checked, as an event. */
import { z } from 'zod';
import type { Content, InboundEvent } from '../event.ts';
import type { WebIdentity } from './ports.ts';

/** Made by the page once per action: posting it again is posting it once. */
const key = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
const message = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

export const sendBody = z.object({ key, text: z.string().max(20_000), replyTo: message.optional() });
export const pressBody = z.object({ key, action: z.string().max(100), message: message.optional() });
export const uploadFields = z.object({
  key,
  caption: z.string().max(20_000).optional(),
  album: z.string().max(64).optional(),
  replyTo: message.optional(),
});

export interface Place {
  chat: string;
  kind: 'private' | 'group';
  title?: string;
}

export function eventOf(person: WebIdentity, place: Place, eventKey: string, at: Date, content: Content): InboundEvent {
  return {
    id: `web:${person.id}:${eventKey}`,
    channel: 'web',
    at,
    chat: { id: place.chat, kind: place.kind, ...(place.title ? { title: place.title } : {}) },
    sender: { id: person.id, name: person.name },
    content,
  };
}

/** Photos and voice are told apart by their type; anything else is a file. */
export function fileKind(mime: string): 'photo' | 'voice' | 'video' | 'file' {
  if (mime.startsWith('image/')) return 'photo';
  if (mime.startsWith('audio/')) return 'voice';
  return mime.startsWith('video/') ? 'video' : 'file';
}

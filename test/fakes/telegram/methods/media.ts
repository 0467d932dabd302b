/** Methods that put a file into a chat, and the way to a file's bytes. */
import { caption, limits, target } from '../checks.ts';
import { bad } from '../errors.ts';
import * as read from '../params.ts';
import { isUpload } from '../types.ts';
import type { FileInfo, Message, Params } from '../types.ts';
import { addFile } from '../world.ts';
import type { StoredFile, World } from '../world.ts';
import { put } from './send.ts';

type Field = 'photo' | 'document' | 'voice' | 'video' | 'audio';

export function fileInfo({ id, unique, size, name, mime }: StoredFile): FileInfo {
  return { file_id: id, file_unique_id: unique, file_size: size, file_name: name, mime_type: mime };
}

/** A photo has no name; it has sizes, the largest last. */
export function photoSizes(file: StoredFile): FileInfo[] {
  const sizes = [
    [90, 67],
    [1280, 960],
  ];
  return sizes.map(([width = 0, height = 0], index) => ({
    file_id: index === 1 ? file.id : `${file.id}-small`,
    file_unique_id: index === 1 ? file.unique : `${file.unique}s`,
    file_size: index === 1 ? file.size : 1000,
    width,
    height,
  }));
}

/** A file_id sent before, an upload of this request, or `attach://name` of it. */
function stored(world: World, params: Params, value: unknown): StoredFile {
  if (isUpload(value)) return addFile(world, { name: value.filename, mime: value.mime, bytes: value.bytes });
  if (typeof value !== 'string' || value === '') throw bad('there is no file in the request');
  if (value.startsWith('attach://')) return stored(world, params, params[value.slice('attach://'.length)]);
  const known = world.files.get(value);
  if (!known) throw bad('wrong file identifier/HTTP URL specified');
  return known;
}

function content(field: Field, file: StoredFile): Partial<Message> {
  if (file.size === 0) throw bad('file must be non-empty');
  if (field === 'photo' && file.size > limits.photo) throw bad('file is too big for a photo');
  return field === 'photo' ? { photo: photoSizes(file) } : { [field]: fileInfo(file) };
}

/** sendPhoto, sendDocument, sendVoice, sendVideo, sendAudio: https://core.telegram.org/bots/api#sendphoto */
export function sendFile(field: Field) {
  return function send(world: World, params: Params): Message {
    const room = target(world, params);
    const words = caption(world, params);
    const media = content(field, stored(world, params, params[field]));
    world.rates.spend(room.chat.id);
    return put(world, room, params, { ...media, ...words });
  };
}

interface AlbumItem {
  type: string;
  media: string;
  caption?: string;
  parse_mode?: string;
}

/** https://core.telegram.org/bots/api#sendmediagroup: documents and audio only among their own kind. */
export function sendMediaGroup(world: World, params: Params): Message[] {
  const room = target(world, params);
  const items = read.json<AlbumItem[]>(params, 'media') ?? [];
  if (items.length < 2 || items.length > 10) throw bad('media must include 2-10 items');
  const alone = items.filter(({ type }) => ['document', 'audio'].includes(type));
  if (alone.length > 0 && new Set(items.map(({ type }) => type)).size > 1) throw bad("media of this type can't be mixed in an album");
  const parts = items.map((item) => ({
    ...content(item.type as Field, stored(world, params, item.media)),
    ...caption(world, { ...item }),
  }));
  world.rates.spend(room.chat.id, parts.length);
  const album = { media_group_id: String(world.number()) };
  return parts.map((part) => put(world, room, params, { ...part, ...album }));
}

/** https://core.telegram.org/bots/api#getfile */
export function getFile(world: World, params: Params): FileInfo & { file_path: string } {
  const id = read.required(read.text(params, 'file_id'), 'file_id');
  const file = world.files.get(id);
  if (!file) throw bad('wrong file_id or the file is temporarily unavailable');
  if (file.size > limits.download) throw bad('file is too big');
  return { file_id: file.id, file_unique_id: file.unique, file_size: file.size, file_path: file.path };
}

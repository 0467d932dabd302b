/** https://developer.work.weixin.qq.com/document/path/90253 and 90254 */
import { randomBytes } from 'node:crypto';
import { refuse } from '../errors.ts';
import { isUpload } from '../../telegram/types.ts';
import { tooOften, type Shown, type World } from '../world.ts';
import { Binary, type Request } from './request.ts';

const accepted: Record<string, { bytes: 'imageBytes' | 'voiceBytes' | 'videoBytes' | 'fileBytes'; mime: RegExp }> = {
  image: { bytes: 'imageBytes', mime: /^image\/(jpeg|png)/ },
  voice: { bytes: 'voiceBytes', mime: /amr|octet-stream/ },
  video: { bytes: 'videoBytes', mime: /mp4|octet-stream/ },
  file: { bytes: 'fileBytes', mime: /./ },
};

export function keepMedia(world: World, file: { type: string; name: string; mime: string; bytes: Buffer }): string {
  const id = randomBytes(24).toString('base64url');
  world.media.set(id, { id, ...file, at: world.clock.now() });
  return id;
}

export function upload(world: World, { query, form }: Pick<Request, 'query' | 'form'>): object {
  const type = query['type'] ?? '';
  const rule = accepted[type] ?? refuse(40004);
  const file = form?.['media'];
  if (!file || !isUpload(file)) refuse(41005);
  if (file.bytes.length <= 5) refuse(44001);
  if (file.bytes.length > world.limits[rule.bytes]) refuse(type === 'image' ? 40009 : 40006);
  if (!rule.mime.test(file.mime)) refuse(40005);
  const media_id = keepMedia(world, { type, name: file.filename, mime: file.mime, bytes: file.bytes });
  return { type, media_id, created_at: String(Math.floor(world.clock.now() / 1000)) };
}

function fresh(world: World, id: string) {
  const media = world.media.get(id);
  if (!media || world.clock.now() - media.at > world.limits.mediaMs) refuse(40007);
  return media;
}

export function fileShown(world: World, id: string, type: string): Omit<Shown, 'id' | 'from'> {
  const media = fresh(world, id);
  if (media.type !== type) refuse(40007, 'another type');
  return { kind: 'file', text: media.name, buttons: [], file: { name: media.name, bytes: media.bytes } };
}

export function get(world: World, { query, range }: Request): Binary {
  if (!query['media_id']) refuse(41006);
  const media = fresh(world, query['media_id']);
  if (tooOften(world, `media ${media.id}`, world.limits.sameMediaPerMinute, 60_000)) refuse(45033);
  if (!range) {
    if (media.bytes.length > world.limits.wholeBytes) refuse(830002);
    return new Binary(media.bytes, media.name);
  }
  const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(range) ?? [];
  const end = Math.min(to ? Number(to) : media.bytes.length - 1, media.bytes.length - 1);
  if (end - Number(from) + 1 > world.limits.partBytes) refuse(830002);
  return new Binary(media.bytes.subarray(Number(from), end + 1), media.name, `bytes ${from}-${end}/${media.bytes.length}`);
}

/** What the web channel is given of the stores. */
import { join } from 'node:path';
import type { Channel, ChannelDeps } from '../bot/channel.ts';
import { createWeb } from '../bot/web/index.ts';
import { projectRoot } from '../cities.ts';
import type { Config } from '../config.ts';
import type { Cities } from '../handlers/rooms.ts';
import type { Grant } from '../mechanisms/actor.ts';
import type { Seal } from '../models/seal.ts';
import type { Stores } from './stores.ts';

export interface WebParts {
  config: Config;
  stores: Stores;
  cities: Cities;
  seal: Seal;
  now: () => Date;
}

const centreRoles: Grant['role'][] = ['dispatcher', 'administrator', 'supervisor', 'leader'];

/** A work group is open to its department; the centre and those who watch may enter every one of their city. */
function opens({ city, role, department }: Grant, group: { city: string; department: string }): boolean {
  return city === group.city && (department === group.department || centreRoles.includes(role));
}

export function createWebChannel({ config, stores, cities, seal, now }: WebParts, deps: ChannelDeps): Channel {
  const { attachments, groups, persons } = stores;
  const city = () => cities.first().mechanism.city;
  return createWeb(
    { secure: config.publicUrl?.startsWith('https:') ?? false, assets: join(projectRoot(), 'bot', 'web', 'assets') },
    {
      ...deps,
      store: stores.webChats,
      identities: stores.webIdentities,
      groupNamed: async (name) => {
        const id = cities.departmentNamed(city(), name);
        const group = id ? await groups.find('web', id) : undefined;
        return group && { chat: group.chat, title: group.title };
      },
      mayEnter: async (personId, chat) => {
        const [person, group] = await Promise.all([persons.get(seal.blind(`web:${personId}`)), groups.find('web', chat)]);
        return Boolean(person && group && person.grants.some((grant) => opens(grant, group)));
      },
      keepUpload: async ({ name, mime, bytes }) => {
        const { id } = await attachments.save(`upload:${now().getTime()}:${Math.random()}`, { kind: 'file', name, mime }, bytes);
        return { ref: id };
      },
      readUpload: attachments.read,
      fileToken: (chat, fileId) => seal.blind(`file:${chat}:${fileId}`),
      fileInfo: attachments.get,
      now,
    },
  );
}

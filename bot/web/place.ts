/** Where a request plays: one's own chat, or a work group that one may enter. */
import type { Request, Response } from 'express';
import type { Place } from './decode.ts';
import { identify, partOf } from './identity.ts';
import type { WebDeps, WebIdentity } from './ports.ts';

export interface Here {
  person: WebIdentity;
  place: Place;
}

/** Answers 401 or 403 itself and gives undefined when this browser may not be here. */
export async function placeOf(request: Request, response: Response, deps: WebDeps): Promise<Here | undefined> {
  const person = await identify(request, partOf(request), deps.identities);
  if (!person) {
    response.status(401).json({ error: '请先打开 /chat。Please open /chat first.' });
    return undefined;
  }
  const named = request.query['group'];
  if (typeof named !== 'string') return { person, place: { chat: person.id, kind: 'private' } };
  const group = await deps.groupNamed(named);
  if (group && (await deps.mayEnter(person.id, group.chat)))
    return { person, place: { chat: group.chat, kind: 'group', title: group.title } };
  response.status(403).json({ error: '您还不能进入这个工作群。You may not enter this work group yet.' });
  return undefined;
}

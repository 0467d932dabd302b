/** The pages' addresses: /chat, /groups/:name. A link may carry a code; then its part is played from now on, and the code leaves the address. */
import { type Request, type Response, Router } from 'express';
import { eventOf } from './decode.ts';
import { identify, introduce, partFor, partOf } from './identity.ts';
import { chatPage, gatePage, groupPage, missingGroupPage } from './page.ts';
import type { WebDeps, WebIdentity } from './ports.ts';

const longestWait = 4000;
const lookEvery = 50;

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 100) : '');

/** Opens the private chat: with a code it is redeemed there, once per link and person. */
async function open(deps: WebDeps, person: WebIdentity, code: string): Promise<void> {
  const key = code ? `open-${Buffer.from(code).toString('base64url').slice(0, 48)}` : 'open';
  await deps.onEvent(eventOf(person, { chat: person.id, kind: 'private' }, key, deps.now(), { type: 'opened', ...(code ? { code } : {}) }));
}

/** The code was stored, not yet redeemed: a moment later it is. */
async function entered(deps: WebDeps, person: WebIdentity, chat: string): Promise<boolean> {
  for (let waited = 0; waited < longestWait; waited += lookEvery) {
    if (await deps.mayEnter(person.id, chat)) return true;
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
  }
  return false;
}

export function createPages(deps: WebDeps, secure: boolean): Router {
  const router = Router();
  const person = async (request: Request, response: Response, part: string, name: string): Promise<WebIdentity> =>
    (await identify(request, part, deps.identities)) ?? introduce(response, part, name, deps.identities, secure);

  router.get('/chat', async (request, response) => {
    const code = text(request.query['code']);
    const name = text(request.query['name']);
    const part = code ? partFor(code, name) : partOf(request);
    const known = await person(request, response, part, name || '企业用户');
    await open(deps, known, code);
    if (code) return response.redirect(303, `/chat?as=${part}`);
    response.type('html').send(await chatPage(part));
  });

  router.get('/groups/:name', async (request, response) => {
    const group = await deps.groupNamed(request.params.name);
    if (!group)
      return void response
        .status(404)
        .type('html')
        .send(await missingGroupPage());
    const code = text(request.query['code']);
    const name = text(request.query['name']);
    if (!code) {
      const known = await identify(request, partOf(request), deps.identities);
      if (known && (await deps.mayEnter(known.id, group.chat)))
        return void response.type('html').send(await groupPage(partOf(request), group.title, request.params.name, known.name));
      return void response
        .status(known ? 403 : 401)
        .type('html')
        .send(await gatePage(group.title));
    }
    const part = partFor(code, name);
    const known = await person(request, response, part, name || '经办人');
    await open(deps, known, code);
    if (await entered(deps, known, group.chat))
      return response.redirect(303, `/groups/${encodeURIComponent(request.params.name)}?as=${part}`);
    response
      .status(403)
      .type('html')
      .send(await gatePage(group.title, code));
  });
  return router;
}

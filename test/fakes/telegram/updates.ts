/** The methods about updates, and the two ways to them. */
import type { Clock } from './clock.ts';
import { bad, conflict } from './errors.ts';
import * as read from './params.ts';
import { createPoller } from './poll.ts';
import { createUpdateQueue } from './queue.ts';
import type { Rates } from './rates.ts';
import type { Params, Payload, Update } from './types.ts';
import { createDeliverer } from './webhook.ts';
import type { Deliverer } from './webhook.ts';

export interface Updates {
  deliverer: Deliverer;
  emit: (payload: Payload) => void;
  /** Not yet confirmed by the bot. */
  pending(): Update[];
  call(method: string, params: Params, closed: AbortSignal): Promise<unknown>;
}

export const updateMethods = new Set(['getUpdates', 'setWebhook', 'deleteWebhook', 'getWebhookInfo']);

const ports = ['', '443', '80', '88', '8443'];

function checkUrl(url: string, local: boolean): void {
  if (!URL.canParse(url)) throw bad('bad webhook: Failed to parse URL');
  const { protocol, port } = new URL(url);
  if (local) return;
  if (protocol !== 'https:') throw bad('bad webhook: An HTTPS URL must be provided for webhook');
  if (!ports.includes(port)) throw bad('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
}

export function createUpdates(clock: Clock, rates: Rates, { local, changed }: { local: boolean; changed: () => void }): Updates {
  const queue = createUpdateQueue(clock);
  const poller = createPoller(queue, clock);
  const deliverer = createDeliverer(queue, clock, changed);

  function setWebhook(params: Params): true {
    const url = read.text(params, 'url') ?? '';
    const secret = read.text(params, 'secret_token');
    if (url !== '') checkUrl(url, local);
    if (secret !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(secret)) throw bad('secret token contains unallowed characters');
    rates.spendSetWebhook();
    queue.allow(read.json<string[]>(params, 'allowed_updates'));
    if (read.flag(params, 'drop_pending_updates')) queue.remove(() => true);
    if (url !== '') poller.interrupt('setWebhook request');
    deliverer.set(url === '' ? undefined : { url, secret });
    return true;
  }

  const getWebhookInfo = () => ({
    url: deliverer.hook()?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: queue.waiting().length,
    allowed_updates: queue.allowed(),
    ...(deliverer.lastError() && { last_error_message: deliverer.lastError(), last_error_date: Math.floor(clock.now() / 1000) }),
  });

  function getUpdates(params: Params, closed: AbortSignal): Promise<Update[]> {
    if (deliverer.hook())
      throw conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
    return poller.getUpdates(params, closed);
  }

  return {
    deliverer,
    emit(payload) {
      if (!queue.add(payload)) return;
      poller.wake();
      deliverer.pump();
      changed();
    },
    pending: () => queue.waiting().map(({ update }) => update),
    async call(method, params, closed) {
      if (method === 'getUpdates') return getUpdates(params, closed);
      if (method === 'getWebhookInfo') return getWebhookInfo();
      return setWebhook(method === 'deleteWebhook' ? { ...params, url: '' } : params);
    },
  };
}

/** One HTTP server: health, metrics, the channels' routes, the dashboard, and the page that says what this is. */
import { createServer as createNodeServer, type RequestListener, type Server as NodeServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import multer from 'multer';
import { createApi } from '../api/index.ts';
import { textsIn } from '../bot/texts/index.ts';
import { radarOf } from './alike.ts';
import { apiDesk } from './api-desk.ts';
import type { DashboardDeps } from '../dashboard/deps.ts';
import { createDashboard } from '../dashboard/index.ts';
import { makeDoor } from '../handlers/places.ts';
import type { Jobs } from '../jobs/index.ts';
import type { House } from './compose.ts';
import { createCountPeriod } from './bulletins.ts';
import { createMetrics } from './metrics.ts';
import { policyShelf } from './policies.ts';
import { inquiryDesk, receptionDesk } from './desks.ts';
import { unitsOf } from './unit-desk.ts';
import { meetingDesk } from './meeting-desk.ts';

export interface Server {
  url: string;
  close(): Promise<void>;
}

/** Everything that has to be well for this process to do its work. */
async function readiness({ database, queues, channels, config }: House, jobs: Jobs | undefined) {
  const up = await database.ping();
  const health = Object.fromEntries(
    [...channels].map(([name, channel]) => [name, config.role === 'worker' ? { ok: true, detail: 'sends only' } : channel.health()]),
  );
  const [inbox, outbox] = up ? await Promise.all([queues.inbox.counts(), queues.outbox.counts()]) : [undefined, undefined];
  const lastRuns = jobs?.lastRuns() ?? {};
  return {
    ok: up && Object.values(health).every(({ ok }) => ok),
    database: up,
    channels: health,
    jobs: { lastSweep: lastRuns['check-deadlines'] ?? null, lastRuns },
    queues: { inbox, outbox },
  };
}

function health(app: Express, house: House, jobs: Jobs | undefined): void {
  const metrics = createMetrics(house);
  app.get('/healthz', (_request, response) => void response.type('text/plain').send('ok'));
  app.get('/readyz', async (_request, response) => {
    const ready = await readiness(house, jobs);
    response.status(ready.ok ? 200 : 503).json(ready);
  });
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.text());
  });
}

const logFailure =
  ({ log }: House) =>
  ({ name, message }: Error, { path }: Request) =>
    log.error({ path, error: name, message }, 'a request failed');

/** The last resort: nothing about the inside is told, the log knows it. */
function onError(house: House) {
  const failed = logFailure(house);
  return (error: Error & { status?: number }, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status = error.status ?? 500;
    if (status >= 500) failed(error, request);
    response
      .status(status)
      .type('text/plain')
      .send(status >= 500 ? '暂时没有办成，请稍后再试。Something went wrong; please try again.' : '请求不正确。The request is not right.');
  };
}

const contentSecurityPolicy = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'blob:', 'data:'],
    mediaSrc: ["'self'", 'blob:'],
    connectSrc: ["'self'"],
    upgradeInsecureRequests: null,
  },
};

function build(house: House, jobs: Jobs | undefined): Express {
  const app = express();
  const receives = house.config.role !== 'worker';
  const web = house.channels.get('web');
  const platforms = [...house.channels.values()].filter((channel) => channel !== web);
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  health(app, house, jobs);
  // What platforms call is no page: it needs none of a page's headers.
  if (receives) for (const channel of platforms) if (channel.routes) app.use(channel.routes);
  app.use(helmet({ contentSecurityPolicy, strictTransportSecurity: house.config.publicUrl?.startsWith('https:') ?? false }));
  if (receives) {
    if (web?.routes) app.use(web.routes);
    const dashboard = dashboardDeps(house);
    app.use('/api', createApi(apiDesk(house, dashboard), logFailure(house)));
    app.use(createDashboard(dashboard));
  }
  app.use((_request, response) => void response.status(404).type('text/plain').send('没有这个页面。There is no such page.'));
  app.use(onError(house));
  return app;
}

function dashboardDeps(house: House): DashboardDeps {
  const { stores, queues, cities, served, likenessOf, now, config, rooms } = house;
  return {
    ...stores,
    queues,
    served,
    periodName: textsIn('zh-CN').bulletin.period,
    countPeriod: createCountPeriod({ ...stores, cities, now }),
    policiesChanged: () => rooms.library.changed(),
    readPolicies: async (name, bytes) => (await import('../nlp/policies/read/index.ts')).readPolicies(name, bytes),
    policyShelf: policyShelf(cities, stores.enterprises),
    upload: multer({ storage: multer.memoryStorage(), limits: { fileSize: 5 * 1024 * 1024, files: 1 } }).single('file'),
    deadLetters: async () => [...(await queues.inbox.deadLetters(100)), ...(await queues.outbox.deadLetters(100))],
    parked: () => queues.outbox.parked(500),
    radar: radarOf({ ...stores, cities, served, likenessOf, now }),
    city: (id) => (id ? cities.get(id) : cities.first()),
    departmentName: (city, id) => cities.departmentName(city, id, 'zh-CN'),
    ...receptionDesk(house),
    ...inquiryDesk(house),
    ...meetingDesk(house),
    units: () => unitsOf(house),
    demo: config.seed === 'demo',
    secure: config.publicUrl?.startsWith('https:') ?? false,
    makeDoor: (city, name) => makeDoor(rooms, city, name),
    qr: rooms.qr,
  };
}

/** What is wrong with the address that we were told to listen on, and which setting puts it right. */
function cannotListen({ code, message }: NodeJS.ErrnoException, port: number, host: string): Error {
  const noSuchAddress = code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EINVAL';
  if (noSuchAddress)
    return new Error(`HOST ${host} is no address of this machine (${message}): set HOST to 127.0.0.1, or to 0.0.0.0 for every address`);
  return new Error(`PORT ${port} on ${host} cannot be used (${message}): end the other program or set PORT`);
}

/** Milliseconds; longer than proxies and platforms keep theirs, so that none of them writes into a connection that is being closed. */
const keepAliveTimeout = 75_000;

async function listen(handle: RequestListener, port: number, host: string): Promise<NodeServer> {
  return new Promise((resolve, reject) => {
    const server = createNodeServer({ keepAliveTimeout }, handle);
    server.once('error', (error) => reject(cannotListen(error, port, host)));
    server.listen(port, host, () => resolve(server));
  });
}

/** The channels' own intakes first, then everything else. */
function handler(house: House, jobs: Jobs | undefined): RequestListener {
  const app = build(house, jobs);
  const intakes = [...house.channels.values()].flatMap(({ intake }) => (intake && house.config.role !== 'worker' ? [intake] : []));
  return intakes.reduceRight<RequestListener>(
    (next, intake) => (request, response) => intake(request, response, () => next(request, response)),
    app,
  );
}

export async function createServer(house: House, jobs: Jobs | undefined): Promise<Server> {
  const { port, host } = house.config;
  const server = await listen(handler(house, jobs), port, host);
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

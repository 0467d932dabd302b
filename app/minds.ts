/** What understands people: each city's own understanding of a message, and one ear for all voices. */
import { join } from 'node:path';
import type { Log } from '../bot/channel.ts';
import { type CityFiles, createCities, projectRoot, readCity, readHolidays } from '../cities.ts';
import type { Config } from '../config.ts';
import type { Cities, Rooms } from '../handlers/rooms.ts';
import type { Attachments } from '../models/attachments.ts';
import { likenesses, type Likeness } from '../nlp/likeness.ts';
import { packagedModels } from '../nlp/packaged.ts';
import { createRephraser } from '../nlp/policies/rephrase.ts';
import { type Sense, senses } from '../nlp/sense.ts';
import { createUnderstanding } from '../nlp/understand.ts';
import { createVoice } from '../nlp/voice.ts';

/** The cities, and what their understanding has counted since the start. */
export interface Read {
  cities: Cities;
  served: string[];
  /** What a text is about, under the city's catalogue. */
  senseOf: (city: string) => (text: string) => Sense;
  /** How likely two texts are about one matter, under the city's catalogue. */
  likenessOf: (city: string) => Likeness;
  understood: Array<() => Readonly<Record<string, number>>>;
}

/** Made when a city is first asked for. */
function onceForEach<T>(make: (city: string) => T): (city: string) => T {
  const made = new Map<string, T>();
  return (city) => {
    const one = made.get(city) ?? make(city);
    made.set(city, one);
    return one;
  };
}

export function readCities(config: Config, log: Log, year: number): Read {
  const holidays = readHolidays(join(projectRoot(), 'mechanisms', 'holidays'), year);
  const files = config.mechanisms.map((name) => readCity(name, holidays));
  const models = packagedModels(config.dataDir, (path) =>
    log.warn({ path }, 'these models are of an older version and are not used: run npm run train -- --with-labels'),
  );
  const understood: Read['understood'] = [];
  const understandOf = ({ catalogue }: CityFiles) => {
    const model = config.openai ? { model: config.openai } : {};
    const { counters, ...mind } = createUnderstanding({ catalogue, models, ...model, log: (line) => log.warn({}, line) });
    understood.push(() => ({ ...counters() }));
    return mind;
  };
  const cities = createCities(files as [CityFiles, ...CityFiles[]], understandOf);
  const senseOf = onceForEach((city) => senses(cities.get(city).catalogue, models));
  const likenessOf = onceForEach((city) => likenesses(cities.get(city).catalogue, models));
  return { cities, served: files.map(({ mechanism }) => mechanism.city), senseOf, likenessOf, understood };
}

/** Hears what was stored; hears nothing where no model is configured for it. */
export function createHearing(
  { openai }: Pick<Config, 'openai'>,
  attachments: Pick<Attachments, 'read'>,
  understood: Read['understood'],
  log: Log,
): Rooms['hear'] {
  if (!openai?.transcribe) return undefined;
  const { transcribe: model, apiKey, baseURL } = openai;
  const endpoint = { apiKey, model, ...(baseURL ? { baseURL } : {}) };
  const { hear, counters } = createVoice({ endpoint, log: (line) => log.warn({}, line) });
  understood.push(() => ({ ...counters() }));
  return async ({ id, name, mime }) => hear({ name, mime, bytes: await attachments.read(id) });
}

export type Rephrase = ReturnType<typeof createRephraser>['rephrase'];

/** Puts policies into plain words; nobody does where no model is configured. */
export function createPlainWords({ openai }: Pick<Config, 'openai'>, understood: Read['understood'], log: Log): Rephrase | undefined {
  if (!openai) return undefined;
  const { rephrase, counters } = createRephraser({ endpoint: openai, log: (line) => log.warn({}, line) });
  understood.push(() => {
    const { model, requests, failures, circuitOpened, promptTokens, completionTokens, cost } = counters();
    const own = { policyModel: model, policyRequests: requests, policyFailures: failures, policyCircuitOpened: circuitOpened };
    return { ...own, promptTokens, completionTokens, cost };
  });
  return rephrase;
}

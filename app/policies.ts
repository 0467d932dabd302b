/** The policy library of each city in memory, as it stands in the database; looked at again every half minute. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../bot/channel.ts';
import type { Config } from '../config.ts';
import { projectRoot } from '../cities.ts';
import { dayOf } from '../mechanisms/calendar.ts';
import { inForce, offered, type Policy } from '../mechanisms/policy.ts';
import type { Shelf as ImportShelf } from '../mechanisms/policy-import.ts';
import type { Cities, PolicyDesk } from '../handlers/rooms.ts';
import type { Enterprises } from '../models/enterprises.ts';
import type { Policies } from '../models/policies.ts';
import { departmentIds } from '../nlp/evaluation/department-names.ts';
import { createLibrary, type Library } from '../nlp/policies/library.ts';
import { passagesOf } from '../nlp/policies/passages.ts';
import type { Read, Rephrase } from './minds.ts';

/** Written for the demonstration, and says so with every answer. */
async function demoPolicies(): Promise<Policy[]> {
  const { readPolicies } = await import('../nlp/policies/read/index.ts');
  const file = join(projectRoot(), 'mechanisms', 'policies', 'demo.yaml');
  return (await readPolicies(file, readFileSync(file))).policies;
}

interface Stock {
  config: Pick<Config, 'seed'>;
  served: string[];
  policies: Policies;
  library: PolicyDesk;
  log: Log;
}

/** Fills the empty libraries of a demonstration; one that somebody has touched is theirs. */
export async function stockPolicies({ config, served, policies, library, log }: Stock): Promise<void> {
  if (config.seed !== 'demo') return;
  try {
    for (const city of served) if ((await policies.mark(city)) === '0 0') await policies.put(city, await demoPolicies());
    library.changed();
  } catch (error) {
    log.warn({ error: (error as Error).name }, 'the policies of the demonstration are not in the library yet; the next start tries again');
  }
}

/** What a city knows that an imported policy may name: its departments, and the tags of its mechanism and its enterprises. */
export function policyShelf(
  cities: Cities,
  enterprises: Pick<Enterprises, 'ofCity'>,
): (city: string) => Promise<Omit<ImportShelf, 'current'>> {
  return async (city) => {
    const { mechanism, catalogue } = cities.get(city);
    const find = departmentIds(catalogue);
    const { eligibility, commissioners, steward } = mechanism;
    const held = (await enterprises.ofCity(city)).flatMap(({ tags }) => tags);
    const tags = [...(eligibility.tags ?? []), ...commissioners.flatMap((team) => team.tags), ...(steward?.tags ?? []), ...held];
    return { isDepartment: (name) => find(name) !== undefined, tags: new Set(tags) };
  };
}

interface Shelf {
  mark: string;
  day: string;
  library: Library;
  size: number;
}

const lookAgainAfter = 30_000;

/** So many passages of the policy go along with the one that is quoted. */
const besides = 5;

export interface PolicyDeskDeps {
  /** A model that puts passages into plain words, where one is configured. */
  rephrase: Rephrase | undefined;
  policies: Policies;
  cities: Cities;
  senseOf: Read['senseOf'];
  now: () => Date;
}

export function createPolicyDesk({ policies, cities, senseOf, now, rephrase }: PolicyDeskDeps): PolicyDesk {
  const shelves = new Map<string, Shelf>();
  const looked = new Map<string, number>();

  const shelf = async (city: string): Promise<Shelf> => {
    const day = dayOf(now(), cities.get(city).calendar);
    const kept = shelves.get(city);
    if (kept?.day === day && performance.now() - (looked.get(city) ?? -Infinity) < lookAgainAfter) return kept;
    looked.set(city, performance.now());
    const mark = await policies.mark(city);
    if (kept?.mark === mark && kept.day === day) return kept;
    const current = (await policies.current(city)).map(({ policy }) => policy).filter((policy) => inForce(policy, day));
    const fresh = { mark, day, library: createLibrary(current, senseOf(city)), size: current.length };
    shelves.set(city, fresh);
    return fresh;
  };
  return {
    answer: async (city, text, { tags, area }, goesOn) => {
      const { library, size } = await shelf(city);
      if (size === 0) return { type: 'no-library' };
      const areas = cities.get(city).mechanism.inquiry?.areas ?? [];
      // What the open policy tells, and names nothing else, is asked of it: 几月申请 stands in many.
      const next = goesOn === undefined ? undefined : library.goOn(text, goesOn);
      const anywhere = () => library.answer(text, (policy) => offered(policy, { tags, areas, ...(area ? { area } : {}) }));
      const hit = next?.wholly ? next : (anywhere() ?? next);
      return hit ? { type: 'answer', policy: hit.policy, passage: hit.passage } : { type: 'nothing' };
    },
    plain: async (question, { policy, passage }) => {
      const others = passagesOf(policy.text).filter(({ text }) => text !== passage.text);
      return rephrase ? rephrase(question, [passage, ...others.slice(0, besides)]) : [];
    },
    changed: () => looked.clear(),
  };
}

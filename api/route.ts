/** One path of the API: who may, what is asked, what is answered. The router and the document are both made from it. */
import { z } from 'zod';
import type { ApiDeps } from './deps.ts';
import type { Problem } from './problem.ts';

/** Who calls: a system by its token, or a person who is signed in. */
export interface Caller {
  id: string;
  city: string;
  name: string;
  scope: 'read' | 'write';
}

export interface Asked<Query, Body> {
  deps: ApiDeps;
  caller: Caller;
  query: Query;
  body: Body;
  /** `{number}` of the path. */
  number: string;
}

export interface Reply {
  status: 200 | 201;
  body: unknown;
  location?: string;
}

export interface Route {
  method: 'get' | 'post';
  /** As the document writes it, under `/api/v1`: `/demands/{number}`. */
  path: string;
  /** What a token must be good for. */
  scope: 'read' | 'write';
  summary: string;
  query: z.ZodType;
  body: z.ZodType | undefined;
  /** What a body with this status looks like. */
  answers: Partial<Record<Reply['status'], z.ZodType>>;
  /** What may be wrong beside what may be wrong with every path. */
  problems: readonly number[];
  run(asked: Asked<unknown, unknown>): Promise<Reply | Problem>;
}

const nothing = z.strictObject({});

type Plain<Query extends z.ZodType, Body extends z.ZodType> = Pick<Route, 'method' | 'path' | 'summary' | 'answers'> & {
  scope?: Route['scope'];
  query?: Query;
  body?: Body;
  problems?: readonly number[];
  run(asked: Asked<z.output<Query>, z.output<Body>>): Promise<Reply | Problem>;
};

/** Both query and body were parsed by these very schemas before `run` sees them. */
export function route<Query extends z.ZodType = typeof nothing, Body extends z.ZodType = z.ZodUndefined>(spec: Plain<Query, Body>): Route {
  const { scope = 'read', query = nothing, body, problems = [], run, ...rest } = spec;
  return { ...rest, scope, query, body, problems, run: (asked) => run(asked as Asked<z.output<Query>, z.output<Body>>) };
}

export const ok = (body: unknown): Reply => ({ status: 200, body });

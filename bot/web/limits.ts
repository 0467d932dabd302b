/** How often one may call: kindly said, and told when it goes on. Nothing is counted of whoever sits at this very machine. */
import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { here } from './place.ts';

const minute = 60_000;
const postsPerPerson = 300;
const callsPerAddress = 3000;
const newcomersPerAddress = 120;

const isLocal = ({ ip = '' }: Request) => /^(?:::ffff:)?127\.|^::1$/.test(ip);
const address = ({ ip = '' }: Request) => ipKeyGenerator(ip);

interface Limit {
  limit: number;
  keyOf: (request: Request, response: Response) => string;
  skip?: (request: Request) => boolean;
}

function limited({ limit, keyOf, skip = () => false }: Limit): RequestHandler {
  return rateLimit({
    windowMs: minute,
    limit,
    skip,
    standardHeaders: true,
    legacyHeaders: false,
    validate: false,
    keyGenerator: keyOf,
    handler: (_request, response) =>
      void response.status(429).json({ error: '操作太快了，请过一会儿再试。That was fast; please wait a moment.' }),
  });
}

/** A person's posts, whatever their cookies and addresses. After `admit`. */
export const personLimit = (limit = postsPerPerson): RequestHandler =>
  limited({ limit, skip: ({ method }) => method === 'GET', keyOf: (_request, response) => here(response).person.id });

/** All calls from one address: a whole company may share it. */
export const addressLimit = (limit = callsPerAddress): RequestHandler => limited({ limit, skip: isLocal, keyOf: address });

/** Codes tried and new persons made from one address. */
export const newcomerLimit = (limit = newcomersPerAddress): RequestHandler => limited({ limit, skip: isLocal, keyOf: address });

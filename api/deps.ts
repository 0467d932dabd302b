/** All that the API is given. */
import type { Request, Response } from 'express';
import type { Calendar } from '../mechanisms/calendar.ts';
import type { Catalogue } from '../mechanisms/catalogue.ts';
import type { Kind } from '../mechanisms/kind.ts';
import type { Mechanism } from '../mechanisms/mechanism.ts';
import type { ApiTokens } from '../models/api-tokens.ts';
import type { Apply, StoredDemand } from '../models/apply.ts';
import type { Ledger } from '../models/ledger.ts';
import type { Standings } from '../models/standings.ts';
import type { Clock, Understood } from './shapes.ts';

/** A demand that another channel of the city took down. */
export interface TakenDown {
  city: string;
  /** The name of the token. */
  source: string;
  reference: string;
  enterprise: string;
  text: string;
  kind?: Kind | undefined;
  department?: string | undefined;
}

export type FiledOnBehalf =
  | { type: 'filed'; stored: StoredDemand; repeated: boolean }
  | { type: 'unknown'; what: 'enterprise' | 'department' }
  | { type: 'refused'; code: string; words: string };

/** What nlp suggests, before departments have their names. */
export type Suggested = Omit<Understood, 'departments'> & {
  departments: Array<Omit<Understood['departments'][number], 'name'>>;
};

export interface ApiDeps {
  tokens: Pick<ApiTokens, 'use'>;
  /** Who is signed in at the dashboard, and in which city. */
  signedIn(request: Request, response: Response): Promise<{ id: string; city: string } | undefined>;
  apply: Pick<Apply, 'load'>;
  ledger: Pick<Ledger, 'page' | 'counts' | 'kindCounts'>;
  standings: Pick<Standings, 'all'>;
  city(id: string): { mechanism: Mechanism; catalogue: Catalogue; calendar: Calendar };
  departmentName(city: string, id: string): string;
  /** A clock and its length in words of both languages. */
  clockWords(name: Clock['name'], term: Clock['term']): { label: Clock['label']; words: Clock['words'] };
  understand(city: string, text: string): Promise<Suggested>;
  file(down: TakenDown): Promise<FiledOnBehalf>;
}

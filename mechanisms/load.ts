/** A parsed city file, checked: what is wrong is said with its place in the file and the remedy. */
import type { z } from 'zod';
import { type Catalogue, catalogueSchema } from './catalogue.ts';
import { type HolidayYear, holidayYearSchema } from './holiday-year.ts';
import { type Layer, layerSchema } from './layers.ts';
import { type Mechanism, mechanismSchema } from './mechanism.ts';

/** A wrong file stops the start. */
export class MechanismError extends Error {}

function check<T>(schema: z.ZodType<T>, value: unknown, file: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${file}: ${issue.path.join('.') || '(the whole file)'}: ${issue.message}`);
  throw new MechanismError(`${lines.join('\n')}\nPut it right and start again.`);
}

export function checkMechanism(value: unknown, file: string): Mechanism {
  return check(mechanismSchema, value, file);
}

export function checkLayer(value: unknown, file: string): Layer {
  return check(layerSchema, value, file);
}

export function checkCatalogue(value: unknown, file: string): Catalogue {
  return check(catalogueSchema, value, file);
}

export function checkHolidayYear(value: unknown, file: string): HolidayYear {
  return check(holidayYearSchema, value, file);
}

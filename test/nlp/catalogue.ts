import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { catalogueSchema, type Catalogue } from '../../mechanisms/catalogue.ts';

/** The catalogue that the product ships. */
export function usualCatalogue(): Catalogue {
  return catalogueSchema.parse(parse(readFileSync('mechanisms/catalogues/usual.yaml', 'utf8')));
}

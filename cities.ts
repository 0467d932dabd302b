/** Reads the cities' files: mechanism, catalogue, calendar. The only place that reads YAML. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chineseDays from 'chinese-days';
import { parse, YAMLParseError } from 'yaml';
import type { Cities, City } from './handlers/rooms.ts';
import type { Calendar, Holidays } from './mechanisms/calendar.ts';
import type { Catalogue, CatalogueDepartment } from './mechanisms/catalogue.ts';
import { under } from './mechanisms/layers.ts';
import { checkCatalogue, checkHolidayYear, checkLayer, checkMechanism, MechanismError } from './mechanisms/load.ts';
import type { HolidayYear } from './mechanisms/holiday-year.ts';
import type { Mechanism } from './mechanisms/mechanism.ts';

/** The project's folder, seen from the source as from `dist/`. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

const longText = 50_000;

/** A long text of YAML takes a third of a second to read: what it says is kept as JSON under the digest of the text. Without a place to keep it, it is read anew. */
function parseOnce(text: string): unknown {
  if (text.length < longText) return parse(text);
  const folder = join(projectRoot(), 'node_modules', '.cache', 'qihu');
  const file = join(folder, `${createHash('sha256').update(text).digest('hex')}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    const said: unknown = parse(text);
    keep(folder, file, JSON.stringify(said));
    return said;
  }
}

/** Whole or not at all: others may be reading. */
function keep(folder: string, file: string, text: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A read-only folder: nothing is lost but the time.
  }
}

/** `remedy`: what to do when there is no such file. Throws MechanismError. */
function readYaml(file: string, remedy: string): unknown {
  if (!existsSync(file)) throw new MechanismError(`${file} is not there: ${remedy}`);
  try {
    return parseOnce(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [where] = message.split('\n');
    if (error instanceof YAMLParseError) throw new MechanismError(`${file} is not valid YAML: ${where?.replace(/:$/, '')}`);
    throw new MechanismError(`${file} cannot be read (${code ?? where}): it has to be a file that this program may read`);
  }
}

/** A year of which the library has neither a day off nor a make-up day is not published: it would call its every weekday a working day. */
const fewestDaysOff = 7;

function fromLibrary(year: number): { off: Map<string, string>; makeup: Set<string> } | undefined {
  const off = new Map<string, string>();
  const makeup = new Set<string>();
  for (let day = new Date(Date.UTC(year, 0, 1)); day.getUTCFullYear() === year; day = new Date(day.getTime() + 86_400_000)) {
    const date = day.toISOString().slice(0, 10);
    const weekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
    const { work, name } = chineseDays.getDayDetail(date);
    const festival = name.split(',')[1];
    if (!work && festival) off.set(date, festival);
    if (work && weekend) makeup.add(date);
  }
  return off.size >= fewestDaysOff ? { off, makeup } : undefined;
}

/** The files of `mechanisms/holidays/`, by their year. Throws MechanismError. */
function readHolidayYears(folder: string): Map<number, HolidayYear> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  const years = new Map<number, HolidayYear>();
  for (const name of names) {
    const file = join(folder, name);
    const read = checkHolidayYear(readYaml(file, 'put it back'), file);
    if (years.has(read.year)) throw new MechanismError(`${file}: year: another file in ${folder} is of ${read.year} too: keep one of them`);
    years.set(read.year, read);
  }
  return years;
}

/** The state's yearly notices: from the library, a file of `mechanisms/holidays/` wins for its year. Throws MechanismError. */
export function readHolidays(folder: string, thisYear: number): Holidays {
  const years = new Set<number>();
  const off = new Map<string, string>();
  const makeup = new Set<string>();
  const overrides = readHolidayYears(folder);
  for (let year = Math.min(2023, thisYear - 1); year <= thisYear + 2; year++) {
    const override = overrides.get(year);
    const known = override ? { off: new Map(Object.entries(override.off)), makeup: new Set(override.makeup) } : fromLibrary(year);
    if (!known) continue;
    years.add(year);
    for (const [day, name] of known.off) off.set(day, name);
    for (const day of known.makeup) makeup.add(day);
  }
  return { years, off, makeup };
}

export interface CityFiles {
  /** `2023-02@1a2b3c4d`: the file's version and a digest of what it says. */
  ref: string;
  mechanism: Mechanism;
  catalogue: Catalogue;
  calendar: Calendar;
}

/** The layers above a file, the nearest first: a province's terms over a city's. A circle is cut where it closes. */
function underLayers(mechanism: Mechanism, file: string): Mechanism {
  const seen = new Set<string>();
  let merged = mechanism;
  for (let name = mechanism.parent; name && !seen.has(name);) {
    seen.add(name);
    const path = join(projectRoot(), 'mechanisms', 'layers', `${name}.yaml`);
    const layer = checkLayer(readYaml(path, `parent: in ${file} names a file in mechanisms/layers/ without its ending`), path);
    merged = under(merged, name, layer);
    name = layer.parent;
  }
  return merged;
}

/** By file and its last change: cities share a catalogue, and to read it takes longer than all the rest of a city. */
const catalogues = new Map<string, Catalogue>();

function readCatalogue(file: string, remedy: string): Catalogue {
  const key = existsSync(file) ? `${file} ${statSync(file).mtimeMs}` : '';
  const catalogue = catalogues.get(key) ?? checkCatalogue(readYaml(file, remedy), file);
  catalogues.set(key, catalogue);
  return catalogue;
}

/** Reads one city by the name of its file, or by a path. Throws MechanismError. */
export function readCity(name: string, holidays: Holidays): CityFiles {
  const root = projectRoot();
  const file = name.includes('/') || name.endsWith('.yaml') ? name : join(root, 'mechanisms', 'cities', `${name}.yaml`);
  const mechanism = underLayers(
    checkMechanism(readYaml(file, 'MECHANISM names a file in mechanisms/cities/ without its ending, or a path'), file),
    file,
  );
  const catalogueFile = join(root, 'mechanisms', 'catalogues', `${mechanism.catalogue}.yaml`);
  const catalogue = readCatalogue(catalogueFile, `catalogue: in ${file} names a file in mechanisms/catalogues/ without its ending`);
  const digest = createHash('sha256').update(JSON.stringify(mechanism)).digest('hex').slice(0, 8);
  return {
    ref: `${mechanism.version}@${digest}`,
    mechanism,
    catalogue,
    calendar: { holidays, hours: mechanism.hours, offsetMinutes: mechanism.offsetMinutes },
  };
}

/** Names that are no department of the catalogue: the centre, the supervision office and towns that come first (D2.6) have work groups too. */
function special({ mechanism }: City): Record<string, { zh: string; en: string }> {
  const towns = mechanism.firstResponsible ? (mechanism.inquiry?.areas ?? []) : [];
  return { ...Object.fromEntries(towns.map((town) => [town.code, town])), centre: mechanism.centre, supervision: mechanism.supervision };
}

function named({ id, name, en, aliases }: CatalogueDepartment, wanted: string): boolean {
  return [id, name, en, ...aliases].some((candidate) => candidate.toLowerCase() === wanted.toLowerCase());
}

/** Throws MechanismError when two files are of one city. */
export function createCities(
  files: readonly [CityFiles, ...CityFiles[]],
  mindOf: (files: CityFiles) => Pick<City, 'understand' | 'glance'>,
): Cities {
  const names = files.map(({ mechanism }) => mechanism.city);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new MechanismError(`MECHANISM names two files of the city ${twice}: keep one of them`);
  const cities = new Map(files.map((file) => [file.mechanism.city, { ...file, ...mindOf(file) } satisfies City]));
  const [first] = cities.values();
  const get = (city: string) => {
    const found = cities.get(city);
    if (!found) throw new MechanismError(`the city ${city} is in the database but not in MECHANISM: name it there too`);
    return found;
  };
  const department = (city: string, id: string) => get(city).catalogue.departments.find((candidate) => candidate.id === id);
  return {
    get,
    has: (city) => cities.has(city),
    first: () => first as City,
    department,
    departmentNamed: (city, name) => {
      const others = special(get(city));
      const other = Object.keys(others).find(
        (id) => id === name || others[id]?.zh === name || others[id]?.en.toLowerCase() === name.toLowerCase(),
      );
      return other ?? get(city).catalogue.departments.find((candidate) => named(candidate, name))?.id;
    },
    departmentName: (city, id, locale) => {
      const found = department(city, id);
      if (found) return locale === 'en' ? found.en : found.name;
      const other = special(get(city))[id];
      return other ? (locale === 'en' ? other.en : other.zh) : id;
    },
  };
}

// Articles as an archive's output has them, of our own making: what each says of people and organisations is stated, not read.
import type { ArchivedArticle } from '../src/archive/index.js';
import type { NewsRecord, OrganisationRecord, PersonRecord, PlaceRecord } from '../src/index.js';
import { generator } from '../src/training/random.js';

/** A person: "Jean Martin" has a given name, "Martin" has none. */
export function person(
  name: string,
  more: Partial<PersonRecord> & { readonly titles?: readonly string[] } = {},
): PersonRecord {
  const { titles = [], ...facts } = more;
  const at = name.indexOf(' ');
  return {
    kind: 'person',
    name,
    given: at < 0 ? null : name.slice(0, at),
    family: at < 0 ? name : name.slice(at + 1),
    honorific: null,
    gender: null,
    aliases: [],
    roles: titles.map((title) => ({ title, organisation: null, place: null, start: 0, end: title.length })),
    ids: {},
    id: 'person-1',
    mentions: [{ start: 100, end: 100 + name.length, text: name, confidence: 1 }],
    confidence: 1,
    zone: null,
    ...facts,
  };
}

/** An organisation, with the acronym that the article gives beside its name. */
export function organisation(name: string, acronym: string | null = null): OrganisationRecord {
  const mentions = [{ start: 0, end: name.length, text: name, confidence: 1 }];
  return {
    kind: 'organisation',
    name,
    acronym,
    category: null,
    ids: {},
    id: 'organisation-1',
    mentions,
    confidence: 1,
    zone: null,
  };
}

/** A place, which is a town unless something else is said. */
export function place(name: string, category: PlaceRecord['category'] = 'city'): PlaceRecord {
  const mentions = [{ start: 200, end: 200 + name.length, text: name, confidence: 1 }];
  return {
    kind: 'place',
    name,
    category,
    country: null,
    latitude: null,
    longitude: null,
    ids: {},
    id: 'place-1',
    mentions,
    confidence: 1,
    zone: null,
  };
}

/** An age that stands beside a name of so many letters. */
export function age(value: number, after: string): NewsRecord {
  const start = 100 + after.length + 2;
  const mentions = [{ start, end: start + 6, text: `${value} ans`, confidence: 1 }] as const;
  const facts = { magnitude: null, approximation: null, unit: 'a', currency: null, of: null, per: null } as const;
  return {
    kind: 'quantity',
    type: 'age',
    value,
    min: value,
    max: value,
    ...facts,
    id: 'quantity-1',
    mentions,
    confidence: 1,
    zone: null,
  };
}

let last = 0;

export function article(published: string | null, ...records: readonly NewsRecord[]): ArchivedArticle {
  const rest = {
    published,
    published_from: published === null ? null : ('given' as const),
    zones: [],
    version: null,
    model: null,
    fields: {},
  };
  return { id: `article-${++last}`, ...rest, language: { code: 'fra', french: true }, records };
}

export const toLines = (articles: readonly ArchivedArticle[]): string =>
  articles.map((one) => `${JSON.stringify(one)}\n`).join('');

const GIVEN = ['Jean', 'Claire', 'Dominique', 'Moussa', 'Sophie'];
const FAMILY = ['Martin', 'Moreau', 'de Villers', 'Diarra', 'Lebrun', 'Le Goff', 'Lebrunn'];
const LONG = ['Académie royale de sculpture', 'Académies royales de sculpture', 'Union des maires', 'Office du lait'];

/** Articles with full names, names alone, acronyms, ages and functions, the same for the same seed. */
export function makeRecords(count: number, seed: number): ArchivedArticle[] {
  const random = generator(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, number) => {
    const month = String(1 + Math.floor(12 * random())).padStart(2, '0');
    const name = random() < 0.3 ? pick(FAMILY) : `${random() < 0.8 ? GIVEN[0] : pick(GIVEN)} ${pick(FAMILY)}`;
    const gender = pick(['female', 'male', null] as const);
    const titles = random() < 0.4 ? [pick(['maire de Brest', 'avocate', 'gardien de but'])] : [];
    const long = pick(LONG);
    const records = [
      person(name, {
        gender,
        titles,
        family: name.replace(/^(?:Jean|Claire|Dominique|Moussa|Sophie) /, ''),
        given: /^(Jean|Claire|Dominique|Moussa|Sophie) /.exec(name)?.[1] ?? null,
      }),
      ...(random() < 0.2 ? [age(20 + Math.floor(50 * random()), name)] : []),
      random() < 0.5
        ? organisation(pick(['ARS', 'UM', 'OL', 'Renault']))
        : organisation(long, long[0] === 'A' ? 'ARS' : long[0] === 'U' ? 'UM' : 'OL'),
    ];
    return { ...article(`${2017 + Math.floor(3 * random())}-${month}-11`, ...records), id: `made-${seed}-${number}` };
  });
}

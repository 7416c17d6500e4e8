// What the archive says of people and organisations. A sighting is one record of one article: the name that it gives, in
// full or not, with the day and with what helps to tell two bearers of a name apart.
import type { NewsRecord, OrganisationRecord, PersonRecord, QuantityRecord } from '../../index.js';
import type { ArchivedArticle } from '../article.js';
import { flat, foldName, foldPerson, isAcronym, lettersOf, markOf } from './fold.js';
import { sharedOf, type Shared } from './generic.js';

/** Stands for a record of the article with the same name alone. */
export const UNNAMED = '?';

/** The kinds of records that have an identity. */
export type IdentityKind = 'person' | 'organisation';
export type Gender = 'female' | 'male' | '';

export interface Sighting {
  readonly kind: IdentityKind;
  /** What the names that are looked at together share: the last word of a family name, an acronym. */
  readonly group: string;
  /** The full name, folded; empty where the article gives only a family name or an acronym. */
  readonly full: string;
  /** The name alone, folded: the family name also of a full name, or the acronym. Empty where there is none. */
  readonly short: string;
  /**
   * Where `full` is empty, the full names that other records of the article have in the group: two records of an article
   * are two people. `UNNAMED` stands for another record without a full name.
   */
  readonly others: readonly string[];
  /**
   * What the story names beside an organisation: people, places and other organisations, as marks, each between two spaces. A
   * row keeps it as it is, as it is looked at for few of them. See `besideOf`.
   */
  readonly beside: string;
  /** The first letter of the given name, where the article gives no more of it: "J. Martin". */
  readonly initial: string;
  /** Whether `short` is written as an acronym: "AFP", not "Insee". */
  readonly isAcronym: boolean;
  /** What of the names many bodies share: nothing, the acronym, or all. */
  readonly shared: Shared;
  /** The day of publication, or empty. */
  readonly day: string;
  /** Whether the story itself gives the name, and not a signature, a credit or a teaser. */
  readonly isTold: boolean;
  readonly gender: Gender;
  /** Whether a civility says the gender: "Mme Martin". Otherwise it is less sure. */
  readonly isCivil: boolean;
  /** The first and the last year in which the person can have been born; null where no age stands beside the name. */
  readonly born: readonly [number, number] | null;
  readonly wikidata: string;
  readonly name: string;
  /** Other names that the article gives. */
  readonly aliases: readonly string[];
  readonly titles: readonly string[];
  /** The number of the article in the archive, and that of the record in the article. */
  readonly article: number;
  readonly record: number;
}

/** The sightings of an article, the `article`th of the archive. */
export function sightingsOf({ published, records }: ArchivedArticle, article: number): Sighting[] {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0] ?? '';
  const ages = records.filter((record) => record.kind === 'quantity' && record.type === 'age') as QuantityRecord[];
  let beside: string | null = null;
  const seen = records.flatMap((record, index): Sighting[] => {
    const common = { day, isTold: isTold(record), article, record: index };
    if (record.kind === 'person') return [{ ...ofPerson(record, ages, day), ...common, beside: '' }];
    if (record.kind !== 'organisation') return [];
    const seen = ofOrganisation(record);
    if (seen.short === '' || !common.isTold) return [{ ...seen, ...common, beside: '' }];
    const own = markOfOrganisation(record);
    return [{ ...seen, ...common, beside: (beside ??= besideOf(records)).replace(` ${own} `, ' ') }];
  });
  return seen.map((one) => (one.full === '' && one.kind === 'person' ? { ...one, others: othersOf(one, seen) } : one));
}

/**
 * What tells a story from stories of other things. Countries and media stand in all kinds of stories, and an organisation
 * with an acronym is the one in question as likely as another.
 */
function besideOf(records: readonly NewsRecord[]): string {
  const marks = records.flatMap((record) => {
    if (!isTold(record)) return [];
    switch (record.kind) {
      case 'person':
        return [markOf(`p ${record.name}`)];
      case 'place':
        return record.category === 'country' ? [] : [markOf(`l ${record.name}`)];
      case 'organisation':
        return record.acronym !== null || record.category === 'media' ? [] : [markOfOrganisation(record)];
      default:
        return [];
    }
  });
  return marks.length === 0 ? '' : ` ${[...new Set(marks)].join(' ')} `;
}

/** The marks of a row. */
export function marksOf(beside: string): string[] {
  return beside.trim() === '' ? [] : beside.trim().split(' ');
}

function markOfOrganisation({ name }: OrganisationRecord): string {
  return markOf(`o ${name}`);
}

function othersOf(one: Sighting, all: readonly Sighting[]): string[] {
  const others = all.filter((other) => other !== one && other.kind === one.kind && other.group === one.group);
  const unnamed = others.some(
    ({ full, short, gender }) => full === '' && short === one.short && isGender(gender, one.gender),
  );
  return [...others.flatMap(({ full }) => (full === '' ? [] : [full])), ...(unnamed ? [UNNAMED] : [])];
}

/** Whether the gender of one may be that of the other. */
export function isGender(one: Gender, other: Gender): boolean {
  return one === '' || other === '' || one === other;
}

type Place = 'day' | 'isTold' | 'article' | 'record' | 'beside';

function ofPerson(person: PersonRecord, ages: readonly QuantityRecord[], day: string): Omit<Sighting, Place> {
  const { name, gender, honorific, aliases, roles, ids } = person;
  const common = {
    kind: 'person' as const,
    isAcronym: false,
    shared: '' as const,
    gender: gender ?? ('' as const),
    isCivil: gender !== null && honorific !== null && CIVILITY[gender].test(honorific),
    born: bornOf(person, ages, day),
    wikidata: flat(ids?.wikidata ?? ''),
    name: flat(name),
    aliases: aliases.map(flat),
    titles: [...new Set(roles.map(({ title }) => flat(title)))],
  };
  const given = foldPerson(person.given ?? '');
  const family = foldPerson(person.family ?? '');
  const whole = given !== '' && family !== '' ? `${given} ${family}` : foldPerson(name);
  const isInitials = given !== '' && given.split(' ').every((word) => word.length === 1);
  const isFull = family !== '' ? given !== '' && !isInitials : given === '' && whole.includes(' ');
  // A given name alone tells nobody.
  const short = family !== '' ? family : given !== '' ? '' : isFull ? lastWord(whole) : whole;
  return {
    ...common,
    group: lastWord(short),
    full: isFull ? whole : '',
    short,
    others: [],
    initial: isInitials && family !== '' ? given[0]! : '',
  };
}

function ofOrganisation(organisation: OrganisationRecord): Omit<Sighting, Place> {
  const { name, acronym, ids } = organisation;
  const full = foldName(name);
  const letters = acronym === null ? '' : lettersOf(acronym);
  const isShort = !/\s/u.test(name.trim()) && (letters === '' || letters === lettersOf(name));
  const short = letters !== '' ? letters : isShort ? lettersOf(name) : '';
  return {
    kind: 'organisation',
    group: short === '' ? full : short,
    full: isShort ? '' : full,
    short,
    others: [],
    initial: '',
    isAcronym: isShort && isAcronym(name),
    shared: sharedOf(organisation),
    gender: '',
    isCivil: false,
    born: null,
    wikidata: flat(ids?.wikidata ?? ''),
    name: flat(name),
    aliases: acronym === null || isShort ? [] : [flat(acronym)],
    titles: [],
  };
}

const CIVILITY = {
  female: /^(?:mme|mlle|madame|mademoiselle|dame)/i,
  male: /^(?:m\.?$|mr|monsieur|messire)/i,
} as const;

function isTold({ zone }: NewsRecord): boolean {
  return zone === null || zone === 'headline';
}

/** The most characters between a name and the age that belongs to it: "Jean Martin, 34 ans", "Jean Martin (34 ans)". */
const BESIDE = 2;

function bornOf({ mentions }: PersonRecord, ages: readonly QuantityRecord[], day: string): Sighting['born'] {
  if (day === '') return null;
  for (const { value, mentions: said } of ages) {
    if (value === null || !Number.isInteger(value)) continue;
    const start = said[0]!.start;
    if (!mentions.some(({ end }) => end < start && start - end <= BESIDE)) continue;
    const year = Number(day.slice(0, 4)) - value;
    return [year - 1, year];
  }
  return null;
}

export function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

// Counts what the report shows, article by article and in bounded memory. A name counts once per article. Mentions that
// only frame a story (dateline, signature, teasers) do not count. If the run made identities, names are counted by
// identity. Otherwise spellings such as "Édouard Philippe" and "Edouard Philippe" or "Parisien" and "Le Parisien" count
// as one name; names are not merged across articles in any other way.
import type {
  Article,
  NewsRecord,
  OrganisationRecord,
  PersonRecord,
  PlaceRecord,
  QuantityRecord,
} from '../../index.js';
import { foldInto, periodOf, unitFor, type Unit } from './periods.js';
import { newQuoteCounts, type QuoteCounts } from './quotes.js';
import { newTally, type Tally } from './tally.js';

export const KINDS = ['person', 'organisation', 'place'] as const;
export type NameKind = (typeof KINDS)[number];

/** The most names of a kind, and the most pairs of people, that are kept at once. */
const NAMES = 20_000;
const PAIRS = 100_000;
/** The most people of an article that are paired. A list of hundreds of names would make tens of thousands of pairs. */
const PEOPLE_OF_ARTICLE = 30;
/** Separates the names of a pair. It does not occur in names. */
const BETWEEN = '\u0000';
/** The highest power of ten that is counted separately: 10^12. */
const LARGEST = 12;

export interface Findings {
  readonly articles: number;
  readonly records: number;
  /** True if names are counted by the identities of the run. */
  readonly hasIdentities: boolean;
  readonly unit: Unit;
  /** The first and the last publication day; `null` when no article has one. */
  readonly days: readonly [string, string] | null;
  readonly published: Tally;
  readonly names: { readonly [kind in NameKind]: Tally };
  /** Organisations in the articles that use them as media, which are mostly named as sources; keys as in `names`. */
  readonly media: Tally;
  /**
   * For each ISO 3166-1 code, the articles that name the country or a place in it. The forms are names of the country
   * itself.
   */
  readonly countries: Tally;
  readonly pairs: Tally;
  readonly languages: Tally;
  readonly quantities: Tally;
  /** The nouns that quantities count: "personnes", "morts". */
  readonly counted: Tally;
  /** By currency and power of ten: "EUR 6" counts amounts of millions of euros. */
  readonly amounts: Tally;
  readonly quoted: QuoteCounts;
}

/** Starts counting; `add` counts one article. `line` is the index of the article among all articles. */
export function newFindings(): { add(article: Article, line?: number): void; readonly findings: Findings } {
  let [articles, records] = [0, 0];
  let hasIdentities = false;
  let unit: Unit = 'day';
  let days: [string, string] | null = null;
  const names = { person: newTally(NAMES), organisation: newTally(NAMES), place: newTally(NAMES) };
  const published = newTally(1);
  const quoted = newQuoteCounts((name, record) => (record && isNamed(record) ? keyOf(record) : keyOfName(name)));
  const others = {
    media: newTally(NAMES),
    countries: newTally(NAMES),
    pairs: newTally(PAIRS),
    languages: newTally(NAMES),
    quantities: newTally(NAMES),
    counted: newTally(NAMES),
    amounts: newTally(NAMES),
  };
  const widen = (day: string): void => {
    days = days === null ? [day, day] : [day < days[0] ? day : days[0], day > days[1] ? day : days[1]];
  };
  /** Switches to a coarser unit of time when articles fall into too many periods. */
  const coarsen = (): void => {
    const next = unitFor(published.entries.get('')?.periods?.size ?? 0, unit);
    if (next === unit) return;
    for (const tally of [published, quoted.over, ...Object.values(names)]) fold(tally, unit, next);
    unit = next;
  };
  return {
    get findings() {
      return { articles, records, hasIdentities, unit, days, published, names, quoted: quoted.counts, ...others };
    },
    add(article, line = articles) {
      articles++;
      records += article.records.length;
      const day = article.published?.slice(0, 10) ?? null;
      if (day !== null) widen(day);
      const period = day === null ? null : periodOf(day, unit);
      if (period !== null) published.add('', period);
      others.languages.add(article.language.code);
      const story = article.records.filter(({ zone }) => zone === null || zone === 'headline');
      hasIdentities ||= story.some((record) => 'identity' in record);
      const one = { line, id: article.id ?? null, day, ...headOf(article) };
      for (const kind of KINDS) {
        for (const [key, name] of namesOf(story, kind)) names[kind].add(key, period, name, one);
      }
      const people = [...namesOf(story, 'person').keys()].slice(0, PEOPLE_OF_ARTICLE).sort();
      people.forEach((one, at) => {
        for (const other of people.slice(at + 1)) others.pairs.add(one + BETWEEN + other);
      });
      for (const [key, name] of namesOf(story, 'organisation', isMedium)) others.media.add(key, null, name);
      for (const [code, name] of countriesOf(story)) others.countries.add(code, null, name);
      quoted.add(article.records, period);
      for (const record of story) if (record.kind === 'quantity') addQuantity(record, others);
      coarsen();
    },
  };
}

export function splitPair(pair: string): readonly [string, string] {
  const [one = '', other = ''] = pair.split(BETWEEN);
  return [one, other];
}

type Named = PersonRecord | OrganisationRecord | PlaceRecord;

/** Returns the names of a kind by key; equal names share a key. */
function namesOf(
  records: readonly NewsRecord[],
  kind: NameKind,
  isWanted: (record: Named) => boolean = () => true,
): ReadonlyMap<string, string> {
  return new Map(
    records.flatMap((record) => (record.kind === kind && isWanted(record) ? [[keyOf(record), record.name]] : [])),
  );
}

export function isNamed(record: NewsRecord): record is Named {
  return KINDS.some((kind) => kind === record.kind);
}

function isMedium(record: Named): boolean {
  return record.kind === 'organisation' && record.category === 'media';
}

/**
 * Returns the countries of an article's places, each with the name that the article uses for the country, or its code
 * if the article does not name the country.
 */
function countriesOf(records: readonly NewsRecord[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const record of records) {
    if (record.kind !== 'place' || !/^[A-Z]{2}$/.test(record.country ?? '')) continue;
    const code = record.country!;
    if (record.category === 'country') found.set(code, record.name);
    else if (!found.has(code)) found.set(code, code);
  }
  return found;
}

/**
 * Returns the title and the address of an article if the archive passed them through; otherwise its headline as the
 * title.
 */
function headOf(article: Article): { readonly title: string | null; readonly url: string | null } {
  const { fields = {} } = article as { readonly fields?: { readonly [field: string]: unknown } };
  const textOf = (field: string): string | null => (typeof fields[field] === 'string' ? fields[field] : null);
  const headline = (article.zones ?? []).find(({ kind }) => kind === 'headline')?.text.replace(/\s+/g, ' ');
  return { title: textOf('title') ?? headline ?? null, url: textOf('url') };
}

/** Returns the identity of a record, or the key of its name if it has none. */
export function keyOf(record: Named): string {
  return (record.kind === 'place' ? null : record.identity) ?? keyOfName(record.name);
}

/** The name without case, accents and leading article: "Le Parisien" and "Parisien" have the same key. */
export function keyOfName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'").toLowerCase();
  return plain.replace(/^(?:l[ea]s? |l')(?=.)/, '').replace(/[\s-]+/g, ' ');
}

function addQuantity(
  { type, of, currency, value }: QuantityRecord,
  { quantities, counted, amounts }: Pick<Findings, 'quantities' | 'counted' | 'amounts'>,
): void {
  quantities.add(type);
  if (type === 'count' && of !== null) counted.add(of);
  if (type === 'money' && currency !== null && value !== null && value > 0) {
    let power = 0;
    while (power < LARGEST && value >= 10 ** (power + 1)) power++;
    amounts.add(`${currency} ${power}`);
  }
}

function fold({ entries }: Tally, from: Unit, to: Unit): void {
  for (const { periods } of entries.values()) {
    if (!periods) continue;
    const folded = [...foldInto(periods, from, to)];
    periods.clear();
    for (const [period, count] of folded) periods.set(period, count);
  }
}

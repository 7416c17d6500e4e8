// Counts any number of keys in bounded memory (lossy counting). When there are too many keys, the rarest are dropped; a
// count may then be too low by at most `missed`.
import { foldPerson } from '../identities/fold.js';

export interface Entry {
  count: number;
  /** The count by period; `null` if no period was given. */
  periods: Map<number, number> | null;
  /** The count by written form; `null` if all forms equal the key. */
  forms: Map<string, number> | null;
  /** The latest articles, or `null` if none were given. May temporarily exceed `LISTED`. */
  articles: ArticleOfName[] | null;
}

/** An article in the list of a name's articles. */
export interface ArticleOfName {
  /** The index of its line in the file of JSON lines, where its sentences are looked up. */
  readonly line: number;
  readonly id: string | null;
  readonly day: string | null;
  readonly title: string | null;
  readonly url: string | null;
}

/** The most articles that are listed for a name; the latest ones are kept. */
export const LISTED = 50;

export interface Tally {
  readonly entries: ReadonlyMap<string, Entry>;
  /** The largest amount by which a count may be too low. */
  readonly missed: number;
  add(key: string, period?: number | null, form?: string, article?: ArticleOfName): void;
}

export function newTally(limit: number): Tally {
  const entries = new Map<string, Entry>();
  let missed = 0;
  const forget = (): void => {
    // Drops the rarer half of the keys.
    const counts = [...entries.values()].map(({ count }) => count).sort((a, b) => a - b);
    const floor = counts[Math.floor(counts.length / 2)]!;
    for (const [key, { count }] of entries) if (count <= floor) entries.delete(key);
    missed += floor;
  };
  return {
    entries,
    get missed() {
      return missed;
    },
    add(key, period = null, form = key, article) {
      let entry = entries.get(key);
      if (!entry) {
        if (entries.size >= limit) forget();
        entries.set(key, (entry = { count: 0, periods: null, forms: null, articles: null }));
      }
      entry.count++;
      if (form !== key) increase((entry.forms ??= new Map<string, number>()), form);
      if (article) entry.articles = withArticle(entry.articles ?? [], article);
      if (period !== null) increase((entry.periods ??= new Map<number, number>()), period);
    },
  };
}

export interface Ranked {
  readonly key: string;
  /** Its most frequent form. */
  readonly name: string;
  readonly count: number;
  readonly periods: ReadonlyMap<number, number>;
  /** The latest articles, at most `LISTED`, the latest first. */
  readonly articles: readonly ArticleOfName[];
}

/**
 * Returns the keys with the highest counts in descending order; ties are sorted by key. Only keys for which `isWanted`
 * is true are ranked.
 */
export function rank(
  { entries }: Pick<Tally, 'entries'>,
  length: number,
  isWanted: (key: string, entry: Entry) => boolean = () => true,
): Ranked[] {
  return [...entries]
    .filter(([key, entry]) => isWanted(key, entry))
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, length)
    .map(([key, entry]) => rankedOf(key, entry));
}

/** Returns one key in the form that `rank` gives; `null` if it was never counted or has been dropped. */
export function findRanked({ entries }: Tally, key: string): Ranked | null {
  const entry = entries.get(key);
  return entry ? rankedOf(key, entry) : null;
}

function rankedOf(key: string, { count, periods, forms, articles }: Entry): Ranked {
  return {
    key,
    name: (forms && mostOf(ownForms(key, forms))?.[0]) ?? key,
    count,
    periods: periods ?? new Map<number, number>(),
    articles: latestOf(articles ?? []),
  };
}

/**
 * Returns the forms that name a person with an identity in full ("Emmanuel Macron"), although the archive may write the
 * shorter "Macron" more often. For any other key, returns all forms.
 */
function ownForms(key: string, forms: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const name = /^person:(.*?)(?:#\d+)?$/.exec(key)?.[1];
  if (name === undefined) return forms;
  const own = [...forms].filter(([form]) => foldPerson(form) === name);
  return own.length > 0 ? new Map(own) : forms;
}

/** Returns the key with the highest count; ties go to the lowest key. */
export function mostOf<Key extends string | number>(counts: ReadonlyMap<Key, number>): readonly [Key, number] | null {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? null;
}

function withArticle(articles: ArticleOfName[], article: ArticleOfName): ArticleOfName[] {
  articles.push(article);
  return articles.length < 2 * LISTED ? articles : latestOf(articles);
}

/**
 * Returns the latest articles, those without a day last. Articles of the same day are sorted by id, so that the result
 * does not depend on the order of counting.
 */
function latestOf(articles: readonly ArticleOfName[]): ArticleOfName[] {
  const key = ({ id, day }: ArticleOfName): readonly [string, string] => [day ?? '', id ?? ''];
  return [...articles]
    .sort((a, b) => {
      const [[dayA, idA], [dayB, idB]] = [key(a), key(b)];
      return dayA === dayB ? (idA < idB ? -1 : idA > idB ? 1 : 0) : dayA < dayB ? 1 : -1;
    })
    .slice(0, LISTED);
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

// What a report says, counted article by article in bounded room. A name counts once
// an article; what only frames the story (a dateline, a signature, a teaser) does not
// count. "Édouard Philippe" and "Edouard Philippe" are one name, "Parisien" is "Le
// Parisien"; nothing more is joined across articles.
import type { Article, NewsRecord, QuantityRecord } from '../../index.js';
import { coarsen, periodOf, unitFor, type Unit } from './periods.js';
import { newTally, type Tally } from './tally.js';

export const KINDS = ['person', 'organisation', 'place'] as const;
export type NameKind = (typeof KINDS)[number];

/** Names of a kind that are held at once, and pairs of people. */
const NAMES = 20_000;
const PAIRS = 100_000;
/** Lists of hundreds of names (results, obituaries) would make tens of thousands of pairs. */
const PEOPLE_OF_ARTICLE = 30;
/** No name holds it. */
const BETWEEN = '\u0000';
/** Amounts are told by their power of ten, to the thousands of billions. */
const LARGEST = 12;

export interface Findings {
  readonly articles: number;
  readonly records: number;
  readonly unit: Unit;
  /** The first and the last publication day, where articles have any. */
  readonly days: readonly [string, string] | null;
  readonly published: Tally;
  readonly names: { readonly [kind in NameKind]: Tally };
  readonly pairs: Tally;
  readonly languages: Tally;
  readonly quantities: Tally;
  /** What is counted: "personnes", "morts". */
  readonly counted: Tally;
  /** "EUR 6" for amounts of millions of euros. */
  readonly amounts: Tally;
}

/** Counts the articles that it is given. */
export function newFindings(): { add(article: Article): void; readonly findings: Findings } {
  let [articles, records] = [0, 0];
  let unit: Unit = 'day';
  let days: [string, string] | null = null;
  const names = { person: newTally(NAMES), organisation: newTally(NAMES), place: newTally(NAMES) };
  const published = newTally(1);
  const others = {
    pairs: newTally(PAIRS),
    languages: newTally(NAMES),
    quantities: newTally(NAMES),
    counted: newTally(NAMES),
    amounts: newTally(NAMES),
  };
  const widen = (day: string): void => {
    days = days === null ? [day, day] : [day < days[0] ? day : days[0], day > days[1] ? day : days[1]];
    const next = unitFor(days[0], days[1], unit);
    if (next === unit) return;
    for (const tally of [published, ...Object.values(names)]) fold(tally, unit, next);
    unit = next;
  };
  return {
    get findings() {
      return { articles, records, unit, days, published, names, ...others };
    },
    add(article) {
      articles++;
      records += article.records.length;
      const day = article.published?.slice(0, 10) ?? null;
      if (day !== null) widen(day);
      const period = day === null ? null : periodOf(day, unit);
      if (period !== null) published.add('', period);
      others.languages.add(article.language.code);
      const story = article.records.filter(({ zone }) => zone === null || zone === 'headline');
      for (const kind of KINDS) {
        for (const [key, name] of namesOf(story, kind)) names[kind].add(key, period, name);
      }
      const people = [...namesOf(story, 'person').keys()].slice(0, PEOPLE_OF_ARTICLE).sort();
      people.forEach((one, at) => {
        for (const other of people.slice(at + 1)) others.pairs.add(one + BETWEEN + other);
      });
      for (const record of story) if (record.kind === 'quantity') addQuantity(record, others);
    },
  };
}

export function splitPair(pair: string): readonly [string, string] {
  const [one = '', other = ''] = pair.split(BETWEEN);
  return [one, other];
}

/** The names of a kind by what tells them apart. */
function namesOf(records: readonly NewsRecord[], kind: NameKind): ReadonlyMap<string, string> {
  return new Map(records.flatMap((record) => (record.kind === kind ? [[keyOf(record.name), record.name]] : [])));
}

/** Without case, accents, and the article that some write before a name. */
function keyOf(name: string): string {
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
    const before = [...periods];
    periods.clear();
    for (const [period, count] of before) {
      const into = coarsen(period, from, to);
      periods.set(into, (periods.get(into) ?? 0) + count);
    }
  }
}

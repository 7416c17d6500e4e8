// The table of identities: one row for each, with what all its articles say together.
import { FIELD, ITEM, itemsOf } from './rows.js';
import type { IdentityKind, Sighting } from './sightings.js';

/** A row of the table of identities. */
export interface IdentityRow {
  /** "person:jean martin". The column `identity` of the records has the same. */
  readonly identity: string;
  readonly kind: IdentityKind;
  /** The full name, as most articles write it. */
  readonly name: string;
  /** The other names of its records: other spellings of the full name, family name, acronym, pseudonym. */
  readonly aliases: readonly string[];
  /** The days of the first and the last article that names it; null where no article has a day. */
  readonly first_day: string | null;
  readonly last_day: string | null;
  /** The number of articles that name it. */
  readonly articles: number;
  /** The functions that articles give to a person, the most frequent first; 20 at most. */
  readonly roles: readonly string[];
  /** The item of Wikidata, where a record has one. */
  readonly wikidata: string | null;
}

/** The columns of the table, in order. */
export const IDENTITY_COLUMNS = {
  identity: 'text',
  kind: 'text',
  name: 'text',
  aliases: 'texts',
  first_day: 'text',
  last_day: 'text',
  articles: 'integer',
  roles: 'texts',
  wikidata: 'text',
} as const satisfies { readonly [column in keyof IdentityRow]: 'text' | 'texts' | 'integer' };

const ROLES = 20;

/** What one sighting says of its identity, as a row. Rows sort by identity, then by article. */
export function formatFact(identity: string, seen: Sighting): string {
  const isOwn = seen.full !== '' && identity.replace(/#\d+$/, '') === `${seen.kind}:${seen.full}`;
  return [
    identity,
    seen.article,
    seen.day,
    isOwn ? 'own' : '',
    seen.name,
    seen.aliases.join(ITEM),
    seen.titles.join(ITEM),
    seen.wikidata,
  ].join(FIELD);
}

/** The table of the facts, which are in order. */
export function* tabulate(facts: Iterable<string>): Generator<IdentityRow> {
  let row = null as Gathered | null;
  for (const fact of facts) {
    const [identity = '', article, day = '', own, name = '', aliases = '', titles = '', wikidata = ''] =
      fact.split(FIELD);
    if (row?.identity !== identity) {
      if (row) yield toRow(row);
      row = {
        identity,
        articles: 0,
        last: '',
        days: [],
        own: new Map(),
        names: new Map(),
        titles: new Map(),
        wikidata: '',
      };
    }
    if (article !== row.last) row.articles++;
    row.last = article!;
    if (day !== '') row.days = [day, ...row.days].sort().filter((_, at, all) => at === 0 || at === all.length - 1);
    if (own !== '') count(row.own, name);
    for (const one of [name, ...itemsOf(aliases)]) count(row.names, one);
    for (const title of itemsOf(titles)) count(row.titles, title);
    if (wikidata !== '' && (row.wikidata === '' || wikidata < row.wikidata)) row.wikidata = wikidata;
  }
  if (row) yield toRow(row);
}

interface Gathered {
  readonly identity: string;
  articles: number;
  /** The number of the last article. */
  last: string;
  /** The first and the last day. */
  days: readonly string[];
  readonly own: Map<string, number>;
  readonly names: Map<string, number>;
  readonly titles: Map<string, number>;
  wikidata: string;
}

function toRow({ identity, articles, days, own, names, titles, wikidata }: Gathered): IdentityRow {
  const name = byCount(own)[0] ?? byCount(names)[0]!;
  return {
    identity,
    kind: identity.startsWith('person:') ? 'person' : 'organisation',
    name,
    aliases: byCount(names).filter((one) => one !== name),
    first_day: days[0] ?? null,
    last_day: days.at(-1) ?? null,
    articles,
    roles: byCount(titles).slice(0, ROLES),
    wikidata: wikidata === '' ? null : wikidata,
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The keys with the highest counts first; equal ones in the order of their characters. */
function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
}

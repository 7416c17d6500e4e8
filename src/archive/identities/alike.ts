// Identities whose names are nearly the same: "Nicolas Sarkosy" and "Nicolas Sarkozy", "Jean Martin" and "Jean Pierre
// Martin". They are never joined, because two people are called so as often as one is misspelt: the pairs are written to
// a file, for a person to judge. Names are compared only where all but one word are equal and half of that word too, so
// the work grows with the names and not with their square.
import type { Decisions } from './decisions.js';
import { FIELD } from './rows.js';
import type { IdentityRow } from './table.js';

/** A pair to judge. `OUTPUT.maybe.jsonl` has those with the most articles first. */
export interface MaybePair {
  readonly a: string;
  readonly b: string;
  /** `spelling`: one letter differs, or two are swapped; `word`: one has a name more, which is not the first. */
  readonly reason: 'spelling' | 'word';
  /** The number of articles of each. */
  readonly articles: readonly [number, number];
}

/** In a shorter word, one letter makes another name: "Paul" and "Saul". */
const SHORTEST = 5;

/** The rows by which an identity meets those that are written nearly like it. */
export function alikeRows({ identity, kind, articles }: Pick<IdentityRow, 'identity' | 'kind' | 'articles'>): string[] {
  const words = wordsOf(identity);
  const keys = words.flatMap((word, at) => {
    if (word.length < SHORTEST - 1) return [];
    const others = words.map((other, index) => (index === at ? '*' : other)).join(' ');
    return halvesOf(word).map((half) => `s ${others} ${half}`);
  });
  if (kind === 'person') {
    keys.push(`w ${words.join(' ')}`);
    if (words.length > 2)
      keys.push(...words.slice(1).map((_, at) => `w ${words.filter((__, i) => i !== at + 1).join(' ')}`));
  }
  return keys.map((key) => [kind[0]! + key, identity, articles].join(FIELD));
}

/**
 * The beginnings and ends of a word. A word with one letter more, less or changed, or with two letters swapped, has one
 * of them too.
 */
function halvesOf(word: string): string[] {
  const lengths = new Set([word.length, word.length - 1].map((length) => Math.ceil((length - 2) / 2)));
  return [...lengths].flatMap((half) => [`^${word.slice(0, half)}`, `${word.slice(-half)}$`]);
}

/** The pairs among rows in order, as rows that sort with the most articles first. A pair may come more than once. */
export function* pairRows(rows: Iterable<string>, { areDifferent }: Decisions): Generator<string> {
  let key = '';
  let met: { readonly identity: string; readonly words: readonly string[]; readonly articles: number }[] = [];
  for (const row of rows) {
    const [own = '', identity = '', articles] = row.split(FIELD);
    if (own !== key) {
      key = own;
      met = [];
    }
    const one = { identity, words: wordsOf(identity), articles: Number(articles) };
    for (const other of met) {
      const reason = reasonFor(one.words, other.words);
      if (reason === null || areDifferent(one.identity, other.identity)) continue;
      const [a, b] = one.articles > other.articles ? [one, other] : [other, one];
      yield [rank(b.articles), rank(a.articles), a.identity, b.identity, reason].join(FIELD);
    }
    met.push(one);
  }
}

/** The lines of the file of pairs, from rows in order. */
export function* pairLines(rows: Iterable<string>): Generator<string> {
  let last = '';
  for (const row of rows) {
    if (row === last) continue;
    last = row;
    const [less, more, a = '', b = '', reason] = row.split(FIELD);
    const articles = [MOST - Number(more), MOST - Number(less)] as const;
    yield JSON.stringify({ a, b, reason, articles } as MaybePair);
  }
}

const MOST = 999_999_999;

/** A number that sorts as text, the highest first. */
function rank(articles: number): string {
  return String(MOST - articles).padStart(9, '0');
}

function reasonFor(a: readonly string[], b: readonly string[]): MaybePair['reason'] | null {
  if (a.length === b.length) {
    const other = a.flatMap((word, at) => (word === b[at] ? [] : [[word, b[at]!] as const]));
    const isSlip = other.length === 1 && Math.max(...other[0]!.map(({ length }) => length)) >= SHORTEST;
    return isSlip && isOneSlip(...other[0]!) ? 'spelling' : null;
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1 || short.length < 2) return null;
  const differs = short.findIndex((word, index) => word !== long[index]);
  const at = differs < 0 ? short.length : differs;
  return at > 0 && short.slice(at).every((word, index) => word === long[at + 1 + index]) ? 'word' : null;
}

/** Whether one letter is added, missing or changed, or two neighbours are swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

function wordsOf(identity: string): string[] {
  return identity
    .slice(identity.indexOf(':') + 1)
    .replace(/#\d+$/, '')
    .split(' ');
}

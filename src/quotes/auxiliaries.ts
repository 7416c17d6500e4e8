// The words around a verb that belong to it: its auxiliary ("a également déclaré"), the pronoun after it ("dit-il") and the
// "se" before it ("se réjouit").

import { HAS } from '../french/clauses.js';
import { oneOf } from '../french/one-of.js';
import { BEING, HELPERS, INVERTED_PRONOUNS, REFLEXIVES } from '../french/reporting.js';
import { ARTICLES, EN_Y } from '../french/small-words.js';
import type { Span } from '../types.js';
import type { Sheet } from './sheet.js';
import { isAdverb } from './word-classes.js';

/** The most tokens from an auxiliary to its participle. */
const HELPER_REACH = 7;

/** What the auxiliary of a participle says. */
export interface Compound {
  /** The auxiliary. */
  readonly first: number;
  /** "est estimé", "a été estimé". */
  readonly isPassive: boolean;
  /** Whether it has no subject of its own: "avoir estimé", "ayant estimé". */
  readonly isShared: boolean;
  /** The pronoun after the auxiliary: "il" of "a-t-il estimé". */
  readonly inverted: Span | null;
}

/** Words between an auxiliary and its participle: "a, pour sa part, estimé", "a de son côté jugé", "n'a jamais dit". */
const BETWEEN = oneOf(
  "pas plus jamais aussi encore ensuite toujours déjà enfin bien tout même en effet outre revanche fait pour de d' sa son leur " +
    'part côté tour à autre par ailleurs quant lui elle eux , t été',
);

/** The auxiliary before a participle, as in "a-t-il également déclaré"; `null` where none stands there. */
export function compoundAt(sheet: Sheet, from: number, participle: number): Compound | null {
  let inverted: Span | null = null;
  for (let at = participle - 1; at >= from && participle - at <= HELPER_REACH; at--) {
    const word = sheet.lower(at);
    const pronoun = invertedPronoun(sheet, at);
    if (pronoun !== null) {
      inverted = pronoun;
      continue;
    }
    if (isAdverb(sheet, at) || BETWEEN.has(word)) continue;
    if (word === 'avoir' || word === 'ayant') return { first: at, isPassive: false, isShared: true, inverted: null };
    if (!HELPERS.has(word) || isHelperNoun(sheet, at)) return null;
    return { first: at, isPassive: isPassive(sheet, at, participle), isShared: false, inverted };
  }
  return null;
}

/** "est estimé", "a été jugé", but not "s'est réjoui" and "est intervenu". */
function isPassive(sheet: Sheet, helper: number, participle: number): boolean {
  if (sheet.lower(participle - 1) === 'été' || sheet.lower(participle - 2) === 'été') return true;
  if (!BEING.has(sheet.lower(helper)) || REFLEXIVES.has(sheet.lower(helper - 1))) return false;
  return sheet.lower(participle) !== 'intervenu';
}

/** "le fut", "un est": a noun of the same spelling, after an article. "l'un a dit", "les ont vus" are auxiliaries. */
function isHelperNoun(sheet: Sheet, helper: number): boolean {
  return ARTICLES.has(sheet.lower(helper - 1)) && !HAS.has(sheet.lower(helper));
}

/** The pronoun of "-t-il" or "-elle" at a token, without the hyphens. */
export function invertedPronoun(sheet: Sheet, at: number): Span | null {
  const word = sheet.lower(at);
  if (!INVERTED_PRONOUNS.has(word)) return null;
  const end = sheet.ends[at]!;
  return { start: end - word.length + word.lastIndexOf('-') + 1, end };
}

/** The pronoun after a verb, also as " t -il", and the token after it. */
export function inversionAt(sheet: Sheet, at: number, to: number): { inverted: Span; after: number } | null {
  const place = sheet.lower(at) === 't' ? at + 1 : at;
  const inverted = place < to ? invertedPronoun(sheet, place) : null;
  return inverted && { inverted, after: place + 1 };
}

/** The token of "se" if it stands before a verb: "se réjouit", "s'en inquiète". */
function reflexiveBefore(sheet: Sheet, verb: number): number {
  return EN_Y.has(sheet.lower(verb - 1)) ? verb - 2 : verb - 1;
}

export function isReflexive(sheet: Sheet, verb: number): boolean {
  return REFLEXIVES.has(sheet.lower(reflexiveBefore(sheet, verb)));
}

/** The first token of a verb with its "se". */
export function withReflexive(sheet: Sheet, verb: number, from: number): number {
  const at = reflexiveBefore(sheet, verb);
  return at >= from && REFLEXIVES.has(sheet.lower(at)) ? at : verb;
}

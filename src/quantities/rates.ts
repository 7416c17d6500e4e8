// Rates: what a quantity is divided by ("par mois", "le baril", "de l'heure", "/kg"), and counts per round number ("18
// pour 1 000 habitants").

import { OF } from '../french/small-words.js';
import { wordAt, isWord } from '../text/place.js';
import { oneOf } from '../french/one-of.js';
import type { Noun } from './noun.js';
import type { Amount } from './partial.js';
import { amountOf, isArticle, reading, type Captures, type Place, type Rule } from './rule.js';
import { GUARDS } from './guards.js';

/** Pattern for what follows a sum or a measure: "par mois", "le baril". `perOf` reads what its slots catch. */
export const PER =
  "((net|nets|brut|bruts)? (par|le|la|l'|de l'|chaque|pour un|pour une) <rate>|(du|le|au|/) <measured:rate>|/ <rate>)";

/** Pattern for the whole that a share is a part of: "12 % {des salariés}", "la moitié {de ces communes}". */
export const PARTS =
  "(des|du|(de|d') (la|l'|les|ces|ses|leurs|nos|vos|mes|tes|cette|ce|cet|son|sa|leur|notre|votre)?) <part>";

/** Returns the whole that a share or a number is a part of, as written, or `null` if the text names none. */
export function partOf(caught: Captures, place: Place): string | null {
  const part = caught.get<Noun>('part');
  return part === undefined ? null : phraseOf(part, place);
}

/** Returns the noun of the rate after the unit, as written, or `null` if there is none. */
export function perOf(caught: Captures, place: Place): string | null {
  const { pieces, end } = place;
  const rate = caught.get<string>('rate');
  // "400 euros la semaine dernière", "les 22 millions de l'an dernier": the noun is a date, not a rate.
  if (rate === undefined || LAST.has(wordAt(place, place.end))) return null;
  return pieces.text.slice(pieces.starts[end - rate.split(' ').length], pieces.ends[end - 1]);
}

/**
 * Returns the phrase that a noun slot caught, as written, continued over coordinated complements: "nourriture et de
 * fournitures" after "200 tonnes de".
 */
export function phraseOf({ phraseStart, phraseEnd }: Noun, place: Place): string {
  const { pieces } = place;
  let end = phraseEnd;
  if (OF.has(wordAt(place, phraseStart - 1)))
    while (AND.has(wordAt(place, end)) && OF.has(wordAt(place, end + 1)) && isWord(place, end + 2)) end += 3;
  return pieces.text.slice(pieces.starts[phraseStart], pieces.ends[end - 1]);
}

const LAST = oneOf('dernier derniere passe passee prochain prochaine suivant suivante precedent precedente');
const AND = oneOf('et ou');

export const RATES: readonly Rule[] = [
  {
    name: 'so many for so many',
    gives: 'quantity',
    patterns: [
      '<approx>? <amount> pour <number:total>',
      '<approx>? <amount> <noun> pour <number:total>',
      '<approx>? <amount> (pour|par) <number:total> <noun:among>',
      '<approx>? <amount> <noun> (pour|par) <number:total> <noun:among>',
    ],
    make: (caught, place) => {
      const amount = amountOf(caught);
      const total = caught.the<Amount>('total');
      const among = caught.get<Noun>('among');
      if (isArticle(amount)) return GUARDS.article;
      if (!TOTALS.has(total.value!) || total.form !== 'figures') return GUARDS.notRate;
      if ((amount.max ?? amount.min ?? 0) >= total.value!) return GUARDS.notRate;
      if (among && !AMONG.has(wordAt(place, among.phraseStart))) return GUARDS.notRate;
      const noun = caught.get<Noun>('noun');
      const { pieces, end } = place;
      let from = end - 1;
      while (!FOR.has(wordAt(place, from - 1))) from--;
      const per = pieces.text.slice(pieces.starts[from], pieces.ends[end - 1]);
      return reading('count', amount, { of: noun ? phraseOf(noun, place) : null, per });
    },
  },
];

const FOR = oneOf('pour par');
const TOTALS: ReadonlySet<number> = new Set([100, 1e3, 1e4, 1e5, 1e6]);
/**
 * Nouns that make a rate after "pour 10 000": "18 pour 1 000 habitants". Other nouns are a second count, as in "500
 * policiers pour 10 000 manifestants".
 */
const AMONG = oneOf(
  'habitants naissances personnes femmes hommes enfants eleves salaries actifs km kilometres litres deces cas patients tests logements foyers menages travailleurs etudiants',
);

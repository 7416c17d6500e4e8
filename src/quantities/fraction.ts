// Shares: "un tiers", "les deux tiers", "la moitié", "trois quarts", "deux et demi", "un Français sur deux", "sept sur
// dix", "3/4 des voix", "4 sur 5".

import { NEVER_NOUNS } from '../french/amounts.js';
import { TIME_NOUNS } from '../french/calendar.js';
import { OF_THE } from '../french/small-words.js';
import { surfaceAt, wordAt, isGlued, isAllThere } from '../text/place.js';
import { oneOf } from '../french/one-of.js';
import { exactly, tidy, type Amount } from './partial.js';
import { PARTS, partOf } from './rates.js';
import { GUARDS } from './guards.js';
import { amountOf, reading, type Place, type Rule } from './rule.js';

export const FRACTIONS: readonly Rule[] = [
  {
    name: 'half',
    gives: 'quantity',
    patterns: [`{<approx>? (la|une)? moitie} (${PARTS})?`, 'demi', 'un demi'],
    make: (caught, place) => {
      if (wordAt(place, place.last - 1) === 'demi' && !isAllThere(place)) return GUARDS.adjective;
      return reading(
        'fraction',
        { ...exactly(0.5, 'words'), approximation: caught.get('approx') ?? null },
        { of: partOf(caught, place) },
      );
    },
  },
  {
    name: 'fraction',
    gives: 'quantity',
    patterns: [
      `{<approx>? (les|le|la)? <amount> <denominator>} (${PARTS})?`,
      '<number:whole> et <amount> <denominator>',
    ],
    make: (caught, place) => {
      const amount = amountOf(caught);
      const top = amount.value;
      const last = wordAt(place, place.last - 1);
      if (top === null || top <= 0 || amount.form !== 'words' || !Number.isInteger(top)) return GUARDS.notShare;
      if (HALVES.has(last) || isPartOfGame(place)) return GUARDS.partOfGame;
      // "une onzième année", "un cinquième mandat": an ordinal. It is a share only before a whole or at the end of a
      // phrase.
      if (top === 1 && caught.the<number>('denominator') > 4 && !isShare(place)) return GUARDS.rank;
      // "le deuxième tiers": without -s, this is the second part and not two thirds.
      if (top > 1 && !last.endsWith('s') && place.last < place.pieces.length) return GUARDS.partOfGame;
      const whole = caught.get<Amount>('whole')?.value ?? 0;
      return reading('fraction', share(amount, whole + top / caught.the<number>('denominator')), {
        of: partOf(caught, place),
      });
    },
  },
  {
    name: 'one in so many',
    gives: 'quantity',
    patterns: [
      '<approx>? <amount> sur <number:total>',
      '<approx>? <amount> <counted> sur <number:total>',
      '<approx>? <amount> (fois|coups) sur <number:total>',
    ],
    make: (caught, place) => {
      const amount = amountOf(caught);
      const { value: total, digits } = caught.the<Amount>('total');
      const top = amount.value;
      if (top === null || top <= 0 || total! < 2 || top > total! || !Number.isInteger(total!)) return GUARDS.notShare;
      if (digits === 4 || amount.form === 'collective') return GUARDS.notShare;
      const ofSomething = caught.has('counted');
      if (!ofSomething && isScoreLike(place)) return GUARDS.notShare;
      // "six Belges sur dix" is a share, but "2 juges sur 17" is a count of judges.
      if (ofSomething && total! > 10 && total! % 10 !== 0) return GUARDS.notShare;
      // "sept jours sur sept" is a frequency.
      if (ofSomething && TIME_NOUNS.has(wordAt(place, caught.the<number>('counted')))) return GUARDS.frequency;
      if (ofSomething && LENGTHS.has(wordAt(place, place.first + 1))) return GUARDS.notShare;
      // "3 points sur 10 matchs", "trois étages sur quatre niveaux": the second number counts something else.
      if (TIMES.has(wordAt(place, place.last)) || isCounting(place)) return GUARDS.notShare;
      return reading('fraction', share(amount, top / total!));
    },
  },
  {
    name: 'fraction in figures',
    gives: 'quantity',
    patterns: [`{<approx>? <number> (/|⁄) <number:bottom>} (${PARTS})?`],
    make: (caught, place) => {
      const amount = amountOf(caught, 'number');
      const bottom = caught.the<Amount>('bottom');
      const top = amount.value!;
      if (amount.form !== 'figures' || bottom.form !== 'figures' || top < 0 || top > bottom.value!)
        return GUARDS.notShare;
      if (wordAt(place, place.last) === '/' && isGlued(place, place.last)) return GUARDS.glued;
      const isMark = MARKS.has(bottom.value!) && isNoted(place);
      const isShare = SHARES.has(bottom.value!) && OF_THE.has(wordAt(place, place.last)) && top < bottom.value!;
      const isOneSign = wordAt(place, place.last - 2) === '⁄';
      return isMark || isShare || isOneSign
        ? reading('fraction', share(amount, top / bottom.value!), { of: partOf(caught, place) })
        : GUARDS.notShare;
    },
  },
];

const NEVER_COUNTED = new Set(NEVER_NOUNS);
const HALVES = oneOf('demi demie demis');
const LENGTHS = oneOf('metre metres kilometre kilometres centimetre centimetres m km cm');
/**
 * Nouns after the second number that make it a count of its own: "deux millions d'euros sur trois ans", "3 points sur
 * 10 matchs".
 */
const TIMES = oneOf(
  'an ans annee annees mois jour jours semaine semaines heure heures euro euros km metre metres m match matchs matches hectares dossiers',
);
/**
 * Nouns that make it a part of a game or of an hour: "un quart de finale", "trois quarts d'heure", "le tiers temps".
 */
const AFTER_OF = oneOf('finale finales tour heure heures siecle');
const PARTS_OF_GAME = oneOf('temps set jeu temps-plein finaliste finalistes');
const NOTED = oneOf('note notee notes notees moyenne obtenu obtient :');
const BEFORE_MARK = oneOf("de d' est a");
const ENDS_OF_SHARE = new Set(['', ...oneOf(". , ; : ! ? ) » de d' du des est sont a ont seulement environ")]);
const MARKS: ReadonlySet<number> = new Set([5, 10, 20, 100]);
const SHARES: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10]);

/** True when the word after the second number is a plural that it counts: "sur quatre niveaux". */
function isCounting(place: Place): boolean {
  const word = wordAt(place, place.last);
  return /[a-z]{3}[sx]$/.test(word) && !NEVER_COUNTED.has(word);
}

function share(amount: Amount, exact: number): Amount {
  const value = tidy(exact);
  const { approximation } = amount;
  const opensBelow = approximation === 'less than' || approximation === 'at most';
  const opensAbove = approximation === 'more than' || approximation === 'at least';
  return { ...amount, value, min: opensBelow ? null : value, max: opensAbove ? null : value };
}

function isPartOfGame(place: Place): boolean {
  const next = wordAt(place, place.last);
  return PARTS_OF_GAME.has(next) || (OF_THE.has(next) && AFTER_OF.has(wordAt(place, place.last + 1)));
}

function isShare(place: Place): boolean {
  return wordAt(place, place.last - 2) !== 'une' && ENDS_OF_SHARE.has(wordAt(place, place.last));
}

/** True for a mark: "noté 4/5", "une note de 4/5", "la note est de 93,9/100". */
function isNoted(place: Place): boolean {
  let at = place.at - 1;
  while (at > place.at - 4 && BEFORE_MARK.has(wordAt(place, at))) at--;
  return NOTED.has(wordAt(place, at));
}

/** True when both numbers are equal and nothing says what is counted: "10 sur 10", "1500 sur 1500". */
function isScoreLike(place: Place): boolean {
  const surface = surfaceAt(place, place.at);
  return place.end - place.at === 3 && surface.length > 3 && surface === surfaceAt(place, place.end - 1);
}

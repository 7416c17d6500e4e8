// How long: "douze ans", "deux ans et demi", "1 h 30", "un an, deux mois et trois
// jours", "plusieurs jours", "une dizaine d'années", "les trois prochains mois".

import { AT_HOUR, HOUR_WORDS, MEASURED, UNITS } from '../../french/calendar.js';
import { OF } from '../../french/small-words.js';
import {
  surfaceAt,
  wordAt,
  wordBefore,
  wordAfter,
  wordsOf,
  lastWord,
  isCapitalised,
  isGlued,
} from '../../text/place.js';
import { oneOf } from '../../french/one-of.js';
import { isAge } from '../../ages/age.js';
import { vague, write } from './lengths.js';
import { STOPWATCH } from './stopwatch.js';
import { STRETCHES } from './stretches.js';
import type { PartialDuration, Unit } from '../calendar/partial.js';
import type { Captures } from './rule.js';
import { CLAUSE_ENDS, goesOnWithNoun, type Place, type Rule } from './rule.js';
import { Guard } from '../../text/rules.js';
import { GUARDS } from './guards.js';

const ABOUT =
  "(environ|pres de|pres d'|plus de|plus d'|moins de|moins d'|au moins|au plus|quelque|a peine|presque|jusqu' a|jusqu'a|un peu plus de|un peu plus d'|un peu moins de|un peu moins d'|a peu pres|au maximum|autour de|quasiment|quasi|approximativement)?";

export const DURATION: readonly Rule[] = [
  ...STOPWATCH,
  {
    name: 'duration',
    gives: 'duration',
    patterns: [`${ABOUT} <number> <unit>`, `${ABOUT} <number> (d'|de) <unit>`],
    make: (caught, place) => {
      const unit = caught.the<Unit>('unit');
      const number = caught.the<number>('number');
      return isWrongUnit(place, unit, number) ?? duration(caught, place, write(number, unit));
    },
  },
  {
    name: 'composite duration',
    gives: 'duration',
    patterns: [
      `${ABOUT} <number> <unit> et demi`,
      `${ABOUT} <number> <unit> et demie`,
      `${ABOUT} <number> (heures|heure) et? (un)? quart`,
      `${ABOUT} <number> (heures|heure) et? trois quarts`,
      `${ABOUT} <number> (h|heures|heure) (et)? <number:minutes> (minutes|min|mn)?`,
      `${ABOUT} <number> (minutes|min|mn|minute) (et)? <number:seconds> (secondes|s|sec|seconde)`,
      `${ABOUT} <number> (h|heures|heure) (et)? <number:minutes> (minutes|min|mn) (et)? <number:seconds> (secondes|s|sec|seconde)`,
      `${ABOUT} <number> (an|ans|annees|annee) ,? (et)? <number:months> mois (,? (et)? <number:days> (jours|jour))?`,
      `${ABOUT} <number> mois (et)? <number:days> (jours|jour)`,
    ],
    make: (caught, place) => makeComposite(caught, place),
  },
  {
    name: 'half and quarter',
    gives: 'duration',
    patterns: [
      `${ABOUT} (une)? demi - heure`,
      "(une|d' une)? demi - (heure|journee|siecle|annee)",
      "trois quarts d' heure",
      "(un|d' un)? quart (d' heure|de siecle)",
      "(un|d' un)? demi - siecle",
    ],
    make: (_, place) => {
      const words = wordsOf(place);
      const has = (word: string): boolean => words.includes(word);
      const value = has('quarts')
        ? 'PT45M'
        : has('quart')
          ? has('siecle')
            ? 'P25Y'
            : 'PT15M'
          : has('siecle')
            ? 'P50Y'
            : has('journee')
              ? 'P0.5D'
              : has('annee')
                ? 'P6M'
                : 'PT30M';
      return { form: 'duration', value };
    },
  },
  {
    name: 'fraction of an hour',
    gives: 'duration',
    patterns: ["<two:parts> / <two:of> (d' heure|heure|h)"],
    make: (caught, place) => {
      const minutes = (60 * caught.the<number>('parts')) / caught.the<number>('of');
      // Only fractions that give whole minutes of an hour are read: "3/4 d'heure", not "24/7 heures".
      const divides = minutes > 0 && minutes < 60 && Number.isInteger(minutes);
      return divides && wordBefore(place) !== '/' ? { form: 'duration', value: `PT${minutes}M` } : GUARDS.fraction;
    },
  },
  {
    name: 'about ten',
    gives: 'duration',
    patterns: [
      "(une|la)? <collective> (de|d') <unit>",
      "(plusieurs|des|quelques|deux|trois) (dizaines|centaines|milliers) (de|d') <unit>",
    ],
    make: (caught, place) => {
      const unit = caught.the<Unit>('unit');
      const count = caught.number('collective');
      if (isAge(place)) return GUARDS.age;
      return { form: 'duration', value: count === undefined ? vague(unit) : write(count, unit), approximate: true };
    },
  },
  {
    name: 'good and small duration',
    gives: 'duration',
    patterns: [
      '<number> (bonnes|bons|petites|petits|longues|longs|courtes|courts|pleines|pleins) <unit>',
      '(pendant|durant|depuis|apres|dans|en|dure|dura|prend|faut) {(un|une) (bonne|bon|petite|petit) (heure|minute|semaine|mois|trimestre|siecle|decennie)}',
    ],
    make: (caught, place) => {
      const unit = caught.get<Unit>('unit') ?? UNITS.get(lastWord(place));
      if (unit === undefined) return GUARDS.unsure;
      const number = caught.number('number') ?? 1;
      // "deux longues nuits" is not a length in days.
      if (lastWord(place).startsWith('nuit')) return GUARDS.idiom;
      const found = duration(caught, place, write(number, unit), number);
      return found instanceof Guard ? found : { ...found, approximate: true };
    },
  },
  {
    name: 'eight and fifteen days',
    gives: 'duration',
    patterns: ['(sous|dans|depuis|pendant|durant|apres) {une? (huitaine|quinzaine)}'],
    make: (_, place) => {
      // "dans une quinzaine de villes" counts towns; "sous huitaine" is a length of time.
      if (OF.has(wordAfter(place))) return GUARDS.count;
      return { form: 'duration', value: wordsOf(place).at(-1) === 'huitaine' ? 'P8D' : 'P15D', approximate: true };
    },
  },
  {
    name: 'vague duration',
    gives: 'duration',
    patterns: [
      '(plusieurs|quelques|de nombreuses|de nombreux|de longues|de longs|maintes|bien des) <unit>',
      '(cela|ca) (fait|faisait|fera) {des <unit>}',
      '(depuis|pendant|durant|apres|avant|dure|en|il y a|faut|prendre|dans|sur) {(des|de longues|de longs) (longues|longs)? <unit>}',
    ],
    make: (caught, place) => {
      // "cela fait des heures supplémentaires" is no length of time, as neither "que" nor the end of the clause
      // follows.
      const isDone = MADE.has(wordAt(place, place.at + 1));
      return isDone && !CLAUSE_GOES_ON.has(wordAfter(place)) ? GUARDS.idiom : makeVague(caught, place);
    },
  },
  {
    name: 'last and next, uncounted',
    gives: 'duration',
    patterns: [
      '(les|des|aux|nos|ses)? {(derniers|dernieres|prochains|prochaines|premiers|premieres|longues|longs) <unit>}',
      'ces (derniers|dernieres|prochains|prochaines|premiers|premieres) <unit>',
      'ces <unit> (-ci|- ci)',
      '(les|des|aux) {<unit> (<last>|<next>|qui viennent|a venir|precedents|precedentes|suivants|suivantes|qui suivent)}',
    ],
    make: (caught, place) => makeVague(caught, place),
  },
  {
    name: 'last and next',
    gives: 'duration',
    patterns: [
      '(les|des|aux)? {<number> (derniers|dernieres|prochains|prochaines|premiers|premieres) <unit>}',
      '(les|des|aux)? {(derniers|dernieres|prochains|prochaines|premiers|premieres) <number> <unit>}',
      'ces <number> (derniers|dernieres|prochains|prochaines|premiers|premieres) <unit>',
      'ces (derniers|dernieres|prochains|prochaines|premiers|premieres) <number> <unit>',
      '(les|des|aux)? {<number> <unit> (<last>|<next>|qui viennent|a venir|precedents|precedentes|suivants|suivantes)}',
      'cette derniere (annee|semaine|decennie)',
      '(prochaine|derniere) decennie',
    ],
    make: (caught, place) => {
      const alone = UNITS.get(lastWord(place));
      if (!caught.has('unit'))
        return alone === undefined ? GUARDS.unsure : { form: 'duration', value: write(1, alone) };
      const number = caught.the<number>('number');
      const unit = caught.the<Unit>('unit');
      return Number.isFinite(number) ? { form: 'duration', value: write(number, unit) } : GUARDS.size;
    },
  },
  ...STRETCHES,
];

const ABOUTS = oneOf('environ pres quelque presque peine autour quasi quasiment');
/** Words after which "un jour" is a length of time; elsewhere it may mean some day. */
const LAPSE = oneOf(
  "en pendant durant apres d' de depuis dans pour sous moins que dure dura par chaque sur plus ajoute reste au et",
);
/** Nouns that an adjective makes a description and no length of time: "une année difficile", "une journée chargée". */
const OF_A_KIND = oneOf('annee journee nuit semaine');
const MADE = oneOf('fait faisait fera');
/** What may follow a length after "cela fait": "cela fait des mois que", "cela fait des mois." */
const CLAUSE_GOES_ON: ReadonlySet<string> = new Set([...CLAUSE_ENDS, 'que', "qu'"]);
const SPELT = oneOf('minute minutes min mn seconde secondes s sec');
const LOOSE = oneOf("de d' a moins plus apres environ approximativement");
const LETTERS = oneOf('h j s');
const NO_HOUR = oneOf('de en pendant durant apres plus moins les des sous toutes');

function duration(
  caught: Captures,
  place: Place,
  value: string,
  number = caught.the<number>('number'),
): PartialDuration | Guard {
  if (!Number.isFinite(number) || number === 0 || number > 1e15) return GUARDS.size;
  if (isAge(place)) return GUARDS.age;
  const words = wordsOf(place);
  const approximate = words.some((word) => ABOUTS.has(word)) || undefined;
  return { form: 'duration', value, ...boundsOf(words, value, wordBefore(place) === 'pas'), approximate };
}

/**
 * The open bounds of a length. "plus de deux ans" and "au moins deux ans" have no upper bound; "moins de", "au plus",
 * "pas plus de" and "jusqu'à" have no lower one.
 */
function boundsOf(words: readonly string[], value: string, isNot: boolean): Pick<PartialDuration, 'min' | 'max'> {
  const isAtMost = words[0] === 'jusqu' || words[0]!.startsWith("jusqu'") || words.includes('maximum');
  const sense = words.includes('plus') ? 1 : words.includes('moins') ? -1 : 0;
  const isUpper = isAtMost || (sense !== 0 && sense < 0 !== (words[0] === 'au' || isNot));
  if (isUpper) return { min: null, max: value };
  return sense === 0 ? {} : { min: value, max: null };
}

/**
 * The guard for words that are no length of time: "8 h" is a time of day, a capital "S" a code, "un jour" some day,
 * "une année classique" a description, and "d'un mois à l'autre" an idiom. `null` when they are one.
 */
export function isWrongUnit(place: Place, unit: Unit, number: number): Guard | null {
  const at = place.last - 1;
  const surface = surfaceAt(place, at);
  // A capital makes it a name: "le 20 Heures", "20 Minutes".
  if (!place.nested && surface.length > 1 && isCapitalised(place, at) && surface !== surface.toUpperCase())
    return GUARDS.name;
  const word = surface.toLowerCase();
  const next = wordAfter(place);
  if (LETTERS.has(word) && (surface !== word || (word === 's' && (next === 'et' || next === 'ou')))) return GUARDS.code;
  if (HOUR_WORDS.has(word) && !place.nested && isClockTime(place, number)) return GUARDS.clock;
  if (word === 'an' && number !== 1) return GUARDS.word;
  if (number !== 1) return null;
  const ahead = wordBefore(place);
  if (next === 'a' || next === 'sur') {
    const then = wordAfter(place, 1);
    if (then === "l'" || then === 'l') return GUARDS.idiom;
  }
  if (place.nested || place.last - place.first > 2 || LAPSE.has(ahead) || MEASURED.has(ahead)) return null;
  // "un jour, il partira" and "attendez une seconde" measure nothing.
  const isOne = unit === 'second' || (unit === 'day' && wordAt(place, place.first) === 'un');
  // "une année difficile" is a description, "une année de prison" a length of time.
  const isOfKind = OF_A_KIND.has(wordAt(place, at)) && goesOnWithNoun(place);
  return isOne || isOfKind ? GUARDS.idiom : null;
}

const LONGEST_PART = 1e15;

function makeComposite(caught: Captures, place: Place): PartialDuration | Guard {
  const words = wordsOf(place);
  const n = caught.the<number>('number');
  const unit = caught.get<Unit>('unit');
  const minutes = caught.number('minutes');
  const seconds = caught.number('seconds');
  const months = caught.number('months');
  const days = caught.number('days');
  const of = (value: string): PartialDuration | Guard => duration(caught, place, value);
  // Larger numbers are refused: JavaScript would in the end write them with an exponent.
  if ([n, minutes, seconds, months, days].some((part) => part !== undefined && part >= LONGEST_PART))
    return GUARDS.size;
  if (unit !== undefined) {
    if (unit === 'hour' && !place.nested && AT_HOUR.has(wordBefore(place))) return GUARDS.clock;
    return of(
      unit === 'year'
        ? `P${n}Y6M`
        : unit === 'hour'
          ? `PT${n}H30M`
          : unit === 'minute'
            ? `PT${n}M30S`
            : write(n + 0.5, unit),
    );
  }
  if (months !== undefined) return of(`P${n}Y${months}M${days === undefined ? '' : `${days}D`}`);
  if (days !== undefined) return of(`P${n}M${days}D`);
  if (words.includes('quarts')) return AT_HOUR.has(wordBefore(place)) ? GUARDS.clock : of(`PT${n}H45M`);
  if (words.includes('quart')) return AT_HOUR.has(wordBefore(place)) ? GUARDS.clock : of(`PT${n}H15M`);
  if (minutes !== undefined) {
    // "à deux heures et une déviation": the second number counts something else.
    if (!SPELT.has(lastWord(place)) && (words.includes('et') || minutes === 1) && goesOnWithNoun(place))
      return GUARDS.count;
    if (
      minutes > 59 ||
      (!SPELT.has(lastWord(place)) &&
        !MEASURED.has(wordBefore(place)) &&
        !LOOSE.has(wordBefore(place)) &&
        !LOOSE.has(words[0]!))
    )
      return GUARDS.clock;
    if (!SPELT.has(lastWord(place)) && !MEASURED.has(wordBefore(place)) && isClockTime(place, n)) return GUARDS.clock;
    return of(`PT${n}H${minutes}M${seconds === undefined ? '' : `${seconds}S`}`);
  }
  return seconds === undefined ? GUARDS.unsure : of(`PT${n}M${seconds}S`);
}

/** True for a time of day: "à 20 heures", "08h", "20h". */
function isClockTime(place: Place, hours: number): boolean {
  const ahead = wordBefore(place);
  const surface = surfaceAt(place, place.first);
  if (surface.startsWith('0') && surface.length === 2) return true;
  if (hours > 24 || !Number.isInteger(hours)) return false;
  const next = wordAfter(place);
  if (AT_HOUR.has(ahead)) return next !== 'de' && next !== "d'";
  return isGlued(place, place.first + 1) && hours < 24 && !NO_HOUR.has(ahead);
}

function makeVague(caught: Captures, place: Place): PartialDuration | Guard {
  const unit = caught.the<Unit>('unit');
  for (let i = place.last - 1; i >= place.first; i--) {
    const surface = surfaceAt(place, i);
    if (!UNITS.has(wordAt(place, i)) && i > place.first) continue;
    const word = surface.toLowerCase();
    return LETTERS.has(word) || !(word.endsWith('s') || word === 'mois')
      ? GUARDS.code
      : { form: 'duration', value: vague(unit) };
  }
  return GUARDS.unsure;
}

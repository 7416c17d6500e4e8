// How long: "douze ans", "deux ans et demi", "1 h 30", "un an, deux mois et trois
// jours", "plusieurs jours", "une dizaine d'années", "les trois prochains mois".

import { AT_HOUR, HOUR_WORDS, UNITS } from '../../french/calendar.js';
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
import { STRETCHES } from './stretches.js';
import type { PartialDuration, Unit } from '../calendar/partial.js';
import type { Captures } from './rule.js';
import { type Place, type Rule } from './rule.js';

const ABOUT =
  "(environ|pres de|pres d'|plus de|plus d'|moins de|moins d'|au moins|au plus|quelque|a peine|presque|jusqu' a|jusqu'a|un peu plus de|un peu plus d'|un peu moins de|un peu moins d'|a peu pres|au maximum|autour de|quasiment|quasi|approximativement)?";

export const DURATION: readonly Rule[] = [
  {
    name: 'E1 E4 duration',
    gives: 'duration',
    patterns: [
      `${ABOUT} <number> <unit>`,
      `${ABOUT} <number> (d'|de) <unit>`,
      `${ABOUT} <number> (ou|a|-) <number:other> <unit>`,
    ],
    make: (caught, place) => {
      const unit = caught.the<Unit>('unit');
      const number = caught.the<number>('other', 'number');
      return isWrongUnit(place, unit, number) ? null : duration(caught, place, write(number, unit));
    },
  },
  {
    name: 'E2 composite duration',
    gives: 'duration',
    patterns: [
      `${ABOUT} <number> <unit> et demi`,
      `${ABOUT} <number> <unit> et demie`,
      `${ABOUT} <number> (heures|heure) et quart`,
      `${ABOUT} <number> (h|heures|heure) (et)? <number:minutes> (minutes|min|mn)?`,
      `${ABOUT} <number> (minutes|min|mn|minute) (et)? <number:seconds> (secondes|s|sec|seconde) <number:hundredths>?`,
      `${ABOUT} <number> (h|heures|heure) (et)? <number:minutes> (minutes|min|mn) (et)? <number:seconds> (secondes|s|sec|seconde)`,
      `${ABOUT} <number> (an|ans|annees|annee) ,? (et)? <number:months> mois (,? (et)? <number:days> (jours|jour))?`,
      `${ABOUT} <number> mois (et)? <number:days> (jours|jour)`,
    ],
    make: (caught, place) => makeComposite(caught, place),
  },
  {
    name: 'E2 half and quarter',
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
    name: 'E2 fraction of an hour',
    gives: 'duration',
    patterns: ["<two:parts> / <two:of> (d' heure|heure|h)"],
    make: (caught, place) => {
      const minutes = (60 * caught.the<number>('parts')) / caught.the<number>('of');
      // "24/7 heures": only what divides an hour.
      const divides = minutes > 0 && minutes < 60 && Number.isInteger(minutes);
      return divides && wordBefore(place) !== '/' ? { form: 'duration', value: `PT${minutes}M` } : null;
    },
  },
  {
    name: 'E3 about ten',
    gives: 'duration',
    patterns: [
      "(une|la)? <collective> (de|d') <unit>",
      "(plusieurs|des|quelques|deux|trois) (dizaines|centaines|milliers) (de|d') <unit>",
    ],
    make: (caught, place) => {
      const unit = caught.the<Unit>('unit');
      const count = caught.number('collective');
      if (isAge(place)) return null;
      return { form: 'duration', value: count === undefined ? vague(unit) : write(count, unit), approximate: true };
    },
  },
  {
    name: 'E4 good and small duration',
    gives: 'duration',
    patterns: [
      '<number> (bonnes|bons|petites|petits|longues|longs|courtes|courts|pleines|pleins) <unit>',
      '(pendant|durant|depuis|apres|dans|en|dure|dura|prend|faut) {(un|une) (bonne|bon|petite|petit) (heure|minute|semaine|mois|trimestre|siecle|decennie)}',
    ],
    make: (caught, place) => {
      const unit = caught.get<Unit>('unit') ?? UNITS.get(lastWord(place));
      if (unit === undefined) return null;
      const number = caught.number('number') ?? 1;
      // "deux longues nuits" are no days.
      if (lastWord(place).startsWith('nuit')) return null;
      const found = duration(caught, place, write(number, unit), number);
      return found && { ...found, approximate: true };
    },
  },
  {
    name: 'E3 eight and fifteen days',
    gives: 'duration',
    patterns: ['(sous|dans|depuis|pendant|durant|apres) {une? (huitaine|quinzaine)}'],
    make: (_, place) => {
      // "dans une quinzaine de villes" counts, "sous huitaine" is of days.
      if (OF.has(wordAfter(place))) return null;
      return { form: 'duration', value: wordsOf(place).at(-1) === 'huitaine' ? 'P8D' : 'P15D', approximate: true };
    },
  },
  {
    name: 'E3 vague duration',
    gives: 'duration',
    patterns: [
      '(plusieurs|quelques|de nombreuses|de nombreux|de longues|de longs|maintes|bien des) <unit>',
      '(depuis|pendant|durant|apres|avant|dure|en|il y a|faut|prendre|dans|sur) {(des|de longues|de longs) (longues|longs)? <unit>}',
    ],
    make: (caught, place) => makeVague(caught, place),
  },
  {
    name: 'B11 D7 last and next, uncounted',
    gives: 'duration',
    patterns: [
      '(les|des|aux|nos|ses)? {(derniers|dernieres|prochains|prochaines|premiers|premieres|longues|longs) <unit>}',
      'ces (derniers|dernieres|prochains|prochaines|premiers|premieres) <unit>',
      'ces <unit> (-ci|- ci)',
      '(les|des|aux) {<unit> (<last>|<next>|qui viennent|a venir|suivants|suivantes|qui suivent)}',
    ],
    make: (caught, place) => makeVague(caught, place),
  },
  {
    name: 'D7 last and next',
    gives: 'duration',
    patterns: [
      '(les|des|aux)? {<number> (derniers|dernieres|prochains|prochaines|premiers|premieres) <unit>}',
      '(les|des|aux)? {(derniers|dernieres|prochains|prochaines|premiers|premieres) <number> <unit>}',
      'ces <number> (derniers|dernieres|prochains|prochaines|premiers|premieres) <unit>',
      'ces (derniers|dernieres|prochains|prochaines|premiers|premieres) <number> <unit>',
      '(les|des|aux)? {<number> <unit> (<last>|<next>|qui viennent|a venir|suivants|suivantes)}',
      '<number> (ou|a) <number:other> (derniers|dernieres|prochains|prochaines) <unit>',
      'cette derniere (annee|semaine|decennie)',
      '(prochaine|derniere) decennie',
    ],
    make: (caught, place) => {
      const alone = UNITS.get(lastWord(place));
      if (!caught.has('unit')) return alone === undefined ? null : { form: 'duration', value: write(1, alone) };
      const number = caught.the<number>('other', 'number');
      const unit = caught.the<Unit>('unit');
      return Number.isFinite(number) ? { form: 'duration', value: write(number, unit) } : null;
    },
  },
  ...STRETCHES,
];

const ABOUTS = oneOf('environ pres quelque presque peine autour quasi quasiment');
/** "un jour": some day, unless a lapse is asked for. */
const LAPSE = oneOf(
  "en pendant durant apres d' de depuis dans pour sous moins que dure dura par chaque sur plus ajoute reste au et",
);
const SPELT = oneOf('minute minutes min mn seconde secondes s sec');
/** Words before a lapse written like an hour: "dure 1 h 30". */
export const MEASURED = oneOf(
  'en duree pendant durant dure durer durait dura duraient durent bout temps prend prendre pris prenait mis met mettre faut fallu attendu attend',
);
const LOOSE = oneOf("de d' a moins plus apres environ approximativement");
const LETTERS = oneOf('h j s');
const NO_HOUR = oneOf('de en pendant durant apres plus moins les des sous toutes');

function duration(
  caught: Captures,
  place: Place,
  value: string,
  number = caught.the<number>('number'),
): PartialDuration | null {
  if (!Number.isFinite(number) || number === 0 || number > 1e15 || isAge(place)) return null;
  return { form: 'duration', value, approximate: wordsOf(place).some((word) => ABOUTS.has(word)) || undefined };
}

/** "8 h" of the clock, "S" of a model, "un jour" of some day, "d'un mois à l'autre". */
function isWrongUnit(place: Place, unit: Unit, number: number): boolean {
  const at = place.last - 1;
  const surface = surfaceAt(place, at);
  // "le 20 Heures", "20 Minutes"
  if (!place.nested && surface.length > 1 && isCapitalised(place, at) && surface !== surface.toUpperCase()) return true;
  const word = surface.toLowerCase();
  const next = wordAfter(place);
  if (LETTERS.has(word) && (surface !== word || (word === 's' && (next === 'et' || next === 'ou')))) return true;
  if (HOUR_WORDS.has(word) && !place.nested && isClockTime(place, number)) return true;
  if (word === 'an' && number !== 1) return true;
  if (number !== 1) return false;
  const ahead = wordBefore(place);
  if (next === 'a' || next === 'sur') {
    const then = wordAfter(place, 1);
    if (then === "l'" || then === 'l') return true;
  }
  if (place.nested || place.last - place.first > 2) return false;
  return (unit === 'day' || unit === 'second') && wordAt(place, place.first) === 'un' && !LAPSE.has(ahead);
}

const LONGEST_PART = 1e15;

function makeComposite(caught: Captures, place: Place): PartialDuration | null {
  const words = wordsOf(place);
  const n = caught.the<number>('number');
  const unit = caught.get<Unit>('unit');
  const minutes = caught.number('minutes');
  const seconds = caught.number('seconds');
  const months = caught.number('months');
  const days = caught.number('days');
  const of = (value: string): PartialDuration | null => duration(caught, place, value);
  // No length in parts is longer: what is, JavaScript would write with an exponent.
  if ([n, minutes, seconds, months, days].some((part) => part !== undefined && part >= LONGEST_PART)) return null;
  if (unit !== undefined) {
    if (unit === 'hour' && !place.nested && AT_HOUR.has(wordBefore(place))) return null;
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
  if (words.includes('quart')) return AT_HOUR.has(wordBefore(place)) ? null : of(`PT${n}H15M`);
  if (minutes !== undefined) {
    if (
      minutes > 59 ||
      (!SPELT.has(lastWord(place)) &&
        !MEASURED.has(wordBefore(place)) &&
        !LOOSE.has(wordBefore(place)) &&
        !LOOSE.has(words[0]!))
    )
      return null;
    if (!SPELT.has(lastWord(place)) && !MEASURED.has(wordBefore(place)) && isClockTime(place, n)) return null;
    return of(`PT${n}H${minutes}M${seconds === undefined ? '' : `${seconds}S`}`);
  }
  const part = caught.number('hundredths');
  return seconds === undefined || (part !== undefined && !Number.isInteger(seconds))
    ? null
    : of(`PT${n}M${seconds}${part === undefined ? '' : `.${String(part).padStart(2, '0')}`}S`);
}

/** "à 20 heures", "08h", "20h": hours of the clock. */
function isClockTime(place: Place, hours: number): boolean {
  const ahead = wordBefore(place);
  const surface = surfaceAt(place, place.first);
  if (surface.startsWith('0') && surface.length === 2) return true;
  if (hours > 24 || !Number.isInteger(hours)) return false;
  const next = wordAfter(place);
  if (AT_HOUR.has(ahead)) return next !== 'de' && next !== "d'";
  return isGlued(place, place.first + 1) && hours < 24 && !NO_HOUR.has(ahead);
}

function makeVague(caught: Captures, place: Place): PartialDuration | null {
  const unit = caught.the<Unit>('unit');
  for (let i = place.last - 1; i >= place.first; i--) {
    const surface = surfaceAt(place, i);
    if (!UNITS.has(wordAt(place, i)) && i > place.first) continue;
    const word = surface.toLowerCase();
    return LETTERS.has(word) || !(word.endsWith('s') || word === 'mois')
      ? null
      : { form: 'duration', value: vague(unit) };
  }
  return null;
}

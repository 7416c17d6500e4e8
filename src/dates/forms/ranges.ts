// Lengths of time with two numbers or more. "entre 10 et 15 jours", "trois à six mois", "de six mois à deux ans" and
// "30 ou 40 dernières années" are one range each, with two bounds; "6, 12 et 18 mois de prison" are three lengths.

import { oneOf } from '../../french/one-of.js';
import { Piece } from '../../text/pieces.js';
import { isCapitalised, surfaceAt, wordAt, wordBefore, wordsOf } from '../../text/place.js';
import type { Guard } from '../../text/rules.js';
import { isAge } from '../../ages/age.js';
import type { PartialDuration, Unit } from '../calendar/partial.js';
import { isWrongUnit } from './duration.js';
import { GUARDS } from './guards.js';
import { isShorter, write } from './lengths.js';
import { DASHES } from './slots.js';
import type { Captures, Place, Rule } from './rule.js';

const ABOUT = '(environ|quelque|presque|pres de|a peu pres)?';
const LAST = '(derniers|dernieres|prochains|prochaines|premiers|premieres)';

export const RANGES: readonly Rule[] = [
  {
    name: 'range of lengths',
    gives: 'range',
    patterns: [
      `(de)? {${ABOUT} <number> (a|ou|<dash>) <number:other> <unit>}`,
      `entre {${ABOUT} <number> et <number:other> <unit>}`,
      `(les|des|aux|ces)? {<number> (a|ou|<dash>) <number:other> ${LAST} <unit>}`,
    ],
    make: (caught, place) => {
      const unit = caught.the<Unit>('unit');
      // The first number may belong to a score: "menant 4:1 à 11 minutes de la fin".
      if (place.first === place.at && SCORE.has(wordBefore(place))) return GUARDS.score;
      const [low, high] = inOrder(caught, place);
      if (!(low > 0 && low < high && high <= 1e15)) return GUARDS.order;
      return isWrongUnit(place, unit, high) ?? rangeOf(write(low, unit), write(high, unit), place);
    },
  },
  {
    name: 'range of two units',
    gives: 'range',
    patterns: ["(de|d')? {<duration:from> (a|<dash>|ou) <duration:to>}", 'entre {<duration:from> et <duration:to>}'],
    make: (caught, place) => {
      const from = caught.the<PartialDuration>('from').value;
      const to = caught.the<PartialDuration>('to').value;
      return from !== null && to !== null && isShorter(from, to) ? rangeOf(from, to, place) : GUARDS.order;
    },
  },
  {
    name: 'length of a list',
    gives: 'duration',
    patterns: ['{<number>} (, <number:b>)? (, <number:c>)? (et|,) <number:other> <unit>'],
    make: (caught, place) => {
      const { pieces, first, end } = place;
      const unit = caught.the<Unit>('unit');
      const number = caught.the<number>('number');
      if (place.nested) return GUARDS.part;
      // All numbers of a list are in figures or all are in words: "2 et trois mois" is no list. Its first is below
      // 1000: that of "en 2016 et 3 ans plus tard" is a year.
      const inFigures = pieces.ids[first] === Piece.figures;
      if (inFigures !== (pieces.ids[end - 2] === Piece.figures) || !(number > 0)) return GUARDS.unsure;
      if (number === 1 || number >= 1000 || !Number.isInteger(number)) return GUARDS.size;
      if (NUMBERED.has(wordBefore(place)) || wordBefore(place) === 'entre') return GUARDS.code;
      const word = surfaceAt(place, end - 1);
      if (word.length < 2) return GUARDS.unsure;
      if (isCapitalised(place, end - 1) && word !== word.toUpperCase()) return GUARDS.name;
      if (isAge({ ...place, last: end })) return GUARDS.age;
      return { form: 'duration', value: write(number, unit) };
    },
  },
];

/** Nouns before a number that names a page, an article or a line and counts no time: "pages 6 et 12". */
const NUMBERED = oneOf('article articles page pages numero numeros ligne lignes lot lots n° chapitre chapitres no');

/**
 * The two numbers of a range as they are written; alternatives are sorted, as they may come in any order: "cinq ou
 * quatre ans".
 */
function inOrder(caught: Captures, place: Place): readonly [number, number] {
  const ends = [caught.the<number>('number'), caught.the<number>('other')] as const;
  return wordsOf(place).includes('ou') ? [Math.min(...ends), Math.max(...ends)] : ends;
}

function rangeOf(min: string, max: string, place: Place): PartialDuration | Guard {
  if (isAge(place)) return GUARDS.age;
  const isAbout = ABOUTS.has(wordAt(place, place.first)) || undefined;
  return { form: 'duration', value: null, min, max, approximate: isAbout };
}

const SCORE: ReadonlySet<string> = new Set([':', ...DASHES]);
const ABOUTS = oneOf('environ quelque presque pres a');

// Lengths without a count: "dans la journée", "toute la nuit", "un septennat", "le
// 80e anniversaire".

import { OF_THE } from '../../french/small-words.js';
import { wordBefore, wordAfter, wordsOf, firstWord, lastWord } from '../../text/place.js';
import { oneOf } from '../../french/one-of.js';
import { write } from './lengths.js';
import { GUARDS } from './guards.js';
import { type Rule } from './rule.js';
import { UNITS } from '../../french/calendar.js';

export const STRETCHES: readonly Rule[] = [
  {
    name: 'stretch of the day',
    gives: 'duration',
    patterns: [
      '(dans|durant|pendant) (la|toute la) {journee}',
      'toute? (la|une) (journee|annee|semaine|matinee|soiree|nuit)',
      "toute l' annee",
      'une (nuit|soiree|matinee|journee|decennie|annee)',
      "(l'|toute l') {annee}",
    ],
    make: (_, place) => {
      const words = wordsOf(place);
      const next = wordAfter(place);
      if (NAMED_DAY.has(next)) return GUARDS.name;
      const whole = words.includes('toute') || place.first > place.at;
      if (words.length === 1 && words[0] === 'annee') return GUARDS.unsure;
      if (words.includes('la') && !words.includes('toute')) return GUARDS.unsure;
      if (words.includes('une') && !whole && (OTHER_DAY.has(next) || !SPENT.has(wordBefore(place))))
        return GUARDS.idiom;
      return { form: 'duration', value: write(1, UNITS.get(lastWord(place)) ?? 'day') };
    },
  },
  {
    name: 'length of a week-end',
    gives: 'duration',
    patterns: ["(temps|duree) d' {un (week-end|weekend)}", '(pendant|durant|en) {un (week-end|weekend)}'],
    make: () => ({ form: 'duration', value: 'P2D' }),
  },
  {
    name: 'adjective of length',
    gives: 'duration',
    patterns: [
      'un {(quinquennat|septennat)}',
      '(plan|mandat|bail|budget|accord) {(quinquennal|septennal|triennal|decennal|biennal)}',
    ],
    make: (_, place) => {
      const years = LENGTHS.get(firstWord(place));
      return years === undefined ? GUARDS.unsure : { form: 'duration', value: `P${years}Y` };
    },
  },
  {
    name: 'anniversary',
    gives: 'duration',
    patterns: [
      '<ordinal> anniversaire',
      '(le|du|au|son|premier) {(centenaire|bicentenaire|cinquantenaire|millenaire|tricentenaire)}',
    ],
    make: (caught, place) => {
      const years = caught.number('ordinal') ?? LENGTHS.get(firstWord(place));
      if (years === undefined || years < 2) return GUARDS.size;
      return caught.has('ordinal') || OF_THE.has(wordAfter(place))
        ? { form: 'duration', value: `P${years}Y` }
        : GUARDS.rank;
    },
  },
];

const LENGTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    quinquennat: 5,
    septennat: 7,
    quinquennal: 5,
    septennal: 7,
    biennal: 2,
    triennal: 3,
    decennal: 10,
    cinquantenaire: 50,
    centenaire: 100,
    bicentenaire: 200,
    tricentenaire: 300,
    millenaire: 1000,
  }),
);
const NAMED_DAY = oneOf("de d' des du internationale mondiale nationale europeenne derniere prochaine -la");
const OTHER_DAY = oneOf('sur nouvelle autre de des du plus tres record');
/**
 * Words before "une nuit" and the like that make a length of time of it: "passer une nuit", "pendant une année", "au
 * bout d'une journée".
 */
const SPENT = oneOf(
  "passer passe passee passent passait pendant durant en apres d' pour dure dura moins plus que seule",
);

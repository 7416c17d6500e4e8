// Dates counted from the date that the text last mentioned: "ce jour-là", "la même semaine", "ce même lundi", "la
// veille", "le lendemain du 13 février".

import { OF_THE_OR, THERE } from '../../french/small-words.js';
import { surfaceAt, wordBefore, wordAfter, wordsOf, lastWord } from '../../text/place.js';
import { oneOf } from '../../french/one-of.js';
import type { PartialDate } from '../calendar/partial.js';
import { GUARDS } from './guards.js';
import { date, unitIn, CLAUSE_ENDS, type Rule } from './rule.js';

export const ANAPHORIC: readonly Rule[] = [
  {
    name: 'the same day',
    gives: 'day',
    patterns: ['meme <day>'],
    make: (caught, place) => {
      const day = caught.the<PartialDate>('day');
      const named = day.weekday !== undefined || day.month !== undefined;
      return named && day.hour === undefined && SAME.has(wordBefore(place)) ? day : GUARDS.word;
    },
  },
  {
    name: 'that period',
    gives: 'day',
    patterns: [
      '(ce|cette|cet) (jour|annee|semaine|mois|nuit|soir|week-end|journee) (-la|- la)',
      '(le|la) (meme) (jour|annee|semaine|mois)',
      '(du|ce) {(meme) (jour|annee|semaine|mois)}',
      '(au|de|du) {jour meme}',
      '{le jour meme}',
    ],
    make: (_, place) => {
      const words = wordsOf(place);
      const origin = 'text';
      if (words.includes('nuit')) return date({ unit: 'day', count: 0, origin, part: 'NI' });
      if (words.includes('soir')) return date({ unit: 'day', count: 0, origin, part: 'EV' });
      if (words.includes('week-end')) return date({ weekend: true, direction: 0, origin });
      const unit = unitIn(words) ?? 'day';
      return date({ unit, count: 0, whole: unit !== 'day', origin });
    },
  },
  {
    name: 'that weekday',
    gives: 'day',
    patterns: ['(ce|cet) <weekday> (-la|- la)'],
    make: (caught) => date({ weekday: caught.number('weekday'), origin: 'named' }),
  },
  {
    name: 'this day',
    gives: 'day',
    patterns: ['(a|de|en|depuis|des) {ce jour}', 'ce jour', 'cette journee'],
    make: (_, place) => {
      const next = wordAfter(place);
      if (THERE.has(next)) return GUARDS.part;
      const journey = wordsOf(place).includes('journee');
      // "à ce jour" is today, but not before a clause ("de ce jour où"); "cette journée" is the day last mentioned.
      if (!journey && place.first === place.at && !CLAUSE_ENDS.has(next)) return GUARDS.event;
      if (!journey && (next === 'ou' || next === 'de' || next === "d'")) return GUARDS.event;
      return date({ unit: 'day', count: 0, origin: journey ? 'text' : 'published' });
    },
  },
  {
    name: 'eve and morrow',
    gives: 'day',
    patterns: [
      "(la|le|l') (veille|lendemain|surlendemain|avant-veille)",
      '(au|ce|du|des) {(veille|lendemain|surlendemain)}',
      "(le|la|l') jour (d' avant|d' apres|precedent|suivant)",
    ],
    make: (_, place) => {
      const last = lastWord(place);
      const count = EVES.get(last);
      if (count === undefined) return GUARDS.unsure;
      const next = wordAfter(place);
      // "le lendemain du drame" and "le lendemain où" depend on an event whose day these words do not say. "où" folds
      // to the "ou" of "le lendemain ou le surlendemain".
      const isOr = next === 'ou' && surfaceAt(place, place.last).toLowerCase() === 'ou';
      const event = last !== 'suivant' && last !== 'precedent' && OF_THE_OR.has(next) && !isOr;
      // In "le lendemain ou le surlendemain" the second is counted from the first, which is now the date last
      // mentioned.
      const other = wordBefore(place) === 'ou' ? EVES.get(wordBefore(place, 2)) : undefined;
      // A second eve needs no correction: resolution counts it from the same date as the first.
      const from = other !== undefined && other > 0 ? other : 0;
      return date({ unit: 'day', count: count - from, origin: 'text', event: event || undefined });
    },
  },
  {
    name: 'eve and morrow of a date',
    gives: 'day',
    patterns: [
      "(la|le|l') (veille|lendemain|surlendemain|avant-veille) (de|du|d'|de l'|de la) <day>",
      "(au|ce|du|des) {(veille|lendemain|surlendemain) (de|du|d'|de l'|de la) <day>}",
    ],
    make: (caught, place) => {
      const day = caught.the<PartialDate>('day');
      const offset = wordsOf(place).reduce<number | undefined>((found, word) => found ?? EVES.get(word), undefined);
      return offset === undefined || day.hour !== undefined ? GUARDS.part : { ...day, offset };
    },
  },
];

const EVES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    veille: -1,
    lendemain: 1,
    surlendemain: 2,
    'avant-veille': -2,
    avant: -1,
    apres: 1,
    precedent: -1,
    suivant: 1,
  }),
);
/** Words that must stand before "même": "ce même lundi", not "même lundi, il travaille". */
const SAME = oneOf('ce le la cette du au');

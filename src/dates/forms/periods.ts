// Periods between days and years: "au premier trimestre", "la première quinzaine
// d'avril", "l'été 2022", "la semaine 12", "l'année scolaire 2024-2025", and the
// parts of any of them: "fin 2023", "mi-mars", "début de semaine".

import { HAVE, THIS } from '../../french/small-words.js';
import { wordAt, wordBefore, wordAfter, wordsOf, firstWord, lastWord, isCapitalised } from '../../text/place.js';
import { oneOf } from '../../french/one-of.js';
import type { PartialDate } from '../calendar/partial.js';
import { date, directionOf, goesOnWithNoun, unitIn, type Captures, type Place, type Rule } from './rule.js';
import { GUARDS } from './guards.js';
import { OF_MONTH, shiftedMonth } from './days.js';
import { MODIFIERS } from '../../french/calendar.js';
import { COUNTED } from './years.js';

export const PERIODS: readonly Rule[] = [
  {
    name: 'quarter and half',
    gives: 'period',
    patterns: [
      "<ordinal> (trimestre|semestre) (de l' annee|de l' exercice|de)? <year>?",
      '<ordinal> (trimestre|semestre) (<last>|<next>)',
      "<ordinal> (trimestre|semestre) (de l' annee|de l' an|de l' exercice) (<last:shift>|<next:shift>)",
      '(dernier|derniere) (trimestre|semestre) (de)? <year>',
      '(t1|t2|t3|t4|s1|s2|q1|q2|q3|q4) <year>?',
      '<year> (t1|t2|t3|t4|s1|s2)',
      'au {(t1|t2|t3|t4)}',
    ],
    make: (caught, place) => {
      const rank = caught.number('ordinal');
      const year = caught.number('year');
      const words = wordsOf(place);
      const code = words.find((word) => CODES.has(word));
      // Without a year only "au T3" is read, as business news writes it: "du T1" and "le S2" may be a tram, a flat or a
      // phone.
      if (code !== undefined && year === undefined && !(wordAt(place, place.at) === 'au' && isQuarterTold(place)))
        return GUARDS.code;
      const half = code === undefined ? words.includes('semestre') : code.startsWith('s');
      const n = rank ?? (code === undefined ? (half ? 2 : 4) : Number(code.charAt(1)));
      if (n < 1 || n > (half ? 2 : 4)) return GUARDS.calendar;
      const yearShift = caught.number('shift');
      return date({ ...(half ? { half: n } : { quarter: n }), year, yearShift, direction: directionOf(caught) });
    },
  },
  {
    name: 'fortnight',
    gives: 'period',
    patterns: ["<ordinal> quinzaine (de|d'|du mois de|du mois d') <monthly>", `<ordinal> quinzaine ${OF_MONTH}`],
    make: (caught, place) => {
      const fortnight = caught.the<number>('ordinal');
      return fortnight > 2
        ? GUARDS.calendar
        : { ...(caught.get<PartialDate>('monthly') ?? shiftedMonth(caught, place)), fortnight };
    },
  },
  {
    name: 'week of a month',
    gives: 'period',
    patterns: [
      "(<ordinal>|derniere) semaine (de|d'|du mois de|du mois d') <monthly>",
      `(<ordinal>|derniere) semaine ${OF_MONTH}`,
    ],
    make: (caught, place) => {
      const monthWeek = caught.number('ordinal') ?? -1;
      const month = caught.get<PartialDate>('monthly') ?? shiftedMonth(caught, place);
      const isWeek = monthWeek === -1 || (Number.isInteger(monthWeek) && monthWeek >= 1 && monthWeek <= 4);
      return !isWeek ? GUARDS.calendar : { ...month, monthWeek };
    },
  },
  {
    name: 'season',
    gives: 'period',
    patterns: [
      "(l'|cet|d'|a l'|en|debut|fin|chaque|le|au|du|ce|de l'|cette|l' )? {<season> (de)? <year>}",
      "(l'|cet|d'|cette|l' )? {<season> (<last>|<next>)}",
      "(l'|le|a l'|au|d'|du)? {<season> (de l' an|de l' annee) (<last:shift>|<next:shift>)}",
      "(l'|cet|en|cette|ce|au|du|le|d') {<season>}",
      '{<season> <shortyear>}',
    ],
    make: (caught, place) => {
      if (place.nested && place.first !== place.at) return GUARDS.part;
      // After a form of "avoir", "été" is a participle: "elle l'a été de 2007 à 2014".
      if (HAVE.has(wordBefore(place)) && place.at === place.first) return GUARDS.word;
      // A capital makes it part of a name: "les magasins du Printemps".
      if (!caught.has('year') && isCapitalised(place, place.first) && place.first > place.at) return GUARDS.name;
      if (caught.has('shortyear') && (goesOnWithNoun(place) || wordBefore(place) === 'ete')) return GUARDS.count;
      const opener = place.first === place.at ? '' : wordAt(place, place.at);
      // Without a year or a direction, "d'été" only describes a thing: "vacances d'été".
      if (opener === "d'" && !caught.has('year') && directionOf(caught) === undefined) return GUARDS.word;
      return date({
        season: caught.get<PartialDate['season']>('season'),
        year: caught.number('year'),
        shortYear: caught.number('shortyear'),
        yearShift: caught.number('shift'),
        direction: directionOf(caught) ?? (THIS.has(opener) ? 0 : undefined),
      });
    },
  },
  {
    name: 'week of the year',
    gives: 'period',
    patterns: ['semaine (numero )? <two:week> (de <year>)?', 'semaine du <day>'],
    make: (caught, place) => {
      const day = caught.get<PartialDate>('day');
      if (day) return { ...day, week: 0 };
      const week = caught.the<number>('week');
      return week >= 1 && week <= 53 && !goesOnWithNoun(place) && wordAfter(place) !== '%'
        ? date({ week, year: caught.number('year') })
        : GUARDS.count;
    },
  },
  {
    name: 'week-end of a date',
    gives: 'period',
    patterns: [
      '(week-end|weekend) (du|des) <day>',
      '(week-end|weekend) (du|des) <dom:from> (et|<dash>|et du|au) <day>',
      '(week-end|weekend) (du|des) <dom:alone>',
      '(week-end|weekend) (du|des) <dom:from> (et|<dash>|et du|au) <dom:alone>',
      "(week-end|weekend) (de|de la|de l'|du) <holiday>",
    ],
    make: (caught, place) => {
      const holiday = caught.get<string>('holiday');
      const alone = caught.number('alone');
      const day = caught.get<PartialDate>('day') ?? date({ holiday, day: alone });
      const from = caught.number('from');
      // The number may count what follows: "le week-end des 20 ans de la radio".
      if (alone !== undefined && (goesOnWithNoun(place) || COUNTED.has(wordAfter(place)))) return GUARDS.count;
      return { ...day, day: from ?? day.day, weekend: true };
    },
  },
  {
    name: 'week-end of a month',
    gives: 'period',
    patterns: ["(<ordinal>|dernier) (week-end|weekend) (de|d'|du mois de|du mois d') <monthly>"],
    make: (caught) => {
      const rank = caught.number('ordinal') ?? -1;
      return rank > 5
        ? GUARDS.calendar
        : { ...caught.the<PartialDate>('monthly'), rank, weekday: SATURDAY, weekend: true };
    },
  },
  {
    name: 'school year, season, mandate',
    gives: 'period',
    patterns: [
      '(annee|saison|exercice|mandat|mandature|periode) (scolaire|universitaire|fiscale|judiciaire|civile|sportive|culturelle|academique|budgetaire)? (<year> (<dash>|/|a) <year:to>|<year> (<dash>|/) <shortyear:short>|<year>)',
    ],
    make: (caught, place) => {
      const from = caught.the<number>('year');
      const short = caught.number('short');
      const to = caught.number('to') ?? (short === undefined ? undefined : from - (from % 100) + short);
      const word = firstWord(place);
      if (to === undefined) return word === 'annee' || word === 'exercice' ? date({ year: from }) : GUARDS.unsure;
      return { form: 'interval', from: date({ year: from }), to: date({ year: to }) };
    },
  },
  {
    name: 'part of a period',
    gives: 'period',
    patterns: [
      '(debut|fin|milieu|mi|courant) -? <period>',
      "(debut|fin|milieu|courant) (de la|de l'|du|de|d'|des) (mois de |mois d' )? <period>",
      "(debut|fin|milieu|courant) (de la|de l'|du|de|d'|des|de cette|de ce|de cet) (mois|annee|semaine|siecle|week-end|weekend|decennie|trimestre|semestre)",
      'mi -? (<month>|annee|semaine|mandat)',
      "(debut|fin|milieu) (de cet|de ce|de l'|du) <season> (<last>|<next>)?",
    ],
    make: (caught, place) => {
      const words = wordsOf(place);
      const modifier = MODIFIERS.get(wordAt(place, place.first));
      const period =
        caught.get<PartialDate>('period') ??
        (caught.has('month')
          ? date({ month: caught.number('month') })
          : caught.has('season')
            ? seasonOf(caught, words)
            : running(lastWord(place)));
      return period ? { ...period, ...(modifier ? { modifier } : {}) } : GUARDS.unsure;
    },
  },
];

/**
 * True when a mark or the end of the sentence follows, and not the name of a flat or a tram: "Au T3, les ventes ont
 * baissé".
 */
function isQuarterTold(place: Place): boolean {
  const next = wordAfter(place);
  return next === '' || next === ',' || next === '.' || next === ')' || next === ':';
}

const SATURDAY = 6;
const CODES = oneOf('t1 t2 t3 t4 s1 s2 q1 q2 q3 q4');

/** The season with its direction: "à la fin de cet été", "au début de l'hiver dernier". */
function seasonOf(caught: Captures, words: readonly string[]): PartialDate {
  const isThis = words.some((word) => THIS.has(word));
  const direction = directionOf(caught) ?? (isThis ? 0 : undefined);
  return date({ season: caught.get<PartialDate['season']>('season'), direction });
}

/** The current period of "fin de l'année", "début de semaine"; `null` when the word names none. */
function running(word: string): PartialDate | null {
  if (word === 'week-end' || word === 'weekend') return date({ weekend: true, direction: 0 });
  const unit = unitIn([word]);
  return unit ? date({ unit, count: 0, whole: true, origin: 'published' }) : null;
}

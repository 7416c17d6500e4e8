// Times of sport, as a stopwatch shows them: 1'41"61, 3'58''05, 9:05.01, 2h04'26", "9 s 98", "3 centièmes de seconde".
// The figures after the seconds are their decimals: "57 s 3" is 57.3 seconds, "57 s 03" is 57.03.

import { MEASURED } from '../../french/calendar.js';
import { oneOf } from '../../french/one-of.js';
import { isGlued, wordAfter, wordBefore, wordsOf } from '../../text/place.js';
import { OF } from '../../french/small-words.js';
import type { PartialDuration } from '../calendar/partial.js';
import { GUARDS } from './guards.js';
import { inFull } from './lengths.js';
import { countsNoun, type Captures, type Place, type Rule } from './rule.js';

const HOURS = '(h|heures|heure)';
const MINUTES = '(min|min.|mn|minutes|minute|m)';
const SECONDS = '(s|s.|sec|sec.|secondes|seconde)';
const MARK = '(<double>|<prime> <prime>)';

export const STOPWATCH: readonly Rule[] = [
  {
    name: 'stopwatch',
    gives: 'duration',
    patterns: [
      `<two:minutes> <prime> <seconds> ${MARK}? <decimals>?`,
      `<two:minutes> ${MINUTES} <seconds> ${SECONDS} <decimals>?`,
      `<two:hours> ${HOURS} <sixty:minutes> <prime>`,
      `<two:hours> ${HOURS} <sixty:minutes> <prime> <seconds> ${MARK}?`,
      `<two:hours> ${HOURS} <sixty:minutes> ${MINUTES}? <seconds> ${SECONDS} <decimals>?`,
      `<two:hours> ${HOURS} <sixty:minutes> : <seconds>`,
    ],
    make: (caught, place) => readStopwatch(caught, place),
  },
  {
    name: 'stopwatch with colons',
    gives: 'duration',
    patterns: ['<two:minutes> : <seconds>', '<two:hours> : <sixty:minutes> : <seconds>'],
    make: (caught, place) => {
      // "9:05.01" has decimals, and "en 2:04:26" a word that measures. Without either, "20:00:24" is a time of day.
      const isDecimal = caught.the<string>('seconds').includes('.');
      if (!isDecimal && !(caught.has('hours') && MEASURED.has(wordBefore(place)))) return GUARDS.clock;
      const goesOn = wordAfter(place) === ':' || (wordBefore(place) === ':' && isGlued(place, place.at));
      return goesOn ? GUARDS.code : readStopwatch(caught, place);
    },
  },
  {
    name: 'seconds and decimals',
    gives: 'duration',
    patterns: [`<seconds> ${MARK} <decimals>`, `<seconds> ${SECONDS} <decimals>`, `<seconds> ${MARK}`],
    make: (caught, place) => {
      // A mark without decimals is read only in "37'' de retard" and the like; elsewhere it may close a quotation.
      const isLead = OF.has(wordAfter(place)) && LEADS.has(wordAfter(place, 1));
      if (!caught.has('decimals') && !isLead) return GUARDS.unsure;
      const isSign = !/[a-z]/.test(wordsOf(place).join(''));
      if (isSign && !isAllGlued(place)) return GUARDS.unsure;
      return readStopwatch(caught, place);
    },
  },
  {
    name: 'fractions of a second',
    gives: 'duration',
    patterns: [
      '<number> (dixieme|dixiemes|centieme|centiemes|millieme|milliemes) de (seconde|secondes)',
      '<number> (milliseconde|millisecondes|microseconde|microsecondes|nanoseconde|nanosecondes)',
    ],
    make: (caught, place) => {
      const parts = wordsOf(place).reduce((found, word) => PARTS.get(word) ?? found, 1);
      const value = inFull(Number((caught.the<number>('number') / parts).toFixed(12)));
      return /^\d+(?:\.\d+)?$/.test(value) ? { form: 'duration', value: `PT${value}S` } : GUARDS.size;
    },
  },
];

/** Nouns for the difference between two times of a race: "37'' de retard". */
const LEADS = oneOf('avance retard penalite');
const PARTS: ReadonlyMap<string, number> = new Map([
  ['dixieme', 10],
  ['dixiemes', 10],
  ['centieme', 100],
  ['centiemes', 100],
  ['millieme', 1000],
  ['milliemes', 1000],
  ['milliseconde', 1000],
  ['millisecondes', 1000],
  ['microseconde', 1e6],
  ['microsecondes', 1e6],
  ['nanoseconde', 1e9],
  ['nanosecondes', 1e9],
]);

/** The duration of the parts that a pattern caught, such as PT1M41.61S, or the guard that refuses it. */
function readStopwatch(caught: Captures, place: Place): PartialDuration | typeof GUARDS.code {
  // 48°51'24" is an angle, and "12' 45'" are two minutes of a match.
  if (wordBefore(place) === '°') return GUARDS.code;
  const marks = wordsOf(place).filter((word) => /^\W$/u.test(word)).length;
  if (caught.has('prime') && marks < 2 && !isAllGlued(place)) return GUARDS.score;
  const hours = caught.number('hours');
  const minutes = caught.number('minutes');
  const seconds = caught.get<string>('seconds');
  const decimals = caught.get<string>('decimals');
  if (decimals !== undefined && seconds?.includes('.')) return GUARDS.code;
  // In "en 30 secondes 2 joueurs" the last figure counts players and is no decimal.
  if (decimals !== undefined && countsNoun(place)) return GUARDS.count;
  const exact = seconds === undefined ? undefined : Number(decimals === undefined ? seconds : `${seconds}.${decimals}`);
  const written = [
    hours === undefined ? '' : `${hours}H`,
    minutes === undefined ? '' : `${minutes}M`,
    exact === undefined ? '' : `${exact}S`,
  ];
  return { form: 'duration', value: `PT${written.join('')}` };
}

/** True when no space separates the marked pieces: 1'41"61. */
function isAllGlued(place: Place): boolean {
  for (let i = place.first + 1; i < place.last; i++) if (!isGlued(place, i)) return false;
  return true;
}

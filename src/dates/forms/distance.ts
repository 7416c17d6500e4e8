// Distances in time. "il y a trois ans", "dans dix jours" and "d'ici cinq ans" are counted from the publication, "deux
// jours plus tard" from the date that the text last mentioned. "deux jours après l'attaque" has a value only where the
// text dates the event (see `resolve/event.ts`).

import { surfaceAt, wordAfter, wordsOf, lastWord } from '../../text/place.js';
import { oneOf } from '../../french/one-of.js';
import type { PartialDate, PartialDuration, Unit } from '../calendar/partial.js';
import { GUARDS } from './guards.js';
import { date, type Rule } from './rule.js';

const ABOUT =
  "(environ|pres de|plus de|moins de|plus d'|pres d'|moins d'|quelque|a peine|a peu pres|tout juste|approximativement|au moins|presque|un peu plus de|un peu plus d'|un peu moins de|un peu moins d')?";

export const DISTANCE: readonly Rule[] = [
  {
    name: 'ago',
    gives: 'day',
    patterns: [`(il y a|voici|voila|y a|il ya) (deja|juste|exactement|un peu|maintenant)? ${ABOUT} <lapse:duration>`],
    make: (caught) => {
      const duration = caught.the<PartialDuration>('duration');
      return shifted(duration, -1, 'published') ?? duration;
    },
  },
  {
    name: 'how long back',
    gives: 'day',
    patterns: [
      "(remonte a|remontent a|remontait a|remontaient a|remontant a|remonte|date de|date d') {<lapse:duration>}",
    ],
    make: (caught) => shifted(caught.the<PartialDuration>('duration'), -1, 'published') ?? GUARDS.lapse,
  },
  {
    name: 'in some time',
    gives: 'day',
    patterns: [
      `dans ${ABOUT} <lapse:duration>`,
      `d'ici ${ABOUT} <lapse:duration>`,
      `d' ici (a)? ${ABOUT} <lapse:duration>`,
    ],
    make: (caught, place) => {
      const duration = caught.the<PartialDuration>('duration');
      if (RELATIVE.has(wordAfter(place))) return GUARDS.part;
      return shifted(duration, 1, 'published') ?? duration;
    },
  },
  {
    name: 'later and earlier',
    gives: 'day',
    patterns: [
      '(<duration>|<range:duration>) (plus tard|plus tot|auparavant|apres|avant)',
      '(<duration>|<range:duration>) jour pour jour (apres|avant)',
    ],
    make: (caught, place) => {
      const words = wordsOf(place);
      const last = lastWord(place);
      const sign = last === 'tard' || last === 'apres' ? 1 : -1;
      const duration = caught.the<PartialDuration>('duration');
      const event =
        (last === 'apres' || last === 'avant') && surfaceAt(place, place.last) !== '' && !ENDS.has(wordAfter(place));
      // "trois ans jour pour jour après" is read as a length of time.
      if (words.includes('pour')) return duration;
      return shifted(duration, sign, 'named', event) ?? duration;
    },
  },
];

const RELATIVE = oneOf(
  'suivant suivants suivante suivantes precedent precedents precedente precedentes qui prochain prochains dernier derniers',
);
const ENDS = oneOf('. , ; : ) ! ? » " ” – — - et');

const UNIT_OF: Readonly<Record<string, Unit>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
const CLOCK_UNIT: Readonly<Record<string, Unit>> = { H: 'hour', M: 'minute', S: 'second' };
/** Years and months, as in "il y a deux ans et demi", which names a month only approximately. */
const YEARS_AND_MONTHS = /^P(\d{1,3})Y(\d{1,2})M$/;
const AND_A_HALF = /^P(\d{1,2}\.5)([MW])$/;
const ONE_UNIT = /^P(T)?(\d+)([YMWDHS])$/;

/**
 * The date that lies a duration away from its origin, after it or before it by `sign`. `null` for a vague duration, for
 * one that mixes units other than years and months, and for counts of five figures and more, which are geology's.
 */
function shifted(
  { value, approximate }: PartialDuration,
  sign: 1 | -1,
  origin: PartialDate['origin'],
  event?: boolean,
): PartialDate | null {
  if (value === null) return null;
  const composite = YEARS_AND_MONTHS.exec(value);
  if (composite) {
    const count = sign * (12 * Number(composite[1]) + Number(composite[2]));
    return date({ unit: 'month', count, origin, approximate: true, event: event || undefined });
  }
  // "un mois et demi" and "deux semaines et demie" are counted in days, approximately.
  const half = AND_A_HALF.exec(value);
  if (half) {
    const days = Math.round(Number(half[1]) * (half[2] === 'W' ? 7 : 30.5));
    return date({ unit: 'day', count: sign * days, origin, approximate: true, event: event || undefined });
  }
  const found = ONE_UNIT.exec(value);
  if (!found || found[2]!.length > 4) return null;
  const unit = (found[1] ? CLOCK_UNIT : UNIT_OF)[found[3]!]!;
  return date({ unit, count: sign * Number(found[2]), origin, approximate, event: event || undefined });
}

// Hours that apply to several days. After a list or an interval of days ("mardi et jeudi, 14 h–17 h", "du 1er avril au
// 31 octobre, de 10 h à 18 h") or a frequency ("tous les mardis à 20 h"), hours belong to each of these days and not to
// the last one alone. The grammar reads the days and the hours as two expressions; here the hours are marked `daily`.

import { oneOf } from '../../french/one-of.js';
import { EXCEPT } from '../../french/small-words.js';
import { foldedPiece, type Pieces } from '../../text/pieces.js';
import type { FoundDate, PartialDate, PartialReading } from '../calendar/partial.js';
import { DASHES } from './slots.js';

/** What may stand between days and their hours: marks, prepositions, "ouvert", "tous les jours sauf fériés". */
const BETWEEN: ReadonlySet<string> = new Set([
  ...DASHES,
  ...oneOf(
    ', : ; ( ) . / de du entre des a au et puis ou le la les vers partir inclus compris sauf hors excepte hormis feries ferie ouvert ouverte ouverts ouvertes',
  ),
  ...oneOf('horaires horaire heures jours chaque non-stop environ'),
]);
/** What joins the days of a list. */
const JOINS = oneOf(', et ou le les /');
/** How many pieces may stand between days and their hours. */
const FARTHEST = 8;

/** The same expressions, where hours that follow or precede several days or a frequency are marked `daily`. */
export function markHoursOfEveryDay(found: readonly FoundDate[], pieces: Pieces): readonly FoundDate[] {
  if (!found.some(({ reading }) => isHours(reading))) return found;
  const daily = new Set<number>();
  const isGap = (at: number, words: ReadonlySet<string>): boolean => isOf(words, pieces, found[at], found[at + 1]);
  for (let at = 0; at < found.length; at++) {
    if (!isHours(found[at]!.reading)) continue;
    let last = at - 1;
    if (last < 0 || !isGap(last, BETWEEN)) continue;
    // With nothing between, the hour is a length of time: "une fois par semaine une heure et demie".
    if (found[at]!.reading.form === 'date' && found[last]!.last === found[at]!.first) continue;
    // Goes past excepted days to those that the hours belong to: "tous les jours (sauf le dimanche), 9 h-19 h".
    while (last > 0 && isExcepted(found[last]!, pieces) && isGap(last - 1, BETWEEN)) last--;
    // In "de 8 h à 12 h et de 14 h à 18 h" the second hours belong to the same days as the first.
    if (daily.has(last) || isOfSeveralDays(found, last, isGap)) daily.add(at);
  }
  for (let at = found.length - 2; at >= 0; at--) {
    if (!isHours(found[at]!.reading) || daily.has(at) || !isGap(at, BETWEEN)) continue;
    // Hours may precede their days, provided no other hours follow those days: "de 8 h à 12 h, du lundi au vendredi".
    const next = found[at + 1]!.reading;
    if (daily.has(at + 1) ? isHours(next) : isLong(next) && !daily.has(at + 2)) daily.add(at);
  }
  if (daily.size === 0) return found;
  return found.map((one, at) => (daily.has(at) ? { ...one, reading: { ...one.reading, daily: true } } : one));
}

/** True for hours without a day: "10 h à 18 h", "20 h 30". */
function isHours(reading: PartialReading): boolean {
  if (reading.form === 'interval') return [reading.from, reading.to].every((end) => end !== null && isClock(end));
  return reading.form === 'date' && isClock(reading);
}

function isClock({ hour, day, weekday, month, unit, holiday, part, event }: PartialDate): boolean {
  return hour !== undefined && [day, weekday, month, unit, holiday, part, event].every((said) => said === undefined);
}

/** True for a day that is left out: "sauf le dimanche", "hors mardi". */
function isExcepted({ first }: FoundDate, pieces: Pieces): boolean {
  for (let i = first - 1; i >= 0 && i >= first - 2; i--) if (EXCEPT.has(foldedPiece(pieces, i))) return true;
  return false;
}

/** True for an interval of days, a frequency, a week-end, and the last of several joined days. */
function isOfSeveralDays(
  found: readonly FoundDate[],
  at: number,
  isGap: (at: number, words: ReadonlySet<string>) => boolean,
): boolean {
  const { reading } = found[at]!;
  return isLong(reading) || (at > 0 && isDay(reading) && isDay(found[at - 1]!.reading) && isGap(at - 1, JOINS));
}

function isLong(reading: PartialReading): boolean {
  if (reading.form === 'frequency') return true;
  if (reading.form === 'date') return reading.weekend === true;
  return reading.form === 'interval' && [reading.from, reading.to].every((end) => end !== null && isDay(end));
}

/** True for a day without an hour. */
function isDay(reading: PartialReading): boolean {
  if (reading.form !== 'date' || reading.hour !== undefined || reading.part !== undefined) return false;
  return reading.day !== undefined || reading.weekday !== undefined;
}

/** True when two expressions stand near each other in one sentence, with only these words between them. */
function isOf(words: ReadonlySet<string>, pieces: Pieces, one?: FoundDate, other?: FoundDate): boolean {
  if (!one || !other || other.first - one.last > FARTHEST) return false;
  for (let i = one.last; i < other.first; i++)
    if (pieces.opens[i] === 1 || !words.has(foldedPiece(pieces, i))) return false;
  return pieces.opens[other.first] !== 1;
}

// Times of day: "20h30", "à 8 heures précises", "midi et quart", "9 h GMT", and a
// day with its time. Parts of a day and nights are in `dayparts.ts`.

import { AT_HOUR, MEASURED, UNITS } from '../../french/calendar.js';
import { surfaceAt, wordAt, wordBefore, wordAfter, wordsOf, isCapitalised, isGlued } from '../../text/place.js';
import { oneOf } from '../../french/one-of.js';
import { THE_SINGULAR } from '../../french/small-words.js';
import { two } from '../calendar/cell.js';
import { isListed } from './days.js';
import { DAYPARTS } from './dayparts.js';
import type { Part, PartialDate } from '../calendar/partial.js';
import type { Captures } from './rule.js';
import type { Guard } from '../../text/rules.js';
import { GUARDS } from './guards.js';
import { date, goesOnWithNoun, type Place, type Rule } from './rule.js';
import { halfOf, isOnBill, isSpokenHour } from './hours-said.js';

const ABOUT = '(vers|peu apres|peu avant|aux alentours de|autour de|a environ|environ)';
/** The words for hours: "8 h", "20 heures", and "hrs", which Caribbean papers write. */
const H = '(h|heures|heure|hrs|hr)';
/** The halves of the day, as papers of Haiti and Canada write them: "8 h 30 p.m.", "huit heures am". */
const HALF = '(am|pm|a m|p m|a . m|p . m|p. m)';

export const CLOCK: readonly Rule[] = [
  {
    name: 'clock',
    gives: 'clock',
    patterns: [
      '<hour> (h|heures|heure|hrs|hr|:) <minute> ((et|:) <minute:second> (s|secondes)?)? (minutes|min|mn)? (precises|pile|locales|locale)?',
      '<hour> (h|heures|heure) <minute> (m|min|mn) <minute:second> (s|secondes)?',
      `<hour> ${H} (precises|pile|locales|tapantes)?`,
      '<number:hour> (heures|heure) (et (quart|demie|demi|trois quarts)|<number:minute>|moins le quart|moins <number:less>)? (precises|pile)?',
      '(midi|minuit) (et (quart|demie|demi)|<number:minute>|pile|moins le quart|moins <number:less>)?',
      "<hour> (h|heures|heure)? <minute>? (du matin|du soir|de l' apres-midi|dans la nuit|dans la soiree)",
      "<number:hour> (heures|heure) (et (quart|demie|demi)|<number:minute>)? (du matin|du soir|de l' apres-midi|de la nuit)",
      '<number:hour> (et (quart|demie)|<number:minute>) (du matin|du soir|heures)',
      `<hour> (${H}|:)? <minute>? ${HALF}`,
      `<number:hour> (heures|heure)? <number:minute>? ${HALF}`,
      '<number:hour> (du matin|du soir)',
      '<number:hour> (heures|heure) (passe|passee|passees) de <number:minute> (minutes|minute|min)',
    ],
    make: (caught, place) => makeClock(caught, place),
  },
  {
    name: 'clock without its hours',
    gives: 'clock',
    patterns: ['<number:hour> (et (quart|demie)|moins le quart|<number:minute>)'],
    make: (caught, place) => (isSpokenHour(caught, place) ? makeClock(caught, place) : GUARDS.count),
  },
  {
    name: 'clock of a zone',
    gives: 'clock',
    patterns: [
      '<hour> (h|heures|heure|:) <minute> <zone>',
      '<hour> : <minute> : <minute:second> <zone>',
      '<hour> (h|heures|heure|:) <minute> (en horaire|horaire) <zone>',
      '<number:hour> (h|heures|heure) <zone>',
      "<hour> (h|heures|heure|:) <minute> (,|')? heure (de|d')? <town>",
      "<hour> (h|heures|heure) (,|')? heure (de|d')? <town>",
      "<hour> (h|heures|heure|:) <minute>? <bra> heure (de|d')? <town> <ket>",
      '<hour> (h|heures|heure|:) <minute>? <bra> <zone> <ket>',
      '(midi|minuit) <zone>',
      '<hour> (h|heures|heure|:) <minute>? <zone> <sign> <two:ahead>',
      '<hour> (h|heures|heure|:) <minute>? <bra> <zone> <sign> <two:ahead> <ket>',
    ],
    make: (caught, place) => makeClock(caught, place),
  },
  ...DAYPARTS,
  {
    name: 'day, part and clock',
    gives: 'moment',
    patterns: [
      `<day> <daypart> ,? (a|des|${ABOUT})? <clock>`,
      `<clock> (,|le|de|du)? <day> <daypart>`,
      '<clock> (ce|cet|cette|le|du|dans la) <part>',
      `(ce|cet|cette) <part> (a|des|,|${ABOUT}) <clock>`,
      `{<part> (a|des|${ABOUT}) <clock>}`,
    ],
    make: (caught, place) => {
      const clock = caught.the<PartialDate>('clock');
      const day = caught.get<PartialDate>('day');
      const part = caught.get<PartialDate>('daypart')?.part ?? caught.get<Part>('part');
      if (day && isTimed(day)) return GUARDS.part;
      if (isLapse(caught, place)) return GUARDS.lapse;
      if (place.nested && !day) return GUARDS.part;
      const today = day ?? date({ unit: 'day', count: 0, origin: 'published' });
      return { ...today, ...afternoon(clock, part), form: 'date', approximate: isAbout(place) };
    },
  },
  {
    name: 'day and clock',
    gives: 'moment',
    patterns: [
      `<day> (a|des|a partir de|apres|avant|${ABOUT})? <clock>`,
      '<day> , <clock:stamp>',
      '<day> , (a partir de|des) <clock>',
      '<day> t <clock>',
      '<day> t <clock> <sign> <two:ahead> (: <minute:more>)?',
      '<clock> ,? (le|ce|de|du)? <day>',
      `(le|du|au|ce) {<dom:d> (a|des|${ABOUT}) <clock>}`,
      `(le|du|au|ce) {<two:dd> / <two:mm> (a|des|${ABOUT}) <clock>}`,
    ],
    make: (caught, place) => {
      const clock = caught.the<PartialDate>('clock', 'stamp');
      const alone = caught.number('d') ?? caught.number('dd');
      const day = caught.get<PartialDate>('day') ?? date({ day: alone, month: caught.number('mm') });
      // "21/04/2016, 20:00:24" is one time stamp; "samedi, 20 h : la pluie" is two dates.
      if (caught.has('stamp') && !wordsOf(place).includes(':')) return GUARDS.part;
      // The hours of "réduit mercredi à huit heures par jour" are a length of time.
      if (!place.nested && wordAfter(place) === 'par' && UNITS.has(wordAfter(place, 1))) return GUARDS.lapse;
      if (isLapse(caught, place) || isTimed(day) || (day.month !== undefined && (day.month < 1 || day.month > 12)))
        return GUARDS.lapse;
      if (day.day === undefined && day.weekday === undefined && day.unit !== 'day' && day.holiday === undefined)
        return GUARDS.part;
      // In "jeudi après 9 h 30" and "samedi dès 6 heures" the hour opens an interval, in "avant 9 h" it closes one.
      const words = place.nested ? [] : wordsOf(place);
      // The hour of "les 4 et 5 avril à 20 h 30" belongs to both days.
      if (caught.names[0] === 'day' && place.at === place.first && isListed(place)) return GUARDS.habit;
      if (caught.names[0] === 'clock' && RUNS_ON.has(wordAfter(place))) return GUARDS.habit;
      const moment = { ...day, ...clock, zone: zoneOf(caught) ?? clock.zone, form: 'date' } as const;
      if (words.includes('apres') || words.includes('des') || words.includes('partir'))
        return { form: 'interval', from: moment, to: null };
      if (words.includes('avant') && !words.includes('peu')) return { form: 'interval', from: null, to: moment };
      return { ...moment, approximate: isAbout(place) ?? day.approximate };
    },
  },
];

const BEFORE_CLOCK = oneOf("a vers des de entre jusqu'a du au avant apres le heure et jusqu' environ (");
const RANGE = oneOf('de entre le et au du');
const HOUR_NAMES = oneOf('Heures Heure');
const EXACT = oneOf('precises pile locales locale tapantes');
const NO_CLOCK_BEFORE = oneOf("de d' par");
/** Words before "de" and a time of day: "sur le coup de 20 heures", "à partir de 20 heures". */
const ON_THE_STROKE = oneOf('partir coup environs alentours');
/** Things that are called by their hour: "le journal de 20 heures", "le train de 8 heures". */
const BROADCASTS = oneOf('journal jt edition messe train vol seance');
/** What follows the first day of an interval of days: "à 12 h 45 du lundi au vendredi". */
const RUNS_ON = oneOf('au - –');
const ABOUTS = oneOf('vers alentours autour environ peu');
const LAPSES = oneOf('en pendant durant sous depuis dernieres prochaines');

function makeClock(caught: Captures, place: Place): PartialDate | Guard {
  const words = wordsOf(place);
  const opening = words[0]!;
  const named = opening === 'midi' ? 12 : opening === 'minuit' ? 0 : undefined;
  let hour = named ?? caught.the<number>('hour');
  if (!Number.isInteger(hour) || hour > 24 || !isZone(caught, place)) return GUARDS.calendar;
  const half = halfOf(words);
  if (half !== null && words.length === 2 && !BEFORE_CLOCK.has(wordBefore(place))) return GUARDS.unsure;
  if (half !== null && hour <= 12) hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  const less = caught.number('less') ?? (words.includes('moins') ? 15 : undefined);
  let minute = less === undefined ? caught.number('minute') : 60 - less;
  if (minute !== undefined && (minute > 59 || minute < 0 || !Number.isInteger(minute))) return GUARDS.calendar;
  // "minuit" alone is 24:00 and ends its day; "minuit et quart" is 00:15.
  if (opening === 'minuit' && minute === undefined && less === undefined && words.length === 1) hour = 24;
  if (less !== undefined) hour = (hour + 23) % 24;
  else if (words.includes('demie') || words.includes('demi')) minute = 30;
  else if (words.includes('quarts')) minute = 45;
  else if (words.includes('quart')) minute = 15;
  const evening = words.includes('soir') || words.includes('apres-midi') || words.includes('soiree');
  if (evening && hour < 12) hour += 12;
  const zone = zoneOf(caught) ?? caught.get<string>('zone') ?? caught.get<string>('town');
  const sure =
    evening ||
    half !== null ||
    words.includes('matin') ||
    (words.includes('nuit') && words.length > 2) ||
    zone !== undefined ||
    words.some((word) => EXACT.has(word));
  if (named !== undefined) {
    if (!place.nested && named === 12 && THE_SINGULAR.has(wordBefore(place))) return GUARDS.lapse;
    // A capital makes it part of a name: "La Dépêche du Midi".
    if (isCapitalised(place, place.first) && place.pieces.opens[place.first] !== 1) return GUARDS.name;
  } else if (
    words.some((word) => word === 'min' || word === 'm') &&
    caught.has('second') &&
    !AT_HOUR.has(wordBefore(place))
  ) {
    // "2 h 01 min 09 s" is a length of time, unless "à", "vers" or "dès" stands before it.
    return GUARDS.lapse;
  } else if (isNameOfHour(place)) return GUARDS.name;
  else if (!sure && !place.nested && !isClock(place, minute, hour, opening, words[1])) return GUARDS.lapse;
  return date({ hour, minute, second: caught.number('second'), zone });
}

/**
 * The offset that is written after a zone or an hour: "+01:00" for "GMT+1" and "T08:30+01:00"; `undefined` without
 * one.
 */
function zoneOf(caught: Captures): string | undefined {
  const ahead = caught.number('ahead');
  if (ahead === undefined || ahead > 14) return undefined;
  return `${caught.the<string>('sign')}${two(ahead)}:${two(caught.number('more') ?? 0)}`;
}

/** True when "Heures" has a capital: "le 20 Heures" is a television programme. */
function isNameOfHour(place: Place): boolean {
  for (let i = place.first; i < place.last; i++) {
    const surface = surfaceAt(place, i);
    if (surface.length > 1 && HOUR_NAMES.has(surface)) return true;
  }
  return false;
}

/** True for a time of day, false for a length of time: "à 20 heures", "20h30" and "18:15" are times of day. */
function isClock(
  place: Place,
  minute: number | undefined,
  hour: number,
  opening: string,
  second: string | undefined,
): boolean {
  const ahead = wordBefore(place);
  if (MEASURED.has(ahead)) return false;
  const two = wordBefore(place, 2);
  if (ahead === 'de' && (ON_THE_STROKE.has(two) || BROADCASTS.has(two))) return true;
  // "Passé" at the start of a sentence: "Passé 22 heures, le bar ferme".
  if (ahead === 'passe' && two === '') return true;
  const at = BEFORE_CLOCK.has(ahead);
  const glued = isGlued(place, place.first + 1) && opening.charCodeAt(0) < 0x3a;
  if (minute !== undefined) return at || glued || second === ':' || second === 'h' || opening.length > 1;
  if (isOnBill(place)) return true;
  if (hour === 24 || (!at && !glued)) return false;
  if (hour === 0 && opening.length < 2 && !at) return false;
  if (!glued && RANGE.has(ahead)) return false;
  // A distance or a rate: "à 3 heures de Paris", "à 35 heures par semaine".
  if (at && NO_CLOCK_BEFORE.has(wordAfter(place)) && (wordAfter(place) !== 'par' || UNITS.has(wordAfter(place, 1))))
    return false;
  return !(glued && !at && goesOnWithNoun(place) && ahead === 'en');
}

/** False when the zone "EST" is the verb "est", which has no capital: "24 H est franchie". */
function isZone(caught: Captures, place: Place): boolean {
  if (!caught.has('zone')) return true;
  for (let i = place.first; i < place.last; i++) if (wordAt(place, i) === 'est') return isCapitalised(place, i);
  return true;
}

/** True when the hours before a day are a length of time: "348 décès en 24 heures mardi". */
function isLapse(caught: Captures, place: Place): boolean {
  return caught.names[0] === 'clock' && LAPSES.has(wordBefore(place));
}

/** True when the date already has an hour or a part of the day, or is counted in hours, minutes or seconds. */
export function isTimed(day: PartialDate): boolean {
  return (
    day.part !== undefined ||
    day.hour !== undefined ||
    day.unit === 'hour' ||
    day.unit === 'minute' ||
    day.unit === 'second'
  );
}

function isAbout(place: Place): true | undefined {
  for (let i = place.first; i < place.last; i++) if (ABOUTS.has(wordAt(place, i))) return true;
  return undefined;
}

/** The clock with twelve hours added where the part of the day asks for it: "8 heures" in the evening is 20:00. */
export function afternoon(clock: PartialDate, part: Part | undefined): PartialDate {
  const { hour } = clock;
  return hour !== undefined && hour < 12 && hour > 0 && (part === 'EV' || part === 'AF' || (part === 'NI' && hour > 6))
    ? { ...clock, hour: hour + 12 }
    : clock;
}

// Times of day: "20h30", "à 8 heures précises", "midi et quart", "9 h GMT", parts
// of a day ("lundi matin", "en fin de soirée"), nights across two days, and a day
// with its time.

import { fold } from '../text/characters.js';
import type { Modifier, Part, PartialDate } from './partial.js';
import type { Captures } from './rule.js';
import { before, date, isGlued, surfaceAt, type Place, type Rule } from './rule.js';

export const CLOCK: readonly Rule[] = [
  {
    name: 'clock',
    gives: 'clock',
    patterns: [
      '<hour> (h|heures|heure|:) <minute> ((et|:) <minute:second> (s|secondes)?)? (minutes|min|mn)? <zone>?',
      "<hour> (h|heures|heure|:) <minute> (,|')? heure (de|d')? <town>",
      "<hour> (h|heures|heure) (,|')? heure (de|d')? <town>",
      '<hour> (h|heures|heure) (<zone>|precises|pile|locales|tapantes)?',
      '<number:hour> (heures|heure) (et (quart|demie|demi)|<number:minute>|moins le quart)?',
      '(midi|minuit) (et (quart|demie|demi)|<number:minute>|pile)?',
      "<hour> (h|heures|heure)? <minute>? (du matin|du soir|de l' apres-midi|dans la nuit)",
      "<number:hour> (heures|heure) (et (quart|demie|demi)|<number:minute>)? (du matin|du soir|de l' apres-midi|de la nuit)",
    ],
    make: (caught, place) => makeClock(caught, place),
  },
  {
    name: 'part of the day',
    gives: 'part',
    inner: true,
    patterns: [
      "(le|au|en|dans la|dans l'|a l'|l'|dans le|du|de l'|a la)? (tout debut de|debut de|debut d'|fin de|fin d'|fin du|milieu de|milieu d'|petit|tot le|tard le|tard dans la)? <part>",
      "a l' aube",
      'au petit jour',
      '(en|a)? (debut|fin|milieu) de journee',
      'a la mi-journee',
      'a la tombee de la nuit',
      'a la mi -? journee',
      'en cours de (journee|matinee|soiree)',
    ],
    make: (_, place) => partOf(place),
  },
  {
    name: 'part of this day',
    gives: 'moment',
    patterns: [
      '(ce|cet|cette) <part>',
      '(nuit|soiree|matinee) (derniere|prochaine|suivante|precedente)',
      "(en|a la|dans la|au) {(debut|fin|milieu) (de|d') <part>}",
      '(dans|durant|pendant) (la|toute la) {(matinee|soiree|nuit)}',
      "dans l' {apres-midi}",
      "(a l' aube|au petit matin|au petit jour|a la tombee de la nuit|en milieu de journee|a la mi-journee|en debut de journee|en fin de journee)",
      '(le|un|du|au) {(matin|soir) (meme)}',
      'le {(matin|soir)}',
      "l' {apres-midi} (meme)?",
    ],
    make: (_, place) => {
      const part = partOf(place);
      if (part === null) return null;
      const last = fold(surfaceAt(place, place.last - 1));
      const first = fold(surfaceAt(place, place.at));
      if (/^-l[àa]$/.test(surfaceAt(place, place.last))) return null;
      if (/^derniere$/.test(last)) return { ...part, unit: 'day', count: -1, origin: 'published' };
      const count = /^(?:prochaine|suivante)$/.test(last) ? 1 : last === 'precedente' ? -1 : 0;
      const own = /^(?:ce|cet|cette)$/.test(first);
      return { ...part, unit: 'day', count, origin: own ? 'published' : 'text' };
    },
  },
  {
    name: 'night of two days',
    gives: 'moment',
    patterns: [
      'nuit (de|du) <day> (a|au) <day:to>',
      'nuit (de|du) <dom> (a|au) <day:to>',
      'nuit (de|du) <weekday> <dom> (a|au) <day:to>',
      '(nuit|soiree|matinee|soir|matin) (de|du|de ce) <day>',
    ],
    make: (caught, place) => {
      const to = caught.get<PartialDate>('to');
      const day = caught.get<PartialDate>('day');
      const word = fold(surfaceAt(place, place.first));
      const part: Part = word === 'nuit' ? 'NI' : word.startsWith('soir') ? 'EV' : 'MO';
      if (to === undefined) return day ? { ...day, part } : null;
      const from = day ?? date({ day: caught.number('dom'), weekday: caught.number('weekday') });
      return {
        ...from,
        month:
          from.month ??
          (from.day !== undefined && to.month !== undefined
            ? from.day > (to.day ?? 0)
              ? ((to.month + 10) % 12) + 1
              : to.month
            : undefined),
        year: from.year ?? to.year,
        direction: from.direction ?? to.direction,
        part,
      };
    },
  },
  {
    name: 'day and part',
    gives: 'moment',
    patterns: [
      '<day> <daypart>',
      '<day> , <daypart>',
      '(la|le) (veille|lendemain) (au)? <part>',
      '<day> <daypart> (,|a|vers|des|peu apres|peu avant|aux alentours de|autour de) <clock>',
      '<day> <daypart> <clock>',
    ],
    make: (caught, place) => {
      const word = caught.get<Part>('part');
      if (word !== undefined) {
        const count = /veille/i.test(surfaceAt(place, place.first + 1)) ? -1 : 1;
        return date({ unit: 'day', count, origin: 'text', part: word });
      }
      const day = caught.get<PartialDate>('day')!;
      const part = caught.get<PartialDate>('daypart')!;
      const clock = caught.get<PartialDate>('clock');
      if (day.part !== undefined || day.unit === 'hour' || day.unit === 'minute') return null;
      if (clock) return { ...day, ...afternoon(clock, part.part), form: 'date' };
      return { ...day, part: part.part, modifier: part.modifier };
    },
  },
  {
    name: 'day and clock',
    gives: 'moment',
    patterns: [
      "<day> (,|a|vers|des|peu apres|peu avant|apres|avant|aux alentours de|autour de|a partir de|jusqu' a|, a|, vers|, des)? <clock>",
      '<clock> ,? (le|ce|de|du)? <day>',
      '<clock> <daypart> (,|le|de)? <day>?',
      '(<clock> ,? <day> <daypart>)',
    ],
    make: (caught, place) => {
      const clock = caught.get<PartialDate>('clock')!;
      const day = caught.get<PartialDate>('day');
      const part = caught.get<PartialDate>('daypart');
      if (day && (day.part !== undefined || day.hour !== undefined || day.unit === 'hour' || day.unit === 'minute'))
        return null;
      const words = Array.from({ length: place.last - place.first }, (_, k) => fold(surfaceAt(place, place.first + k)));
      const approximate =
        words.includes('vers') || words.includes('alentours') || words.includes('autour') || undefined;
      const time = afternoon(clock, part?.part);
      return { ...(day ?? {}), ...time, form: 'date', approximate: approximate ?? day?.approximate };
    },
  },
];

function makeClock(caught: Captures, place: Place): PartialDate | null {
  const { pieces, first, last } = place;
  const words = Array.from({ length: last - first }, (_, k) => fold(surfaceAt(place, first + k, false)));
  const named = words[0] === 'midi' ? 12 : words[0] === 'minuit' ? 0 : undefined;
  let hour = named ?? caught.number('hour')!;
  if (!Number.isInteger(hour) || hour > 24) return null;
  let minute = caught.number('minute');
  if (minute !== undefined && (minute > 59 || !Number.isInteger(minute))) return null;
  if (words.includes('demie') || words.includes('demi')) minute = 30;
  else if (words.includes('quart')) minute = words.includes('moins') ? 45 : 15;
  if (words.includes('moins')) hour -= 1;
  const evening = words.includes('soir') || words.includes('apres-midi');
  if (evening && hour < 12) hour += 12;
  const spoken = evening || words.includes('matin') || (words.includes('nuit') && words.length > 2);
  const zoned = caught.get<string>('zone') ?? caught.get<string>('town');
  const exact = words.some((word) => /^(?:precises|pile|locales|tapantes)$/.test(word));
  if (words[0] === 'midi' && !place.nested && /^(?:le|la|l['’])$/i.test(before(place))) return null;
  if (named === undefined && !spoken && !exact && zoned === undefined && !place.nested) {
    const bare = minute === undefined;
    const ahead = before(place).toLowerCase();
    const at = /^(?:à|vers|dès|de|entre|jusqu['’]à|du|au|avant|après|le|heure|et)$/.test(ahead);
    const glued = isGlued(pieces, first + 1) && pieces.text.charCodeAt(pieces.starts[first]!) < 0x3a;
    const colon = words[1] === ':';
    if (bare && !at && !glued) return null;
    if (bare && !glued && /^(?:de|entre|le|et|au|du)$/.test(ahead)) return null;
    if (bare && at && /^(?:de|d['’]|par)$/.test(surfaceAt(place, last))) return null;
    if (!bare && !at && !glued && !colon && words[0]!.length < 2 && words[1] !== 'h') return null;
    if (bare && hour === 24) return null;
    if (bare && hour === 0 && words[0]!.length < 2 && !at) return null;
  }
  return date({
    hour,
    minute,
    second: caught.number('second'),
    zone: zoned,
  });
}

/** "8 heures" of the evening is 20. */
function afternoon(clock: PartialDate, part: Part | undefined): PartialDate {
  const { hour } = clock;
  return hour !== undefined && hour < 12 && hour > 0 && (part === 'EV' || part === 'AF')
    ? { ...clock, hour: hour + 12 }
    : clock;
}

/** The part of the day that the marked words name. */
function partOf(place: Place): PartialDate | null {
  let part: Part | undefined;
  let modifier: Modifier | undefined;
  for (let i = place.first; i < place.last; i++) {
    const word = fold(surfaceAt(place, i, false));
    if (word === 'debut' || word === 'petit' || word === 'tot' || word === 'aube') modifier = 'start';
    if (word === 'fin' || word === 'tard') modifier = 'end';
    if (word === 'milieu' || word === 'mi') modifier = 'mid';
    if (word === 'aube') part = 'MO';
    if (word === 'tombee') return date({ part: 'EV' });
    if (word === 'jour') part = 'MO';
    if (word === 'journee' || word === 'mi-journee') {
      if (modifier === 'start') return date({ part: 'MO', modifier });
      if (modifier === 'end') return date({ part: 'AF', modifier });
      return date({ part: 'MI' });
    }
    part = PART_OF[word] ?? part;
  }
  return part ? date({ part, modifier }) : null;
}

const PART_OF: Readonly<Record<string, Part>> = {
  matin: 'MO',
  matinee: 'MO',
  midi: 'MI',
  'apres-midi': 'AF',
  soir: 'EV',
  soiree: 'EV',
  nuit: 'NI',
};

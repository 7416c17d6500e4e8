// Points counted from the day of the paper ("hier", "mardi dernier", "il y a
// trois ans", "la semaine prochaine") or from the date the text last named ("la
// veille", "deux jours plus tard", "cette année-là").

import { fold } from '../text/characters.js';
import type { Direction, PartialDate, PartialDuration, Unit } from './partial.js';
import type { Captures } from './rule.js';
import { before, date, isCapitalised, surfaceAt, type Place, type Rule } from './rule.js';

const DAYS: Readonly<Record<string, number>> = {
  "aujourd'hui": 0,
  hier: -1,
  'avant-hier': -2,
  demain: 1,
  'apres-demain': 2,
};

const towards = (caught: Captures): Direction | undefined =>
  caught.get<Direction>('last') ??
  caught.get<Direction>('next') ??
  caught.get<Direction>('before') ??
  caught.get<Direction>('after');

const isFromText = (caught: Captures): boolean => caught.has('before') || caught.has('after');

export const DEICTIC: readonly Rule[] = [
  {
    name: 'day from today',
    gives: 'day',
    patterns: ["(aujourd'hui|hier|avant-hier|demain|apres-demain)", 'avant hier', 'apres demain'],
    make: (_, place) => {
      const { pieces, first, last } = place;
      const surface = fold(pieces.text.slice(pieces.starts[first], pieces.ends[last - 1]))
        .replace('’', "'")
        .replace(' ', '-');
      return surface in DAYS ? date({ unit: 'day', count: DAYS[surface], origin: 'published' }) : null;
    },
  },
  {
    name: 'weekday',
    gives: 'day',
    patterns: ['<weekday> (<last>|<next>|<before>|<after>)?', '<weekday> (en huit|en 8)?'],
    make: (caught, place) => {
      const surface = surfaceAt(place, place.first);
      if (/s$/i.test(surface)) return null;
      const { pieces, first } = place;
      // "Vendredi" the character: a capital inside the sentence.
      const inside = pieces.opens[first] === 0 && isCapitalised(place) && !place.nested;
      if (inside && !/^["«“(:,–—-]$/.test(before(place)) && !/^(?:ce|hier|le|depuis|dès)$/i.test(before(place)))
        return null;
      const next = surfaceAt(place, place.last);
      if (/^(?:saint|noir|gras)$/i.test(next)) return null;
      return date({
        weekday: caught.number('weekday'),
        direction: towards(caught) ?? (/^ce$/i.test(before(place)) ? 0 : undefined),
        origin: isFromText(caught) ? 'text' : undefined,
      });
    },
  },
  {
    name: 'weekday in eight days',
    gives: 'day',
    patterns: ['<weekday> en (huit|quinze|<two:number>)'],
    make: (caught, place) => {
      const surface = surfaceAt(place, place.last - 1);
      const count = /^(?:huit|8)$/.test(surface) ? 7 : /^(?:quinze|15)$/.test(surface) ? 14 : 0;
      return count === 0 ? null : date({ weekday: caught.number('weekday'), direction: 1, unit: 'day', count });
    },
  },
  {
    name: 'weekday of a week',
    gives: 'day',
    patterns: ['<weekday> (de|dans)? (la|cette) semaine (<last>|<next>|<before>|<after>)?', 'cette semaine <weekday>'],
    make: (caught) =>
      date({
        weekday: caught.number('weekday'),
        unit: 'week',
        count: towards(caught) ?? 0,
        whole: true,
        origin: isFromText(caught) ? 'text' : 'published',
      }),
  },
  {
    name: 'period from today',
    gives: 'period',
    patterns: [
      '(semaine|mois|annee|an|trimestre|semestre|decennie|siecle|exercice) (<last>|<next>|<before>|<after>|en cours)',
      "(la|le|l') {(<last>|<next>) (semaine|mois|annee|trimestre|semestre|decennie)}",
      "l' {(an|annee)} (<last>|<next>)",
      '(week-end|weekend|saison|hiver|ete) (<last>|<next>|<before>|<after>)',
    ],
    make: (caught, place) => {
      const word = wordOf(
        place,
        /^(?:semaine|mois|ann|an$|trimestre|semestre|d[ée]cennie|si[èe]cle|exercice|week|saison)/,
      );
      const count = towards(caught) ?? 0;
      if (word.startsWith('week'))
        return date({ weekend: true, direction: count, origin: isFromText(caught) ? 'text' : undefined });
      const unit = WHOLE[word];
      if (unit === undefined) return null;
      return date({ unit, count, whole: true, origin: isFromText(caught) ? 'text' : 'published' });
    },
  },
  {
    name: 'this period',
    gives: 'period',
    patterns: [
      '(cette|ce|cet) (semaine|mois|annee|trimestre|semestre|week-end|weekend|decennie|siecle) (-ci)?',
      "(l'|d') {annee en cours}",
      '{(week-end|weekend)} (du|des)?',
    ],
    make: (_, place) => {
      if (/^-l[àa]$/i.test(surfaceAt(place, place.last))) return null;
      const word = wordOf(place, /^(?:semaine|mois|ann|trimestre|semestre|d[ée]cennie|si[èe]cle|week)/);
      if (word.startsWith('week'))
        return /^(?:un|une|chaque|des|les|par|deux|trois|premier|dernier)$/i.test(before(place))
          ? null
          : date({ weekend: true, direction: 0 });
      const unit = WHOLE[word];
      return unit ? date({ unit, count: 0, whole: true, origin: 'published' }) : null;
    },
  },
  {
    name: 'that period',
    gives: 'day',
    patterns: [
      '(ce|cette|cet) (jour|annee|semaine|mois|nuit|soir|week-end|journee) -la',
      '(le|la|du|ce) {(meme) (jour|annee|semaine|mois)}',
      '{le (meme) (jour)}',
      '(au|le|de|du) {jour meme}',
      '{le jour meme}',
    ],
    make: (_, place) => {
      const word = wordOf(place, /^(?:jour|ann|semaine|mois|nuit|soir|week)/);
      if (word.startsWith('nuit')) return date({ unit: 'day', count: 0, origin: 'text', part: 'NI' });
      if (word.startsWith('soir')) return date({ unit: 'day', count: 0, origin: 'text', part: 'EV' });
      const unit: Unit = word.startsWith('jour') ? 'day' : (WHOLE[word] ?? 'day');
      return date({ unit, count: 0, whole: unit !== 'day', origin: 'text' });
    },
  },
  {
    name: 'this day',
    gives: 'day',
    patterns: ['ce jour', 'cette journee'],
    make: (_, place) =>
      /^-?l[àa]$/i.test(surfaceAt(place, place.last)) ||
      (/^(?:où|de|d['’])$/i.test(surfaceAt(place, place.last)) &&
        /^ce/i.test(surfaceAt(place, place.first)) &&
        place.last - place.first === 2 &&
        /^jour$/.test(surfaceAt(place, place.last - 1)))
        ? null
        : date({ unit: 'day', count: 0, origin: 'published' }),
  },
  {
    name: 'day from that day',
    gives: 'day',
    patterns: [
      "(la|le|l'|ce|au|du|des) {(veille|lendemain|surlendemain|avant-veille)}",
      "{(la veille|le lendemain|le surlendemain|l' avant-veille)}",
    ],
    make: (_, place) => {
      const word = fold(surfaceAt(place, place.last - 1));
      const count = { veille: -1, lendemain: 1, surlendemain: 2, 'avant-veille': -2 }[word];
      return count === undefined ? null : date({ unit: 'day', count, origin: 'text' });
    },
  },
  {
    name: 'ago',
    gives: 'day',
    patterns: [
      "(il y a|voici|voila|ca fait|y a) (deja|juste|exactement|un peu)? (environ|pres de|plus de|moins de|plus d'|pres d'|moins d'|quelque|a peine|a peu pres|tout juste|au moins|presque)? <duration>",
      'remonte a {<duration>}',
    ],
    make: (caught) => {
      const duration = caught.get<PartialDuration>('duration')!;
      return shifted(duration, -1, 'published') ?? { form: 'duration', value: duration.value };
    },
  },
  {
    name: 'in some time',
    gives: 'day',
    patterns: [
      "dans (environ|pres de|plus de|moins de|plus d'|pres d'|moins d'|tout juste|a peine|quelque|a peu pres)? <duration>",
    ],
    make: (caught, place) => {
      const duration = caught.get<PartialDuration>('duration')!;
      if (/^(?:PT?\d+[DHM]|P\d+[YMWD])/.test(duration.value) === false)
        return { form: 'duration', value: duration.value };
      if (/^(?:suivante?s?|précédente?s?|qui|prochaine?s?|derni)/.test(surfaceAt(place, place.last))) return null;
      return shifted(duration, 1, 'published');
    },
  },
  {
    name: 'later and earlier',
    gives: 'day',
    patterns: ['<duration> (plus tard|plus tot|auparavant)', '<duration> (apres|avant)'],
    make: (caught, place) => {
      const surface = surfaceAt(place, place.last - 1).toLowerCase();
      const sign = /^(?:tard|apr)/.test(surface) ? 1 : -1;
      const duration = caught.get<PartialDuration>('duration')!;
      const next = surfaceAt(place, place.last);
      const event = /^(?:apr|avant)/.test(surface) && next !== '' && !/^[.,;:)!?»"”–—-]$/.test(next);
      return shifted(duration, sign, 'text', event) ?? { form: 'duration', value: duration.value };
    },
  },
];

const WHOLE: Readonly<Record<string, Unit>> = {
  semaine: 'week',
  mois: 'month',
  annee: 'year',
  an: 'year',
  exercice: 'year',
  trimestre: 'quarter',
  semestre: 'half',
  decennie: 'decade',
  siecle: 'century',
};

/** The first marked or matched word that the test knows, folded. */
function wordOf(place: Place, test: RegExp): string {
  for (let i = place.at; i < place.end; i++) {
    const surface = surfaceAt(place, i, false).toLowerCase();
    if (test.test(surface)) return fold(surface);
  }
  return '';
}

const UNIT_OF: Readonly<Record<string, Unit>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
const CLOCK_UNIT: Readonly<Record<string, Unit>> = { H: 'hour', M: 'minute', S: 'second' };

/** A duration of one unit as a distance from a day; `null` for a vague one. */
function shifted(
  { value, approximate }: PartialDuration,
  sign: 1 | -1,
  origin: 'published' | 'text',
  event?: boolean,
): PartialDate | null {
  const found = /^P(T)?(\d+)([YMWDHS])$/.exec(value);
  if (!found) return null;
  const unit = (found[1] ? CLOCK_UNIT : UNIT_OF)[found[3]!]!;
  return date({ unit, count: sign * Number(found[2]), origin, approximate, event: event || undefined });
}

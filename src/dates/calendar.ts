// Points of the calendar written out: "mardi 14 mai 2019", "17/03/2025", "en mars",
// "1992", "les années 60", "le XIXe siècle", "fin 2023", "la première quinzaine d'avril".

import { Piece } from '../text/pieces.js';
import type { Modifier, PartialDate } from './partial.js';
import type { Captures } from './rule.js';
import { before, date, goesOnWithNoun, isCapitalised, isGlued, surfaceAt, type Place, type Rule } from './rule.js';

const direction = (caught: Captures): -1 | 1 | undefined => caught.get<-1 | 1>('last') ?? caught.get<-1 | 1>('next');

export const CALENDAR: readonly Rule[] = [
  {
    name: 'day and month',
    gives: 'day',
    patterns: [
      "<weekday>? ,? le? <dom> (-|de|d')? <month> ,? (de l' an|de)? <year>",
      '<weekday>? ,? le? <dom> - <month> - <year>',
      '<weekday>? ,? le? <dom> -? <month> (<last>|<next>)?',
    ],
    make: (caught, place) => {
      const month = caught.number('month')!;
      const day = caught.number('dom')!;
      if (day > DAYS[month - 1]!) return null;
      if (isNameOfStreet(place)) return null;
      return date({
        weekday: caught.number('weekday'),
        day,
        month,
        year: caught.number('year'),
        direction: direction(caught),
      });
    },
  },
  {
    name: 'day and month in figures',
    gives: 'day',
    patterns: [
      '<weekday>? ,? le? <two:day> / <two:month> / <four:year>',
      '<weekday>? ,? le? <two:day> / <two:month> / <two:short>',
      '<weekday>? ,? le? <two:day> - <two:month> - <four:year>',
      '<weekday>? ,? le? <dotted>',
      '<four:year> - <two:month> - <two:day>',
      '<four:year> / <two:month> / <two:day>',
      '(le|du|au|ce|des|depuis|<weekday>) {<two:day> / <two:month>}',
    ],
    make: (caught, place) => {
      const dots = caught.get<readonly [number, number, number]>('dotted');
      const day = dots?.[0] ?? caught.number('day')!;
      const month = dots?.[1] ?? caught.number('month')!;
      const short = caught.number('short') ?? (dots && dots[2] < 100 ? dots[2] : undefined);
      const year = caught.number('year') ?? (dots && dots[2] >= 100 ? dots[2] : undefined);
      if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]!) return null;
      if (surfaceAt(place, place.end) === '/' || before(place) === '/') return null;
      return date({ weekday: caught.number('weekday'), day, month, year, shortYear: short });
    },
  },
  {
    name: 'day of a list',
    gives: 'day',
    patterns: [
      '<weekday>? {<dom>} (, <dom:b> (, <dom:c>)?)? (et|ou|,) <weekday:w>? <dom:d> <month> <year>?',
      '<weekday>? {<dom>} - <dom:d> <month> <year>?',
    ],
    make: (caught, place) => {
      const month = caught.number('month')!;
      const day = caught.number('dom')!;
      if (place.nested || day > DAYS[month - 1]! || isGlued(place.pieces, place.first + 1)) return null;
      return date({ day, month, year: caught.number('year') });
    },
  },
  {
    name: 'weekday of a list',
    gives: 'day',
    patterns: ['{<weekday> <dom>} (,|et|ou) (<weekday:w> (,|et|ou))? <weekday:v>? <dom:d> <month> <year>?'],
    make: (caught, place) =>
      place.nested
        ? null
        : date({
            weekday: caught.number('weekday'),
            day: caught.number('dom')!,
            month: caught.number('month'),
            year: caught.number('year'),
          }),
  },
  {
    name: 'weekday and day',
    gives: 'day',
    patterns: ['<weekday> ,? le? <dom>'],
    make: (caught, place) =>
      goesOnWithNoun(place) || isHour(place)
        ? null
        : date({ weekday: caught.number('weekday'), day: caught.number('dom') }),
  },
  {
    name: 'day alone',
    gives: 'day',
    patterns: ['(le|du|au|ce) {<dom>}'],
    make: (caught, place) => {
      const { pieces, first, last } = place;
      if (pieces.ids[first] !== Piece.figures || place.nested) return null;
      const next = pieces.ids[last] ?? 0;
      if (last < pieces.length && pieces.opens[last] === 0 && (next !== Piece.unknown || goesOnWithNoun(place))) {
        if (!/^(?:[.,;)]|et|ou|à|au|dans|en|pour|par|avec|chez|sur)$/.test(surfaceAt(place, last))) return null;
        if (/^(?:et|ou|,|à|au)$/.test(surfaceAt(place, last)) && pieces.ids[last + 1] === Piece.figures) return null;
      }
      if (isCapital(surfaceAt(place, last))) return null;
      return date({ day: caught.number('dom') });
    },
  },
  {
    name: 'first weekday',
    gives: 'day',
    patterns: [
      "(<ordinal>|dernier|derniere) <weekday> (de|d'|du mois de|du mois d') <monthly>",
      "(<ordinal>|dernier|derniere) <weekday> (du mois|de l' annee)",
      "dernier jour (de|d'|du mois de|du mois d') <monthly>",
    ],
    make: (caught) => {
      const monthly = caught.get<PartialDate>('monthly') ?? date({ unit: 'month', count: 0, whole: true });
      const rank = caught.number('ordinal') ?? -1;
      return rank > 5 ? null : { ...monthly, rank, weekday: caught.number('weekday') };
    },
  },
  {
    name: 'month and year',
    gives: 'month',
    patterns: [
      "(mois (de|d'))? <month> ,? (de l' annee|de l'|de)? <year>",
      "(mois (de|d'))? <month> (<last>|<next>)",
      "(mois (de|d'))? <month> '? <shortyear>",
      'cette <month>',
      '<month> / <four:year>',
    ],
    make: (caught, place) => {
      if (caught.has('shortyear') && (isClockAfter(place) || goesOnWithNoun(place) || before(place) === '/'))
        return null;
      return date({
        month: caught.number('month'),
        year: caught.number('year'),
        shortYear: caught.number('shortyear'),
        direction: direction(caught),
      });
    },
  },
  {
    name: 'month',
    gives: 'month',
    patterns: ["(mois (de|d'))? <month>", "(en|des|depuis|d'|de|a|fin|debut|ce) {<month>}"],
    make: (caught, place) => {
      const { pieces, first } = place;
      const surface = surfaceAt(place, place.last - 1);
      if (/^(?:jan|sep|nov|oct|dec|fev|avr|janv|juil|fevr|déc|fév)\.?$/i.test(surface) && before(place) === '')
        return null;
      if (isCapitalised(place) && pieces.opens[first] === 0 && place.first === place.at && !place.nested) return null;
      if (isCapitalised(place) && pieces.opens[first] === 1 && isCapital(surfaceAt(place, place.last))) return null;
      // "la planète Mars", "sur Mars"
      if (surface === 'Mars' && !place.nested) return null;
      if (/^(?:de|d['’]|à)$/i.test(surfaceAt(place, place.at)) && place.first !== place.at && isCapitalised(place))
        return null;
      return date({ month: caught.number('month') });
    },
  },
  {
    name: 'year',
    gives: 'year',
    patterns: ['(annee|an|exercice|millesime) {<year>}', "(l' )? annee <year>", "l' an <anyyear:year>", '<year>'],
    make: (caught, place) => {
      const year = caught.number('year')!;
      const { pieces, first, last } = place;
      if (pieces.ids[first] === Piece.figures && place.at === place.first && !isYearLike(place, year)) return null;
      if (pieces.ids[first] !== Piece.figures && place.at === place.first && last - first < 3) return null;
      return date({ year });
    },
  },
  {
    name: 'short year',
    gives: 'year',
    patterns: ["(en|depuis|de|fin|debut|annee) {' <shortyear>}", '(apres-|apres -) {<shortyear>}'],
    make: (caught) => date({ shortYear: caught.number('shortyear') }),
  },
  {
    name: 'decade',
    gives: 'period',
    patterns: ['annees <year>', "annees '? <number>"],
    make: (caught, place) => {
      const year = caught.number('year') ?? caught.number('number');
      if (year === undefined) return null;
      if (year >= 1000) return date(year % 10 === 0 ? { decade: year } : { year });
      if (year % 10 !== 0 || year < 10 || year > 90 || goesOnWithNoun(place)) return null;
      return date({ decade: 1900 + year });
    },
  },
  {
    name: 'century',
    gives: 'period',
    patterns: ['<rank> (siecle|siecles) <era-bc>?', '<rank> millenaire <era-bc>?'],
    make: (caught, place) => {
      const rank = caught.number('rank')!;
      const isMillennium =
        surfaceAt(place, place.last - 1).startsWith('mill') || surfaceAt(place, place.first + 1) === 'millénaire';
      if (rank < 1 || rank > 30) return null;
      const bc = caught.has('era-bc') || undefined;
      return date(isMillennium ? { millennium: rank, beforeChrist: bc } : { century: rank, beforeChrist: bc });
    },
  },
  {
    name: 'century of a pair',
    gives: 'period',
    patterns: [
      '{<rank>} (et|-|–|ou|au|et au|et du) <rank:other> (siecle|siecles)',
      '(fin|debut|milieu) (du )? {<rank>}',
    ],
    make: (caught, place) => {
      const rank = caught.number('rank')!;
      const surface = surfaceAt(place, place.first);
      if (rank < 1 || rank > 25 || !/^[IVX]+/.test(surface)) return null;
      if (!caught.has('other') && !/[eè]/.test(surface)) return null;
      return date({ century: rank });
    },
  },
  {
    name: 'before Christ',
    gives: 'year',
    patterns: ['(<anyyear:year>|<number:year>) <era-bc>', '(<anyyear:year>|<number:year>) <era-ad>'],
    make: (caught) => {
      const year = caught.number('year')!;
      return Number.isInteger(year) && year > 0 && year < 10000
        ? date({ year, beforeChrist: caught.has('era-bc') || undefined })
        : null;
    },
  },
  {
    name: 'quarter',
    gives: 'period',
    patterns: [
      "<ordinal> (trimestre|semestre) (de l' annee|de l' exercice|de)? <year>?",
      '<ordinal> (trimestre|semestre) (<last>|<next>)',
      '(dernier|derniere) (trimestre|semestre) (de)? <year>',
      '(t1|t2|t3|t4|s1|s2|q1|q2|q3|q4) <year>?',
      '<year> (t1|t2|t3|t4|s1|s2)',
    ],
    make: (caught, place) => {
      const rank = caught.number('ordinal');
      const year = caught.number('year');
      const surfaces = Array.from({ length: place.last - place.first }, (_, k) =>
        surfaceAt(place, place.first + k, false),
      );
      const code = surfaces.find((surface) => /^[TSQ]\d$/.test(surface));
      if (rank === undefined && !code && !surfaces[0]?.startsWith('derni')) return null;
      if (code && year === undefined) return null;
      const half = code ? code.startsWith('S') : surfaces.some((surface) => surface.startsWith('semestre'));
      const n = rank ?? (code ? Number(code.charAt(1)) : half ? 2 : 4);
      if (n < 1 || n > (half ? 2 : 4)) return null;
      return date({ ...(half ? { half: n } : { quarter: n }), year, direction: direction(caught) });
    },
  },
  {
    name: 'fortnight',
    gives: 'period',
    patterns: ["<ordinal> quinzaine (de|d'|du mois de|du mois d') <monthly>"],
    make: (caught) => {
      const fortnight = caught.number('ordinal')!;
      return fortnight > 2 ? null : { ...caught.get<PartialDate>('monthly')!, fortnight };
    },
  },
  {
    name: 'season',
    gives: 'period',
    patterns: [
      "(l'|cet|d'|a l'|en|debut|fin|chaque|le|au|du|ce|de l'|cette|l' )? {<season> (de)? <year>}",
      "(l'|cet|d'|cette|l' )? {<season> (<last>|<next>)}",
      "(l'|cet|en|cette|ce|au|du|le|un) {<season>}",
      '{<season> <shortyear>}',
    ],
    make: (caught, place) => {
      const season = caught.get<PartialDate['season']>('season');
      if (place.nested && place.first !== place.at) return null;
      if (caught.has('shortyear') && (goesOnWithNoun(place) || /^(?:été|ete)$/i.test(before(place)))) return null;
      if (/^(?:un)$/i.test(surfaceAt(place, place.at)) && place.first !== place.at) return null;
      return date({
        season,
        year: caught.number('year'),
        shortYear: caught.number('shortyear'),
        direction: direction(caught),
      });
    },
  },
  {
    name: 'week',
    gives: 'period',
    patterns: [
      'semaine (numero )? <two:week> (de <year>)?',
      '(semaine|semaine allant) du <day>',
      '(week-end|weekend) (du|des) <day>',
    ],
    make: (caught, place) => {
      const day = caught.get<PartialDate>('day');
      if (day)
        return surfaceAt(place, place.first).toLowerCase().startsWith('w')
          ? { ...day, weekend: true }
          : { ...day, week: 0 };
      const week = caught.number('week')!;
      return week >= 1 && week <= 53 && !goesOnWithNoun(place) ? date({ week, year: caught.number('year') }) : null;
    },
  },
  {
    name: 'school year',
    gives: 'period',
    patterns: [
      '(annee|saison|exercice|mandat|mandature|periode) (scolaire|universitaire|fiscale|judiciaire|civile|sportive|culturelle|academique|budgetaire)? (<year> (-|/|–) <year:to>|<year> (-|/|–) <shortyear:short>|<year>)',
    ],
    make: (caught, place) => {
      const from = caught.number('year')!;
      const short = caught.number('short');
      const to = caught.number('to') ?? (short === undefined ? undefined : from - (from % 100) + short);
      if (to === undefined) return /^(?:ann|exe)/i.test(surfaceAt(place, place.first)) ? date({ year: from }) : null;
      return { form: 'interval', from: date({ year: from }), to: date({ year: to }) };
    },
  },
  {
    name: 'part of a period',
    gives: 'period',
    patterns: [
      '(debut|fin|milieu|mi|courant) -? <period>',
      "(debut|fin|milieu) (de la|de l'|du|de|d'|des) (mois de |mois d' )? <period>",
      "(debut|fin|milieu) (de la|de l'|du|de|d'|des) (mois|annee|semaine|siecle|week-end|weekend|decennie)",
      'mi -? (<month>|annee|semaine|mandat)',
    ],
    make: (caught, place) => {
      const surface = surfaceAt(place, place.first).toLowerCase();
      const last = surfaceAt(place, place.last - 1).toLowerCase();
      const modifier: Modifier | undefined = MODIFIERS[surface];
      const period =
        caught.get<PartialDate>('period') ??
        (caught.has('month') ? date({ month: caught.number('month') }) : bare(last));
      return period && { ...period, ...(modifier ? { modifier } : {}) };
    },
  },
];

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MODIFIERS: Readonly<Record<string, Modifier>> = {
  début: 'start',
  debut: 'start',
  fin: 'end',
  milieu: 'mid',
  mi: 'mid',
};

/** "fin de l'année", "début de semaine": the one that runs. */
function bare(word: string): PartialDate | null {
  switch (word) {
    case 'mois':
      return date({ unit: 'month', count: 0, whole: true });
    case 'année':
    case 'annee':
      return date({ unit: 'year', count: 0, whole: true });
    case 'semaine':
      return date({ unit: 'week', count: 0, whole: true });
    case 'siècle':
      return date({ unit: 'century', count: 0, whole: true });
    case 'décennie':
      return date({ unit: 'decade', count: 0, whole: true });
    case 'week-end':
    case 'weekend':
      return date({ weekend: true, direction: 0 });
    default:
      return null;
  }
}

/** "rue du 4-Septembre", "place du 8-Mai-1945". */
function isNameOfStreet(place: Place): boolean {
  const street =
    /^(?:rue|place|avenue|boulevard|bd|quai|pont|stade|square|station|métro|lycée|collège|impasse|cours|hôpital|camp|allée|parc)$/i;
  return street.test(before(place)) || street.test(before(place, 2)) || street.test(before(place, 3));
}

function isHour(place: Place): boolean {
  return isClockAfter(place);
}

function isClockAfter(place: Place): boolean {
  return /^(?:h|heures?|:)$/i.test(surfaceAt(place, place.last));
}

function isCapital(surface: string): boolean {
  return /^\p{Lu}/u.test(surface);
}

/** A bare number that is a year: four plain figures of our centuries, and nothing counted behind. */
function isYearLike(place: Place, year: number): boolean {
  if (place.nested) return year >= 1000 && year <= 2199;
  const ahead = before(place).toLowerCase();
  const strong =
    /^(?:en|depuis|dès|an|année|jusqu['’]en|fin|début|vers|été|hiver|automne|printemps|d['’]ici|avant|après)$/.test(
      ahead,
    );
  if (!strong && (year < 1500 || year > 2100)) return false;
  if (goesOnWithNoun(place)) return false;
  const next = surfaceAt(place, place.last);
  if (/^(?:[%€$£°/]|euros?|h|km|m²|ans?|mois|jours?|fois|heures?|minutes?|,\d)$/.test(next)) return false;
  return (
    !/^(?:n°|no|numéro|article|loi|[/:.€$£+–-]|les?|ces|des|plus|quelque|quelques|environ|moins|nos|leurs|cote)$/.test(
      ahead,
    ) || strong
  );
}

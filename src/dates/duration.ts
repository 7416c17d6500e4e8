// How long: "douze ans", "deux ans et demi", "1 h 30", "un an, deux mois et trois
// jours", "plusieurs jours", "une dizaine d'années", "les trois prochains mois".
// What may be an age ("âgé de 37 ans") is none.

import { fold } from '../text/characters.js';
import type { Unit } from './partial.js';
import type { Captures } from './rule.js';
import { before, isGlued, surfaceAt, type Place, type Rule } from './rule.js';

const ABOUT =
  "(environ|pres de|pres d'|plus de|plus d'|moins de|moins d'|au moins|au plus|quelque|a peine|presque|jusqu' a|un peu plus de|un peu plus d'|un peu moins de|un peu moins d'|a peu pres|au maximum|autour de)?";

export const DURATION: readonly Rule[] = [
  {
    name: 'duration',
    gives: 'duration',
    patterns: [
      `${ABOUT} <number> <unit>`,
      `${ABOUT} <number> <unit> et demi`,
      `${ABOUT} <number> <unit> et demie`,
      `${ABOUT} <number> (h|heures|heure) (et)? <number:minutes> (minutes|min|mn)?`,
      `${ABOUT} <number> (heures|heure) et quart`,
      `${ABOUT} <number> (minutes|min|mn|minute) (et)? <number:seconds> (secondes|s|sec|seconde)`,
      `${ABOUT} <number> (h|heures|heure) (et)? <number:minutes> (minutes|min|mn) (et)? <number:seconds> (secondes|s|sec|seconde)`,
      `${ABOUT} <number> (an|ans|annees|annee) ,? (et)? <number:months> mois (et <number:days> (jours|jour))?`,
      `${ABOUT} <number> mois (et)? <number:days> (jours|jour)`,
      `${ABOUT} <number> (ou|a|-) <number:other> <unit>`,
    ],
    make: (caught, place) => makeDuration(caught, place),
  },
  {
    name: 'half and quarter',
    gives: 'duration',
    patterns: [
      `${ABOUT} (une)? (demi -)? heure`,
      "(une|d' une)? demi - (heure|journee|siecle|annee|douzaine)",
      "trois quarts d' heure",
      "(un|d' un) (quart d' heure|demi - siecle)",
      "quart d' heure",
    ],
    make: (_, place) => {
      const words = surfaces(place);
      const value = words.includes('quarts')
        ? 'PT45M'
        : words.includes('quart')
          ? 'PT15M'
          : words.includes('siecle')
            ? 'P50Y'
            : words.includes('journee')
              ? 'P0.5D'
              : words.includes('annee')
                ? 'P6M'
                : words.includes('demi')
                  ? 'PT30M'
                  : null;
      return value ? { form: 'duration', value } : null;
    },
  },
  {
    name: 'about ten',
    gives: 'duration',
    patterns: [
      "(une|d' une|la)? <collective> (de|d') <unit>",
      "(plusieurs|des|quelques|deux|trois) (dizaines|centaines|milliers) (de|d') <unit>",
    ],
    make: (caught, place) => {
      const unit = caught.get<Unit>('unit')!;
      const count = caught.number('collective');
      if (isAge(caught, place)) return null;
      return { form: 'duration', value: count === undefined ? vague(unit) : write(count, unit), approximate: true };
    },
  },
  {
    name: 'vague duration',
    gives: 'duration',
    patterns: [
      '(plusieurs|quelques|de nombreuses|de nombreux|de longues|de longs|maintes|quelque|bien des) <unit>',
      '(depuis|pendant|durant|apres|avant|dure|en|il y a|faut|prendre|dans|sur) {(des|de longues|de longs) <unit>}',
      '(depuis|pendant|durant|apres|il y a) {des (longues|longs)? <unit>}',
      '(ces|les|des|aux|des|nos|ses)? {(<last>|<next>|premiers|premieres|longues|longs) <unit>}',
      '(ces) {<unit> (-ci)?}',
      '(ces|les|des|aux) {<unit> (<last>|<next>|passees|passes|qui viennent|a venir|ecoulees|suivants|suivantes|qui suivent)}',
    ],
    make: (caught, place) => {
      const unit = caught.get<Unit>('unit')!;
      const word = surfaceAt(place, unitAt(place)).toLowerCase();
      if (!/s$|mois/.test(word)) return null;
      if (/^(?:h|s|j)$/.test(word)) return null;
      const words = surfaces(place);
      if (
        words.includes('ces') &&
        words.length === 2 &&
        place.last - place.at === 2 &&
        !/^-ci$/.test(surfaceAt(place, place.last))
      )
        return null;
      return { form: 'duration', value: vague(unit) };
    },
  },
  {
    name: 'last and next',
    gives: 'duration',
    patterns: [
      '(ces|les|des|aux)? {<number> (<last>|<next>|premiers|premieres) <unit>}',
      '(ces|les|des|aux)? {(<last>|<next>|premiers|premieres) <number> <unit>}',
      '(ces|les|des|aux)? {<number> <unit> (<last>|<next>|qui viennent|a venir|passees|passes|ecoulees|suivants|suivantes)}',
      '<number> (ou|a) <number:other> (<last>|<next>) <unit>',
    ],
    make: (caught) => ({
      form: 'duration',
      value: write(caught.number('other') ?? caught.number('number')!, caught.get<Unit>('unit')!),
    }),
  },
  {
    name: 'stretch of the day',
    gives: 'duration',
    patterns: [
      '(dans|durant|pendant) (la|toute la) {journee}',
      "(la|une|toute la|d'une|par) {journee}",
      'une (nuit|soiree|matinee|journee|decennie|annee)',
      "(temps|duree) (d' un|d' une) <unit>",
      'toute (la|une)? (journee|nuit|annee|semaine)',
    ],
    make: (caught, place) => {
      const words = surfaces(place);
      if (caught.has('unit')) return null;
      if (
        words[0] === 'une' &&
        /^(?:nouvelle|autre|de|des|du|d['’]|plus|très|record)$/i.test(surfaceAt(place, place.last)) &&
        !words.includes('journee')
      )
        return null;
      if (
        /^(?:de|d['’]|des|du|internationale|mondiale|nationale|européenne)$/i.test(surfaceAt(place, place.last)) ||
        /^-?là$/.test(surfaceAt(place, place.last))
      )
        return null;
      const unit: Unit = words.some((word) => word.startsWith('ann'))
        ? 'year'
        : words.includes('decennie')
          ? 'decade'
          : words.includes('semaine')
            ? 'week'
            : 'day';
      if (words[0] === 'toute' || words[0] === 'une')
        return words.includes('une') || words[0] === 'toute' ? { form: 'duration', value: write(1, unit) } : null;
      return { form: 'duration', value: write(1, unit) };
    },
  },
  {
    name: 'mandate',
    gives: 'duration',
    patterns: ['(quinquennat|septennat)', '(un|le|du|son|au|premier|second|ce|deuxieme) {(quinquennal|septennal)}'],
    make: () => null,
  },
];

function makeDuration(caught: Captures, place: Place): ReturnType<Rule['make']> {
  if (isAge(caught, place)) return null;
  const words = surfaces(place);
  const n = caught.number('number')!;
  const other = caught.number('other');
  const minutes = caught.number('minutes');
  const seconds = caught.number('seconds');
  const months = caught.number('months');
  const days = caught.number('days');
  const approximate = words.some((word) => /^(?:environ|pres|quelque|presque|peine|autour)$/.test(word)) || undefined;
  if (!Number.isFinite(n) || n > 1e15 || n === 0) return null;
  const unit = caught.get<Unit>('unit');
  const duration = (value: string) => ({ form: 'duration', value, approximate }) as const;
  if (unit !== undefined) {
    const word = surfaceAt(place, unitAt(place));
    if (
      /^[hjsHJS]$/.test(word) &&
      (word !== word.toLowerCase() || (/^(?:et|ou)$/.test(surfaceAt(place, place.last)) && word === 's'))
    )
      return null;
    if (/^(?:h|heures?)$/i.test(word) && !place.nested && isClockTime(place, n)) return null;
    if (word === 'an' && n !== 1) return null;
    if (/^(?:journ|nuit)/.test(word) && false) return null;
    const half = words.includes('demi') || words.includes('demie');
    if (half) return duration(unit === 'year' ? `P${n}Y6M` : unit === 'hour' ? `PT${n}H30M` : write(n + 0.5, unit));
    return duration(write(other ?? n, unit));
  }
  if (months !== undefined) return duration(`P${n}Y${months}M${days === undefined ? '' : `${days}D`}`);
  if (days !== undefined) return duration(`P${n}M${days}D`);
  if (words.includes('quart')) return duration(`PT${n}H15M`);
  if (minutes !== undefined) {
    const spelt = /^(?:minutes?|min|mn|secondes?|s|sec)$/.test(words.at(-1)!);
    if (
      minutes > 59 ||
      (!spelt && !/^(?:en|de|durée|pendant|durant|dure|duré|après|environ|d['’])$/i.test(before(place)))
    )
      return null;
    return duration(`PT${n}H${minutes}M${seconds === undefined ? '' : `${seconds}S`}`);
  }
  return seconds === undefined ? null : duration(`PT${n}M${seconds}S`);
}

/** "20 heures", "8 heures": hours of the clock by what stands before. */
function isClockTime(place: Place, hours: number): boolean {
  const ahead = before(place).toLowerCase();
  const glued = isGlued(place.pieces, place.first + 1);
  const surface = surfaceAt(place, place.first, false);
  if (surface.startsWith('0') && surface.length === 2) return true;
  if (hours > 24 || !Number.isInteger(hours)) return false;
  if (/^(?:à|vers|dès)$/.test(ahead)) return !/^(?:de|d['’])$/.test(surfaceAt(place, place.last));
  return glued && hours < 24 && !/^(?:de|en|pendant|durant|après|plus|moins|les|des|sous|toutes)$/.test(ahead);
}

/** "37 ans", "âgé de 8 mois", "les 18-25 ans": an age is a quantity. */
function isAge(caught: Captures, place: Place): boolean {
  const unit = caught.get<Unit>('unit');
  if ((unit !== 'year' && unit !== 'month') || place.nested) return false;
  const text = place.pieces;
  const back = (k: number): string => before(place, k).toLowerCase();
  const word = surfaceAt(place, place.last - 1).toLowerCase();
  if (!/^(?:ans?|mois)$/.test(word)) return false;
  if (
    /^(?:âgée?s?|age|âge)$/.test(back(1)) ||
    (/^(?:de|d['’])$/.test(back(1)) && /^(?:âgée?s?|âge|agée?s?)$/.test(back(2)))
  )
    return true;
  if (word === 'mois') return /^(?:bébé|nourrisson|fillette|enfant|garçon)$/.test(back(2)) && back(1) === 'de';
  if (
    back(1) === 'à' &&
    /^(?:[,.;)]|ans?|il|elle|mort|décédé)$/.test(surfaceAt(place, place.last)) &&
    /^(?:[,»”"]|mort|morte|décédée?|éteinte?|mariée?|partie?|né|née|retraite|mourir|même)$/.test(back(2))
  )
    return true;
  if (/^[,(]$/.test(back(1)) && /^[,)]$/.test(surfaceAt(place, place.last))) return true;
  if (/^[,(]$/.test(back(1)) && place.last >= text.length) return true;
  if (back(1) === 'de' && PEOPLE.test(back(2))) return true;
  if (back(1) === '-' || back(1) === '–') return true;
  if (/^(?:les|des|aux)$/.test(back(1)) && /^(?:et|[.,;]|ou)$/.test(surfaceAt(place, place.last)) && false) return true;
  return (
    (/^(?:et|ou)$/.test(surfaceAt(place, place.last)) && /^(?:plus|moins)$/.test(surfaceAt(place, place.last + 1))) ||
    (/^(?:de)$/.test(back(1)) && /^(?:plus|moins)$/.test(back(2)) && /^(?:les|des)$/.test(back(3)))
  );
}

const PEOPLE =
  /^(?:hommes?|femmes?|filles?|fillettes?|garçons?|garçonnets?|enfants?|jeunes?|adolescente?s?|personnes?|bébés?|patiente?s?|élèves?|étudiante?s?|lycéenn?e?s?|mère|père|fils|frère|sœur|conduct(?:eur|rice)|automobilistes?|cyclistes?|motards?|retraitée?s?|suspect|victimes?|individus?|habitante?s?|ressortissante?|français|chanteu[rs]e?|acteur|actrice|joueu[rs]e?|octogénaires?|vieillard|dames?|messieurs|policiers?|gendarmes?|soldats?|militaires?|ans|mineure?s?|gamine?s?|époux|épouse|mari|compagne|compagnon|athlète|coureur|skieuse?|attaquant|milieu|défenseur|gardien|touristes?|migrante?s?|prévenue?|accusée?|détenue?|garde|avocate?|médecin|artiste|agriculteur|élue?|maire|cadres?|salariée?s?|adultes?|toulousaine?|lyonnaise?|parisienne?|septuagénaire)$/;

const LETTER: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'M',
  half: 'M',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
};
const TIMES: Partial<Record<Unit, number>> = { quarter: 3, half: 6, decade: 10, century: 100 };

function write(count: number, unit: Unit): string {
  const n = Number((count * (TIMES[unit] ?? 1)).toFixed(6));
  return `P${unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : ''}${n >= 1e6 ? n : String(n)}${LETTER[unit]}`;
}

function vague(unit: Unit): string {
  return `P${unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : ''}X${LETTER[unit]}`;
}

function surfaces(place: Place): string[] {
  return Array.from({ length: place.last - place.first }, (_, k) => fold(surfaceAt(place, place.first + k, false)));
}

/** Where the unit stands among the marked words. */
function unitAt(place: Place): number {
  for (let i = place.last - 1; i >= place.first; i--)
    if (
      /^(?:ans?|ann[ée]es?|mois|semaines?|sem\.?|jours?|journ[ée]es?|nuits?|heures?|minutes?|min\.?|mins|mn|secondes?|sec|[hsj]|trimestres?|semestres?|d[ée]cennies?|si[èe]cles?)$/iu.test(
        surfaceAt(place, i, false),
      )
    )
      return i;
  return place.last - 1;
}

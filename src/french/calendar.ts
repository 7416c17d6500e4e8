// The French words of the calendar and the clock, folded, as data: what is here
// knows no grammar. Abbreviations are given with and without their dot.

import { oneOf } from './one-of.js';

/** A unit of time. */
export type Unit =
  'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';
/** Spring, summer, autumn, winter. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
/**
 * A part of the day: morning, midday, afternoon, evening, night. `DT` is the day from its morning to its evening, of
 * which only the ends are told: "en fin de journée".
 */
export type Part = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';
/** Which third of a period is meant: "début", "milieu", "fin". */
export type Modifier = 'start' | 'mid' | 'end';

const list = (words: string): string[] => words.split(' ');
const numbered = (groups: readonly string[]): ReadonlyMap<string, number> =>
  new Map(groups.flatMap((group, index) => list(group).map((word) => [word, index + 1] as const)));

/** The months, each with its abbreviations behind it; "sept" without its dot is seven. */
const MONTH_WORDS = [
  'janvier janv janv. jan jan.',
  'fevrier fevr fevr. fev fev.',
  'mars',
  'avril avr avr.',
  'mai',
  'juin',
  'juillet juil juil. juill juill.',
  'aout',
  'septembre sept. sep',
  'octobre oct oct.',
  'novembre nov nov.',
  'decembre dec dec.',
];
export const MONTHS = numbered(MONTH_WORDS);
/** The abbreviations alone. */
export const SHORT_MONTHS: ReadonlySet<string> = new Set(MONTH_WORDS.flatMap((words) => list(words).slice(1)));

export const WEEKDAYS = numbered([
  'lundi lundis',
  'mardi mardis',
  'mercredi mercredis',
  'jeudi jeudis',
  'vendredi vendredis',
  'samedi samedis',
  'dimanche dimanches',
]);

/** "lun. 24 mars", "sam 5 avril": read before a day of the month only. */
export const DOTTED_DAYS = numbered(['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.']);
export const SHORT_DAYS = numbered(['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim']);

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  Object.entries({
    second: 'seconde secondes s sec',
    minute: 'minute minutes min min. mn mins',
    hour: 'heure heures h hr hrs',
    day: 'jour jours journee journees nuit nuits j',
    week: 'semaine semaines sem sem.',
    month: 'mois',
    quarter: 'trimestre trimestres',
    half: 'semestre semestres',
    year: 'an ans annee annees',
    decade: 'decennie decennies',
    century: 'siecle siecles',
  }).flatMap(([unit, words]) => list(words).map((word) => [word, unit as Unit] as const)),
);

/** The hour as a noun: "8 heures", "8 h". */
export const HOUR_WORDS = oneOf('h heure heures');
/** What follows the number of an hour: "8 h", "8:30". */
export const HOUR_SIGNS = oneOf('h heure heures :');
/** "à 8 heures", "vers 8 heures", "dès 8 heures": before a time of the clock; "dès" folds to "des". */
export const AT_HOUR = oneOf('a vers des');

/** Before a length of time that is written like an hour: "dure 1 h 30", "en 2 h 04". */
export const MEASURED = oneOf(
  'en duree pendant durant dure durer durait dura duraient durent bout temps prend prendre pris prenait mis met mettre faut fallu attendu attend chrono',
);

export const SEASONS: ReadonlyMap<string, Season> = new Map([
  ['printemps', 'SP'],
  ['ete', 'SU'],
  ['automne', 'FA'],
  ['hiver', 'WI'],
]);

/** The parts of the day by their nouns, which `<part>` reads. */
export const PARTS: ReadonlyMap<string, Part> = new Map([
  ['matin', 'MO'],
  ['matinee', 'MO'],
  ['midi', 'MI'],
  ['apres-midi', 'AF'],
  ['apres midi', 'AF'],
  ['soir', 'EV'],
  ['soiree', 'EV'],
  ['nuit', 'NI'],
  ['matins', 'MO'],
  ['matinees', 'MO'],
  ['midis', 'MI'],
  ['apres-midis', 'AF'],
  ['soirs', 'EV'],
  ['soirees', 'EV'],
  ['nuits', 'NI'],
]);

/** Every word that names a part of the day, also inside a longer expression only: "à l'aube", "au petit jour". */
export const PART_WORDS: ReadonlyMap<string, Part> = new Map([
  ...PARTS,
  ['aube', 'MO'],
  ['aurores', 'MO'],
  ['jour', 'MO'],
]);

/** Time zones by abbreviation; an empty string when the place must be known. */
export const ZONES: ReadonlyMap<string, string> = new Map([
  ['z', 'Z'],
  ['gmt', 'Z'],
  ['utc', 'Z'],
  ['tu', 'Z'],
  ['cet', '+01:00'],
  ['cest', '+02:00'],
  ['hnec', '+01:00'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
  ['hae', '-04:00'],
  ['hne', '-05:00'],
  ['msk', '+03:00'],
]);

/** "heure de Paris": the IANA zone of the towns that news names most. */
export const TOWN_ZONES: ReadonlyMap<string, string> = new Map([
  ['paris', 'Europe/Paris'],
  ['france', 'Europe/Paris'],
  ['francaise', 'Europe/Paris'],
  ['bruxelles', 'Europe/Brussels'],
  ['belge', 'Europe/Brussels'],
  ['berne', 'Europe/Zurich'],
  ['suisse', 'Europe/Zurich'],
  ['berlin', 'Europe/Berlin'],
  ['rome', 'Europe/Rome'],
  ['madrid', 'Europe/Madrid'],
  ['londres', 'Europe/London'],
  ['kiev', 'Europe/Kyiv'],
  ['kyiv', 'Europe/Kyiv'],
  ['moscou', 'Europe/Moscow'],
  ['montreal', 'America/Montreal'],
  ['quebec', 'America/Montreal'],
  ['washington', 'America/New_York'],
  ['beyrouth', 'Asia/Beirut'],
  ['damas', 'Asia/Damascus'],
  ['jerusalem', 'Asia/Jerusalem'],
  ['tokyo', 'Asia/Tokyo'],
  ['pekin', 'Asia/Shanghai'],
  ['dakar', 'Africa/Dakar'],
  ['abidjan', 'Africa/Abidjan'],
  ['alger', 'Africa/Algiers'],
  ['tunis', 'Africa/Tunis'],
  ['rabat', 'Africa/Casablanca'],
]);

/** Spans of years that have a name. */
export const ERAS: Readonly<Record<string, readonly [number, number]>> = {
  'trente glorieuses': [1945, 1975],
  'moyen age': [401, 1500],
  'moyen-age': [401, 1500],
  'belle epoque': [1879, 1914],
  'entre-deux-guerres': [1918, 1939],
};

/** "début", "mi-", "fin": the thirds of a period. */
export const MODIFIERS: ReadonlyMap<string, Modifier> = new Map([
  ['debut', 'start'],
  ['fin', 'end'],
  ['milieu', 'mid'],
  ['mi', 'mid'],
]);

/** The same of a part of the day, which has more words for its ends: "tôt le matin", "à l'aube". */
export const PART_MODIFIERS: ReadonlyMap<string, Modifier> = new Map([
  ...MODIFIERS,
  ['petit', 'start'],
  ['tot', 'start'],
  ['aube', 'start'],
  ['aurores', 'start'],
  ['lever', 'start'],
  ['tard', 'end'],
]);

export const LAST_WORDS = list(
  'dernier derniere derniers dernieres passe passee passes passees ecoule ecoulee ecoules ecoulees',
);
export const NEXT_WORDS = list('prochain prochaine prochains prochaines');
export const BEFORE_WORDS = list('precedent precedente');
export const AFTER_WORDS = list('suivant suivante');

/** Every noun of a stretch of time that can be counted: "trois mois", "deux saisons", "quatre mardis". */
export const TIME_NOUNS: ReadonlySet<string> = new Set([
  ...UNITS.keys(),
  ...PARTS.keys(),
  ...[...WEEKDAYS.keys()].filter((word) => word.endsWith('s')),
  ...list('week-end week-ends saison saisons'),
]);
/** The months as they are written, in full. */
export const MONTHS_WRITTEN = oneOf(
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
);

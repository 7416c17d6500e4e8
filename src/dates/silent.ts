// Why a word of time is in no date. Most such words match no pattern, so that no rule has refused them: "a été élu",
// "boîte de nuit", "un jour". The words around them say what they are.

import { MONTHS, PARTS, SEASONS, UNITS, WEEKDAYS } from '../french/calendar.js';
import { oneOf } from '../french/one-of.js';
import { OF_THE } from '../french/small-words.js';
import { NUMERAL_WORDS } from '../text/numerals.js';
import { nameGuards, type Guard } from '../text/rules.js';

/** The folded word of the token at this index, empty outside the document. */
export type WordAt = (token: number) => string;

const GUARDS = nameGuards({
  participle: 'the participle of être ("a été élu"), not the season',
  verb: 'a form of the verb veiller',
  idiom: 'a fixed expression ("pour l’heure", "mettre au jour")',
  complement: 'a complement that says what kind of thing is meant ("boîte de nuit", "match de l’année")',
  event: 'a stretch of time known by its event ("la journée de mobilisation")',
  rank: 'a day or a year counted within something ("le troisième jour de grève")',
  indefinite: 'a time that the words leave open ("un jour", "des mois de retard")',
  unplaced: 'a time that nothing in the sentence places ("la nuit, il dort")',
  measured: 'the unit of a rate ("par jour")',
});

/** Shorter words are abbreviations, which too often mean something else. */
const SHORTEST = 4;
const NAMES = [MONTHS, WEEKDAYS, UNITS, SEASONS, PARTS].flatMap((words) =>
  [...words.keys()].filter((word) => word.length >= SHORTEST && !word.endsWith('.')),
);
const OTHERS = oneOf(
  "mai an ans ete hier demain aujourd'hui avant-hier apres-demain veille lendemain surlendemain week-end week-ends aube",
);
const TIME_WORDS: ReadonlySet<string> = new Set([...NAMES, ...OTHERS]);

/** True for a folded word that names a time: a month, a weekday, a unit, a season, a part of the day, "hier". */
export function isTimeWord(word: string): boolean {
  return TIME_WORDS.has(word);
}

const BEFORE_SUMMER = oneOf(
  "l' d' cet cet' en un chaque quel cette le les nos leurs dernier prochain mi-ete plein debut fin",
);
const NAMES_EVENT = oneOf("de d' du des ou qui que qu'");
const DETERMINERS = oneOf("le la l' les au aux cette ce cet ces son sa ses leur leurs mon ma mes notre nos votre vos");
const SOME = oneOf(
  'un une des certains certaines plusieurs quelques quelque chaque aucun aucune tout toute tous toutes',
);
const NEAR = oneOf(
  'precedent precedente precedents precedentes suivant suivante suivants suivantes dernier derniere derniers dernieres prochain prochaine prochains prochaines passe passee venir',
);
const WITH_RATE = oneOf('par / chaque');
const ORDINAL =
  /^(?:\p{Nd}+(?:e|eme|er|ere|re|nde?)|.+ieme|premiere?|seconde?|(?:avant-)?derniere?|ultimes?|nouve(?:au|lle)|meme|seule?)$/u;
const NUMERALS: ReadonlySet<string> = new Set(NUMERAL_WORDS);
const BESIDE_DAY = oneOf('en au )');

/** Turns of phrase, with the time word itself as "_". */
const IDIOMS = [
  ...["pour l' _", "a l' _", "l' _ actuelle", "l' _ est", 'temps et en _', 'a la bonne _', '_ locale', '( _ gmt'],
  ...['voir le _', 'voit le _', 'vu le _', 'mettre au _', 'met au _', 'mis au _', 'mettant au _', 'au grand _', 'a _'],
  ...[
    'ordre du _',
    'du _ au lendemain',
    'jour au _',
    'jour le _',
    '_ j',
    'a ce _',
    'de nos _',
    'sans _',
    'au fil des _',
  ],
  ...[
    '_ et nuit',
    'jour et _',
    '_ / nuit',
    'jour / _',
    'de _ en jour',
    'jour en _',
    'plein _',
    'pleine _',
    '_ de silence',
  ],
  ...['bonne _', 'bonnes _', 'beaux _', '_ supplementaires', 'toute _', 'quelle _'],
].map((idiom) => idiom.split(' '));

/** The guard that explains why the time word at a token lies in no date, or `null` when nothing does. */
export function whyNoTime(wordAt: WordAt, at: number): Guard | null {
  const own = wordAt(at);
  const before = wordAt(at - 1);
  const next = wordAt(at + 1);
  if (own === 'ete' && !BEFORE_SUMMER.has(before)) return GUARDS.participle;
  if (own === 'veille' && !DETERMINERS.has(before) && before !== ',' && !OF_THE.has(next)) return GUARDS.verb;
  if (IDIOMS.some((idiom) => stands(idiom, wordAt, at))) return GUARDS.idiom;
  if (ORDINAL.test(before) && (NAMES_EVENT.has(next) || !NEAR.has(before))) return GUARDS.rank;
  // "les mois précédents" and "trois jours" are a date and a length that were missed: no guard explains them.
  if (NEAR.has(next) || NEAR.has(before) || isNumber(before)) return null;
  if (MONTHS.has(own) || WEEKDAYS.has(own)) return null;
  if (WITH_RATE.has(before)) return GUARDS.measured;
  if (OF_THE.has(before) || (DETERMINERS.has(before) && OF_THE.has(wordAt(at - 2)))) return GUARDS.complement;
  if (NAMES_EVENT.has(next)) return GUARDS.event;
  if (SOME.has(before)) return GUARDS.indefinite;
  // "en soirée", "en été", "le 9 janvier au soir" and "(samedi) soir" say which one is meant, so no guard explains
  // them.
  if ((PARTS.has(own) || SEASONS.has(own)) && BESIDE_DAY.has(before)) return null;
  return UNITS.has(own) || PARTS.has(own) || SEASONS.has(own) ? GUARDS.unplaced : null;
}

function isNumber(word: string): boolean {
  return /^\p{Nd}/u.test(word) || (NUMERALS.has(word) && !SOME.has(word));
}

function stands(idiom: readonly string[], wordAt: WordAt, at: number): boolean {
  const own = idiom.indexOf('_');
  return idiom.every((word, index) => index === own || wordAt(at + index - own) === word);
}

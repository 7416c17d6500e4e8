// Months, years and periods of years: "en mars", "juin 2021", "1992", "en 98", "les années 60", "le XIXe siècle", "52
// avant J.-C.". A month's name may also be a common noun or a first name, and a year looks like any other number: the
// words around it decide.

import { HOUR_SIGNS, MODIFIERS, SHORT_MONTHS } from '../../french/calendar.js';
import { surfaceAt, wordAt, wordBefore, wordAfter, wordsOf, lastWord, isCapitalised } from '../../text/place.js';
import { oneOf } from '../../french/one-of.js';
import { CLOSED_CLASS } from '../../french/small-words.js';
import { Piece } from '../../text/pieces.js';
import { GUARDS } from './guards.js';
import { STREETS } from './days.js';
import { countsNoun, date, directionOf, goesOnWithNoun, type Place, type Rule } from './rule.js';

export const YEARS: readonly Rule[] = [
  {
    name: 'month and year',
    gives: 'month',
    patterns: [
      "(mois (de|d'))? <month> ,? (de l' annee|de l'|de)? <year>",
      "(mois (de|d'))? <month> (<last>|<next>)",
      "(mois (de|d'))? <month> (de)? (cette annee|l' an <last>|l' an <next>|l' annee <last>|l' annee <next>)",
      "(mois (de|d'))? <month> '? <shortyear>",
      'cette <month>',
      'sept <four:year>',
      '<month> / <four:year>',
      '<two:mm> / <four:year>',
    ],
    make: (caught, place) => {
      if (
        caught.has('shortyear') &&
        (HOUR_SIGNS.has(wordAfter(place)) || goesOnWithNoun(place) || BEFORE_TITLE.has(wordBefore(place)))
      )
        return GUARDS.count;
      const sept = wordsOf(place)[0] === 'sept';
      const month = sept ? 9 : caught.the<number>('month', 'mm');
      // Before a plural noun, "sept" is a number: "sept 2000 francs".
      if (sept && goesOnWithNoun(place) && /[sx]$/.test(wordAfter(place))) return GUARDS.count;
      if (month < 1 || month > 12) return GUARDS.calendar;
      if (caught.has('mm') && isSlash(place)) return GUARDS.fraction;
      const own = directionOf(caught);
      const words = wordsOf(place);
      if (words[0] === 'cette') return date({ month, yearShift: 0 });
      // In "juin de l'an dernier", "dernier" says which year, not which June.
      if (words.includes('an') || words.includes('annee')) {
        if (own !== undefined || words.includes('cette')) return date({ month, yearShift: own ?? 0 });
      }
      return date({ month, year: caught.number('year'), shortYear: caught.number('shortyear'), direction: own });
    },
  },
  {
    name: 'month',
    gives: 'month',
    patterns: ["(ce mois (de|d'))? <month>", "(mois (de|d'))? <month>", "(en|des|depuis|d'|de|a|ce|courant) {<month>}"],
    make: (caught, place) => {
      const { pieces, first } = place;
      const word = lastWord(place);
      const ahead = wordBefore(place);
      if (SHORT_MONTHS.has(word) && ahead === '') return GUARDS.unsure;
      if (isCapitalised(place, first)) {
        // A capital makes it part of a name: "la planète Mars", "Avril Lavigne", the family name "Juin".
        if (place.first !== place.at || (!place.nested && (pieces.opens[first] === 0 || word === 'mars')))
          return GUARDS.name;
        if (isCapitalised(place, place.last) && surfaceAt(place, place.last) !== '') return GUARDS.name;
      }
      // "en ce mois de septembre" means the nearest September.
      const isThis = wordAt(place, place.first) === 'ce' && place.last - place.first > 1;
      return date({ month: caught.number('month'), direction: isThis ? 0 : undefined });
    },
  },
  {
    name: 'year',
    gives: 'year',
    patterns: [
      '(an|millesime) {<year>}',
      'annee (fiscale|civile|judiciaire|budgetaire)? <year>',
      "l' {an <anyyear:year>}",
      '<year>',
    ],
    make: (caught, place) => {
      const year = caught.the<number>('year');
      const { pieces, first, last } = place;
      const figures = pieces.ids[first] === Piece.figures;
      if (place.at === place.first) {
        if (figures && !isYearLike(place, year)) return GUARDS.count;
        if (!figures && last - first < 3) return GUARDS.count;
      }
      return date({ year });
    },
  },
  {
    name: 'year of two figures',
    gives: 'year',
    patterns: [
      "(en|depuis|de|fin|debut|annee) {' <shortyear>}",
      "(apres-|apres -) {'? <shortyear>}",
      '(en|depuis) {<shortyear>}',
      '(ne|nee|nes|nees|mort|morte|morts|mortes|decede|decedee|decedes|decedees) (en|vers) {<shortyear:born>}',
      '(ne|nee|nes|nees|mort|morte|morts|mortes|decede|decedee|decedes|decedees) (en|vers) {<anyyear:early>}',
    ],
    make: (caught, place) => {
      const born = caught.number('born') ?? caught.number('early');
      if (born !== undefined) {
        const next = wordAfter(place);
        const isYear = next === '' || AFTER_SHORT.has(next) || (born > 99 && !countsNoun(place));
        return isYear && !(born > 999)
          ? date(born > 99 ? { year: born } : { shortYear: born, direction: -1 })
          : GUARDS.count;
      }
      const short = caught.the<number>('shortyear');
      const bare =
        place.last - place.first === 1 && (wordAt(place, place.at) === 'en' || wordAt(place, place.at) === 'depuis');
      if (bare) {
        // "en 98" is a year; "en 48 heures", "en 98 points" and "en 15 matches" are not.
        if (short < 60 && !surfaceAt(place, place.first).startsWith('0')) return GUARDS.count;
        const next = wordAfter(place);
        if (next !== '' && !AFTER_SHORT.has(next)) return GUARDS.count;
      }
      return date({ shortYear: short });
    },
  },
  {
    name: 'year of three figures',
    gives: 'year',
    patterns: ['(vers|date de) {<anyyear>}'],
    make: (caught, place) => {
      // "mort vers 270 (d'autres avancent la date de 250)" holds years; "vers 300 mètres" and "vers 90 % des voix" do
      // not.
      const year = caught.the<number>('anyyear');
      const next = wordAfter(place);
      if (year < 100 || year > 999) return GUARDS.size;
      return next === '' || next === '(' || AFTER_SHORT.has(next) ? date({ year }) : GUARDS.count;
    },
  },
  {
    name: 'decade',
    gives: 'period',
    patterns: ['annees <year>', "annees '? <number>", 'decennie <year>'],
    make: (caught, place) => {
      const year = caught.number('year') ?? caught.number('number');
      if (year === undefined) return GUARDS.unsure;
      if (year > 2999 || !Number.isInteger(year)) return GUARDS.size;
      if (year >= 1000) return date(year % 10 === 0 ? { decade: year } : { year });
      if (year % 10 !== 0 || year < 10 || year > 90 || goesOnWithNoun(place)) return GUARDS.count;
      return date({ decade: 1900 + year });
    },
  },
  {
    name: 'century',
    gives: 'period',
    patterns: ['<rank> (siecle|siecles) <era-bc>?', '<rank> millenaire <era-bc>?'],
    make: (caught, place) => {
      const rank = caught.the<number>('rank');
      if (rank < 1 || rank > 30) return GUARDS.size;
      const bc = caught.has('era-bc') || undefined;
      return date(
        wordsOf(place).includes('millenaire')
          ? { millennium: rank, beforeChrist: bc }
          : { century: rank, beforeChrist: bc },
      );
    },
  },
  {
    name: 'century without its word',
    gives: 'period',
    patterns: [
      '{<rank>} (et|<dash>|ou|au|et au|et du) <rank:other> (siecle|siecles)',
      '(fin|debut|milieu) (du)? <rank>',
    ],
    make: (caught, place) => {
      const rank = caught.the<number>('rank');
      const at = caught.has('other') ? place.first : place.last - 1;
      if (rank < 1 || rank > 25 || place.pieces.ids[at] !== Piece.roman) return GUARDS.size;
      if (caught.has('other')) return date({ century: rank });
      // "fin XVIIIe": the ordinal ending makes it a century.
      const modifier = MODIFIERS.get(wordAt(place, place.first));
      return ORDINAL_ENDS.has(surfaceAt(place, at).at(-1)!) ? date({ century: rank, modifier }) : GUARDS.rank;
    },
  },
  {
    name: 'before Christ',
    gives: 'year',
    patterns: ['(an)? (<anyyear:year>|<number:year>) <era-bc>', '(an)? (<anyyear:year>|<number:year>) <era-ad>'],
    make: (caught) => {
      const year = caught.the<number>('year');
      return Number.isInteger(year) && year > 0 && year < 10000
        ? date({ year, beforeChrist: caught.has('era-bc') || undefined })
        : GUARDS.size;
    },
  },
];

/** Marks before a month that make it part of a path ("12/août 14") or of a title (« Août 14 »). */
const BEFORE_TITLE = oneOf('/ « " “');
const ORDINAL_ENDS: ReadonlySet<string> = new Set(['e', 'è', 'ᵉ']);
/** What may follow a year of two or three figures. Before any other word, the figures count. */
const AFTER_SHORT = oneOf(
  '. , ; : ) ( » " ” – — ! ? … et ou mais où par pour dans avec sur il elle ils elles on le la les l\' un une qui que lors puis quand au aux a',
);
/** Words after which four figures are a year: "en 1992", "avant 2030". */
const BEFORE_YEAR = oneOf(
  "en depuis des an annee fin debut vers ete hiver automne printemps d'ici avant apres annees horizon jusqu'en courant",
);
/**
 * Words after which four figures are a quantity or the number of something: "environ 2000", "vol 1920", "salle 1601".
 */
const NO_YEAR = oneOf(
  'n° no numero article loi / : . € $ £ + – - le la les ces des plus quelque quelques environ moins nos leurs cote lot boeing airbus vol ligne salle chambre bp tel',
);
/** Units and nouns that make four figures before them a quantity: "2 000 euros", "1500 km". */
export const COUNTED = oneOf(
  '% € $ £ ° / euro euros h km m m² kg g an ans mois jour jours fois heure heures minute minutes environ semaine semaines seconde secondes mètres metres',
);

/**
 * True when bare figures are a year: four figures from 1500 to 2100, or any after "en" and the like, with no counted
 * noun after them and no name before.
 */
function isYearLike(place: Place, year: number): boolean {
  if (place.nested) return year >= 1000 && year <= 2199;
  const ahead = wordBefore(place);
  const strong = BEFORE_YEAR.has(ahead);
  if (!strong && (year < 1500 || year > 2100)) return false;
  const next = wordAfter(place);
  if (COUNTED.has(next)) return false;
  // "1945 rue Sherbrooke" is an address, unless a word such as "en" stands before.
  if (STREETS.has(next)) return strong;
  // "en 1500 signes" counts. "la loi de 2016 prévoit" does not: a number goes with a plural.
  if (countsNoun(place)) return false;
  if (strong) return true;
  if (NO_YEAR.has(ahead)) return false;
  // "les César 2020", "la CAN 2019": a year that belongs to a name.
  const { pieces, at } = place;
  return !(
    ahead !== '' &&
    pieces.ids[at - 1] === Piece.unknown &&
    isCapitalised(place, at - 1) &&
    !CLOSED_CLASS.has(ahead)
  );
}

function isSlash(place: Place): boolean {
  return wordBefore(place) === '/' || wordAfter(place) === '/' || wordBefore(place) === '-';
}

// Measures: "12 km", "1 m 80", "42 °C", "moins 5 degrés", "3 millions de barils par jour", "demi-litre", "environ 200
// tonnes de nourriture", "14/9 de tension".

import { surfaceAt, wordAt, isCapitalised } from '../text/place.js';
import { oneOf } from '../french/one-of.js';
import { isRace } from './no-count.js';
import type { Noun } from './noun.js';
import { firstOfTwo } from './amount.js';
import { isChange } from './change.js';
import { between, exactly, tidy, times, type Amount } from './partial.js';
import { PER, perOf, phraseOf } from './rates.js';
import { amountOf, isArticle, reading, type Place, type Rule } from './rule.js';
import { GUARDS } from './guards.js';

/**
 * These come before the fractions, which would otherwise read only the "un millionième" of "un millionième de gramme".
 */
export const PARTS_OF_MEASURES: readonly Rule[] = [
  {
    name: 'half a measure',
    gives: 'quantity',
    patterns: [
      '(un|une)? demi -? <unit>',
      '(un|trois)? (quart|quarts) de <unit>',
      '<number:whole> <unit> et (demi|demie)',
    ],
    make: (caught, place) => {
      const unit = caught.the<string>('unit');
      const whole = caught.get<Amount>('whole');
      if (whole) return reading('measure', exactly(whole.value! + 0.5, whole.form), { unit });
      const value = isHalf(place) ? 0.5 : wordAt(place, place.first) === 'trois' ? 0.75 : 0.25;
      return reading('measure', exactly(value, 'words'), { unit });
    },
  },
  {
    name: 'part of a measure',
    gives: 'quantity',
    // A fraction of a unit: "un millionième de gramme", "trois dixièmes de degré".
    patterns: ["<approx>? <amount> <denominator> (de|d') (<unit>|<degree:unit>)"],
    make: (caught) => {
      const amount = amountOf(caught);
      const bottom = caught.the<number>('denominator');
      if (bottom < 10) return GUARDS.partOfGame;
      return reading('measure', times(amount, 1 / bottom), { unit: caught.the<string>('unit') });
    },
  },
];

export const MEASURES: readonly Rule[] = [
  {
    name: 'measure',
    gives: 'quantity',
    patterns: [
      `{<approx>? <amount> (de|d')? <unit> <after>?} ${PER}?`,
      "{<approx>? <amount> (de|d')? <unit> <after>?} (de|d') <thing>",
    ],
    make: (caught, place) => {
      const unit = caught.the<string>('unit');
      const amount = amountOf(caught);
      // "un litre", "une verge": an article is not an amount. A symbol of one letter needs figures before it.
      const symbol = surfaceAt(place, place.last - 1);
      if (isArticle(amount)) return GUARDS.article;
      if (symbol.length === 1 && amount.form !== 'figures') return GUARDS.unit;
      if (unit === 'm' && (amount.max ?? 0) >= 50 && isRace(place)) return GUARDS.race;
      const thing = caught.get<Noun>('thing');
      return reading('measure', amount, {
        unit,
        // "à 30 km de Reims": a capitalised noun after a length is a place and not what is measured.
        of:
          ofCarbon(place, unit) ??
          (thing && !(LENGTHS.has(unit) && isCapitalised(place, thing.phraseStart)) ? phraseOf(thing, place) : null),
        per: perOf(caught, place),
      });
    },
  },
  {
    name: 'measure with its part',
    gives: 'quantity',
    patterns: ['<approx>? <number:whole> (metre|metres|m) <number:part>'],
    make: (caught) => {
      const whole = caught.the<Amount>('whole');
      const part = caught.the<Amount>('part');
      // "1 m 80" is 1.80 m: the second number is in hundredths and must be written like the first. "2 mètres cinq" is
      // 2.05 m.
      if (part.value! >= 100 || part.value! < 5 || part.form !== whole.form) return GUARDS.unit;
      return reading('measure', exactly(tidy(whole.value! + part.value! / 100), whole.form), { unit: 'm' });
    },
  },
  {
    name: 'temperature',
    gives: 'quantity',
    patterns: ['<approx>? <amount> <degree> <after>?'],
    make: (caught) => reading('measure', amountOf(caught), { unit: 'Cel' }),
  },
  {
    name: 'temperature below nought',
    gives: 'quantity',
    patterns: ['moins <amount> <degree>', 'moins <amount> <unit>'],
    make: (caught) => {
      const amount = caught.the<Amount>('amount');
      const unit = caught.get<string>('unit') ?? 'Cel';
      if (!TEMPERATURES.has(unit) || amount.value === null) return GUARDS.unit;
      return reading('measure', times(amount, -1), { unit });
    },
  },
  {
    name: 'measure between',
    gives: 'quantity',
    patterns: [
      'entre <number:low> (<unit:first>|<degree:first>) et <number:high> (<unit>|<degree:unit>)',
      '<number:low> (<unit:first>|<degree:first>) (a|-|–) <number:high> (<unit>|<degree:unit>)',
      '<number:low> / <number:high> (<unit>|<degree:unit>)',
    ],
    make: (caught, place) => {
      const unit = caught.the<string>('unit');
      if ((caught.get<string>('first') ?? unit) !== unit) return GUARDS.descending;
      if (isChange(place.pieces, place.at)) return GUARDS.change;
      const range = between(caught.the<Amount>('low'), caught.the<Amount>('high'));
      return range === null ? GUARDS.descending : reading('measure', range, { unit });
    },
  },
  {
    name: 'first measure of two',
    gives: 'quantity',
    patterns: ["{<number:first>} a <number:second> (de|d')? (<unit>|<degree:unit>)"],
    make: (caught, place) => {
      const first = firstOfTwo(caught, place);
      return first ? reading('measure', first, { unit: caught.the<string>('unit') }) : GUARDS.notCounted;
    },
  },
  {
    name: 'consumption',
    gives: 'quantity',
    patterns: ['<approx>? <amount> (litre|litres|l) (aux|/|pour) <number:hundred> (km|kilometres)'],
    make: (caught) =>
      caught.the<Amount>('hundred').value === 100
        ? reading('measure', amountOf(caught), { unit: 'L/(100.km)' })
        : GUARDS.notRate,
  },
  {
    name: 'speed',
    gives: 'quantity',
    patterns: ["a {<approx>? <amount> a l' heure}"],
    make: (caught) => reading('measure', amountOf(caught), { unit: 'km/h' }),
  },
  {
    name: 'blood pressure',
    gives: 'quantity',
    patterns: ['{<number:high> / <number:low>} de tension', 'tension (de|a)? {<number:high> / <number:low>}'],
    make: (caught) => {
      const max = caught.the<Amount>('high').value!;
      const min = caught.the<Amount>('low').value!;
      if (min >= max || max > 30) return GUARDS.outOfScale;
      return reading('measure', { ...exactly(max), value: null, min, max }, { unit: 'cm[Hg]' });
    },
  },
];

const LENGTHS = oneOf('m km [mi_i] [nmi_i]');
/** Returns what is weighed when the unit names it: "120 MtCO2" is of CO2. */
function ofCarbon(place: Place, unit: string): string | null {
  const written = surfaceAt(place, place.last - 1);
  return unit !== 't(CO2)' && /CO2/.test(written) ? 'CO2' : null;
}

const TEMPERATURES = oneOf('Cel [degF] K');

function isHalf(place: Place): boolean {
  return wordAt(place, place.first) === 'demi' || wordAt(place, place.first + 1) === 'demi';
}

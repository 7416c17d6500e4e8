// Measures: "12 km", "1 m 80", "42 °C", "moins 5 degrés", "3 millions de barils
// par jour", "demi-litre", "environ 200 tonnes de nourriture".

import type { Noun } from './noun.js';
import { exactly, tidy, times, type Amount } from './partial.js';
import { perOf } from './rates.js';
import { amountOf, isArticle, reading, surfaceAt, type Captures, type Place, type Rule } from './rule.js';

export const MEASURES: readonly Rule[] = [
  {
    name: 'measure',
    gives: 'quantity',
    patterns: [
      "{<approx>? <amount> (de|d')? <unit> <after>?}",
      "{<approx>? <amount> (de|d')? <unit> <after>?} (par|le|la|l'|de l'|/) <rate>",
      "{<approx>? <amount> (de|d')? <unit> <after>?} (de|d') <thing>",
    ],
    make: (caught, place) => {
      const unit = caught.get<string>('unit')!;
      const amount = amountOf(caught);
      // "un litre" measures, "une verge" does not; a single letter wants figures before it.
      const symbol = surfaceAt(place, place.last - 1);
      if (isArticle(amount)) return null;
      if (symbol.length === 1 && amount.form !== 'figures') return null;
      return reading('measure', amount, { unit, of: thingOf(caught, place), per: perOf(caught, place) });
    },
  },
  {
    name: 'measure with its part',
    gives: 'quantity',
    patterns: [
      '<approx>? <number:whole> (metre|metres|m) <number:part>',
      '<approx>? <number:whole> (kilo|kilos|kg) <number:part>',
    ],
    make: (caught, place) => {
      const whole = caught.get<Amount>('whole')!;
      const part = caught.get<Amount>('part')!;
      const kilos = /^k/i.test(surfaceAt(place, place.last - 2));
      // "1 m 80": two figures; "2 mètres cinq" is 2.05.
      if (part.value! >= 100 || part.value! < 5 || part.form !== whole.form || kilos) return null;
      return reading('measure', exactly(tidy(whole.value! + part.value! / 100), whole.form), { unit: 'm' });
    },
  },
  {
    name: 'temperature',
    gives: 'quantity',
    patterns: ['{<approx>? <amount> <degree> <after>?}', 'moins <amount> <degree>', 'moins <amount> <unit>'],
    make: (caught, place) => {
      const amount = caught.get<Amount>('amount')!;
      const unit = caught.get<string>('unit') ?? 'Cel';
      const cold = /^moins$/i.test(surfaceAt(place, place.first)) && !caught.has('approx');
      if (cold) {
        if (!['Cel', '[degF]', 'K'].includes(unit) || amount.value === null) return null;
        return reading('measure', times(amount, -1), { unit });
      }
      return reading('measure', amountOf(caught), { unit });
    },
  },
  {
    name: 'measure between',
    gives: 'quantity',
    patterns: [
      'entre <number:low> (<unit:first>|<degree:first>) et <number:high> (<unit>|<degree:unit>)',
      '<number:low> (<unit:first>|<degree:first>) (a|-|–) <number:high> (<unit>|<degree:unit>)',
    ],
    make: (caught) => {
      const low = caught.get<Amount>('low')!;
      const high = caught.get<Amount>('high')!;
      const unit = caught.get<string>('unit')!;
      if (caught.get<string>('first') !== unit || low.value! >= high.value!) return null;
      return reading('measure', { ...high, value: null, min: low.value }, { unit });
    },
  },
  {
    name: 'consumption',
    gives: 'quantity',
    patterns: ['<approx>? <amount> (litre|litres|l) (aux|/|pour) <number:hundred> (km|kilometres)'],
    make: (caught) =>
      caught.get<Amount>('hundred')!.value === 100
        ? reading('measure', amountOf(caught), { unit: 'L/(100.km)' })
        : null,
  },
  {
    name: 'half a measure',
    gives: 'quantity',
    patterns: [
      '(un|une)? demi -? <unit>',
      '(un|trois)? (quart|quarts) de <unit>',
      '<number:whole> <unit> et (demi|demie)',
    ],
    make: (caught, place) => {
      const unit = caught.get<string>('unit')!;
      const whole = caught.get<Amount>('whole');
      if (whole) return reading('measure', exactly(whole.value! + 0.5, whole.form), { unit });
      const first = surfaceAt(place, place.first).toLowerCase();
      const value = place.end - place.at > 0 && surfacesHave(place, 'demi') ? 0.5 : first === 'trois' ? 0.75 : 0.25;
      return reading('measure', exactly(value, 'words'), { unit });
    },
  },
];

/** What is measured: "de nourriture". */
function thingOf(caught: Captures, { pieces }: Place): string | null {
  const noun = caught.get<Noun>('thing');
  return noun ? pieces.text.slice(pieces.starts[noun.phraseStart], pieces.ends[noun.phraseEnd - 1]) : null;
}

function surfacesHave(place: Place, word: string): boolean {
  for (let i = place.first; i < place.last; i++) if (surfaceAt(place, i).toLowerCase() === word) return true;
  return false;
}

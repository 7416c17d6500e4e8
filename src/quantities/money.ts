// Money: "3,5 millions d'euros", "12 Md€", "450 MDH", "$ 75 millions", "deux euros et cinq centimes", "entre 300
// dollars et 500 dollars", "20/25 euros", "24.– par personne", "1 300 euros par mois".

import { oneOf } from '../french/one-of.js';
import { MASCULINE_THE } from '../french/small-words.js';
import { Piece } from '../text/pieces.js';
import { isAllThere, isCapitalised, isGlued, isWord, surfaceAt, wordAt } from '../text/place.js';
import { firstOfTwo } from './amount.js';
import { isChange } from './change.js';
import { SWISS_PRICE, type Currency } from './currencies.js';
import { GUARDS } from './guards.js';
import { between, exactly, tidy, times, type Amount } from './partial.js';
import { PER, perOf } from './rates.js';
import { amountOf, isArticle, reading, type Place, type Rule } from './rule.js';
import type { ScaledMoney } from './slots.js';

export const MONEY: readonly Rule[] = [
  {
    name: 'money',
    gives: 'quantity',
    patterns: [
      `{<approx>? <amount> <scale>? (de|d')? <currency> <after>?} ${PER}?`,
      `{<approx>? <amount> <scaled> <after>?} ${PER}?`,
      `{<approx>? <sign> <amount> <scale>? <after>?} ${PER}?`,
    ],
    make: (caught, place) => {
      const scaled = caught.get<ScaledMoney>('scaled');
      const currency = scaled?.currency ?? caught.the<Currency>('currency', 'sign');
      const scale = scaled?.scale ?? caught.number('scale') ?? 1;
      const per = perOf(caught, place);
      const amount = times(priceOf(amountOf(caught), place, per), scale);
      if (isArticle(amount) && currency.codes.length > 1) return GUARDS.article;
      if (isClub(place)) return GUARDS.club;
      if (currency.noun !== undefined && WEIGHING.has(wordAt(place, place.at - 1)))
        return reading('measure', amount, { unit: '[lb_av]' });
      // Where the whole text is "deux livres", books cannot be meant: only the currencies are possible.
      const chosen = isAllThere(place) && currency.needs === undefined ? { codes: currency.codes } : currency;
      return reading('money', amount, { currency: chosen, per });
    },
  },
  {
    name: 'money with cents',
    gives: 'quantity',
    patterns: [
      '<approx>? <number:whole> <currency> et? <number:cents> <cents:word>',
      '<approx>? <number:whole> <currency> <number:cents>',
    ],
    make: (caught, place) => {
      const whole = caught.the<Amount>('whole');
      const cents = caught.the<Amount>('cents');
      const isSaid = caught.has('word');
      if (cents.value! >= 100 || !Number.isInteger(whole.value!)) return GUARDS.notCounted;
      if (!isSaid && (goesOn(place) || cents.form !== whole.form || cents.value! < 5)) return GUARDS.notCounted;
      return reading('money', exactly(tidy(whole.value! + cents.value! / 100), whole.form), {
        currency: caught.the<Currency>('currency'),
      });
    },
  },
  {
    name: 'cents',
    gives: 'quantity',
    patterns: [`{<approx>? <amount> <cents> <after>?} ${PER}?`],
    make: (caught, place) =>
      reading('money', times(amountOf(caught), 0.01), {
        currency: caught.the<Currency>('cents'),
        per: perOf(caught, place),
      }),
  },
  {
    name: 'price with a dash for its cents',
    gives: 'quantity',
    // "24.–", "Fr. 120.–": the Swiss way to write whole francs.
    patterns: [`{<sign>? <number> . (–|-|—|−) <currency>?} ${PER}?`],
    make: (caught, place) => {
      const amount = amountOf(caught, 'number');
      const stop = place.last - (caught.has('currency') ? 3 : 2);
      if (amount.form !== 'figures' || !isGlued(place, stop) || !isGlued(place, stop + 1)) return GUARDS.dash;
      const currency = caught.get<Currency>('currency') ?? caught.get<Currency>('sign') ?? SWISS_PRICE;
      return reading('money', amount, { currency, per: perOf(caught, place) });
    },
  },
  {
    name: 'money between',
    gives: 'quantity',
    patterns: [
      'entre <number:low> <currency:first> et <number:high> <currency>',
      '<number:low> <currency:first> (a|-|–|ou|/) <number:high> <currency>',
      '<number:low> / <number:high> <currency>',
    ],
    make: (caught, place) => {
      const first = caught.get<Currency>('first');
      const currency = caught.the<Currency>('currency');
      if (first && first.codes[0] !== currency.codes[0]) return GUARDS.descending;
      if (isChange(place.pieces, place.at)) return GUARDS.change;
      const range = between(caught.the<Amount>('low'), caught.the<Amount>('high'));
      return range === null ? GUARDS.descending : reading('money', range, { currency });
    },
  },
  {
    name: 'first money of two',
    gives: 'quantity',
    patterns: ["{<number:first>} a <number:second> <scale>? (de|d')? <currency>"],
    make: (caught, place) => {
      const first = firstOfTwo(caught, place);
      const currency = caught.the<Currency>('currency');
      return first ? reading('money', times(first, caught.number('scale') ?? 1), { currency }) : GUARDS.notCounted;
    },
  },
];

/** Words before a weight: "il pèse 180 livres". */
const WEIGHING = oneOf('pese pesait pesent pesaient pesant peser poids');

/** "5 FC Nantes": "FC" is the start of a club's name, not Congolese francs. */
function isClub(place: Place): boolean {
  return surfaceAt(place, place.last - 1) === 'FC' && isWord(place, place.last) && isCapitalised(place, place.last);
}

/** "3 euros 50 %", "3 euros 50/m²": the second number is a new quantity, not cents. */
function goesOn(place: Place): boolean {
  const next = surfaceAt(place, place.last);
  return next === '%' || (isGlued(place, place.last) && !/^[.,;:!?)»”"…]/.test(next));
}

/** Units of goods cheap enough to be priced with three decimals. */
const PRICED_BY = oneOf('l litre kg kilo kilogramme kwh kilowattheure');
const ONE = oneOf('euro dollar');
const LOW_PRICE = /^\d\.\d{3}$/;
/** The number of pieces before a price in which its unit is looked for. */
const REACH = 8;

/**
 * Divides a low price such as "1.789 euro", "1.645 € le litre" by 1000: the point is a decimal point when the unit is
 * in the singular or the price is per litre, kilo or kWh. Otherwise it separates thousands.
 */
function priceOf(amount: Amount, place: Place, per: string | null): Amount {
  const { pieces, first, last } = place;
  for (let i = first; i < last; i++) {
    if (pieces.ids[i] !== Piece.figures || !LOW_PRICE.test(surfaceAt(place, i))) continue;
    const isLow =
      ONE.has(wordAt(place, i + 1)) || (per !== null && PRICED_BY.has(per.toLowerCase())) || isPricedBefore(place);
    return isLow ? times(amount, 0.001) : amount;
  }
  return amount;
}

/** True when the unit stands before the price: "le litre de gazole est à 1.789 €". */
function isPricedBefore(place: Place): boolean {
  for (let i = place.at - 1; i >= place.at - REACH; i--)
    if (PRICED_BY.has(wordAt(place, i)) && MASCULINE_THE.has(wordAt(place, i - 1))) return true;
  return false;
}

// Money: "3,5 millions d'euros", "12 Md€", "$ 75 millions", "deux euros et cinq
// centimes", "entre 300 dollars et 500 dollars", "1 300 euros par mois".

import { surfaceAt, wordAt, isGlued, isAllThere } from '../text/place.js';
import { oneOf } from '../french/one-of.js';
import type { Currency } from './currencies.js';
import { exactly, tidy, times, type Amount } from './partial.js';
import { PER, perOf } from './rates.js';
import { GUARDS } from './guards.js';
import { amountOf, isArticle, reading, type Rule } from './rule.js';

export const MONEY: readonly Rule[] = [
  {
    name: 'money',
    gives: 'quantity',
    patterns: [
      `{<approx>? <amount> <scale>? (de|d')? <currency> <after>?} ${PER}?`,
      `{<approx>? <sign> <amount> <after>?} ${PER}?`,
      '<approx>? <sign> <amount> <scale>',
    ],
    make: (caught, place) => {
      const currency = caught.the<Currency>('currency', 'sign');
      const scale = caught.number('scale') ?? 1;
      const amount = times(amountOf(caught), scale);
      // "10 F" and "3 £" are sums; "20 da", "12 f" of a word cut short are not, and "5 real" waits for its plural.
      const sign = surfaceAt(place, place.last - 1);
      if (isArticle(amount) && currency.codes.length > 1) return GUARDS.article;
      if (CUT_SHORT.has(sign)) return GUARDS.unit;
      if (currency.noun !== undefined && WEIGHING.has(wordAt(place, place.at - 1)))
        return reading('measure', amount, { unit: '[lb_av]' });
      // A text that is "deux livres" and nothing else speaks of no books.
      const chosen = isAllThere(place) ? { codes: currency.codes } : currency;
      return reading('money', amount, { currency: chosen, per: perOf(caught, place) });
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
      if (cents.value! >= 100 || !Number.isInteger(whole.value!) || (!caught.has('word') && isGlued(place, place.last)))
        return GUARDS.notCounted;
      if (!caught.has('word') && (cents.form !== whole.form || cents.value! < 5)) return GUARDS.notCounted;
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
    name: 'money between',
    gives: 'quantity',
    patterns: [
      'entre <number:low> <currency:first> et <number:high> <currency>',
      '<number:low> <currency:first> (a|-|–|ou) <number:high> <currency>',
    ],
    make: (caught) => {
      const low = caught.the<Amount>('low');
      const high = caught.the<Amount>('high');
      if (caught.the<Currency>('first').codes[0] !== caught.the<Currency>('currency').codes[0])
        return GUARDS.descending;
      if (low.value! >= high.value!) return GUARDS.descending;
      return reading(
        'money',
        { ...high, value: null, min: low.value, max: high.value },
        { currency: caught.the<Currency>('currency') },
      );
    },
  },
];

/** As written: their capitals would be money. */
const CUT_SHORT = oneOf('f da dm try cad real f.');
/** "il pèse 180 livres". */
const WEIGHING = oneOf('pese pesait pesent pesaient pesant peser poids');

// The value of a quantity in words: "plus de 500 bergers", "10 à 15 km", "20 € par jour", "1/3".

import type { QuantityRecord } from '../types.js';
import { wordFor } from './language.js';
import { numberInWords } from './numbers.js';
import type { Words } from './words.js';

const CURRENCY_SIGNS: { readonly [code: string]: string } = { EUR: '€', USD: '$', GBP: '£', JPY: '¥' };
/** The largest denominator of a fraction that is written with a slash: 5/12, but 0,07 for others. */
const MOST_PARTS = 12;

/** Returns the number with its unit or the thing counted, and what it is divided by. */
export function quantityInWords(quantity: QuantityRecord, words: Words): string {
  const { type, unit, currency, of, per, approximation } = quantity;
  const number = numberOf(quantity, words);
  const sign = currency === null ? null : (CURRENCY_SIGNS[currency] ?? currency);
  const measured = sign ?? (unit === null ? null : symbolOf(unit, words));
  const isCount = measured === null && type === 'count';
  const isMany = isCount && quantity.value === null && quantity.magnitude !== null && of !== null;
  if (isMany) return words.manyOf(number, of);
  const parts = [
    approximation === null ? null : wordFor(approximation, words.values),
    type === 'multiple' ? `× ${number}` : number,
    measured,
    // "12 % (salariés)": only after a count can the noun follow without an article.
    of === null ? null : isCount ? of : `(${of})`,
    per === null ? null : `${words.fields['per'] ?? 'per'} ${per}`,
  ];
  return parts.filter((part) => part !== null).join(' ');
}

function numberOf({ type, value, min, max, magnitude }: QuantityRecord, words: Words): string {
  const figures = (number: number): string => {
    if (type === 'ordinal') return words.time.ordinal(number);
    return (type === 'fraction' ? fractionOf(number) : null) ?? numberInWords(number, words);
  };
  if (value !== null) return figures(value);
  if (magnitude !== null) return words.magnitudes[String(Math.round(Math.log10(magnitude)))] ?? figures(magnitude);
  if (min !== null && max !== null) return words.time.range(figures(min), figures(max));
  if (min !== null) return words.time.orMore(figures(min));
  return max === null ? '?' : words.time.orLess(figures(max));
}

function fractionOf(number: number): string | null {
  for (let parts = 2; parts <= MOST_PARTS; parts++) {
    const top = Math.round(number * parts);
    if (top > 0 && Math.abs(number * parts - top) < 1e-6)
      return number === Math.round(number) ? null : `${top}/${parts}`;
  }
  return null;
}

/** Returns the usual symbol for a UCUM code: "km²", "kWh", "°C". */
function symbolOf(unit: string, words: Words): string {
  const named = wordFor(unit, words.symbols);
  if (named !== unit) return named;
  return unit
    .replace(/\bCel\b/, '°C')
    .replace(/\[degF\]/, '°F')
    .replace(/\bhar\b/, 'ha')
    .replace(/^u(?=[a-z])/, 'µ')
    .replace(/(?<=[a-z])2\b/g, '²')
    .replace(/(?<=[a-z])3\b/g, '³')
    .replace(/[{}[\]()]/g, '')
    .replace(/(?<=\d)\.(?=[a-z])/g, ' ')
    .replace(/(?<=[a-z])\.(?=[a-z])/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

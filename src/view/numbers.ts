// Numbers as written in a language: "1 234,5" in French, "1,234.5" in English.

import type { Words } from './words.js';

/** Returns the number in figures, with groups of three from four digits on. */
export function numberInWords(number: number, words: Words): string {
  // 12 significant digits hide the rounding error of arithmetic: 0.1 + 0.2 is 0.30000000000000004.
  const plain = String(Number(number.toPrecision(12)));
  const [, sign = '', whole = '', decimals] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain) ?? [];
  if (whole === '') return plain;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, words.thousands);
  return `${sign === '' ? '' : '−'}${grouped}${decimals === undefined ? '' : words.decimals + decimals}`;
}

// Names of money → codes, and what "livres" or "dollars" alone may mean: the money of the country that the article speaks
// of, else the usual one.

import { HOMES, NAMES, NO_NOUN_ALONE, PRESS, SHARED, SIGNS, SPEAKING, SWISS_FRANCS } from '../french/money.js';

/** A name of money: one code, or several to choose among by the article. */
export interface Currency {
  readonly codes: readonly string[];
  /** "livres": a noun of books and weights as well. */
  readonly noun?: string;
  /**
   * What decides: `speaking`, that the article speaks of the country, else the money is unknown ("Fr. 120" on a Swiss
   * text); `named`, another money of the article or the country of its dateline, else the code, if there is one ("50 cts").
   */
  readonly needs?: 'speaking' | 'named';
}

/** A name of money with how it must be written; `null` where it does not matter. */
export interface CurrencyEntry {
  readonly written: string | null;
  readonly currency: Currency;
}

/** Names and signs, folded, their words apart, each with the moneys it may be by its writing. */
export function currencies(): ReadonlyMap<string, readonly CurrencyEntry[]> {
  return (builtCurrencies ??= buildCurrencies());
}

/** The money of a name of the lists: "euro", or "=EUR" for what counts only as it is written. */
export function currencyOf(name: string): Currency | undefined {
  const written = name.startsWith('=') ? name.slice(1) : null;
  return currencies()
    .get((written ?? name).toLowerCase())
    ?.find((entry) => entry.written === written)?.currency;
}

/** Words that speak of a country whose money shares its name, with the codes they speak for. */
export function countryWords(): ReadonlyMap<string, readonly string[]> {
  return (builtCountryWords ??= codesByWord(SPEAKING));
}

/** Words that name a country or a town of a dateline, with the codes of its money, the one of today first. */
export function homeWords(): ReadonlyMap<string, readonly string[]> {
  return (builtHomeWords ??= codesByWord(HOMES + SPEAKING));
}

const BOOKS = ['livre', 'livres'];
const SWISS: Currency = { codes: ['CHF'], needs: 'speaking' };
/** "24.–": francs, if they are any. */
export const SWISS_PRICE = SWISS;
/** "50 cts": hundredths of a money that is to be found; without any, of this one. */
export function namedMoney(otherwise: string | null): Currency {
  return { codes: otherwise === null ? [] : [otherwise], needs: 'named' };
}

let builtCurrencies: Map<string, CurrencyEntry[]> | null = null;
let builtCountryWords: Map<string, string[]> | null = null;
let builtHomeWords: Map<string, string[]> | null = null;

function buildCurrencies(): Map<string, CurrencyEntry[]> {
  const all = new Map<string, CurrencyEntry[]>();
  const add = (phrase: string, currency: Currency): void => {
    const written = phrase.startsWith('=') ? phrase.slice(1).replaceAll(' ', '') : null;
    const key = phrase.replace(/^=/, '').toLowerCase();
    const known = all.get(key) ?? [];
    if (known.some((entry) => entry.written === written)) return;
    all.set(key, [...known, { written, currency: BOOKS.includes(key) ? { ...currency, noun: key } : currency }]);
  };
  for (const line of lines(SHARED)) {
    const [names, codes] = line.split(' > ');
    const [first, ...rest] = names!.split('|');
    for (const name of [...first!.split(' '), ...rest]) add(name, { codes: codes!.split(' ') });
  }
  for (const line of lines(PRESS)) {
    const [code, ...rest] = line.split(' ');
    const phrases = rest.join(' ');
    for (const phrase of phrases.includes('|') ? phrases.split('|') : phrases.split(' '))
      add(phrase, { codes: [code!] });
  }
  for (const line of lines(NAMES)) {
    const [code, one, many] = line.split('|');
    add(one!, { codes: [code!] });
    add(many!, { codes: [code!] });
    // "30 manats": a noun that no other money has.
    for (const name of [one!, many!]) {
      const noun = name.split(' ')[0]!;
      if (noun.length > 2 && !NO_NOUN_ALONE.includes(noun)) add(noun, { codes: [code!] });
    }
  }
  for (const name of SWISS_FRANCS) add(name, SWISS);
  for (const [sign, code] of Object.entries(SIGNS)) add(sign, { codes: [code] });
  return all;
}

function codesByWord(text: string): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const line of lines(text)) {
    const [code, words = ''] = line.split(' ');
    for (const word of words.split('|')) {
      const codes = all.get(word);
      if (!codes) all.set(word, [code!]);
      else if (!codes.includes(code!)) codes.push(code!);
    }
  }
  return all;
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

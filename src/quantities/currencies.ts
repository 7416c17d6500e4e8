// Names of currencies with their codes. An ambiguous name ("livres", "dollars") lists several codes; the article
// chooses among them by the countries it mentions, with the first code as the default.

import { HOMES, NAMES, NO_NOUN_ALONE, PRESS, SHARED, SIGNS, SPEAKING, SWISS_FRANCS } from '../french/money.js';

/** A name of a currency: one code, or several among which the article decides. */
export interface Currency {
  readonly codes: readonly string[];
  /** Set for "livre" and "livres", which may also be books or weights: the noun that is then counted. */
  readonly noun?: string;
  /**
   * What the article must say to confirm the currency. `speaking`: it must mention the country, otherwise the currency
   * is unknown ("Fr. 120" in a Swiss text). `named`: another sum of the article or the country of its dateline gives
   * the currency; the code, if there is one, is the fallback ("50 cts").
   */
  readonly needs?: 'speaking' | 'named';
}

/** A currency with the exact spelling its name needs; `null` where any spelling will do. */
export interface CurrencyEntry {
  readonly written: string | null;
  readonly currency: Currency;
}

/** Maps each folded name or sign, words separated by spaces, to the currencies it may be, each with its spelling. */
export function currencies(): ReadonlyMap<string, readonly CurrencyEntry[]> {
  return (builtCurrencies ??= buildCurrencies());
}

/** Returns the currency of a name in the lists: "euro", or "=EUR" for a name that must be written exactly so. */
export function currencyOf(name: string): Currency | undefined {
  const written = name.startsWith('=') ? name.slice(1) : null;
  return currencies()
    .get((written ?? name).toLowerCase())
    ?.find((entry) => entry.written === written)?.currency;
}

/** Words that mention a country, with the currencies of that country whose names are shared ("livres", "dollars"). */
export function countryWords(): ReadonlyMap<string, readonly string[]> {
  return (builtCountryWords ??= codesByWord(SPEAKING));
}

/** Names of countries and of towns in datelines, with the codes of their currencies, today's first. */
export function homeWords(): ReadonlyMap<string, readonly string[]> {
  return (builtHomeWords ??= codesByWord(HOMES + SPEAKING));
}

const BOOKS = ['livre', 'livres'];
const SWISS: Currency = { codes: ['CHF'], needs: 'speaking' };
/** "24.–": a price in Swiss francs, provided the article speaks of Switzerland. */
export const SWISS_PRICE = SWISS;
/** "50 cts": hundredths of a currency that the article must name; `otherwise` is the fallback. */
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
    // "30 manats": the noun alone is enough, because no other currency shares it.
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

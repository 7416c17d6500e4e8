// Names of money → codes, and what "livres" or "dollars" alone may mean: the money
// of the country that the article speaks of, else the usual one.

import { NAMES, NO_NOUN_ALONE, PRESS, SHARED, SIGNS } from '../french/money.js';

/** A name of money: one code, or several to choose among by the article. */
export interface Currency {
  readonly codes: readonly string[];
  /** "livres": a noun of books and weights as well. */
  readonly noun?: string;
}

/** Names and signs, folded, their words apart. */
export function currencies(): ReadonlyMap<string, Currency> {
  return (builtCurrencies ??= buildCurrencies());
}

/** Words that speak of a country whose money shares its name, with the codes they speak for. */
export function countryWords(): ReadonlyMap<string, readonly string[]> {
  return (builtCountryWords ??= buildCountryWords());
}

const BOOKS = ['livre', 'livres'];

let builtCurrencies: Map<string, Currency> | null = null;
let builtCountryWords: Map<string, string[]> | null = null;

function buildCurrencies(): Map<string, Currency> {
  const all = new Map<string, Currency>();
  const add = (phrase: string, codes: readonly string[]): void => {
    if (!all.has(phrase)) all.set(phrase, BOOKS.includes(phrase) ? { codes, noun: phrase } : { codes });
  };
  for (const { names, countries } of readShared()) {
    for (const name of names)
      add(
        name,
        countries.map(({ code }) => code),
      );
  }
  for (const line of lines(PRESS)) {
    const [code, ...rest] = line.split(' ');
    const phrases = rest.join(' ');
    for (const phrase of phrases.includes('|') ? phrases.split('|') : phrases.split(' ')) add(phrase, [code!]);
  }
  for (const line of lines(NAMES)) {
    const [code, one, many] = line.split('|');
    add(one!, [code!]);
    add(many!, [code!]);
    // "30 manats": a noun that no other money has.
    for (const name of [one!, many!]) {
      const noun = name.split(' ')[0]!;
      if (noun.length > 2 && !NO_NOUN_ALONE.includes(noun)) add(noun, [code!]);
    }
  }
  for (const [sign, code] of Object.entries(SIGNS)) add(sign, [code]);
  return all;
}

function readShared(): { names: string[]; countries: { code: string; words: string[] }[] }[] {
  const out: { names: string[]; countries: { code: string; words: string[] }[] }[] = [];
  for (const line of SHARED.split('\n').filter((line) => line.trim() !== '')) {
    if (line.startsWith('    ')) {
      const [code, words = ''] = line.trim().split(' ');
      out.at(-1)!.countries.push({ code: code!, words: words === '' ? [] : words.split('|') });
    } else {
      const [first, ...rest] = line.trim().split('|');
      out.push({ names: [...first!.split(' '), ...rest], countries: [] });
    }
  }
  return out;
}

function buildCountryWords(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const { countries } of readShared()) {
    for (const { code, words } of countries) {
      for (const word of words) {
        const codes = all.get(word);
        if (!codes) all.set(word, [code]);
        else if (!codes.includes(code)) codes.push(code);
      }
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

// The spaces of French typography: a line never breaks before ":" or "%", nor inside guillemets.

const BEFORE = / (?=[:;!?%»])/gu;
const AFTER = /(?<=«) /gu;

/** Makes spaces non-breaking where French requires it: "45 %". */
export function frenchSpaces(text: string): string {
  return text.replace(BEFORE, '\u00A0').replace(AFTER, '\u00A0');
}

/** Returns the same words with such spaces in every text, also in the texts that their functions return. */
export function withFrenchSpaces<T>(words: T): T {
  return spaced(words) as T;
}

function spaced(words: unknown): unknown {
  if (typeof words === 'string') return frenchSpaces(words);
  if (typeof words === 'function') return (...args: unknown[]) => spaced(Reflect.apply(words, undefined, args));
  if (Array.isArray(words)) return words.map(spaced);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, value]) => [name, spaced(value)]));
}

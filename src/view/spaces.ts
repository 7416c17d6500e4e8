// The spaces of French typography: a line never breaks before ":" or "%", nor inside guillemets.

const BEFORE = / (?=[:;!?%»])/gu;
const AFTER = /(?<=«) /gu;

/** "45 %" with a space at which no line breaks. */
export function frenchSpaces(text: string): string {
  return text.replace(BEFORE, '\u00A0').replace(AFTER, '\u00A0');
}

/** The same words, each text in them, and each that a function of theirs returns, with such spaces. */
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

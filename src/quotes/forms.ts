// What the letters of a word say of it: its parts of speech, and whether it is an infinitive or a verb in a tense.

import { normalise } from '../text/characters.js';
import { PART_OF_SPEECH, type PartsOf } from '../text/parts-of-speech.js';
import { NumberColumn } from '../text/words.js';

const { noun, verb, adjective, adverb, function: closed, participle } = PART_OF_SPEECH;

/** What the ending says of a verb, beside its parts of speech. */
export const Form = { finite: 256, infinitive: 512 } as const;

/** Forms in a tense that the lexicon also has as nouns, adverbs or articles. */
const FINITE =
  /^(?:a|ai|est|es|sont|ont|avait|avaient|était|étaient|sera|fut|soit|va|vont|peut|doit|faut|veut|dit|fait|suis|sommes|êtes|avons|avez|pense|reste|marche|risque|compte|porte|manque|semble|existe)$/;

/** Small words that end like an infinitive. */
const NO_INFINITIVE = /^(?:outre|contre|entre|notre|votre|autre|peut-être|guère|arrière|derrière|encore|hier)$/;

const INFINITIVE = /^(?:être|avoir|pouvoir|devoir|vouloir|savoir|faire|dire|vivre|aller|rire)$/;

function formsOf(word: string, partsOf: PartsOf | null): number {
  const parts = partsOf?.(word) ?? 0;
  if (FINITE.test(word)) return parts | Form.finite;
  if (INFINITIVE.test(word)) return parts | Form.infinitive;
  if ((parts & verb) === 0 || partsOf === null) return parts;
  const has = (form: string): boolean => (partsOf(form) & verb) !== 0;
  // "montre" is of "montrer" and "ouvre" of "ouvrir", "vendre" of neither.
  const isPresent = word.endsWith('re') && (has(`${word}r`) || has(`${word.slice(0, -1)}ir`));
  const isInfinitive = /(?:er|ir|re|oir)$/.test(word) && !isPresent && !NO_INFINITIVE.test(word);
  if (isInfinitive) return parts | Form.infinitive;
  if (word.endsWith('ant') || (parts & (noun | adjective | adverb | closed)) !== 0) return parts;
  return (parts & participle) !== 0 && /[éiu]e?s?$/.test(word) ? parts : parts | Form.finite;
}

const partsByLexicon = new WeakMap<PartsOf, NumberColumn<Uint16Array>>();

export function partsColumn(partsOf: PartsOf | null): NumberColumn<Uint16Array> {
  const known = partsOf === null ? undefined : partsByLexicon.get(partsOf);
  if (known !== undefined) return known;
  const column = new NumberColumn(
    (size) => new Uint16Array(size),
    (surface) => formsOf(normalise(surface).toLowerCase(), partsOf),
  );
  if (partsOf !== null) partsByLexicon.set(partsOf, column);
  return column;
}

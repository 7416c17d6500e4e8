// What a word may be by its letters alone: its parts of speech in the lexicon, and whether it is an infinitive or a verb in
// a tense. What it is where it stands in a sentence is told by `word-classes.ts`.

import { oneOf } from '../french/one-of.js';
import { normalise } from '../text/characters.js';
import { PART_OF_SPEECH, type PartsOf } from '../text/parts-of-speech.js';
import { NumberColumn } from '../text/words.js';

const { noun, verb, adjective, adverb, function: closed, participle } = PART_OF_SPEECH;

/** Which form of a verb a word is: bits beside those of `PART_OF_SPEECH`. */
export const Form = { finite: 256, infinitive: 512 } as const;

/** Verbs in a tense that the lexicon also has as nouns, adverbs or small words: "est", "doit", "pense", "marche". */
const FINITE = oneOf(
  'a ai est es sont ont avait avaient était étaient sera fut soit va vont peut doit faut veut dit fait suis sommes êtes avons ' +
    'avez pense reste marche risque compte porte manque semble existe',
);
/** Words that end like an infinitive and are none. */
const NO_INFINITIVE = oneOf('outre contre entre notre votre autre peut-être guère arrière derrière encore hier');
/** Infinitives that the lexicon also has as nouns, and the commonest ones, which need no lexicon. */
const INFINITIVE = oneOf('être avoir pouvoir devoir vouloir savoir faire dire vivre aller rire');

/** The bits of `PART_OF_SPEECH` and of `Form` of a word in lower case. */
function formsOf(word: string, partsOf: PartsOf | null): number {
  const parts = partsOf?.(word) ?? 0;
  if (FINITE.has(word)) return parts | Form.finite;
  if (INFINITIVE.has(word)) return parts | Form.infinitive;
  if ((parts & verb) === 0 || partsOf === null) return parts;
  const isVerb = (form: string): boolean => (partsOf(form) & verb) !== 0;
  // "montre" is a present, for "montrer" is a verb; so is "ouvre", of "ouvrir". "vendre" is no such form.
  const isPresent = word.endsWith('re') && (isVerb(`${word}r`) || isVerb(`${word.slice(0, -1)}ir`));
  const isInfinitive = /(?:er|ir|re|oir)$/.test(word) && !isPresent && !NO_INFINITIVE.has(word);
  if (isInfinitive) return parts | Form.infinitive;
  if (word.endsWith('ant') || (parts & (noun | adjective | adverb | closed)) !== 0) return parts;
  return (parts & participle) !== 0 && /[éiu]e?s?$/.test(word) ? parts : parts | Form.finite;
}

const columns = new WeakMap<PartsOf, NumberColumn<Int32Array>>();

/** The bits of every word by its number, kept for each lexicon. */
export function partsColumn(partsOf: PartsOf | null): NumberColumn<Int32Array> {
  const known = partsOf === null ? undefined : columns.get(partsOf);
  if (known !== undefined) return known;
  const column = new NumberColumn(
    (size) => new Int32Array(size),
    (surface) => formsOf(normalise(surface).toLowerCase(), partsOf),
  );
  if (partsOf !== null) columns.set(partsOf, column);
  return column;
}

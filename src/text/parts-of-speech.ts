// What the lexicon says of a word, whatever the sentence around it. The lexicon lies in the model, with the names
// reader; the other readers are handed a function that asks it.

/** The parts of speech, by bit. A word may have several: "ferme" is a noun, a verb and an adjective. */
export const PART_OF_SPEECH = {
  noun: 1,
  verb: 2,
  adjective: 4,
  adverb: 8,
  function: 16,
  proper: 32,
  participle: 64,
} as const;

/** The parts of speech of a word in lower case, as bits of `PART_OF_SPEECH`; 0 for a word that the lexicon lacks. */
export type PartsOf = (word: string) => number;

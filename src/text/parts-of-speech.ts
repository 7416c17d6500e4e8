// The parts of speech of a word according to the lexicon, whatever the sentence around it. The lexicon is part of the
// model, next to the names reader; other readers receive a function that looks words up.

/** The parts of speech as bits. A word may have several: "ferme" is a noun, a verb and an adjective. */
export const PART_OF_SPEECH = {
  noun: 1,
  verb: 2,
  adjective: 4,
  adverb: 8,
  function: 16,
  proper: 32,
  participle: 64,
} as const;

/**
 * Returns the parts of speech of a word in lower case, as bits of `PART_OF_SPEECH`; 0 if the lexicon does not have it.
 */
export type PartsOf = (word: string) => number;

// What the model knows of single words, as the tokeniser asks it: is this a word of French, is
// this a name? It is asked only about words with a capital inside, so it need not be fast.

import { keyOf, lookUp as lookUpKnowledge, type Knowledge } from '../knowledge/tables.js';
import { fold, normalise } from '../text/characters.js';
import type { KnownWords } from '../text/glue.js';
import { hashWord } from './hash.js';
import { PART_OF_SPEECH, extendPhrase, listsOf, lookUp, type Lexicon } from './lexicon.js';

const FRENCH =
  PART_OF_SPEECH.noun |
  PART_OF_SPEECH.verb |
  PART_OF_SPEECH.adjective |
  PART_OF_SPEECH.adverb |
  PART_OF_SPEECH.function |
  PART_OF_SPEECH.participle;

/** The words of a model's lexicon and of its table of known names. */
export function knownWords(lexicon: Lexicon, knowledge: Knowledge): KnownWords {
  const isPlace = (name: string): boolean => lookUpKnowledge(knowledge.places, keyOf(name)) !== undefined;
  return {
    isPlace,
    isFrench: (word) => (lookUp(lexicon.common, hashWord(normalise(word))) & FRENCH) !== 0,
    isName: (word) => {
      const hash = hashWord(fold(normalise(word)));
      return (
        lookUp(lexicon.names, hash) !== 0 ||
        listsOf(lookUp(lexicon.phrases, extendPhrase(0, hash))) !== 0 ||
        isPlace(word) ||
        lookUpKnowledge(knowledge.given, keyOf(word)) !== undefined
      );
    },
  };
}

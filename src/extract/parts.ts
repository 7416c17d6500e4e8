// What the lexicon of the names reader says of a word by itself.

import { hashWord } from '../names/hash.js';
import { lookUp, PART_OF_SPEECH } from '../names/lexicon.js';
import { normalise } from '../text/characters.js';
import type { PartOfSpeech } from '../types.js';
import type { Model } from './model.js';

const PARTS = Object.keys(PART_OF_SPEECH) as PartOfSpeech[];

/** Every combination of parts of speech, by its bits: 128 lists, each made once. */
const lists = new Map<number, readonly PartOfSpeech[]>();

/** Every part of speech of a word, whatever the sentence around it; empty for unknown words. */
export function partsOfWord({ names }: Model, word: string): readonly PartOfSpeech[] {
  const bits = lookUp(names.lexicon.common, hashWord(normalise(word).toLowerCase())) & 0xff;
  let parts = lists.get(bits);
  if (!parts) lists.set(bits, (parts = PARTS.filter((part) => bits & PART_OF_SPEECH[part])));
  return parts;
}

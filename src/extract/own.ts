// A user's own readers: each is given what was read before it, and what they find
// is settled with the rest.

import { settleNames } from '../names/article.js';
import { settle } from '../settle.js';
import { normalise } from '../text/characters.js';
import { PART_OF_SPEECH } from '../text/parts-of-speech.js';
import type { Document, Mention, NameMention, PartOfSpeech, Reader, StatedMention } from '../types.js';
import type { Model } from './model.js';

const PARTS = Object.keys(PART_OF_SPEECH) as PartOfSpeech[];
const NONE: readonly PartOfSpeech[] = [];

/** Runs the readers one after the other and returns their mentions. `found` holds those of the library. */
export function readOwn(
  doc: Document,
  { partsOf }: Model,
  found: readonly Mention[],
  readers: readonly Reader[],
): StatedMention[] {
  const own: StatedMention[] = [];
  const partsOfSpeech = (token: number): readonly PartOfSpeech[] => {
    const surface = doc.text.slice(doc.tokens.starts[token], doc.tokens.ends[token]);
    const bits = partsOf(normalise(surface).toLowerCase());
    return bits === 0 ? NONE : PARTS.filter((part) => bits & PART_OF_SPEECH[part]);
  };
  for (const reader of readers) own.push(...reader({ doc, mentions: settle([...own, ...found]), partsOfSpeech }));
  return own;
}

/** What the library read, its names settled once more where the readers found names: these vote and are heard elsewhere. */
export function withOwnNames(
  doc: Document,
  { knowledge }: Model,
  found: readonly Mention[],
  own: readonly Mention[],
): readonly Mention[] {
  const ownNames = own.filter(isName);
  if (ownNames.length === 0) return found;
  const names = settle([...ownNames, ...found.filter(isName)]).filter(isName);
  return [...settleNames(doc, names, knowledge), ...found.filter((mention) => !isName(mention))];
}

function isName(mention: Mention): mention is NameMention {
  return mention.kind !== 'date' && mention.kind !== 'quantity';
}

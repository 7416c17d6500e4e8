// Whether the words that a subject or a preposition names can speak: "le préfet" can, "la troisième fois" cannot.

import { fold } from '../text/characters.js';
import { oneOf } from '../french/one-of.js';
import { PEOPLE } from '../french/people.js';
import { BODIES, FINDINGS, VOICES } from '../french/reporting.js';
import { OF_THE } from '../french/small-words.js';
import type { Phrase } from './phrases.js';
import type { Sheet } from './sheet.js';
import { isPerson } from './word-classes.js';

/** "la première fois" names nobody; alone, "le premier" may be the Premier ministre. */
const FIRST = oneOf('premier première');

/** Whether a phrase names somebody who can speak: a person, a body, a source, or a text that says something. */
export function canSpeak(sheet: Sheet, phrase: Phrase): boolean {
  if (phrase.how === 'pronoun') return true;
  if (phrase.how === 'name') {
    const kind = sheet.names[sheet.nameOf[phrase.after - 1]!]?.kind;
    return kind === 'person' || kind === 'organisation' || kind === 'place';
  }
  for (let at = phrase.first; at < phrase.after; at++) {
    const word = sheet.lower(at);
    // "le bilan du préfet": the noun before the complement decides.
    if (OF_THE.has(word) && at > phrase.first) return false;
    if (FIRST.has(word) && at + 1 < phrase.after) continue;
    if (isPerson(sheet, at) || isBodyOrText(word) || sheet.isCapital(at)) return true;
    const singular = word.replace(/s$/, '');
    if (singular !== word && (PEOPLE.has(fold(singular)) || BODIES.has(singular))) return true;
  }
  return false;
}

/** "la mairie", "le communiqué", "le sondage". */
function isBodyOrText(word: string): boolean {
  return BODIES.has(word) || VOICES.has(word) || FINDINGS.has(word);
}

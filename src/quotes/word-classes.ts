// What a word is in its place: "la porte" is a noun, and in "il porte" a verb.

import { OF } from '../french/small-words.js';
import { PART_OF_SPEECH } from '../text/parts-of-speech.js';
import { Form } from './forms.js';
import type { Sheet } from './sheet.js';

const { noun, verb, adjective, adverb, function: closed, participle } = PART_OF_SPEECH;

const ARTICLE = /^(?:l[ea]|les|un|une|ce|cette|du|au|son|sa|leur)$/;

/** Whether a word is a verb in a tense, and can be nothing else. */
export function isFinite(sheet: Sheet, token: number): boolean {
  // "le Centre d'analyse des relations": no word of a name is a verb.
  if (sheet.nameOf[token]! >= 0) return false;
  const parts = sheet.parts(token);
  if ((parts & Form.finite) === 0) return false;
  // "le fait", "la porte": a noun behind its article.
  return (parts & noun) === 0 || !(ARTICLE.test(sheet.lower(token - 1)) || OF.has(sheet.lower(token - 1)));
}

/** Whether a word may be a verb in a tense, or looks like a future, a conditional or an imperfect that the lexicon lacks. */
export function isVerbal(sheet: Sheet, token: number): boolean {
  const parts = sheet.parts(token);
  if ((parts & verb) !== 0) return (parts & Form.infinitive) === 0;
  return (parts & 0xff) === 0 && /(?:ait|aient|era|ira|ront)$/.test(sheet.lower(token));
}

export function isInfinitive(sheet: Sheet, token: number): boolean {
  const parts = sheet.parts(token);
  if ((parts & Form.infinitive) === 0) return false;
  // "le dîner", "au pouvoir": a noun behind its article.
  return (parts & noun) === 0 || !ARTICLE.test(sheet.lower(token - 1));
}

export function isAdverb(sheet: Sheet, token: number): boolean {
  const parts = sheet.parts(token);
  if (/ment$/.test(sheet.lower(token)) && (parts & (verb | noun)) === 0) return true;
  return (parts & adverb) !== 0 && (parts & (verb | participle | noun | closed)) === 0;
}

export function isNoun(sheet: Sheet, token: number): boolean {
  if (!sheet.isWord(token)) return false;
  const parts = sheet.parts(token);
  return (parts & noun) !== 0 || (parts & 0xff) === 0;
}

export function isAdjective(sheet: Sheet, token: number): boolean {
  const parts = sheet.parts(token);
  return sheet.isWord(token) && (parts & (adjective | participle)) !== 0 && (parts & closed) === 0;
}

export function isParticiple(sheet: Sheet, token: number): boolean {
  return (sheet.parts(token) & participle) !== 0;
}

/** Whether a verb stands among some tokens, or words between marks, which may hold one: a comparison has neither. */
export function hasVerbOrMarks(sheet: Sheet, from: number, after: number): boolean {
  for (let at = from; at < after; at++)
    if (isFinite(sheet, at) || isVerbal(sheet, at) || sheet.markOf[at]! >= 0) return true;
  return false;
}

// Which part of speech a word has where it stands: "porte" is a noun in "la porte" and a verb in "il porte". `forms.ts`
// says what a word may be by its letters alone.

import { oneOf } from '../french/one-of.js';
import { AGENT, PEOPLE } from '../french/people.js';
import { CLITICS, DETERMINERS, HELPERS, PREPOSITIONS, SPEAKERS } from '../french/reporting.js';
import { OF } from '../french/small-words.js';
import { fold } from '../text/characters.js';
import { PART_OF_SPEECH } from '../text/parts-of-speech.js';
import { Form } from './forms.js';
import type { Sheet } from './sheet.js';

const { noun, verb, adjective, adverb, function: closed, participle } = PART_OF_SPEECH;
/** All the bits of `PART_OF_SPEECH`: none of them is set for a word that the lexicon lacks. */
const ANY_PART = 0xff;

/** After these, a word that may be a noun or a verb is a noun: "le fait", "sa porte". */
const BEFORE_NOUN = oneOf('le la les un une ce cette du au son sa leur');

/** Whether a word is a verb in a tense and nothing else. No word of a name is: "le Centre d'analyse des relations". */
export function isFinite(sheet: Sheet, token: number): boolean {
  if (sheet.nameOf[token]! >= 0) return false;
  const parts = sheet.parts(token);
  if ((parts & Form.finite) === 0) return false;
  if ((parts & noun) === 0) return true;
  const before = sheet.lower(token - 1);
  return !BEFORE_NOUN.has(before) && !OF.has(before);
}

/** Whether a word may be a verb in a tense; one that the lexicon lacks, by the ending: "googlait", "twittera". */
function isVerbal(sheet: Sheet, token: number): boolean {
  const parts = sheet.parts(token);
  if ((parts & verb) !== 0) return (parts & Form.infinitive) === 0;
  return (parts & ANY_PART) === 0 && /(?:ait|aient|era|ira|ront)$/.test(sheet.lower(token));
}

/** How many tokens are looked at for a verb. */
const VERB_REACH = 60;

/**
 * Whether a verb in a tense stands among some tokens; one that may be a noun too, outside names and not after "la" or
 * "de".
 */
export function hasVerb(sheet: Sheet, first: number, after: number): boolean {
  for (let at = first; at < Math.min(after, first + VERB_REACH); at++) {
    if (isFinite(sheet, at)) return true;
    const before = sheet.lower(at - 1);
    if (isVerbal(sheet, at) && !DETERMINERS.has(before) && !PREPOSITIONS.has(before) && sheet.nameOf[at] === -1)
      return true;
  }
  return false;
}

/** Whether a verb in a tense, and nothing else, stands among some tokens outside quotation marks. */
export function hasFiniteOutsideMarks(sheet: Sheet, first: number, after: number): boolean {
  for (let at = first; at < Math.min(after, first + VERB_REACH); at++)
    if (isFinite(sheet, at) && sheet.markOf[at] === -1) return true;
  return false;
}

/** Whether a verb stands among some tokens, or words between marks, which may hold one. */
export function hasVerbOrMarks(sheet: Sheet, first: number, after: number): boolean {
  for (let at = first; at < after; at++)
    if (isFinite(sheet, at) || isVerbal(sheet, at) || sheet.markOf[at]! >= 0) return true;
  return false;
}

/** Whether a word is an infinitive, and no noun of the same spelling: "le dîner", "au pouvoir". */
export function isInfinitive(sheet: Sheet, token: number): boolean {
  const parts = sheet.parts(token);
  if ((parts & Form.infinitive) === 0) return false;
  return (parts & noun) === 0 || !BEFORE_NOUN.has(sheet.lower(token - 1));
}

/** Whether a word is an adverb and nothing else; a word in "-ment" is one unless it is a noun or a verb. */
export function isAdverb(sheet: Sheet, token: number): boolean {
  const parts = sheet.parts(token);
  if (/ment$/.test(sheet.lower(token)) && (parts & (verb | noun)) === 0) return true;
  return (parts & adverb) !== 0 && (parts & (verb | participle | noun | closed)) === 0;
}

/** Whether a word may be a noun: words that the lexicon lacks may. */
export function isNoun(sheet: Sheet, token: number): boolean {
  if (!sheet.isWord(token)) return false;
  const parts = sheet.parts(token);
  return (parts & noun) !== 0 || (parts & ANY_PART) === 0;
}

/** Whether a word may be the noun of a noun phrase: no preposition, pronoun, auxiliary or infinitive. */
export function isHeadNoun(sheet: Sheet, token: number): boolean {
  if (!isNoun(sheet, token) || isInfinitive(sheet, token)) return false;
  const word = sheet.lower(token);
  return !HELPERS.has(word) && !PREPOSITIONS.has(word) && !CLITICS.has(word);
}

export function isAdjective(sheet: Sheet, token: number): boolean {
  const parts = sheet.parts(token);
  return sheet.isWord(token) && (parts & (adjective | participle)) !== 0 && (parts & closed) === 0;
}

export function isParticiple(sheet: Sheet, token: number): boolean {
  return (sheet.parts(token) & participle) !== 0;
}

/** Whether a word is said of people: "préfet", "ex-ministre", "habitante". */
export function isPerson(sheet: Sheet, token: number): boolean {
  const word = sheet.lower(token).replace(/^(?:ex|vice|co)-/, '');
  return PEOPLE.has(fold(word)) || AGENT.test(fold(word)) || SPEAKERS.has(word);
}

// Titles of address ("civilités") before a name, with the gender that they imply: "Mme", "Me", "Mgr".

import { oneOf } from '../french/one-of.js';
import { wordsOf } from './particles.js';
import type { View } from './seen.js';
import { CLOSED_CLASS } from '../french/small-words.js';
import { lookUp, Word } from './tables.js';

export type Gender = 'female' | 'male';

/** Maps each title to its gender and to the form that records use. */
export const CIVILITIES: Readonly<Record<string, readonly [Gender | null, string]>> = {
  m: ['male', 'M.'],
  mr: ['male', 'M.'],
  monsieur: ['male', 'M.'],
  messire: ['male', 'M.'],
  mme: ['female', 'Mme'],
  madame: ['female', 'Mme'],
  mlle: ['female', 'Mlle'],
  mademoiselle: ['female', 'Mlle'],
  mrs: ['female', 'Mrs'],
  ms: ['female', 'Ms'],
  miss: ['female', 'Miss'],
  me: [null, 'Me'],
  maitre: [null, 'Me'],
  dr: [null, 'Dr'],
  docteur: [null, 'Dr'],
  docteure: ['female', 'Dr'],
  pr: [null, 'Pr'],
  mgr: ['male', 'Mgr'],
  monseigneur: ['male', 'Mgr'],
  sir: ['male', 'Sir'],
  lord: ['male', 'Lord'],
  lady: ['female', 'Lady'],
  don: ['male', 'Don'],
  dona: ['female', 'Doña'],
};
/** Titles for several people, with the gender that they imply: "MM. Martin et Durand". */
export const PLURAL: ReadonlyMap<string, Gender | null> = new Map([
  ['mm', 'male'],
  ['messieurs', 'male'],
  ['mmes', 'female'],
  ['mesdames', 'female'],
  ['mlles', 'female'],
  ['mes', null],
  ['drs', null],
  ['prs', null],
]);
/**
 * Titles that are never part of a name and are cut from it: "Mgr Rivière". Others may belong to it: "Lady Gaga", "Don
 * Quichotte".
 */
const NEVER_IN_NAME = oneOf('monsieur mme madame mlle mademoiselle mgr monseigneur mm messieurs mmes mesdames mlles');

/** Whether the token is a title of address that is not part of the name after it. */
export function isOutsideName(view: View, at: number): boolean {
  return NEVER_IN_NAME.has(view.key(at)) && isCivility(view, at);
}

/** Whether the token is a title of address: "M.", "Me", "Mme", but not "MR", which is a party. */
export function isCivility(view: View, at: number): boolean {
  const key = view.key(at);
  if (!Object.hasOwn(CIVILITIES, key) && !PLURAL.has(key)) return false;
  // "MM." is always written in capitals. Other titles in capitals are acronyms, such as the party "MR".
  const isWritten = key.length === 1 || key === 'mm' || view.surface(at) !== view.surface(at).toUpperCase();
  return view.isCapital(at) && isWritten;
}

/** Spellings of "cheikh". */
const SHEIKH = new Set(['cheikh', 'cheik', 'sheikh', 'sheik']);

/**
 * Whether the first word of a name is the title "cheikh": in lower case, before a name with an Arabic particle ("Cheikh
 * Fahd Al-Sabah"), or before a given name alone ("Cheikh Fahd"). Otherwise it is the West African given name: "Cheikh
 * Anta Diop".
 */
export function isSheikhTitle(view: View, first: number, after: number): boolean {
  if (!SHEIKH.has(view.key(first))) return false;
  if (!view.isCapital(first)) return true;
  // "la grande mosquée Cheikh Zayed": a place named after him.
  if (isCommonNoun(view, first - 1)) return false;
  for (let at = first + 1; at < after; at++) if (ARABIC.has(wordsOf(view.key(at))[0] ?? '')) return true;
  return after === first + 2 && lookUp(view.knowledge.given, view.key(first + 1)) !== undefined;
}

function isCommonNoun(view: View, at: number): boolean {
  const isSmall = view.isWord(at) && !view.isCapital(at) && !view.breaksBefore(at + 1);
  return isSmall && !CLOSED_CLASS.has(view.lower(at)) && (view.bits(at) & (Word.role | Word.verb)) === 0;
}

const ARABIC = new Set(['al', 'el', 'ben', 'bin', 'ibn', 'bint', 'ad', 'as', 'ash', 'abou', 'abu']);

// Civilities that stand before a name, with the gender they tell: "Mme", "Me", "Mgr".

import { oneOf } from '../french/one-of.js';
import { wordsOf } from './particles.js';
import type { View } from './seen.js';
import { CLOSED_CLASS } from '../french/small-words.js';
import { lookUp, Word } from './tables.js';

export type Gender = 'female' | 'male';

/** Civility, its gender, and the form in which records give it. */
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
/** Civilities of several people, with the gender they tell: "MM. Martin et Durand". */
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
/** Civilities that belong to no name, so that they are cut from one: "Mgr Rivière"; but "Lady Gaga", "Don Quichotte". */
const NEVER_IN_NAME = oneOf('monsieur mme madame mlle mademoiselle mgr monseigneur mm messieurs mmes mesdames mlles');

/** Whether the token is a civility that is no part of the name behind it. */
export function isOutsideName(view: View, at: number): boolean {
  return NEVER_IN_NAME.has(view.key(at)) && isCivility(view, at);
}

/** Whether a civility stands here: "M.", "Me", "mme"; never "MR", which is a party. */
export function isCivility(view: View, at: number): boolean {
  const key = view.key(at);
  if (!Object.hasOwn(CIVILITIES, key) && !PLURAL.has(key)) return false;
  // "MM." has no other form; "MR" in capitals is a party.
  const isWritten = key.length === 1 || key === 'mm' || view.surface(at) !== view.surface(at).toUpperCase();
  return view.isCapital(at) && isWritten;
}

/** "cheikh", by its spellings. */
const SHEIKH = new Set(['cheikh', 'cheik', 'sheikh', 'sheik']);

/**
 * Whether the first word of a name is the title "cheikh": written small; before a name with an Arabic particle ("Cheikh
 * Fahd Al-Sabah"); or before a given name alone ("Cheikh Fahd"). In West Africa it is a given name: "Cheikh Anta Diop".
 */
export function isSheikhTitle(view: View, first: number, after: number): boolean {
  if (!SHEIKH.has(view.key(first))) return false;
  if (!view.isCapital(first)) return true;
  // "la grande mosquée Cheikh Zayed" is named after him.
  if (isCommonNoun(view, first - 1)) return false;
  for (let at = first + 1; at < after; at++) if (ARABIC.has(wordsOf(view.key(at))[0] ?? '')) return true;
  return after === first + 2 && lookUp(view.knowledge.given, view.key(first + 1)) !== undefined;
}

function isCommonNoun(view: View, at: number): boolean {
  const isSmall = view.isWord(at) && !view.isCapital(at) && !view.breaksBefore(at + 1);
  return isSmall && !CLOSED_CLASS.has(view.lower(at)) && (view.bits(at) & (Word.role | Word.verb)) === 0;
}

const ARABIC = new Set(['al', 'el', 'ben', 'bin', 'ibn', 'bint', 'ad', 'as', 'ash', 'abou', 'abu']);

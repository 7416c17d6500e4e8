// Civilities that stand before a name, with the gender they tell: "Mme", "Me", "Mgr".

import type { View } from './seen.js';

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
/** Civilities of several people: "MM. Martin et Durand". */
export const PLURAL = new Set(['mm', 'messieurs', 'mmes', 'mesdames', 'mes', 'drs', 'prs']);

/** Whether a civility stands here: "M.", "Me", "mme"; never "MR", which is a party. */
export function isCivility(view: View, at: number): boolean {
  const key = view.key(at);
  if (!Object.hasOwn(CIVILITIES, key) && !PLURAL.has(key)) return false;
  return view.isCapital(at) && (key.length === 1 || view.surface(at) !== view.surface(at).toUpperCase());
}

// Splits a name into words, and knows the particles among them: "de", "van der", "al".

import { oneOf } from '../french/one-of.js';

/** Words that belong to a family name but never stand for it alone. */
const PARTICLES = oneOf(
  'de du des la le van von der den ter ten zu zur af av di da dos das del della degli lo el al ad an as ash ul ben bin ibn bint abou abu abd ould mac mc st san santa d o',
);

export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/** Splits a folded name into words: "le gall, lucie" into "le", "gall", "lucie"; "d'ornano" into "d", "ornano". */
export function wordsOf(key: string): string[] {
  if (!PARTED.test(key)) return key === '' ? [] : [key];
  return key.split(/[\s',]+/).filter((word) => word !== '');
}

/** Most names have one word. */
const PARTED = /[\s',]/;

/** The words that tell people apart: particles at the beginning left out, "al-Charaa" as "charaa". */
export function withoutParticles(words: readonly string[]): readonly string[] {
  let from = 0;
  while (from < words.length - 1 && isParticle(words[from]!)) from++;
  return from === 0 ? words : words.slice(from);
}

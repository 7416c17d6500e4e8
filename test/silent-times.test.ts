// Why a word of time lies in no date: the guards by which `npm run coverage` labels holes.
import { describe, expect, it } from 'vitest';
import { isTimeWord, whyNoTime } from '../src/dates/silent.js';
import { fold } from '../src/text/characters.js';

/** The guard of the word in brackets; punctuation and elided articles are words of their own. */
function guardOf(marked: string): string | null {
  const words = marked.split(' ').map((word) => fold(word));
  const at = words.findIndex((word) => word.startsWith('['));
  const bare = words.map((word) => word.replace(/[[\]]/gu, ''));
  return whyNoTime((token) => bare[token] ?? '', at)?.name ?? null;
}

describe('a word of time in no date', () => {
  it.each([
    ['elle a [été] élue .', 'participle'],
    ["il n' a jamais [été] aussi seul", 'participle'],
    ['le maire [veille] au grain', 'verb'],
    ["pour l' [heure] , rien", 'idiom'],
    ['ils ont vu le [jour] ici', 'idiom'],
    ['la boîte de [nuit] ferme', 'complement'],
    ["le match de l' [année] .", 'complement'],
    ['la [journée] de mobilisation', 'event'],
    ['au troisième [jour] de grève', 'rank'],
    ['au 15e [jour] .', 'rank'],
    ['un [jour] , il partira', 'indefinite'],
    ['il dort la [nuit] .', 'unplaced'],
    ['deux fois par [jour] .', 'measured'],
  ])('%s: %s', (text, guard) => expect(guardOf(text)).toBe(guard));

  it.each([
    "en [été] , l' eau manque",
    'les [mois] précédents',
    'pendant trois [jours] de grève',
    'ce fut un [jeudi] noir',
    'le 9 janvier au [soir] .',
    'en [soirée] , il pleut',
    'la [semaine] prochaine',
  ])('%s: nothing explains it', (text) => expect(guardOf(text)).toBeNull());
});

it('words of time are folded', () => {
  expect(['aout', 'mardis', "aujourd'hui", 'trimestre'].map(isTimeWord)).toEqual([true, true, true, true]);
  expect(['sem', 'oct.', 'maison', 'heureux'].map(isTimeWord)).toEqual([false, false, false, false]);
});

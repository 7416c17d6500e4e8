// Ordinals and ranks, read only on request: "la troisième candidate", "41e au classement", "le 100e", "numéro un
// mondial". The Roman numeral of a king has no ordinal ending and is part of his name.

import { surfaceAt, wordAt, isCapitalised } from '../text/place.js';
import { oneOf } from '../french/one-of.js';
import type { Noun } from './noun.js';
import { exactly, type Amount } from './partial.js';
import { phraseOf } from './rates.js';
import { reading, type Rule } from './rule.js';
import { GUARDS } from './guards.js';

export const ORDINALS: readonly Rule[] = [
  {
    name: 'ordinal',
    gives: 'quantity',
    patterns: ['<ordinal>', '<ordinal> <thing>'],
    make: (caught, place) => {
      const thing = caught.get<Noun>('thing');
      // "le Premier ministre" is a title; "il arrive troisième, mais…" counts nothing.
      if (TITLES.has(wordAt(place, place.first + 1)) && FIRST.has(wordAt(place, place.first))) return GUARDS.title;
      if (thing && (NO_THINGS.has(wordAt(place, thing.phraseStart)) || isCapitalised(place, thing.phraseStart)))
        return GUARDS.notCounted;
      return reading('ordinal', exactly(caught.the<number>('ordinal'), 'words'), {
        of: thing ? phraseOf(thing, place) : null,
      });
    },
  },
  {
    name: 'number of a rank',
    gives: 'quantity',
    patterns: ['(numero|n°) <number>'],
    make: (caught, place) => {
      const { value } = caught.the<Amount>('number');
      // "le numéro 10", "numéro un mondial" are ranks; in "le 06 12" the leading zero shows a code.
      if (!Number.isInteger(value) || surfaceAt(place, place.last - 1).startsWith('0')) return GUARDS.code;
      return reading('ordinal', exactly(value!, 'words'));
    },
  },
];

const FIRST = oneOf('premier premiere');
const TITLES = oneOf('ministre ministres dame secretaire');
/** After an ordinal, these words continue the sentence and are not what it ranks. */
const NO_THINGS = oneOf(
  'mais puis avant apres devant derriere dans depuis chez selon sans sous vers quand lorsque dont mondial mondiale',
);

// Words of addresses, folded, as data.

import { oneOf } from './one-of.js';

/** The kinds of streets: a number before one of them is a house's. */
export const ROADS = oneOf(
  'rue avenue av av. boulevard bd bd. bld place quai chemin allee impasse route cours square passage faubourg esplanade ' +
    'rond-point villa venelle sentier chaussee ruelle promenade montee mail traverse rang',
);
/** "45 bis": a second and third house of one number. */
export const HOUSE_SUFFIXES = oneOf('bis ter quater');

// The denominator of a rate: "par mois", "le baril", "de l'heure", "/jour".

import type { Captures, Place } from './rule.js';
import { surfaceAt } from './rule.js';

/** The noun after the unit, as written, when a word joins it to the quantity; `null` without one. */
export function perOf(caught: Captures, place: Place): string | null {
  if (!caught.has('rate') || place.end - place.last < 2) return null;
  return surfaceAt(place, place.end - 1);
}

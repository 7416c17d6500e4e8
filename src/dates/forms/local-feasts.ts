// Feasts that countries keep on different days: Mother's Day is the second Sunday of May in Belgium and the last one in
// France. The country is that of the article's dateline; without one it is France.

import { DATELINES, LOCAL_FEASTS } from '../../french/feasts.js';
import { fold, normalise } from '../../text/characters.js';
import type { Document } from '../../types.js';
import type { FoundDate } from '../calendar/partial.js';

/** The same expressions, where each such feast has got the country of the dateline, if the document has one. */
export function keepLocalFeasts(found: readonly FoundDate[], doc: Document): readonly FoundDate[] {
  if (!found.some(isLocal)) return found;
  const country = countryOfDateline(doc);
  if (country === undefined) return found;
  return found.map((one) => (isLocal(one) ? { ...one, reading: { ...one.reading, country } } : one));
}

function isLocal({ reading }: FoundDate): boolean {
  return reading.form === 'date' && reading.holiday !== undefined && reading.holiday in LOCAL_FEASTS;
}

/** The country of the first town or country that a dateline names. */
function countryOfDateline({ text, zones }: Document): string | undefined {
  for (const { kind, start, end } of zones) {
    if (kind !== 'dateline') continue;
    for (const word of fold(normalise(text.slice(start, end))).split(/[^\p{L}-]+/u)) {
      const country = DATELINES.get(word.replace(/^-+|-+$/g, ''));
      if (country !== undefined) return country;
    }
  }
  return undefined;
}

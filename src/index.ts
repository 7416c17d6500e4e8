// The library in Node: everything public by name, and `extract` with the model
// that ships beside it, read once, at the first call.

import { existsSync, readFileSync } from 'node:fs';
import { createExtractor, type Extractor } from './core.js';
import type { Article, ExtractOptions } from './types.js';

export { createExtractor, NotFrenchError, type Extractor } from './core.js';
export type {
  Article,
  DateAnchor,
  DatePrecision,
  DateRecord,
  ExtractOptions,
  Kind,
  Language,
  NewsRecord,
  OrganisationCategory,
  OrganisationRecord,
  OtherRecord,
  PersonRecord,
  PlaceCategory,
  PlaceRecord,
  QuantityRecord,
  RecordMention as Mention,
  Role,
  Span,
  Zone,
  ZoneKind,
} from './types.js';

// Beside the built file in the package, in its room in the sources.
const WEIGHTS = ['./fr.weights', './names/fr.weights'];
let bundled: Extractor | null = null;

/** Reads the people, organisations, places and dates of one French news text. */
export function extract(text: string, options?: ExtractOptions): Article {
  bundled ??= createExtractor(readFileSync(findWeights()));
  return bundled.extract(text, options);
}

function findWeights(): URL {
  const places = WEIGHTS.map((path) => new URL(path, import.meta.url));
  const found = places.find((place) => existsSync(place));
  if (!found)
    throw new Error(`The model is missing: no file at ${places.map((place) => place.pathname).join(' or ')}.`);
  return found;
}

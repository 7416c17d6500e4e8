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

// One file beside the built code in the package; in the sources its two parts, each in its room.
const BUILT = './fr.model';
const PARTS = ['./names/fr.weights', './entities/fr.knowledge'] as const;
let bundled: Extractor | null = null;

/** Reads the people, organisations, places and dates of one French news text. */
export function extract(text: string, options?: ExtractOptions): Article {
  bundled ??= createExtractor(readBundled());
  return bundled.extract(text, options);
}

function readBundled(): Uint8Array {
  const built = new URL(BUILT, import.meta.url);
  if (existsSync(built)) return readFileSync(built);
  const [weights, knowledge] = PARTS.map((path) => new URL(path, import.meta.url));
  if (!existsSync(weights!) || !existsSync(knowledge!))
    throw new Error(
      `The model is missing: no file at ${built.pathname}, nor its parts at ${weights!.pathname} and ${knowledge!.pathname}.`,
    );
  return Buffer.concat([readFileSync(weights!), readFileSync(knowledge!)]);
}

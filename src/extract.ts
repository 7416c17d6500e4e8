// The pipeline: a text becomes a document, its readers' mentions, the entities
// they denote, and the records of one article. Each step is a function of the
// one before.

import { readDates } from './dates/read.js';
import { linkMentions } from './entities/link.js';
import { readNames } from './names/read.js';
import type { Model } from './extract/model.js';
import { readOwn, withFacts } from './extract/own.js';
import { NotFrenchError } from './extract/errors.js';
import { checkOptions, checkText, type CheckedOptions } from './extract/options.js';
import { toRecords } from './records.js';
import { readQuantities } from './quantities/read.js';
import { settle } from './settle.js';
import { isInLinkHeading } from './text/closing.js';
import { readDocument } from './text/document.js';
import type { Article, Document, ExtractOptions, NewsRecord, Reader } from './types.js';

/** Reads the records of one article; `given` stands above `defaults`, and what `readers` find beside the rest. */
export function extractWith(
  model: Model,
  text: string,
  given?: ExtractOptions,
  defaults?: CheckedOptions,
  readers: readonly Reader[] = [],
): Article {
  checkText(text);
  const options = checkOptions(given, defaults);
  const doc = readDocument(text, options.published ?? null);
  if (!doc.language.french && options.language === 'require') throw new NotFrenchError(doc.language);
  const records = !doc.language.french && options.language === 'skip' ? [] : readRecords(doc, model, options, readers);
  const { published, language, zones } = doc;
  return { ...(options.id === undefined ? {} : { id: options.id }), published, language, zones, records };
}

function readRecords(doc: Document, model: Model, options: ExtractOptions, readers: readonly Reader[]): NewsRecord[] {
  const names = readNames(doc, model.names).filter((mention) => !isInLinkHeading(doc.text, mention));
  const found = [...names, ...readDates(doc), ...readQuantities(doc, options)];
  const own = readOwn(doc, model, found, readers);
  const entities = linkMentions(doc, settle([...own, ...found]), model.knowledge);
  return toRecords(doc, withFacts(doc, entities, own), options);
}

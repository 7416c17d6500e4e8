// The pipeline: a text becomes a document, the mentions that the readers find in it, the
// entities that these denote, and the records of one article. A group of articles goes
// through each stage together: the code and the tables of a stage then stay in the
// processor's cache, which saves about a quarter of the time.

import { readDates } from './dates/read.js';
import { identify } from './entities/ids.js';
import { linkMentions } from './entities/link.js';
import { withFacts } from './entities/stated.js';
import { settleNames } from './names/article.js';
import { readNames } from './names/read.js';
import type { Model } from './extract/model.js';
import { readOwn, withOwnNames } from './extract/own.js';
import { NotFrenchError } from './extract/errors.js';
import { checkOptions, checkText, type CheckedOptions } from './extract/options.js';
import { Group, type Finished, type Input } from './extract/stages.js';
import { toRecords } from './records.js';
import { readQuantities } from './quantities/read.js';
import { settle } from './settle.js';
import { readDocument } from './text/document.js';
import type { Article, Document, ExtractOptions, NewsRecord, Reader } from './types.js';

/** Reads one article. `given` overrides `defaults`; `readers` are the user's own and run after the library's. */
export function extractWith(
  model: Model,
  text: string,
  given?: ExtractOptions,
  defaults?: CheckedOptions,
  readers: readonly Reader[] = [],
): Article {
  const [read] = readGroup(model, [{ text, options: given }], defaults, readers);
  if ('thrown' in read!) throw read.thrown;
  return read!.article;
}

/** Reads a group of articles, in their order. One that cannot be read has an error in its place. */
export function extractGroupWith(
  model: Model,
  inputs: readonly Input[],
  defaults?: CheckedOptions,
  readers: readonly Reader[] = [],
): (Article | Error)[] {
  return readGroup(model, inputs, defaults, readers).map((read) =>
    'thrown' in read ? toError(read.thrown) : read.article,
  );
}

function readGroup(
  model: Model,
  inputs: readonly Input[],
  defaults: CheckedOptions | undefined,
  readers: readonly Reader[],
): readonly Finished[] {
  // One chain, so that no variable keeps the results of a stage once the next stage is done.
  return new Group<Input>(inputs)
    .through(({ text, options }) => open(model, text, options, defaults))
    .through((at) => ({ ...at, found: readNames(at.doc, model.names) }))
    .through((at) => ({ ...at, found: settleNames(at.doc, at.found, model.knowledge) }))
    .through((at) => ({ ...at, found: [...at.found, ...readDates(at.doc, model.partsOf)] }))
    .through((at) => ({ ...at, found: [...at.found, ...readQuantities(at.doc, at.options, model.partsOf)] }))
    .through((at) => ({ ...at, own: readOwn(at.doc, model, at.found, readers) }))
    .through((at) => ({ ...at, found: withOwnNames(at.doc, model, at.found, at.own) }))
    .through(({ found, ...at }) => ({ ...at, mentions: settle([...at.own, ...found]) }))
    .through(({ mentions, ...at }) => ({ ...at, entities: linkMentions(at.doc, mentions, model.knowledge) }))
    .through((at) => ({ ...at, entities: withFacts(at.doc, at.entities, at.own) }))
    .through((at) => ({
      ...at,
      known: model.ids ? identify(at.doc, at.entities, model.knowledge, model.ids) : undefined,
    }))
    .through(({ doc, entities, options, known }) => close(doc, options, toRecords(doc, entities, options, known)))
    .articles;
}

/** Makes the text a document. If it is not French, does what the option `language` says. */
function open(
  model: Model,
  text: string,
  given: ExtractOptions | undefined,
  defaults: CheckedOptions | undefined,
): { readonly doc: Document; readonly options: ExtractOptions } | Finished {
  checkText(text);
  const options = checkOptions(given, defaults);
  const doc = readDocument(text, options.published ?? null, model.words);
  if (!doc.language.french && options.language === 'require') throw new NotFrenchError(doc.language);
  return !doc.language.french && options.language === 'skip' ? close(doc, options, []) : { doc, options };
}

function close({ published, language, zones }: Document, { id }: ExtractOptions, records: NewsRecord[]): Finished {
  return { article: { ...(id === undefined ? {} : { id }), published, language, zones, records } };
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

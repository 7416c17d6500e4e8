// The pipeline: a text becomes a document, the mentions that the readers find in it, the
// entities that these denote, and the records of one article. A group of articles goes
// through each stage together: the code and the tables of a stage then stay in the
// processor's cache, which saves about a quarter of the time.

import { readDates } from './dates/read.js';
import { identify } from './entities/ids.js';
import { linkMentions } from './entities/link.js';
import { findSpeakers } from './entities/speakers.js';
import { withFacts } from './entities/stated.js';
import { settleNames } from './names/article.js';
import { readNames } from './names/read.js';
import type { Model } from './extract/model.js';
import { readOwn, withOwnNames } from './extract/own.js';
import { NotFrenchError } from './extract/errors.js';
import { checkOptions, checkText, type CheckedOptions } from './extract/options.js';
import { Group, type Finished, type Input } from './extract/stages.js';
import { isAsked, toRecords } from './records.js';
import { readQuantities } from './quantities/read.js';
import { readQuotes } from './quotes/read.js';
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
  // One chain, so that no variable keeps the results of a stage once the next stage is done. The fields are named one by
  // one: V8 copies an object with `...` so slowly that the stages spent a fiftieth of the time in it.
  return new Group<Input>(inputs)
    .through(({ text, options }) => open(model, text, options, defaults))
    .through(({ doc, options }) => ({ doc, options, names: readNames(doc, model.names) }))
    .through(({ doc, options, names }) => ({ doc, options, names: settleNames(doc, names, model.knowledge) }))
    .through(({ doc, options, names }) => ({ doc, options, found: [...names, ...readDates(doc, model.partsOf)] }))
    .through(({ doc, options, found }) => {
      const quantities = readQuantities(doc, options, model.partsOf);
      return { doc, options, found: [...found, ...quantities] };
    })
    .through(({ doc, options, found }) => {
      const own = readOwn(doc, model, found, readers);
      return { doc, options, own, mentions: settle([...own, ...withOwnNames(doc, model, found, own)]) };
    })
    .through(({ doc, options, own, mentions }) => {
      const entities = linkMentions(doc, mentions, model.knowledge);
      return { doc, options, entities: withFacts(doc, entities, own) };
    })
    .through(({ doc, options, entities }) => {
      const said = isAsked('quote', options) ? readQuotes(doc, entities, model.partsOf) : [];
      return { doc, options, entities, quotes: findSpeakers(doc, entities, said) };
    })
    .through(({ doc, options, entities, quotes }) => {
      const known = model.ids ? identify(doc, entities, model.knowledge, model.ids) : undefined;
      return close(doc, options, toRecords(doc, entities, options, known, quotes));
    }).articles;
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

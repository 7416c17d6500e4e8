// The code of a worker thread: it takes articles and returns lines of JSON, as bytes that
// are ready to be written. Its model is a view over bytes that all workers share.
import { workerData } from 'node:worker_threads';
import { createExtractor, type Extractor } from '../core.js';
import type { Article, ExtractOptions, Language, NotFrenchError, TextOfMany } from '../index.js';
import type { ArchivedArticle, PublishedFrom } from './article.js';
import type { KeptFields } from './kept.js';
import { NOTHING, type Counts } from './counts.js';
import { hasMojibake } from './encoding.js';
import { failureLine, type Item, type Opening, type SourceText, type Unreadable } from './items.js';
import { settlePublication } from './published.js';
import { openRaw } from './input/open.js';
import type { Edition } from './version.js';
import type { HeldArticle } from './writers/writer.js';

export { derive } from './derive.js';

export interface WorkerData {
  readonly model: SharedArrayBuffer;
  /** The asset of ids, where the run asks for it. */
  readonly ids: SharedArrayBuffer | null;
  readonly options: ExtractOptions;
  readonly opening: Opening;
  /** Written to every article. */
  readonly edition: Edition;
  /** Whether the lines hold the texts, for an output that is made from them. */
  readonly withText: boolean;
}

export interface Handful {
  readonly items: readonly Item[];
  /** A flag in shared memory. The worker sets it when it begins to read. */
  readonly begun: SharedArrayBuffer;
}

/** The result for a group of articles, in their order. */
export interface Outcome {
  readonly counts: Counts;
  /** One line of JSON per article, in UTF-8. */
  readonly lines: Uint8Array;
  /** One line of JSON per failure. */
  readonly failures: string;
  /** The ids and places of the articles that were read. */
  readonly read: readonly { readonly id: string; readonly source: string }[];
  /** The names of the fields that were passed through. */
  readonly fields: readonly string[];
}

type Work = Pick<WorkerData, 'opening' | 'options' | 'edition' | 'withText'> & Extractor;

let work: Work | null = null;

/** Reads a group of articles together. One that fails becomes a failure with a reason; the others are still read. */
export async function readTexts({ items, begun }: Handful): Promise<Outcome> {
  work ??= open();
  Atomics.store(new Int32Array(begun), 0, 1);
  const { extractMany } = work;
  const opened: (Dated | Unreadable)[] = [];
  for (const item of items) opened.push(await openItem(item, work));
  const texts = opened.filter((item) => 'text' in item);
  const articles = extractMany(
    texts.map(({ text, id, published }) => ({ text, id, ...(published !== null && { published }) })),
  );
  let { failed, records, mojibake } = NOTHING;
  let lines = '';
  let failures = '';
  const found: { id: string; source: string }[] = [];
  const fields = new Set<string>();
  let next = 0;
  for (const [at, item] of opened.entries()) {
    const read = 'reason' in item ? item : outcomeOf(item, articles[next++]!, work);
    if ('reason' in read) {
      failed++;
      failures += failureLine(read);
    } else {
      records += read.records.length;
      if ('text' in item && hasMojibake(item.text)) mojibake++;
      lines += `${JSON.stringify(read)}\n`;
      for (const name of Object.keys(read.fields)) fields.add(name);
      found.push({ id: read.id, source: items[at]!.source });
    }
  }
  const counts = { ...NOTHING, items: items.length, articles: items.length - failed, failed, records, mojibake };
  return { counts, lines: new TextEncoder().encode(lines), failures, read: found, fields: [...fields] };
}

/** Texts of a program. */
export interface Texts {
  readonly texts: readonly TextOfMany[];
  /** As in `Handful`. */
  readonly begun: SharedArrayBuffer;
}

/** An article, or the error in its place with what makes it again. */
export type Answer =
  | { readonly article: Article }
  | { readonly error: { readonly name: string; readonly message: string; readonly language?: Language } };

/** Reads a group of texts as `extractMany` does. */
export async function readMany({ texts, begun }: Texts): Promise<Answer[]> {
  work ??= open();
  Atomics.store(new Int32Array(begun), 0, 1);
  return work.extractMany(texts).map((article) => {
    if (!(article instanceof Error)) return { article };
    const { name, message } = article;
    return {
      error: { name, message, ...('language' in article && { language: (article as NotFrenchError).language }) },
    };
  });
}

/** A text with its publication date and the source of that date. */
type Dated = Omit<SourceText, 'published' | 'publishedFrom'> & ReturnType<typeof settlePublication>;

async function openItem(item: Item, { opening, options }: Work): Promise<Dated | Unreadable> {
  const { source, id } = item;
  try {
    const opened = 'form' in item ? await openRaw(item, opening) : item;
    if ('reason' in opened) return opened;
    return { ...opened, ...settlePublication(opened, (options.published ?? null) !== null) };
  } catch (error) {
    return { source, ...(id !== undefined && { id }), reason: error instanceof Error ? error.message : String(error) };
  }
}

function outcomeOf(
  { source, id, text, publishedFrom, fields }: Dated,
  article: Article | Error,
  { opening, edition, withText }: Work,
): (HeldArticle & { readonly id: string }) | Unreadable {
  if (!(article instanceof Error)) {
    return { ...archived(article, publishedFrom, edition, fields), id, ...(withText && { text }) };
  }
  // The options of the run were checked with the trial text, so an invalid date is the article's own. The message names
  // its field.
  const reason = article.message.replace(/^options\.published/, JSON.stringify(opening.fields.published));
  return { source, ...(id !== undefined && { id }), reason };
}

/** Adds what an output says of an article right after `published`. */
function archived(
  { id, published, ...rest }: Article,
  publishedFrom: PublishedFrom | null,
  { version, model }: Edition,
  fields: KeptFields = {},
): ArchivedArticle {
  const added = { published_from: publishedFrom, version, model, fields };
  return { ...(id !== undefined && { id }), published, ...added, ...rest };
}

function open(): Work {
  // Tinypool puts its own data first in `workerData`.
  const { model, ids, ...data } = (workerData as readonly [unknown, WorkerData])[1];
  const extractor = createExtractor(new Uint8Array(model), {
    ...data.options,
    ...(ids && { ids: new Uint8Array(ids) }),
  });
  return { ...extractor, ...data };
}

// Reads any number of texts, a group at a time. What is given decides what comes back: an array for an array, a generator for
// anything else that can be iterated, an asynchronous one for an asynchronous source. A generator takes the next group of texts
// only when its articles are asked for, so that a source is never read faster than its articles are used.

import { MOST_CHARACTERS, MOST_TEXTS } from '../group-size.js';
import type { Article, ExtractOptions, TextWithOptions } from '../types.js';
import type { Input } from './stages.js';

/** A text to read: a string, or an object with its options. */
export type TextOfMany = string | TextWithOptions;

/** How far `extractMany` is. */
export interface ManyProgress {
  /** Texts that were read. */
  readonly articles: number;
  /** Texts that could not be read. */
  readonly failed: number;
}

/** The options of `extractMany`: those of `extract` for all texts, which the options of a text override. */
export interface ManyOptions extends Omit<ExtractOptions, 'id'> {
  /** Called after each group of texts. */
  readonly onProgress?: ((progress: ManyProgress) => void) | undefined;
}

/** The kinds of sources and what `extractMany` gives for each. */
export interface ExtractMany {
  (texts: readonly TextOfMany[], options?: ManyOptions): (Article | Error)[];
  (texts: Iterable<TextOfMany>, options?: ManyOptions): Generator<Article | Error, void, undefined>;
  (texts: AsyncIterable<TextOfMany>, options?: ManyOptions): AsyncGenerator<Article | Error, void, undefined>;
}

/** Any source of texts. */
export type Texts = Iterable<TextOfMany> | AsyncIterable<TextOfMany>;

/** Reads a group of texts. An error stands in the place of one that cannot be read. */
export type ReadGroup = (inputs: readonly Input[]) => (Article | Error)[];

/** Reads all texts of a source, with `read` for each group. Throws a `TypeError` for what is no source of texts. */
export function readMany(texts: Texts, read: ReadGroup, onProgress?: ManyOptions['onProgress']) {
  checkTexts(texts);
  const counted = counting(read, onProgress);
  if (Array.isArray(texts)) return [...readEach(texts as readonly TextOfMany[], counted)];
  return isAsync(texts) ? readEachAsync(texts, counted) : readEach(texts, counted);
}

/** Throws a `TypeError` unless texts can be taken from it. A single string is none: its characters would be the texts. */
export function checkTexts(texts: unknown): asserts texts is Texts {
  if (typeof texts === 'object' && texts !== null && (Symbol.iterator in texts || Symbol.asyncIterator in texts))
    return;
  const got = typeof texts === 'string' ? 'one string: give [text]' : `${texts === null ? 'null' : typeof texts}`;
  throw new TypeError(`texts must be an array, an iterable or an asynchronous iterable of texts, got ${got}.`);
}

/** A text of a source as an input. An invalid one is kept: it fails when it is read, in its own place. */
export function toInput(given: TextOfMany): Input {
  if (typeof given !== 'object' || given === null) return { text: given };
  const { text, ...options } = given;
  return { text, options };
}

export function isAsync<T>(texts: Iterable<T> | AsyncIterable<T>): texts is AsyncIterable<T> {
  return Symbol.asyncIterator in texts;
}

/** Calls `onProgress` with the counts after each group. */
function counting(read: ReadGroup, onProgress: ManyOptions['onProgress']): ReadGroup {
  if (onProgress === undefined) return read;
  let [articles, failed] = [0, 0];
  return (inputs) => {
    const found = read(inputs);
    for (const one of found) {
      if (one instanceof Error) failed++;
      else articles++;
    }
    onProgress({ articles, failed });
    return found;
  };
}

function* readEach(texts: Iterable<TextOfMany>, read: ReadGroup): Generator<Article | Error, void, undefined> {
  for (const group of groupsOf(texts)) yield* read(group.map(toInput));
}

async function* readEachAsync(
  texts: AsyncIterable<TextOfMany>,
  read: ReadGroup,
): AsyncGenerator<Article | Error, void, undefined> {
  for await (const group of groupsOfAsync(texts)) yield* read(group.map(toInput));
}

/** Splits texts into groups that fit into memory together with the intermediate results of all stages. */
export function* groupsOf(texts: Iterable<TextOfMany>): Generator<TextOfMany[], void, undefined> {
  const source = texts[Symbol.iterator]();
  let given: TextOfMany | null = null;
  let end: 'open' | 'done' | { readonly thrown: unknown } = 'open';
  try {
    while (end === 'open') {
      const group: TextOfMany[] = [];
      let characters = 0;
      while (group.length < MOST_TEXTS) {
        try {
          const found: IteratorResult<TextOfMany, unknown> =
            given === null ? source.next() : { done: false, value: given };
          if (found.done === true) end = 'done';
          else given = found.value;
        } catch (thrown) {
          // What came before is still read.
          end = { thrown };
        }
        if (end !== 'open') break;
        const length = lengthOf(given!);
        if (group.length > 0 && characters + length > MOST_CHARACTERS) break;
        group.push(given!);
        characters += length;
        given = null;
      }
      if (group.length > 0) yield group;
    }
  } finally {
    if (end === 'open') source.return?.();
  }
  if (end !== 'done') throw end.thrown;
}

/** The same for texts that may be slow to come. A group is closed when no further text is ready. */
export async function* groupsOfAsync(texts: AsyncIterable<TextOfMany>): AsyncGenerator<TextOfMany[], void, undefined> {
  const source = texts[Symbol.asyncIterator]();
  // Asked for, and not yet in a group.
  let waiting: Promise<IteratorResult<TextOfMany, unknown> | { readonly thrown: unknown }> | null = null;
  let end: 'open' | 'done' | { readonly thrown: unknown } = 'open';
  try {
    while (end === 'open') {
      const group: TextOfMany[] = [];
      let characters = 0;
      let pause: Pause | null = null;
      while (group.length < MOST_TEXTS) {
        waiting ??= source.next().catch((thrown: unknown) => ({ thrown }));
        const found = await (pause === null ? waiting : Promise.race([waiting, pause.over]));
        if (found === null) break;
        if ('thrown' in found) end = found;
        else if (found.done === true) end = 'done';
        if (end !== 'open' || 'thrown' in found || found.done === true) break;
        const length = lengthOf(found.value);
        if (group.length > 0 && characters + length > MOST_CHARACTERS) break;
        group.push(found.value);
        characters += length;
        waiting = null;
        pause ??= newPause();
      }
      pause?.end();
      if (group.length > 0) yield group;
    }
  } finally {
    if (end === 'open') await source.return?.();
  }
  if (end !== 'done') throw end.thrown;
}

function lengthOf(given: TextOfMany): number {
  const text: unknown = typeof given === 'object' && given !== null ? given.text : given;
  return String(text).length;
}

interface Pause {
  readonly over: Promise<null>;
  end(): void;
}

/** Is over in a later turn of the event loop, when all that was ready has been taken. */
function newPause(): Pause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<null>((resolve) => (timer = setTimeout(resolve, 0, null)));
  return { over, end: () => clearTimeout(timer) };
}

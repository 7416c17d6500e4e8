// Forms groups of texts to be read together. A group is closed as soon as no further text
// is ready, so that lines typed one by one into a pipe are answered at once.

import { MOST_CHARACTERS, MOST_TEXTS } from '../group-size.js';
import type { ReadText, Unreadable } from './texts.js';

const PAUSE = Symbol('no text is ready');

/** Splits a stream of texts into non-empty groups, in their order. */
export async function* gatherTexts(
  texts: AsyncIterable<ReadText | Unreadable>,
): AsyncGenerator<(ReadText | Unreadable)[]> {
  const iterator = texts[Symbol.asyncIterator]();
  let next = iterator.next();
  let group: (ReadText | Unreadable)[] = [];
  let characters = 0;
  for (;;) {
    // A full group is yielded before waiting for another text.
    const isFull = group.length >= MOST_TEXTS || characters >= MOST_CHARACTERS;
    const found = isFull ? PAUSE : group.length === 0 ? await next : await Promise.race([next, pause()]);
    if (found === PAUSE || found.done) {
      if (group.length > 0) yield group;
      if (found !== PAUSE) return;
      group = [];
      characters = 0;
    } else {
      group.push(found.value);
      characters += 'text' in found.value ? found.value.text.length : 0;
      next = iterator.next();
    }
  }
}

/** Waits two turns of the event loop. By the second one, everything that the system had ready has been read. */
function pause(): Promise<typeof PAUSE> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve, PAUSE)));
}

// Texts that are read together. Those that have come are gathered, and read as soon as no
// further one is ready: who types line after line into a pipe waits for none of them.

import type { ReadText, Unreadable } from './texts.js';

/** Texts of one group, at most; and their characters together, unless one alone has more. */
const MOST_TEXTS = 64;
const MOST_CHARACTERS = 250_000;

const PAUSE = Symbol('no text is ready');

/** The texts in groups, none of them empty, in their order. */
export async function* gatherTexts(
  texts: AsyncIterable<ReadText | Unreadable>,
): AsyncGenerator<(ReadText | Unreadable)[]> {
  const iterator = texts[Symbol.asyncIterator]();
  let next = iterator.next();
  let group: (ReadText | Unreadable)[] = [];
  let characters = 0;
  for (;;) {
    // A full group is given before anything more is waited for.
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

/** Two turns of the event loop: in the second one, whatever the system holds ready has been read. */
function pause(): Promise<typeof PAUSE> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve, PAUSE)));
}

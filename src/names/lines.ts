// Where a token stands on its line, and what the line is like. Pages have menus, tables,
// headings and lists: "Sedan" alone on a line of sport, "Google+ Pinterest LinkedIn".

import type { Document } from '../types.js';

/** What is asked of a word. */
interface Word {
  readonly capitalised: boolean;
  readonly isWord: boolean;
  readonly isFunction: boolean;
}

/** What parts two tokens: nothing, a space, the room between columns, a line break, a blank line. */
export const Gap = { none: 0, space: 1, wide: 2, line: 3, blank: 4 } as const;

/** Lines of a document, with buffers that are reused from one to the next. */
export class Lines {
  /** By token: the first token of its line. */
  lineOf = new Int32Array(0);
  /** By token: what parts it from the token before. The document's start and end count as line breaks. */
  gaps = new Uint8Array(0);
  /**
   * By first token of a line: its length in seven steps (bits 0–2), whether it ends as a sentence does (bit 3), and how
   * many of its content words have a capital (bits 4–5: none, some, half, all).
   */
  lines = new Uint8Array(0);

  resize(size: number): void {
    this.lineOf = new Int32Array(size);
    this.gaps = new Uint8Array(size + 1);
    this.lines = new Uint8Array(size);
  }

  read({ text, tokens }: Document, types: readonly Word[], length: number): void {
    const { lineOf, gaps, lines } = this;
    let first = 0;
    let capitals = 0;
    let words = 0;
    for (let i = 0; i <= length; i++) {
      const gap = i === length || i === 0 ? Gap.line : gapBetween(text, tokens.ends[i - 1]!, tokens.starts[i]!);
      gaps[i] = gap;
      if (gap >= Gap.line && i > 0) {
        const end = text.charCodeAt(tokens.ends[i - 1]! - 1);
        const isSentence = end === 0x2e || end === 0x21 || end === 0x3f || end === 0x2026;
        const share = words === 0 ? 0 : capitals === words ? 3 : 2 * capitals >= words ? 2 : capitals > 0 ? 1 : 0;
        lines[first] = lengthStep(i - first) + (isSentence ? 8 : 0) + 16 * share;
        first = i;
        capitals = words = 0;
      }
      if (i === length) break;
      lineOf[i] = first;
      const type = types[i]!;
      if (type.isWord && !type.isFunction) {
        words++;
        if (type.capitalised) capitals++;
      }
    }
  }

  /** A long line that ends as a sentence does: ordinary prose, of which lines say nothing. */
  isProse(first: number): boolean {
    return (this.lines[first]! & 15) === 15;
  }
}

function lengthStep(tokens: number): number {
  return tokens < 4 ? tokens : tokens < 6 ? 4 : tokens < 10 ? 5 : tokens < 18 ? 6 : 7;
}

function gapBetween(text: string, from: number, to: number): number {
  if (to === from) return Gap.none;
  let breaks = 0;
  let isWide = to - from > 1;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) breaks++;
    else if (code === 0x09) isWide = true;
  }
  return breaks > 1 ? Gap.blank : breaks === 1 ? Gap.line : isWide ? Gap.wide : Gap.space;
}

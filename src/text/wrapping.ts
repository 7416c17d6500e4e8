// Detects hard-wrapped text: paragraphs whose lines were broken at a fixed width, as in e-mail, old wires and newspaper
// columns. There a line break is only a space, and a name may stand on two lines. Almost all lines of wrapped text have
// 50 to 90 characters; a single wrapped column is recognised by lines that continue in lower case.

import { Char, charClass, isUpper } from './characters.js';

/** How many characters of the text are examined to see whether all of it is wrapped. */
const WRAP_SAMPLE = 8000;
/**
 * In a wrapped paragraph, a line shorter than this share of the width ends a paragraph, as a heading or an address
 * does.
 */
const SHORT_LINE = 0.6;

/** Answers questions about the line breaks of one text, asked in text order. */
export class Wrapping {
  private readonly whole: boolean;
  /** The paragraph examined last: where it ends, its longest line, and whether it is wrapped. */
  private end = -1;
  private width = 0;
  private wrapped = false;

  constructor(private readonly text: string) {
    this.whole = isHardWrapped(text);
  }

  /** Whether the sentence continues over the line break between `from` and `to`. Must be called in text order. */
  goesOn(from: number, to: number): boolean {
    if (from >= this.end) this.readParagraph(from);
    if (!this.wrapped) return false;
    return this.whole || (from - lineStart(this.text, from) >= SHORT_LINE * this.width && to < this.text.length);
  }

  /** Reads the lines around `from`, up to the next blank line. */
  private readParagraph(from: number): void {
    const { text } = this;
    let at = lineStart(text, from);
    let breaks = 0;
    let continued = 0;
    this.width = 0;
    while (at < text.length) {
      const to = lineEnd(text, at);
      this.width = Math.max(this.width, to - at);
      let next = to + (text.charCodeAt(to) === 0x0d && text.charCodeAt(to + 1) === 0x0a ? 2 : 1);
      at = next;
      while (next < text.length && isBlank(text.charCodeAt(next))) next++;
      if (next >= text.length || isBreak(text.charCodeAt(next))) break;
      breaks++;
      const code = text.charCodeAt(next);
      if (charClass(code) === Char.letter && !isUpper(code)) continued++;
    }
    this.end = Math.max(at, from + 1);
    this.wrapped = this.whole || (breaks >= 3 && 2 * continued >= breaks);
  }
}

/** Whether almost all lines have 50 to 90 characters, as in e-mail, old agency wires and books of Project Gutenberg. */
function isHardWrapped(text: string): boolean {
  let inside = 0;
  let wrapped = 0;
  let from = 0;
  while (from < WRAP_SAMPLE) {
    const to = text.indexOf('\n', from);
    if (to < 0) break;
    const next = text.charCodeAt(to + 1);
    // The last line of a paragraph may be of any length.
    if (to > from + 1 && to + 1 < text.length && next !== 0x0a && next !== 0x0d) {
      inside++;
      if (to - from >= 50 && to - from <= 90) wrapped++;
    }
    from = to + 1;
  }
  return inside >= 4 && wrapped / inside >= 0.7;
}

/** The start of the line that `at` is on. */
function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 400 && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return end;
}

function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0;
}

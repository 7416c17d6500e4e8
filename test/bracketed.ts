// Fixtures written as text: a block is a title, options and lines with brackets.
// What the library found is written the same way, so that a failing fixture is a
// readable difference between two texts.
import { readFileSync } from 'node:fs';
import type { Span } from '../src/types.js';

export interface Block {
  readonly title: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** The lines below the title, escapes still written out. */
  readonly body: string;
}

export interface Labelled extends Span {
  readonly label: string;
}

/** The blocks of a fixture file; what stands above the first title is for the reader. */
export function readBlocks(file: string): Block[] {
  return readFixture(file)
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [, title, json, body] = /^(.*?)(?: (\{.*\}))?\n([^]*)$/.exec(block)!;
      return { title: title!, options: JSON.parse(json ?? '{}') as Block['options'], body: body!.trimEnd() };
    });
}

export function readFixture(file: string): string {
  return readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8');
}

/** `\u00a0`, `\r`, `\n`, `\[` and `\]` stand for what they say. */
export function unescapeText(body: string): string {
  return body.replace(/\\(?:u([\da-f]{4})|(.))/g, (_, code: string | undefined, char: string) =>
    code ? String.fromCharCode(parseInt(code, 16)) : char === 'n' ? '\n' : char === 'r' ? '\r' : char,
  );
}

/** "Le [PLACE Togo]" → "Le Togo" and its span. */
export function readBrackets(body: string): { text: string; spans: Labelled[] } {
  let text = '';
  const spans: Labelled[] = [];
  for (const part of body.matchAll(/(?<!\\)\[([A-Z]+) ([^]*?)(?<!\\)\]|(?:\\.|[^[\\])+/g)) {
    const [whole, label, inside] = part;
    const start = text.length;
    text += unescapeText(inside ?? whole);
    if (label) spans.push({ label, start, end: text.length });
  }
  return { text, spans };
}

/** The text with its spans in brackets and its invisible characters written out. */
export function writeBrackets(text: string, spans: readonly Labelled[]): string {
  let out = '';
  let at = 0;
  for (const { label, start, end } of spans) {
    out += `${showInvisible(text.slice(at, start))}[${label} ${showInvisible(text.slice(start, end))}]`;
    at = end;
  }
  return out + showInvisible(text.slice(at));
}

export function showInvisible(text: string): string {
  return text.replace(/[\r\u00a0\u00ad\u0300-\u036f\u200b-\u200f\u2009\u202f\ufeff]/g, (char) =>
    char === '\r' ? '\\r' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

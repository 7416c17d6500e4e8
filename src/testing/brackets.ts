// Examples are written as text, without offsets: `[DATE mardi = 2024-05-14]` marks a part
// of the text with its kind and, after "=", its value. Results are written in the same way,
// so that a failing example is shown as a readable difference between two texts.

import type { Article, ExtractOptions, Kind, NewsRecord } from '../core.js';
import type { Span } from '../types.js';

/** One example of a file of them: a title with options, then lines. */
export interface Block {
  readonly title: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** The lines below the title, escapes still written out. */
  readonly body: string;
}

/** A stretch in brackets. */
export interface Labelled extends Span {
  readonly label: string;
  /** What stands behind " = ", `null` when nothing does. */
  readonly value?: string | null;
}

/** A record that an example expects: one mention of it. */
export interface Expected extends Span {
  readonly kind: Kind;
  readonly text: string;
  readonly value: string | null;
}

/** A bracketed text, read: the text itself, and what is expected of it. */
export interface Fixture {
  readonly title: string;
  /** For `extract`, which checks them: `extract(text, options)`. */
  readonly options: ExtractOptions;
  readonly text: string;
  readonly expected: readonly Expected[];
}

/**
 * The examples of a file: `# title {"published": "2024-05-15"}`, then bracketed lines. A text without titles is one
 * example. Throws a `SyntaxError` that names the title and what is wrong below it.
 */
export function readFixtures(source: string): Fixture[] {
  const isTitled = /^# /m.test(source);
  const blocks = isTitled ? readBlocks(source) : [{ title: '', options: {}, body: source.trimEnd() }];
  return blocks.map(({ title, options, body }) => {
    const { text, spans } = readBrackets(body);
    const open = /(?<!\\)\[(?:PERSON|ORGANISATION|PLACE|OTHER|DATE|QUANTITY) [^\]]*$/.exec(body)?.[0];
    if (open !== undefined) throw new SyntaxError(`${nameOf(title)}: "${open.split('\n')[0]}" has no closing "]".`);
    const expected = spans.map(({ label, start, end, value }) => {
      return { kind: kindOf(label, title), start, end, text: text.slice(start, end), value: value ?? null };
    });
    return { title, options, text, expected };
  });
}

/** The text with the article's mentions in brackets, with a value where the example expects one. */
export function writeArticle(article: Article, { text, expected }: Fixture): string {
  const kinds = new Set<Kind>(expected.map(({ kind }) => kind));
  const spans = article.records
    .filter(({ kind }) => kinds.size === 0 || kinds.has(kind))
    .flatMap((record) =>
      record.mentions.map(({ start, end }): Labelled => {
        const wanted = expected.find((one) => one.start === start && one.end === end && one.kind === record.kind);
        const value = wanted && wanted.value !== null ? valueOf(record, wanted.value) : null;
        return { label: record.kind.toUpperCase(), start, end, value };
      }),
    );
  return writeBrackets(
    text,
    spans.sort((a, b) => a.start - b.start),
  );
}

/** The text with its brackets as the example wrote them. */
export function writeExpected({ text, expected }: Fixture): string {
  return writeBrackets(
    text,
    expected.map(({ kind, start, end, value }) => ({ label: kind.toUpperCase(), start, end, value })),
  );
}

/** A name, a date's value ("P10D..P15D" of a range of durations), a quantity as "3500000000 EUR"; a value written without its unit is compared without. */
export function valueOf(record: NewsRecord, wanted = ''): string {
  switch (record.kind) {
    case 'date':
      return record.value ?? (record.min === record.max ? '?' : `${record.min ?? ''}..${record.max ?? ''}`);
    case 'quantity': {
      const { value, min, max, magnitude, currency, unit, of } = record;
      const number = value ?? (magnitude === null ? `${min ?? ''}..${max ?? ''}` : `x${magnitude}`);
      const unitOf = currency ?? unit ?? of;
      return unitOf !== null && wanted.includes(' ') ? `${number} ${unitOf}` : String(number);
    }
    case 'quote':
      return record.speaker?.name ?? record.speaker?.mention?.text ?? '?';
    default:
      return record.name;
  }
}

function kindOf(label: string, title: string): Kind {
  switch (label) {
    case 'PERSON':
    case 'ORGANISATION':
    case 'PLACE':
    case 'OTHER':
    case 'DATE':
    case 'QUANTITY':
      return label.toLowerCase() as Kind;
    default:
      throw new SyntaxError(
        `${nameOf(title)}: [${label} …] is no kind; write PERSON, ORGANISATION, PLACE, OTHER, DATE or QUANTITY.`,
      );
  }
}

function nameOf(title: string): string {
  return title === '' ? 'the fixture' : `"${title}"`;
}

/** The blocks of a file; what stands above the first title is for the reader. */
export function readBlocks(source: string): Block[] {
  return source
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [, title, json, body] = /^(.*?)(?: (\{.*\}))?(?:\n([^]*))?$/.exec(block)!;
      return { title: title!, options: readOptions(title!, json ?? '{}'), body: (body ?? '').trimEnd() };
    });
}

function readOptions(title: string, json: string): Block['options'] {
  try {
    return JSON.parse(json) as Block['options'];
  } catch (error) {
    throw new SyntaxError(`${nameOf(title)}: its options ${json} are no JSON.`, { cause: error });
  }
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
  for (const part of body.matchAll(/(?<!\\)\[([A-Z]+) ([^]*?)(?<!\\)\]|(?:\\.|[^[\\])+|\[/g)) {
    const [whole, label, inside] = part;
    const start = text.length;
    const [, surface, value] = / = /.test(inside ?? '') ? /^([^]*?) = ([^]*)$/.exec(inside!)! : [null, inside ?? whole];
    text += unescapeText(surface!);
    if (label) spans.push({ label, start, end: text.length, ...(value !== undefined && { value }) });
  }
  return { text, spans };
}

/** The text with its spans in brackets and its invisible characters written out. */
export function writeBrackets(text: string, spans: readonly Labelled[]): string {
  let out = '';
  let at = 0;
  for (const { label, start, end, value } of spans) {
    out += `${showInvisible(text.slice(at, start))}[${label} ${showInvisible(text.slice(start, end))}`;
    out += value === null || value === undefined ? ']' : ` = ${value}]`;
    at = end;
  }
  return out + showInvisible(text.slice(at));
}

export function showInvisible(text: string): string {
  return text.replace(/[\r\u00a0\u00ad\u0300-\u036f\u200b-\u200f\u2009\u202f\ufeff]/g, (char) =>
    char === '\r' ? '\\r' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

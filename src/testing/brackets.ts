// Examples are written as text, without offsets: `[DATE mardi = 2024-05-14]` marks a part
// of the text with its kind and, after "=", its value. What is in brackets may hold others:
// `[QUOTE Rendez-vous [DATE mardi] = Inès Corbal]`. Results are written in the same way,
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
    const { text, spans, unclosed } = readBrackets(body);
    for (const at of unclosed) {
      const [line, label, name = ''] = /^\[([A-Z]+)(#\w+)? .*/.exec(body.slice(at))!;
      if (LABELS.includes(label!)) throw new SyntaxError(`${nameOf(title)}: "${line}" has no closing "${name}]".`);
    }
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

/**
 * A name, a date's value ("P10D..P15D" of a range of durations), a quantity as "3500000000 EUR"; a value written without
 * its unit is compared without. A quote's is who says it: "Inès Corbal", with its type "Inès Corbal / direct", and with
 * its cue "Inès Corbal / direct / a déclaré"; "?" stands for a speaker and for a cue that the article does not give.
 */
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
    case 'quote': {
      const { speaker, type, cue } = record;
      const parts = [speaker?.name ?? speaker?.mention?.text ?? '?', type, cue?.text ?? '?'];
      return parts.slice(0, wanted.split(' / ').length).join(' / ');
    }
    default:
      return record.name;
  }
}

const LABELS: readonly string[] = [
  'PERSON',
  'ORGANISATION',
  'PLACE',
  'OTHER',
  'DATE',
  'QUANTITY',
  'QUOTE',
] satisfies Uppercase<Kind>[];

function kindOf(label: string, title: string): Kind {
  if (LABELS.includes(label)) return label.toLowerCase() as Kind;
  throw new SyntaxError(
    `${nameOf(title)}: [${label} …] is no kind; write ${LABELS.slice(0, -1).join(', ')} or ${LABELS.at(-1)}.`,
  );
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

/** The parts of a bracketed text: an escape, what opens, what closes, and text. */
const PART = /(\\[^])|\[([A-Z]+)(?:#(\w+))? |(?:#(\w+))?\]|[^\\[\]#]+|[^]/g;

/**
 * "Le [PLACE Togo]" → "Le Togo" and its span. Brackets may hold brackets: `[QUOTE Le [PLACE Togo] gagne]`. Where two
 * stretches cross, names tell which of them ends: `[QUOTE#1 a [PLACE#2 b#1] c#2]` are the stretches "a b" and "b c". A
 * bracket that is never closed is text; `unclosed` says where such brackets stand.
 */
export function readBrackets(body: string): { text: string; spans: Labelled[]; unclosed: readonly number[] } {
  const parts = [...body.matchAll(PART)];
  const pairs = pairBrackets(parts);
  const spans: (Labelled & { end: number })[] = [];
  const open = new Map<number, Labelled & { end: number }>();
  let text = '';
  let pending = '';
  const flush = (): void => {
    text += unescapeText(pending);
    pending = '';
  };
  parts.forEach(([whole, , label, , closing], index) => {
    const opener = pairs.openerOf.get(index);
    if (opener !== undefined) {
      // "#12]" closes "[PLACE rue #12]" too, where no bracket is called 12.
      if (parts[opener]![3] !== closing) pending += `#${closing}`;
      const [, said, value] = /^([^]*?) = ([^]*)$/.exec(pending) ?? [null, pending, undefined];
      pending = said!;
      flush();
      const span = open.get(opener)!;
      span.end = text.length;
      if (value !== undefined) Object.assign(span, { value });
    } else if (pairs.closed.has(index)) {
      flush();
      const span = { label: label!, start: text.length, end: text.length };
      open.set(index, span);
      spans.push(span);
    } else pending += whole;
  });
  flush();
  return { text, spans, unclosed: pairs.unclosed.map((part) => parts[part]!.index) };
}

/** Which part closes which; a "]" closes the last bracket without a name, "#1]" the one called 1. */
function pairBrackets(parts: readonly RegExpExecArray[]) {
  const openerOf = new Map<number, number>();
  const closed = new Set<number>();
  let open: { readonly name: string | undefined; readonly index: number }[] = [];
  parts.forEach(([whole, escape, label, name, closing], index) => {
    if (escape !== undefined) return;
    if (label !== undefined) open.push({ name, index });
    else if (whole.endsWith(']')) {
      const opener = open.findLast((one) => one.name === closing) ?? open.findLast((one) => one.name === undefined);
      if (!opener) return;
      open = open.filter((one) => one !== opener);
      openerOf.set(index, opener.index);
      closed.add(opener.index);
    }
  });
  return { openerOf, closed, unclosed: open.map(({ index }) => index) };
}

/** The text with its spans in brackets and its invisible characters written out. Brackets that cross get numbers. */
export function writeBrackets(text: string, spans: readonly Labelled[]): string {
  const openers = [...spans].sort(inOrder);
  const ranks = new Map(openers.map((span, rank) => [span, rank]));
  const closers = [...openers].sort((a, b) => a.end - b.end || ranks.get(b)! - ranks.get(a)!);
  const names = nameCrossing(openers);
  let out = '';
  let at = 0;
  let next = 0;
  const writeTo = (end: number): void => {
    out += showInvisible(text.slice(at, end));
    at = end;
  };
  const closeTo = (limit: number): void => {
    for (; next < closers.length && closers[next]!.end <= limit; next++) {
      const span = closers[next]!;
      writeTo(span.end);
      out += `${span.value === null || span.value === undefined ? '' : ` = ${span.value}`}${names.get(span) ?? ''}]`;
    }
  };
  for (const span of openers) {
    closeTo(span.start);
    writeTo(span.start);
    out += `[${span.label}${names.get(span) ?? ''} `;
  }
  closeTo(text.length);
  writeTo(text.length);
  return out;
}

/** By start; what is longer holds what begins with it, and a quote holds what is just as long. */
function inOrder(a: Labelled, b: Labelled): number {
  const isQuote = ({ label }: Labelled): number => Number(label === 'QUOTE');
  return a.start - b.start || b.end - a.end || isQuote(b) - isQuote(a);
}

/** "#1", "#2"… for every span that begins in another and ends behind it, and for that other one. */
function nameCrossing(spans: readonly Labelled[]): ReadonlyMap<Labelled, string> {
  const crossing = new Set<Labelled>();
  let open: Labelled[] = [];
  for (const span of spans) {
    open = open.filter(({ end }) => end > span.start);
    for (const other of open.filter(({ end }) => end < span.end)) crossing.add(other).add(span);
    open.push(span);
  }
  return new Map(spans.filter((span) => crossing.has(span)).map((span, index) => [span, `#${index + 1}`]));
}

export function showInvisible(text: string): string {
  return text.replace(/[\r\u00a0\u00ad\u0300-\u036f\u200b-\u200f\u2009\u202f\ufeff]/g, (char) =>
    char === '\r' ? '\\r' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

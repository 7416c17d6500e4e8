// The mentions of an article as labelled marks on its text, for the formats of other tools. Most of these formats allow
// no overlapping marks; quotes, which contain other mentions, are kept apart for them.

import { checkArticle, mentionsInOrder } from '../mentions.js';
import type { Article, Kind, NewsRecord, RecordMention, Span } from '../types.js';

/** The label of each kind. `null` leaves a kind out; a kind that is absent keeps its default label. */
export type Labels = { readonly [K in Kind]?: string | null };

/** The options that every export has. */
export interface LabelOptions {
  /**
   * The label of each kind, by default those of CoNLL-2003 and of spaCy's French models: `PER`, `ORG`, `LOC`, `MISC`;
   * and `DATE` and `QUANTITY`. `null` leaves a kind out: `{ date: null, quantity: null }` exports names only.
   */
  readonly labels?: Labels;
}

/** A mention with its label. */
export interface Mark extends Span {
  readonly label: string;
  readonly record: NewsRecord;
  readonly mention: RecordMention;
}

const LABELS: { readonly [kind: string]: string } = {
  person: 'PER',
  organisation: 'ORG',
  place: 'LOC',
  other: 'MISC',
  date: 'DATE',
  quantity: 'QUANTITY',
};

/** Kinds whose mentions contain mentions of other kinds. */
const HOLDING: ReadonlySet<string> = new Set(['quote']);

/**
 * Returns every mention with its label, in text order. Throws a `RangeError` if the article belongs to another text.
 */
export function marksOf(article: Article, text: string, { labels = {} }: LabelOptions = {}): Mark[] {
  checkArticle(article, text ?? null);
  return mentionsInOrder(article).flatMap(({ record, mention }) => {
    const { start, end } = mention;
    checkText(text, mention);
    const own = labels[record.kind];
    const label = own === undefined ? (LABELS[record.kind] ?? record.kind.toUpperCase()) : own;
    return label === null ? [] : [{ start, end, label, record, mention }];
  });
}

/** Throws a `RangeError` unless the mention is found in the text at its offsets. */
export function checkText(text: string, { start, end, text: surface }: RecordMention): void {
  if (text.slice(start, end) === surface) return;
  throw new RangeError(
    `the text at ${start}–${end} is not "${surface}": give the text that the article was read from.`,
  );
}

/** Splits the marks into those that do not overlap, and those that contain or overlap one of them. */
export function partMarks(marks: readonly Mark[]): {
  readonly apart: readonly Mark[];
  readonly overlapping: readonly Mark[];
} {
  const apart: Mark[] = [];
  const overlapping: Mark[] = [];
  // Of two overlapping marks the shorter one stays, so marks are placed from the shortest; ties go to the earlier in
  // the text.
  const byLength = [...marks].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  for (const mark of byLength) {
    const next = apart[lowerBound(apart, mark.start)];
    const isFree = next === undefined || next.start >= mark.end;
    if (isFree && !HOLDING.has(mark.record.kind)) apart.splice(lowerBound(apart, mark.start), 0, mark);
    else overlapping.push(mark);
  }
  return { apart, overlapping: overlapping.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/**
 * Returns the index of the first of these marks that ends after the offset. The marks are in order and do not overlap.
 */
function lowerBound(marks: readonly Mark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

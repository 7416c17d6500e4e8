// BILOU tags: Begin, Inside, Last, Outside, Unit, per kind of name (Ratinov and
// Roth, "Design Challenges and Misconceptions in Named Entity Recognition", 2009).

import { NAME_KINDS, type NameKind } from '../types.js';

export const OUTSIDE = 0;
/** 1 + 4 × kind + position: position 0 begins, 1 is inside, 2 is last, 3 is a unit. */
export const TAGS: readonly string[] = [
  'O',
  ...NAME_KINDS.flatMap((kind) => ['B', 'I', 'L', 'U'].map((position) => `${position}-${kind}`)),
];
export const TAG_COUNT = TAGS.length;

/** Tokens `first` to `last`, both included, make one name. */
export interface TagSpan {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
}

export function kindOfTag(tag: number): NameKind {
  return NAME_KINDS[(tag - 1) >> 2]!;
}

export function isBegin(tag: number): boolean {
  return tag > 0 && ((tag - 1) & 3) === 0;
}
export function isInside(tag: number): boolean {
  return tag > 0 && ((tag - 1) & 3) === 1;
}
export function isLast(tag: number): boolean {
  return tag > 0 && ((tag - 1) & 3) === 2;
}
export function isUnit(tag: number): boolean {
  return tag > 0 && ((tag - 1) & 3) === 3;
}

/** Whether one tag may follow another: a name that has begun must continue, with the same kind, to its last token. */
export function mayFollow(before: number, after: number): boolean {
  const open = isBegin(before) || isInside(before);
  const goesOn = isInside(after) || isLast(after);
  return open === goesOn && (!open || kindOfTag(before) === kindOfTag(after));
}

export function mayStart(tag: number): boolean {
  return !isInside(tag) && !isLast(tag);
}

export function mayEnd(tag: number): boolean {
  return !isBegin(tag) && !isInside(tag);
}

/** Writes the tags of disjoint spans over `length` tokens. */
export function spansToTags(spans: readonly TagSpan[], length: number): Uint8Array {
  const tags = new Uint8Array(length);
  for (const { first, last, kind } of spans) {
    const base = 1 + 4 * NAME_KINDS.indexOf(kind);
    if (first === last) tags[first] = base + 3;
    else {
      tags[first] = base;
      tags.fill(base + 1, first + 1, last);
      tags[last] = base + 2;
    }
  }
  return tags;
}

/** Reads the spans of a valid tag sequence. */
export function tagsToSpans(tags: ArrayLike<number>, length = tags.length): TagSpan[] {
  const spans: TagSpan[] = [];
  let first = 0;
  for (let i = 0; i < length; i++) {
    const tag = tags[i]!;
    if (isBegin(tag) || isUnit(tag)) first = i;
    if (isLast(tag) || isUnit(tag)) spans.push({ first, last: i, kind: kindOfTag(tag) });
  }
  return spans;
}

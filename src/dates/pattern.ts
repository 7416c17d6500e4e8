// Patterns over pieces, written as text and compiled once. A pattern is words
// (folded), `<slot>` for something read by a function, `(a b|c)` for a choice,
// `?` after what may be absent, and `{ }` around the words of the mention when
// the pattern needs more context than it marks: "en {<year>}".

import type { Pieces, WordTable } from '../text/pieces.js';

/** Reads something at a piece: its end (0 for nothing), its value in `value`. */
export interface Slot {
  /** True when a piece of this number can start it. */
  readonly starts: (id: number) => boolean;
  readonly read: (pieces: Pieces, at: number) => Reading | null;
}

export interface Reading {
  readonly end: number;
  readonly value: unknown;
}

/** What a pattern caught, by slot name. */
export class Captures {
  readonly names: string[] = [];
  readonly values: unknown[] = [];
  first = -1;
  last = -1;

  has(name: string): boolean {
    return this.names.includes(name);
  }
  /** The value of a slot, `undefined` when it did not take part. */
  get<T>(name: string): T | undefined {
    const at = this.names.indexOf(name);
    return at < 0 ? undefined : (this.values[at] as T);
  }
  number(name: string): number | undefined {
    return this.get<number>(name);
  }
}

type Node =
  | { readonly kind: 'end' }
  | { readonly kind: 'word'; readonly ids: readonly number[]; next: Node }
  | { readonly kind: 'slot'; readonly name: string; readonly slot: Slot; next: Node }
  | { readonly kind: 'mark'; readonly opens: boolean; next: Node }
  | { readonly kind: 'choice'; readonly branches: readonly Node[] };

const END: Node = { kind: 'end' };

export interface Pattern {
  readonly root: Node;
  readonly marked: boolean;
}

/** Compiles a pattern; throws on a word that the table lacks or a slot nobody reads. */
export function compilePattern(source: string, table: WordTable, slots: ReadonlyMap<string, Slot>): Pattern {
  const parts = source.match(/<[a-z:-]+>|[(){}|?]|[^\s(){}|?<>]+/g) ?? [];
  let at = 0;
  const parseChoice = (next: Node): Node => {
    const branches: Node[] = [];
    for (;;) {
      branches.push(parseSequence(next));
      if (parts[at] !== '|') break;
      at++;
    }
    return branches.length === 1 ? branches[0]! : { kind: 'choice', branches };
  };
  const parseSequence = (next: Node): Node => {
    // Built from its parts, then linked from the last to the first.
    const builders: ((after: Node) => Node)[] = [];
    while (at < parts.length && parts[at] !== '|' && parts[at] !== ')') {
      const from = at;
      const build = parseItem(parts[at]!);
      if (parts[at] === '?') {
        at++;
        builders.push((after) => ({ kind: 'choice', branches: [build(after), after] }));
      } else builders.push(build);
      if (at === from) throw new Error(`pattern "${source}" stops at "${parts[at]}"`);
    }
    return builders.reduceRight((after, build) => build(after), next);
  };
  const parseItem = (part: string): ((after: Node) => Node) => {
    at++;
    if (part === '(') {
      const from = at;
      parseChoice(END);
      const to = at;
      if (parts[at++] !== ')') throw new Error(`pattern "${source}" lacks a bracket`);
      return (after) => {
        const resume = at;
        at = from;
        const node = parseChoice(after);
        if (at !== to) throw new Error(`pattern "${source}" is uneven`);
        at = resume;
        return node;
      };
    }
    if (part === '{' || part === '}') return (next) => ({ kind: 'mark', opens: part === '{', next });
    if (part.startsWith('<')) {
      const [type, name = type] = part.slice(1, -1).split(':');
      const slot = slots.get(type!);
      if (!slot) throw new Error(`pattern "${source}" knows no slot "${type}"`);
      return (next) => ({ kind: 'slot', name: name!, slot, next });
    }
    const id = table.idOf(part);
    if (id === 0) throw new Error(`pattern "${source}" has a word the table lacks: "${part}"`);
    return (next) => ({ kind: 'word', ids: [id], next });
  };
  const root = parseChoice(END);
  if (at !== parts.length) throw new Error(`pattern "${source}" stops at "${parts[at]}"`);
  return { root, marked: source.includes('{') };
}

/** The words of a pattern's literals, for the table that compiles it. */
export function wordsOf(source: string): string[] {
  return source.replace(/<[a-z:-]+>/g, ' ').match(/[^\s(){}|?<>]+/g) ?? [];
}

/** True when the pattern can start at a piece of this number. */
export function canStart(node: Node, id: number): boolean {
  switch (node.kind) {
    case 'end':
      return false;
    case 'word':
      return node.ids.includes(id);
    case 'slot':
      return node.slot.starts(id);
    case 'mark':
      return canStart(node.next, id);
    case 'choice':
      return node.branches.some((branch) => canStart(branch, id));
  }
}

/** True when the pattern can start at a piece of one number followed by one of another (0 for a word it does not know). */
export function canOpen(node: Node, id: number, next: number): boolean {
  switch (node.kind) {
    case 'end':
      return false;
    case 'word':
      return node.ids.includes(id) && mayGoOn(node.next, next);
    case 'slot':
      return node.slot.starts(id);
    case 'mark':
      return canOpen(node.next, id, next);
    case 'choice':
      return node.branches.some((branch) => canOpen(branch, id, next));
  }
}

function mayGoOn(node: Node, id: number): boolean {
  switch (node.kind) {
    case 'end':
      return true;
    case 'mark':
      return mayGoOn(node.next, id);
    case 'choice':
      return node.branches.some((branch) => mayGoOn(branch, id));
    default:
      return canStart(node, id);
  }
}

/** Matches at a piece; the end of what was consumed, 0 for no match. Captures are filled in. */
export function matchPattern(pattern: Pattern, pieces: Pieces, at: number, captures: Captures): number {
  captures.names.length = 0;
  captures.values.length = 0;
  captures.first = at;
  captures.last = -1;
  const end = match(pattern.root, pieces, at, at, captures);
  if (end > 0 && captures.last < 0) captures.last = end;
  return end;
}

function match(node: Node, pieces: Pieces, i: number, start: number, captures: Captures): number {
  switch (node.kind) {
    case 'end':
      return i;
    case 'word':
      if (i >= pieces.length || (i > start && pieces.opens[i] === 1) || !node.ids.includes(pieces.ids[i]!)) return 0;
      return match(node.next, pieces, i + 1, start, captures);
    case 'slot': {
      if (i >= pieces.length || (i > start && pieces.opens[i] === 1) || !node.slot.starts(pieces.ids[i]!)) return 0;
      const found = node.slot.read(pieces, i);
      if (!found) return 0;
      captures.names.push(node.name);
      captures.values.push(found.value);
      const end = match(node.next, pieces, found.end, start, captures);
      if (end === 0) {
        captures.names.pop();
        captures.values.pop();
      }
      return end;
    }
    case 'mark': {
      const before = node.opens ? captures.first : captures.last;
      if (node.opens) captures.first = i;
      else captures.last = i;
      const end = match(node.next, pieces, i, start, captures);
      if (end === 0) {
        if (node.opens) captures.first = before;
        else captures.last = before;
      }
      return end;
    }
    case 'choice':
      for (const branch of node.branches) {
        const end = match(branch, pieces, i, start, captures);
        if (end > 0) return end;
      }
      return 0;
  }
}

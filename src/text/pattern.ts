// Patterns over pieces, written as text and compiled once. A pattern consists of folded
// words, `<slot>` for something read by a function or by rules, `<slot:name>` to store its
// value under another name, `(a b|c)` for alternatives, `?` after an optional part, and
// `{ }` around the words of the mention when the pattern includes context that is not part
// of it: "en {<year>}" marks only the year.

import type { WordTable } from './pieces.js';

/** One step of a compiled pattern. Its `number` is unique in its grammar. */
export type Node = { readonly number: number } & (
  | { readonly kind: 'end'; readonly rule: number }
  | { readonly kind: 'word'; readonly id: number; readonly next: Node }
  | { readonly kind: 'slot'; readonly slot: number; readonly name: string; readonly next: Node }
  | { readonly kind: 'mark'; readonly opens: boolean; readonly next: Node }
  | { readonly kind: 'choice'; readonly branches: readonly Node[] }
);

/** What compiling a pattern needs: the words and slots that it may name, and the next free node number. */
export interface PatternContext {
  readonly table: WordTable;
  readonly slotOf: (name: string) => number | undefined;
  readonly nextNumber: () => number;
}

/** A pattern cut into slots, words and signs, before it is compiled. */
export interface PatternParts {
  readonly source: string;
  readonly parts: readonly string[];
}

export function cutPattern(source: string): PatternParts {
  return { source, parts: source.match(/<[a-z:-]+>|[(){}|?]|[^\s(){}|?<>]+/g) ?? [] };
}

/** Adds the literal words of a pattern to `words`. They have to be in the table before it is compiled. */
export function addWordsOf({ parts }: PatternParts, words: string[]): void {
  for (const part of parts) if (!'<(){}|?'.includes(part[0]!)) words.push(part);
}

/** Compiles a pattern of the rule number `rule`. Throws for a word that is not in the table and for an unknown slot. */
export function compilePattern({ source, parts }: PatternParts, rule: number, context: PatternContext): Node {
  const make = context.nextNumber;
  // Patterns are read from the end, so that the node that follows is always known when a node is made.
  let at = parts.length - 1;

  const readChoice = (next: Node): Node => {
    const branches = [readSequence(next)];
    while (parts[at] === '|') {
      at--;
      branches.push(readSequence(next));
    }
    return branches.length === 1 ? branches[0]! : { kind: 'choice', number: make(), branches: branches.reverse() };
  };
  const readSequence = (next: Node): Node => {
    let first = next;
    while (at >= 0 && parts[at] !== '|' && parts[at] !== '(') {
      const isOptional = parts[at] === '?';
      if (isOptional) at--;
      const item = readItem(first);
      first = isOptional ? { kind: 'choice', number: make(), branches: [item, first] } : item;
    }
    return first;
  };
  const readItem = (next: Node): Node => {
    const part = parts[at--] ?? '?';
    if (part === ')') {
      const inside = readChoice(next);
      if (parts[at--] !== '(') throw new Error(`pattern "${source}" lacks a bracket`);
      return inside;
    }
    if (part === '{' || part === '}') return { kind: 'mark', number: make(), opens: part === '{', next };
    if (part.startsWith('<')) {
      const [type, name = type] = part.slice(1, -1).split(':');
      const slot = context.slotOf(type!);
      if (slot === undefined) throw new Error(`pattern "${source}" knows no slot "${type}"`);
      return { kind: 'slot', number: make(), slot, name: name!, next };
    }
    const id = context.table.idOf(part);
    if (id === 0) throw new Error(`pattern "${source}" has a word the table lacks: "${part}"`);
    return { kind: 'word', number: make(), id, next };
  };

  const first = readChoice({ kind: 'end', number: make(), rule });
  if (at >= 0) throw new Error(`pattern "${source}" lacks a bracket`);
  return first;
}

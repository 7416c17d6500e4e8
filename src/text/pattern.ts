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

/** The literal words of a pattern. They have to be in the table before it is compiled. */
export function wordsOf({ parts }: PatternParts): string[] {
  return parts.filter((part) => !'<(){}|?'.includes(part[0]!));
}

/** Compiles a pattern of the rule number `rule`. Throws for a word that is not in the table and for an unknown slot. */
export function compilePattern({ source, parts }: PatternParts, rule: number, context: PatternContext): Node {
  let at = 0;
  const make = context.nextNumber;

  // Each part becomes a function that takes the node after it, so that the branches of a choice share what follows.
  type Link = (next: Node) => Node;
  const parseChoice = (): Link => {
    const branches: Link[] = [parseSequence()];
    while (parts[at] === '|') {
      at++;
      branches.push(parseSequence());
    }
    return branches.length === 1
      ? branches[0]!
      : (next) => ({ kind: 'choice', number: make(), branches: branches.map((link) => link(next)) });
  };
  const parseSequence = (): Link => {
    const links: Link[] = [];
    while (at < parts.length && parts[at] !== '|' && parts[at] !== ')') {
      const link = parseItem(parts[at++]!);
      if (parts[at] === '?') {
        at++;
        links.push((next) => ({ kind: 'choice', number: make(), branches: [link(next), next] }));
      } else links.push(link);
    }
    return (next) => links.reduceRight((after, link) => link(after), next);
  };
  const parseItem = (part: string): Link => {
    if (part === '(') {
      const link = parseChoice();
      if (parts[at++] !== ')') throw new Error(`pattern "${source}" lacks a bracket`);
      return link;
    }
    if (part === '{' || part === '}') return (next) => ({ kind: 'mark', number: make(), opens: part === '{', next });
    if (part.startsWith('<')) {
      const [type, name = type] = part.slice(1, -1).split(':');
      const slot = context.slotOf(type!);
      if (slot === undefined) throw new Error(`pattern "${source}" knows no slot "${type}"`);
      return (next) => ({ kind: 'slot', number: make(), slot, name: name!, next });
    }
    const id = context.table.idOf(part);
    if (id === 0) throw new Error(`pattern "${source}" has a word the table lacks: "${part}"`);
    return (next) => ({ kind: 'word', number: make(), id, next });
  };

  const link = parseChoice();
  if (at !== parts.length) throw new Error(`pattern "${source}" stops at "${parts[at]}"`);
  return link({ kind: 'end', number: make(), rule });
}

// Patterns over pieces, written as text and compiled once. A pattern is words
// (folded), `<slot>` for something read by a function, `<slot:name>` to call
// what it read otherwise, `(a b|c)` for a choice, `?` after what may be absent,
// and `{ }` around the words of the mention when the pattern needs more context
// than it marks: "en {<year>}".

import type { WordTable } from './pieces.js';

/** One step of a compiled pattern; `number` is its own among the nodes of its grammar. */
export type Node = { readonly number: number } & (
  | { readonly kind: 'end'; readonly rule: number }
  | { readonly kind: 'word'; readonly id: number; readonly next: Node }
  | { readonly kind: 'slot'; readonly slot: number; readonly name: string; readonly next: Node }
  | { readonly kind: 'mark'; readonly opens: boolean; readonly next: Node }
  | { readonly kind: 'choice'; readonly branches: readonly Node[] }
);

/** What a pattern is compiled for: the words it may name, and the running number of nodes. */
export interface PatternContext {
  readonly table: WordTable;
  readonly slotOf: (name: string) => number | undefined;
  readonly nextNumber: () => number;
}

/** Compiles a pattern that ends in `rule`; throws on a word that the table lacks or a slot nobody reads. */
export function compilePattern(source: string, rule: number, context: PatternContext): Node {
  const parts = source.match(/<[a-z:-]+>|[(){}|?]|[^\s(){}|?<>]+/g) ?? [];
  let at = 0;
  const make = context.nextNumber;

  // Each part becomes a function from what follows it to a node, so that a choice's branches share what comes after.
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

/** The words of a pattern's literals, for the table that compiles it. */
export function wordsOf(source: string): string[] {
  return source.replace(/<[a-z:-]+>/g, ' ').match(/[^\s(){}|?<>]+/g) ?? [];
}

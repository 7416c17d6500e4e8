// The engine of the grammars. A rule is a name, what it gives, patterns, and a
// function from what they caught to a reading. All patterns are compiled, at the
// first use, into one automaton, which is walked over the pieces of a text.

import { Automaton } from './automaton.js';
import { compilePattern, wordsOf, type Node } from './pattern.js';
import { WordTable, type Pieces } from './pieces.js';
import type { Found, GrammarRule, Slot } from './rules.js';
import { walk } from './walker.js';

export interface GrammarSource<Reading, Gives extends string> {
  readonly rules: readonly GrammarRule<Reading, Gives>[];
  /** The words that slots read, those of the numerals first. */
  readonly words: readonly string[];
  readonly slots: (table: WordTable) => ReadonlyMap<string, Slot>;
  /** Slots that read by rules, by what these give. */
  readonly asks: Readonly<Record<string, readonly Gives[]>>;
}

export interface Grammar<Reading> {
  readonly table: WordTable;
  /** The expressions of the pieces, in order, disjoint; at each piece the longest reading, then the first rule. */
  readonly find: (pieces: Pieces) => Found<Reading>[];
}

/** A grammar's patterns as steps over its table of words. */
export interface Patterns {
  readonly table: WordTable;
  /** Slots that read by a function. Their places are their numbers in the nodes; those of `asks` come after them. */
  readonly slots: readonly Slot[];
  /** By rule, then by pattern: the first step. */
  readonly roots: readonly (readonly Node[])[];
}

/** Compiles the patterns of a grammar, each by itself. */
export function compilePatterns<Reading, Gives extends string>(source: GrammarSource<Reading, Gives>): Patterns {
  const { rules } = source;
  const table = new WordTable([...source.words, ...rules.flatMap(({ patterns }) => patterns.flatMap(wordsOf))]);
  const slots = source.slots(table);
  const numbers = new Map([...slots.keys(), ...Object.keys(source.asks)].map((name, number) => [name, number]));
  let nodes = 0;
  const context = { table, slotOf: (name: string) => numbers.get(name), nextNumber: () => nodes++ };
  const roots = rules.map(({ patterns }, rule) => patterns.map((pattern) => compilePattern(pattern, rule, context)));
  return { table, slots: [...slots.values()], roots };
}

/** Compiles a grammar: some milliseconds, so do it at the first text and not at import. */
export function compileGrammar<Reading, Gives extends string>(source: GrammarSource<Reading, Gives>): Grammar<Reading> {
  const { rules } = source;
  const { table, slots, roots } = compilePatterns(source);
  const rootsOf = (keeps: (rule: GrammarRule<Reading, Gives>) => boolean): Node[] =>
    roots.flatMap((patterns, rule) => (keeps(rules[rule]!) ? patterns : []));
  const inner = Object.values(source.asks).map((gifts) => rootsOf(({ gives }) => gifts.includes(gives)));
  const automaton = new Automaton(table.words.length, slots, inner);
  const top = automaton.stateOf(rootsOf(({ inner: isInner }) => isInner !== true));
  const opens = automaton.openerOf(top);
  const innerStates = inner.map((from) => automaton.stateOf(from));
  const program = { rules, slots, inner: innerStates, automaton, top, opens, memory: null };
  return { table, find: (pieces) => walk(program, pieces) };
}

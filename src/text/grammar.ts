// The engine of the grammars. A rule consists of a name, the kind of expression that it
// gives, patterns, and a function that turns what the patterns caught into a reading. All
// patterns are compiled into one automaton, at the first use, and the automaton is walked
// over the pieces of a text.

import { Automaton } from './automaton.js';
import { addWordsOf, compilePattern, cutPattern, type Node } from './pattern.js';
import { WordTable, type Pieces } from './pieces.js';
import type { Found, GrammarRule, Refused, Slot } from './rules.js';
import { walk } from './walker.js';

export interface GrammarSource<Reading, Gives extends string> {
  readonly rules: readonly GrammarRule<Reading, Gives>[];
  /** The words that slots read. `NUMERAL_WORDS` must come first. */
  readonly words: readonly string[];
  readonly slots: (table: WordTable) => ReadonlyMap<string, Slot>;
  /** The slots that are read by rules: for each, the kinds of expression that its rules give. */
  readonly asks: Readonly<Record<string, readonly Gives[]>>;
}

export interface Grammar<Reading> {
  readonly table: WordTable;
  /**
   * The expressions in the pieces, in text order and without overlap. Of the readings that start at one piece, the
   * longest wins; ties go to the earlier rule. With `refused`, each place that a guard refused is added to it.
   */
  readonly find: (pieces: Pieces, refused?: Refused[]) => Found<Reading>[];
}

/** The compiled patterns of a grammar, over its table of words. */
export interface Patterns {
  readonly table: WordTable;
  /**
   * The slots that are read by a function. A slot's index is its number in the nodes; the slots of `asks` come after.
   */
  readonly slots: readonly Slot[];
  /** The first node of each pattern, by rule. */
  readonly roots: readonly (readonly Node[])[];
}

/** Compiles the patterns of a grammar, each by itself. */
export function compilePatterns<Reading, Gives extends string>(source: GrammarSource<Reading, Gives>): Patterns {
  const cut = source.rules.map(({ patterns }) => patterns.map(cutPattern));
  const words = [...source.words];
  for (const patterns of cut) for (const pattern of patterns) addWordsOf(pattern, words);
  const table = new WordTable(words);
  const slots = source.slots(table);
  const numbers = new Map([...slots.keys(), ...Object.keys(source.asks)].map((name, number) => [name, number]));
  let nodes = 0;
  const context = { table, slotOf: (name: string) => numbers.get(name), nextNumber: () => nodes++ };
  const roots = cut.map((patterns, rule) => patterns.map((pattern) => compilePattern(pattern, rule, context)));
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
  return { table, find: (pieces, refused) => walk(program, pieces, refused) };
}

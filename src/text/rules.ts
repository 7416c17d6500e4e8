// What a grammar is written with: slots, rules, and what these catch and give.

import type { Pieces } from './pieces.js';

/** Reads something at a piece. */
export interface Slot {
  /** True when a piece of this number can start it. */
  readonly starts: (id: number) => boolean;
  /** True when a piece of this number can come second inside it; without it, any can. */
  readonly goesOn?: (id: number) => boolean;
  /** True when a piece of this number can be all of it; without it, any that starts it can. */
  readonly alone?: (id: number) => boolean;
  /** Its end and value, `null` for nothing; depends on the pieces and the place alone. */
  readonly read: (pieces: Pieces, at: number) => SlotReading | null;
}

export interface SlotReading {
  readonly end: number;
  readonly value: unknown;
}

/** What a pattern caught, by slot name. */
export class Captures {
  readonly names: string[] = [];
  readonly values: unknown[] = [];

  has(name: string): boolean {
    return this.names.includes(name);
  }
  /** The value of a slot, `undefined` when it did not take part. */
  get<T>(name: string): T | undefined {
    const at = this.names.indexOf(name);
    return at < 0 ? undefined : (this.values[at] as T);
  }
  /**
   * The value of the first of these slots that took part, where the patterns leave no doubt that one did. Throws
   * otherwise: `test/fuzz.test.ts` asks every rule with every set of slots that its patterns can catch.
   */
  the<T>(...names: readonly string[]): T {
    for (const name of names) {
      const value = this.get<T>(name);
      if (value !== undefined) return value;
    }
    throw new Error(`a pattern caught no ${names.map((name) => `<${name}>`).join(' or ')}`);
  }
  number(name: string): number | undefined {
    return this.get<number>(name);
  }
}

/** Where a pattern matched: the marked pieces `first` to `last`, the matched ones `at` to `end`. */
export interface Place {
  readonly pieces: Pieces;
  readonly at: number;
  readonly first: number;
  readonly last: number;
  readonly end: number;
  /** Inside another pattern. */
  readonly nested: boolean;
}

/** `Reading` is what a room's rules give, `Gives` the names of its kinds of expression. */
export interface GrammarRule<Reading, Gives extends string> {
  readonly name: string;
  readonly gives: Gives;
  /** Never a mention by itself, only part of one. */
  readonly inner?: boolean;
  readonly patterns: readonly string[];
  readonly make: (caught: Captures, place: Place) => Reading | null;
}

/** One expression found: pieces `first` to `last`, end excluded. */
export interface Found<Reading> {
  readonly rule: string;
  readonly first: number;
  readonly last: number;
  readonly reading: Reading;
}

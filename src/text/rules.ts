// The types that a grammar is written with: slots, rules, and captures.

import type { Pieces } from './pieces.js';

/** A part of a pattern that is read by a function. */
export interface Slot {
  /** Whether the slot can start with a piece of this number. */
  readonly starts: (id: number) => boolean;
  /** Whether a piece of this number can be its second piece. When left out, any can. */
  readonly goesOn?: (id: number) => boolean;
  /** Whether a piece of this number alone can fill it. When left out, any that starts it can. */
  readonly alone?: (id: number) => boolean;
  /** Reads the slot at a piece: its end and value, or `null`. The result may depend only on the pieces and `at`. */
  readonly read: (pieces: Pieces, at: number) => SlotReading | null;
}

export interface SlotReading {
  readonly end: number;
  readonly value: unknown;
}

/** The values of the slots in a pattern, by name. */
export class Captures {
  readonly names: string[] = [];
  readonly values: unknown[] = [];

  has(name: string): boolean {
    return this.names.includes(name);
  }
  /** Returns the value of a slot, or `undefined` if it was not part of the match. */
  get<T>(name: string): T | undefined {
    const at = this.names.indexOf(name);
    return at < 0 ? undefined : (this.values[at] as T);
  }
  /**
   * Returns the value of the first of these slots that was part of the match. The patterns must guarantee one of them;
   * throws otherwise. `test/fuzz.long.test.ts` calls every rule with every set of slots that its patterns can catch.
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

/** Where a pattern matched: pieces `at` to `end`, of which `first` to `last` are the mention. Ends are excluded. */
export interface Place {
  readonly pieces: Pieces;
  readonly at: number;
  readonly first: number;
  readonly last: number;
  readonly end: number;
  /** True when the rule was matched inside a slot of another pattern. */
  readonly nested: boolean;
}

/**
 * A rule of a grammar. `Reading` is the type of its results, `Gives` the names of the grammar's kinds of expression.
 */
export interface GrammarRule<Reading, Gives extends string> {
  readonly name: string;
  readonly gives: Gives;
  /** True for a rule that is only used inside other patterns and gives no mentions of its own. */
  readonly inner?: boolean;
  readonly patterns: readonly string[];
  /** Turns what a pattern caught into a reading, or refuses the place: `return GUARDS.score`. */
  readonly make: (caught: Captures, place: Place) => Reading | Guard | null;
}

/**
 * A reason why a rule refuses words that its pattern matched: "2-1" is a score, so 2 counts nothing. The guards of
 * dates and of quantities are each named in one table (see `nameGuards`); `depeche why` prints them, and `npm run
 * coverage` counts them.
 */
export class Guard {
  constructor(
    /** Its name in the table of guards: "score". */
    readonly name: string,
    /** What the words are instead, in plain English: "a part of a score". */
    readonly says: string,
  ) {}
}

/** Builds a table of guards from their names and descriptions. */
export function nameGuards<Name extends string>(says: Readonly<Record<Name, string>>): Readonly<Record<Name, Guard>> {
  const entries = Object.entries<string>(says).map(([name, text]) => [name, new Guard(name, text)]);
  return Object.fromEntries(entries) as Record<Name, Guard>;
}

/** Words that a rule's pattern matched and one of its guards refused, as offsets in the text; `end` is excluded. */
export interface Refused {
  readonly rule: string;
  readonly guard: Guard;
  readonly start: number;
  readonly end: number;
}

/** An expression that was found: pieces `first` to `last`, `last` excluded. */
export interface Found<Reading> {
  readonly rule: string;
  readonly first: number;
  readonly last: number;
  readonly reading: Reading;
}

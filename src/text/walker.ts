// Walks the automaton over the pieces of one text. A slot may be read by other rules
// ("<day>"). What a slot reads at a piece is stored, over a short window (Ford's packrat
// parsing). Patterns have no repetition, so the work at each piece is bounded and the whole
// takes linear time.
//
// Everything that changes during a walk belongs to a `Walk`, which is made for one
// text and then thrown away. Its two large tables are emptied and kept for the next
// text, but only after a walk that came to its end. A rule that throws, or that reads
// another text while it is asked, therefore leaves nothing behind for the next text.

import type { Automaton, State } from './automaton.js';
import { Captures, Guard, type Found, type GrammarRule, type Refused, type Slot, type SlotReading } from './rules.js';
import { Piece, type Pieces } from './pieces.js';
import { countWork } from './work.js';

/** A compiled grammar. It is made once and not changed by reading a text. */
export interface Program<Reading, Gives extends string> {
  /** The tables of the previous text, to be reused; `null` while a text is being walked. */
  memory: Memory | null;
  readonly rules: readonly GrammarRule<Reading, Gives>[];
  /** The slots that are read by a function, by their number. */
  readonly slots: readonly Slot[];
  /** The first state of each slot that is read by rules. They are numbered after the other slots. */
  readonly inner: readonly State[];
  readonly automaton: Automaton;
  readonly top: State;
  /** Whether an expression can start at a piece of this number. */
  readonly opens: (id: number) => boolean;
}

/** A cache of what slots read, by slot and place. */
export interface Memory {
  /** The place that each entry is for; -1 if empty. */
  readonly places: Int32Array;
  readonly readings: (SlotReading | null)[];
  /** The numbers of the entries that hold a reading; when it is as long as `readings`, any entry may hold one. */
  readonly filled: number[];
}

interface Best<Reading> extends Found<Reading> {
  readonly end: number;
  readonly order: number;
}

/** How many positions are stored per slot: a power of two, and more than the longest expression has pieces. */
// Stryker disable next-line NumericLiteral: a size of memory: speed hangs on it, no reading does
const WINDOW = 64;

/**
 * Returns the expressions in the pieces, in text order and without overlap. Matches refused by guards are added to
 * `refused`.
 */
export function walk<Reading, Gives extends string>(
  program: Program<Reading, Gives>,
  pieces: Pieces,
  refused?: Refused[],
): Found<Reading>[] {
  const memory = program.memory ?? newMemory((program.slots.length + program.inner.length) * WINDOW);
  // Taken away while a text is walked: a rule that reads another text gets new tables, and those of a walk that threw
  // are never used again.
  program.memory = null;
  const found = new Walk(program, pieces, memory, refused).find();
  memory.places.fill(-1);
  // A reading may hold a part of its text, and with it the whole text.
  const { readings, filled } = memory;
  if (filled.length === readings.length) readings.fill(null);
  else for (const entry of filled) readings[entry] = null;
  filled.length = 0;
  program.memory = memory;
  return found;
}

function newMemory(size: number): Memory {
  const readings = new Array<SlotReading | null>(size).fill(null);
  return { places: new Int32Array(size).fill(-1), readings, filled: [] };
}

class Walk<Reading, Gives extends string> {
  private readonly memoPlaces: Int32Array;
  private readonly memo: (SlotReading | null)[];
  private readonly filled: number[];
  /** One path per level of nested slots; each is reused for the whole text. */
  private readonly paths: Path<Reading>[] = [];
  private depth = 0;

  constructor(
    private readonly program: Program<Reading, Gives>,
    private readonly pieces: Pieces,
    { places, readings, filled }: Memory,
    private readonly refused: Refused[] | undefined,
  ) {
    this.memoPlaces = places;
    this.memo = readings;
    this.filled = filled;
  }

  find(): Found<Reading>[] {
    const { opens, top } = this.program;
    const { length, ids } = this.pieces;
    const found: Found<Reading>[] = [];
    countWork('piece', length);
    for (let i = 0; i < length; i++) {
      if (!opens(ids[i]!)) continue;
      let best = this.best(top, i, false);
      if (best === null) continue;
      // Prefer a later reading that marks more: "dans la {nuit}" starts earlier, but "nuit de samedi à dimanche" is
      // longer.
      for (let later = i + 1; later <= best.first; later++) {
        const other = this.best(top, later, false);
        if (other && (other.last > best.last || (other.last === best.last && other.first < best.first))) best = other;
      }
      found.push({ rule: best.rule, first: best.first, last: best.last, reading: best.reading });
      i = Math.max(i, best.last - 1);
    }
    return found;
  }

  private best(start: State, at: number, nested: boolean): Best<Reading> | null {
    const { ids, opens, length } = this.pieces;
    const next = at + 1 < length && opens[at + 1] !== 1 ? ids[at + 1]! : Piece.unknown;
    const third = next !== Piece.unknown && at + 2 < length && opens[at + 2] !== 1 ? ids[at + 2]! : Piece.unknown;
    if (!this.program.automaton.mayStart(start, ids[at]!, next, third)) return null;
    const path = (this.paths[this.depth] ??= newPath());
    path.at = path.first = at;
    path.nested = nested;
    this.depth++;
    this.walk(start, at, path);
    this.depth--;
    const { best } = path;
    path.best = null;
    return best;
  }

  private walk(state: State, i: number, path: Path<Reading>): void {
    countWork('walk');
    const { ids, opens, length } = this.pieces;
    const { captures } = path;
    if (i < length && (i === path.at || opens[i] !== 1)) {
      const step = this.program.automaton.step(state, ids[i]!);
      if (step !== null) {
        if (step.next !== null) this.walk(step.next, i + 1, path);
        const { edges } = step;
        for (let e = 0; e < edges.length; e++) {
          const { slot, name, next } = edges[e]!;
          const reading = this.read(slot, i);
          if (reading === null) continue;
          captures.names.push(name);
          captures.values.push(reading.value);
          this.walk(next, reading.end, path);
          captures.names.pop();
          captures.values.pop();
        }
      }
    }
    if (state.opened !== null) {
      const { first } = path;
      path.first = i;
      this.walk(state.opened, i, path);
      path.first = first;
    }
    if (state.closed !== null) {
      path.last = i;
      this.walk(state.closed, i, path);
      path.last = -1;
    }
    for (let e = 0; e < state.ends.length; e++) this.consider(state.ends[e]!, i, path);
  }

  /** Keeps a rule's reading if it is longer than the best so far; ties go to the earlier rule. */
  private consider(order: number, end: number, path: Path<Reading>): void {
    const { best, at, first, nested, captures } = path;
    if (best !== null && (end < best.end || (end === best.end && order >= best.order))) return;
    const last = path.last < 0 ? end : path.last;
    if (nested && (first !== at || last !== end)) return;
    countWork('rule');
    const rule = this.program.rules[order]!;
    const reading = rule.make(captures, { pieces: this.pieces, at, first, last, end, nested });
    if (reading instanceof Guard) this.refuse(rule.name, reading, at, end);
    else if (reading !== null) path.best = { rule: rule.name, order, first, last, end, reading };
  }

  private refuse(rule: string, guard: Guard, at: number, end: number): void {
    const { starts, ends } = this.pieces;
    this.refused?.push({ rule, guard, start: starts[at]!, end: ends[end - 1]! });
  }

  private read(slot: number, at: number): SlotReading | null {
    const key = slot * WINDOW + (at & (WINDOW - 1));
    if (this.memoPlaces[key] === at) return this.memo[key]!;
    // Store "nothing" before reading, so that a slot whose rules start with the same slot reads nothing instead of
    // recursing forever.
    this.memoPlaces[key] = at;
    this.memo[key] = null;
    const reading = this.readAnew(slot, at);
    this.memoPlaces[key] = at;
    this.memo[key] = reading;
    if (reading !== null && this.filled.length < this.memo.length) this.filled.push(key);
    return reading;
  }

  private readAnew(slot: number, at: number): SlotReading | null {
    countWork('slot');
    const { slots, inner } = this.program;
    const plain = slots[slot];
    if (plain) return plain.read(this.pieces, at);
    // A slot read by rules: `nested` accepts only readings that mark all of their pieces.
    const best = this.best(inner[slot - slots.length]!, at, true);
    return best && { end: best.end, value: best.reading };
  }
}

function newPath<Reading>(): Path<Reading> {
  return { at: -1, nested: false, captures: new Captures(), first: -1, last: -1, best: null };
}

interface Path<Reading> {
  readonly captures: Captures;
  at: number;
  nested: boolean;
  first: number;
  last: number;
  best: Best<Reading> | null;
}

// Walks the automaton over the pieces of one text at a time. A slot may read by
// other rules ("<day>"); what a slot reads at a piece is remembered (Ford's
// packrat parsing, over a short window). Patterns have no repetition, so the work
// at each piece is bounded: linear time.

import type { Automaton, State } from './automaton.js';
import { Captures, type Found, type GrammarRule, type Slot, type SlotReading } from './rules.js';
import { Piece, type Pieces } from './pieces.js';

interface Best<Reading> extends Found<Reading> {
  readonly end: number;
  readonly order: number;
}

/** Places remembered per slot; a power of two, longer than any expression. */
const WINDOW = 64;

/** Between texts; the pieces of a long one are not held. */
const NO_PIECES: Pieces = {
  text: '',
  length: 0,
  starts: new Int32Array(0),
  ends: new Int32Array(0),
  ids: new Int32Array(0),
  opens: new Uint8Array(0),
  words: [],
  marks: 'comma',
};

export class Walker<Reading, Gives extends string> {
  private readonly memoPlaces: Int32Array;
  private readonly memo: (SlotReading | null)[];
  private pieces = NO_PIECES;
  /** Paths that are walked, one inside the other, and those kept for later ones. */
  private readonly paths: Path<Reading>[] = [];
  private depth = 0;
  /** Whether an expression can start at a piece. */
  private opens: ((id: number) => boolean) | null = null;

  constructor(
    private readonly rules: readonly GrammarRule<Reading, Gives>[],
    private readonly slots: readonly Slot[],
    private readonly automaton: Automaton,
  ) {
    this.memoPlaces = new Int32Array(slots.length * WINDOW);
    this.memo = new Array<SlotReading | null>(slots.length * WINDOW).fill(null);
  }

  find(top: State, pieces: Pieces): Found<Reading>[] {
    const opens = (this.opens ??= this.automaton.openerOf(top));
    this.pieces = pieces;
    this.depth = 0;
    this.memoPlaces.fill(-1);
    const { length, ids } = pieces;
    const found: Found<Reading>[] = [];
    for (let i = 0; i < length; i++) {
      if (!opens(ids[i]!)) continue;
      let best = this.best(top, i, false);
      if (best === null) continue;
      // "dans la {nuit}" gives way to "nuit de samedi à dimanche", which starts behind its context.
      for (let later = i + 1; later <= best.first; later++) {
        const other = this.best(top, later, false);
        if (other && (other.last > best.last || (other.last === best.last && other.first < best.first))) best = other;
      }
      found.push({ rule: best.rule, first: best.first, last: best.last, reading: best.reading });
      i = Math.max(i, best.last - 1);
    }
    this.memo.fill(null);
    this.pieces = NO_PIECES;
    return found;
  }

  /** The reading of a slot's own rules: marked from its first piece to its last. */
  nested(start: State, pieces: Pieces, at: number): Best<Reading> | null {
    return pieces === this.pieces ? this.best(start, at, true) : null;
  }

  private best(start: State, at: number, nested: boolean): Best<Reading> | null {
    const { ids, opens, length } = this.pieces;
    const next = at + 1 < length && opens[at + 1] !== 1 ? ids[at + 1]! : Piece.unknown;
    const third = next !== Piece.unknown && at + 2 < length && opens[at + 2] !== 1 ? ids[at + 2]! : Piece.unknown;
    if (!this.automaton.mayStart(start, ids[at]!, next, third)) return null;
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
    const { ids, opens, length } = this.pieces;
    const { captures } = path;
    if (i < length && (i === path.at || opens[i] !== 1)) {
      const step = this.automaton.step(state, ids[i]!);
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

  /** Longer walks come first: a shorter one is made only when these gave nothing. */
  private consider(order: number, end: number, path: Path<Reading>): void {
    const { best, at, first, nested, captures } = path;
    if (best !== null && (end < best.end || (end === best.end && order >= best.order))) return;
    const last = path.last < 0 ? end : path.last;
    if (nested && (first !== at || last !== end)) return;
    const rule = this.rules[order]!;
    const reading = rule.make(captures, { pieces: this.pieces, at, first, last, end, nested });
    if (reading !== null) path.best = { rule: rule.name, order, first, last, end, reading };
  }

  private read(slot: number, at: number): SlotReading | null {
    const key = slot * WINDOW + (at & (WINDOW - 1));
    if (this.memoPlaces[key] === at) return this.memo[key]!;
    // Set before reading: a slot that asks for itself at its first piece gets nothing.
    this.memoPlaces[key] = at;
    this.memo[key] = null;
    const reading = this.slots[slot]!.read(this.pieces, at);
    this.memoPlaces[key] = at;
    this.memo[key] = reading;
    return reading;
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

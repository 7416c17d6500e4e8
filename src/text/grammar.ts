// The engine of the grammars. A rule is a name, what it gives, patterns, and a
// function from what they caught to a reading. All patterns are compiled, at the
// first use, into one automaton whose states are made as texts meet them (the
// subset construction, done lazily as in Thompson's grep): patterns that start
// alike are walked once. A slot may read by other rules ("<day>"); what a slot
// reads at a piece is remembered (Ford's packrat parsing, over a short window).
// Patterns have no repetition, so the work at each piece is bounded: linear time.

import { compilePattern, wordsOf, type Node } from './pattern.js';
import { Piece, WordTable, type Pieces } from './pieces.js';

/** Reads something at a piece. */
export interface Slot {
  /** True when a piece of this number can start it. */
  readonly starts: (id: number) => boolean;
  /** True when a piece of this number can come second inside it; without it, any can. */
  readonly goesOn?: (id: number) => boolean;
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

export interface GrammarSource<Reading, Gives extends string> {
  readonly rules: readonly GrammarRule<Reading, Gives>[];
  /** The words that slots read, those of the numerals first. */
  readonly words: readonly string[];
  readonly slots: (table: WordTable) => ReadonlyMap<string, Slot>;
  /** Slots that read by rules, by what these give. */
  readonly asks: Readonly<Record<string, readonly Gives[]>>;
}

/** One expression found: pieces `first` to `last`, end excluded. */
export interface Found<Reading> {
  readonly rule: string;
  readonly first: number;
  readonly last: number;
  readonly reading: Reading;
}

export interface Grammar<Reading> {
  readonly table: WordTable;
  /** The expressions of the pieces, in order, disjoint; at each piece the longest reading, then the first rule. */
  readonly find: (pieces: Pieces) => Found<Reading>[];
}

/** Compiles a grammar: some milliseconds, so do it at the first text and not at import. */
export function compileGrammar<Reading, Gives extends string>(source: GrammarSource<Reading, Gives>): Grammar<Reading> {
  const { rules } = source;
  const table = new WordTable([...source.words, ...rules.flatMap(({ patterns }) => patterns.flatMap(wordsOf))]);
  const slots: Slot[] = [];
  const slotNumbers = new Map<string, number>();
  for (const [name, slot] of source.slots(table)) slotNumbers.set(name, slots.push(slot) - 1);
  const plainSlots = slots.length;
  const asked = Object.entries(source.asks);
  for (const [index, [name]] of asked.entries()) slotNumbers.set(name, plainSlots + index);

  let nodes = 0;
  const roots = rules.map(({ patterns }, rule) =>
    patterns.map((pattern) =>
      compilePattern(pattern, rule, {
        table,
        slotOf: (name) => slotNumbers.get(name),
        nextNumber: () => nodes++,
      }),
    ),
  );
  const rootsOf = (keeps: (rule: GrammarRule<Reading, Gives>) => boolean): Node[] =>
    roots.flatMap((patterns, rule) => (keeps(rules[rule]!) ? patterns : []));
  const inner = asked.map(([, gifts]) => rootsOf(({ gives }) => gifts.includes(gives)));
  const automaton = new Automaton(table.words.length, slots, inner);
  for (const from of inner) {
    const start = automaton.stateOf(from);
    slots.push({
      starts: () => true,
      read: (pieces, at) => {
        const best = walker.nested(start, pieces, at);
        return best && { end: best.end, value: best.reading };
      },
    });
  }
  const walker = new Walker(rules, slots, automaton);
  const top = automaton.stateOf(rootsOf(({ inner: isInner }) => isInner !== true));
  return { table, find: (pieces) => walker.find(top, pieces) };
}

/** A set of places in patterns, all reached by the same steps. */
interface State {
  readonly nodes: readonly Node[];
  /** Rules that may end here, ascending. */
  readonly ends: readonly number[];
  /** After the opening or the closing brace. */
  readonly opened: State | null;
  readonly closed: State | null;
  /** By the number of the next piece. */
  readonly steps: Map<number, Step | null>;
}

/** What a piece allows: its word, and the slots that may start at it. */
interface Step {
  readonly next: State | null;
  readonly edges: readonly { readonly slot: number; readonly name: string; readonly next: State }[];
  /** By the piece after: 1 when something may come of both, 2 when nothing can, 0 when it was not asked yet. */
  follows: Uint8Array | null;
  /** The same when a stranger comes third. */
  followsAlone: Uint8Array | null;
}

class Automaton {
  private readonly states = new Map<string, State>();
  /** By slot, 1 at the pieces that can start it. */
  private readonly starting: Uint8Array[];
  /** By plain slot, 1 at the pieces that can come second inside it. */
  private readonly goingOn: readonly Uint8Array[];
  private readonly plain: number;
  /** What `mayAsk` found, and what it is finding. */
  private readonly asked = new Map<string, boolean>();
  private readonly asking = new Set<string>();

  constructor(
    private readonly words: number,
    plain: readonly Slot[],
    private readonly inner: readonly (readonly Node[])[],
  ) {
    this.plain = plain.length;
    const idsOf = (keeps: (id: number) => boolean) =>
      Uint8Array.from({ length: words }, (_, id) => (keeps(id) ? 1 : 0));
    this.starting = plain.map((slot) => idsOf(slot.starts));
    this.goingOn = plain.map((slot) => idsOf(slot.goesOn ?? (() => true)));
    // A slot that reads by rules starts with what starts one of them, which may be such a slot again.
    inner.forEach(() => this.starting.push(new Uint8Array(words)));
    for (let grows = true; grows;) {
      grows = inner
        .map((from, index) => from.map((node) => this.addStarts(node, this.starting[this.plain + index]!)))
        .some((grown) => grown.includes(true));
    }
  }

  private addStarts(node: Node, into: Uint8Array): boolean {
    switch (node.kind) {
      case 'end':
        return false;
      case 'word': {
        const grows = into[node.id] === 0;
        into[node.id] = 1;
        return grows;
      }
      case 'slot': {
        let grows = false;
        for (const [id, starts] of this.starting[node.slot]!.entries()) {
          if (starts === 0 || into[id] === 1) continue;
          into[id] = 1;
          grows = true;
        }
        return grows;
      }
      case 'mark':
        return this.addStarts(node.next, into);
      case 'choice':
        return node.branches.map((branch) => this.addStarts(branch, into)).includes(true);
    }
  }

  /** The state of these nodes and of all that they lead to without a piece. */
  stateOf(from: readonly Node[]): State {
    const seen = new Map<number, Node>();
    const pending = [...from].reverse();
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (seen.has(node.number)) continue;
      seen.set(node.number, node);
      if (node.kind === 'choice') for (const branch of [...node.branches].reverse()) pending.push(branch);
    }
    const nodes = [...seen.values()].filter(({ kind }) => kind !== 'choice');
    const key = nodes.map(({ number }) => number).join(' ');
    const known = this.states.get(key);
    if (known) return known;
    const behind = (opens: boolean): State | null => {
      const marks = nodes.flatMap((node) => (node.kind === 'mark' && node.opens === opens ? [node.next] : []));
      return marks.length === 0 ? null : this.stateOf(marks);
    };
    const state: State = {
      nodes,
      ends: [...new Set(nodes.flatMap((node) => (node.kind === 'end' ? [node.rule] : [])))].sort((a, b) => a - b),
      opened: behind(true),
      closed: behind(false),
      steps: new Map(),
    };
    this.states.set(key, state);
    return state;
  }

  step(state: State, id: number): Step | null {
    let step = state.steps.get(id);
    if (step === undefined) {
      step = this.makeStep(state, id);
      state.steps.set(id, step);
    }
    return step;
  }

  /** True unless nothing can come of these three pieces (0 for a stranger or a sentence's end). */
  mayStart(state: State, id: number, next: number, third: number): boolean {
    const step = this.step(state, id);
    if (step === null) return state.opened !== null && this.mayStart(state.opened, id, next, third);
    // "de la" opens many patterns, "de la Nièvre" none.
    const isAlone = third === Piece.unknown;
    const follows = isAlone
      ? (step.followsAlone ??= new Uint8Array(this.words))
      : (step.follows ??= new Uint8Array(this.words));
    if (follows[next] === 0) {
      const ids = isAlone ? [id, next, third] : [id, next];
      follows[next] = state.nodes.some((node) => this.mayTake(node, ids, 0)) ? 1 : 2;
    }
    return follows[next] === 1;
  }

  private makeStep(state: State, id: number): Step | null {
    const words: Node[] = [];
    const bySlot = new Map<string, { slot: number; name: string; nodes: Node[] }>();
    for (const node of state.nodes) {
      if (node.kind === 'word' && node.id === id) words.push(node.next);
      if (node.kind !== 'slot' || this.starting[node.slot]![id] === 0) continue;
      const { slot, name } = node;
      const edge = bySlot.get(`${slot} ${name}`);
      if (edge) edge.nodes.push(node.next);
      else bySlot.set(`${slot} ${name}`, { slot, name, nodes: [node.next] });
    }
    if (words.length === 0 && bySlot.size === 0) return null;
    return {
      next: words.length === 0 ? null : this.stateOf(words),
      edges: [...bySlot.values()].map(({ slot, name, nodes }) => ({ slot, name, next: this.stateOf(nodes) })),
      follows: null,
      followsAlone: null,
    };
  }

  /** True unless the pieces from `at` on cannot be taken from here; what lies behind `ids` is not known. */
  private mayTake(node: Node, ids: readonly number[], at: number): boolean {
    if (at === ids.length) return true;
    switch (node.kind) {
      case 'end':
        return at > 0;
      case 'word':
        return node.id === ids[at] && this.mayTake(node.next, ids, at + 1);
      case 'slot':
        return this.starting[node.slot]![ids[at]!] === 1 && this.mayFill(node, ids, at);
      case 'mark':
        return this.mayTake(node.next, ids, at);
      case 'choice':
        return node.branches.some((branch) => this.mayTake(branch, ids, at));
    }
  }

  /** A plain slot may take one piece or more. */
  private mayFill(node: Node & { kind: 'slot' }, ids: readonly number[], at: number): boolean {
    const { slot, next } = node;
    if (slot >= this.plain) return this.mayAsk(slot, ids.slice(at));
    for (let end = at + 1; ; end++) {
      if (this.mayTake(next, ids, end)) return true;
      if (this.goingOn[slot]![ids[end]!] !== 1) return false;
    }
  }

  /** A slot that reads by rules; asked for itself at its first piece it gives nothing, as in the walk. */
  private mayAsk(slot: number, ids: readonly number[]): boolean {
    const key = `${slot} ${ids.join(' ')}`;
    const known = this.asked.get(key);
    if (known !== undefined) return known;
    const isFirst = this.asking.size === 0;
    const question = `${slot} ${ids.length}`;
    if (this.asking.has(question)) return false;
    this.asking.add(question);
    const may = this.inner[slot - this.plain]!.some((from) => this.mayTake(from, ids, 0));
    this.asking.delete(question);
    // A no given while another question waits may be owed to that one.
    if (may || isFirst) this.asked.set(key, may);
    return may;
  }
}

interface Best<Reading> extends Found<Reading> {
  readonly end: number;
  readonly order: number;
}

/** Places remembered per slot; a power of two, longer than any expression. */
const WINDOW = 64;

/** Walks the automaton over the pieces of one text at a time. */
class Walker<Reading, Gives extends string> {
  private readonly memoPlaces: Int32Array;
  private readonly memo: (SlotReading | null)[];
  private pieces!: Pieces;

  constructor(
    private readonly rules: readonly GrammarRule<Reading, Gives>[],
    private readonly slots: readonly Slot[],
    private readonly automaton: Automaton,
  ) {
    this.memoPlaces = new Int32Array(slots.length * WINDOW);
    this.memo = new Array<SlotReading | null>(slots.length * WINDOW).fill(null);
  }

  find(top: State, pieces: Pieces): Found<Reading>[] {
    this.pieces = pieces;
    this.memoPlaces.fill(-1);
    const { length, ids } = pieces;
    const found: Found<Reading>[] = [];
    for (let i = 0; i < length; i++) {
      if (ids[i] === Piece.unknown) continue;
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
    const path: Path<Reading> = { at, nested, first: at, last: -1, captures: new Captures(), best: null };
    this.walk(start, at, path);
    return path.best;
  }

  private walk(state: State, i: number, path: Path<Reading>): void {
    const { ids, opens, length } = this.pieces;
    const { captures } = path;
    if (i < length && (i === path.at || opens[i] !== 1)) {
      const step = this.automaton.step(state, ids[i]!);
      if (step !== null) {
        if (step.next !== null) this.walk(step.next, i + 1, path);
        for (const { slot, name, next } of step.edges) {
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
    for (const rule of state.ends) this.consider(rule, i, path);
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

interface Path<Reading> {
  readonly at: number;
  readonly nested: boolean;
  readonly captures: Captures;
  first: number;
  last: number;
  best: Best<Reading> | null;
}

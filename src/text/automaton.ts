// Patterns compiled into one automaton, whose states are made as texts meet them
// (the subset construction, done lazily as in Thompson's grep): patterns that
// start alike are walked once.

import type { Slot } from './rules.js';
import type { Node } from './pattern.js';
import { Piece } from './pieces.js';

/** A set of places in patterns, all reached by the same steps. */
export interface State {
  readonly nodes: readonly Node[];
  /** Rules that may end here, ascending. */
  readonly ends: readonly number[];
  /** After the opening or the closing brace. */
  readonly opened: State | null;
  readonly closed: State | null;
  /** By the number of the next piece, where it was asked for. */
  readonly steps: (Step | null | undefined)[];
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

export class Automaton {
  private readonly states = new Map<string, State>();
  /** By slot, 1 at the pieces that can start it. */
  private readonly starting: Uint8Array[];
  /** By plain slot, 1 at the pieces that can come second inside it. */
  private readonly goingOn: readonly Uint8Array[];
  /** By plain slot, 1 at the pieces that can be all of it. */
  private readonly alone: readonly Uint8Array[];
  private readonly plain: number;
  /** What `mayAsk` found. */
  private readonly asked = new Map<string, boolean>();

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
    this.alone = plain.map((slot) => idsOf(slot.alone ?? (() => true)));
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
      steps: new Array<Step | null | undefined>(this.words),
    };
    this.states.set(key, state);
    return state;
  }

  step(state: State, id: number): Step | null {
    const known = state.steps[id];
    return known === undefined ? (state.steps[id] = this.makeStep(state, id)) : known;
  }

  /** By piece, 1 where something can start from this state. */
  startsOf(state: State): Uint8Array {
    const starts = new Uint8Array(this.words);
    for (const node of state.nodes) this.addStarts(node, starts);
    return starts;
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
      follows[next] = state.nodes.some((node) => this.mayTake(node, ids, 0, new Set())) ? 1 : 2;
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

  /**
   * True unless the pieces from `at` on cannot be taken from here; what lies behind `ids` is not known. `asking` holds
   * the questions of `mayAsk` that wait for this answer.
   */
  private mayTake(node: Node, ids: readonly number[], at: number, asking: Set<string>): boolean {
    if (at === ids.length) return true;
    switch (node.kind) {
      case 'end':
        return at > 0;
      case 'word':
        return node.id === ids[at] && this.mayTake(node.next, ids, at + 1, asking);
      case 'slot':
        return this.starting[node.slot]![ids[at]!] === 1 && this.mayFill(node, ids, at, asking);
      case 'mark':
        return this.mayTake(node.next, ids, at, asking);
      case 'choice':
        return node.branches.some((branch) => this.mayTake(branch, ids, at, asking));
    }
  }

  /** A plain slot may take one piece or more. */
  private mayFill(node: Node & { kind: 'slot' }, ids: readonly number[], at: number, asking: Set<string>): boolean {
    const { slot, next } = node;
    if (slot >= this.plain) return this.mayAsk(slot, ids.slice(at), asking);
    for (let end = at + 1; ; end++) {
      if (end === ids.length) return true;
      const isWhole = end > at + 1 || this.alone[slot]![ids[at]!] === 1;
      if (isWhole && this.mayTake(next, ids, end, asking)) return true;
      if (this.goingOn[slot]![ids[end]!] !== 1) return false;
    }
  }

  /** A slot that reads by rules; asked for itself at its first piece it gives nothing, as in the walk. */
  private mayAsk(slot: number, ids: readonly number[], asking: Set<string>): boolean {
    const key = `${slot} ${ids.join(' ')}`;
    const known = this.asked.get(key);
    if (known !== undefined) return known;
    const isFirst = asking.size === 0;
    const question = `${slot} ${ids.length}`;
    if (asking.has(question)) return false;
    asking.add(question);
    const may = this.inner[slot - this.plain]!.some((from) => this.mayTake(from, ids, 0, asking));
    asking.delete(question);
    // A no given while another question waits may be owed to that one.
    if (may || isFirst) this.asked.set(key, may);
    return may;
  }
}

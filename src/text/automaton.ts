// Combines all patterns of a grammar into one automaton, so that patterns with the same
// beginning are walked together. Its states are created when a text first needs them (the
// subset construction, done lazily as in Thompson's grep).

import type { Slot } from './rules.js';
import type { Node } from './pattern.js';
import { Piece } from './pieces.js';

/** A set of positions in patterns, all reached by the same pieces. */
export interface State {
  readonly number: number;
  readonly nodes: readonly Node[];
  /** The rules with a pattern that ends here, in ascending order. */
  readonly ends: readonly number[];
  /** The states after an opening and after a closing brace of a pattern. */
  readonly opened: State | null;
  readonly closed: State | null;
  /** Where its nodes lead, by word and by slot; computed when the first step is taken from this state. */
  exits: Exits | null;
  /**
   * For each piece, the number of the step it takes from here (an index of `Automaton.steps`); 0 if not computed yet.
   */
  steps: Uint16Array | null;
}

interface Exits {
  readonly words: ReadonlyMap<number, Exit>;
  readonly slots: readonly (Exit & { readonly slot: number; readonly name: string })[];
}

/** The nodes that come after the same word or the same slot, and their state once it is needed. */
interface Exit {
  readonly nodes: Node[];
  next: State | null;
}

/** Where a piece leads: the state after its word, and the slots that may start with it. */
interface Step {
  readonly next: State | null;
  readonly edges: readonly { readonly slot: number; readonly name: string; readonly next: State }[];
  /**
   * For each number of the following piece: 1 when both may start an expression, 2 when they cannot, 0 when not known
   * yet.
   */
  follows: Uint8Array | null;
  /** The same, where the third piece is an unknown word. */
  followsAlone: Uint8Array | null;
}

/** The stored answer about a slot and a piece; `not` means that it has not been computed yet. */
const Known = { not: 0, yes: 1, no: 2 } as const;

/** The number of the step that leads nowhere, and the largest number of a step. */
const NOWHERE = 1;
const LAST_NUMBER = 0xffff;

/** The words and slots that a pattern or slot can start with. */
interface First {
  readonly words: ReadonlySet<number>;
  readonly slots: ReadonlySet<number>;
}

export class Automaton {
  private readonly states = new Map<string, State>();
  /** The steps computed so far, by number. Number 0 is no step, and `NOWHERE` stands for all that lead nowhere. */
  private readonly steps: (Step | null)[] = [null, null];
  // For each slot, by piece number: the answers computed so far, each one of `Known`.
  private readonly starting: readonly Uint8Array[];
  private readonly goingOn: readonly Uint8Array[];
  private readonly alone: readonly Uint8Array[];
  /** What each slot that reads by rules can start with. */
  private readonly firsts: readonly First[];
  private readonly plain: number;
  /** The first state of the rules of each slot that reads by rules. */
  private readonly innerStates: State[] = [];
  /** The answers of `mayAsk`, by the number that `questionOf` gives. */
  private readonly asked = new Map<number, boolean>();

  constructor(
    private readonly words: number,
    private readonly plainSlots: readonly Slot[],
    private readonly inner: readonly (readonly Node[])[],
  ) {
    this.plain = plainSlots.length;
    const tables = (count: number) => Array.from({ length: count }, () => new Uint8Array(words));
    this.starting = tables(this.plain + inner.length);
    this.goingOn = tables(this.plain);
    this.alone = tables(this.plain);
    this.firsts = closeFirsts(inner.map(firstOf), this.plain);
  }

  /** Whether a piece can start a slot. */
  private mayOpen(slot: number, id: number): boolean {
    const table = this.starting[slot]!;
    if (table[id] === Known.not) {
      const plain = this.plainSlots[slot];
      const may = plain ? plain.starts(id) : this.isFirst(this.firsts[slot - this.plain]!, id);
      table[id] = may ? Known.yes : Known.no;
    }
    return table[id] === Known.yes;
  }

  private isFirst({ words, slots }: First, id: number): boolean {
    if (words.has(id)) return true;
    for (const slot of slots) if (this.mayOpen(slot, id)) return true;
    return false;
  }

  /** Whether a piece can come second inside a plain slot. */
  private mayGoOn(slot: number, id: number): boolean {
    const table = this.goingOn[slot]!;
    if (table[id] === Known.not) table[id] = (this.plainSlots[slot]!.goesOn?.(id) ?? true) ? Known.yes : Known.no;
    return table[id] === Known.yes;
  }

  /** Whether a piece alone can fill a plain slot. */
  private mayBeAll(slot: number, id: number): boolean {
    const table = this.alone[slot]!;
    if (table[id] === Known.not) table[id] = (this.plainSlots[slot]!.alone?.(id) ?? true) ? Known.yes : Known.no;
    return table[id] === Known.yes;
  }

  /** The state of these nodes and of all nodes that they lead to without consuming a piece. */
  stateOf(from: readonly Node[]): State {
    const seen = new Set<number>();
    const nodes: Node[] = [];
    let key = '';
    const add = (node: Node): void => {
      if (seen.has(node.number)) return;
      seen.add(node.number);
      if (node.kind === 'choice') node.branches.forEach(add);
      else {
        nodes.push(node);
        key += `${node.number} `;
      }
    };
    from.forEach(add);
    const known = this.states.get(key);
    if (known) return known;
    const opening: Node[] = [];
    const closing: Node[] = [];
    const ends = new Set<number>();
    for (const node of nodes) {
      if (node.kind === 'mark') (node.opens ? opening : closing).push(node.next);
      else if (node.kind === 'end') ends.add(node.rule);
    }
    const opened = opening.length === 0 ? null : this.stateOf(opening);
    const closed = closing.length === 0 ? null : this.stateOf(closing);
    const state: State = {
      number: this.states.size,
      nodes,
      ends: [...ends].sort((a, b) => a - b),
      opened,
      closed,
      exits: null,
      steps: null,
    };
    this.states.set(key, state);
    return state;
  }

  private innerState(index: number): State {
    return (this.innerStates[index] ??= this.stateOf(this.inner[index]!));
  }

  step(state: State, id: number): Step | null {
    const numbers = (state.steps ??= new Uint16Array(this.words));
    const number = numbers[id]!;
    if (number !== 0) return this.steps[number]!;
    const step = this.makeStep(state, id);
    if (step === null) numbers[id] = NOWHERE;
    // Numbers of 16 bits keep the tables small. If they ever run out, further steps are computed each time.
    else if (this.steps.length <= LAST_NUMBER) numbers[id] = this.steps.push(step) - 1;
    return step;
  }

  /**
   * Returns a function that tells whether a pattern of a state can start with a piece. It computes each answer once.
   */
  openerOf(state: State): (id: number) => boolean {
    const [first] = closeFirsts([firstOf(state.nodes)], this.plain, this.firsts);
    const table = new Uint8Array(this.words);
    return (id) => {
      if (table[id] === Known.not) table[id] = this.isFirst(first!, id) ? Known.yes : Known.no;
      return table[id] === Known.yes;
    };
  }

  /** False when no pattern can start with these three pieces. 0 is an unknown word or the end of the sentence. */
  mayStart(state: State, id: number, next: number, third: number): boolean {
    const step = this.step(state, id);
    if (step === null) return state.opened !== null && this.mayStart(state.opened, id, next, third);
    // Many patterns start with "de la", but none with "de la Nièvre".
    const isAlone = third === Piece.unknown;
    const follows = isAlone
      ? (step.followsAlone ??= new Uint8Array(this.words))
      : (step.follows ??= new Uint8Array(this.words));
    if (follows[next] === 0) {
      const ids = isAlone ? [id, next, third] : [id, next];
      follows[next] = this.mayGo(state, ids, new Set()) ? 1 : 2;
    }
    return follows[next] === 1;
  }

  /** False when no pattern can start with these pieces. Only the step of the first piece is followed. */
  private mayGo(state: State, ids: readonly number[], asking: Set<string>): boolean {
    const step = this.step(state, ids[0]!);
    const { opened, closed } = state;
    return (
      (step !== null &&
        ((step.next !== null && this.mayTakeAny(step.next.nodes, ids, 1, asking)) ||
          this.mayFillAny(step.edges, ids, asking))) ||
      (opened !== null && this.mayTakeAny(opened.nodes, ids, 0, asking)) ||
      (closed !== null && this.mayTakeAny(closed.nodes, ids, 0, asking))
    );
  }

  private mayFillAny(edges: Step['edges'], ids: readonly number[], asking: Set<string>): boolean {
    for (const { slot, next } of edges) if (this.mayFill(slot, next.nodes, ids, 0, asking)) return true;
    return false;
  }

  private mayTakeAny(nodes: readonly Node[], ids: readonly number[], at: number, asking: Set<string>): boolean {
    for (const node of nodes) if (this.mayTake(node, ids, at, asking)) return true;
    return false;
  }

  private makeStep(state: State, id: number): Step | null {
    const { words, slots } = (state.exits ??= exitsOf(state.nodes));
    const word = words.get(id);
    const open = slots.filter(({ slot }) => this.mayOpen(slot, id));
    if (word === undefined && open.length === 0) return null;
    const nextOf = (exit: Exit): State => (exit.next ??= this.stateOf(exit.nodes));
    return {
      next: word === undefined ? null : nextOf(word),
      edges: open.map((exit) => ({ slot: exit.slot, name: exit.name, next: nextOf(exit) })),
      follows: null,
      followsAlone: null,
    };
  }

  /**
   * False when the pieces of `ids` from `at` on cannot be consumed from this node; the pieces after `ids` are unknown.
   * `asking` holds the calls of `mayAsk` that are waiting for this answer.
   */
  private mayTake(node: Node, ids: readonly number[], at: number, asking: Set<string>): boolean {
    if (at === ids.length) return true;
    switch (node.kind) {
      case 'end':
        return at > 0;
      case 'word':
        return node.id === ids[at] && this.mayTake(node.next, ids, at + 1, asking);
      case 'slot':
        return this.mayOpen(node.slot, ids[at]!) && this.mayFill(node.slot, [node.next], ids, at, asking);
      case 'mark':
        return this.mayTake(node.next, ids, at, asking);
      case 'choice':
        return this.mayTakeAny(node.branches, ids, at, asking);
    }
  }

  /** Same as `mayTake` for a slot. A plain slot may consume one piece or more. */
  private mayFill(
    slot: number,
    next: readonly Node[],
    ids: readonly number[],
    at: number,
    asking: Set<string>,
  ): boolean {
    if (slot >= this.plain) return this.mayAsk(slot, ids.slice(at), asking);
    for (let end = at + 1; ; end++) {
      if (end === ids.length) return true;
      const isWhole = end > at + 1 || this.mayBeAll(slot, ids[at]!);
      if (isWhole && this.mayTakeAny(next, ids, end, asking)) return true;
      if (!this.mayGoOn(slot, ids[end]!)) return false;
    }
  }

  /** Same for a slot that reads by rules. A slot that starts with itself reads nothing, as in `Walk.read`. */
  private mayAsk(slot: number, ids: readonly number[], asking: Set<string>): boolean {
    const key = this.questionOf(slot, ids);
    const known = this.asked.get(key);
    if (known !== undefined) return known;
    const isFirst = asking.size === 0;
    const question = `${slot} ${ids.length}`;
    if (asking.has(question)) return false;
    asking.add(question);
    const may = this.mayGo(this.innerState(slot - this.plain), ids, asking);
    asking.delete(question);
    // A "no" found while another question is pending may be due only to that question, so it is not stored.
    if (may || isFirst) this.asked.set(key, may);
    return may;
  }

  /** One number for a slot and up to three pieces. */
  private questionOf(slot: number, ids: readonly number[]): number {
    let question = slot;
    // A missing piece counts as one after the last word.
    for (let at = 0; at < 3; at++) question = question * (this.words + 1) + (ids[at] ?? this.words);
    return question;
  }
}

function exitsOf(nodes: readonly Node[]): Exits {
  const words = new Map<number, Exit>();
  const slots = new Map<string, Exits['slots'][number]>();
  for (const node of nodes) {
    if (node.kind === 'word') {
      const exit = words.get(node.id);
      if (exit) exit.nodes.push(node.next);
      else words.set(node.id, { nodes: [node.next], next: null });
    } else if (node.kind === 'slot') {
      const { slot, name } = node;
      const exit = slots.get(`${slot} ${name}`);
      if (exit) exit.nodes.push(node.next);
      else slots.set(`${slot} ${name}`, { slot, name, nodes: [node.next], next: null });
    }
  }
  return { words, slots: [...slots.values()] };
}

/** The words and slots that patterns can start with. */
function firstOf(nodes: readonly Node[]): First {
  const words = new Set<number>();
  const slots = new Set<number>();
  const seen = new Set<Node>();
  const pending = [...nodes];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    switch (node.kind) {
      case 'word':
        words.add(node.id);
        break;
      case 'slot':
        slots.add(node.slot);
        break;
      case 'mark':
        pending.push(node.next);
        break;
      case 'choice':
        pending.push(...node.branches);
        break;
      case 'end':
    }
  }
  return { words, slots };
}

/**
 * Replaces each slot that reads by rules by what its rules can start with, until only words and plain slots are left.
 * `inner` holds what each of these slots can start with.
 */
function closeFirsts(firsts: readonly First[], plain: number, inner: readonly First[] = firsts): First[] {
  return firsts.map((first) => {
    const words = new Set(first.words);
    const slots = new Set(first.slots);
    // The loop also visits the elements that are added to the set during it.
    for (const slot of slots) {
      if (slot < plain) continue;
      for (const word of inner[slot - plain]!.words) words.add(word);
      for (const other of inner[slot - plain]!.slots) slots.add(other);
    }
    return { words, slots: new Set([...slots].filter((slot) => slot < plain)) };
  });
}

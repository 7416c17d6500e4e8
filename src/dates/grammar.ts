// The grammar's engine: it compiles the rules once, tries at each piece the
// rules that can start there, and keeps the longest reading. A rule is a name,
// what it gives, patterns, and a function from what they caught to a partial
// date; a pattern may ask for another rule's result by what it gives ("<day>").
// Rules go by themes: calendar, deictic, clock, interval, duration, frequency,
// named.

import { WordTable, type Pieces } from '../text/pieces.js';
import { CALENDAR } from './calendar.js';
import { CLOCK } from './clock.js';
import { DEICTIC } from './deictic.js';
import { DURATION } from './duration.js';
import { FREQUENCY } from './frequency.js';
import { INTERVAL } from './interval.js';
import { NAMED } from './named.js';
import type { Partial } from './partial.js';
import {
  canOpen,
  canStart,
  Captures,
  compilePattern,
  matchPattern,
  wordsOf,
  type Pattern,
  type Slot,
} from './pattern.js';
import type { Gives, Place, Rule } from './rule.js';
import { buildSlots, SLOT_WORDS } from './slots.js';

export const RULES: readonly Rule[] = [
  ...CALENDAR,
  ...DEICTIC,
  ...CLOCK,
  ...INTERVAL,
  ...DURATION,
  ...FREQUENCY,
  ...NAMED,
];

/** What slot asks for which rules. */
const ASKS: Readonly<Record<string, readonly Gives[]>> = {
  day: ['day'],
  month: [],
  monthly: ['month'],
  period: ['month', 'year', 'period'],
  clock: ['clock'],
  daypart: ['part'],
  duration: ['duration'],
  point: ['day', 'month', 'year', 'period', 'moment', 'clock'],
  moment: ['day', 'moment'],
};

/** One expression found: pieces `first` to `last`, end excluded. */
export interface Found {
  readonly rule: string;
  readonly first: number;
  readonly last: number;
  readonly partial: Partial;
}

interface Compiled {
  readonly rule: Rule;
  readonly pattern: Pattern;
}

interface Grammar {
  readonly table: WordTable;
  /** Rules that mark mentions. */
  readonly top: Dispatch;
}

let grammar: Grammar | null = null;

/** The table of all words that the rules know. */
export function dateTable(): WordTable {
  grammar ??= compile();
  return grammar.table;
}

/** The expressions of a document, in order, disjoint: at each piece the longest reading. Linear in the text. */
export function findDates(pieces: Pieces): Found[] {
  grammar ??= compile();
  const { top } = grammar;
  const { length, ids } = pieces;
  const found: Found[] = [];
  for (let i = 0; i < length; i++) {
    const id = ids[i]!;
    if (id === 0) continue;
    const rules = top.at(pieces, i);
    if (rules.length === 0) continue;
    let best = findBest(rules, pieces, i, false);
    if (best === null) continue;
    // "dans la {nuit}" gives way to "nuit de samedi à dimanche", which starts behind its context.
    for (let later = i + 1; later <= best.first; later++) {
      const other = findBest(top.at(pieces, later), pieces, later, false);
      if (other && (other.last > best.last || (other.last === best.last && other.first < best.first))) best = other;
    }
    found.push({ rule: best.rule, first: best.first, last: best.last, partial: best.partial });
    i = Math.max(i, best.last - 1);
  }
  return found;
}

interface Best extends Found {
  readonly end: number;
}

/** The longest reading at a piece; a nested one must be marked from its first piece on. */
function findBest(rules: readonly Compiled[], pieces: Pieces, at: number, nested: boolean): Best | null {
  let best: Best | null = null;
  if (rules.length === 0) return null;
  const captures = new Captures();
  for (const { rule, pattern } of rules) {
    const end = matchPattern(pattern, pieces, at, captures);
    if (end === 0 || (best !== null && end <= best.end)) continue;
    if (nested && (captures.first !== at || captures.last !== end)) continue;
    const place: Place = { pieces, at, first: captures.first, last: captures.last, end, nested };
    const partial = rule.make(captures, place);
    if (partial !== null) best = { rule: rule.name, first: captures.first, last: captures.last, end, partial };
  }
  return best;
}

function compile(): Grammar {
  const words = new Set([...SLOT_WORDS, ...RULES.flatMap(({ patterns }) => patterns.flatMap(wordsOf))]);
  const table = new WordTable(words);
  const slots = buildSlots(table);
  const byGift = new Map<Gives, Compiled[]>();
  for (const [name, gifts] of Object.entries(ASKS)) {
    if (gifts.length > 0) slots.set(name, nestedSlot(gifts, byGift, table));
  }
  const all: Compiled[] = [];
  for (const rule of RULES) {
    for (const source of rule.patterns) {
      const compiled = { rule, pattern: compilePattern(source, table, slots) };
      all.push(compiled);
      byGift.set(rule.gives, [...(byGift.get(rule.gives) ?? []), compiled]);
    }
  }
  const marking = all.filter(({ rule }) => rule.inner !== true);
  return { table, top: new Dispatch(marking, table) };
}

/**
 * The rules that can start at a piece, given the one after it: "de" opens dozens of rules, but "de Nantes" none. Each
 * pair of pieces is worked out at its first meeting.
 */
class Dispatch {
  private readonly byFirst: readonly (readonly Compiled[])[];
  private readonly byPair = new Map<number, readonly Compiled[]>();
  private readonly size: number;

  constructor(rules: readonly Compiled[], table: WordTable) {
    this.size = table.words.length;
    this.byFirst = table.words.map((_, id) =>
      id === 0 ? [] : rules.filter(({ pattern }) => canStart(pattern.root, id)),
    );
  }

  has(id: number): boolean {
    return this.byFirst[id]!.length > 0;
  }

  at({ ids, opens, length }: Pieces, i: number): readonly Compiled[] {
    const id = ids[i]!;
    const all = this.byFirst[id]!;
    if (all.length === 0) return all;
    const next = i + 1 < length && opens[i + 1] !== 1 ? ids[i + 1]! : 0;
    const key = id * this.size + next;
    let rules = this.byPair.get(key);
    if (rules === undefined) {
      rules = all.filter(({ pattern }) => canOpen(pattern.root, id, next));
      this.byPair.set(key, rules);
    }
    return rules;
  }
}

/** A slot that reads by rules; its rules are looked up at the first use, when all are compiled. */
function nestedSlot(gifts: readonly Gives[], byGift: ReadonlyMap<Gives, readonly Compiled[]>, table: WordTable): Slot {
  let rules: Dispatch | null = null;
  let building = false;
  const dispatch = (): Dispatch | null => {
    // A rule never asks, at its start, for what it gives itself.
    if (rules !== null || building) return rules;
    building = true;
    rules = new Dispatch(
      gifts.flatMap((gift) => byGift.get(gift) ?? []),
      table,
    );
    building = false;
    return rules;
  };
  return {
    starts: (id) => dispatch()?.has(id) ?? false,
    read: (pieces, at) => {
      const best = findBest(dispatch()?.at(pieces, at) ?? [], pieces, at, true);
      return best ? { end: best.end, value: best.partial } : null;
    },
  };
}

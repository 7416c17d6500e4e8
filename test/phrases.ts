// Generates phrases from a grammar: it goes through each pattern, and fills every slot with
// words that can start and continue it. No phrase is listed here, so new rules, words and
// slots are tested without a change to the tests.
import { compilePatterns, type GrammarSource } from '../src/text/grammar.js';
import type { Node } from '../src/text/pattern.js';
import { Piece, readPieces } from '../src/text/pieces.js';
import type { Slot } from '../src/text/rules.js';
import { readSentences } from '../src/text/sentences.js';
import { readTokens } from '../src/text/tokens.js';
import { readLexemes } from '../src/text/words.js';

export interface Phrase {
  readonly rule: string;
  readonly pattern: string;
  readonly text: string;
}

/** So deep may slots that read by rules stand one inside the other. */
const DEEPEST = 4;
/** So often is a slot filled anew before its words are left as they are, read or not. */
const TRIES = 6;

/** Phrases of a grammar, one pattern after the other, without end. */
export function* phrasesOf<Reading, Gives extends string>(
  source: GrammarSource<Reading, Gives>,
  random: () => number,
): Generator<Phrase, never> {
  const { table, slots, roots } = compilePatterns(source);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const ids = [...table.words.keys()];
  const openers = slots.map((slot) => ids.filter(slot.starts));
  const followers = slots.map((slot) => ids.filter((id) => slot.goesOn?.(id) ?? true));
  const asked = Object.values(source.asks).map((gifts) =>
    source.rules.flatMap(({ gives }, rule) => (gifts.includes(gives) ? roots[rule]! : [])),
  );

  const wordOf = (id: number): string =>
    id === Piece.figures
      ? figures(random)
      : id === Piece.roman
        ? roman(random)
        : id === Piece.unknown
          ? 'zorbec'
          : table.words[id]!;

  /** Whether the slot reads these words to their end. */
  const reads = (slot: Slot, words: readonly string[]): boolean => {
    const text = join(words);
    const tokens = readTokens(text);
    const pieces = readPieces(
      { text, tokens, ...readLexemes(text, tokens), sentences: readSentences(text, tokens) },
      table,
    );
    const found = pieces.length === 0 || !slot.starts(pieces.ids[0]!) ? null : slot.read(pieces, 0);
    return found !== null && found.end === pieces.length;
  };

  const fill = (number: number, depth: number): string[] => {
    const slot = slots[number];
    if (!slot) return depth < DEEPEST ? walk(pick(asked[number - slots.length]!), depth + 1) : [];
    let words: string[] = [];
    for (let attempt = 0; attempt < TRIES; attempt++) {
      words = [wordOf(pick(openers[number]!))];
      while (random() < 0.3) words.push(wordOf(pick(followers[number]!)));
      if (reads(slot, words)) break;
    }
    return words;
  };

  const walk = (from: Node, depth: number): string[] => {
    const words: string[] = [];
    for (let node = from; node.kind !== 'end';) {
      if (node.kind === 'choice') node = pick(node.branches);
      else {
        if (node.kind === 'word') words.push(table.words[node.id]!);
        if (node.kind === 'slot') words.push(...fill(node.slot, depth));
        node = node.next;
      }
    }
    return words;
  };

  for (;;) {
    for (const [rule, { name, patterns }] of source.rules.entries()) {
      for (const [index, pattern] of patterns.entries()) {
        const words = walk(roots[rule]![index]!, 0);
        // Rules ask what stands beside them: often any words of the table, sometimes the sentence's end.
        while (random() < 0.4) words.unshift(wordOf(pick(ids)));
        while (random() < 0.4) words.push(wordOf(pick(ids)));
        const text = join(words);
        yield { rule: name, pattern, text: random() < 0.3 ? text[0]!.toUpperCase() + text.slice(1) : text };
      }
    }
  }
}

function join(words: readonly string[]): string {
  return words.join(' ').replace(/(['’]) /g, '$1');
}

/** Days, hours, years, decimals, thousands, and what no calendar and no purse holds. */
function figures(random: () => number): string {
  const below = (most: number): number => Math.floor(random() * most);
  const kind = random();
  if (kind < 0.35) return String(below(33));
  if (kind < 0.45) return String(below(13)).padStart(2, '0');
  if (kind < 0.6) return String(1850 + below(200));
  if (kind < 0.7) return String(below(10_000));
  if (kind < 0.76) return `${below(100)},${below(100)}`;
  if (kind < 0.82) return `${below(999)}.${String(below(1000)).padStart(3, '0')}`;
  if (kind < 0.87) return `${1 + below(999)} ${String(below(1000)).padStart(3, '0')}`;
  if (kind < 0.93) return `${below(33)}.${below(14)}.${below(2100)}`;
  if (kind < 0.97) return String(10 ** below(22));
  return '9'.repeat(1 + below(400));
}

function roman(random: () => number): string {
  let letters = '';
  do letters += 'IVXLCDM'[Math.floor(random() * 7)]!;
  while (random() < 0.6);
  return letters;
}

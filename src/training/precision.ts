// `npm run calibrate`: how often each rule of dates, of quantities and of quotes is right on
// the development articles, written to the confidences.ts of its room. A mention is right
// when its value and its span (leading small words aside) are those of the annotators. The
// precision of a rare rule is smoothed with that of all rules together.

import { readFileSync, writeFileSync } from 'node:fs';
import { readDatesByRule } from '../dates/read.js';
import { readKnowledge } from '../knowledge/tables.js';
import { knownWords } from '../names/known.js';
import { partsOf } from '../names/lexicon.js';
import { readModel } from '../names/weights.js';
import { readQuantitiesByRule } from '../quantities/read.js';
import { readQuotesByRule } from '../quotes/read.js';
import { readDocument } from '../text/document.js';
import type { DateReading, Document, QuantityReading } from '../types.js';
import { checksumOf } from './checksum.js';
import { overlapOf, readQuoteGold, STRICT_OVERLAP } from './quote-gold.js';
import { readLines } from './shared.js';

interface GoldArticle {
  readonly text: string;
  readonly published: string | null;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
    readonly value?: string;
  }[];
}

interface Finding {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly isRight: (gold: string) => boolean;
}

/** How many mentions of average precision are added to those of each rule. */
const PRIOR = 5;

/** The lexicon that dates and quantities ask, and the words that the tokeniser knows. */
const model = readModel(readFileSync(new URL('../names/fr.weights', import.meta.url)));
const { lexicon } = model;
const knowledge = readKnowledge(readFileSync(new URL('../knowledge/fr.knowledge', import.meta.url)));
const parts = partsOf(lexicon);
const words = knownWords(lexicon, knowledge);

const articles = Array.from(readLines('corpora/press-dev.jsonl'), (line) => JSON.parse(line) as GoldArticle);

function calibrate(kind: string, room: string, find: (doc: Document) => readonly Finding[]): void {
  const tally = new RuleTally();
  for (const { text, published, spans } of articles) {
    const gold = new Map<string, string>();
    for (const span of spans) {
      if (span.kind === kind) gold.set(trimmed(text, span.start, span.end), span.value ?? '?');
    }
    for (const { rule, start, end, isRight } of find(readDocument(text, published, words))) {
      const value = gold.get(trimmed(text, start, end));
      tally.add(rule, value !== undefined && (value === '?' || isRight(value)));
    }
  }
  tally.write(room, 'span and value are right');
}

/** How often each rule was right. */
class RuleTally {
  readonly #counts = new Map<string, { right: number; met: number }>();

  add(rule: string, isRight: boolean): void {
    const { right, met } = this.#counts.get(rule) ?? { right: 0, met: 0 };
    this.#counts.set(rule, { right: right + Number(isRight), met: met + 1 });
  }

  /** Writes the precision of each rule to the confidences.ts of a room. */
  write(room: string, claim: string): void {
    const rules = [...this.#counts.values()];
    const all = {
      right: rules.reduce((sum, { right }) => sum + right, 0),
      met: rules.reduce((sum, { met }) => sum + met, 0),
    };
    writeConfidences(room, claim, this.#counts, all);
  }
}

function writeConfidences(
  room: string,
  claim: string,
  counts: ReadonlyMap<string, { readonly right: number; readonly met: number }>,
  all: { readonly right: number; readonly met: number },
): void {
  const average = all.right / all.met;
  const measured = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, { right, met }]) => [rule, round((right + PRIOR * average) / (met + PRIOR))] as const);
  const table = [['', round(average)] as const, ...measured];
  writeFileSync(
    new URL(`../${room}/confidences.ts`, import.meta.url),
    `// Precision of each rule on the development articles, written by \`npm run calibrate\`: never edited by hand.
// checksum ${checksumOf(Object.fromEntries(table))}

/** Rule → share of its mentions whose ${claim}; the empty name is for rules not met. */
export const CONFIDENCES: Readonly<Record<string, number>> = {
${table.map(([rule, confidence]) => `  ${/^[a-z]+$/.test(rule) ? rule : `'${rule}'`}: ${confidence},`).join('\n')}
};
`,
  );
  console.log(`${room}: ${all.right} of ${all.met} right, ${counts.size} rules met`);
}

function round(share: number): number {
  return Number(share.toFixed(3));
}

/** Where a span starts and ends without its leading article, preposition or demonstrative. */
function trimmed(text: string, start: number, end: number): string {
  const lead = /^(?:(?:les?|la|l['’]|du|des?|d['’]|aux?|à|en|dans|ce|cet|cette|une?|il y a)(?:\s+|(?<=['’])))+(?=\S)/iu;
  const words = text.slice(start, end);
  return `${start + (lead.exec(words)?.[0].length ?? 0)}-${end}`;
}

/** The annotators' notation: "END-2023", "~2020", ">P1M". */
function isRightDate(gold: string, { value, modifier }: DateReading): boolean {
  const [, sign, bare] = /^[~<>=]*(?:(START|MID|END)-)?[~<>=]*(.*)$/.exec(gold)!;
  return bare === (value ?? '') && (sign === undefined || sign.toLowerCase() === modifier);
}

/** The annotators' short units → UCUM. */
const UNITS: Readonly<Record<string, string>> = {
  l: 'L',
  '°C': 'Cel',
  ha: 'har',
  ch: '[HP]',
  Go: 'GBy',
  kWh: 'kW.h',
  MWh: 'MW.h',
  GWh: 'GW.h',
  TWh: 'TW.h',
  pt: '{pt}',
};

/** The annotators' notation: ">67000 EUR", "5000..7000 {médecins}", "x100 {événements}". */
function isRightQuantity(gold: string, quantity: QuantityReading): boolean {
  const match = /^[~<>=]*(x)?(\d+(?:\.\d+)?)(?:\.\.(\d+(?:\.\d+)?))?(?: (.+))?$/.exec(gold);
  if (!match) return false;
  const { value, min, max, magnitude, currency, unit } = quantity;
  const low = Number(match[2]);
  if (match[1]) return value === null && isNear(magnitude ?? min, low);
  // The counted thing is written between braces.
  const written = match[4]?.startsWith('{') ? undefined : match[4];
  if ((written === undefined ? null : (UNITS[written] ?? written)) !== (currency ?? unit)) return false;
  if (match[3]) return isNear(min, low) && isNear(max, Number(match[3]));
  return isNear(value ?? min ?? max, low);
}

function isNear(one: number | null, other: number): boolean {
  return one !== null && Math.abs(one - other) <= 1e-3 * Math.max(Math.abs(other), 1);
}

calibrate('date', 'dates', (doc) =>
  readDatesByRule(doc, undefined, parts).map(({ rule, mention: { start, end, date } }) => ({
    rule,
    start,
    end,
    isRight: (gold) => isRightDate(gold, date),
  })),
);
calibrate('quantity', 'quantities', (doc) =>
  readQuantitiesByRule(doc, {}, undefined, parts).map(({ rule, mention: { start, end, quantity } }) => ({
    rule,
    start,
    end,
    isRight: (gold) => isRightQuantity(gold, quantity),
  })),
);
calibrateQuotes();

/** A quote is right when eight tenths of its words are those of the annotators. */
function calibrateQuotes(): void {
  const tally = new RuleTally();
  for (const { doc, entities, quotes } of readQuoteGold(model, knowledge, words))
    for (const { rule, mention } of readQuotesByRule(doc, entities, parts))
      tally.add(
        rule,
        quotes.some((gold) => overlapOf(gold, mention) >= STRICT_OVERLAP),
      );
  tally.write('quotes', 'span is right');
}

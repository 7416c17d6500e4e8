// `npm run calibrate:dates`: how often each rule of the dates room is right on the
// development articles, written to src/dates/confidences.ts. A mention is right
// when its span, leading small words aside, and its value are the annotator's. A
// rule that was met a few times only leans on the precision of all rules together.

import { writeFileSync } from 'node:fs';
import { readDatesByRule } from '../dates/read.js';
import { readDocument } from '../text/document.js';
import type { DateReading } from '../types.js';
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

/** So many mentions of the average rule are added to each rule's own. */
const PRIOR = 5;
const TARGET = new URL('../dates/confidences.ts', import.meta.url);

const counts = new Map<string, { right: number; met: number }>();
const all = { right: 0, met: 0 };
for (const line of readLines('corpora/press-dev.jsonl')) {
  const { text, published, spans } = JSON.parse(line) as GoldArticle;
  const gold = new Map<string, string>();
  for (const { kind, start, end, value } of spans) {
    if (kind === 'date') gold.set(trimmed(text, start, end), value ?? '?');
  }
  for (const { rule, mention } of readDatesByRule(readDocument(text, published))) {
    const value = gold.get(trimmed(text, mention.start, mention.end));
    const right = value !== undefined && isRight(value, mention.date) ? 1 : 0;
    const count = counts.get(rule) ?? { right: 0, met: 0 };
    counts.set(rule, { right: count.right + right, met: count.met + 1 });
    all.right += right;
    all.met++;
  }
}

const average = all.right / all.met;
const lines = [...counts]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([rule, { right, met }]) => `  '${rule}': ${round((right + PRIOR * average) / (met + PRIOR))},`);
writeFileSync(
  TARGET,
  `// Precision of each rule on the development articles, written by \`npm run calibrate:dates\`: never edited by hand.

/** Rule → share of its mentions whose span and value are right; the empty name is for rules not met. */
export const CONFIDENCES: Readonly<Record<string, number>> = {
  '': ${round(average)},
${lines.join('\n')}
};
`,
);
console.log(`${all.right} of ${all.met} dates right, ${counts.size} rules met`);

function round(share: number): number {
  return Number(share.toFixed(3));
}

/** Where a span starts and ends without its leading article, preposition or demonstrative. */
function trimmed(text: string, start: number, end: number): string {
  const lead = /^(?:(?:les?|la|l['’]|du|des?|d['’]|aux?|à|en|dans|ce|cet|cette|une?|il y a)(?:\s+|(?<=['’])))+(?=\S)/iu;
  const words = text.slice(start, end);
  return `${start + (lead.exec(words)?.[0].length ?? 0)}-${end}`;
}

/** The annotators' notation: "END-2023", "~2020", ">P1M"; "?" for what nobody can know. */
function isRight(gold: string, { value, modifier }: DateReading): boolean {
  const [, sign, bare] = /^[~<>=]*(?:(START|MID|END)-)?[~<>=]*(.*)$/.exec(gold)!;
  return gold === '?' || (bare === (value ?? '') && (sign === undefined || sign.toLowerCase() === modifier));
}

// Quick exact-span scores of a model on tagged documents, for use after each training. The
// published figures come from shared/tools/score.mjs.

import { readFileSync } from 'node:fs';
import { createExtractor } from '../core.js';
import { readModel, type NamesModel } from '../names/weights.js';
import { readNames } from '../names/read.js';
import type { KnownWords } from '../text/glue.js';
import { toDocument, type GoldDocument } from './corpus.js';
import { formatTable, rewriteBlock } from './readme.js';
import { KINDS, scorePredictions } from './scorer.js';

export interface Score {
  readonly right: number;
  readonly predicted: number;
  readonly gold: number;
}

/**
 * Writes to the docs the F1 on each source that the model was not trained on, the worst first, and on all together: of
 * the model alone, and of the records that a whole reader with this model makes.
 */
export function writeHeldOut(weights: Uint8Array, held: readonly GoldDocument[], known: KnownWords | null): void {
  const model = readModel(weights);
  const { extract } = createExtractor(Buffer.concat([weights, readFileSync(KNOWLEDGE)]));
  const predictions = held.map(({ id, text, published }) => ({
    id,
    records: extract(text, { published: published ?? null }).records,
  }));
  const scores = (documents: readonly GoldDocument[]): number[] => {
    const figures = scorePredictions(documents, predictions);
    const alone = scoreModel(model, documents, known).names;
    return [...KINDS.map((kind) => 100 * figures[kind].f), alone ? f1(alone) : 0];
  };
  const rows = [...new Set(held.map(({ source }) => source))]
    .map((source) => ({ source, row: scores(held.filter((gold) => gold.source === source)) }))
    .sort((a, b) => a.row[0]! - b.row[0]!);
  const table = formatTable(
    ['source held out', ...KINDS, 'names, the model alone'],
    [...rows, { source: 'all of them', row: scores(held) }].map(({ source, row }) => [
      source,
      ...row.map((score) => score.toFixed(1)),
    ]),
  );
  console.log(table);
  rewriteBlock('held-out', table);
}
const KNOWLEDGE = new URL('../knowledge/fr.knowledge', import.meta.url);

export function f1({ right, predicted, gold }: Score): number {
  return predicted + gold === 0 ? 0 : (200 * right) / (predicted + gold);
}

/** Scores per kind, and `names` for person, organisation and place together. */
export function scoreModel(
  model: NamesModel,
  documents: readonly GoldDocument[],
  known: KnownWords | null,
): Record<string, Score> {
  const totals: Record<string, { right: number; predicted: number; gold: number }> = {};
  const of = (kind: string): { right: number; predicted: number; gold: number } =>
    (totals[kind] ??= { right: 0, predicted: 0, gold: 0 });
  for (const { text, spans } of documents) {
    const found = new Set(
      readNames(toDocument(text, known), model).map(({ kind, start, end }) => `${kind} ${start} ${end}`),
    );
    const wanted = new Set(
      spans
        .filter(({ kind }) => kind !== 'date' && kind !== 'quantity')
        .map(({ kind, start, end }) => `${kind} ${start} ${end}`),
    );
    const count = (key: string, field: 'right' | 'predicted' | 'gold'): void => {
      const kind = key.slice(0, key.indexOf(' '));
      of(kind)[field]++;
      if (kind !== 'other') of('names')[field]++;
    };
    for (const key of found) {
      count(key, 'predicted');
      if (wanted.has(key)) count(key, 'right');
    }
    for (const key of wanted) count(key, 'gold');
  }
  return totals;
}

export function formatScores(name: string, totals: Record<string, Score>): string {
  const cell = (kind: string): string =>
    `${kind} ${f1(totals[kind] ?? { right: 0, predicted: 0, gold: 0 }).toFixed(2)}`;
  const names = totals.names ?? { right: 0, predicted: 1, gold: 1 };
  return `${name}: ${['names', 'person', 'organisation', 'place', 'other'].map(cell).join('  ')}  (p ${((100 * names.right) / names.predicted).toFixed(1)} r ${((100 * names.right) / names.gold).toFixed(1)})`;
}

// Predictions over documents with annotated spans, measured by the shared scorer, which forgives articles at the beginning
// of a name.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../types.js';
import type { FoundRecord } from './baseline.js';
import type { GoldDocument } from './corpus.js';
import { sharedPath } from './shared.js';

export const KINDS = ['names', 'person', 'organisation', 'place'] as const;

/** Precision, recall and F1, from 0 to 1, and the number of gold mentions. */
export interface Figures {
  readonly p: number;
  readonly r: number;
  readonly f: number;
  readonly gold: number;
}

/** By kind, `names` for people, organisations and places together. */
export type Figured = Readonly<Record<(typeof KINDS)[number], Figures>> &
  Readonly<Record<string, Figures | undefined>> & {
    readonly personName?: { readonly accuracy: number; readonly gold: number };
  };

/** The records found in the document with this id. */
export interface Prediction {
  readonly id: string;
  readonly records: Article['records'] | readonly FoundRecord[];
}

export function scorePredictions(gold: readonly GoldDocument[], predictions: readonly Prediction[]): Figured {
  const folder = mkdtempSync(join(tmpdir(), 'depeche-scorer-'));
  try {
    const write = (name: string, rows: readonly object[]): string => {
      const path = join(folder, name);
      writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
      return path;
    };
    const scorer = fileURLToPath(sharedPath('tools/score.mjs'));
    const files = [write('gold.jsonl', gold), write('predictions.jsonl', predictions)];
    return JSON.parse(execFileSync(process.execPath, [scorer, 'corpus', ...files, '--json'], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// The accuracy of quotes on the development articles in which they are annotated, by the shared scorer: a part of
// `npm run score`.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extract } from '../index.js';
import { formatTable } from './readme.js';
import { readLines, sharedPath } from './shared.js';

interface Ratios {
  readonly p: number | null;
  readonly r: number | null;
  readonly f: number | null;
}

interface QuoteFigures {
  readonly gold: number;
  readonly at30: Ratios;
  readonly at80: Ratios;
  readonly speaker: number | null;
  readonly cue: number | null;
  readonly endToEnd: Ratios;
}

const TYPES = ['all', 'direct', 'indirect', 'mixed'] as const;

/** The table of quotes, as Markdown; `folder` is for the predictions. */
export function reportQuotes(folder: string): string {
  const annotated = new Set(
    Array.from(readLines('corpora/quotes-dev.jsonl'), (line) => (JSON.parse(line) as { readonly id: string }).id),
  );
  const path = join(folder, 'quotes.jsonl');
  const rows = Array.from(
    readLines('corpora/press-dev.jsonl'),
    (line) => JSON.parse(line) as { readonly id: string; readonly text: string; readonly published?: string | null },
  )
    .filter(({ id }) => annotated.has(id))
    .map(({ id, text, published }) => {
      const { records } = extract(text, { published: published ?? null, quotes: true });
      return `${JSON.stringify({ id, records })}\n`;
    });
  writeFileSync(path, rows.join(''));
  const [scorer, gold, texts] = ['tools/score-quotes.mjs', 'corpora/quotes-dev.jsonl', 'corpora/press-dev.jsonl'].map(
    (name) => fileURLToPath(sharedPath(name)),
  ) as [string, string, string];
  const figured = JSON.parse(
    execFileSync(process.execPath, [scorer, gold, texts, path, '--json'], { encoding: 'utf8' }),
  ) as Readonly<Record<(typeof TYPES)[number], QuoteFigures>>;
  const cells = TYPES.map((type) => {
    const { gold: count, at30, at80, speaker, cue, endToEnd } = figured[type];
    const shares = [at30.p, at30.r, at30.f, at80.p, at80.r, at80.f, speaker, cue, endToEnd.f];
    return [type, ...shares.map(percent), String(count)];
  });
  return [
    `**Quotes** of ${annotated.size} articles of press-dev: found where the words overlap by 0.3 and by 0.8 (characters in common over characters in either); of those found at 0.3, the share with the right speaker (the name of the record, or none) and the right cue; and F1 of quotes found with the right speaker. The rules were made on these articles: on others expect less.`,
    formatTable(
      [
        'type',
        'precision at 0.3',
        'recall',
        'F1',
        'precision at 0.8',
        'recall',
        'F1',
        'speaker',
        'cue',
        'F1 with speaker',
        'gold',
      ],
      cells,
    ),
  ].join('\n\n');
}

function percent(share: number | null): string {
  return share === null ? '–' : (100 * share).toFixed(1);
}

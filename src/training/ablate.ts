// `npm run ablate`: trains without each family of features in turn, to see what the family
// adds. The lexicon is the shipped one. Each training is short and has a process of its own;
// as many run at a time as there are cores. Rewrites the table of the docs.

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { FAMILIES } from '../names/features.js';
import { readModel } from '../names/weights.js';
import { readGold } from './corpus.js';
import { f1, scoreModel } from './evaluate.js';
import { formatTable, rewriteBlock } from './readme.js';
import { SEEDS, familiesWithout, trainModel } from './recipe.js';
import { shippedWords } from './shipped.js';

const KINDS = ['names', 'person', 'organisation', 'place'] as const;
const EPOCHS = 4;
const NONE = 'none';

const { values } = parseArgs({ options: { measure: { type: 'string' } } });
if (values.measure) console.log(JSON.stringify(measure(values.measure)));
else await report();

async function report(): Promise<void> {
  const queue: string[] = [NONE, ...FAMILIES];
  const scores = new Map<string, number[]>();
  const work = async (): Promise<void> => {
    for (let family = queue.shift(); family !== undefined; family = queue.shift()) {
      scores.set(family, await measureApart(family));
      console.log(
        `without ${family}: ${scores
          .get(family)
          ?.map((score) => score.toFixed(1))
          .join(' ')}`,
      );
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const whole = scores.get(NONE) ?? [];
  const rows = FAMILIES.map((family) => {
    const without = scores.get(family) ?? [];
    return [`without ${family}`, ...show(without), ((whole[0] ?? 0) - (without[0] ?? 0)).toFixed(1)];
  });
  const table = formatTable(['features', ...KINDS, 'lost'], [['all', ...show(whole), ''], ...rows]);
  rewriteBlock(
    'features',
    `${table}\n\nF1 on press-dev, exact spans, after ${EPOCHS} epochs instead of the full training; written by \`npm run ablate\`.`,
  );
}

function show(scores: readonly number[]): string[] {
  return scores.map((score) => score.toFixed(1));
}

async function measureApart(family: string): Promise<number[]> {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), '--measure', family];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as number[];
}

/** F1 per kind of a model trained without a family. */
function measure(family: string): number[] {
  const { lexicon } = readModel(readFileSync(new URL('../names/fr.weights', import.meta.url)));
  const words = shippedWords();
  const families = familiesWithout(family === NONE ? [] : [family]);
  const seeds = SEEDS.slice(0, 1);
  const bytes = trainModel(readGold('press-train'), lexicon, words, { families, seeds, epochs: EPOCHS });
  const scores = scoreModel(readModel(bytes), readGold('press-dev'), words);
  return KINDS.map((kind) => f1(scores[kind] ?? { right: 0, predicted: 0, gold: 0 }));
}

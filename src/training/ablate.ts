// `npm run ablate`: what each family of features adds, by training without it. The
// lexicon is the shipped one, so only the trainings are repeated: a quarter of an
// hour. Rewrites the README's table.

import { readFileSync } from 'node:fs';
import { FAMILIES } from '../names/features.js';
import { readModel } from '../names/weights.js';
import { NEUTRAL } from './calibrate.js';
import { readGold } from './corpus.js';
import { f1, scoreModel } from './evaluate.js';
import { formatTable, rewriteBlock } from './readme.js';
import { familiesWithout, trainModel } from './recipe.js';

const KINDS = ['names', 'person', 'organisation', 'place'] as const;

const { lexicon } = readModel(readFileSync(new URL('../names/fr.weights', import.meta.url)));
const press = readGold('press-train');
const dev = readGold('press-dev');

const whole = measure([]);
const rows = FAMILIES.map((family) => {
  const scores = measure([family]);
  console.log(`without ${family}: ${scores[0]!.toFixed(1)}`);
  return [`without ${family}`, ...scores.map((score) => score.toFixed(1)), (whole[0]! - scores[0]!).toFixed(1)];
});
const all = ['all', ...whole.map((score) => score.toFixed(1)), ''];
const table = formatTable(['features', ...KINDS, 'lost'], [all, ...rows]);
console.log(table);
rewriteBlock('features', `${table}\n\nF1 on press-dev, exact spans; written by \`npm run ablate\`.`);

/** F1 per kind of a model trained without some families. */
function measure(without: readonly string[]): number[] {
  const bytes = trainModel(press, lexicon, NEUTRAL, familiesWithout(without), () => undefined);
  const scores = scoreModel(readModel(bytes), dev);
  return KINDS.map((kind) => f1(scores[kind] ?? { right: 0, predicted: 0, gold: 0 }));
}

// `npm run train`: corpora and lexicons → src/names/fr.weights and
// src/knowledge/fr.knowledge. Same data, same bytes. The knowledge alone takes seconds:
// `npm run knowledge`.
//
//   npm run train [-- --out FILE] [--without FAMILY,…] [--hold-out SOURCE,…] [--quick]
//
// What the model makes of the sources held out goes into the docs. `--quick` trains
// once instead of averaging two trainings.
//
// After the training come the gate, which learns to tell what the model need not read;
// the features that the finished model meets most often, which are counted; and the
// confidence of each kind of name, fitted on the development sets, which no training sees.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { knownWords } from '../names/known.js';
import { readModel, readSections, writeSections } from '../names/weights.js';
import { fitCalibration, judge } from './calibrate.js';
import { addCommonest, commonTexts } from './commonest.js';
import { DEVELOPMENT, readGold } from './corpus.js';
import { countWords } from './counts.js';
import { formatScores, scoreModel, writeHeldOut } from './evaluate.js';
import { exchangeClasses } from './exchange.js';
import { addGate, gateTexts } from './gate.js';
import { buildKnowledge, writeKnowledgeFile } from './knowledge.js';
import { buildLexicon } from './lexicon.js';
import { SEEDS, familiesWithout, trainModel } from './recipe.js';

const WORD_CLASSES = { classes: 800, rounds: 5 };

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    without: { type: 'string' },
    'hold-out': { type: 'string' },
    quick: { type: 'boolean' },
  },
});
const families = familiesWithout(values.without?.split(',') ?? []);
const heldOut = values['hold-out']?.split(',') ?? [];
const began = performance.now();

const allPress = readGold('press-train');
const press = allPress.filter(({ source }) => !heldOut.includes(source));
const held = allPress.filter(({ source }) => heldOut.includes(source));
say(`${press.length} articles of the press${held.length > 0 ? `, ${held.length} held out` : ''}`);

const counts = countWords();
const classes = exchangeClasses(WORD_CLASSES.classes, WORD_CLASSES.rounds);
say(`${classes.size} words classed`);
const seeds = values.quick ? SEEDS.slice(0, 1) : SEEDS;
const lexicon = buildLexicon(counts, classes);
const knowledge = buildKnowledge();
const words = knownWords(lexicon, knowledge);
const trained = trainModel(press, lexicon, words, { families, seeds, say });
const gated = addGate(trained, gateTexts(press), words, say);
const calibration = fitCalibration(judge(readModel(gated), DEVELOPMENT.flatMap(readGold), words));
say(`calibration ${[...calibration].map((n) => n.toFixed(3)).join(' ')}`);
const model = addCommonest(
  writeSections({ ...Object.fromEntries(readSections(gated)), calibration }),
  commonTexts(),
  words,
  say,
);

const out = values.out ?? fileURLToPath(new URL('../names/fr.weights', import.meta.url));
writeFileSync(out, model);
say(`${(model.length / 1e6).toFixed(2)} MB written to ${out}`);
if (heldOut.length === 0) writeKnowledgeFile(knowledge, say);
report(model);

function report(weights: Uint8Array): void {
  const trained = readModel(weights);
  for (const corpus of [...DEVELOPMENT, 'winer-dev'])
    console.log(formatScores(corpus, scoreModel(trained, readGold(corpus), words)));
  if (held.length > 0) writeHeldOut(weights, held, words);
}

function say(what: string): void {
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what}`);
}

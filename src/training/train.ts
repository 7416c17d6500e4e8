// `npm run train`: corpora, lexicons and archive → src/names/fr.weights and
// src/knowledge/fr.knowledge, in a quarter of an hour. Same data, same bytes. The
// knowledge alone takes seconds: `npm run knowledge`.
//
//   npm run train [-- --out FILE] [--without FAMILY,…] [--hold-out SOURCE,…] [--quick]
//
// What the model makes of the sources held out goes into the README.
//
// Twice over: a teacher, trained on all but a sixth of the press, labels the
// archive; what it learns to know there joins the lexicon that the last model is
// trained with. The sixth that it did not see judges the confidence of names. Last
// comes the gate, which learns to tell what the finished model need not read; and the
// features that the finished model meets most often are counted.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Lexicon } from '../names/lexicon.js';
import { readModel, type NamesModel } from '../names/weights.js';
import { NEUTRAL, fitCalibration, judge } from './calibrate.js';
import { addCommonest, commonTexts } from './commonest.js';
import { readGold } from './corpus.js';
import { countWords } from './counts.js';
import { formatScores, scoreModel, writeHeldOut } from './evaluate.js';
import { exchangeClasses } from './exchange.js';
import { addGate, gateTexts } from './gate.js';
import { induceNames } from './induce.js';
import { writeKnowledgeFile } from './knowledge.js';
import { buildLexicon, type Induced } from './lexicon.js';
import { familiesWithout, trainModel } from './recipe.js';

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
const plain = buildLexicon(counts, classes);

const known = press.filter((_, i) => i % 6 !== 5);
const unseen = press.filter((_, i) => i % 6 === 5);
const teacher = readModel(trainModel(known, plain, NEUTRAL, families, say));
const calibration = fitCalibration(judge(teacher, unseen));
say(`calibration ${[...calibration].map((n) => n.toFixed(3)).join(' ')}`);
const lexicon = values.quick ? plain : lexiconWith(induceNames(teacher));
const gated = addGate(trainModel(press, lexicon, calibration, families, say), gateTexts(), say);
const model = addCommonest(gated, commonTexts(), say);

const out = values.out ?? fileURLToPath(new URL('../names/fr.weights', import.meta.url));
writeFileSync(out, model);
say(`${(model.length / 1e6).toFixed(2)} MB written to ${out}`);
writeKnowledgeFile(say);
report(readModel(model));

function lexiconWith(induced: Induced): Lexicon {
  say(`${induced.size} names induced from the archive`);
  return buildLexicon(counts, classes, induced);
}

function report(trained: NamesModel): void {
  for (const corpus of ['press-dev', 'winer-dev'])
    console.log(formatScores(corpus, scoreModel(trained, readGold(corpus))));
  if (held.length > 0) writeHeldOut(trained, held);
}

function say(what: string): void {
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what}`);
}

// `npm run train`: corpora, lexicons and archive → src/names/fr.weights, in a
// quarter of an hour. Same data, same bytes.
//
//   npm run train [-- --out FILE] [--without FAMILY,…] [--hold-out SOURCE,…] [--quick]
//
// Twice over: two models, each trained on half of the press, label the archive;
// what each learns to know there becomes a lexicon for the half that it did not
// see, so that the last model meets induced names as it will in production. The
// same halves judge each other's confidence.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Lexicon } from '../names/lexicon.js';
import { readModel, type NamesModel } from '../names/weights.js';
import { NEUTRAL, fitCalibration, judge } from './calibrate.js';
import { readGold, type GoldDocument } from './corpus.js';
import { countWords } from './counts.js';
import { formatScores, scoreModel } from './evaluate.js';
import { exchangeClasses } from './exchange.js';
import { decideNames, induceVotes, mergeVotes } from './induce.js';
import { buildLexicon, type Induced } from './lexicon.js';
import { familiesWithout, trainModel, type Read } from './recipe.js';

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

const halves = [press.filter((_, i) => i % 2 === 0), press.filter((_, i) => i % 2 === 1)] as const;
const teachers = halves.map((half) => readModel(train(half.map(plainly), plain, NEUTRAL)));
const calibration = fitCalibration([...judge(teachers[0]!, halves[1]), ...judge(teachers[1]!, halves[0])]);
say(`calibration ${[...calibration].map((n) => n.toFixed(3)).join(' ')}`);

let model: Uint8Array;
if (values.quick) model = train(press.map(plainly), plain, calibration);
else {
  const votes = teachers.map((teacher) => induceVotes(teacher));
  const lexicons = votes.map((vote) => lexiconWith(decideNames(vote)));
  const whole = lexiconWith(decideNames(mergeVotes(votes)));
  // A half is read with what the other half's teacher found.
  const pairs = halves.flatMap((half, i) => half.map((gold) => [gold, lexicons[1 - i]!] as const));
  model = train(pairs, whole, calibration);
}

const out = values.out ?? fileURLToPath(new URL('../names/fr.weights', import.meta.url));
writeFileSync(out, model);
say(`${(model.length / 1e6).toFixed(2)} MB written to ${out}`);
report(readModel(model));

function lexiconWith(induced: Induced): Lexicon {
  say(`${induced.size} names induced from the archive`);
  return buildLexicon(counts, classes, induced);
}

function plainly(gold: GoldDocument): Read {
  return [gold, plain];
}

function train(documents: readonly Read[], lexicon: Lexicon, confidence: Float32Array): Uint8Array {
  return trainModel(documents, lexicon, confidence, families, say);
}

function report(trained: NamesModel): void {
  const show = (name: string, documents: readonly GoldDocument[]): void =>
    console.log(formatScores(name, scoreModel(trained, documents)));
  for (const corpus of ['press-dev', 'winer-dev']) show(corpus, readGold(corpus));
  for (const source of heldOut)
    show(
      source,
      held.filter((gold) => gold.source === source),
    );
}

function say(what: string): void {
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what}`);
}

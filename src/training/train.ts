// `npm run train`: corpora, lexicons and archive → src/names/fr.weights, in a
// quarter of an hour on two cores. Same data, same bytes.
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
import { ALL_FAMILIES, FAMILIES } from '../names/features.js';
import type { Lexicon } from '../names/lexicon.js';
import { readModel, type NamesModel } from '../names/weights.js';
import { augment } from './augment.js';
import { NEUTRAL, fitCalibration, judge } from './calibrate.js';
import { compileModel } from './compile.js';
import { readGold, tagDocument, type GoldDocument } from './corpus.js';
import { countWords } from './counts.js';
import { trainCrf } from './crf.js';
import { formatScores, scoreModel } from './evaluate.js';
import { buildExamples, type Example } from './examples.js';
import { exchangeClasses } from './exchange.js';
import { decideNames, induceVotes, mergeVotes } from './induce.js';
import { buildLexicon, type Induced } from './lexicon.js';

const WORD_CLASSES = { classes: 800, rounds: 5 };
const TRAINING = { epochs: 8, rate: 0.05, l2: 1 };
const FEWEST_OCCURRENCES = 3;
const SMALLEST_WEIGHT = 0.04;
/** WiNER-fr and the copies count for less than the press that the product reads. */
const IMPORTANCE = { press: 1, winer: 0.6, copies: 0.5 };
const WINER_DOMAIN = 77;

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    without: { type: 'string' },
    'hold-out': { type: 'string' },
    quick: { type: 'boolean' },
  },
});
const families = (values.without?.split(',') ?? []).reduce((mask, name) => {
  const bit = (FAMILIES as readonly string[]).indexOf(name);
  if (bit < 0) throw new RangeError(`--without: "${name}" is no feature family; there are ${FAMILIES.join(', ')}`);
  return mask & ~(1 << bit);
}, ALL_FAMILIES);
const heldOut = values['hold-out']?.split(',') ?? [];
const began = performance.now();

const allPress = readGold('press-train');
const press = allPress.filter(({ source }) => !heldOut.includes(source));
const held = allPress.filter(({ source }) => heldOut.includes(source));
const winer = readGold('winer-train');
say(
  `${press.length} articles of the press, ${winer.length} of WiNER-fr${held.length > 0 ? `, ${held.length} held out` : ''}`,
);

const counts = countWords();
const classes = exchangeClasses(WORD_CLASSES.classes, WORD_CLASSES.rounds);
say(`${classes.size} words classed`);
const plain = buildLexicon(counts, classes);

const halves = [press.filter((_, i) => i % 2 === 0), press.filter((_, i) => i % 2 === 1)] as const;
const teachers = halves.map((half) =>
  train(
    half.map((gold) => [gold, plain] as const),
    plain,
    NEUTRAL,
  ),
);
const calibration = fitCalibration([...judge(teachers[0]!, halves[1]), ...judge(teachers[1]!, halves[0])]);
say(`calibration ${[...calibration].map((n) => n.toFixed(3)).join(' ')}`);

let model: Uint8Array;
if (values.quick)
  model = compile(
    press.map((gold) => [gold, plain] as const),
    plain,
    calibration,
  );
else {
  const votes = teachers.map((teacher) => induceVotes(teacher));
  const lexicons = votes.map((vote) => lexiconWith(decideNames(vote)));
  const whole = lexiconWith(decideNames(mergeVotes(votes)));
  // A half is read with what the other half's teacher found.
  const pairs = halves.flatMap((half, i) => half.map((gold) => [gold, lexicons[1 - i]!] as const));
  model = compile(pairs, whole, calibration);
}

const out = values.out ?? fileURLToPath(new URL('../names/fr.weights', import.meta.url));
writeFileSync(out, model);
say(`${(model.length / 1e6).toFixed(2)} MB written to ${out}`);
report(readModel(model));

function lexiconWith(induced: Induced): Lexicon {
  say(`${induced.size} names induced from the archive`);
  return buildLexicon(counts, classes, induced);
}

function train(
  documents: readonly (readonly [GoldDocument, Lexicon])[],
  lexicon: Lexicon,
  confidence: Float32Array,
): NamesModel {
  return readModel(compile(documents, lexicon, confidence));
}

function compile(
  documents: readonly (readonly [GoldDocument, Lexicon])[],
  lexicon: Lexicon,
  confidence: Float32Array,
): Uint8Array {
  const lexiconOf = new Map(documents.map(([gold, own]) => [gold.id, own]));
  const examples: Example[] = [
    ...documents.map(([gold, own]) => ({
      document: tagDocument(gold),
      importance: IMPORTANCE.press,
      lexicon: own,
      domain: 0,
    })),
    ...augment(documents.map(([gold]) => gold)).map((gold) => ({
      document: tagDocument(gold),
      importance: IMPORTANCE.copies,
      lexicon: lexiconOf.get(gold.id.slice(0, -1)) ?? lexicon,
      domain: 0,
    })),
    ...winer.map((gold) => ({
      document: tagDocument(gold),
      importance: IMPORTANCE.winer,
      lexicon,
      domain: WINER_DOMAIN,
    })),
  ];
  const { set, hashes } = buildExamples(examples, families, FEWEST_OCCURRENCES);
  say(`${set.tags.length} tokens, ${set.featureCount} features`);
  const trained = trainCrf(set, {
    ...TRAINING,
    onEpoch: (epoch, loss) => say(`epoch ${epoch}: loss ${loss.toFixed(0)}`),
  });
  return compileModel(trained, hashes, lexicon, { smallest: SMALLEST_WEIGHT, calibration: confidence });
}

function report(trained: NamesModel): void {
  for (const corpus of ['press-dev', 'winer-dev'])
    console.log(formatScores(corpus, scoreModel(trained, readGold(corpus))));
  for (const source of heldOut)
    console.log(
      formatScores(
        source,
        scoreModel(
          trained,
          held.filter((gold) => gold.source === source),
        ),
      ),
    );
}

function say(what: string): void {
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what}`);
}

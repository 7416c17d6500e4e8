// `npm run confidence`: is the confidence of a name the share of such names that are right? It
// is fitted on one half of the documents of press-dev and web-dev and measured on the other
// half, then the other way round. Prints the expected calibration error, over ten bins with as
// many names each, of all names and of each kind, and what is said and right in each bin.

import { readFileSync } from 'node:fs';
import { createExtractor } from '../core.js';
import { readModel, readSections, writeSections } from '../names/weights.js';
import { NEUTRAL, fitCalibration, judge } from './calibrate.js';
import { DEVELOPMENT, readGold, type GoldDocument } from './corpus.js';
import { formatTable } from './readme.js';
import { shippedWords } from './shipped.js';

const KINDS = ['person', 'organisation', 'place'];
const BINS = 10;

/** A name that was found: how sure, and whether its span and kind are those of the gold. */
interface Found {
  readonly kind: string;
  readonly confidence: number;
  readonly isRight: boolean;
}

const weights = readFileSync(new URL('../names/fr.weights', import.meta.url));
const knowledge = readFileSync(new URL('../knowledge/fr.knowledge', import.meta.url));

const words = shippedWords();

const documents = DEVELOPMENT.flatMap(readGold);
const halves = [0, 1].map((half) => documents.filter((_, at) => at % 2 === half)) as [GoldDocument[], GoldDocument[]];
const found = [...measure(halves[0], halves[1]), ...measure(halves[1], halves[0])];
const rows = ['names', ...KINDS].map((kind) => {
  const some = found.filter((one) => kind === 'names' || one.kind === kind);
  return [kind, String(some.length), expectedError(some).toFixed(3)];
});
console.log(formatTable(['', 'found', 'expected calibration error'], rows));
for (const kind of ['names', ...KINDS]) {
  const bins = binsOf(found.filter((one) => kind === 'names' || one.kind === kind));
  const cells = bins.map((bin) => [String(bin.length), said(bin).toFixed(3), right(bin).toFixed(3)]);
  console.log(`\n${kind}\n${formatTable(['names', 'mean confidence', 'share right'], cells, 0)}`);
}

/** The names of `unseen`, with confidences fitted on `seen`. */
function measure(seen: readonly GoldDocument[], unseen: readonly GoldDocument[]): Found[] {
  const sections = Object.fromEntries(readSections(weights));
  const neutral = readModel(writeSections({ ...sections, calibration: NEUTRAL }));
  const fitted = writeSections({ ...sections, calibration: fitCalibration(judge(neutral, seen, words)) });
  const { extract } = createExtractor(Buffer.concat([fitted, knowledge]));
  return unseen.flatMap(({ text, published, spans }) => {
    const gold = new Set(spans.map(({ kind, start, end }) => `${kind} ${start} ${end}`));
    return extract(text, { published: published ?? null }).records.flatMap(({ kind, mentions }) =>
      KINDS.includes(kind)
        ? mentions.map(({ start, end, confidence }) => ({
            kind,
            confidence,
            isRight: gold.has(`${kind} ${start} ${end}`),
          }))
        : [],
    );
  });
}

function binsOf(names: readonly Found[]): Found[][] {
  const sorted = [...names].sort((a, b) => a.confidence - b.confidence);
  return Array.from({ length: BINS }, (_, bin) =>
    sorted.slice(Math.round((bin * sorted.length) / BINS), Math.round(((bin + 1) * sorted.length) / BINS)),
  ).filter((bin) => bin.length > 0);
}

function expectedError(names: readonly Found[]): number {
  return binsOf(names).reduce((sum, bin) => sum + (bin.length / names.length) * Math.abs(said(bin) - right(bin)), 0);
}

function said(bin: readonly Found[]): number {
  return bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length;
}

function right(bin: readonly Found[]): number {
  return bin.filter(({ isRight }) => isRight).length / bin.length;
}

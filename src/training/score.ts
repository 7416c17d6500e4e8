// `npm run score`: the extractor over the development sets, judged by the shared
// scorer, beside a baseline. Prints the tables and rewrites the README's.
//   npm run score [-- --date 2024-05-14]

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { extract, type Article } from '../index.js';
import { extractWithCompromise, type FoundRecord } from './baseline.js';
import { readGold, type GoldDocument } from './corpus.js';
import { reportLinking } from './linking.js';
import { formatTable, rewriteBlock } from './readme.js';
import { sharedPath } from './shared.js';

const KINDS = ['names', 'person', 'organisation', 'place'] as const;
const BINS = 10;

const CORPORA = [
  {
    name: 'press-dev',
    about: 'the press of France, Belgium, Switzerland, Canada and Africa, annotated for this project',
  },
  { name: 'winer-dev', about: 'WiNER-fr 0.2, Wikinews; text CC BY 2.5, annotation CC BY 4.0' },
] as const;

interface Figures {
  readonly p: number;
  readonly r: number;
  readonly f: number;
  readonly gold: number;
}

type Figured = Readonly<Record<(typeof KINDS)[number], Figures>> & {
  readonly roles?: Figures;
  readonly personName?: { readonly accuracy: number; readonly gold: number };
};

interface Prediction {
  readonly id: string;
  readonly records: Article['records'] | readonly FoundRecord[];
}

/** A mention's confidence, and whether its span and kind are those of the gold. */
interface Judged {
  readonly confidence: number;
  readonly isRight: boolean;
}

const { values } = parseArgs({ options: { date: { type: 'string' } } });
const date = values.date ?? execFileSync('git', ['log', '-1', '--format=%cs'], { encoding: 'utf8' }).trim();
const folder = mkdtempSync(join(tmpdir(), 'depeche-score-'));
try {
  const report = CORPORA.map(({ name, about }) => reportCorpus(name, about)).join('\n\n');
  console.log(report);
  rewriteBlock('score', `${report}\n\nMeasured ${date} by \`npm run score\`.`);
} finally {
  rmSync(folder, { recursive: true });
}

function reportCorpus(name: string, about: string): string {
  const gold = readGold(name);
  const articles = gold.map(({ id, text }) => extract(text, { id }));
  const ours = articles.map(({ records }, index): Prediction => ({ id: gold[index]?.id ?? '', records }));
  const theirs = gold.map(({ id, text }): Prediction => ({ id, records: extractWithCompromise(text) }));
  const judged = gold.flatMap((document, index) => judge(document, articles[index]));
  const words = gold.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  const rows = [
    ...scoreRows('depeche', scorePredictions(gold, ours)),
    ...scoreRows('fr-compromise', scorePredictions(gold, theirs)),
  ];
  return [
    `**${name}** (${about}): ${gold.length} documents, ${words} words, never trained on.`,
    formatTable(['', 'kind', 'precision', 'recall', 'F1', 'gold mentions'], rows, 2),
    ...reportPeople(scorePredictions(gold, ours)),
    ...[reportLinking(gold, articles)].filter((table) => table !== null),
    ...reportSources(gold, ours),
    reportReliability(judged),
  ].join('\n\n');
}

function scoreRows(system: string, figured: Figured): string[][] {
  return KINDS.map((kind) => {
    const { p, r, f, gold } = figured[kind];
    return [system, kind === 'names' ? 'all three' : kind, percent(p), percent(r), percent(f), String(gold)];
  });
}

/** Full names and roles, where the corpus has them. */
function reportPeople({ roles, personName }: Figured): string[] {
  if (!roles || !personName) return [];
  const rows = [
    ['roles', percent(roles.p), percent(roles.r), percent(roles.f), String(roles.gold)],
    ['full name of a found mention', percent(personName.accuracy), '', '', String(personName.gold)],
  ];
  return [
    'Of people (a role is right when person and title are, one title holding the other):',
    formatTable(['', 'precision', 'recall', 'F1', 'gold'], rows),
  ];
}

function reportSources(gold: readonly GoldDocument[], predictions: readonly Prediction[]): string[] {
  const sources = [...new Set(gold.map(({ source }) => source))];
  if (sources.length < 2) return [];
  const rows = sources.map((source) => {
    const part = gold.filter((document) => document.source === source);
    const { names } = scorePredictions(part, predictions);
    return { f: names.f, cells: [source, String(part.length), percent(names.f), String(names.gold)] };
  });
  rows.sort((a, b) => a.f - b.f);
  return [
    'By source, the worst first:',
    formatTable(
      ['source', 'documents', 'F1', 'gold mentions'],
      rows.map(({ cells }) => cells),
    ),
  ];
}

function scorePredictions(gold: readonly GoldDocument[], predictions: readonly Prediction[]): Figured {
  const write = (name: string, rows: readonly object[]): string => {
    const path = join(folder, name);
    writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    return path;
  };
  const scorer = fileURLToPath(sharedPath('tools/score.mjs'));
  const files = [write('gold.jsonl', gold), write('predictions.jsonl', predictions)];
  return JSON.parse(execFileSync(process.execPath, [scorer, 'corpus', ...files, '--json'], { encoding: 'utf8' }));
}

function judge({ spans }: GoldDocument, article: Article | undefined): Judged[] {
  const right = new Set(spans.map(({ kind, start, end }) => `${kind} ${start} ${end}`));
  return (article?.records ?? []).flatMap(({ kind, mentions }) =>
    mentions.map(({ start, end, confidence }) => ({ confidence, isRight: right.has(`${kind} ${start} ${end}`) })),
  );
}

/** Confidence against what is right: of mentions said at 0.9, nine in ten should be. */
function reportReliability(judged: readonly Judged[]): string {
  const bins = Array.from({ length: BINS }, (_, bin) =>
    judged.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin),
  );
  const mean = (bin: readonly Judged[], of: (one: Judged) => number) =>
    bin.reduce((sum, one) => sum + of(one), 0) / bin.length;
  let error = 0;
  const rows = bins.flatMap((bin, index) => {
    if (bin.length === 0) return [];
    const said = mean(bin, ({ confidence }) => confidence);
    const isRight = mean(bin, (one) => Number(one.isRight));
    error += (bin.length / judged.length) * Math.abs(said - isRight);
    const range = `${(index / BINS).toFixed(1)}–${((index + 1) / BINS).toFixed(1)}`;
    return [[range, String(bin.length), said.toFixed(3), isRight.toFixed(3)]];
  });
  return [
    `Confidence against exact span and kind, expected calibration error ${error.toFixed(3)}:`,
    formatTable(['confidence', 'mentions', 'mean confidence', 'share right'], rows),
  ].join('\n\n');
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

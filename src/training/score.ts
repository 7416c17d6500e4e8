// `npm run score`: scores the extractor on the development sets with the shared scorer, next
// to a baseline. Prints the tables and rewrites those of the docs.
//   npm run score [-- --date 2024-05-14]

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { extract, type Article } from '../index.js';
import { extractWithCompromise } from './baseline.js';
import { readGold, type GoldDocument } from './corpus.js';
import { reportLinking } from './linking.js';
import { fold, normalise } from '../text/characters.js';
import { formatTable, rewriteBlock } from './readme.js';
import { reportQuotes } from './score-quotes.js';
import { KINDS, scorePredictions, type Figured, type Figures, type Prediction } from './scorer.js';
import { sharedPath } from './shared.js';

const VALUED = ['date', 'quantity'] as const;
const CASES =
  'chrono cldr dateparser duckling fr-compromise fr-timebank nemo num2words recognizers rustling sugar text2num timexy';
const BINS = 10;

const CORPORA = [
  {
    name: 'press-dev',
    about: 'the press of France, Belgium, Switzerland, Canada and Africa, annotated for this project',
  },
  {
    name: 'web-dev',
    about: 'pages of the web as they are scraped, from all of the French-speaking world, reworded for this project',
  },
  { name: 'winer-dev', about: 'WiNER-fr 0.2, Wikinews; text CC BY 2.5, annotation CC BY 4.0' },
] as const;

/** What the README's table tells of each corpus that has it: the words for it, and the scorer's name of the figure. */
const SUMMARY = [
  ['names of people, organisations and places', 'names'],
  ['dates, with the right value', 'date (overlap + value)'],
  ['quantities, with the right value', 'quantity (overlap + value)'],
  ['roles of people', 'roles'],
] as const;
/** Figures over fewer golds than this say nothing of a source. */
const ENOUGH = 20;

/** Shares of the gold mentions: right span, right value, both. */
interface CaseFigures {
  readonly span: number;
  readonly value: number;
  readonly both: number;
  readonly gold: number;
  readonly falseAlarms: string;
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
  const corpora = CORPORA.map(({ name, about }) => reportCorpus(name, about));
  const quotes = reportQuotes(folder);
  const report = [...corpora.map((corpus) => corpus.report), reportCases(), quotes.report].join('\n\n');
  console.log(report);
  rewriteBlock('summary', summarise([...corpora, quotes].flatMap(({ summary }) => summary)));
  rewriteBlock('score', `${report}\n\nMeasured ${date} by \`npm run score\`.`);
} finally {
  rmSync(folder, { recursive: true });
}

interface Corpus {
  readonly report: string;
  /** Rows of the README's table. */
  readonly summary: readonly string[][];
}

function reportCorpus(name: string, about: string): Corpus {
  const gold = readGold(name);
  const articles = gold.map(({ id, text, published }) => extract(text, { id, published: published ?? null }));
  const ours = articles.map(({ records }, index): Prediction => ({ id: gold[index]?.id ?? '', records }));
  const theirs = gold.map(({ id, text }): Prediction => ({ id, records: extractWithCompromise(text) }));
  // The dates of WiNER follow other guidelines and have no values, so they are not scored.
  const all = new Set(gold.flatMap(({ spans }) => spans.map(({ kind }) => kind)));
  const kinds = new Set<string>(all.has('quantity') ? all : KINDS);
  const judged = gold.flatMap((document, index) => judge(document, articles[index], kinds));
  const words = gold.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  const figured = scorePredictions(gold, ours);
  const rows = [...scoreRows('depeche', figured), ...scoreRows('fr-compromise', scorePredictions(gold, theirs))];
  const report = [
    `**${name}** (${about}): ${gold.length} documents, ${words} words, never trained on.`,
    formatTable(['', 'kind', 'precision', 'recall', 'F1', 'gold mentions'], rows, 2),
    ...reportValues(figured),
    ...reportPeople(figured, exactRoles(gold, articles)),
    ...[reportLinking(gold, articles)].filter((table) => table !== null),
    ...reportSources(gold, ours),
    reportReliability(judged),
  ].join('\n\n');
  return { report, summary: SUMMARY.flatMap((one) => summaryRow(name, one, gold, ours)) };
}

function summaryRow(
  corpus: string,
  [what, key]: (typeof SUMMARY)[number],
  gold: readonly GoldDocument[],
  predictions: readonly Prediction[],
): string[][] {
  const all = scorePredictions(gold, predictions)[key];
  if (all === undefined || all.gold === 0) return [];
  const sources = [...new Set(gold.map(({ source }) => source))].flatMap((source) => {
    const part = gold.filter((document) => document.source === source);
    const found = scorePredictions(part, predictions)[key];
    return found !== undefined && found.gold >= ENOUGH ? [{ source, f: found.f }] : [];
  });
  const [worst] = sources.sort((a, b) => a.f - b.f);
  return [[what, corpus, percent(all.f), worst && worst.f < all.f ? `${percent(worst.f)} (${worst.source})` : '']];
}

/** The table of the README. */
function summarise(rows: readonly string[][]): string {
  const table = formatTable(['what', 'corpus', 'F1', 'its worst source'], rows, 2);
  return `${table}\n\nMeasured ${date} by \`npm run score\`.`;
}

function scoreRows(system: string, figured: Figured): string[][] {
  return KINDS.map((kind) => {
    const { p, r, f, gold } = figured[kind];
    return [system, kind === 'names' ? 'all three' : kind, percent(p), percent(r), percent(f), String(gold)];
  });
}

/** Dates and quantities, where the corpus has them. */
function reportValues(figured: Figured): string[] {
  const rows = VALUED.flatMap((kind) => {
    const figures = ['', ' (overlap)', ' (overlap + value)'].map((how) => figured[kind + how]);
    if ((figures[0]?.gold ?? 0) === 0) return [];
    return [[kind, ...figures.map((one) => percent(one?.f ?? 0)), String(figures[0]?.gold)]];
  });
  if (rows.length === 0) return [];
  return [
    'Dates and quantities, F1 with the exact span, with an overlapping one, and with an overlapping one and the right value:',
    formatTable(['kind', 'exact', 'overlap', 'overlap and value', 'gold mentions'], rows),
  ];
}

/** Test cases of other libraries, as far as they could occur in the press. */
function reportCases(): string {
  const files = CASES.split(' ').map((name) => fileURLToPath(sharedPath(`cases/${name}.jsonl`)));
  const cases = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { id: string; text: string; published: string | null }),
  );
  const path = join(folder, 'cases.jsonl');
  const predicted = cases.map(({ id, text, published }) => ({ id, records: extract(text, { published }).records }));
  writeFileSync(path, predicted.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const scorer = fileURLToPath(sharedPath('tools/score.mjs'));
  const options = ['cases', files.join(','), path, '--news', '--json'];
  const figured = JSON.parse(
    execFileSync(process.execPath, [scorer, ...options], { encoding: 'utf8', maxBuffer: 1 << 26 }),
  ) as Record<string, CaseFigures>;
  const rows = Object.entries(figured)
    .filter(([, { gold }]) => gold > 0)
    .map(([name, { span, value, both, gold, falseAlarms }]) => {
      return [name, percent(span), percent(value), percent(both), String(gold), falseAlarms];
    });
  return [
    "**Cases** of other libraries' test suites, as far as news would print them, and the development articles of FR-TimeBank (LGPL-LR): share of the golds found with the exact span, with the right value, with both; false alarms on the negatives. `time` and `number` are all sources together.",
    formatTable(['source', 'span', 'value', 'both', 'golds', 'false alarms'], rows),
  ].join('\n\n');
}

/** Full names and roles, where the corpus has them. */
function reportPeople({ roles, personName }: Figured, exact: Omit<Figures, 'gold'>): string[] {
  if (!roles || !personName) return [];
  const rows = [
    ['roles', percent(roles.p), percent(roles.r), percent(roles.f), String(roles.gold)],
    ['roles, the title exact', percent(exact.p), percent(exact.r), percent(exact.f), String(roles.gold)],
    ['full name of a found mention', percent(personName.accuracy), '', '', String(personName.gold)],
  ];
  return [
    'Of people (a role is right when person and title are, one title holding the other):',
    formatTable(['', 'precision', 'recall', 'F1', 'gold'], rows),
  ];
}

/** Roles whose person and whose whole title are those of the corpus, capitals and accents aside. */
function exactRoles(gold: readonly GoldDocument[], articles: readonly Article[]): Omit<Figures, 'gold'> {
  const keyOf = (name: string, title: string): string => `${fold(normalise(name))} | ${fold(normalise(title))}`;
  let [right, found, wanted] = [0, 0, 0];
  gold.forEach(({ roles = [] }, index) => {
    const keys = new Set(roles.map(({ name, title }) => keyOf(name, title)));
    const own = (articles[index]?.records ?? []).flatMap((record) =>
      record.kind === 'person' ? record.roles.map(({ title }) => keyOf(record.name, title)) : [],
    );
    right += own.filter((key) => keys.has(key)).length;
    found += own.length;
    wanted += roles.length;
  });
  const [p, r] = [right / Math.max(1, found), right / Math.max(1, wanted)];
  return { p, r, f: (2 * p * r) / Math.max(Number.EPSILON, p + r) };
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

/** The mentions of the kinds that the corpus annotates. */
function judge({ spans }: GoldDocument, article: Article | undefined, kinds: ReadonlySet<string>): Judged[] {
  const right = new Set(spans.map(({ kind, start, end }) => `${kind} ${start} ${end}`));
  return (article?.records ?? []).flatMap(({ kind, mentions }) =>
    (kinds.has(kind) ? mentions : []).map(({ start, end, confidence }) => ({
      confidence,
      isRight: right.has(`${kind} ${start} ${end}`),
    })),
  );
}

/** Compares confidence with accuracy: of the mentions with confidence 0.9, nine in ten should be right. */
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

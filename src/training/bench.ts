// `npm run bench`: the speed of each stage and of the whole, in CPU time, next to other
// libraries in the same run; the load time, memory and sizes of the built package. Prints
// the tables and rewrites those of the docs.
//   npm run bench [-- --archive]   the memory row streams the whole archive

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { fr as chrono } from 'chrono-node';
import nlp from 'fr-compromise';
import { readDates } from '../dates/read.js';
import { linkMentions } from '../entities/link.js';
import { settleNames } from '../names/article.js';
import { readKnowledge } from '../knowledge/tables.js';
import { extract, extractMany } from '../index.js';
import { readNames } from '../names/read.js';
import { readModel } from '../names/weights.js';
import { readQuantities } from '../quantities/read.js';
import { settle } from '../settle.js';
import { readDocument } from '../text/document.js';
import { detectLanguage } from '../text/language.js';
import { readSentences } from '../text/sentences.js';
import { readTokens } from '../text/tokens.js';
import { readZones } from '../text/zones.js';
import { measureCommand, measureLoad, measureLongText, measurePack } from './built.js';
import { reportOwnReaders } from './own.js';
import { reportPeers } from './peers.js';
import { formatTable, rewriteBlock } from './readme.js';
import { readArchive } from './shared.js';
import { takeFresh } from './texts.js';

const ROOT = new URL('../../', import.meta.url);
const MB = 1_000_000;
const ENOUGH = 2 * MB;
const FRESH = 20 * MB;
const LONG = 10 * MB;
const ROUNDS = 5;
// fr-compromise is some twenty times slower, so it reads a part of the text in fewer rounds.
const SLOW_SHARE = 8;
const SLOW_ROUNDS = 2;
// The publication day given to both date readers.
const PUBLISHED = '2019-03-04';
const PUBLISHED_INSTANT = new Date(PUBLISHED);

interface Timing {
  readonly min: number;
  readonly mean: number;
  readonly deviation: number;
}

interface Stage {
  readonly name: string;
  readonly run: () => void;
  readonly rounds: number;
  readonly bytes: number;
  readonly tokens: number;
}

const { values } = parseArgs({ options: { archive: { type: 'boolean' } } });
const hasArchive = existsSync(new URL('../shared/archive', ROOT));
const knowledge = readKnowledge(readFileSync(new URL('src/knowledge/fr.knowledge', ROOT)));
const model = readModel(readFileSync(new URL('src/names/fr.weights', ROOT)));
const report = [
  `Node ${process.version}, one core of ${cpus()[0]?.model ?? 'an unknown processor'} (${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB). ` +
    `A MB is a million bytes of UTF-8, a second one of the processor, user and system; ${ROUNDS} rounds after one to warm up (fr-compromise: ${SLOW_ROUNDS}, on an eighth of the text).`,
  ...reportSpeed('The articles of `fixtures/news`, again and again', repeat(readFixtures())),
  ...(hasArchive ? reportSpeed('The first articles of a real archive', takeArchive()) : []),
  'Dates and quantities beside their peers, tokens read before (the fastest of the rounds):',
  reportPeers(hasArchive ? takeArchive() : readFixtures()),
  "Readers of one's own, over the same texts:",
  reportOwnReaders(hasArchive ? takeArchive() : readFixtures()),
  await reportPackage(),
].join('\n\n');
console.log(report);
rewriteBlock('bench', report);

function reportSpeed(title: string, texts: readonly string[]): string[] {
  const part = texts.slice(0, Math.ceil(texts.length / SLOW_SHARE));
  const documents = texts.map((text) => readDocument(text, null));
  const dated = texts.map((text) => readDocument(text, PUBLISHED));
  const names = dated.map((doc) => readNames(doc, model));
  const mentions = dated.map((doc, index) => {
    const heard = settleNames(doc, names[index]!, knowledge);
    return settle([...heard, ...readDates(doc), ...readQuantities(doc)]);
  });
  const bytes = sizeOf(texts);
  const tokens = documents.reduce((sum, doc) => sum + doc.tokens.length, 0);
  const segmenter = new Intl.Segmenter('fr', { granularity: 'word' });
  const each = (name: string, read: (text: string, index: number) => unknown): Stage => ({
    name,
    run: () => texts.forEach(read),
    rounds: ROUNDS,
    bytes,
    tokens,
  });
  const stages: Stage[] = [
    each('tokens', (text) => readTokens(text)),
    each('sentences', (text, index) => readSentences(text, documents[index]!.tokens)),
    each('zones', (text) => readZones(text)),
    each('language', (text) => detectLanguage(text)),
    each('names', (_, index) => readNames(documents[index]!, model)),
    each('dates', (_, index) => readDates(dated[index]!)),
    each(`dates, from the raw text: ${countDates(texts)} found`, (text) => readDates(readDocument(text, PUBLISHED))),
    each('quantities', (_, index) => readQuantities(dated[index]!)),
    each('names, as the article has them', (_, index) => settleNames(dated[index]!, names[index]!, knowledge)),
    each('who is who', (_, index) => linkMentions(dated[index]!, mentions[index]!, knowledge)),
    each('**extract, whole**', (text) => extract(text)),
    { name: 'extractMany, whole', run: () => extractMany(texts), rounds: ROUNDS, bytes, tokens },
    each('Intl.Segmenter, words', (text) => {
      for (const word of segmenter.segment(text)) void word;
    }),
    {
      name: 'fr-compromise, names',
      run: () => part.forEach((text) => findNames(text)),
      rounds: SLOW_ROUNDS,
      bytes: sizeOf(part),
      tokens: part.reduce((sum, _, index) => sum + documents[index]!.tokens.length, 0),
    },
    each(`chrono-node (fr), dates from the raw text: ${countByChrono(texts)} found`, (text) =>
      chrono.parse(text, PUBLISHED_INSTANT),
    ),
  ];
  const timed = stages.map((stage) => ({ stage, timing: time(stage) }));
  const whole = timed.find(({ stage }) => stage.name.includes('extract, whole'));
  const wholeSpeed = whole ? bytes / whole.timing.mean : 0;
  const rows = timed.map(({ stage, timing }) => [
    stage.name,
    (stage.bytes / MB / timing.mean).toFixed(2),
    Math.round(stage.tokens / timing.mean).toLocaleString('en'),
    ...[timing.min, timing.mean, timing.deviation].map((seconds) => (1000 * seconds).toFixed(0)),
    `${(wholeSpeed / (stage.bytes / timing.mean)).toFixed(2)} ×`,
  ]);
  return [
    `${title}: ${texts.length} texts, ${(bytes / MB).toFixed(1)} MB, ${Math.round(bytes / texts.length)} bytes each.`,
    formatTable(
      ['stage', 'MB/s', 'tokens/s', 'min ms', 'mean ms', 'deviation ms', "extract's speed to this one's"],
      rows,
    ),
  ];
}

async function reportPackage(): Promise<string> {
  const load = summarise(Array.from({ length: ROUNDS }, () => measureLoad() / 1000));
  const texts = values.archive ? readArchive() : hasArchive ? takeArchive() : repeat(readFixtures());
  const command = await measureCommand(texts);
  const fresh = hasArchive ? await measureCommand(takeFresh(FRESH).map(({ text }) => text)) : null;
  const long = await measureLongText(repeat(readFixtures()).join('\n\n'), LONG);
  const pack = measurePack();
  const kilobytes = (size: number) => `${(size / 1000).toFixed(0)} kB`;
  return formatTable(
    ['what', 'measure'],
    [
      [
        'loading the model, new process',
        `${(1000 * load.mean).toFixed(0)} ms (min ${(1000 * load.min).toFixed(0)}, deviation ${(1000 * load.deviation).toFixed(0)})`,
      ],
      [
        `the command over ${command.documents.toLocaleString('en')} articles, ${(command.bytes / MB).toFixed(1)} MB of text`,
        `${(command.bytes / MB / command.cpu).toFixed(2)} MB/s, start and JSON included; peak memory ${(command.peak / MB).toFixed(0)} MB`,
      ],
      ...(fresh === null
        ? []
        : [
            [
              `the command over ${(fresh.bytes / MB).toFixed(0)} MB of fresh text`,
              `${(fresh.bytes / MB / fresh.cpu).toFixed(2)} MB/s`,
            ],
          ]),
      [
        `one text of ${(LONG / MB).toFixed(0)} MB, new process`,
        `${long.cpu.toFixed(1)} s; peak memory ${(long.peak / MB).toFixed(0)} MB`,
      ],
      ['weights', kilobytes(statSync(new URL('src/names/fr.weights', ROOT)).size)],
      ['code, `core.js`', kilobytes(statSync(new URL('dist/core.js', ROOT)).size)],
      ['download, packed', kilobytes(pack.size)],
      ['installed, unpacked', kilobytes(pack.unpackedSize)],
    ],
  );
}

function countDates(texts: readonly string[]): string {
  return texts.reduce((sum, text) => sum + readDates(readDocument(text, PUBLISHED)).length, 0).toLocaleString('en');
}

function countByChrono(texts: readonly string[]): string {
  return texts.reduce((sum, text) => sum + chrono.parse(text, PUBLISHED_INSTANT).length, 0).toLocaleString('en');
}

function findNames(text: string): void {
  const view = nlp(text) as unknown as { people(): object; places(): object; organizations(): object };
  view.people();
  view.places();
  view.organizations();
}

function time({ run, rounds }: Stage): Timing {
  run();
  return summarise(
    Array.from({ length: rounds }, () => {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1e6;
    }),
  );
}

function summarise(seconds: readonly number[]): Timing {
  const mean = seconds.reduce((sum, one) => sum + one, 0) / seconds.length;
  const variance = seconds.reduce((sum, one) => sum + (one - mean) ** 2, 0) / seconds.length;
  return { min: Math.min(...seconds), mean, deviation: Math.sqrt(variance) };
}

function readFixtures(): string[] {
  const folder = new URL('fixtures/news/', ROOT);
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  if (names.length === 0) throw new Error('fixtures/news holds no article to measure on');
  return names.sort().map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

function repeat(texts: readonly string[]): string[] {
  const times = Math.ceil(ENOUGH / sizeOf(texts));
  return Array.from({ length: times }, () => texts).flat();
}

function takeArchive(): string[] {
  const texts: string[] = [];
  let size = 0;
  for (const text of readArchive()) {
    texts.push(text);
    size += Buffer.byteLength(text);
    if (size >= ENOUGH) break;
  }
  return texts;
}

function sizeOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

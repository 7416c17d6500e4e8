// `npm run score:ids`: how many of 300 place records of the archive have an id, and 300 ids for reading by eye, both drawn
// from a fixed seed. Every id has a key that holds no text: the numbers of the article and of the record. With
// `--verdicts`, counts those of src/training/verdicts-ids.tsv (key, ids, then `yes`, `no` or `?` of each reading).
//   npm run score:ids [-- --records 300] [--verdicts]

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createExtractor, type PlaceRecord } from '../index.js';
import { hashKey } from '../knowledge/tables.js';
import { takeFresh } from './texts.js';

const { values } = parseArgs({
  options: { records: { type: 'string', default: '300' }, verdicts: { type: 'boolean', default: false } },
});
const SEED = 20_241_101;
const ARTICLES = 900;
const BYTES_AN_ARTICLE = 1700;
/** Characters of the text on either side of a mention. */
const BESIDE = 80;

/** The categories that the lists are of: they have no streets, buildings, waters or mountains. */
const LISTED: ReadonlySet<string> = new Set(['country', 'region', 'city', 'continent']);

interface Drawn {
  readonly key: string;
  readonly record: PlaceRecord;
  readonly context: string;
}

if (values.verdicts) countVerdicts();
else show();

function show(): void {
  const { extractMany } = createExtractor({ ids: true, kinds: ['place'] });
  const texts = takeFresh(ARTICLES * BYTES_AN_ARTICLE);
  const articles = extractMany(texts.map(({ text, published }) => ({ text, published: published ?? null })));
  const records = articles.flatMap((article, index): Drawn[] => {
    if (article instanceof Error) return [];
    const { text } = texts[index]!;
    return article.records.flatMap((record) => {
      if (record.kind !== 'place') return [];
      const { start, end } = record.mentions[0]!;
      const context = `${text.slice(Math.max(0, start - BESIDE), start)}[${text.slice(start, end)}]${text.slice(end, end + BESIDE)}`;
      return [{ key: `${index}/${record.id.slice('place-'.length)}`, record, context: context.replace(/\s+/gu, ' ') }];
    });
  });
  const count = Number(values.records);
  const sample = draw(records, count);
  const covered = sample.filter(hasIds).length;
  console.log(
    `${covered} of ${sample.length} place records of the archive have an id (${share(covered, sample.length)})`,
  );
  const listed = sample.filter(({ record }) => LISTED.has(record.category ?? ''));
  const known = listed.filter(hasIds).length;
  console.log(
    `of countries, regions, cities and continents alone: ${known} of ${listed.length} (${share(known, listed.length)})`,
  );
  for (const { record } of sample.filter((drawn) => !hasIds(drawn)))
    console.log(`none\t${record.name}\t${record.category ?? '?'} ${record.country ?? '?'}`);
  for (const { key, record, context } of draw(records.filter(hasIds), count)) {
    const { name, category, country, latitude, longitude } = record;
    const where = latitude === null ? '' : `${latitude},${longitude}`;
    console.log([key, formatIds(record), name, `${category} ${country}`, where, context].join('\t'));
  }
}

function hasIds({ record }: Drawn): boolean {
  return Object.keys(record.ids).length > 0;
}

function formatIds({ ids }: PlaceRecord): string {
  return Object.entries(ids)
    .map(([list, id]) => `${list}:${String(id)}`)
    .join(' ');
}

function countVerdicts(): void {
  const rows = readFileSync(new URL('verdicts-ids.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  const readings = Math.max(...rows.map((row) => row.length)) - 2;
  for (let reading = 0; reading < readings; reading++) {
    const of = (verdict: string): number => rows.filter((row) => row[reading + 2] === verdict).length;
    const judged = of('yes') + of('no');
    console.log(
      `reading ${reading + 1}: ${of('yes')} of ${judged} right (${share(of('yes'), judged)}), ${of('?')} not told`,
    );
  }
}

/** So many of them in the order of a hash of their keys: one record more or less changes the sample by one. */
function draw(all: readonly Drawn[], count: number): Drawn[] {
  const rank = new Map(all.map((drawn) => [drawn, hashKey(`${SEED} ${drawn.key}`)]));
  return [...all].sort((a, b) => rank.get(a)! - rank.get(b)!).slice(0, count);
}

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}

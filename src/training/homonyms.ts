// `npm run score:homonyms`: 200 people whom several articles name, drawn from a fixed seed among the identities of the
// archive, each with the words around the name in at most four of these articles, for reading by eye: is it one person?
// With `--verdicts`, counts the verdicts of src/training/verdicts-identities.tsv (places of the records, then `one` or
// `two` of each reading), which keeps no text.
//   npm run score:homonyms -- --records identities.jsonl [--verdicts]

import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { ArchivedArticle } from '../archive/index.js';
import { hashKey } from '../knowledge/tables.js';
import { readLines } from './shared.js';

const { values } = parseArgs({
  options: { records: { type: 'string', default: '' }, verdicts: { type: 'boolean', default: false } },
});
const SEED = 20_261_128;
const PEOPLE = 200;
const ARTICLES = 4;
/** Characters of the text on either side of the name. */
const BESIDE = 90;

interface Sighting {
  /** The article and the record in it: "orange:10/person-1". */
  readonly place: string;
  readonly article: string;
  readonly day: string | null;
  readonly start: number;
  readonly end: number;
}

if (values.verdicts) countVerdicts();
else await show();

async function show(): Promise<void> {
  const people = new Map<string, Sighting[]>();
  const lines = createInterface({ input: createReadStream(values.records), crlfDelay: Infinity });
  for await (const line of lines) {
    const { id = '', published, records } = JSON.parse(line) as ArchivedArticle;
    for (const record of records) {
      if (record.kind !== 'person' || record.identity == null) continue;
      const { start, end } = record.mentions[0]!;
      const seen = { place: `${id}/${record.id}`, article: id, day: published, start, end };
      people.set(record.identity, [...(people.get(record.identity) ?? []), seen]);
    }
  }
  const several = [...people].filter(([, seen]) => new Set(seen.map(({ article }) => article)).size > 1);
  const drawn = draw(several, PEOPLE, ([identity]) => identity).map(([identity, seen]) => {
    return { identity, count: seen.length, shown: draw(seen, ARTICLES, ({ place }) => place) };
  });
  const texts = readTexts(new Set(drawn.flatMap(({ shown }) => shown.map(({ article }) => article))));
  console.log(`${several.length} people have several articles`);
  for (const { identity, count, shown } of drawn) {
    console.log(`\n${shown.map(({ place }) => place).join(' ')}\t${identity}\t${count} articles`);
    for (const { article, day, start, end } of shown) {
      const text = texts.get(article) ?? '';
      const around = `${text.slice(Math.max(0, start - BESIDE), start)}[${text.slice(start, end)}]${text.slice(end, end + BESIDE)}`;
      console.log(`  ${day ?? ''} ${around.replace(/\s+/gu, ' ')}`);
    }
  }
}

function readTexts(ids: ReadonlySet<string>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const line of readLines('archive/press-2016-2020.jsonl.gz')) {
    const { id = '', text = '' } = JSON.parse(line) as { readonly id?: string; readonly text?: string };
    if (ids.has(id)) texts.set(id, text);
  }
  return texts;
}

function countVerdicts(): void {
  const rows = readFileSync(new URL('verdicts-identities.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  for (const reading of [1, 2]) {
    const of = (verdict: string): number => rows.filter((row) => row[reading] === verdict).length;
    const judged = of('one') + of('two');
    console.log(
      `reading ${reading}: ${of('two')} of ${judged} names join two people (${((100 * of('two')) / Math.max(1, judged)).toFixed(1)} %), ${of('?')} not told`,
    );
  }
}

/** So many of them in the order of a hash of their keys. */
function draw<T>(all: readonly T[], count: number, keyOf: (one: T) => string): T[] {
  const rank = new Map(all.map((one) => [one, hashKey(`${SEED} ${keyOf(one)}`)]));
  return [...all].sort((a, b) => rank.get(a)! - rank.get(b)!).slice(0, count);
}

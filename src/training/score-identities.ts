// `npm run score:identities`: hides full names that articles give, and asks `depeche identities` for them back. In every
// article of the fold (those whose id hashes to 0 modulo 5, which no threshold was tuned on) each person's full name is
// replaced by the family name alone, and each long form of an organisation with an acronym by the acronym alone. All these
// articles are hidden at once, so none of them helps another. Of several people of one family in an article only one is
// hidden, as no article would call two by the family name alone. Then a name is right when it gets the identity that it has
// in the archive as it is, wrong when it gets another one, and not covered when it gets none.
//   npm run score:identities [-- --records records.jsonl] [--fold 0] [--errors 40] [--write]
// Without --records the archive is read first, which takes some minutes, and kept in .cache/.

import { createReadStream, existsSync, mkdirSync, openSync, closeSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { runBatch, runIdentities, type ArchivedArticle } from '../archive/index.js';
import { foldName } from '../archive/identities/fold.js';
import type { NewsRecord, PersonRecord } from '../index.js';
import { hashKey } from '../knowledge/tables.js';
import { formatTable, rewriteBlock } from './readme.js';
import { sharedPath } from './shared.js';

const { values } = parseArgs({
  options: {
    records: { type: 'string' },
    fold: { type: 'string', default: '0' },
    errors: { type: 'string', default: '0' },
    write: { type: 'boolean', default: false },
  },
});
const FOLDS = 5;
const CACHE = '.cache/identities';

interface Score {
  readonly name: string;
  hidden: number;
  given: number;
  right: number;
}

const scores = {
  person: newScore('people'),
  alone: newScore('people whose family name the article also writes alone'),
  organisation: newScore('organisations with an acronym'),
};

await main();

async function main(): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const records = values.records ?? (await readRecords());
  const [asIs, hidden, asked] = ['as-is', 'hidden', 'asked'].map((name) => `${CACHE}/${name}.jsonl`) as [
    string,
    string,
    string,
  ];
  await runIdentities({ records, out: asIs, restart: true });
  await hide(asIs, hidden);
  await runIdentities({ records: hidden, out: asked, restart: true });
  await compare(asIs, asked);
  const rows = Object.values(scores).map(({ name, hidden: all, given, right }) => [
    name,
    String(all),
    percent(given, all),
    percent(right, given),
  ]);
  const table = formatTable(['hidden', 'names', 'given an identity, %', 'of these right, %'], rows);
  console.log(table);
  if (values.write) rewriteBlock('identities', table);
}

async function readRecords(): Promise<string> {
  const out = `${CACHE}/records.jsonl`;
  const input = sharedPath('archive/press-2016-2020.jsonl.gz').pathname;
  if (!existsSync(out)) await runBatch({ inputs: [input], out, workers: 1, restart: true });
  return out;
}

async function hide(from: string, to: string): Promise<void> {
  const file = openSync(to, 'w');
  for await (const article of articlesOf(from)) {
    const records = isAsked(article) ? hideNames(article.records) : article.records;
    writeSync(file, `${JSON.stringify({ ...article, records })}\n`);
  }
  closeSync(file);
}

/** The records as they would be if the article gave the short names alone. */
function hideNames(records: readonly NewsRecord[]): NewsRecord[] {
  return records.map((record) => {
    if (!isHidden(record, records)) return record;
    if (record.kind === 'organisation') return { ...record, name: record.acronym!, acronym: null };
    if (record.kind !== 'person') return record;
    // A given name shows the gender; where it is hidden, only a civility does.
    const gender = record.honorific !== null && /^M/.test(record.honorific) ? record.gender : null;
    return { ...record, name: record.family!, given: null, gender };
  });
}

function isHidden(record: NewsRecord, records: readonly NewsRecord[]): boolean {
  if (record.kind === 'organisation')
    return record.acronym !== null && record.identity != null && record.name.includes(' ');
  if (!isNamed(record)) return false;
  const family = records.filter(isNamed).filter((other) => other.family === record.family);
  return (family.find(isWrittenAlone) ?? family[0]) === record;
}

function isNamed(record: NewsRecord): record is PersonRecord {
  if (record.kind !== 'person' || record.identity == null) return false;
  return record.family !== null && /\p{L}{2}/u.test(record.given ?? '');
}

function isWrittenAlone({ family, mentions }: PersonRecord): boolean {
  return mentions.some(({ text }) => text === family);
}

async function compare(asIs: string, asked: string): Promise<void> {
  // The long forms of one acronym have one identity, which is called by the form that is most frequent in each of the runs.
  const called = new Map<string, string>();
  for await (const { records } of articlesOf(asIs))
    for (const record of records)
      if (record.kind === 'organisation' && record.identity != null && !called.has(foldName(record.name)))
        called.set(foldName(record.name), record.identity);
  const others = articlesOf(asked);
  let errors = Number(values.errors);
  for await (const article of articlesOf(asIs)) {
    const other = (await others.next()).value as ArchivedArticle;
    if (!isAsked(article)) continue;
    article.records.forEach((record, index) => {
      if (!isHidden(record, article.records) || (record.kind !== 'person' && record.kind !== 'organisation')) return;
      const { identity: found, name } = other.records[index] as typeof record;
      // A name of one word that nothing in the archive explains is its own identity: "organisation:insead".
      const own = found === `organisation:${foldName(name)}`;
      const identity = found == null || own ? null : (called.get(found.replace('organisation:', '')) ?? found);
      const isAlone = record.kind === 'person' && isWrittenAlone(record);
      for (const score of [scores[record.kind], ...(isAlone ? [scores.alone] : [])]) {
        score.hidden++;
        if (identity !== null) score.given++;
        if (identity === record.identity) score.right++;
      }
      if (identity !== null && identity !== record.identity && errors-- > 0)
        console.log(`${article.id}\t${article.published}\t${record.identity}\t${identity}\t${isAlone ? 'alone' : ''}`);
    });
  }
}

async function* articlesOf(path: string): AsyncGenerator<ArchivedArticle> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  for await (const line of lines) yield JSON.parse(line) as ArchivedArticle;
}

function isAsked({ id }: ArchivedArticle): boolean {
  return hashKey(id ?? '') % FOLDS === Number(values.fold);
}

function newScore(name: string): Score {
  return { name, hidden: 0, given: 0, right: 0 };
}

function percent(part: number, whole: number): string {
  return ((100 * part) / Math.max(1, whole)).toFixed(1);
}

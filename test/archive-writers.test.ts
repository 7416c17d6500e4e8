// Every kind of output, read back by another library than wrote it, or by SQL,
// and compared with what `extract` returns.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBatch } from '../src/archive/index.js';
import { COLUMNS } from '../src/archive/writers/rows.js';
import { extract, type Article } from '../src/index.js';

const DOCUMENTS = [
  {
    id: 'a',
    published: '2024-05-14',
    text: `Zélie Courtecuisse, maire de Nantes, a vendu mardi 200 tonnes de blé à l'Unicef pour 3,5 millions d'euros.\n\n« C'est, "dit-on", beaucoup », a jugé Mme Courtecuisse.`,
  },
  { id: 'b; "c"', text: 'Entre 10 et 20 % des habitants de Brest sont partis en juin 2019.' },
  { id: 'empty', text: '' },
];
const ARTICLES: Article[] = DOCUMENTS.map(({ text, ...options }) => extract(text, options));

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-writers-'));
  writeFileSync(at('in.jsonl'), DOCUMENTS.map((document) => `${JSON.stringify(document)}\n`).join(''));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string) => runBatch({ inputs: [at('in.jsonl')], out: at(name), workers: 1 });

interface Cells {
  readonly [column: string]: unknown;
}

/** What the rows must say, told from the articles by hand and not by the writers' own code. */
function expected(): Cells[] {
  return ARTICLES.flatMap(({ id, published, records }) =>
    records.flatMap((record) =>
      record.mentions.map((mention) => ({
        article: id,
        published,
        published_from: published === null ? null : 'given',
        record: record.id,
        kind: record.kind,
        name: 'name' in record ? record.name : mention.text,
        text: mention.text,
        start_offset: mention.start,
        end_offset: mention.end,
        confidence: mention.confidence,
        value: record.kind === 'date' ? record.value : null,
        number: record.kind === 'quantity' ? record.value : null,
        min: record.kind === 'quantity' ? record.min : null,
        unit: record.kind === 'quantity' ? record.unit : null,
        of: record.kind === 'quantity' ? record.of : null,
        currency: record.kind === 'quantity' ? record.currency : null,
        family: record.kind === 'person' ? record.family : null,
        country: record.kind === 'place' ? record.country : null,
        category: record.kind === 'place' || record.kind === 'organisation' ? record.category : null,
      })),
    ),
  );
}

describe('outputs', () => {
  it('begin with articles of every sort', () => {
    const kinds = new Set(ARTICLES.flatMap(({ records }) => records.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(['date', 'organisation', 'person', 'place', 'quantity']);
    expect(expected().some(({ number, min }) => number === null && min !== null)).toBe(true);
  });

  it('CSV', async () => {
    await write('out.csv');
    const rows = parse<{ [column: string]: string }>(readFileSync(at('out.csv')), { columns: true });
    expect(Object.keys(rows[0]!)).toEqual(Object.keys(COLUMNS));
    const plain = expected().map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell === null ? '' : String(cell)])),
    );
    expect(rows).toHaveLength(plain.length);
    rows.forEach((row, index) => expect(row).toMatchObject(plain[index]!));
  });

  it('Parquet', async () => {
    await write('out.parquet');
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(at('out.parquet')) });
    const wanted = expected();
    expect(rows).toHaveLength(wanted.length);
    rows.forEach((row, index) => expect(row).toMatchObject(wanted[index]!));
  });

  it('a database with tables and indexes', async () => {
    await write('out.db');
    const database = new sqlite.Database(at('out.db'), { readOnly: true });
    try {
      expect(
        database.all('SELECT id, published, published_from, language, records FROM articles ORDER BY article'),
      ).toEqual(
        ARTICLES.map(({ id, published, language, records }) => ({
          id,
          published,
          published_from: published === null ? null : 'given',
          language: language.code,
          records: records.length,
        })),
      );
      const rows = database.all(
        `SELECT a.id AS article, a.published, a.published_from, r.record, r.kind, m.text, m.start_offset, m.end_offset, m.confidence,
           CASE WHEN r.kind IN ('date', 'quantity') THEN m.text ELSE r.name END AS name, r.value, r.number, r.min,
           r.unit, r."of", r.currency, r.family, r.country, r.category
         FROM mentions m JOIN records r USING (article, record) JOIN articles a USING (article) ORDER BY m.rowid`,
      );
      expect(rows).toEqual(expected());
      const roles = ARTICLES.flatMap(({ records }) =>
        records.flatMap((record) => (record.kind === 'person' ? record.roles.map(({ title }) => title) : [])),
      );
      expect(roles).toContain('maire de Nantes');
      expect(database.all('SELECT title FROM roles ORDER BY rowid').map(({ title }) => title)).toEqual(roles);
      const indexes = database.all("SELECT name FROM sqlite_master WHERE type = 'index'").map(({ name }) => name);
      expect(indexes).toContain('records_name');
    } finally {
      database.close();
    }
  });

  it('a database that answers the question of the README', () => {
    const question = /```sql\n([^`]*)```/.exec(readFileSync(join(import.meta.dirname, '../README.md'), 'utf8'))?.[1];
    const database = new sqlite.Database(at('out.db'), { readOnly: true });
    expect(database.all(question ?? '')).toEqual([{ name: 'Zélie Courtecuisse', articles: 1 }]);
    database.close();
  });

  it('that need a file are not written to a stream', async () => {
    await expect(runBatch({ inputs: [at('in.jsonl')], out: '-', to: 'parquet' })).rejects.toThrow('name a file');
  });
});

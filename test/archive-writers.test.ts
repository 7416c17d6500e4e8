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
import { createExtractor, extract, type Article, type NewsRecord } from '../src/index.js';

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
        value: 'value' in record && record.value !== null ? String(record.value) : null,
        number: record.kind === 'quantity' ? record.value : null,
        min_number: record.kind === 'quantity' ? record.min : null,
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
    expect(expected().some((row) => row.number === null && row.min_number !== null)).toBe(true);
  });

  it('CSV', async () => {
    await write('out.csv');
    const rows = parse<{ [column: string]: string }>(readFileSync(at('out.csv')), { columns: true });
    expect(Object.keys(rows[0]!)).toEqual(COLUMNS.map(([name]) => name));
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
           CASE WHEN r.kind IN ('date', 'quantity') THEN m.text ELSE r.name END AS name, r.value, r.number, r.min_number,
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

  it('keep the order of the columns of 0.1, new ones behind them', () => {
    const before =
      'article record kind name start_offset end_offset text confidence published published_from zone category country ' +
      'acronym given family honorific gender type value from to precision edtf number min max unit currency ' +
      'approximation of per';
    expect(COLUMNS.map(([name]) => name).join(' ')).toBe(
      `${before} roles modifier approximate anchor magnitude aliases offset conflict ids latitude longitude cue cue_start ` +
        'cue_end speaker speaker_how speaker_text speaker_start speaker_end speaker_record min_number max_number identity ' +
        'sentence sentence_start version model title url section author',
    );
  });

  it('that need a file are not written to a stream', async () => {
    await expect(runBatch({ inputs: [at('in.jsonl')], out: '-', to: 'parquet' })).rejects.toThrow('name a file');
  });
});

describe('every field of every record', () => {
  const TEXT =
    "Zélie Courtecuisse, maire de Nantes, a vendu mardi 200 tonnes de blé à l'Union européenne (UE) pour environ 3,5 euros " +
    'par jour.\n\nDes dizaines de milliers de personnes sont nées vers 1950. Début 2019, le Festival de Cannes a accueilli ' +
    'Mme Courtecuisse, alias Zaza.';
  const article = createExtractor({ ids: true, other: true }).extract(TEXT, { id: 'all', published: '2024-05-20' });
  // The columns of these fields are texts, as a date needs, and the numbers are in a column of their own as well.
  const NUMBERS: { readonly [field: string]: string } = { value: 'number', min: 'min_number', max: 'max_number' };
  /** The fields of a record as they are in its JSON, by the name of their column, which is their own. */
  const fieldsOf = (record: NewsRecord): (readonly [column: string, value: unknown])[] =>
    Object.entries(JSON.parse(JSON.stringify(record)) as { readonly [field: string]: unknown })
      .filter(([field]) => !['id', 'kind', 'mentions', 'confidence', 'zone'].includes(field))
      .flatMap(([field, value]): (readonly [column: string, value: unknown])[] => {
        const number = record.kind === 'quantity' ? NUMBERS[field] : undefined;
        if (number === undefined) return [[field, value]];
        return [
          [field, value === null ? null : String(value as number)],
          [number, value],
        ];
      });
  const mentioned = article.records.flatMap((record) => record.mentions.map(() => record));

  beforeAll(async () => {
    const line = JSON.stringify({ id: 'all', published: '2024-05-20', text: TEXT });
    writeFileSync(at('all.jsonl'), `${line}\n`);
    for (const extension of ['csv', 'parquet', 'db']) {
      const out = at(`all.${extension}`);
      await runBatch({ inputs: [at('all.jsonl')], out, workers: 1, extract: { other: true, ids: true } });
    }
  });

  it('is there to be written, what earlier outputs left out among it', () => {
    expect(new Set(article.records.map(({ kind }) => kind)).size).toBe(6);
    const said = article.records.flatMap((record) =>
      fieldsOf(record).flatMap(([column, value]) => (value === null || value === false ? [] : [column])),
    );
    expect(said).toEqual(
      expect.arrayContaining([
        'roles',
        'modifier',
        'approximate',
        'anchor',
        'magnitude',
        'per',
        'aliases',
        'latitude',
        'longitude',
      ]),
    );
  });

  it('is refused ids that are neither asked for nor not', async () => {
    const wrong = { inputs: [at('all.jsonl')], out: at('wrong.jsonl'), extract: { ids: 'yes' as never } };
    await expect(runBatch(wrong)).rejects.toThrow('extract.ids must be true or false, got string.');
  });

  it('has the ids of a place among it', () => {
    const ids = article.records.flatMap((record) => (record.kind === 'place' ? [record.ids] : []));
    expect(ids).toContainEqual({ insee: '44109', geonames: '2990969', wikidata: 'Q12191' });
  });

  it('is in CSV, a list as JSON', () => {
    const rows = parse<{ [column: string]: string }>(readFileSync(at('all.csv')), { columns: true });
    expect(rows).toHaveLength(mentioned.length);
    const text = (value: unknown) =>
      value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value as string);
    mentioned.forEach((record, index) => {
      for (const [column, value] of fieldsOf(record))
        expect([column, rows[index]![column]]).toEqual([column, text(value)]);
    });
  });

  it('is in Parquet, a list as JSON', async () => {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(at('all.parquet')) });
    expect(rows).toHaveLength(mentioned.length);
    mentioned.forEach((record, index) => {
      for (const [column, value] of fieldsOf(record)) {
        const wanted = typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
        expect([column, rows[index]![column]]).toEqual([column, wanted]);
      }
    });
  });

  it('is in the database, a list in its own table', () => {
    const database = new sqlite.Database(at('all.db'), { readOnly: true });
    try {
      const rows = database.all('SELECT * FROM records ORDER BY rowid');
      expect(rows).toHaveLength(article.records.length);
      article.records.forEach((record, index) => {
        for (const [column, value] of fieldsOf(record)) {
          if (column === 'aliases' || column === 'ids') {
            expect([column, rows[index]![column]]).toEqual([column, JSON.stringify(value)]);
          } else if (Array.isArray(value)) {
            const list = database.all(
              `SELECT title, organisation, place, start_offset AS start, end_offset AS end FROM ${column} WHERE record = ? ORDER BY rowid`,
              [record.id],
            );
            expect([column, list]).toEqual([column, value]);
          } else {
            const wanted = typeof value === 'boolean' ? Number(value) : value;
            expect([column, rows[index]![column]]).toEqual([column, wanted]);
          }
        }
      });
    } finally {
      database.close();
    }
  });
});

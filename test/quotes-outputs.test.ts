// Quotes in the outputs of an archive: the columns of the table of all mentions, and the table `quotes` of a database.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWriter } from '../src/archive/writers/formats.js';
import type { QuoteRecord } from '../src/index.js';
import { ALL_PAGES } from './pages.js';
import { ARTICLE } from './quoted.js';

let folder: string;

const at = (name: string) => join(folder, name);
const QUOTES = ARTICLE.records.filter((record) => record.kind === 'quote');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-quotes-'));
  for (const [format, path] of [['csv', at('a.csv')] as const, ['parquet', at('a.parquet')] as const]) {
    const writer = await openWriter({ format, path }, '');
    await writer.add(ARTICLE);
    await writer.end();
  }
  const database = await openWriter({ format: 'sqlite', path: at('a.db') }, '');
  await database.add({ ...ARTICLE, id: 'none', records: [] });
  await database.add(ARTICLE);
  await database.end();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The cells of a quote, told by hand and not from the table of fields that the writers use. */
function cellsOf({ id, type, mentions, cue, speaker, confidence }: QuoteRecord) {
  const [{ start, end, text }] = mentions as readonly [QuoteRecord['mentions'][0]];
  return {
    record: id,
    start_offset: start,
    end_offset: end,
    text,
    confidence,
    type,
    cue: cue?.text ?? null,
    cue_start: cue?.start ?? null,
    cue_end: cue?.end ?? null,
    speaker: speaker?.name ?? null,
    speaker_how: speaker?.how ?? null,
    speaker_text: speaker?.mention?.text ?? null,
    speaker_start: speaker?.mention?.start ?? null,
    speaker_end: speaker?.mention?.end ?? null,
    speaker_record: speaker?.record ?? null,
  };
}

/** A row with only the columns that `cellsOf` tells. */
const only = (row: { readonly [column: string]: unknown }) =>
  Object.fromEntries(Object.keys(cellsOf(QUOTES[0]!)).map((column) => [column, row[column]]));

describe('quotes are written', () => {
  it('to CSV, with empty cells where there is no cue, no speaker, no name, and in the rows of all others', () => {
    const rows = parse<{ [column: string]: string }>(readFileSync(at('a.csv')), { columns: true });
    const text = (cell: unknown) => (cell === null ? '' : String(cell));
    const wanted = QUOTES.map((quote) =>
      Object.fromEntries(Object.entries(cellsOf(quote)).map(([column, cell]) => [column, text(cell)])),
    );
    expect(rows.filter(({ kind }) => kind === 'quote').map(only)).toEqual(wanted);
    expect(wanted.map(({ cue, speaker_text }) => [cue, speaker_text])).toContainEqual(['', '']);
    for (const { kind, ...row } of rows)
      if (kind !== 'quote') expect([row.cue, row.cue_start, row.speaker, row.speaker_record]).toEqual(['', '', '', '']);
  });

  it('to Parquet, with null there, and offsets as numbers', async () => {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(at('a.parquet')) });
    expect(rows.filter(({ kind }) => kind === 'quote').map(only)).toEqual(QUOTES.map(cellsOf));
  });

  it('to a table of their own in a database, indexed by speaker', () => {
    const database = new sqlite.Database(at('a.db'), { readOnly: true });
    try {
      const rows = database.all('SELECT * FROM quotes ORDER BY rowid');
      expect(rows).toEqual(QUOTES.map((quote) => ({ article: 2, ...cellsOf(quote) })));
      const plan = database.all("EXPLAIN QUERY PLAN SELECT text FROM quotes WHERE speaker = 'Inès Corbal'");
      expect(plan.map(({ detail }) => detail).join()).toContain('quotes_speaker');
    } finally {
      database.close();
    }
  });

  it('so that the question of the docs, who said what, has its answer, and leads to the record of the speaker', () => {
    const questions = [...ALL_PAGES.matchAll(/```sql\n([^`]*)```/g)].map(([, question]) => question!);
    const question = questions.find((one) => one.includes('FROM quotes'));
    const database = new sqlite.Database(at('a.db'), { readOnly: true });
    try {
      expect(database.all(question ?? '')).toEqual([
        {
          published: '2025-03-12',
          id: 'halle',
          cue: 'a déclaré',
          text: 'Nous ouvrirons la halle de Vannes le 4 juin',
        },
        { published: '2025-03-12', id: 'halle', cue: 'a-t-elle ajouté', text: 'Rien ne presse' },
        { published: '2025-03-12', id: 'halle', cue: 'selon', text: 'la digue et le quai céderont' },
      ]);
      const gender = `SELECT DISTINCT r.name, r.gender FROM quotes q
        JOIN records r ON r.article = q.article AND r.record = q.speaker_record WHERE r.kind = 'person'`;
      expect(database.all(gender)).toEqual([{ name: 'Inès Corbal', gender: 'female' }]);
    } finally {
      database.close();
    }
  });
});

// Every kind of output, written more than once and of nothing: each of these starts many threads.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBatch } from '../src/archive/index.js';
import { makeArchive } from './archive-maker.js';

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-writers-'));
  writeFileSync(at('in.jsonl'), makeArchive(40, 3));
  writeFileSync(at('none.jsonl'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, input = 'in.jsonl') => runBatch({ inputs: [at(input)], out: at(name), workers: 1 });

describe('outputs', () => {
  it.each(['csv', 'parquet', 'db'])('the same bytes twice, and nothing beside them: %s', async (extension) => {
    await write(`one.${extension}`);
    await write(`two.${extension}`);
    expect(readFileSync(at(`one.${extension}`)).equals(readFileSync(at(`two.${extension}`)))).toBe(true);
    for (const left of ['partial', 'building', 'checkpoint', 'building.lock']) {
      expect(existsSync(at(`one.${extension}.${left}`))).toBe(false);
    }
  });

  it('of an empty archive are whole', async () => {
    for (const extension of ['csv', 'parquet', 'db']) await write(`none.${extension}`, 'none.jsonl');
    expect(parse(readFileSync(at('none.csv')), { columns: true })).toEqual([]);
    expect(await parquetReadObjects({ file: await asyncBufferFromFile(at('none.parquet')) })).toEqual([]);
    const database = new sqlite.Database(at('none.db'), { readOnly: true });
    expect(database.get('SELECT count(*) AS articles FROM articles')).toEqual({ articles: 0 });
    database.close();
  });

  it.skipIf(process.platform === 'win32')('of any kind have the permissions of a new file', async () => {
    writeFileSync(at('plain'), '');
    for (const name of ['m.jsonl', 'm.csv', 'm.parquet', 'm.db']) {
      await write(name);
      expect([name, statSync(at(name)).mode]).toEqual([name, statSync(at('plain')).mode]);
    }
  });
});

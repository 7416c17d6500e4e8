// CSV (RFC 4180), in UTF-8: a header, and a row a mention.
import { open } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { readArticles } from './read.js';
import { COLUMNS, toRows, type Row } from './rows.js';

const ROWS = 2000;
const columns = Object.keys(COLUMNS);

export async function buildCsv(lines: string, output: string): Promise<void> {
  const file = await open(output, 'w');
  try {
    await file.write(stringify([columns]));
    let rows: Row[] = [];
    for await (const article of readArticles(lines)) {
      rows.push(...toRows(article));
      if (rows.length < ROWS) continue;
      await file.write(stringify(rows, { columns }));
      rows = [];
    }
    if (rows.length > 0) await file.write(stringify(rows, { columns }));
  } finally {
    await file.close();
  }
}

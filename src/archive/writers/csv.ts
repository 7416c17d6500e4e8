// CSV (RFC 4180), in UTF-8: a header, and a row a mention.
import { open } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import type { Writer } from './writer.js';
import { COLUMNS, toRows, type Row } from './rows.js';

const ROWS = 2000;

export async function openCsv(output: string): Promise<Writer> {
  const file = await open(output, 'w');
  let rows: Row[] = [Object.keys(COLUMNS)];
  const write = async (): Promise<void> => {
    await file.appendFile(stringify(rows));
    rows = [];
  };
  return {
    add(article) {
      rows.push(...toRows(article));
      return rows.length < ROWS ? undefined : write();
    },
    async end() {
      if (rows.length > 0) await write();
      await file.close();
    },
  };
}

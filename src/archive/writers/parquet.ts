// Parquet: a row a mention, a group of rows at a time.
import type { ColumnSource } from 'hyparquet-writer';
import { readArticles } from './read.js';
import { COLUMNS, toRows, type Row } from './rows.js';

const GROUP = 50_000;
const TYPES = { text: 'STRING', integer: 'INT32', real: 'DOUBLE' } as const;
const columns = Object.keys(COLUMNS) as (keyof Row)[];

export async function buildParquet(lines: string, output: string): Promise<void> {
  const { ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const { fileWriter } = await import('hyparquet-writer/src/node.js');
  const writer = new ParquetWriter({
    writer: fileWriter(output),
    schema: schemaFromColumnData({ columnData: toColumns([]) }),
    createdBy: 'depeche',
  });
  let rows: Row[] = [];
  for await (const article of readArticles(lines)) {
    rows.push(...toRows(article));
    if (rows.length < GROUP) continue;
    await writer.write({ columnData: toColumns(rows), rowGroupSize: rows.length });
    rows = [];
  }
  if (rows.length > 0) await writer.write({ columnData: toColumns(rows), rowGroupSize: rows.length });
  await writer.finish();
}

function toColumns(rows: readonly Row[]): ColumnSource[] {
  return columns.map((name) => ({
    name,
    type: TYPES[COLUMNS[name]],
    nullable: true,
    data: rows.map((row) => row[name]),
  }));
}

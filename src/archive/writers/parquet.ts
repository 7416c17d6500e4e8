// Parquet: one row per mention, written in groups of rows, column by column.
import type { ColumnSource } from 'hyparquet-writer';
import { loadPackage } from '../packages.js';
import type { Writer } from './writer.js';
import { COLUMNS, flatten, toRows } from './rows.js';

const GROUP = 20_000;
const TYPES = {
  text: 'STRING',
  integer: 'INT32',
  real: 'DOUBLE',
  boolean: 'BOOLEAN',
  list: 'STRING',
  texts: 'STRING',
  ids: 'STRING',
} as const;

type Flat = ReturnType<typeof flatten>;

export async function openParquet(output: string): Promise<Writer> {
  const { fileWriter, ParquetWriter, schemaFromColumnData } = await loadPackage('hyparquet-writer');
  let cells = emptyColumns();
  const writer = new ParquetWriter({
    writer: fileWriter(output),
    schema: schemaFromColumnData({ columnData: toSources(cells) }),
    createdBy: 'depeche',
  });
  const write = async (): Promise<void> => {
    await writer.write({ columnData: toSources(cells), rowGroupSize: cells[0]!.length });
    cells = emptyColumns();
  };
  return {
    add(article) {
      for (const row of toRows(article)) row.forEach((cell, column) => cells[column]!.push(flatten(cell)));
      return cells[0]!.length < GROUP ? undefined : write();
    },
    async end() {
      if (cells[0]!.length > 0) await write();
      await writer.finish();
    },
  };
}

function emptyColumns(): Flat[][] {
  return COLUMNS.map(() => []);
}

function toSources(cells: readonly Flat[][]): ColumnSource[] {
  return COLUMNS.map(([name, type], column) => ({ name, type: TYPES[type], nullable: true, data: cells[column]! }));
}

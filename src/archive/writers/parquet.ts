// Parquet: one row per mention, written in groups of rows, column by column.
import type { ColumnSource } from 'hyparquet-writer';
import { loadPackage } from '../packages.js';
import type { Writer } from './writer.js';
import { columnsWith, flatten, rowsWith, type Column } from './rows.js';

const GROUP = 20_000;
const TYPES = {
  text: 'STRING',
  either: 'STRING',
  integer: 'INT32',
  real: 'DOUBLE',
  boolean: 'BOOLEAN',
  list: 'STRING',
  texts: 'STRING',
  ids: 'STRING',
} as const;

type Flat = ReturnType<typeof flatten>;

export async function openParquet(output: string, keep: readonly string[] = []): Promise<Writer> {
  const { fileWriter, ParquetWriter, schemaFromColumnData } = await loadPackage('hyparquet-writer');
  const columns = columnsWith(keep);
  const toRows = rowsWith(keep);
  let cells = columns.map((): Flat[] => []);
  const writer = new ParquetWriter({
    writer: fileWriter(output),
    schema: schemaFromColumnData({ columnData: toSources(columns, cells) }),
    createdBy: 'depeche',
  });
  const write = async (): Promise<void> => {
    await writer.write({ columnData: toSources(columns, cells), rowGroupSize: cells[0]!.length });
    cells = columns.map(() => []);
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

function toSources(columns: readonly Column[], cells: readonly Flat[][]): ColumnSource[] {
  return columns.map(([name, type], column) => ({ name, type: TYPES[type], nullable: true, data: cells[column]! }));
}

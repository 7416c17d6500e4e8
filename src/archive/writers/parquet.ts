// Parquet: one row per mention, written in row groups, column by column.
import type { ColumnSource } from 'hyparquet-writer';
import { loadPackage } from '../packages.js';
import type { Writer } from './writer.js';
import { columnsWith, flatten, rowsWith, TABLE_COLUMNS, toTableRow, type Column, type Row } from './rows.js';

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

/**
 * Opens a file for the articles or, with `isTable`, for the table of identities; a Parquet file holds a single table.
 */
export async function openParquet(output: string, keep: readonly string[] = [], isTable = false): Promise<Writer> {
  const { fileWriter, ParquetWriter, schemaFromColumnData } = await loadPackage('hyparquet-writer');
  const columns = isTable ? TABLE_COLUMNS : columnsWith(keep);
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
  const push = (rows: readonly Row[]): Promise<void> | undefined => {
    for (const row of rows) row.forEach((cell, column) => cells[column]!.push(flatten(cell)));
    return cells[0]!.length < GROUP ? undefined : write();
  };
  return {
    add: (article) => (isTable ? undefined : push(toRows(article))),
    identity: (row) => (isTable ? push([toTableRow(row)]) : undefined),
    async end() {
      if (cells[0]!.length > 0) await write();
      await writer.finish();
    },
    // The file is opened anew for each part that is written.
    close: async () => undefined,
  };
}

function toSources(columns: readonly Column[], cells: readonly Flat[][]): ColumnSource[] {
  return columns.map(([name, type], column) => ({ name, type: TYPES[type], nullable: true, data: cells[column]! }));
}

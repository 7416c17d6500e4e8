// The rows of a table of mentions, one per mention with the fields of its record: the columns that CSV, Parquet and the
// copy of an article's page share. What only archives have stands behind them, in `archive/writers/rows.ts`.

import {
  CONTEXT_FIELDS,
  MENTION_FIELDS,
  RECORD_COLUMNS,
  toColumns,
  type ColumnType,
  type FieldValue,
  type RecordColumn,
} from './fields.js';
import type { Article, NewsRecord, RecordMention, Role } from './types.js';

/** Name and type of a column. */
export type Column = readonly [name: string, type: ColumnType];
export type Cell = FieldValue;
/** Cells in the order of the columns. */
export type Row = readonly Cell[];

/** The fields that records of any kind may have, apart from the name. */
export const VALUES: readonly RecordColumn[] = (Object.keys(RECORD_COLUMNS) as RecordColumn[]).filter(
  (column) => column !== 'name',
);

/** The columns, in order. All but the first eight may be null. */
export const MENTION_COLUMNS: readonly Column[] = [
  ['article', 'text'],
  ['record', 'text'],
  ['kind', 'text'],
  ['name', RECORD_COLUMNS.name],
  ...Object.values(MENTION_FIELDS).map(({ column, type }): Column => [column, type]),
  ['published', 'text'],
  ['published_from', 'text'],
  ['zone', 'text'],
  ...VALUES.map((column): Column => [column, RECORD_COLUMNS[column]]),
  ...Object.values(CONTEXT_FIELDS).map(({ column, type }): Column => [column, type]),
];

/** A record's rows in parts, because all its mentions share most of the cells. */
export interface RecordRows {
  /** The cells before those of a mention. */
  readonly before: Row;
  /** For each mention its own cells, and those of the sentence around it, which come last. */
  readonly mentions: readonly { readonly own: Row; readonly sentence: Row }[];
  /** The cells between the two. */
  readonly between: Row;
}

/** The rows of a record. `publishedFrom` says where the day of publication was found, which only archives know. */
export function rowsOfRecord(
  { id, published }: Article,
  record: NewsRecord,
  publishedFrom: string | null = null,
): RecordRows {
  const columns = toColumns(record);
  return {
    before: [id ?? null, record.id, record.kind, nameOf(record)],
    mentions: record.mentions.map((mention) => {
      return { own: partCells(MENTION_FIELDS, mention), sentence: partCells(CONTEXT_FIELDS, mention) };
    }),
    between: [published, publishedFrom, record.zone, ...VALUES.map((column) => columns.get(column) ?? null)],
  };
}

/** The name of the record. A date or a quantity has none; its text is used instead. */
export function nameOf(record: NewsRecord): string {
  return 'name' in record ? record.name : record.mentions[0]!.text;
}

/** The cells of a mention or of a role, in the order of its table of fields. */
export function partCells(fields: { readonly [field: string]: unknown }, part: RecordMention | Role): Cell[] {
  const values: { readonly [field: string]: Cell } = { ...part };
  return Object.keys(fields).map((field) => values[field] ?? null);
}

/** The cell with a list turned into JSON text. */
export function flatten(cell: Cell): string | number | boolean | null {
  return typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : cell;
}

// The characters that a formula can begin with, also in their full-width forms, and the white
// space that spreadsheets skip before it. A number such as "-5" is no formula.
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * The cell as CSV has it. A spreadsheet runs a cell that begins with "=" as a formula, even if it comes from an article:
 * such a cell gets an apostrophe in front, which marks it as text.
 */
export function toCsvCell(cell: Cell): string | number | null {
  const flat = flatten(cell);
  if (typeof flat === 'boolean') return String(flat);
  return typeof flat === 'string' && FORMULA.test(flat) && !NUMBER.test(flat) ? `'${flat}` : flat;
}

// Turns an article into rows for CSV and Parquet: one row per mention, with the fields of
// its record. In the database, records and mentions are separate tables.
import {
  CONTEXT_FIELDS,
  MENTION_FIELDS,
  RECORD_COLUMNS,
  toColumns,
  type ColumnType,
  type FieldValue,
  type RecordColumn,
} from '../../fields.js';
import type { Mention, NewsRecord, Role } from '../../index.js';
import type { ArchivedArticle } from '../article.js';
import { IDENTITY_COLUMNS, type IdentityRow } from '../identities/table.js';
import { columnsOfKept, KEPT, namesToKeep, toCell, type KeptFields } from '../kept.js';

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
export const COLUMNS: readonly Column[] = [
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
  ['version', 'text'],
  ['model', 'text'],
  ...KEPT.map((field): Column => [field, 'text']),
];

/** The columns of the table of identities, in order. */
export const TABLE_COLUMNS: readonly Column[] = Object.entries(IDENTITY_COLUMNS);

export function toTableRow(row: IdentityRow): Row {
  return TABLE_COLUMNS.map(([name]) => row[name as keyof IdentityRow]);
}

/** The columns of an output that passes the fields of `keep` through. Theirs come last. */
export function columnsWith(keep: readonly string[]): readonly Column[] {
  return [...COLUMNS, ...keptColumns(keep).map(([, column]): Column => [column, 'text'])];
}

/** The fields of `keep` that are not among the usual ones, and their columns, which are called alike in every output. */
export function keptColumns(keep: readonly string[]): readonly (readonly [field: string, column: string])[] {
  const more = namesToKeep(keep).slice(KEPT.length);
  return [...columnsOfKept(more, [...COLUMNS.map(([name]) => name), ...OF_ARTICLES])];
}

/** Columns that only the table `articles` of a database has. */
const OF_ARTICLES = ['id', 'language', 'records'];

/** The cells of the fields that are passed through: the usual ones, then those of `keep`. */
export function keptCells(fields: KeptFields, keep: readonly string[]): (string | null)[] {
  return namesToKeep(keep).map((field) => toCell(Object.hasOwn(fields, field) ? fields[field] : null));
}

/** Makes the rows of an article, in the order of its records and their mentions, with the fields of `keep`. */
export function rowsWith(keep: readonly string[]): (article: ArchivedArticle) => Row[] {
  return (article) => toRows(article, keep);
}

function toRows(article: ArchivedArticle, keep: readonly string[]): Row[] {
  const { id, published, published_from, records, version, model, fields } = article;
  const behind = [version, model, ...keptCells(fields, keep)];
  return records.flatMap((record) => {
    const columns = toColumns(record);
    const values = VALUES.map((column) => columns.get(column) ?? null);
    const before = [id ?? null, record.id, record.kind, nameOf(record)];
    return record.mentions.map((mention) => [
      ...before,
      ...partCells(MENTION_FIELDS, mention),
      published,
      published_from,
      record.zone,
      ...values,
      ...partCells(CONTEXT_FIELDS, mention),
      ...behind,
    ]);
  });
}

/** The name of the record. A date or a quantity has none; its text is used instead. */
export function nameOf(record: NewsRecord): string {
  return 'name' in record ? record.name : record.mentions[0]!.text;
}

/** The cells of a mention or of a role, in the order of its table of fields. */
export function partCells(fields: { readonly [field: string]: unknown }, part: Mention | Role): Cell[] {
  const values: { readonly [field: string]: Cell } = { ...part };
  return Object.keys(fields).map((field) => values[field] ?? null);
}

/** The cell with a list turned into JSON text. */
export function flatten(cell: Cell): string | number | boolean | null {
  return typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : cell;
}

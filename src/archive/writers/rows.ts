// Turns an article into rows for CSV and Parquet: one row per mention, with the fields of its record. In a database,
// records and mentions have separate tables.
import { MENTION_COLUMNS, rowsOfRecord, type Column, type Row } from '../../rows.js';
import type { ArchivedArticle } from '../article.js';
import { IDENTITY_COLUMNS, type IdentityRow } from '../identities/table.js';
import { columnsOfKept, KEPT, namesToKeep, toCell, type KeptFields } from '../kept.js';

export { flatten, nameOf, partCells, VALUES, type Cell, type Column, type Row } from '../../rows.js';

/** The columns, in order. All but the first eight may be null. */
export const COLUMNS: readonly Column[] = [
  ...MENTION_COLUMNS,
  ['version', 'text'],
  ['model', 'text'],
  ...KEPT.map((field): Column => [field, 'text']),
];

/** The columns of the table of identities, in order. */
export const TABLE_COLUMNS: readonly Column[] = Object.entries(IDENTITY_COLUMNS);

export function toTableRow(row: IdentityRow): Row {
  return TABLE_COLUMNS.map(([name]) => row[name as keyof IdentityRow]);
}

/** Returns the columns of an output that passes the fields of `keep` through. Theirs come last. */
export function columnsWith(keep: readonly string[]): readonly Column[] {
  return [...COLUMNS, ...keptColumns(keep).map(([, column]): Column => [column, 'text'])];
}

/**
 * Returns the fields of `keep` that are not passed through by default, with their columns, which have the same names in
 * every output.
 */
export function keptColumns(keep: readonly string[]): readonly (readonly [field: string, column: string])[] {
  const more = namesToKeep(keep).slice(KEPT.length);
  return [...columnsOfKept(more, [...COLUMNS.map(([name]) => name), ...OF_ARTICLES])];
}

/** Columns that exist only in the table `articles` of a database. */
const OF_ARTICLES = ['id', 'language', 'records'];

/** Returns the cells of the fields that are passed through: the default ones, then those of `keep`. */
export function keptCells(fields: KeptFields, keep: readonly string[]): (string | null)[] {
  return namesToKeep(keep).map((field) => toCell(Object.hasOwn(fields, field) ? fields[field] : null));
}

/**
 * Returns a function that makes the rows of an article, in the order of its records and their mentions, with the fields
 * of `keep`.
 */
export function rowsWith(keep: readonly string[]): (article: ArchivedArticle) => Row[] {
  return (article) => toRows(article, keep);
}

function toRows(article: ArchivedArticle, keep: readonly string[]): Row[] {
  const behind = [article.version, article.model, ...keptCells(article.fields, keep)];
  return article.records.flatMap((record) => {
    const { before, mentions, between } = rowsOfRecord(article, record, article.published_from);
    return mentions.map(({ own, sentence }): Row => [...before, ...own, ...between, ...sentence, ...behind]);
  });
}

// CSV (RFC 4180) in UTF-8: a header, then one row per mention. A spreadsheet runs a cell
// that begins with "=" as a formula, even if it comes from an article. Such a cell is
// written with an apostrophe in front, which marks it as text.
import { open } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { toCsvCell } from '../../rows.js';
import { closing } from '../files.js';
import type { ArchivedArticle } from '../article.js';
import type { CsvStyle } from './csv-style.js';
import type { Writer } from './writer.js';
import { columnsWith, rowsWith, TABLE_COLUMNS, toTableRow, type Column, type Row } from './rows.js';

const ROWS = 2000;

/** Opens a file for the articles or, with `isTable`, for the table of identities. */
export async function openCsv(
  output: string,
  style: CsvStyle,
  keep: readonly string[] = [],
  isTable = false,
): Promise<Writer> {
  const file = await open(output, 'w');
  const toRows = rowsWith(keep);
  let rows: Row[] = [];
  await file.appendFile(formatHeader(style, keep, isTable ? TABLE_COLUMNS : columnsWith(keep))).catch(closing(file));
  const write = async (): Promise<void> => {
    await file.appendFile(formatRows(rows, style));
    rows = [];
  };
  const push = (more: readonly Row[]): Promise<void> | undefined => {
    rows.push(...more);
    return rows.length < ROWS ? undefined : write();
  };
  return {
    add: (article) => (isTable ? undefined : push(toRows(article))),
    identity: (row) => (isTable ? push([toTableRow(row)]) : undefined),
    async end() {
      if (rows.length > 0) await write();
      await file.close();
    },
    // It may be closed already, which does no harm.
    close: () => file.close(),
  };
}

/** Returns the header line, including the columns for the fields of `keep`. */
export function formatHeader(
  style: CsvStyle,
  keep: readonly string[] = [],
  columns: readonly Column[] = columnsWith(keep),
): string {
  return (style.bom ? '\uFEFF' : '') + formatRows([columns.map(([name]) => name)], style);
}

/** Returns the rows of these articles, as CSV. */
export function formatArticles(
  articles: readonly ArchivedArticle[],
  style: CsvStyle,
  keep: readonly string[] = [],
): string {
  return formatRows(articles.flatMap(rowsWith(keep)), style);
}

function formatRows(rows: readonly Row[], { delimiter = ',' }: CsvStyle): string {
  return stringify(
    rows.map((row) => row.map(toCsvCell)),
    { delimiter },
  );
}

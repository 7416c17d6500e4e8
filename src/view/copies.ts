// What the buttons copy: the article as JSON, and as CSV with the columns of `depeche batch`. The page holds the cells
// of a record once, and its script combines them with the mentions when a button is pressed. Otherwise a person with a
// thousand mentions and a thousand roles would take a million cells.

import { MENTION_COLUMNS, rowsOfRecord, toCsvCell, type Cell } from '../rows.js';
import type { Article } from '../types.js';

/** The data of a page, for its script. */
export interface Copies {
  readonly article: Article;
  /**
   * The header; and for each record the cells before its mentions, the cells of each mention and its sentence, and the
   * cells between them.
   */
  readonly csv: {
    readonly head: string;
    readonly records: readonly (readonly [string, readonly (readonly [string, string])[], string])[];
  };
}

/**
 * Returns the element that holds the data. Text of the article cannot end it, because every "<" is escaped, as JSON
 * allows.
 */
export function dataOf(article: Article): string {
  const copies: Copies = {
    article,
    csv: {
      head: cells(MENTION_COLUMNS.map(([name]) => name)),
      records: article.records.map((record) => {
        const { before, mentions, between } = rowsOfRecord(article, record);
        const own = mentions.map((mention) => [cells(mention.own), cells(mention.sentence)] as const);
        return [cells(before), own, cells(between)] as const;
      }),
    },
  };
  return `<script type="application/json" class="data">${JSON.stringify(copies).replace(/</g, '\\u003c')}</script>`;
}

function cells(row: readonly Cell[]): string {
  return row.map((cell) => quoted(String(toCsvCell(cell) ?? ''))).join(',');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

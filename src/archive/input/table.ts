// Reads CSV and TSV with named columns, as written by spreadsheets and programs. A broken row is reported as a failure,
// and the rows around it are still read.
import { parse } from 'csv-parse/sync';
import { decodeStream } from '../encoding.js';
import { isGap, toItem, type Item, type Part, type Reader, type Reading } from '../items.js';
import { RowSplitter, type RowText } from './split-rows.js';

// A row holds more than the text, so its limit is higher. A row that never ends (an open quote) is not kept in memory.
const ROW_SWELL = 4;
const ROW_ROOM = 100_000;
/** Possible delimiters, the most likely first. */
const DELIMITERS: readonly string[] = [',', ';', '\t', '|'];
const NAMES: { readonly [delimiter: string]: string } = {
  ',': 'a comma',
  ';': 'a semicolon',
  '\t': 'a tab',
  '|': 'a bar',
  ' ': 'a space',
};
const BOM = /^\uFEFF/;
/** The first line by which spreadsheets state the delimiter: "sep=;". */
const SEP = /^"?sep=(.)"?\s*$/i;
const FIRST_LINE = /^[^\r\n]*(?:\r\n|\n|\r(?!$))/;

export const readCsv: Reader = (parts, reading) => readRows(parts, reading, ',');
export const readTsv: Reader = (parts, reading) => readRows(parts, reading, '\t');

async function* readRows(
  parts: AsyncIterable<Part>,
  reading: Reading,
  usual: string,
): AsyncGenerator<Item, void, void> {
  const { source, name, fields, keep, encoding, maxBytes } = reading;
  const limit = ROW_SWELL * maxBytes + ROW_ROOM;
  let row = 0;
  let table: Table | null = null;
  // The text before the first complete line, which determines the delimiter.
  let head = '';
  let isRest = false;
  function* open(text: string): Generator<Item> {
    const { delimiter, rest } = findDelimiter(text.replace(BOM, ''), fields.text, usual, reading.delimiter);
    table = { columns: null, delimiter, rows: new RowSplitter(delimiter, limit) };
    head = '';
    yield* items(table.rows.add(rest), table);
  }
  function* items(rows: readonly RowText[], into: Table): Generator<Item> {
    const first = into.columns === null ? rows[0] : undefined;
    if (first) into.columns = readHeader(first.text, into.delimiter, fields.text);
    const { columns } = into;
    if (columns === null) return;
    for (const { cells, fault } of readCells(first ? rows.slice(1) : rows, into.delimiter, columns.length)) {
      const place = `${source}, row ${++row}`;
      const fallback = `${name}:${row}`;
      if (fault !== null) yield { source: place, id: fallback, reason: `broken row (${fault})` };
      else {
        const cell = (column: string): string | undefined => cells[columns.indexOf(column)];
        const found = {
          text: cell(fields.text),
          id: cell(fields.id) || undefined,
          published: cell(fields.published),
          keep,
          valueOf: cell,
        };
        yield toItem(place, found, fields, fallback, maxBytes);
      }
    }
  }
  const close = function* (isCut: boolean): Generator<Item> {
    if (table === null) {
      if (head.trim() !== '' && !isCut) yield* open(head);
      head = '';
    }
    if (table === null) return;
    // The text before a gap is not a complete row.
    if (!isCut) yield* items(table.rows.end(), table);
    table.rows = new RowSplitter(table.delimiter, limit);
  };
  for await (const part of decodeStream(parts, encoding)) {
    if (isGap(part)) {
      yield* close(part.isCut);
      isRest = part.isCut;
      yield { source, id: name, reason: part.reason };
      continue;
    }
    const text: string = isRest ? part.replace(/^[^\n]*(?:\n|$)/, '') : part;
    isRest &&= text === '';
    if (table !== null) yield* items((table as Table).rows.add(text), table);
    else if (FIRST_LINE.test((head += text)) || head.length > limit) yield* open(head);
  }
  yield* close(false);
}

interface Table {
  columns: readonly string[] | null;
  readonly delimiter: string;
  rows: RowSplitter;
}

/**
 * Returns the delimiter and the text from the line of column names on. The delimiter is the given one, or that of a
 * first line "sep=;", or the one with which the first line contains the column of the text, or the one that gives the
 * most columns.
 */
function findDelimiter(
  text: string,
  column: string,
  usual: string,
  given: string | null,
): { readonly delimiter: string; readonly rest: string } {
  const line = /^[^\r\n]*/.exec(text)![0];
  const sep = SEP.exec(line)?.[1];
  if (sep !== undefined) return { delimiter: given ?? sep, rest: text.slice(line.length) };
  if (given !== null) return { delimiter: given, rest: text };
  const known = [usual, ...DELIMITERS.filter((one) => one !== usual)].map((delimiter) => {
    const names = splitNames(line, delimiter);
    return { delimiter, columns: names.length, hasText: names.includes(column) };
  });
  const [best] = known.sort((a, b) => Number(b.hasText) - Number(a.hasText) || b.columns - a.columns);
  return { delimiter: best!.delimiter, rest: text };
}

function readHeader(line: string, delimiter: string, text: string): string[] {
  const names = splitNames(line, delimiter);
  if (!names.includes(text)) {
    const seen = NAMES[delimiter] ?? JSON.stringify(delimiter);
    throw new Error(
      `no column ${JSON.stringify(text)} among ${names.join(', ')}: name it with --text-field (the delimiter was taken ` +
        `to be ${seen}; --delimiter gives another)`,
    );
  }
  return names;
}

/** Returns the names of the columns without surrounding quotes and spaces, and without empty names at the end. */
function splitNames(line: string, delimiter: string): string[] {
  const cells = [''];
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === delimiter && !isQuoted) cells.push('');
    else cells[cells.length - 1] += character;
  }
  const names = cells.map((cell) => {
    const bare = cell.replace(/^[\s\uFEFF]+|[\s\uFEFF]+$/g, '');
    return bare
      .replace(/^"([^]*)"$/, '$1')
      .replaceAll('""', '"')
      .trim();
  });
  while (names.length > 1 && names.at(-1) === '') names.pop();
  return names;
}

interface Cells {
  readonly cells: readonly string[];
  readonly fault: string | null;
}

/** Returns the cells of rows. The rows without a fault are parsed together. */
function readCells(rows: readonly RowText[], delimiter: string, columns: number): Cells[] {
  const sound = rows.filter(({ fault }) => fault === null);
  const parsed = parseRows(sound, delimiter);
  let next = 0;
  return rows.map((row) => {
    if (row.fault !== null) return { cells: [], fault: row.fault };
    const found = parsed ? parsed[next++] : parseRows([row], delimiter)?.[0];
    if (!found) return { cells: [], fault: 'its quotes cannot be read' };
    const cells = [...found];
    while (cells.length > columns && cells.at(-1)!.trim() === '') cells.pop();
    const fault = cells.length === columns ? null : `${cells.length} cells, and ${columns} columns are named`;
    return { cells, fault };
  });
}

/** Returns the cells of each row, or null if the parser fails or finds a different number of rows. */
function parseRows(rows: readonly RowText[], delimiter: string): string[][] | null {
  try {
    const text = rows.map((row) => row.text).join('\n');
    const parsed: string[][] = parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true });
    return parsed.length === rows.length ? parsed : null;
  } catch {
    return null;
  }
}

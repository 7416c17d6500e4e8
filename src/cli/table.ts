// Formats an article as a table for the terminal: a header, then one line per record, with its kind, its name or value,
// the value in French words, the number of mentions, the confidence, and other forms of the name in the text.
import { createColors } from 'picocolors';
import type { Article, DateRecord, NewsRecord, QuantityRecord, QuoteRecord } from '../index.js';
import { inWords } from '../view/tell.js';

type Colors = ReturnType<typeof createColors>;

/** The table, below the name of the text's file and followed by an empty line. */
export function formatTable(article: Article, where: string, colored: boolean): string {
  const colors = createColors(colored);
  const { published, language, records } = article;
  const foreign = language.french || language.code === 'und' ? null : `not French (${language.code})`;
  const head = [colors.bold(clean(where)), published, foreign].filter((part) => part !== null).join('  ');
  if (records.length === 0) return `${head}\n  no records\n\n`;
  const rows = records.map((record) => cells(record));
  const widths = HEADER.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(widthOf)),
  );
  const lines = [HEADER, ...rows].map((row, index) => {
    const record = records[index - 1];
    const columns = row.slice(0, LAST).map((cell, column) => {
      const padded = column === COUNT ? cell.padStart(widths[column]!) : padTo(cell, widths[column]);
      if (!record) return colors.dim(padded);
      return column === 0 ? paint(colors, record.kind)(padded) : column < COUNT ? padded : colors.dim(padded);
    });
    const behind = row.slice(LAST).filter((cell) => cell !== '');
    return `  ${[...columns, ...behind.map((cell) => colors.dim(cell))].join('  ').trimEnd()}\n`;
  });
  const isUncounted = records.some((record) => record.kind === 'date' && titleOf(record) === UNKNOWN);
  const note = published === null && isUncounted ? `  ${colors.dim(NOTE)}\n` : '';
  return `${head}\n${lines.join('')}${note}\n`;
}

/** Stands for a date without a value. */
const UNKNOWN = '?';
const NOTE = `${UNKNOWN} depends on the day of publication: give it, as in --published 2024-05-14`;

const HEADER = ['kind', 'name or value', 'in words', 'mentions', 'confidence', 'where, and as written'] as const;
/** The column of numbers, which is set flush right, and the first that is not padded. */
const COUNT = 3;
const LAST = 5;

function cells(record: NewsRecord): string[] {
  const name = clean(titleOf(record));
  const words = record.kind === 'date' || record.kind === 'quantity' ? clean(inWords(record) ?? '') : '';
  const surfaces = new Set(record.mentions.map((mention) => clean(mention.text)));
  surfaces.delete(name);
  return [
    record.kind,
    name,
    words === name ? '' : words,
    String(record.mentions.length),
    record.confidence.toFixed(2),
    record.zone === null ? '' : `in the ${record.zone}`,
    [...surfaces].join(', '),
  ];
}

function paint(colors: Colors, kind: NewsRecord['kind']): (text: string) => string {
  switch (kind) {
    case 'person':
      return colors.green;
    case 'organisation':
      return colors.yellow;
    case 'place':
      return colors.cyan;
    case 'other':
      return colors.magenta;
    case 'date':
      return colors.blue;
    case 'quantity':
      return colors.red;
    case 'quote':
      return colors.bold;
  }
}

/** The second column: the name or the value of a record. */
function titleOf(record: NewsRecord): string {
  switch (record.kind) {
    case 'date':
      return formatDate(record);
    case 'quantity':
      return formatQuantity(record);
    case 'quote':
      return formatQuote(record);
    default:
      return record.name;
  }
}

/** "2019 (start)", "~1950", "P10D–P15D". */
function formatDate({ value, modifier, approximate, min, max }: DateRecord): string {
  const range = min === null && max === null ? UNKNOWN : `${min ?? '..'}–${max ?? '..'}`;
  return `${approximate ? '~' : ''}${value ?? range}${modifier === null ? '' : ` (${modifier})`}`;
}

/** "Anne Roy: a déclaré", "le préfet: selon", "?": who speaks and the words that say so; the words said stand behind. */
function formatQuote({ speaker, cue }: QuoteRecord): string {
  const who = speaker === null ? '?' : (speaker.name ?? speaker.mention?.text ?? '…');
  return cue === null ? who : `${who}: ${cue.text}`;
}

const SIGNS = { about: '~', 'more than': '>', 'at least': '>=', 'less than': '<', 'at most': '<=' } as const;

/** "~200 t", "10–15 EUR", "5 EUR / jour", ">500 bergers", "x1000 personnes". */
function formatQuantity({
  value,
  min,
  max,
  magnitude,
  approximation,
  unit,
  currency,
  of,
  per,
}: QuantityRecord): string {
  const number = value ?? (magnitude === null ? `${min ?? '..'}–${max ?? '..'}` : `x${magnitude}`);
  const sign = approximation === null || magnitude !== null ? '' : SIGNS[approximation];
  return [`${sign}${number}`, currency ?? unit ?? of, per === null ? null : `/ ${per}`]
    .filter((part) => part !== null)
    .join(' ');
}

/**
 * The text on one line. A name may contain a line break, and a text may contain control characters that the terminal
 * would execute.
 */
export function clean(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '\uFFFD')
    .trim();
}

/** The text, filled with spaces up to so many columns. */
export function padTo(text: string, columns = 0): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** How many columns a text takes up; combining accents take none. */
export function widthOf(text: string): number {
  return [...text.replace(/[\p{M}\p{Cf}]/gu, '')].length;
}

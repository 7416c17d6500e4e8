// An article as a failing test shows it: the text in rows that fit a terminal, below
// each row its mentions underlined, with kind and value.

import type { Article, NewsRecord } from '../core.js';
import { valueOf } from './brackets.js';

/** Columns of a row: a paragraph of news is one line of a thousand. */
const ROW = 96;

/** The rows of the text that mention something, or without a text the mentions alone. */
export function underline({ records }: Article, text?: string): string {
  const mentions = records
    .flatMap((record) => record.mentions.map((mention) => ({ record, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
  if (mentions.length === 0) return '  nothing';
  if (text === undefined)
    return mentions.map(({ record, mention }) => `${show(mention.text)}\n${mark('', mention.text, record)}`).join('\n');
  return cutRows(text)
    .flatMap(([from, to]) => {
      const marks = mentions
        .filter(({ mention }) => mention.start >= from && mention.start < to)
        .map(({ record, mention: { start, end } }) =>
          mark(text.slice(from, start), text.slice(start, Math.min(end, to)), record),
        );
      return marks.length === 0 ? [] : [show(text.slice(from, to)), ...marks];
    })
    .join('\n');
}

function show(row: string): string {
  return `  ${row.replace(/[\s\p{Cc}]/gu, ' ')}`;
}

function mark(before: string, surface: string, record: NewsRecord): string {
  const value = valueOf(record, ' ');
  const said = value === surface ? record.kind : `${record.kind} = ${value}`;
  return `  ${' '.repeat(columns(before))}${'~'.repeat(columns(surface))} ${said}`;
}

/** Where the rows of a text start and end; long lines are cut between words. */
function cutRows(text: string): (readonly [from: number, to: number])[] {
  const rows = text.matchAll(new RegExp(`[^\\n]{1,${ROW}}(?:\\s|$)|[^\\n]{1,${ROW}}`, 'g'));
  return [...rows].map(({ index, 0: row }) => [index, index + row.trimEnd().length] as const);
}

/** Those that a terminal gives a text: none to a combining accent, two to an emoji or an ideogram. */
function columns(text: string): number {
  const joined = text.replace(/\u200d\P{M}|[\p{M}\p{Cf}\p{EMod}]/gu, '');
  return [...joined].reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0);
}

const WIDE = /\p{EPres}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u;

// An article as rows, the same for CSV and Parquet: one a mention, with what its
// record says. The database has them apart, in tables.
import type { Article, NewsRecord } from '../../index.js';

/** Columns and whether they hold text or numbers; every one but the first eight may be null. */
export const COLUMNS = {
  article: 'text',
  record: 'text',
  kind: 'text',
  name: 'text',
  start_offset: 'integer',
  end_offset: 'integer',
  text: 'text',
  confidence: 'real',
  published: 'text',
  zone: 'text',
  ...columnsOfRecords(),
} as const satisfies Columns;

export type Columns = { readonly [column: string]: ColumnType };
export type ColumnType = 'text' | 'integer' | 'real';
export type Cell = string | number | null;
export type Row = { readonly [column in keyof typeof COLUMNS]: Cell };

/** The rows of an article, in order of records and of their mentions. */
export function toRows(article: Article): Row[] {
  return article.records.flatMap((record) => {
    const of = {
      article: article.id ?? null,
      published: article.published,
      record: record.id,
      kind: record.kind,
      name: nameOf(record),
      zone: record.zone,
      ...valuesOf(record),
    };
    return record.mentions.map(({ start, end, text, confidence }) => ({
      ...of,
      start_offset: start,
      end_offset: end,
      text,
      confidence,
    }));
  });
}

/** The name of what is named; a date or a quantity is called as it is written. */
export function nameOf(record: NewsRecord): string {
  return 'name' in record ? record.name : record.mentions[0]!.text;
}

/** What a record of any kind may say beyond its name. */
export function columnsOfRecords() {
  return {
    category: 'text',
    country: 'text',
    acronym: 'text',
    given: 'text',
    family: 'text',
    honorific: 'text',
    gender: 'text',
    type: 'text',
    value: 'text',
    from_time: 'text',
    to_time: 'text',
    precision: 'text',
    edtf: 'text',
    number: 'real',
    min: 'real',
    max: 'real',
    unit: 'text',
    currency: 'text',
    approximation: 'text',
    of: 'text',
    per: 'text',
  } as const;
}

type Values = { readonly [column in keyof ReturnType<typeof columnsOfRecords>]: Cell };

const NOTHING = Object.fromEntries(Object.keys(columnsOfRecords()).map((column) => [column, null])) as Values;

/** The value columns of a record; `value` is the TIMEX3 of a date, `number` the number of a quantity. */
export function valuesOf(record: NewsRecord): Values {
  switch (record.kind) {
    case 'person': {
      const { given, family, honorific, gender } = record;
      return { ...NOTHING, given, family, honorific, gender };
    }
    case 'organisation':
      return { ...NOTHING, category: record.category, acronym: record.acronym };
    case 'place':
      return { ...NOTHING, category: record.category, country: record.country };
    case 'date': {
      const { type, value, from, to, precision, edtf } = record;
      return { ...NOTHING, type, value, from_time: from, to_time: to, precision, edtf };
    }
    case 'quantity': {
      const { type, value, min, max, unit, currency, approximation, of, per } = record;
      return { ...NOTHING, type, number: value, min, max, unit, currency, approximation, of, per };
    }
    case 'other':
      return NOTHING;
  }
}

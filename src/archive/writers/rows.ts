// An article as rows, the same for CSV and Parquet: one a mention, with what its
// record says. The database has them apart, in tables.
import type { NewsRecord } from '../../index.js';
import type { ArchivedArticle } from '../article.js';

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
  published_from: 'text',
  zone: 'text',
  ...columnsOfRecords(),
} as const satisfies Columns;

export type Columns = { readonly [column: string]: ColumnType };
export type ColumnType = 'text' | 'integer' | 'real';
export type Cell = string | number | null;
/** Cells in the order of the columns. */
export type Row = readonly Cell[];

/** The rows of an article, in order of records and of their mentions. */
export function toRows({ id, published, published_from, records }: ArchivedArticle): Row[] {
  return records.flatMap((record) => {
    const values = valuesOf(record);
    const [name, article] = [nameOf(record), id ?? null];
    return record.mentions.map(({ start, end, text, confidence }) => [
      article,
      record.id,
      record.kind,
      name,
      start,
      end,
      text,
      confidence,
      published,
      published_from,
      record.zone,
      ...values,
    ]);
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

type ValueColumn = keyof ReturnType<typeof columnsOfRecords>;
const VALUES = Object.keys(columnsOfRecords()) as ValueColumn[];

/** The value columns of a record, in their order. */
export function valuesOf(record: NewsRecord): Row {
  const facts = factsOf(record);
  return VALUES.map((column) => facts[column] ?? null);
}

/** `value` is the TIMEX3 of a date, `number` the number of a quantity. */
function factsOf(record: NewsRecord): { readonly [column in ValueColumn]?: Cell } {
  switch (record.kind) {
    case 'person':
    case 'organisation':
    case 'place':
      return record;
    case 'date':
      return {
        type: record.type,
        value: record.value,
        from_time: record.from,
        to_time: record.to,
        precision: record.precision,
        edtf: record.edtf,
      };
    case 'quantity': {
      const { type, value, min, max, unit, currency, approximation, of, per } = record;
      return { type, number: value, min, max, unit, currency, approximation, of, per };
    }
    case 'other':
      return {};
  }
}

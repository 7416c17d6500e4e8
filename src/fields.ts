// What a record says, as columns: the one table from which the rows of CSV, Parquet and SQLite, the check of the
// JSON Schema and the page of an article are made. A field that is added to a record and not to this table does not
// compile, so that no output can leave it out by mistake.

import type { Ids, NewsRecord, RecordMention, Role } from './types.js';

/**
 * What a column holds. A `list` is written as JSON text where a cell is all there is, and has a table of its own in a
 * database; `texts`, a list of strings, and `ids`, codes by the list that they are from, are JSON text everywhere: a list
 * that is new adds no column then. `either` is a text or a number, and is written as text: the value of a date is a text,
 * that of a quantity a number, and both are called `value`.
 */
export type ColumnType = 'text' | 'either' | 'integer' | 'real' | 'boolean' | 'list' | 'texts' | 'ids';

/** What a field of a record may hold. */
export type FieldValue = string | number | boolean | readonly (Role | RecordMention)[] | readonly string[] | Ids | null;

/**
 * The columns of records, in the order in which they are written. A new one is added at the end. A column has the name of
 * its field in JSON.
 */
export const RECORD_COLUMNS = {
  name: 'text',
  category: 'text',
  country: 'text',
  acronym: 'text',
  given: 'text',
  family: 'text',
  honorific: 'text',
  gender: 'text',
  type: 'text',
  value: 'either',
  from: 'text',
  to: 'text',
  precision: 'text',
  edtf: 'text',
  number: 'real',
  min: 'either',
  max: 'either',
  unit: 'text',
  currency: 'text',
  approximation: 'text',
  of: 'text',
  per: 'text',
  roles: 'list',
  modifier: 'text',
  approximate: 'boolean',
  anchor: 'text',
  magnitude: 'real',
  aliases: 'texts',
  offset: 'text',
  conflict: 'boolean',
  ids: 'ids',
  latitude: 'real',
  longitude: 'real',
  cue: 'text',
  cue_start: 'integer',
  cue_end: 'integer',
  speaker: 'text',
  speaker_how: 'text',
  speaker_text: 'text',
  speaker_start: 'integer',
  speaker_end: 'integer',
  speaker_record: 'text',
  min_number: 'real',
  max_number: 'real',
  identity: 'text',
} as const satisfies { readonly [column: string]: ColumnType };

/**
 * Columns that repeat the numbers of quantities as numbers, to be summed and compared: the field of each. The columns called
 * like these fields are texts, because a date has fields of the same names.
 */
export const NUMBER_COLUMNS = {
  number: 'value',
  min_number: 'min',
  max_number: 'max',
} as const satisfies { readonly [C in RecordColumn]?: string };

/** The name of one of `RECORD_COLUMNS`. */
export type RecordColumn = keyof typeof RECORD_COLUMNS;

/** The columns that hold lists. */
export type ListColumn = ColumnFor<'list'>;

/**
 * The column of each field of each kind of record; `value` is text for a date and a number for a quantity. A field that
 * is made of fields (the cue and the speaker of a quote) has a column for each of them.
 */
export const FIELDS = {
  person: {
    name: 'name',
    given: 'given',
    family: 'family',
    honorific: 'honorific',
    gender: 'gender',
    aliases: 'aliases',
    roles: 'roles',
    ids: 'ids',
    identity: 'identity',
  },
  organisation: { name: 'name', acronym: 'acronym', category: 'category', ids: 'ids', identity: 'identity' },
  place: {
    name: 'name',
    category: 'category',
    country: 'country',
    ids: 'ids',
    latitude: 'latitude',
    longitude: 'longitude',
  },
  other: { name: 'name' },
  date: {
    type: 'type',
    value: 'value',
    modifier: 'modifier',
    approximate: 'approximate',
    conflict: 'conflict',
    from: 'from',
    to: 'to',
    precision: 'precision',
    anchor: 'anchor',
    edtf: 'edtf',
    min: 'min',
    max: 'max',
    offset: 'offset',
  },
  quantity: {
    type: 'type',
    value: 'value',
    min: 'min',
    max: 'max',
    magnitude: 'magnitude',
    approximation: 'approximation',
    unit: 'unit',
    currency: 'currency',
    of: 'of',
    per: 'per',
  },
  quote: {
    type: 'type',
    cue: { text: 'cue', start: 'cue_start', end: 'cue_end' },
    speaker: {
      name: 'speaker',
      how: 'speaker_how',
      mention: { text: 'speaker_text', start: 'speaker_start', end: 'speaker_end' },
      record: 'speaker_record',
    },
  },
} as const satisfies FieldTable;

/** The columns of a mention, in order: each field with the name and the type of its column. */
export const MENTION_FIELDS = {
  start: { column: 'start_offset', type: 'integer' },
  end: { column: 'end_offset', type: 'integer' },
  text: { column: 'text', type: 'text' },
  confidence: { column: 'confidence', type: 'real' },
} as const satisfies PartFields<Omit<RecordMention, keyof Context>>;

/** The columns of the sentence around a mention, which the option `sentences` asks for; they are empty without it. */
export const CONTEXT_FIELDS = {
  sentence: { column: 'sentence', type: 'text' },
  sentence_start: { column: 'sentence_start', type: 'integer' },
} as const satisfies PartFields<Required<Context>>;

type Context = Pick<RecordMention, 'sentence' | 'sentence_start'>;

/** The columns of a role, in order. */
export const ROLE_FIELDS = {
  title: { column: 'title', type: 'text' },
  organisation: { column: 'organisation', type: 'text' },
  place: { column: 'place', type: 'text' },
  start: { column: 'start_offset', type: 'integer' },
  end: { column: 'end_offset', type: 'integer' },
} as const satisfies PartFields<Role>;

/** The fields that records of every kind have, which every output writes in a way of its own. */
export type CommonField = 'kind' | 'id' | 'mentions' | 'confidence' | 'zone';

/** For every kind a column for every field, of a type that can hold it. `R` stands for the records that there are. */
export type FieldTable<R extends { readonly kind: string } = NewsRecord> = {
  readonly [K in R['kind']]: FieldsOf<Extract<R, { readonly kind: K }>>;
};

type FieldsOf<R> = { readonly [F in Exclude<keyof R, CommonField>]: ColumnsOf<R[F]> };
/** The column of a field, or those of the fields that it is made of. */
type ColumnsOf<Value> = [TypeFor<Value>] extends [never]
  ? { readonly [F in keyof NonNullable<Value>]: ColumnsOf<NonNullable<Value>[F]> }
  : ColumnFor<TypeFor<Value>>;
type PartFields<Part> = {
  readonly [F in keyof Part]: { readonly column: string; readonly type: TypeFor<Part[F]> };
};
type ColumnFor<Type extends ColumnType> = {
  [C in RecordColumn]: (typeof RECORD_COLUMNS)[C] extends Type ? C : never;
}[RecordColumn];
type TypeFor<Value> =
  NonNullable<Value> extends string
    ? 'text' | 'either'
    : NonNullable<Value> extends number
      ? 'integer' | 'real' | 'either'
      : NonNullable<Value> extends boolean
        ? 'boolean'
        : NonNullable<Value> extends readonly string[]
          ? 'texts'
          : NonNullable<Value> extends readonly unknown[]
            ? 'list'
            : Ids extends NonNullable<Value>
              ? 'ids'
              : never;

/** A field of a record ("value", "speaker.name"), the column it is written to, and what it holds. */
export interface FieldOfRecord {
  readonly field: string;
  readonly column: RecordColumn;
  readonly value: FieldValue;
}

/** What a record says beyond the common fields, in the order of the table. */
export function toFields(record: NewsRecord): FieldOfRecord[] {
  const fields: FieldOfRecord[] = [];
  addFields(fields, FIELDS[record.kind], { ...record }, '');
  return fields;
}

/** The columns of a kind of record, in the order of the table. */
export function columnsOf(kind: NewsRecord['kind']): RecordColumn[] {
  const flat = (columns: Columns): RecordColumn[] =>
    Object.values(columns).flatMap((column) => (typeof column === 'string' ? [column] : flat(column)));
  return flat(FIELDS[kind]);
}

interface Columns {
  readonly [field: string]: RecordColumn | Columns;
}
interface Parts {
  readonly [field: string]: unknown;
}

/** Adds the fields of a table; those of a field that is made of fields as "speaker.how", empty where there is none. */
function addFields(fields: FieldOfRecord[], columns: Columns, values: Parts, before: string): void {
  for (const [name, column] of Object.entries(columns)) {
    const value = values[name] ?? null;
    if (typeof column === 'string') fields.push({ field: before + name, column, value: value as FieldValue });
    else addFields(fields, column, (value ?? {}) as Parts, `${before}${name}.`);
  }
}

/** The same by column, a number as text where the column holds texts. A column that the kind of the record does not have is left out. */
export function toColumns(record: NewsRecord): ReadonlyMap<RecordColumn, FieldValue> {
  const columns = new Map<RecordColumn, FieldValue>();
  for (const { column, value } of toFields(record)) {
    const isText = RECORD_COLUMNS[column] === 'either' && typeof value === 'number';
    columns.set(column, isText ? String(value) : value);
  }
  if (record.kind === 'quantity')
    for (const [column, field] of Object.entries(NUMBER_COLUMNS)) columns.set(column as RecordColumn, record[field]);
  return columns;
}

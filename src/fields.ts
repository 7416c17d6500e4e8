// What a record says, as columns: the one table from which the rows of CSV, Parquet and SQLite, the check of the
// JSON Schema and the page of an article are made. A field that is added to a record and not to this table does not
// compile, so that no output can leave it out by mistake.

import type { Ids, NewsRecord, RecordMention, Role } from './types.js';

/**
 * What a column holds. A `list` is written as JSON text where a cell is all there is, and has a table of its own in a
 * database; `texts`, a list of strings, and `ids`, codes by the list that they are from, are JSON text everywhere: a list
 * that is new adds no column then.
 */
export type ColumnType = 'text' | 'integer' | 'real' | 'boolean' | 'list' | 'texts' | 'ids';

/** What a field of a record may hold. */
export type FieldValue = string | number | boolean | readonly (Role | RecordMention)[] | readonly string[] | Ids | null;

/** The columns of records, in the order in which they are written. A new one is added at the end. */
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
  roles: 'list',
  modifier: 'text',
  approximate: 'boolean',
  anchor: 'text',
  magnitude: 'real',
  aliases: 'texts',
  min_duration: 'text',
  max_duration: 'text',
  utc_offset: 'text',
  conflict: 'boolean',
  ids: 'ids',
  latitude: 'real',
  longitude: 'real',
  identity: 'text',
} as const satisfies { readonly [column: string]: ColumnType };

/** The name of one of `RECORD_COLUMNS`. */
export type RecordColumn = keyof typeof RECORD_COLUMNS;

/** The columns that hold lists. */
export type ListColumn = ColumnFor<'list'>;

/** The column of each field of each kind of record; `value` is text for a date and a number for a quantity. */
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
    from: 'from_time',
    to: 'to_time',
    precision: 'precision',
    anchor: 'anchor',
    edtf: 'edtf',
    min: 'min_duration',
    max: 'max_duration',
    offset: 'utc_offset',
  },
  quantity: {
    type: 'type',
    value: 'number',
    min: 'min',
    max: 'max',
    magnitude: 'magnitude',
    approximation: 'approximation',
    unit: 'unit',
    currency: 'currency',
    of: 'of',
    per: 'per',
  },
} as const satisfies FieldTable;

/** The columns of a mention, in order: each field with the name and the type of its column. */
export const MENTION_FIELDS = {
  start: { column: 'start_offset', type: 'integer' },
  end: { column: 'end_offset', type: 'integer' },
  text: { column: 'text', type: 'text' },
  confidence: { column: 'confidence', type: 'real' },
} as const satisfies PartFields<RecordMention>;

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

type FieldsOf<R> = { readonly [F in Exclude<keyof R, CommonField>]: ColumnFor<TypeFor<R[F]>> };
type PartFields<Part> = {
  readonly [F in keyof Part]: { readonly column: string; readonly type: TypeFor<Part[F]> };
};
type ColumnFor<Type extends ColumnType> = {
  [C in RecordColumn]: (typeof RECORD_COLUMNS)[C] extends Type ? C : never;
}[RecordColumn];
type TypeFor<Value> =
  NonNullable<Value> extends string
    ? 'text'
    : NonNullable<Value> extends number
      ? 'integer' | 'real'
      : NonNullable<Value> extends boolean
        ? 'boolean'
        : NonNullable<Value> extends readonly string[]
          ? 'texts'
          : NonNullable<Value> extends readonly unknown[]
            ? 'list'
            : NonNullable<Value> extends Ids
              ? 'ids'
              : never;

/** A field of a record, the column it is written to, and what it holds. */
export interface FieldOfRecord {
  readonly field: string;
  readonly column: RecordColumn;
  readonly value: FieldValue;
}

/** What a record says beyond the common fields, in the order of the table. */
export function toFields(record: NewsRecord): FieldOfRecord[] {
  const values: { readonly [field: string]: FieldValue } = { ...record };
  const columns: readonly (readonly [string, RecordColumn])[] = Object.entries(FIELDS[record.kind]);
  return columns.map(([field, column]) => ({ field, column, value: values[field] ?? null }));
}

/** The same by column. A column that the kind of the record does not have is left out. */
export function toColumns(record: NewsRecord): ReadonlyMap<RecordColumn, FieldValue> {
  return new Map(toFields(record).map(({ column, value }) => [column, value]));
}

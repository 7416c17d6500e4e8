// What the types promise; `npm run typecheck` reads these lines as well.
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  createExtractor,
  extract,
  type Article,
  type DateRecord,
  type ExtractOptions,
  type Extractor,
  type NewsRecord,
  type OrganisationRecord,
  type PersonRecord,
  type PlaceRecord,
  type QuantityRecord,
  type QuoteRecord,
  type Reader,
} from '../src/index.js';
import { FIELDS, NUMBER_COLUMNS, RECORD_COLUMNS, type FieldTable } from '../src/fields.js';
import { lexicon, patterns } from '../src/readers/index.js';
import { toHtml } from '../src/view/index.js';

describe('types', () => {
  it('of the functions', () => {
    expectTypeOf(extract).parameter(0).toEqualTypeOf<string>();
    expectTypeOf(extract).returns.toEqualTypeOf<Article>();
    expectTypeOf(createExtractor({ kinds: ['person'] })).toEqualTypeOf<Extractor>();
    expectTypeOf(lexicon({ place: ['Nice'] })).toExtend<Reader>();
    expectTypeOf(patterns([{ match: '#Noun', kind: 'person' }])).toExtend<Reader>();
    expectTypeOf(toHtml).returns.toEqualTypeOf<string>();
  });

  it('of records, told apart by their kind', () => {
    const read = (record: NewsRecord): void => {
      if (record.kind === 'person') expectTypeOf(record).toEqualTypeOf<PersonRecord>();
      else if (record.kind === 'organisation') expectTypeOf(record).toEqualTypeOf<OrganisationRecord>();
      else if (record.kind === 'place') expectTypeOf(record).toEqualTypeOf<PlaceRecord>();
      else if (record.kind === 'date') expectTypeOf(record).toEqualTypeOf<DateRecord>();
      else if (record.kind === 'quantity') expectTypeOf(record).toEqualTypeOf<QuantityRecord>();
      else if (record.kind === 'quote') expectTypeOf(record).toEqualTypeOf<QuoteRecord>();
      else expectTypeOf(record.kind).toEqualTypeOf<'other'>();
    };
    for (const record of extract('Zoé Maravelle à Nice.').records) read(record);
  });

  it('hold no any', () => {
    expectTypeOf<NewsRecord>().not.toBeAny();
    expectTypeOf<PersonRecord['roles'][number]['title']>().toEqualTypeOf<string>();
    expectTypeOf<DateRecord['value']>().toEqualTypeOf<string | null>();
    expectTypeOf<QuantityRecord['value']>().toEqualTypeOf<number | null>();
    expectTypeOf<NonNullable<ExtractOptions['published']>>().toEqualTypeOf<string | Date>();
  });

  it('take an option that is undefined for one left out', () => {
    const published = ['2025-03-12', undefined][1];
    expect(extract('À Nice mardi.', { published, id: undefined }).published).toBe(null);
    expect(createExtractor({ readers: undefined, kinds: undefined }).extract('À Nice.').records).toHaveLength(1);
  });

  it('refuse what does not exist', () => {
    // @ts-expect-error a kind that is none
    expectTypeOf<ExtractOptions>().toExtend<{ kinds: ['city'] }>();
    // @ts-expect-error records are read, not written
    const write = (record: PersonRecord) => (record.name = 'Zoé');
    expectTypeOf(write).toBeFunction();
  });

  it('refuse a table of fields that leaves one out', () => {
    const { anchor, ...rest } = FIELDS.date;
    expect({ ...FIELDS, date: { anchor, ...rest } } satisfies FieldTable).toEqual(FIELDS);
    // @ts-expect-error a date has an anchor
    const forgotten: FieldTable = { ...FIELDS, date: rest };
    expect(forgotten.date).not.toHaveProperty('anchor');
    // @ts-expect-error a field that a place does not have
    expectTypeOf({ ...FIELDS, place: { ...FIELDS.place, mayor: 'name' } } satisfies FieldTable).toBeObject();
    // @ts-expect-error no column of text holds whether a date is approximate
    expectTypeOf({ ...FIELDS, date: { ...FIELDS.date, approximate: 'value' } } satisfies FieldTable).toBeObject();
  });

  it('refuse a new field of a record, and a new kind, until they are in the table', () => {
    type Others = Exclude<NewsRecord, PlaceRecord>;
    expectTypeOf(FIELDS).toExtend<FieldTable<Others | PlaceRecord>>();
    // @ts-expect-error a new field
    expectTypeOf(FIELDS).toExtend<FieldTable<Others | (PlaceRecord & { population: number | null })>>();
    // @ts-expect-error a new kind
    expectTypeOf(FIELDS).toExtend<FieldTable<NewsRecord | (Omit<PlaceRecord, 'kind'> & { kind: 'product' })>>();
  });

  it('leave no column without a field', () => {
    const used = Object.values(FIELDS).flatMap((fields) => columnsOf(fields));
    used.push(...Object.keys(NUMBER_COLUMNS));
    expect(Object.keys(RECORD_COLUMNS).filter((column) => !used.includes(column))).toEqual([]);
    for (const fields of Object.values(FIELDS)) {
      const columns = columnsOf(fields);
      expect(new Set(columns).size).toBe(columns.length);
    }
  });
});

/** The columns of a table of fields, at every depth. */
function columnsOf(fields: object): string[] {
  return Object.values<unknown>({ ...fields }).flatMap((column) =>
    typeof column === 'string' ? [column] : columnsOf(column as object),
  );
}

// The table of `docs/outputs.md`: which field of JSON is in which column of the other outputs, made from the tables that
// the writers use.
import { CONTEXT_FIELDS, FIELDS, MENTION_FIELDS, NUMBER_COLUMNS, ROLE_FIELDS } from '../src/fields.js';
import { KEPT } from '../src/archive/kept.js';

/** Where something stands: null where an output does not have it. */
export interface Place {
  readonly json: string;
  readonly csv: string | null;
  readonly sqlite: string | null;
}

const ARTICLE: readonly Place[] = [
  { json: 'id', csv: 'article', sqlite: 'articles.id' },
  { json: 'published', csv: 'published', sqlite: 'articles.published' },
  { json: 'published_from', csv: 'published_from', sqlite: 'articles.published_from' },
  { json: 'version', csv: 'version', sqlite: 'articles.version' },
  { json: 'model', csv: 'model', sqlite: 'articles.model' },
  ...KEPT.map((field): Place => ({ json: `fields.${field}`, csv: field, sqlite: `articles.${field}` })),
  { json: 'language.code', csv: null, sqlite: 'articles.language' },
  { json: 'language.french', csv: null, sqlite: null },
  ...['kind', 'start', 'end', 'text'].map((field): Place => ({ json: `zones[].${field}`, csv: null, sqlite: null })),
];
const RECORD: readonly Place[] = [
  { json: 'records[].id', csv: 'record', sqlite: 'records.record' },
  { json: 'records[].kind', csv: 'kind', sqlite: 'records.kind' },
  { json: 'records[].confidence', csv: null, sqlite: 'records.confidence' },
  { json: 'records[].zone', csv: 'zone', sqlite: 'records.zone' },
];

/** The fields of a record with their columns; those of a field that is made of fields as "speaker.how". */
function fieldsOf(fields: object, before = ''): [string, string][] {
  return Object.entries(fields).flatMap(([field, column]: [string, string | object]): [string, string][] =>
    typeof column === 'string' ? [[before + field, column]] : fieldsOf(column, `${before}${field}.`),
  );
}

/** Every place, article first, then its records, their roles and their mentions. */
export function placesOf(): Place[] {
  const columns = new Map<string, { readonly field: string; readonly kinds: string[] }>();
  for (const [kind, fields] of Object.entries(FIELDS)) {
    for (const [field, column] of fieldsOf(fields)) {
      const found = columns.get(column) ?? { field, kinds: [] };
      found.kinds.push(kind);
      columns.set(column, found);
    }
  }
  const facts = [...columns].flatMap(([column, { field, kinds }]): Place[] => {
    const json = `records[].${field} (${kinds.join(', ')})`;
    if (column === 'roles') return [];
    const numbers = Object.entries<string>(NUMBER_COLUMNS).filter(([, of]) => of === field);
    return [column, ...numbers.map(([number]) => number)].map((one) => ({ json, csv: one, sqlite: `records.${one}` }));
  });
  const parts = (list: string, table: string, csv: (column: string) => string, fields: object): Place[] =>
    Object.entries(fields as { readonly [field: string]: { readonly column: string } }).map(([field, { column }]) => ({
      json: `records[].${list}[].${field}`,
      csv: csv(column),
      sqlite: `${table}.${column}`,
    }));
  return [
    ...ARTICLE,
    ...RECORD,
    ...facts,
    ...parts('roles', 'roles', () => 'roles', ROLE_FIELDS),
    ...parts('mentions', 'mentions', (column) => column, { ...MENTION_FIELDS, ...CONTEXT_FIELDS }),
  ];
}

/** The table in Markdown, as Prettier leaves it. */
export function tableOf(places: readonly Place[]): string {
  const code = (name: string | null): string =>
    name === null ? '—' : name.replace(/^([^ ]+)( \(.*\))?$/, (_, path: string, kinds = '') => `\`${path}\`${kinds}`);
  const head = ['JSON lines', 'CSV and Parquet', 'SQLite'];
  const rows = [head, ...places.map(({ json, csv, sqlite }) => [json, csv, sqlite].map(code))];
  const widths = head.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  const lines = rows.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

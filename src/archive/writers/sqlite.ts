// Writes a SQLite database, with SQLite compiled to WebAssembly (1.3 MB). better-sqlite3
// would need a compiler or a download when it is installed, @duckdb/node-api some 60 MB.
// DuckDB can open the file: `ATTACH 'archive.db' (TYPE sqlite)`.
import { closeSync, openSync } from 'node:fs';
import {
  CONTEXT_FIELDS,
  MENTION_FIELDS,
  RECORD_COLUMNS,
  ROLE_FIELDS,
  columnsOf,
  toColumns,
  type ListColumn,
  type RecordColumn,
} from '../../fields.js';
import type { Mention, Role } from '../../index.js';
import { KEPT } from '../kept.js';
import { loadPackage } from '../packages.js';
import type { HeldArticle, Writer } from './writer.js';
import {
  flatten,
  keptCells,
  keptColumns,
  nameOf,
  partCells,
  TABLE_COLUMNS,
  toTableRow,
  VALUES,
  type Cell,
} from './rows.js';

// SQLite has no booleans; they are stored as 0 and 1.
const TYPES = {
  text: 'TEXT',
  either: 'TEXT',
  integer: 'INTEGER',
  real: 'REAL',
  boolean: 'INTEGER',
  texts: 'TEXT',
  ids: 'TEXT',
} as const;
type Type = keyof typeof TYPES;

/** Lists get a table of their own with one row per item: the name of each such table, and the fields of its items. */
const LISTS: { readonly [column in ListColumn]: PartFields } = { roles: ROLE_FIELDS };
const LIST_COLUMNS = Object.keys(LISTS) as ListColumn[];
interface PartFields {
  readonly [field: string]: { readonly column: string; readonly type: Type };
}

const COLUMNS: readonly RecordColumn[] = VALUES.filter((column) => RECORD_COLUMNS[column] !== 'list');
/** Quotes get a table beside the one of all records, so that "who said what" needs no join. */
const QUOTE_COLUMNS = columnsOf('quote');
const TABLES = {
  articles: [
    'article INTEGER PRIMARY KEY',
    'id TEXT',
    'published TEXT',
    'published_from TEXT',
    'language TEXT',
    'records INTEGER',
    'version TEXT',
    'model TEXT',
    ...KEPT.map((field) => `${field} TEXT`),
  ],
  records: [
    'article INTEGER',
    'record TEXT',
    'kind TEXT',
    'name TEXT',
    'confidence REAL',
    'zone TEXT',
    ...COLUMNS.map(defined),
  ],
  mentions: partColumns({ ...MENTION_FIELDS, ...CONTEXT_FIELDS }),
  roles: partColumns(LISTS.roles),
  quotes: [...partColumns(MENTION_FIELDS), ...QUOTE_COLUMNS.map(defined)],
} as const satisfies {
  readonly [table in ListColumn | 'articles' | 'records' | 'mentions' | 'quotes']: readonly string[];
};
/** The table of identities, present if the run made identities. */
const IDENTITIES = TABLE_COLUMNS.map(([name, type]) => `${name} ${TYPES[type as Type]}`);
const INDEXES = [
  'articles_id ON articles (id)',
  'articles_published ON articles (published)',
  'records_article ON records (article, record)',
  'records_name ON records (kind, name)',
  'mentions_record ON mentions (article, record)',
  'roles_record ON roles (article, record)',
  'roles_title ON roles (title)',
  'records_identity ON records (identity)',
  'quotes_record ON quotes (article, record)',
  'quotes_speaker ON quotes (speaker)',
  'quotes_speaker_record ON quotes (article, speaker_record)',
];

/**
 * Full-text index of titles and texts that ignores accents and case: `SELECT rowid FROM texts WHERE texts MATCH 'ble'`
 * finds "blé". The rowid is the number of the article.
 */
const FULL_TEXT = `CREATE VIRTUAL TABLE texts USING fts5(title, text, tokenize = 'unicode61 remove_diacritics 2')`;

interface Insert {
  run(cells: (string | number | null)[]): unknown;
  finalize(): void;
  readonly isFinalized: boolean;
}
type Inserts = { readonly [table in keyof typeof TABLES]: Insert };

export async function openSqlite(output: string, keep: readonly string[] = [], fullText = false): Promise<Writer> {
  // SQLite would create the file readable by its owner only. An empty file is an empty database.
  closeSync(openSync(output, 'w'));
  const { default: sqlite } = await loadPackage('node-sqlite3-wasm');
  const database = new sqlite.Database(output);
  // The file has a temporary name until it is complete, so nothing in it needs to survive a crash.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
  const kept = keptColumns(keep).map(([, column]) => `"${column.replaceAll('"', '""')}" TEXT`);
  const tables: { readonly [table in keyof typeof TABLES]: readonly string[] } = {
    ...TABLES,
    articles: [...TABLES.articles, ...kept],
  };
  for (const [table, columns] of Object.entries(tables)) database.exec(`CREATE TABLE ${table} (${columns.join(', ')})`);
  if (fullText) database.exec(FULL_TEXT);
  database.exec('BEGIN');
  const prepare = (table: keyof typeof TABLES) =>
    database.prepare(`INSERT INTO ${table} VALUES (${tables[table].map(() => '?').join(', ')})`);
  const insert: Inserts = {
    articles: prepare('articles'),
    records: prepare('records'),
    mentions: prepare('mentions'),
    roles: prepare('roles'),
    quotes: prepare('quotes'),
  };
  const texts = fullText ? database.prepare('INSERT INTO texts (rowid, title, text) VALUES (?, ?, ?)') : null;
  let number = 0;
  let identities: Insert | null = null;
  const statements = (): Insert[] =>
    [...Object.values<Insert>(insert), texts, identities].filter((statement) => statement !== null);
  return {
    add(article) {
      write(article, ++number, insert, keep);
      texts?.run([number, keptCells(article.fields, [])[0]!, article.text ?? null]);
    },
    identity(row) {
      if (identities === null) {
        database.exec(`CREATE TABLE identities (${IDENTITIES.join(', ')})`);
        identities = database.prepare(`INSERT INTO identities VALUES (${IDENTITIES.map(() => '?').join(', ')})`);
      }
      identities.run(toTableRow(row).map(toBound));
    },
    async end() {
      for (const statement of statements()) statement.finalize();
      database.exec('COMMIT');
      for (const index of INDEXES) database.exec(`CREATE INDEX ${index}`);
      if (identities !== null) database.exec('CREATE INDEX identities_identity ON identities (identity)');
      database.close();
    },
    async close() {
      if (!database.isOpen) return;
      // A database with statements stays open.
      for (const statement of statements()) if (!statement.isFinalized) statement.finalize();
      database.close();
    },
  };
}

/**
 * The column `article` of every table is the article's position in the output, from 1, because ids need not be unique.
 */
function write(article: HeldArticle, number: number, insert: Inserts, keep: readonly string[]): void {
  const { id, published, published_from, language, records, version, model, fields } = article;
  const said = [number, id ?? null, published, published_from, language.code, records.length, version, model];
  insert.articles.run([...said, ...keptCells(fields, keep)]);
  for (const record of records) {
    const columns = toColumns(record);
    const values = COLUMNS.map((column) => toBound(columns.get(column) ?? null));
    insert.records.run([number, record.id, record.kind, nameOf(record), record.confidence, record.zone, ...values]);
    const add = (
      table: 'mentions' | 'quotes' | ListColumn,
      fields: PartFields,
      parts: readonly (Mention | Role)[],
      more: readonly Cell[] = [],
    ): void => {
      for (const part of parts)
        insert[table].run([number, record.id, ...[...partCells(fields, part), ...more].map(toBound)]);
    };
    add('mentions', { ...MENTION_FIELDS, ...CONTEXT_FIELDS }, record.mentions);
    if (record.kind === 'quote') {
      const said = QUOTE_COLUMNS.map((column) => columns.get(column) ?? null);
      add('quotes', MENTION_FIELDS, record.mentions, said);
    }
    for (const column of LIST_COLUMNS) {
      const list = columns.get(column);
      if (Array.isArray(list)) add(column, LISTS[column], list);
    }
  }
}

function defined(column: RecordColumn): string {
  return `"${column}" ${TYPES[RECORD_COLUMNS[column] as Type]}`;
}

function partColumns(fields: PartFields): string[] {
  const columns = Object.values(fields).map(({ column, type }) => `${column} ${TYPES[type]}`);
  return ['article INTEGER', 'record TEXT', ...columns];
}

function toBound(cell: Cell): string | number | null {
  const flat = flatten(cell);
  return typeof flat === 'boolean' ? Number(flat) : flat;
}

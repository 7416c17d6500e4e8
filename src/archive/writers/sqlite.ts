// A database to query: SQLite, compiled to WebAssembly. It needs 1.3 MB, no
// compiler and no download; better-sqlite3 needs both, @duckdb/node-api some
// 60 MB. DuckDB reads the file too (`ATTACH 'archive.db' (TYPE sqlite)`).
import { closeSync, openSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';
import type { ArchivedArticle } from '../article.js';
import type { Writer } from './writer.js';
import { columnsOfRecords, nameOf, valuesOf, type Cell } from './rows.js';

const VALUES = Object.entries(columnsOfRecords());
const TABLES = {
  articles: [
    'article INTEGER PRIMARY KEY',
    'id TEXT',
    'published TEXT',
    'published_from TEXT',
    'language TEXT',
    'records INTEGER',
  ],
  records: [
    'article INTEGER',
    'record TEXT',
    'kind TEXT',
    'name TEXT',
    'confidence REAL',
    'zone TEXT',
    ...VALUES.map(([column, type]) => `"${column}" ${type.toUpperCase()}`),
  ],
  mentions: [
    'article INTEGER',
    'record TEXT',
    'start_offset INTEGER',
    'end_offset INTEGER',
    'text TEXT',
    'confidence REAL',
  ],
  roles: [
    'article INTEGER',
    'record TEXT',
    'title TEXT',
    'organisation TEXT',
    'place TEXT',
    'start_offset INTEGER',
    'end_offset INTEGER',
  ],
} as const;
const INDEXES = [
  'articles_id ON articles (id)',
  'articles_published ON articles (published)',
  'records_article ON records (article, record)',
  'records_name ON records (kind, name)',
  'mentions_record ON mentions (article, record)',
  'roles_record ON roles (article, record)',
  'roles_title ON roles (title)',
];

interface Insert {
  run(cells: Cell[]): unknown;
  finalize(): void;
}
type Inserts = { readonly [table in keyof typeof TABLES]: Insert };

export async function openSqlite(output: string): Promise<Writer> {
  // Made here: SQLite would let its owner alone read it, and an empty file is an empty database.
  closeSync(openSync(output, 'w'));
  const database = new sqlite.Database(output);
  // The file has another name until it is whole: nothing in it needs to survive a cut.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
  for (const [table, columns] of Object.entries(TABLES)) database.exec(`CREATE TABLE ${table} (${columns.join(', ')})`);
  database.exec('BEGIN');
  const prepare = (table: keyof typeof TABLES) =>
    database.prepare(`INSERT INTO ${table} VALUES (${TABLES[table].map(() => '?').join(', ')})`);
  const insert: Inserts = {
    articles: prepare('articles'),
    records: prepare('records'),
    mentions: prepare('mentions'),
    roles: prepare('roles'),
  };
  let number = 0;
  return {
    add: (article) => write(article, ++number, insert),
    async end() {
      for (const statement of Object.values<Insert>(insert)) statement.finalize();
      database.exec('COMMIT');
      for (const index of INDEXES) database.exec(`CREATE INDEX ${index}`);
      database.close();
    },
  };
}

/** `article` in every table is the place of the article in the output, from 1: two may have the same id. */
function write(article: ArchivedArticle, number: number, insert: Inserts): void {
  const { id, published, published_from, language, records } = article;
  insert.articles.run([number, id ?? null, published, published_from, language.code, records.length]);
  for (const record of records) {
    insert.records.run([
      number,
      record.id,
      record.kind,
      nameOf(record),
      record.confidence,
      record.zone,
      ...valuesOf(record),
    ]);
    for (const { start, end, text, confidence } of record.mentions) {
      insert.mentions.run([number, record.id, start, end, text, confidence]);
    }
    if (record.kind !== 'person') continue;
    for (const { title, organisation, place, start, end } of record.roles) {
      insert.roles.run([number, record.id, title, organisation, place, start, end]);
    }
  }
}

// The JSON Schema of an article is what the types say, and what extraction gives.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';
import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLISHED_FROM } from '../src/archive/article.js';
import { FIELDS, type CommonField } from '../src/fields.js';
import { extract } from '../src/index.js';

const ROOT = join(import.meta.dirname, '..');
const FILE = join(ROOT, 'src/article.schema.json');
const NEWS = join(ROOT, 'fixtures/news');
const schema = JSON.parse(readFileSync(FILE, 'utf8')) as object;
const validate = new Ajv({ allErrors: true }).compile(schema);

const problems = (article: unknown): string[] => {
  validate(JSON.parse(JSON.stringify(article)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe('article.schema.json', () => {
  let generated: object;
  beforeAll(() => {
    generated = createGenerator({
      path: join(ROOT, 'src/archive/article.ts'),
      tsconfig: join(ROOT, 'tsconfig.json'),
      type: 'WrittenArticle',
      topRef: false,
      skipTypeCheck: true,
    }).createSchema('WrittenArticle');
  });
  it('is what `npm run schema` makes of the types', () =>
    expect(schema).toEqual(JSON.parse(JSON.stringify(generated))));
});

describe('the table of fields', () => {
  interface Definition {
    readonly properties: { readonly [field: string]: { readonly const?: string } };
  }
  const COMMON = ['kind', 'id', 'mentions', 'confidence', 'zone'] satisfies CommonField[];
  const records = Object.values((schema as { definitions: { [name: string]: Definition } }).definitions).flatMap(
    ({ properties }) => (properties?.mentions ? [properties] : []),
  );
  it('has the kinds of records that the schema has', () =>
    expect(records.map(({ kind }) => kind?.const).sort()).toEqual(Object.keys(FIELDS).sort()));
  it.each(Object.entries(FIELDS))('names the fields of the schema: %s', (kind, fields) => {
    const properties = records.find((record) => record.kind?.const === kind);
    expect(Object.keys(properties ?? {}).sort()).toEqual([...COMMON, ...Object.keys(fields)].sort());
  });
});

describe('an article agrees with the schema', () => {
  const names = readdirSync(NEWS).filter((name) => name.endsWith('.txt'));
  it('of which there are some', () => expect(names.length).toBeGreaterThanOrEqual(8));
  it.each(names)('%s', (name) => {
    const text = readFileSync(join(NEWS, name), 'utf8');
    expect(problems(extract(text, { id: name, published: '2025-03-17', other: true }))).toEqual([]);
  });
  it('as a line of an archive does, which says where its day was read', () => {
    const article = extract('De Brest à Nantes.', { published: '2025-03-17' });
    expect(article).not.toHaveProperty('published_from');
    for (const published_from of [...PUBLISHED_FROM, null])
      expect(problems({ ...article, published_from })).toEqual([]);
    expect(problems({ ...article, published_from: 'elsewhere' })).not.toEqual([]);
  });
  it('and one that does not is told where', () => {
    const article = extract('De Brest à Nantes.');
    expect(problems({ ...article, language: 12 })).not.toEqual([]);
    expect(problems({ ...article, records: [{ kind: 'person' }] })).not.toEqual([]);
    expect(problems({ ...article, more: 1 })[0]).toContain('additional properties');
  });
});

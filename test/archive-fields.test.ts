// What the outputs carry beside the records: fields of the inputs, sentences, the version and the model, texts to be
// searched; and the table of the documentation that says where each thing stands.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  runBatch,
  runIdentities,
  type ArchivedArticle,
  type BatchOptions,
  type IdentitiesProgress,
} from '../src/archive/index.js';
import { openRaw } from '../src/archive/input/open.js';
import type { Item, Reading, SourceText } from '../src/archive/items.js';
import { columnsOfKept, namesToKeep } from '../src/archive/kept.js';
import { openItems } from '../src/archive/queue/enqueue.js';
import { JOB_FORM, readJob } from '../src/archive/queue/jobs.js';
import { readSources } from '../src/archive/sources.js';
import { readEdition } from '../src/archive/version.js';
import { COLUMNS } from '../src/archive/writers/rows.js';
import { createExtractor, extract } from '../src/index.js';
import { placesOf, tableOf } from './outputs.js';

const ROOT = join(import.meta.dirname, '..');
const STORY = 'La maire de Nantes a reçu lundi Angela Merkel. « Je viens demain ! » a dit Mme Merkel. Il a plu 12 mm.';

let folder: string;
const at = (name: string) => join(folder, name);
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content);
  return at(name);
};
const json = (...documents: object[]) => documents.map((document) => `${JSON.stringify(document)}\n`).join('');
const lines = (name: string) =>
  readFileSync(at(name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ArchivedArticle);
const run = (input: string, out: string, options: Partial<BatchOptions> = {}) =>
  runBatch({ inputs: [at(input)], out: at(out), workers: 1, ...options });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-fields-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The fields that a reader passes through, of each article of a file. */
async function fieldsIn(path: string, keep: readonly string[] = []): Promise<(SourceText['fields'] | string)[]> {
  const opening: Pick<Reading, 'fields' | 'keep' | 'encoding' | 'maxBytes'> = {
    fields: { text: 'text', id: 'id', published: 'published' },
    keep: namesToKeep(keep),
    encoding: null,
    maxBytes: 2_000_000,
  };
  const found: (SourceText['fields'] | string)[] = [];
  for await (const item of readSources([path], { ...opening, from: null })) {
    const opened: Item = 'form' in item ? await openRaw(item, opening) : item;
    found.push('text' in opened ? opened.fields : 'reason' in opened ? opened.reason : undefined);
  }
  return found;
}

describe('fields of the inputs are read', () => {
  it('from JSON lines: the usual ones and those that are named, whatever they hold', async () => {
    const path = put(
      'a.jsonl',
      json(
        {
          text: STORY,
          title: 'Une visite',
          url: 'https://a.example/1',
          section: 'Monde',
          author: 'Zoé Brel',
          mots: 96,
        },
        { text: STORY, author: ['Zoé Brel', 'Luc Ar'], tags: { lieux: ['Nantes'] }, mots: 0, title: null, section: '' },
        { text: STORY, constructor: 'x' },
      ),
    );
    expect(await fieldsIn(path)).toEqual([
      { title: 'Une visite', url: 'https://a.example/1', section: 'Monde', author: 'Zoé Brel' },
      { author: ['Zoé Brel', 'Luc Ar'] },
      undefined,
    ]);
    expect((await fieldsIn(path, ['mots', 'tags', 'toString']))[1]).toEqual({
      author: ['Zoé Brel', 'Luc Ar'],
      mots: 0,
      tags: { lieux: ['Nantes'] },
    });
  });

  it('from CSV and TSV', async () => {
    const cells = ['id;title;text;rubrique', `1;"Une; visite";"${STORY}";Monde`, `2;;"${STORY}";`];
    expect(await fieldsIn(put('a.csv', cells.join('\n')), ['rubrique', 'absente'])).toEqual([
      { title: 'Une; visite', rubrique: 'Monde' },
      undefined,
    ]);
    expect(await fieldsIn(put('a.tsv', `text\tauthor\n${STORY}\tLuc Ar\n`))).toEqual([{ author: 'Luc Ar' }]);
  });

  it('from Parquet, with the types that JSON does not have', async () => {
    const bytes = parquetWriteBuffer({
      columnData: [
        { name: 'text', data: [STORY], type: 'STRING' },
        { name: 'title', data: ['Une visite'], type: 'STRING' },
        { name: 'mots', data: [96n], type: 'INT64' },
        { name: 'vu', data: [new Date('2024-05-14T10:00:00Z')], type: 'TIMESTAMP' },
        { name: 'reste', data: ['x'], type: 'STRING' },
      ],
    });
    expect(await fieldsIn(put('a.parquet', new Uint8Array(bytes)), ['mots', 'vu'])).toEqual([
      { title: 'Une visite', mots: 96, vu: '2024-05-14T10:00:00.000Z' },
    ]);
  });

  it('from RSS and Atom, each with its own elements', async () => {
    const rss = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:m="http://m.example/"><channel><title>Le Phare</title>
      <item><title>Une visite</title><link>https://a.example/1</link><category>Monde</category><category>Nantes</category>
        <dc:creator>Zoé Brel</dc:creator><dc:creator>Luc Ar</dc:creator><m:credit>Maé Ty</m:credit><description>${STORY}</description></item>
      <item><title>Deux</title><guid>https://a.example/2</guid><author>z@a.example (Zoé Brel)</author><description>${STORY}</description></item>
      <item><title>Trois</title><guid isPermaLink="false">x-3</guid><description>${STORY}</description></item>
    </channel></rss>`;
    expect(await fieldsIn(put('a.rss', rss), ['category', 'm:credit', 'guid'])).toEqual([
      {
        title: 'Une visite',
        url: 'https://a.example/1',
        section: 'Monde',
        author: 'Zoé Brel, Luc Ar',
        category: ['Monde', 'Nantes'],
        'm:credit': 'Maé Ty',
      },
      { title: 'Deux', url: 'https://a.example/2', author: 'Zoé Brel', guid: 'https://a.example/2' },
      { title: 'Trois', guid: 'x-3' },
    ]);
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Le Phare</title><entry><title>Une visite</title>
      <link rel="enclosure" href="https://a.example/son.mp3"/><link href="https://a.example/1"/>
      <category term="monde" label="Monde"/><author><name>Zoé Brel</name><email>z@a.example</email></author>
      <id>urn:1</id><summary>${STORY}</summary></entry></feed>`;
    expect(await fieldsIn(put('a.atom', atom))).toEqual([
      { title: 'Une visite', url: 'https://a.example/1', section: 'Monde', author: 'Zoé Brel' },
    ]);
  });

  it('from NewsML-G2 and NITF', async () => {
    const newsml = `<newsItem guid="urn:1"><itemMeta><versionCreated>2024-05-14T10:00:00Z</versionCreated></itemMeta>
      <contentMeta><headline>Une visite</headline><by>Zoé Brel</by><subject><name>Monde</name></subject><urgency>4</urgency></contentMeta>
      <contentSet><inlineXML><html><body><p>${STORY}</p></body></html></inlineXML></contentSet></newsItem>`;
    expect(await fieldsIn(put('n.xml', newsml), ['urgency'])).toEqual([
      { title: 'Une visite', section: 'Monde', author: 'Zoé Brel', urgency: '4' },
    ]);
    const nitf = `<nitf><head><pubdata position.section="Monde"/></head><body><body.head><hedline><hl1>Une visite</hl1></hedline>
      <byline>Par Zoé Brel</byline></body.head><body.content><p>${STORY}</p></body.content></body></nitf>`;
    expect(await fieldsIn(put('n.nitf', nitf))).toEqual([
      { title: 'Une visite', section: 'Monde', author: 'Zoé Brel' },
    ]);
  });

  const page = (head: string) =>
    `<html lang="fr"><head><title>Une visite - Le Phare</title>${head}</head><body><article><h1>Une visite</h1>${`<p>${STORY} ${STORY} ${STORY}</p>`.repeat(3)}</article></body></html>`;

  it('from a web page: JSON-LD of its own article, then meta', async () => {
    const ld = (node: object) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
    const other = { '@type': 'NewsArticle', url: 'https://a.example/autre', headline: 'Autre chose', author: 'Maé Ty' };
    const own = {
      '@type': 'NewsArticle',
      url: 'https://a.example/visite',
      headline: 'Une visite',
      articleSection: ['Monde', 'Europe'],
      author: [
        { '@type': 'Person', name: 'Zoé Brel' },
        { '@type': 'Person', name: 'Luc Ar' },
      ],
    };
    const canonical = '<link rel="canonical" href="https://a.example/visite">';
    expect(await fieldsIn(put('ld.html', page(canonical + ld([other, own]))))).toEqual([
      { title: 'Une visite', url: 'https://a.example/visite', section: 'Monde', author: 'Zoé Brel, Luc Ar' },
    ]);
    const metas = `<meta property="og:title" content="Une visite"><meta property="og:url" content="https://a.example/v">
      <meta property="article:section" content="Monde"><meta property="article:author" content="https://fb.example/zoe">
      <meta name="Author" content="Zoé Brel"><meta name="keywords" content="Nantes, Merkel"><meta property="article:tag" content="a"><meta property="article:tag" content="b">`;
    expect(await fieldsIn(put('metas.html', page(metas)), ['keywords', 'article:tag', 'absent'])).toEqual([
      {
        title: 'Une visite',
        url: 'https://a.example/v',
        section: 'Monde',
        author: 'Zoé Brel',
        keywords: 'Nantes, Merkel',
        'article:tag': ['a', 'b'],
      },
    ]);
    const [bare] = await fieldsIn(put('bare.html', page('')));
    expect(bare).toEqual({ title: expect.stringMatching(/^Une visite/) as string });
  });

  it('from a web archive, with the address of the page and fields of the record', async () => {
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page('')}`;
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/visite\r\nWARC-Date: 2024-05-14T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n`;
    const path = put('a.warc.gz', gzipSync(`${head}${http}\r\n\r\n`));
    expect(await fieldsIn(path, ['WARC-Date'])).toEqual([
      {
        title: expect.stringMatching(/^Une visite/) as string,
        url: 'https://a.example/visite',
        'WARC-Date': '2024-05-14T10:00:00Z',
      },
    ]);
  });
});

describe('fields of the inputs are written', () => {
  const DOCUMENTS = [
    {
      id: 'a',
      text: STORY,
      title: 'Une visite',
      url: 'https://a.example/1',
      rubrique: 'Monde',
      kind: 'brève',
      mots: 9,
    },
    { id: 'b', text: STORY, author: ['Zoé Brel', 'Luc Ar'], mots: [1, 2] },
    { id: 'c', text: STORY },
  ];
  const keep = ['rubrique', 'kind', 'mots', 'title'];
  const WANTED = [
    { title: 'Une visite', url: 'https://a.example/1', rubrique: 'Monde', kind: 'brève', mots: 9 },
    { author: ['Zoé Brel', 'Luc Ar'], mots: [1, 2] },
    {},
  ];
  /** The same in columns. */
  const none = { title: null, url: null, section: null, author: null, rubrique: null, field_kind: null, mots: null };
  const CELLS = [
    { ...none, title: 'Une visite', url: 'https://a.example/1', rubrique: 'Monde', field_kind: 'brève', mots: '9' },
    { ...none, author: '["Zoé Brel","Luc Ar"]', mots: '[1,2]' },
    none,
  ];
  const EDITION = readEdition();
  beforeAll(() => put('in.jsonl', json(...DOCUMENTS)));

  it('as `fields` of an article in JSON lines, beside the version and the model', async () => {
    await run('in.jsonl', 'out.jsonl', { keep });
    expect(lines('out.jsonl').map(({ fields }) => fields)).toEqual(WANTED);
    for (const article of lines('out.jsonl')) expect(article).toMatchObject(EDITION);
    expect(Object.keys(lines('out.jsonl')[0]!)).toEqual([
      'id',
      'published',
      'published_from',
      'version',
      'model',
      'fields',
      'language',
      'zones',
      'records',
    ]);
    await run('in.jsonl', 'usual.jsonl');
    expect(lines('usual.jsonl')[0]!.fields).toEqual({ title: 'Une visite', url: 'https://a.example/1' });
    expect(EDITION.version).toBe(
      (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as typeof EDITION).version,
    );
    expect(EDITION.model).toMatch(/^[\da-f]{16}$/);
  });

  it('as columns of CSV and Parquet, the last ones', async () => {
    await run('in.jsonl', 'out.csv', { keep });
    const rows = parse<{ [column: string]: string }>(readFileSync(at('out.csv')), { columns: true });
    expect(Object.keys(rows[0]!)).toEqual([...COLUMNS.map(([name]) => name), 'rubrique', 'field_kind', 'mots']);
    await run('in.jsonl', 'out.parquet', { keep });
    const cells = await parquetReadObjects({ file: await asyncBufferFromFile(at('out.parquet')) });
    expect(cells).toHaveLength(rows.length);
    DOCUMENTS.forEach(({ id }, index) => {
      const of = (all: readonly { readonly [column: string]: unknown }[]) => all.filter((row) => row.article === id);
      expect(of(rows).length).toBeGreaterThan(2);
      const texts = Object.fromEntries(Object.entries(CELLS[index]!).map(([name, cell]) => [name, cell ?? '']));
      for (const row of of(rows)) expect(row).toMatchObject({ ...texts, ...EDITION });
      for (const row of of(cells)) expect(row).toMatchObject({ ...CELLS[index], ...EDITION });
    });
  });

  it('as columns of the table `articles` of a database', async () => {
    await run('in.jsonl', 'out.db', { keep });
    const database = new sqlite.Database(at('out.db'), { readOnly: true });
    const rows = database.all(
      'SELECT title, url, section, author, rubrique, field_kind, mots, version, model FROM articles ORDER BY article',
    );
    database.close();
    expect(rows).toEqual(CELLS.map((cells) => ({ ...cells, ...EDITION })));
  });

  it('in the rows that go to a pipe, and on a page that tells what read it', async () => {
    const command = [join(ROOT, 'dist/cli.js'), 'batch', at('in.jsonl'), '--quiet', '--workers', '1'];
    const kept = ['--keep', 'rubrique, kind,mots', '--to', 'csv', '--out', '-'];
    const { stdout } = spawnSync(process.execPath, [...command, ...kept], { encoding: 'utf8' });
    const rows = parse<{ [column: string]: string }>(stdout, { columns: true });
    expect(rows.find(({ article }) => article === 'a')).toMatchObject({ rubrique: 'Monde', field_kind: 'brève' });
    await run('in.jsonl', 'told.jsonl', { report: at('told.html') });
    expect(readFileSync(at('told.html'), 'utf8')).toContain(
      `Lu par depeche ${EDITION.version}, modèle ${EDITION.model}.`,
    );
  });

  it('by the plain command, in JSON lines and JSON', () => {
    const depeche = (...args: string[]) =>
      spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], { encoding: 'utf8' }).stdout;
    const written = depeche('--to', 'jsonl', '--keep', keep.join(), at('in.jsonl')).trim().split('\n');
    expect(written.map((line) => (JSON.parse(line) as ArchivedArticle).fields)).toEqual(WANTED);
    put('in.csv', `id,title,text\n1,Une visite,"${STORY}"\n`);
    const [article] = JSON.parse(depeche('--to', 'json', at('in.csv'))) as ArchivedArticle[];
    expect(article).toMatchObject({ ...EDITION, id: '1', fields: { title: 'Une visite' } });
    // A file that is only a text has no fields.
    expect(JSON.parse(depeche('--to', 'json', put('in.txt', STORY)))).not.toHaveProperty('fields');
  });

  it('of an article that waits in a queue, also one that another program put there', async () => {
    const opening = { fields: { text: 'text', id: 'id', published: 'published' }, encoding: null, maxBytes: 1e6 };
    const place = { id: '7', queue: 'q', maxBytes: 1e6 };
    const sources = readSources([at('in.jsonl')], { ...opening, keep: namesToKeep(keep), from: null });
    const jobs: unknown[] = [];
    for await (const job of openItems(sources, { ...opening, keep: namesToKeep(keep) })) {
      jobs.push(JSON.parse(JSON.stringify({ ...job, form: JOB_FORM })));
    }
    expect(jobs.map((job) => (readJob(job, place) as SourceText).fields ?? {})).toEqual(WANTED);
    expect(readJob({ id: 'x', text: STORY, fields: { titre: 'T', vide: null } }, place)).toMatchObject({
      fields: { titre: 'T' },
    });
    expect(readJob({ id: 'x', text: STORY, form: 2 }, place)).toMatchObject({ text: STORY });
    expect(readJob({ id: 'x', text: STORY, fields: 'T' }, place)).toMatchObject({
      reason: expect.stringContaining('"fields" is no object') as string,
    });
  });

  it('under another name where a column has theirs, whatever its case', () => {
    expect([...columnsOfKept(['Kind', 'kind', 'x', 'X'], ['kind', 'field_kind'])]).toEqual([
      ['Kind', 'field_field_Kind'],
      ['kind', 'field_field_field_kind'],
      ['x', 'x'],
      ['X', 'field_X'],
    ]);
  });

  it('and a run that would keep others is not resumed', async () => {
    await expect(run('in.jsonl', 'bad.jsonl', { keep: [''] })).rejects.toThrow(
      'keep must be a list of names of fields',
    );
    await expect(run('in.jsonl', 'bad.jsonl', { keep: 'title' as never })).rejects.toThrow('keep must be a list');
  });
});

describe('a field of --keep that no article has', () => {
  const depeche = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], { encoding: 'utf8' });
  const told = (err: string) => err.split('\n').filter((line) => line.includes('--keep'));
  beforeAll(() => {
    put('few.jsonl', json({ text: STORY, Rubrique: 'Mer', note: '' }, { text: STORY, lieu: 'Brest', note: null }));
    const many = Array.from({ length: 300 }, (_, at) => ({
      text: `Nantes, ${at}.`,
      ...(at === 3 && { lieu: 'Brest' }),
    }));
    put('many.jsonl', json(...many));
  });

  it('is told once at the end of each command, with the same exit status', () => {
    const [input, out] = [at('few.jsonl'), at('few.out.jsonl')];
    const batch = ['batch', input, '--out', out, '--restart', '--workers', '1'];
    const identities = ['identities', out, '--out', at('few.db'), '--restart'];
    const commands = [batch, [...batch, '--identities', '--quiet'], identities, ['--to', 'jsonl', input]];
    for (const command of commands) {
      const wrong = depeche(...command, '--keep', 'rubrique,lieu,note,rubrique');
      expect(wrong.status, command.join(' ')).toBe(0);
      expect(told(wrong.stderr), command.join(' ')).toEqual([
        'depeche: --keep rubrique,note: no article has these fields: write their names as the inputs do, with capitals and accents',
      ]);
    }
    // The fields of the last run are those that the records have passed through.
    for (const command of commands) expect(told(depeche(...command, '--keep', 'lieu').stderr)).toEqual([]);
  });

  it('is not told of a run that read nothing', () => {
    const { stderr } = depeche('batch', put('none.jsonl', ''), '--out', at('none.out.jsonl'), '--keep', 'rubrique');
    expect(stderr).toContain('no article was read');
    expect(told(stderr)).toEqual([]);
  });

  it('is known of all that was read, also before the run was interrupted', async () => {
    const options = { keep: ['lieu', 'rubrique'], checkpointEvery: 1 };
    const stop = new AbortController();
    const stopped = await run('many.jsonl', 'many.out.jsonl', {
      ...options,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect([stopped.status, stopped.absentFields]).toEqual(['stopped', []]);
    expect(stopped.articles).toBeLessThan(300);
    const { status, absentFields } = await run('many.jsonl', 'many.out.jsonl', { ...options, resume: true });
    expect([status, absentFields]).toEqual(['done', ['rubrique']]);
  });

  it('is known of records that are given identities, also of both passes one by one', async () => {
    await run('many.jsonl', 'many.out.jsonl', { keep: ['lieu'], restart: true });
    const options = { records: at('many.out.jsonl'), out: at('many.db'), keep: ['lieu', 'rubrique'], restart: true };
    for (const pass of [1, 2]) {
      const stop = new AbortController();
      const onProgress = (passed: IdentitiesProgress) => {
        if (passed.pass === pass && passed.articles === 10) stop.abort();
      };
      const stopped = await runIdentities({ ...options, signal: stop.signal, onProgress });
      expect([stopped.status, stopped.absentFields]).toEqual(['stopped', []]);
      const { status, absentFields } = await runIdentities({ ...options, restart: false, resume: true });
      expect([status, absentFields]).toEqual(['done', ['rubrique']]);
    }
  });
});

describe('the sentence of a mention', () => {
  it('holds the mention where it says, in every output', async () => {
    put('s.jsonl', json({ id: 's', text: STORY }));
    const extracted = extract(STORY, { sentences: true });
    const mentions = extracted.records.flatMap((record) => record.mentions);
    expect(mentions.map(({ text, sentence }) => [text, sentence])).toEqual(
      expect.arrayContaining([
        ['Angela Merkel', 'La maire de Nantes a reçu lundi Angela Merkel.'],
        ['12 mm', 'Il a plu 12 mm.'],
      ]),
    );
    for (const { start, text, sentence, sentence_start } of mentions) {
      expect(STORY.startsWith(sentence!, sentence_start)).toBe(true);
      expect(sentence!.startsWith(text, start - sentence_start!)).toBe(true);
    }
    const wanted = mentions.map(({ sentence, sentence_start }) => ({ sentence, sentence_start }));
    const options = { extract: { sentences: true } };
    await run('s.jsonl', 's.out.jsonl', options);
    const read = lines('s.out.jsonl')[0]!.records.flatMap((record) => record.mentions);
    expect(read).toEqual(mentions);
    await run('s.jsonl', 's.csv', options);
    const rows = parse<{ [column: string]: string }>(readFileSync(at('s.csv')), { columns: true });
    expect(rows.map(({ sentence, sentence_start }) => ({ sentence, sentence_start: Number(sentence_start) }))).toEqual(
      wanted,
    );
    await run('s.jsonl', 's.parquet', options);
    const cells = await parquetReadObjects({ file: await asyncBufferFromFile(at('s.parquet')) });
    expect(cells.map(({ sentence, sentence_start }) => ({ sentence, sentence_start }) as object)).toEqual(wanted);
    await run('s.jsonl', 's.db', options);
    const database = new sqlite.Database(at('s.db'), { readOnly: true });
    expect(database.all('SELECT sentence, sentence_start FROM mentions ORDER BY rowid')).toEqual(wanted);
    database.close();
  });

  it('is not given unless it is asked for', () => {
    for (const record of extract(STORY).records) expect(record.mentions[0]).not.toHaveProperty('sentence');
    expect(() => extract(STORY, { sentences: 1 as never })).toThrow('options.sentences must be true or false');
  });

  it('is cut where it is very long, so that an output grows no faster than its text', () => {
    const { extract: read } = createExtractor({ sentences: true });
    const long = Array.from({ length: 399 }, (_, at) => `motlong${'o'.repeat(60)}${at % 3 ? '' : ' 12 euros'}`).join(
      ' ',
    );
    const mentions = read(long).records.flatMap((record) => record.mentions);
    expect(mentions.length).toBeGreaterThan(50);
    for (const { start, text, sentence, sentence_start } of mentions) {
      expect(sentence!.length).toBeLessThanOrEqual(1000 + text.length);
      expect(sentence!.startsWith(text, start - sentence_start!)).toBe(true);
      expect(sentence).not.toMatch(/^\s|\s$/);
    }
  });
});

describe('a database that was asked for the texts', () => {
  it('finds words without regard to accents, and answers the question of the documentation', async () => {
    put(
      't.jsonl',
      json({ id: 'a', title: 'La grève', text: STORY }, { id: 'b', text: 'Une grève de la faim à Brest.' }),
    );
    await run('t.jsonl', 't.db', { fullText: true });
    const database = new sqlite.Database(at('t.db'), { readOnly: true });
    const find = (words: string) =>
      database.all('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid', [words]).map(({ rowid }) => rowid);
    expect([find('greve'), find('recu'), find('title: GRÈVE'), find('absent')]).toEqual([[1, 2], [1], [1], []]);
    const docs = readFileSync(join(ROOT, 'docs/outputs.md'), 'utf8');
    const question = /```sql\n([^`]*)```/.exec(docs)?.[1] ?? '';
    expect(database.all(question)[1]).toEqual({
      id: 'b',
      "snippet(texts, 1, '[', ']', '…', 8)": 'Une [grève] de la faim à Brest.',
    });
    database.close();
    await run('t.jsonl', 'plain.db');
    const plain = new sqlite.Database(at('plain.db'), { readOnly: true });
    expect(plain.all("SELECT name FROM sqlite_master WHERE name = 'texts'")).toEqual([]);
    plain.close();
    await expect(run('t.jsonl', 't.csv', { fullText: true })).rejects.toThrow('name an output such as records.db');
  });
});

describe('the table of docs/outputs.md', () => {
  const FILE = join(ROOT, 'docs/outputs.md');
  const PLACES = placesOf();
  const between = /(<!-- columns:begin -->\n)[^]*?(<!-- columns:end -->)/;

  it('is what the writers use; `npm run readme` writes it', () => {
    const docs = readFileSync(FILE, 'utf8');
    const wanted = docs.replace(between, `$1\n${tableOf(PLACES)}\n\n$2`);
    if (process.env.MODE === 'write') writeFileSync(FILE, wanted);
    else expect(docs).toBe(wanted);
  });

  it('has every field of the JSON Schema, and no other', () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'src/article.schema.json'), 'utf8')) as Schema;
    const paths = pathsOf(schema, schema, '');
    const usual = PLACES.map(({ json }) => json.replace(/ \(.*/, '')).filter((path) => !/^fields\./.test(path));
    expect([...new Set(usual), 'fields'].sort()).toEqual([...paths].sort());
  });

  it('has every column of each output, and no other', async () => {
    put('c.jsonl', json({ id: 'c', text: STORY }));
    await run('c.jsonl', 'c.csv');
    const [header] = parse(readFileSync(at('c.csv'))) as string[][];
    const columns = [...new Set(PLACES.flatMap(({ csv }) => csv ?? []))].sort();
    expect([...header!].sort()).toEqual(columns);
    await run('c.jsonl', 'c.parquet');
    const [row] = await parquetReadObjects({ file: await asyncBufferFromFile(at('c.parquet')) });
    expect(Object.keys(row!).sort()).toEqual(columns);
    await run('c.jsonl', 'c.db');
    const database = new sqlite.Database(at('c.db'), { readOnly: true });
    const found = database
      .all(
        "SELECT t.name AS tab, c.name AS col FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'",
      )
      .map(({ tab, col }) => `${String(tab)}.${String(col)}`);
    database.close();
    // These join the tables, and count.
    const joins = [
      'articles.article',
      'articles.records',
      'records.article',
      'mentions.article',
      'mentions.record',
      'roles.article',
      'roles.record',
    ];
    // Quotes stand among the records and mentions, and again in a table of their own.
    const quoted = PLACES.filter(({ json: path }) => /\(.*quote\)|mentions\[\]\.(?!sentence)/.test(path));
    const quotes = ['article', 'record', ...quoted.map(({ csv }) => csv)].map((column) => `quotes.${column}`);
    const places = PLACES.flatMap(({ sqlite: place }) => place ?? []);
    expect(found.sort()).toEqual([...new Set([...places, ...joins, ...quotes])].sort());
  });

  it('calls a thing alike everywhere, but for ids, fields made of fields, and where END would be a word of SQL', () => {
    const last = (path: string) => path.replace(/ \(.*/, '').replace(/^.*[.\]]/, '');
    const isPart = (path: string) => /^records\[\]\.\w+\./.test(path);
    const unlike = PLACES.filter(
      ({ csv, json: path }) => csv !== null && csv !== last(path) && csv !== 'roles' && !isPart(path),
    );
    expect(unlike.map(({ csv }) => csv)).toEqual([
      'article',
      'record',
      'number',
      'min_number',
      'max_number',
      'start_offset',
      'end_offset',
    ]);
  });
});

interface Schema {
  readonly $ref?: string;
  readonly definitions?: { readonly [name: string]: Schema };
  readonly properties?: { readonly [field: string]: Schema };
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** The paths of all fields, those of a list behind "[]". Lists of texts and objects of codes are fields as a whole. */
function pathsOf(root: Schema, schema: Schema, path: string): Set<string> {
  const { $ref, properties, items, anyOf } = schema;
  if ($ref !== undefined) {
    const name = $ref.replace('#/definitions/', '');
    return name === 'Ids' ? new Set([path]) : pathsOf(root, root.definitions![name]!, path);
  }
  if (anyOf) {
    const paths = new Set(anyOf.flatMap((one) => [...pathsOf(root, one, path)]));
    // A field that is made of fields, or null, stands in the columns of these.
    if (paths.size > 1) paths.delete(path);
    return paths;
  }
  const inside = items && pathsOf(root, items, `${path}[]`);
  if (inside && !(inside.size === 1 && inside.has(`${path}[]`))) return inside;
  if (!properties) return new Set([path]);
  const all = Object.entries(properties).flatMap(([field, one]) => [
    ...pathsOf(root, one, path === '' ? field : `${path}.${field}`),
  ]);
  return new Set(all);
}

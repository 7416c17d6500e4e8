// Every kind of input, from a file of it to the articles in it, and what is said
// of a file that is broken.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Fields, Item, SourceText, Unreadable } from '../src/archive/items.js';
import { openRaw } from '../src/archive/input/open.js';
import { readSources } from '../src/archive/sources.js';

const FIXTURES = join(import.meta.dirname, '../fixtures/archive');
const FIELDS: Fields = { text: 'text', id: 'id', published: 'published' };
const DAY = '2024-05-14';

let folder: string;
const fixture = (name: string) => join(FIXTURES, name);
const put = (name: string, bytes: string | Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-readers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readAll(path: string, fields: Partial<Fields> = {}, maxBytes = 2_000_000): Promise<Item[]> {
  const options = { from: null, fields: { ...FIELDS, ...fields }, encoding: null, maxBytes };
  const items: Item[] = [];
  for await (const item of readSources([path], options)) {
    items.push('form' in item ? await openRaw(item, options) : item);
  }
  return items;
}

const texts = (items: readonly Item[]) => items.filter((item): item is SourceText => 'text' in item);
const failures = (items: readonly Item[]) => items.filter((item): item is Unreadable => 'reason' in item);

describe('CSV and TSV', () => {
  it('are read row by row; a broken row costs that row', async () => {
    const items = await readAll(fixture('articles.csv'));
    expect(items.map(({ id }) => id)).toEqual(['c1', 'c2', 'articles.csv:3', 'c4']);
    expect(texts(items)[0]).toEqual({
      source: `${fixture('articles.csv')}, row 1`,
      id: 'c1',
      text: 'La maire de Quimper, Isabelle Kervella, a inauguré mardi le pont "des Deux-Rives".\n\nIl a coûté 3,5 millions d\'euros.',
      published: DAY,
    });
    expect(texts(items)[2]).not.toHaveProperty('published');
    expect(failures(items)[0]).toMatchObject({ source: `${fixture('articles.csv')}, row 3` });
    expect(failures(items)[0]?.reason).toMatch(/broken row .*column/i);
  });

  it('take their columns by name', async () => {
    const items = await readAll(fixture('articles.tsv'), { text: 'texte', id: 'ref', published: 'jour' });
    expect(items).toEqual([
      {
        source: `${fixture('articles.tsv')}, row 1`,
        id: 't1',
        text: 'Le préfet Aubin Marchetti est arrivé à Bastia.',
        published: DAY,
      },
      {
        source: `${fixture('articles.tsv')}, row 2`,
        id: 't2',
        text: 'La grève a duré 12 jours.',
        published: '2024-05-16',
      },
    ]);
  });

  it('say which columns there are, and where a quote stays open', async () => {
    const [missing] = failures(await readAll(fixture('articles.tsv')));
    expect(missing?.reason).toContain('no column "text" among texte, ref, jour: name it with --text-field');
    const open = failures(await readAll(put('open.csv', 'id,text\na,"Paris\nb,Lyon\n')));
    expect(open).toHaveLength(1);
    expect(open[0]?.source).toContain('open.csv');
    expect(open[0]?.reason).toMatch(/quote/i);
  });

  it('are the same read in whatever parts, in windows-1252 too', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => `r${n},"L'été ${n} à Évry, ""dit-on"""`).join('\n');
    const items = await readAll(put('old.csv.gz', gzipSync(Buffer.from(`id,text\n${rows}\n`, 'latin1'))));
    expect(items).toHaveLength(3000);
    expect(texts(items)[2999]).toMatchObject({ id: 'r2999', text: 'L\'été 2999 à Évry, "dit-on"' });
  });
});

describe('pages', () => {
  it('give their article and their day', async () => {
    const [page] = texts(await readAll(fixture('page.html')));
    const paragraphs = page!.text.split('\n\n');
    expect(page).toMatchObject({ id: 'page.html', published: DAY });
    expect(paragraphs[0]).toContain('Un pont rouvre à Quimper');
    expect(paragraphs.slice(-3).map((text) => text.slice(0, 20))).toEqual([
      'La maire de Quimper,',
      'Les travaux, menés p',
      '« Les habitants ont ',
    ]);
    expect(page!.text).toContain('Ponts & Quais');
    expect(page!.text).not.toMatch(/Accueil|Mentions légales|pas du texte/);
  });

  it('say their encoding and their day in several ways', async () => {
    const body = `<article><h1>Évry</h1>${'<p>La préfète d’Évry a reçu les élus de l’Essonne, qui demandaient des logements depuis deux ans déjà, et davantage.</p>'.repeat(6)}</article>`;
    const windows = (head: string) =>
      Buffer.from(
        `<html><head><meta charset="windows-1252">${head}</head><body>${body}</body></html>`.replaceAll('’', '\x92'),
        'latin1',
      );
    for (const [index, head] of [
      '<meta name="date" content="2024-05-14">',
      '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-14T08:00:00Z"}</script>',
      '<meta itemprop="datePublished" content="2024-05-14">',
    ].entries()) {
      const [page] = texts(await readAll(put(`day-${index}.html`, windows(head))));
      expect(page).toMatchObject({ published: DAY });
      expect(page!.text).toContain('La préfète d’Évry');
    }
  });

  it('that the library throws on are failures', async () => {
    const reason = 'Maximum call stack size exceeded';
    const read = vi.spyOn(Readability.prototype, 'parse').mockImplementation(() => {
      throw new RangeError(reason);
    });
    const [page] = failures(await readAll(fixture('page.html')));
    read.mockRestore();
    expect(page).toEqual({ id: 'page.html', source: fixture('page.html'), reason });
  });

  it('without an article are set aside', async () => {
    for (const [name, html] of [
      ['bare.html', '<html><body></body></html>'],
      ['blank.html', ' \n'],
    ] as const) {
      const [page] = failures(await readAll(put(name, html)));
      expect(page).toMatchObject({ id: name, source: join(folder, name) });
      expect(page?.reason).toMatch(/no (article|HTML)/);
    }
  });
});

describe('XML', () => {
  it('RSS', async () => {
    expect(await readAll(fixture('feed.rss'))).toEqual([
      {
        source: `${fixture('feed.rss')}, item 1`,
        id: 'phare-1',
        text: 'Un pont rouvre à Quimper\n\nLa maire de Quimper, Isabelle Kervella, a inauguré mardi le pont.\n\nIl a coûté 3,5\u00a0millions d’euros.',
        published: DAY,
        publishedFrom: 'feed',
      },
      {
        source: `${fixture('feed.rss')}, item 2`,
        id: 'https://phare.example/greve',
        text: 'Grève au port\n\nLes dockers de Brest cessent le travail pour 48 heures.',
        published: '2024-05-15',
        publishedFrom: 'feed',
      },
    ]);
  });

  it('Atom', async () => {
    expect(texts(await readAll(fixture('feed.atom'))).map(({ id, text, published }) => [id, text, published])).toEqual([
      [
        'urn:phare:1',
        'Un pont rouvre à Quimper\n\nIsabelle Kervella a inauguré mardi le pont.\n\nIl a coûté 3,5 millions d’euros.',
        DAY,
      ],
      [
        'urn:phare:2',
        'Grève au port\n\nLes dockers de Brest cessent le travail.\n\nLa grève durera 48 heures.',
        '2024-05-15',
      ],
    ]);
  });

  it('NITF, in ISO-8859-1', async () => {
    expect(
      texts(await readAll(fixture('dispatch.nitf'))).map(({ id, text, published }) => [id, text, published]),
    ).toEqual([
      [
        'PHARE-20240514-0001',
        "Un pont rouvre à Quimper\n\nQUIMPER, 14 mai\n\nLa maire de Quimper, Isabelle Kervella, a inauguré mardi le pont.\n\nIl a coûté 3,5 millions d'euros.",
        DAY,
      ],
    ]);
  });

  it('NewsML-G2, several items in a message', async () => {
    expect(texts(await readAll(fixture('newsml.xml'))).map(({ id, text, published }) => [id, text, published])).toEqual(
      [
        [
          'urn:newsml:phare.example:20240514:1',
          'Un pont rouvre à Quimper\n\nIsabelle Kervella a inauguré mardi le pont.\n\nIl a coûté 3,5 millions d’euros.',
          DAY,
        ],
        [
          'urn:newsml:phare.example:20240515:2',
          'Grève au port\n\nLes dockers de Brest cessent le travail.',
          '2024-05-15',
        ],
      ],
    );
  });

  it('keeps what stood before a fault, and says where the fault is', async () => {
    const whole = readFileSync(fixture('feed.rss'), 'utf8');
    const items = await readAll(
      put('cut.rss', whole.replace('</title>\n      <link>https://phare.example/greve', '</titre>\n <link>')),
    );
    expect(texts(items).map(({ id }) => id)).toEqual(['phare-1']);
    expect(failures(items)[0]?.reason).toMatch(/^line 16: not well-formed XML/);
    expect(failures(await readAll(put('none.xml', '<menu><dish/></menu>')))[0]?.reason).toContain('expected an RSS');
  });

  it('sets aside an item that is too big, and goes on', async () => {
    const big = '<item><guid>big</guid><description>' + 'Paris '.repeat(10_000) + '</description></item>';
    const items = await readAll(
      put(
        'big.rss',
        `<rss><channel>${big}<item><guid>small</guid><description>Lyon</description></item></channel></rss>`,
      ),
      {},
      1000,
    );
    expect(failures(items)[0]?.reason).toContain('over the limit');
    expect(texts(items)).toMatchObject([{ id: 'small', text: 'Lyon' }]);
  });
});

describe('WARC', () => {
  const record = (type: string, address: string, payload: string | Buffer) => {
    const body = Buffer.from(payload);
    const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nWARC-Date: 2024-05-20T08:00:00Z\r\nWARC-Target-URI: ${address}\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${body.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')]);
  };
  const http = (type: string, body: string) =>
    `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const page = readFileSync(fixture('page.html'), 'utf8');
  const undated = page.replace(/<meta property.*>/, '');
  const parts = [
    record('request', 'https://phare.example/pont', 'GET /pont HTTP/1.1\r\nHost: phare.example\r\n\r\n'),
    record('response', 'https://phare.example/pont', http('text/html; charset=utf-8', page)),
    record('response', 'https://phare.example/logo', http('image/png', 'PNG')),
    record('response', 'https://phare.example/pont2', http('text/html', undated)),
  ];

  it('gives a page a response, gzipped record by record as archives are', async () => {
    for (const path of [
      put('crawl.warc', Buffer.concat(parts)),
      put('crawl.warc.gz', Buffer.concat(parts.map((part) => gzipSync(part)))),
    ]) {
      const items = await readAll(path);
      expect(failures(items)).toEqual([]);
      expect(texts(items).map(({ id, published, source }) => [id, published, source])).toEqual([
        ['https://phare.example/pont', DAY, `${path}, record 2`],
        // The day on which it was fetched is not that of its publication.
        ['https://phare.example/pont2', undefined, `${path}, record 4`],
      ]);
      expect(texts(items)[0]?.text).toContain('La maire de Quimper, Isabelle Kervella, a inauguré mardi');
    }
  });

  it('says what is no WARC', async () => {
    const [empty] = failures(await readAll(put('empty.warc.gz', gzipSync(''))));
    expect(empty?.reason).toContain('no WARC record');
    const [broken] = failures(await readAll(put('broken.warc', 'Paris, le 3 mai\r\n\r\nNous y sommes.')));
    expect(broken?.source).toContain('broken.warc');
    expect(broken?.reason).toContain('record 1: does not begin with WARC');
  });
});

describe('Parquet', () => {
  const bytes = () =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'numero', data: [1n, 2n, 3n], type: 'INT64' },
          { name: 'texte', data: ['Le préfet est à Bastia.', null, 'Élise Dorval est à Évry.'], type: 'STRING' },
          { name: 'jour', data: [DAY, null, '2024-05-15'], type: 'STRING' },
        ],
        rowGroupSize: 2,
      }),
    );
  const fields = { text: 'texte', id: 'numero', published: 'jour' };

  it('is read by its columns', async () => {
    const path = put('articles.parquet', bytes());
    expect(await readAll(path, fields)).toEqual([
      { source: `${path}, row 1`, id: '1', text: 'Le préfet est à Bastia.', published: DAY },
      { source: `${path}, row 2`, id: '2', reason: expect.stringContaining('"texte" is null') as string },
      { source: `${path}, row 3`, id: '3', text: 'Élise Dorval est à Évry.', published: '2024-05-15' },
    ]);
  });

  it('says what is wrong', async () => {
    expect(failures(await readAll(put('cut.parquet', bytes().slice(0, 90)), fields))[0]?.reason).toContain(
      'not Parquet',
    );
    expect(failures(await readAll(put('other.parquet', bytes())))[0]?.reason).toContain('among numero, texte, jour');
    expect(failures(await readAll(put('zipped.parquet.gz', gzipSync(bytes())), fields))[0]?.reason).toContain(
      'unpack it',
    );
  });
});

describe('compressed files', () => {
  const story = { id: expect.any(String) as string, text: 'Le préfet est à Bastia.' };
  // One line of JSON each, from zstd -19 and bzip2 -9.
  const ZST = 'KLUv/QRocQEAeyJpZCI6InoiLCJ0ZXh0IjoiTGUgcHLDqWZldCBlc3Qgw6AgQmFzdGlhLiJ9CjZ/kU8=';
  const BZ2 =
    'QlpoOTFBWSZTWX7am+MAABRdlAAQUAUAEBAENyBcSkAgCAAgADFBo0aDIDQiekTEbICeh+2qhRWhNREsCUYsZ3hhNiMNX+Dbib2fwp86LuSKcKEg/bU3xg==';

  it('of every make are read', async () => {
    const plain = Buffer.from('{"id":"g","text":"Le préfet est à Bastia."}\n');
    for (const [name, bytes] of [
      ['a.jsonl.gz', Buffer.concat([gzipSync(plain), gzipSync(plain)])],
      ['a.jsonl.zst', Buffer.from(ZST, 'base64')],
      ['a.jsonl.bz2', Buffer.from(BZ2, 'base64')],
    ] as const) {
      const items = await readAll(put(name, bytes));
      expect(items).toHaveLength(name.endsWith('.gz') ? 2 : 1);
      expect(items[0]).toMatchObject({ ...story, source: `${join(folder, name)}, line 1` });
    }
  });

  it('that are broken say so, with their name', async () => {
    for (const [name, bytes] of [
      ['cut.jsonl.gz', gzipSync('{"id":"a","text":"Paris"}\n'.repeat(500)).subarray(0, 60)],
      ['cut.jsonl.zst', Buffer.from(ZST, 'base64').subarray(0, 30)],
      ['cut.jsonl.bz2', Buffer.from(BZ2, 'base64').subarray(0, 60)],
      ['no.jsonl.gz', Buffer.from('Paris')],
      ['no.jsonl.zst', Buffer.from('Paris')],
      ['no.jsonl.bz2', Buffer.from('Paris')],
    ] as const) {
      const [failure] = failures(await readAll(put(name, bytes)));
      expect(failure, name).toMatchObject({ source: join(folder, name) });
      expect(failure?.reason, name).toMatch(/^broken \.(gz|zst|bz2) file \(.+\)/);
    }
  });
});

describe('files of text', () => {
  it('are told apart by their bytes, or read as they are said to be', async () => {
    const text = 'L’été à Évry – « Noël »';
    const windows = Buffer.from(text.replace('’', '\x92').replace('–', '\x96'), 'latin1');
    const given = { from: null, fields: FIELDS, maxBytes: 2_000_000 };
    for (const [name, bytes, encoding] of [
      ['u.txt', Buffer.from(text), null],
      ['w.txt', windows, null],
      ['w2.txt', windows, 'windows-1252'],
      ['w3.txt', windows, 'ISO-8859-1'],
      ['le.txt', Buffer.from(`\ufeff${text}`, 'utf16le'), null],
      ['le2.txt', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ] as const) {
      const items: Item[] = [];
      for await (const item of readSources([put(name, bytes)], { ...given, encoding })) items.push(item);
      expect(
        texts(items).map((item) => item.text.replace('\ufeff', '')),
        name,
      ).toEqual([text]);
    }
    const [binary] = failures(await readAll(put('image.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x1a]))));
    expect(binary).toMatchObject({ id: 'image.txt', source: join(folder, 'image.txt') });
    expect(binary?.reason).toContain('binary');
  });
});

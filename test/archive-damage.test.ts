// Inputs that are broken in places, and inputs as other programs write them: each
// fault is one failure with its place, and everything around it is read.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDelimiter } from '../src/archive/delimiter.js';
import { DEFAULT_FIELDS, type Fields, type Item, type SourceText, type Unreadable } from '../src/archive/items.js';
import { openRaw } from '../src/archive/input/open.js';
import { readSources } from '../src/archive/sources.js';
import { generator } from '../src/training/random.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-damage-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Read {
  readonly texts: SourceText[];
  readonly failures: Unreadable[];
}

interface Given {
  readonly fields?: Partial<Fields>;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly maxBytes?: number;
}

async function read(name: string, bytes: string | Uint8Array, given: Given = {}): Promise<Read> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { encoding = null, delimiter = null, maxBytes = 2_000_000 } = given;
  const options = { from: null, fields: { ...DEFAULT_FIELDS, ...given.fields }, encoding, delimiter, maxBytes };
  const items: Item[] = [];
  for await (const item of readSources([path], options)) {
    items.push('form' in item ? await openRaw(item, options) : item);
  }
  return {
    texts: items.filter((item): item is SourceText => 'text' in item),
    failures: items.filter((item): item is Unreadable => 'reason' in item),
  };
}

const ids = ({ texts }: Read) => texts.map(({ id }) => id);
const place = ({ failures }: Read) => failures.map(({ source }) => source.replace(`${folder}/`, ''));
const json = (...names: string[]) => names.map((id) => `${JSON.stringify({ id, text: `Texte ${id}.` })}\n`).join('');
const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
/** Bytes that do not get smaller, so that a member has many. */
const noise = (size: number) => {
  const random = generator(7);
  return Array.from({ length: size }, () => Math.floor(36 * random()).toString(36)).join('');
};

describe('gzip', () => {
  const good = gzipSync(json('a', 'b'));
  const more = gzipSync(json('c'));

  it('junk behind a good member is one failure', async () => {
    for (const junk of [Buffer.from('some junk'), Buffer.from([0x1f, 0x8b, 0x08, 0xff, 1, 2]), Buffer.from([7])]) {
      const found = await read('junk.jsonl.gz', Buffer.concat([good, junk]));
      expect(ids(found)).toEqual(['a', 'b']);
      expect(place(found)).toEqual(['junk.jsonl.gz']);
      expect(found.failures[0]!.reason).toMatch(/^broken \.gz file \(.+ at byte \d+\)$/);
    }
  });

  it('junk between members costs none of them', async () => {
    const found = await read('between.jsonl.gz', Buffer.concat([good, Buffer.from('junk\x1f\x8bjunk'), more]));
    expect(ids(found)).toEqual(['a', 'b', 'c']);
    expect(found.failures).toHaveLength(1);
  });

  it('zeros behind a member are padding', async () => {
    const found = await read('zeros.jsonl.gz', Buffer.concat([good, Buffer.alloc(512), more, Buffer.alloc(3)]));
    expect(ids(found)).toEqual(['a', 'b', 'c']);
    expect(found.failures).toEqual([]);
  });

  it('a member that is cut off, or has a wrong bit, costs itself', async () => {
    const long = gzipSync(json('x') + `{"id":"y","text":"${noise(5000)}"}\n`);
    const flipped = Buffer.from(long);
    flipped[2500]! ^= 0x10;
    const summed = Buffer.from(long);
    summed[summed.length - 6]! ^= 0x10;
    for (const [broken, kept] of [
      [long.subarray(0, 2500), []],
      [flipped, []],
      [summed, ['x', 'y']],
    ] as const) {
      const found = await read('cut.jsonl.gz', Buffer.concat([good, broken, more]));
      expect(ids(found)).toEqual(expect.arrayContaining(['a', 'b', ...kept, 'c']));
      expect(found.failures.filter(({ reason }) => reason.startsWith('broken .gz file'))).toHaveLength(1);
      expect(found.failures.length).toBeLessThanOrEqual(2);
    }
  });

  it('of a truncated stream, what was read before stays', async () => {
    const names = Array.from({ length: 4000 }, (_, n) => `n${n}-${noise(8)}${n * 7919}`);
    const bytes = gzipSync(json(...names));
    const found = await read('end.jsonl.gz', bytes.subarray(0, bytes.length - 2000));
    expect(found.texts.length).toBeGreaterThan(1000);
    expect(ids(found)).toEqual(names.slice(0, found.texts.length));
    expect(place(found)).toEqual(['end.jsonl.gz']);
    expect(found.failures[0]!.reason).toMatch(/^broken \.gz file \(unexpected end of file/);
  });

  it('with a name, a comment and an extra field in its head, in many members, is read', async () => {
    const deflated = good.subarray(10);
    const head = Buffer.from([0x1f, 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 3, 2, 0, 9, 9]);
    const named = Buffer.concat([head, Buffer.from('name\0comment\0'), Buffer.from([1, 2]), deflated]);
    const many = Array.from({ length: 300 }, (_, n) => gzipSync(json(`m${n}`)));
    const found = await read('many.jsonl.gz', Buffer.concat([named, ...many]));
    expect(found.failures).toEqual([]);
    expect(found.texts).toHaveLength(302);
  });
});

describe('UTF-16 with a byte order mark', () => {
  for (const isBig of [false, true]) {
    it(`${isBig ? 'BE' : 'LE'}: JSON lines, CSV, XML, text, pages`, async () => {
      const lines = await read('wide.jsonl', utf16(json('é', 'ਊ', 'b'), isBig));
      expect(ids(lines)).toEqual(['é', 'ਊ', 'b']);
      const rows = await read('wide.csv', utf16('id;text\r\n1;L’été\r\n', isBig));
      expect(rows.texts).toMatchObject([{ id: '1', text: 'L’été' }]);
      const feed = `<?xml version="1.0" encoding="utf-16"?><rss><channel><item><guid>g</guid><title>L’été</title></item></channel></rss>`;
      expect((await read('wide.xml', utf16(feed, isBig))).texts).toMatchObject([{ id: 'g', text: 'L’été' }]);
      expect((await read('wide.txt', utf16('L’été', isBig))).texts[0]!.text).toMatch(/L’été$/);
      for (const found of [lines, rows]) expect(found.failures).toEqual([]);
    });
  }

  it('tells the order of the bytes where only UTF-16 is given', async () => {
    const found = await read('given.jsonl', utf16(json('a', 'b'), true), { encoding: 'utf-16' });
    expect(ids(found)).toEqual(['a', 'b']);
    expect(ids(await read('le.jsonl', Buffer.from(json('a', 'b'), 'utf16le'), { encoding: 'utf-16le' }))).toEqual([
      'a',
      'b',
    ]);
  });
});

describe('JSON lines', () => {
  it('with a zero in a string, escaped or as it is, are texts', async () => {
    const found = await read(
      'zero.jsonl',
      '{"id":"1","text":"Le préfet\\u0000 est à Bastia."}\n{"id":"2","text":"Le préfet\0 est\t à Bastia."}\n',
    );
    expect(found.texts.map(({ text }) => text)).toEqual(['Le préfet\0 est à Bastia.', 'Le préfet\0 est\t à Bastia.']);
  });

  it('in which a letter is damaged cost no other line its letters', async () => {
    const bytes = Buffer.concat([
      Buffer.from('id,text\n1,Été à Évry\n'),
      Buffer.from('2,\xe9t\xe9\n', 'latin1'),
      Buffer.from('3,Été à Évry\n'),
    ]);
    const found = await read('mixed.csv', bytes);
    expect(found.texts.map(({ text }) => text)).toEqual(['Été à Évry', 'été', 'Été à Évry']);
  });
});

describe('CSV', () => {
  const body = ['id', 'text', 'published'];
  const row = ['1', 'Un texte, assez long', '2024-05-14'];
  const table = (delimiter: string, rows: readonly (readonly string[])[]) =>
    rows
      .map((cells) => cells.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
      .join('\r\n');

  it('has its delimiter found', async () => {
    for (const delimiter of [';', '\t', ',', '|']) {
      const found = await read('found.csv', `\ufeff${table(delimiter, [body, row])}\r\n`);
      expect(found.texts).toMatchObject([{ id: '1', text: row[1], published: row[2] }]);
    }
    const said = await read('sep.csv', `sep=;\r\nid;text\r\n1;a,b\r\n`);
    expect(said.texts).toMatchObject([{ id: '1', text: 'a,b' }]);
    // A name with commas in it is a name.
    const names = await read('names.csv', 'text;"a,b,c,d";id\nOui;2;x\n');
    expect(names.texts).toMatchObject([{ id: 'x', text: 'Oui' }]);
    expect((await read('semi.tsv', table(';', [body, row]))).texts).toMatchObject([{ id: '1' }]);
    expect((await read('one.csv', 'text\n"Oui, c’est lui"\n')).texts).toMatchObject([{ text: 'Oui, c’est lui' }]);
  });

  it('or given', async () => {
    const given = await read('given.csv', 'id#text\n1#a;b\n', { delimiter: '#' });
    expect(given.texts).toMatchObject([{ id: '1', text: 'a;b' }]);
    expect(['tab', '\\t', ';', '\t'].map(checkDelimiter)).toEqual(['\t', '\t', ';', '\t']);
    for (const bad of ['', ';;', '"', 'a', '\n'])
      expect(() => checkDelimiter(bad)).toThrow(/delimiter .* one character/);
  });

  it('has the names of its columns trimmed', async () => {
    const found = await read('trim.csv', '\ufeff"id" ; "text" ;published ;;\r\n1;Oui;2024-05-14;;\r\n');
    expect(found.texts).toMatchObject([{ id: '1', text: 'Oui', published: '2024-05-14' }]);
  });

  it('as Excel writes it, in windows-1252, with lines in cells', async () => {
    const bytes = Buffer.from(
      'id;text;published\r\n1;"L\x92\xe9t\xe9 \xe0 \xc9vry ; \x9cuvre\r\nsuite";12/03/2025\r\n',
      'latin1',
    );
    const found = await read('excel.csv', bytes, { fields: { published: 'none' } });
    expect(found.texts).toMatchObject([{ id: '1', text: 'L’été à Évry ; œuvre\r\nsuite' }]);
  });

  it('with old line breaks is read', async () => {
    expect(ids(await read('mac.csv', 'id;text\r1;a\r2;b\r'))).toEqual(['1', '2']);
  });

  it('with stray quotes loses these rows and no other, and counts right', async () => {
    const rows = [
      'id;text',
      '1;Bon',
      '2;Il a dit "oui" à tous', // quotes in a cell without
      '3;"Il a dit "oui" à tous"', // not doubled
      '4;"Bon ""vraiment"" bon"',
      '5;"jamais fermé',
      '6;Bon',
      '7;"jamais fermé',
      '8;"Bon"',
      '9;"Un\nDeux "trois" quatre\nCinq"', // not doubled, in a cell of several lines
      '10;"Un\nDeux"',
      '11;trop;peu',
      '12;Bon',
      '13;"à la fin',
    ];
    for (const ending of ['\n', '\r\n']) {
      const found = await read('stray.csv', rows.join(ending));
      expect(ids(found)).toEqual(['1', '4', '6', '8', '10', '12']);
      expect(place(found)).toEqual([2, 3, 5, 7, 9, 11, 13].map((number) => `stray.csv, row ${number}`));
      expect(found.texts.map(({ source }) => source.replace(/^.*, /, ''))).toEqual(
        [1, 4, 6, 8, 10, 12].map((number) => `row ${number}`),
      );
    }
  });

  it('says what was taken for the delimiter and which columns there are', async () => {
    const { failures } = await read('none.csv', 'ref;corps\n1;a\n');
    expect(failures).toHaveLength(1);
    expect(failures[0]!.reason).toContain('no column "text" among ref, corps: name it with --text-field');
    expect(failures[0]!.reason).toMatch(/taken to be a semicolon; --delimiter/);
  });

  it('goes on behind damage in its packing', async () => {
    const parts = [gzipSync('id;text\n1;a\n2;b\n'), Buffer.from('junk'), gzipSync('3;c\n4;"d"\n')];
    const found = await read('rows.csv.gz', Buffer.concat(parts));
    expect(ids(found)).toEqual(['1', '2', '3', '4']);
    expect(place(found)).toEqual(['rows.csv.gz']);
  });
});

describe('feeds', () => {
  const rss = (...items: string[]) =>
    `<?xml version="1.0"?><rss><channel><title>A & B</title>${items.join('\n')}</channel></rss>`;
  const item = (id: string, more = '') => `<item><guid>${id}</guid><title>Titre ${id}</title>${more}</item>`;

  it('with a broken item lose it and no other', async () => {
    for (const broken of [
      '<item><guid>x</guid><title>Oui</titre></item>',
      '<item><guid>x</guid><title>5 < 6</title></item>',
      '<item><guid>x</guid><description><![CDATA[jamais fermé</description></item>',
      '<item><guid>x</guid><!-- jamais fermé </item>',
      '<item><guid a="x>x</guid></item>',
      '<item><guid>x</guid><title>jamais fermé</title>',
    ]) {
      const found = await read('broken.rss', rss(item('a'), broken, item('b'), item('c')));
      expect(ids(found), broken).toEqual(['a', 'b', 'c']);
      expect(place(found), broken).toEqual(['broken.rss, item 2']);
      expect(found.failures[0]!.reason, broken).toMatch(/^line 2: not well-formed XML/);
    }
  });

  it('that are cut off say so once, and keep the rest', async () => {
    const whole = rss(item('a'), item('b'));
    const inItem = await read('cut.rss', whole.slice(0, whole.indexOf('Titre b')));
    expect(ids(inItem)).toEqual(['a']);
    expect(place(inItem)).toEqual(['cut.rss, item 2']);
    const behind = await read('behind.rss', whole.slice(0, whole.indexOf('</channel>')));
    expect(ids(behind)).toEqual(['a', 'b']);
    expect(behind.failures.map(({ reason }) => reason)).toEqual(['cut off: the file ends before </rss>']);
    expect((await read('whole.rss', whole)).failures).toEqual([]);
  });

  it('begin with what they like', async () => {
    for (const start of ['\n  ', '\ufeff', '\ufeff \r\n', '<!-- <item> -->']) {
      const found = await read('start.xml', start + rss(item('a')));
      expect(ids(found)).toEqual(['a']);
      expect(found.failures).toEqual([]);
    }
  });

  it('hold entities of HTML, bare ampersands, and what was encoded twice', async () => {
    const found = await read(
      'entities.rss',
      rss(
        '<item><guid>a?b=1&c=2</guid><title>L&eacute;a & fils &hellip; R&D &unknown;</title></item>',
        '<item><guid>b</guid><title>Procter &amp;amp; Gamble</title><description>&lt;p&gt;L&amp;rsquo;été &amp;amp; l&amp;amp;rsquo;hiver&lt;/p&gt;</description></item>',
        '<item><guid>c</guid><title><![CDATA[<b>Alerte</b> : L&eacute;a &amp; 5 < 6]]></title></item>',
        '<item><guid>d</guid><title>Dupont &amp; fils</title><description><![CDATA[&lt;p&gt;Un&lt;/p&gt;&lt;p&gt;Deux&lt;/p&gt;]]></description></item>',
        '<item><guid>e</guid><title>\u0001Contr\u0000ôle&#1;</title></item>',
      ),
    );
    expect(found.failures).toEqual([]);
    expect(found.texts.map(({ text }) => text)).toEqual([
      'Léa & fils … R&D &unknown;',
      'Procter & Gamble\n\nL’été & l’hiver',
      'Alerte : Léa & 5 < 6',
      'Dupont & fils\n\nUn\n\nDeux',
      'Contrôle',
    ]);
    expect(ids(found)[0]).toBe('a?b=1&c=2');
  });

  it('take no element of another vocabulary for one of theirs', async () => {
    const found = await read(
      'names.rss',
      rss(
        '<item><media:title>Photo</media:title><media:description>Légende</media:description><title>Titre</title>' +
          '<guid>a</guid><description>Court</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded></item>',
      ),
    );
    expect(found.texts.map(({ text }) => text)).toEqual(['Titre\n\nLong']);
    const atom = await read(
      'names.atom',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><media:content>x</media:content><a:id>1</a:id><a:title type="html">L&amp;eacute;a</a:title>' +
        '<a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un <b>deux</b></p><p>trois</p></div></a:content></a:entry>' +
        '<a:entry><a:id>2</a:id><a:title>T</a:title><a:content type="text">5 &lt; 6\n\nOui</a:content></a:entry>' +
        '<a:entry><a:id>3</a:id><a:title>T</a:title><a:content type="image/png">AAAA</a:content><a:summary>Bref</a:summary></a:entry></a:feed>',
    );
    expect(atom.texts.map(({ text }) => text)).toEqual(['Léa\n\nUn deux\n\ntrois', 'T\n\n5 < 6\n\nOui', 'T\n\nBref']);
  });

  it('hold to a budget of nodes and depth an item', async () => {
    const deep = '<b>'.repeat(20_000) + '</b>'.repeat(20_000);
    const html = '&lt;b&gt;'.repeat(200);
    for (const [name, big] of [
      ['deep', `<item><guid>x</guid><description>${deep}</description></item>`],
      ['wide', `<item><guid>x</guid>${'<b/>'.repeat(1_000_000)}</item>`],
      ['nested', `${'<item>'.repeat(20_000)}${'</item>'.repeat(20_000)}`],
      ['escaped', `<item><guid>x</guid><description>${'&lt;b/&gt;'.repeat(250_000)}</description></item>`],
      ['html', `<item><guid>x</guid><description>${'&lt;b&gt;'.repeat(20_000)}</description></item>`],
    ] as const) {
      const found = await read('budget.rss', rss(item('a'), big, item('b')));
      expect(ids(found), name).toEqual(['a', 'b']);
      expect(place(found), name).toEqual(['budget.rss, item 2']);
    }
    const shallow = await read('html.rss', rss(item('a', `<description>${html}Paris</description>`), item('b')));
    expect(ids(shallow)).toEqual(['a', 'b']);
  });

  it('are the same in whatever parts they come', async () => {
    const items = Array.from({ length: 900 }, (_, n) =>
      item(`i${n}`, `<description><![CDATA[<p>L’été & ${noise(150)}</p>]]></description>`),
    );
    const found = await read('parts.rss.gz', gzipSync(rss(...items)));
    expect(found.failures).toEqual([]);
    expect(ids(found)).toEqual(items.map((_, n) => `i${n}`));
  });
});

describe('WARC', () => {
  const story = `<p>${'La maire de Quimper a inauguré mardi le pont des Deux-Rives, fermé depuis deux ans déjà. '.repeat(4)}</p>`;
  const page = `<html><head><title>Un pont</title></head><body><article><h1>Un pont rouvre</h1>${story.repeat(4)}</article></body></html>`;
  const record = (address: string, body = page) => {
    const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`;
    return Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Date: 2024-05-20T08:00:00Z\r\nWARC-Target-URI: ${address}\r\n` +
        `Content-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(answer)}\r\n\r\n${answer}\r\n\r\n`,
    );
  };
  const [a, b, c] = ['a', 'b', 'c'].map((name) => record(`https://x.example/${name}`)) as [Buffer, Buffer, Buffer];
  const kept = ['https://x.example/a', 'https://x.example/c'];

  it('with a record that is cut off loses it and no other', async () => {
    for (const [name, bytes] of [
      ['plain', Buffer.concat([a, b.subarray(0, b.length - 500), c])],
      ['head', Buffer.concat([a, b.subarray(0, 150), c])],
      ['junk', Buffer.concat([a, Buffer.from('des octets perdus\r\n'), c])],
      [
        'length',
        Buffer.concat([a, Buffer.from(b.toString().replace(/Content-Length: \d+/, 'Content-Length: 99999')), c]),
      ],
    ] as const) {
      const found = await read('cut.warc', bytes);
      expect(ids(found), name).toEqual(kept);
      expect(place(found), name).toEqual(['cut.warc, record 2']);
    }
    const last = await read('last.warc', Buffer.concat([a, c, b.subarray(0, b.length - 500)]));
    expect(ids(last)).toEqual(kept);
    expect(place(last)).toEqual(['last.warc, record 3']);
    expect(last.failures[0]!.reason).toMatch(/cut off/);
  });

  it('packed record by record likewise', async () => {
    const [pa, pb, pc] = [a, b, c].map((one) => gzipSync(one)) as [Buffer, Buffer, Buffer];
    for (const bytes of [
      Buffer.concat([pa, pb.subarray(0, pb.length - 60), pc]),
      Buffer.concat([pa, Buffer.from('junk'), pc]),
    ]) {
      const found = await read('cut.warc.gz', bytes);
      expect(ids(found)).toEqual(kept);
      expect(found.failures).toHaveLength(1);
      expect(found.failures[0]!.reason).toMatch(/^broken \.gz file/);
    }
  });

  it('says of a page that is too big alone that it is', async () => {
    const image = Buffer.from(
      record('https://x.example/i', 'P'.repeat(300_000)).toString().replace('text/html', 'image/png'),
    );
    const big = record('https://x.example/big', page + ' '.repeat(300_000));
    const found = await read('big.warc', Buffer.concat([a, image, big, c]), { maxBytes: 10_000 });
    expect(ids(found)).toEqual(kept);
    expect(found.failures).toMatchObject([{ id: 'https://x.example/big' }]);
    expect(found.failures[0]!.reason).toContain('over the limit');
  });
});

// The publication date: every way in which an archive gives it, each with similar dates
// that belong to something else. A wrong date is worse than none.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOfAddress, dayOfName, isoDay, readDay } from '../src/archive/days.js';
import { runBatch, type ArchivedArticle } from '../src/archive/index.js';
import { DEFAULT_FIELDS, type SourceText } from '../src/archive/items.js';
import { settlePublication } from '../src/archive/published.js';
import { loadDom, openPage } from '../src/archive/input/html.js';
import { readSources } from '../src/archive/sources.js';
import { dayOfText, stampDay } from '../src/archive/stamps.js';
import { extract } from '../src/index.js';

const DAY = '2025-03-12';
const OTHER = '2024-01-02';
const OPENING = { fields: DEFAULT_FIELDS, encoding: null, maxBytes: 2_000_000 };
const STORY =
  '<p>La maire de Quimper a inauguré mardi le pont des Deux-Rives, fermé depuis deux ans à la suite d’une crue de l’Odet qui avait emporté une partie du tablier et coupé la ville.</p>';

beforeAll(loadDom);

/** What a page says of its day, with some of it in its head, at its headline, and around the article. */
function dayOf({
  head = '',
  line = '',
  body = '',
  around = '',
  id = 'page.html',
  title = 'Un pont rouvre à Quimper',
} = {}) {
  const html = `<!doctype html><html lang="fr"><head><title>${title} - Le Phare</title>${head}</head><body>
    <header><a href="/">Le Phare</a> <time datetime="2025-12-31">mercredi 31 décembre 2025</time></header>
    <main><article><h1>Un pont rouvre à Quimper</h1>${line}${STORY}${body}${STORY}${STORY}</article></main>${around}
    <footer>© 2019-2026 Le Phare. Publié le 3 mai 2019</footer></body></html>`;
  const page = openPage({ source: id, id, form: 'page', bytes: Buffer.from(html) }, OPENING) as SourceText;
  expect(page).toHaveProperty('text');
  expect(page.publishedFrom).toBe(page.published === undefined ? undefined : 'page');
  return page.published ?? null;
}

const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const article = (more: object) => ({ '@type': 'NewsArticle', datePublished: `${DAY}T10:30:00+01:00`, ...more });
const site = { '@type': 'WebSite', '@id': 'https://x.example/#site', datePublished: OTHER };
const HERE = 'https://x.example/pont';
const canonical = `<link rel="canonical" href="${HERE}">`;

describe('JSON-LD', () => {
  it.each([
    ['alone', article({})],
    ['in a list', [site, article({})]],
    [
      'in a graph',
      {
        '@graph': [
          site,
          { '@type': 'WebPage', '@id': HERE, datePublished: OTHER },
          article({ '@id': `${HERE}#article` }),
        ],
      },
    ],
    ['as the main entity', { '@type': 'WebPage', datePublished: OTHER, mainEntity: article({}) }],
    [
      'by the main entity’s name',
      {
        '@graph': [
          { '@type': 'WebPage', mainEntity: { '@id': '#b' } },
          article({ '@id': '#a', datePublished: OTHER }),
          article({ '@id': '#b' }),
        ],
      },
    ],
    [
      'by its address',
      [article({ url: 'https://x.example/autre', datePublished: OTHER }), article({ url: `${HERE}/?utm_source=x` })],
    ],
    [
      'by its page',
      [
        article({ mainEntityOfPage: { '@id': 'https://x.example/autre' }, datePublished: OTHER }),
        article({ mainEntityOfPage: HERE }),
      ],
    ],
    [
      'by its title',
      [
        article({ headline: 'Grève au port de Brest', datePublished: OTHER }),
        article({ headline: 'Un pont rouvre à Quimper' }),
      ],
    ],
    ['of a page without an article', [site, { '@type': 'WebPage', url: HERE, datePublished: DAY }]],
    ['of several types', article({ '@type': ['https://schema.org/ReportageNewsArticle', 'Thing'] })],
    [
      'with stories in it',
      article({
        hasPart: [{ '@type': 'NewsArticle', datePublished: OTHER }],
        mentions: article({ datePublished: OTHER }),
      }),
    ],
  ])('%s', (_, value) => expect(dayOf({ head: canonical + ld(value) })).toBe(DAY));

  it.each([
    ['the site', site],
    ['another story', article({ url: 'https://x.example/autre', headline: 'Grève au port de Brest' })],
    ['a list of stories', { '@type': 'ItemList', itemListElement: [{ item: article({}) }] }],
    ['two stories that could each be it', [article({}), article({ datePublished: OTHER })]],
    ['an event', { '@type': 'Event', startDate: DAY, datePublished: DAY }],
    ['a change', article({ datePublished: undefined, dateModified: DAY })],
    ['a book', { '@type': 'Book', datePublished: DAY }],
    ['a day that does not exist', article({ datePublished: '2025-02-30' })],
  ])('not of %s', (_, value) => expect(dayOf({ head: canonical + ld(value) })).toBeNull());

  it('as pages hold it, in comments and with line breaks in strings', () => {
    const loose = `<script type="application/ld+json">//<![CDATA[\n{"@type": "Article", "description": "Une\nligne", "datePublished": "${DAY}"};\n//]]></script>`;
    expect(dayOf({ head: loose })).toBe(DAY);
    expect(dayOf({ head: `<script type="application/ld+json">{"datePublished": "${DAY}", oops</script>` })).toBeNull();
  });
});

describe('meta', () => {
  it.each([
    'property="article:published_time"',
    'name="dc.date"',
    'name="DC.date.issued"',
    'name="dcterms.issued"',
    'property="dcterms:created"',
    'name="date"',
    'name="pubdate"',
    'name="parsely-pub-date"',
    'name="sailthru.date"',
    'itemprop="datePublished"',
    'name="publication_date"',
  ])('%s', (attribute) => {
    expect(dayOf({ head: `<meta ${attribute} content="${DAY}T08:00:00Z">` })).toBe(DAY);
    expect(dayOf({ head: `<meta ${attribute} content="12 mars 2025">` })).toBe(DAY);
    expect(dayOf({ head: `<meta ${attribute} content="jeudi">` })).toBeNull();
    expect(dayOf({ around: `<aside><meta ${attribute} content="${DAY}"></aside>` })).toBeNull();
  });

  it.each([
    'property="article:modified_time"',
    'name="dcterms.modified"',
    'name="last-modified"',
    'property="og:updated_time"',
    'http-equiv="date"',
    'name="expires"',
    'itemprop="dateModified"',
    'itemprop="startDate"',
  ])('not %s', (attribute) => expect(dayOf({ head: `<meta ${attribute} content="${DAY}">` })).toBeNull());

  it('that say two days say none', () =>
    expect(dayOf({ head: `<meta name="date" content="${DAY}"><meta name="date" content="${OTHER}">` })).toBeNull());

  it('of a page that is an item as a whole', () => {
    const html = `<html itemscope itemtype="https://schema.org/WebPage"><head><title>Un pont</title><meta name="date" content="${DAY}"></head><body><article><h1>Un pont</h1>${STORY.repeat(4)}</article></body></html>`;
    expect(openPage({ source: 'a', id: 'a', form: 'page', bytes: Buffer.from(html) }, OPENING)).toMatchObject({
      published: DAY,
    });
  });
});

describe('what stands at the headline', () => {
  const time = `<time datetime="${DAY}T10:30">12 mars 2025</time>`;
  it.each([
    time,
    `<p>Par Zoé Brel, le ${time}</p>`,
    `<p class="meta">Publié le ${time} à 10h30, mis à jour le <time datetime="${OTHER}">2 janvier 2024</time></p>`,
    `<time class="entry-date published updated" datetime="${DAY}">hier</time>`,
    `<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="datePublished" content="${DAY}">hier</span></div>`,
    '<p>Publié le 12 mars 2025 à 10h30</p>',
    '<div>Par <a href="/z">Zoé Brel</a> <span>Publié le 12/03/2025 à 10:30</span></div>',
    '<p>Mis en ligne le mercredi 12 mars 2025</p>',
    '<ul><li>Publié le 12 mars 2025</li></ul>',
  ])('%s', (line) => expect(dayOf({ line })).toBe(DAY));

  it.each([
    `<p>Le concert aura lieu le <time datetime="${DAY}">12 mars</time> à Brest.</p>`,
    `<p>Mis à jour le ${time}</p>`,
    `<time class="updated" datetime="${DAY}">12 mars 2025</time>`,
    `<aside>${time}</aside>`,
    `<nav>${time}</nav>`,
    `<footer>${time}</footer>`,
    `<a href="/autre">Grève au port ${time}</a>`,
    `<ul><li><a href="/autre">Grève au port</a> ${time}</li></ul>`,
    `<div class="related">Publié le 12 mars 2025</div>`,
    `<article><h2>Grève au port</h2>${time}<p>Publié le 12 mars 2025</p></article>`,
    `<div class="event">${time}</div>`,
    '<p>Le livre, publié le 12 mars 2025, est épuisé.</p>',
    '<p>Un roman <em>publié le 12 mars 2025</em> chez un éditeur de Brest.</p>',
    '<p>Publié le 3 mai 1920</p>',
    `<div itemscope itemtype="https://schema.org/VideoObject"><meta itemprop="datePublished" content="${DAY}"></div>`,
  ])('not %s', (line) => expect(dayOf({ line })).toBeNull());

  it.each([
    `<aside><h2>À lire aussi</h2>${time}<p>Publié le 12 mars 2025</p></aside>`,
    `<ul><li><h3>Grève au port</h3>${time}</li></ul>`,
    `<section><article><h2>Grève</h2>${time}<p>Publié le 12 mars 2025</p></article></section>`,
  ])('nor, around the article, %s', (around) => expect(dayOf({ around })).toBeNull());

  it('nor in the body', () =>
    expect(dayOf({ body: `${STORY}<p>${time}</p><p>Publié le 12 mars 2025</p>` })).toBeNull());
});

describe('names and addresses', () => {
  it.each([
    ['2024-03-15-lyon.txt', '2024-03-15'],
    ['20240315_x.html', '2024-03-15'],
    ['a/b/lyon_15-03-2024.txt.gz', '2024-03-15'],
    ['lyon 2024.03.15.txt', '2024-03-15'],
    ['lyon_05-03-2024.txt', null],
    ['lyon_05-05-2024.txt', '2024-05-05'],
    ['2024-03-15_2024-03-16.txt', null],
    ['2024-13-15.txt', null],
    ['20249999.txt', null],
    ['rapport-2023-2024-03.txt', null],
    ['2024-03-15/lyon.txt', null],
    ['12345678901.txt', null],
  ])('%s', (name, day) => expect(dayOfName(name)).toBe(day));

  it('an address has it in its path', () => {
    expect(dayOfAddress('https://x.example/2024/03/15/titre')).toBe('2024-03-15');
    for (const none of ['https://x.example/2024/03/titre', 'https://x.example/?d=/2024/03/15/', 'x', null]) {
      expect(dayOfAddress(none)).toBeNull();
    }
    expect(dayOf({ head: '<link rel="canonical" href="https://x.example/2025/03/12/pont">' })).toBe(DAY);
  });
});

describe('days as programs write them', () => {
  it.each([
    ['Wed, 12 Mar 2025 10:30:00 GMT', DAY],
    ['Wed, 12 Mar 2025 10:30:00 CEST', DAY],
    ['12 Mar 25 10:30 EST', DAY],
    ['Wed, 12 Mar 98 10:30:00 +0100', '1998-03-12'],
    ['2025-03-12T10:30:00+01:00', DAY],
    ['20250312T103000Z', DAY],
    ['mer., 12 mars 2025 10:30:00 +0100', DAY],
    ['March 12, 2025', DAY],
    ['Wed Mar 12 10:30:00 CET 2025', DAY],
    ['13/03/2025', '2025-03-13'],
    ['12/03/2025', null],
    ['2025', null],
    ['hier', null],
    ['2025-02-29', null],
    ['1970-01-01T00:00:00Z', null],
    ['0001-01-01', null],
    ['', null],
  ])('%s', (value, day) => expect(readDay(value)).toBe(day));
  it('ISO alone', () =>
    expect([isoDay('2025-03-12'), isoDay('12 mars 2025'), isoDay(null)]).toEqual([DAY, null, null]));
});

describe('the text', () => {
  it.each([
    'Publié le 12 mars 2025 à 10h30',
    'Publié le 12/03/2025',
    'Publié le 12/03/25 à 7 h',
    'Mis en ligne le mercredi 12 mars 2025',
    'Par Zoé Brel, le 12 mars 2025',
    'Par Zoé Brel avec AFP - Publié le 12 mars 2025 à 10:30 - Mis à jour le 13 mars 2025',
    'Mis à jour le 13 mars 2025, publié le 12 mars 2025',
    'PUBLIÉ LE 12 MARS 2025 | Temps de lecture : 3 min',
  ])('%s', (line) => {
    expect(stampDay(line)).toBe(DAY);
    expect(dayOfText(`Un pont rouvre\n\n${line}\n\nLe pont a rouvert mardi.`)).toBe(DAY);
  });

  it.each([
    'Le roman, publié le 12 mars 2025 chez Gallimard, est épuisé.',
    'Publié le 12 mars 2025 chez Gallimard, le roman est épuisé.',
    'Un rapport publié le 12 mars 2025',
    'Mis à jour le 12 mars 2025',
    'Publié le 3 mai 1920',
    'Publié le 30 février 2025',
    'Par décret, le 12 mars 2025',
    'Le 12 mars 2025',
    '© 2025 Le Phare',
  ])('not %s', (line) => expect(dayOfText(`Un pont rouvre\n\n${line}\n\nLe pont a rouvert mardi.`)).toBeNull());

  it('not in a teaser, nor far down, nor where two days are said', () => {
    expect(dayOfText('Un pont rouvre\nÀ lire aussi : Grève au port\nPublié le 12 mars 2025\nLe pont…')).toBeNull();
    expect(dayOfText(`${'Une phrase du texte.\n'.repeat(9)}Publié le 12 mars 2025`)).toBeNull();
    expect(dayOfText('Grève\nPublié le 12 mars 2025\nPont\nPublié le 11 mars 2025')).toBeNull();
  });

  it('takes no time over lines without end', () => {
    for (const part of ['A', 'A ', 'Publié le ', 'Par A, ', '1 ', 'à - ']) {
      expect(dayOfText(part.repeat(100)) ?? dayOfText(part.repeat(100_000))).toBeNull();
    }
  });
});

describe('the order', () => {
  it('is: given with the article, page, feed; given for all; name; text', () => {
    const text = 'Un pont\nPublié le 1er mars 2025\nIl rouvre.';
    for (const from of [undefined, 'page', 'feed'] as const) {
      const stated = { text, published: DAY, ...(from && { publishedFrom: from }) };
      expect(settlePublication(stated, true)).toEqual({ published: DAY, publishedFrom: from ?? 'given' });
    }
    const named = { text, published: DAY, publishedFrom: 'file name' } as const;
    expect(settlePublication(named, true)).toEqual({ published: null, publishedFrom: 'given' });
    expect(settlePublication(named, false)).toEqual({ published: DAY, publishedFrom: 'file name' });
    expect(settlePublication({ text }, true)).toEqual({ published: null, publishedFrom: 'given' });
    expect(settlePublication({ text }, false)).toEqual({ published: '2025-03-01', publishedFrom: 'text' });
    expect(settlePublication({ text: 'Rien.' }, false)).toEqual({ published: null, publishedFrom: null });
  });

  it('leaves `extract` to what it is given', () => {
    const read = extract('Publié le 12 mars 2025\n\nIl part demain.');
    expect(read.published).toBeNull();
    expect(read).not.toHaveProperty('published_from');
  });
});

describe('archives', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'depeche-published-'));
    const say = 'Le maire de Quimper part demain.';
    const files = {
      'given.jsonl': `${JSON.stringify({ id: 'given', text: say, published: DAY })}\n`,
      'page.html': `<html><head><meta name="date" content="${DAY}"><title>Pont</title></head><body><article><h1>Pont</h1>${STORY.repeat(3)}<p>${say}</p></article></body></html>`,
      'feed.rss': `<rss><channel>${[
        `<pubDate><![CDATA[Wed, 12 Mar 25 10:30:00 CEST]]></pubDate>`,
        `<pubDate>${DAY}T10:30:00+01:00</pubDate>`,
        `<dc:date>${DAY}</dc:date>`,
        `<link>https://x.example/2025/03/12/pont</link>`,
      ]
        .map((day, n) => `<item><guid>feed${n}</guid><title>${say}</title>${day}</item>`)
        .join('')}</channel></rss>`,
      'feed.atom': `<feed><entry><id>atom</id><title>${say}</title><updated>${OTHER}T00:00:01Z</updated><published>${DAY}T10:00:00Z</published></entry></feed>`,
      '2025-03-12-quimper.txt': say,
      'text.txt': `Un pont\nPublié le 12 mars 2025 à 10h30\n\n${say}`,
      'none.txt': say,
    };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(at(name), bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const from: { readonly [id: string]: string | null } = {
    given: 'given',
    'page.html': 'page',
    feed0: 'feed',
    feed1: 'feed',
    feed2: 'feed',
    feed3: 'feed',
    atom: 'feed',
    '2025-03-12-quimper.txt': 'file name',
    'text.txt': 'text',
    'none.txt': null,
  };
  const inputs = [
    'given.jsonl',
    'page.html',
    'feed.rss',
    'feed.atom',
    '2025-03-12-quimper.txt',
    'text.txt',
    'none.txt',
  ];
  const write = (out: string, published?: string) =>
    runBatch({
      inputs: inputs.map(at),
      out: at(out),
      workers: 1,
      ...(published !== undefined && { extract: { published } }),
    });
  const lines = (name: string) =>
    readFileSync(at(name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ArchivedArticle);

  it('say beside each day where it was read, and dates hang on it', async () => {
    await write('out.jsonl');
    const articles = lines('out.jsonl');
    expect(Object.fromEntries(articles.map(({ id, published_from }) => [id, published_from]))).toEqual(from);
    for (const { id, published, published_from, records } of articles) {
      expect(published, id).toBe(published_from === null ? null : DAY);
      const tomorrow = records.find((record) => record.kind === 'date' && record.mentions[0]?.text === 'demain');
      if (published !== null) expect(tomorrow, id).toMatchObject({ value: '2025-03-13', anchor: 'published' });
      expect(Object.keys(articles[0]!).slice(0, 3)).toEqual(['id', 'published', 'published_from']);
    }
    await write('given.out.jsonl', '2023-07-08');
    const given = new Map(lines('given.out.jsonl').map((one) => [one.id!, [one.published, one.published_from]]));
    expect(given.get('page.html')).toEqual([DAY, 'page']);
    for (const id of ['2025-03-12-quimper.txt', 'text.txt', 'none.txt']) {
      expect(given.get(id), id).toEqual(['2023-07-08', 'given']);
    }
  });

  it('in tables and databases too', async () => {
    const wanted = new Set(Object.entries(from).map(([id, one]) => `${id} ${one ?? ''}`));
    await write('out.csv');
    const rows = parse<{ article: string; published_from: string }>(readFileSync(at('out.csv')), { columns: true });
    expect(new Set(rows.map((row) => `${row.article} ${row.published_from}`))).toEqual(wanted);
    await write('out.parquet');
    const cells = await parquetReadObjects({ file: await asyncBufferFromFile(at('out.parquet')) });
    expect(new Set(cells.map((row) => `${String(row.article)} ${String(row.published_from ?? '')}`))).toEqual(wanted);
    await write('out.db');
    const database = new sqlite.Database(at('out.db'), { readOnly: true });
    const found = database.all('SELECT id, published_from FROM articles') as {
      id: string;
      published_from: string | null;
    }[];
    database.close();
    expect(new Set(found.map((row) => `${row.id} ${row.published_from ?? ''}`))).toEqual(wanted);
  });

  it('of many articles take no day of the file’s name', async () => {
    writeFileSync(at('2024-03-15.jsonl'), '{"id":"a","text":"Oui."}\n');
    for await (const item of readSources([at('2024-03-15.jsonl')], { from: null, ...OPENING })) {
      expect(item).not.toHaveProperty('published');
    }
  });
});

// One article in the formats of other tools. What can be read back by the library that reads the format is; of the tools that
// are written in Python the rules are told here, and `test/export-readers.py` runs the tools themselves.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Quad } from '@rdfjs/types';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  codePoints,
  toConll,
  toJsonLd,
  toLabelStudio,
  toProdigy,
  toSpacy,
  toWebAnnotations,
} from '../src/export/index.js';
import {
  byKind,
  createExtractor,
  extract,
  extractMany,
  mentionAt,
  mentionsInOrder,
  type Article,
  type NewsRecord,
  type PersonRecord,
  type QuantityRecord,
} from '../src/index.js';

const ROOT = join(import.meta.dirname, '..');
const NEWS = readFileSync(join(ROOT, 'fixtures/news/01-wire.txt'), 'utf8');
/** Emoji of one and of several code points, accents that are characters of their own, CRLF, spaces of every sort. */
const TEXTS = {
  'a wire': NEWS,
  emoji: '😀 Zélie Courtecuisse 🇫🇷 a vu Brest 👩‍🚒.\r\n\r\n🎉🎉 Elle a payé 20 euros 💶 à  Nantes lundi.',
  'combining accents': 'Ze\u0301lie Courtecuisse, maire de Que\u0301bec, a reçu 12 e\u0301lus à Saint-E\u0301tienne.',
  'a byte order mark and odd spaces':
    '\uFEFF  Zélie Courtecuisse\u00A0: «\u202F1\u00A0000 euros\u202F».\u2028\tBrest\u200B, le 5 mai 2024 \n',
  nothing: '',
  'white space': ' \r\n\u00A0\uFEFF ',
};
const ALL = Object.entries(TEXTS).map(([name, text]) => ({
  name,
  text,
  article: extract(text, { id: name, published: '2024-05-14' }),
}));

/** An article with a quote that holds a name, and two names that cross each other, as readers to come may give them. */
const QUOTED = 'Zoé Brel a dit : « Brest 😀 Métropole gagne ».';
const quoted: Article = (() => {
  const article = extract(QUOTED, { published: '2024-05-14' });
  const at = (text: string) => {
    const start = QUOTED.indexOf(text);
    return [{ start, end: start + text.length, text, confidence: 0.9 }];
  };
  const common = { confidence: 0.9, zone: null };
  const records = [
    {
      kind: 'person',
      id: 'person-1',
      name: 'Zoé Brel',
      given: 'Zoé',
      family: 'Brel',
      honorific: null,
      gender: null,
      aliases: [],
      roles: [],
      ids: {},
      ...common,
      mentions: at('Zoé Brel'),
    },
    { kind: 'quote', id: 'quote-1', ...common, mentions: at('Brest 😀 Métropole gagne') },
    {
      kind: 'place',
      id: 'place-1',
      name: 'Brest',
      category: 'city',
      country: 'FR',
      ids: {},
      latitude: null,
      longitude: null,
      ...common,
      mentions: at('Brest'),
    },
    { kind: 'other', id: 'other-1', name: 'Brest 😀 Métropole', ...common, mentions: at('Brest 😀 Métropole') },
  ] as unknown as NewsRecord[];
  return { ...article, records };
})();

/** The text as Python holds it: a list of code points. */
const python = (text: string) => {
  const points = [...text];
  return (start: number, end: number) => points.slice(start, end).join('');
};
/** Whether no pair of code units is cut in two. */
const isWhole = (text: string) => !/\p{Cs}/u.test(text);
const surfaces = (article: Article) => mentionsInOrder(article).map(({ mention }) => mention.text);

it('begins with texts in which the units differ, and with mentions behind the emoji', () => {
  const emoji = ALL.find(({ name }) => name === 'emoji')!;
  const last = mentionsInOrder(emoji.article).at(-1)!.mention;
  expect([last.text, codePoints(emoji.text)(last.start)]).toEqual(['lundi', last.start - 8]);
  expect(ALL.map(({ article }) => surfaces(article).length > 3)).toEqual([true, true, true, true, false, false]);
});

describe('code points', () => {
  it('are counted as Python counts them, lone halves of pairs too', () => {
    for (const text of [...Object.values(TEXTS), 'a\uD83Db\uDE00c', '\uDE00\uD83D', '😀'.repeat(50)]) {
      const toPoint = codePoints(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const isInside = /[\uD800-\uDBFF]$/.test(text.slice(0, offset)) && /^[\uDC00-\uDFFF]/.test(text.slice(offset));
        if (!isInside) expect(toPoint(offset)).toBe([...text.slice(0, offset)].length);
      }
    }
  });
});

describe('CoNLL', () => {
  /** Reads the columns as `conlleval` does: names begin with B, or with an I that nothing precedes. */
  const read = (conll: string) => {
    const sentences = conll
      .trimEnd()
      .split('\n\n')
      .map((sentence) => sentence.split('\n').map((line) => line.split(' ')));
    const [head, ...rest] = sentences;
    const names: string[] = [];
    for (const sentence of rest) {
      let open: string[] | null = null;
      const close = () => open && names.push(open.join(' '));
      for (const [token, , , tag] of sentence) {
        if (tag === 'O' || tag!.startsWith('B-')) {
          close();
          open = tag === 'O' ? null : [tag!.slice(2), token!];
        } else if (open?.[0] !== tag!.slice(2)) throw new Error(`${token} continues nothing`);
        else open.push(token!);
      }
      close();
    }
    return { head, sentences: rest, names };
  };
  it.each(ALL)('has four columns, and every name: $name', ({ article, text }) => {
    const { head, sentences, names } = read(toConll(article, text));
    expect(head).toEqual([['-DOCSTART-', '-X-', '-X-', 'O']]);
    for (const line of sentences.flat()) {
      expect(line).toHaveLength(4);
      expect(line.join(' ')).not.toMatch(/^\s|\s\s|[\x1c-\x1f\x85]/);
    }
    const bare = (one: string) => one.replace(/[\s_\u200b]+/gu, '');
    expect(names.map((name) => bare(name.replace(/^\w+ /, '')))).toEqual(surfaces(article).map(bare));
    expect(
      sentences
        .flat()
        .map(([token]) => bare(token!))
        .join(''),
    ).toBe(bare(text));
  });
  it('is this', () => {
    expect(toConll(extract('Zoé Brel est à Brest.'), 'Zoé Brel est à Brest.')).toBe(
      '-DOCSTART- -X- -X- O\n\nZoé _ _ B-PER\nBrel _ _ I-PER\nest _ _ O\nà _ _ O\nBrest _ _ B-LOC\n. _ _ O\n\n',
    );
  });
  it('leaves out what overlaps, and kinds without a label', () => {
    expect(read(toConll(quoted, QUOTED)).names).toEqual(['PER Zoé Brel', 'LOC Brest']);
    expect(read(toConll(quoted, QUOTED, { labels: { place: null, person: 'PERSON' } })).names).toEqual([
      'PERSON Zoé Brel',
      'MISC Brest 😀 Métropole',
    ]);
  });
  it('begins again in a new sentence, and cuts a token where a name does', () => {
    const article = {
      ...quoted,
      records: [{ ...quoted.records[0]!, mentions: [{ start: 2, end: 9, text: 'me. Le ', confidence: 1 }] }],
    } as Article;
    const text = 'prime. Le soir vient.';
    expect(() => toConll(article, text)).toThrow(RangeError);
    const within = {
      ...article,
      records: [{ ...article.records[0]!, mentions: [{ start: 2, end: 9, text: 'ime. Le', confidence: 1 }] }],
    } as Article;
    expect(toConll(within, text)).toContain('pr _ _ O\nime _ _ B-PER\n. _ _ I-PER\n\nLe _ _ B-PER\nsoir _ _ O\n');
  });
});

describe('spaCy', () => {
  it.each(ALL)('has offsets of Python, and every entity on tokens: $name', ({ article, text }) => {
    const doc = toSpacy(article, text);
    const slice = python(doc.text);
    expect(doc.ents.map(({ start, end }) => slice(start, end))).toEqual(surfaces(article));
    const starts = new Set(doc.tokens.map(({ start }) => start));
    const ends = new Set(doc.tokens.map(({ end }) => end));
    for (const { start, end } of [...doc.ents, ...doc.sents])
      expect([starts.has(start), ends.has(end)]).toEqual([true, true]);
    // Tokens tile the text, but for a single space behind each.
    let at = 0;
    for (const { id, start, end } of doc.tokens) {
      if (start > at) expect([id > 0, slice(at, start)]).toEqual([true, ' ']);
      expect(start).toBeLessThan(end);
      at = end;
    }
    expect(['', ' ']).toContain(slice(at, [...text].length));
    expect(doc.spans).toEqual({ sc: [] });
  });
  it('gives what overlaps in a group of spans, and joins mentions by the id of their record', () => {
    const doc = toSpacy(quoted, QUOTED, { spansKey: 'quotes' });
    const slice = python(QUOTED);
    const told = (spans: typeof doc.ents) =>
      spans.map(({ start, end, label, kb_id }) => [slice(start, end), label, kb_id]);
    expect(told(doc.ents)).toEqual([
      ['Zoé Brel', 'PER', 'person-1'],
      ['Brest', 'LOC', 'place-1'],
    ]);
    expect(told(doc.spans.quotes!)).toEqual([
      ['Brest 😀 Métropole gagne', 'QUOTE', 'quote-1'],
      ['Brest 😀 Métropole', 'MISC', 'other-1'],
    ]);
  });
});

describe('Prodigy', () => {
  it.each(ALL)('has tokens and spans that name their first and last token: $name', ({ article, text }) => {
    const task = toProdigy(article, text);
    const slice = python(text);
    for (const { text: token, start, end, id } of task.tokens)
      expect([slice(start, end), task.tokens[id]!.start]).toEqual([token, start]);
    expect(task.spans.map(({ start, end }) => slice(start, end))).toEqual(surfaces(article));
    for (const { start, end, token_start, token_end } of task.spans)
      expect([task.tokens[token_start]!.start, task.tokens[token_end]!.end]).toEqual([start, end]);
    const rebuilt = task.tokens.map(({ text: token, ws }) => token + (ws ? ' ' : '')).join('');
    expect(rebuilt.replace(/\s+/gu, '')).toBe(text.replace(/[\s\u200b]+/gu, ''));
    expect(task).toMatchObject({ _view_id: 'ner_manual', meta: { published: '2024-05-14' } });
  });
  it('is shown by another interface where mentions overlap', () => {
    const task = toProdigy(quoted, QUOTED);
    expect([task._view_id, task.spans.map(({ label }) => label)]).toEqual([
      'spans_manual',
      ['PER', 'QUOTE', 'MISC', 'LOC'],
    ]);
  });
});

describe('Label Studio', () => {
  it.each(ALL)('has regions that hold their text: $name', ({ article, text }) => {
    const { data, predictions } = toLabelStudio(article, text, { fromName: 'ner', toName: 'article', dataKey: 'body' });
    const slice = python(text);
    expect(data).toEqual({ id: article.id, published: '2024-05-14', body: text });
    const [{ result, score }] = predictions;
    for (const { value, from_name, to_name, type } of result) {
      expect([slice(value.start, value.end), from_name, to_name, type]).toEqual([
        value.text,
        'ner',
        'article',
        'labels',
      ]);
    }
    expect(result.map(({ value }) => value.text)).toEqual(surfaces(article));
    expect(new Set(result.map(({ id }) => id)).size).toBe(result.length);
    expect(score).toBe(Math.min(1, ...result.map((region) => region.score)));
  });
});

// Contexts stand on the web; these hold the terms of them that are used, with the meaning that they have there.
const OA = 'http://www.w3.org/ns/oa#';
const CONTEXTS: { readonly [url: string]: object } = {
  'http://www.w3.org/ns/anno.jsonld': {
    '@context': {
      oa: OA,
      as: 'http://www.w3.org/ns/activitystreams#',
      rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      dc: 'http://purl.org/dc/elements/1.1/',
      id: '@id',
      type: '@type',
      Annotation: 'oa:Annotation',
      TextualBody: 'oa:TextualBody',
      TextPositionSelector: 'oa:TextPositionSelector',
      TextQuoteSelector: 'oa:TextQuoteSelector',
      AnnotationCollection: 'as:OrderedCollection',
      AnnotationPage: 'as:OrderedCollectionPage',
      identifying: 'oa:identifying',
      classifying: 'oa:classifying',
      body: { '@type': '@id', '@id': 'oa:hasBody' },
      target: { '@type': '@id', '@id': 'oa:hasTarget' },
      source: { '@type': '@id', '@id': 'oa:hasSource' },
      selector: { '@type': '@id', '@id': 'oa:hasSelector' },
      motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
      purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
      first: { '@type': '@id', '@id': 'as:first' },
      items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
      total: 'as:totalItems',
      startIndex: 'as:startIndex',
      exact: 'oa:exact',
      prefix: 'oa:prefix',
      suffix: 'oa:suffix',
      start: 'oa:start',
      end: 'oa:end',
      value: 'rdf:value',
      format: 'dc:format',
    },
  },
  'https://schema.org': {
    '@context': {
      '@vocab': 'http://schema.org/',
      url: { '@type': '@id' },
      sameAs: { '@type': '@id' },
      gender: { '@type': '@id' },
    },
  },
};

/** The triples of a document, read by a parser of JSON-LD. A term that its context does not have would be lost. */
async function triplesOf(document: object): Promise<Quad[]> {
  const parser = new JsonLdParser({
    documentLoader: { load: async (url) => (CONTEXTS[url.replace(/\/$/, '')] ?? {}) as never },
  });
  parser.end(JSON.stringify(document));
  const quads: Quad[] = [];
  for await (const quad of parser as AsyncIterable<Quad>) quads.push(quad);
  return quads;
}

describe('Web Annotations', () => {
  it.each(ALL)('select the words by their position and by their neighbours: $name', async ({ article, text }) => {
    const source = 'https://a.example/article#top';
    const annotations = toWebAnnotations(article, text, { source });
    const slice = python(text);
    const { items } = annotations.first;
    expect(annotations.total).toBe(items.length);
    for (const { target, motivation } of items) {
      const [position, quote] = target.selector;
      expect(slice(position.start, position.end)).toBe(quote.exact);
      expect(slice(0, position.start).endsWith(quote.prefix)).toBe(true);
      expect(slice(position.end, text.length).startsWith(quote.suffix)).toBe(true);
      expect([isWhole(quote.prefix), isWhole(quote.suffix)]).toEqual([true, true]);
      expect([target.source, motivation]).toEqual([source, 'identifying']);
    }
    const triples = await triplesOf(annotations);
    const objects = (predicate: string) =>
      triples.filter((quad) => quad.predicate.value === predicate).map(({ object }) => object.value);
    expect(objects(`${OA}exact`)).toEqual(surfaces(article));
    expect(objects(`${OA}start`)).toHaveLength(items.length);
    const ids = items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = triples
      .filter((quad) => quad.predicate.value === `${OA}hasTarget`)
      .map(({ subject }) => subject.value);
    expect(targets).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^https:\/\/a\.example\/article#depeche-[a-z]+-\d+-\d+$/);
  });
  it('never cut an emoji in two, and name a text that has no address', () => {
    const text = `${'😀'.repeat(40)}. Il est à Brest ! ${'😀'.repeat(40)}`;
    const { first, id } = toWebAnnotations(extract(text, { id: 'a b' }), text);
    const [, quote] = first.items[0]!.target.selector;
    expect([quote.exact, isWhole(quote.prefix), isWhole(quote.suffix)]).toEqual(['Brest', true, true]);
    expect(id).toBe('urn:depeche:article:a%20b#depeche-annotations');
    expect(first.items[0]!.body).toContainEqual({
      type: 'TextualBody',
      value: 'LOC',
      format: 'text/plain',
      purpose: 'classifying',
    });
  });
});

describe('schema.org', () => {
  const TEXT =
    "Claire Vasseur, directrice de l'Unicef, a quitté Nantes pour la France. Mme Vasseur a versé 20 euros à 12 élèves lundi. L'Unicef est la seule.";
  const article = createExtractor({ ids: true }).extract(TEXT, { published: '2024-05-14' });
  it('tells what the article mentions, to a parser of JSON-LD', async () => {
    const document = toJsonLd(article, TEXT, { url: 'https://a.example/1', headline: 'Un départ' });
    expect(document).toMatchObject({
      '@type': 'NewsArticle',
      '@id': 'https://a.example/1',
      headline: 'Un départ',
      datePublished: '2024-05-14',
      inLanguage: 'fr',
    });
    expect(document.mentions[0]).toEqual({
      '@type': 'Person',
      '@id': 'https://a.example/1#person-1',
      name: 'Claire Vasseur',
      givenName: 'Claire',
      familyName: 'Vasseur',
      honorificPrefix: 'Mme',
      gender: 'https://schema.org/Female',
      jobTitle: "directrice de l'Unicef",
      affiliation: { '@id': 'https://a.example/1#organisation-1' },
    });
    const triples = await triplesOf(document);
    const told = (predicate: string) =>
      triples.filter((quad) => quad.predicate.value === `http://schema.org/${predicate}`);
    expect(told('mentions')).toHaveLength(document.mentions.length);
    expect(told('affiliation').map(({ object }) => object.value)).toEqual(['https://a.example/1#organisation-1']);
    expect(told('name').map(({ object }) => object.value)).toEqual(
      expect.arrayContaining(['Claire Vasseur', 'Unicef', 'Nantes', 'France', '20 euros']),
    );
    expect(told('currency').map(({ object }) => object.value)).toEqual(['EUR']);
    expect(told('sameAs').map(({ object }) => object.value)).toContain('http://www.wikidata.org/entity/Q12191');
    expect(document.mentions.some((node) => String(node.name) === 'lundi')).toBe(false);
  });
  it('needs no address, and leaves teasers out', async () => {
    const [person, ...rest] = article.records as [NewsRecord, ...NewsRecord[]];
    const teased = { ...article, records: [{ ...person, zone: 'teaser' as const }, ...rest] };
    const document = toJsonLd(teased, TEXT);
    expect(JSON.stringify(document)).not.toContain('Claire');
    expect(document.mentions[0]!['@id']).toMatch(/^_:/);
    expect((await triplesOf(document)).length).toBeGreaterThan(5);
  });
});

describe('every export', () => {
  it('refuses another text', () => {
    const article = extract(NEWS);
    for (const write of [toConll, toSpacy, toProdigy, toLabelStudio, toWebAnnotations, toJsonLd])
      expect(() => write(article, NEWS.slice(1))).toThrow('give the text that the article was read from');
  });

  it('refuses what is no article, such as the error of a text that cannot be read, and what is no text', () => {
    const article = extract(NEWS);
    const [error] = extractMany([{ text: NEWS, published: 'hier' }]);
    for (const write of [toConll, toSpacy, toProdigy, toLabelStudio, toWebAnnotations, toJsonLd]) {
      expect(() => write(NEWS as never, article as never)).toThrow('article must be what extract returns, got string');
      expect(() => write(error as Article, NEWS)).toThrow(/^article must be what extract returns, got the error "/);
      expect(() => write(article, undefined as never)).toThrow('text must be a string, got null');
    }
  });

  it('names an article whose id holds half a character', () => {
    const { id } = toWebAnnotations(extract(NEWS, { id: 'a\ud83d/1' }), NEWS);
    expect(id).toBe('urn:depeche:article:a%EF%BF%BD%2F1#depeche-annotations');
  });

  it('is written by the command', () => {
    const folder = mkdtempSync(join(tmpdir(), 'depeche-export-'));
    const lines = [
      { id: 'a', text: TEXTS.emoji, url: 'https://a.example/1', title: 'Une visite' },
      { id: 'b', text: QUOTED },
    ];
    const input = join(folder, 'in.jsonl');
    writeFileSync(input, lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const depeche = (to: string, file = input) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), '--to', to, file], {
        encoding: 'utf8',
      });
      expect([stderr, status]).toEqual(['', 0]);
      return stdout;
    };
    const articles = lines.map(({ id, text }) => extract(text, { id }));
    const written = (write: (article: Article, text: string) => unknown) =>
      articles.map((article, at) => write(article, lines[at]!.text));
    const asLines = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
    expect(depeche('conll')).toBe(written(toConll).join(''));
    expect(depeche('spacy')).toBe(asLines(written(toSpacy)));
    expect(depeche('prodigy')).toBe(asLines(written(toProdigy)));
    const tasks = JSON.parse(depeche('label-studio')) as ReturnType<typeof toLabelStudio>[];
    expect(tasks.map(({ data }) => data.id)).toEqual(['a', 'b']);
    expect(tasks[0]!.predictions[0].model_version).toMatch(/^depeche \d+\.\d+\.\d+ \([\da-f]{16}\)$/);
    const [annotations] = JSON.parse(depeche('web-annotation')) as ReturnType<typeof toWebAnnotations>[];
    expect(annotations).toEqual(toWebAnnotations(articles[0]!, TEXTS.emoji, { source: 'https://a.example/1' }));
    const [document] = JSON.parse(depeche('json-ld')) as ReturnType<typeof toJsonLd>[];
    expect(document).toMatchObject({ '@id': 'https://a.example/1', headline: 'Une visite' });
    const story = join(folder, 'one.txt');
    writeFileSync(story, QUOTED);
    expect(JSON.parse(depeche('json-ld', story))).toMatchObject({ '@type': 'NewsArticle' });
    rmSync(folder, { recursive: true });
  });
});

describe('the mentions of an article', () => {
  it('in the order of the text, the outer one first', () => {
    expect(mentionsInOrder(quoted).map(({ record, mention }) => [record.id, mention.text])).toEqual([
      ['person-1', 'Zoé Brel'],
      ['quote-1', 'Brest 😀 Métropole gagne'],
      ['other-1', 'Brest 😀 Métropole'],
      ['place-1', 'Brest'],
    ]);
    const article = extract(NEWS);
    const starts = mentionsInOrder(article).map(({ mention }) => mention.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts).toHaveLength(article.records.flatMap(({ mentions }) => mentions).length);
  });
  it('at an offset, the innermost', () => {
    const at = (offset: number) => mentionAt(quoted, offset)?.record.id;
    const start = QUOTED.indexOf('Brest');
    expect([0, 7, 8, start, start + 4, start + 5, QUOTED.indexOf('gagne'), -1, 1e6].map(at)).toEqual([
      'person-1',
      'person-1',
      undefined,
      'place-1',
      'place-1',
      'other-1',
      'quote-1',
      undefined,
      undefined,
    ]);
    for (const { record, mention } of mentionsInOrder(extract(NEWS))) {
      for (const offset of [mention.start, mention.end - 1])
        expect(mentionAt(extract(NEWS), offset)?.record.id).toBe(record.id);
      break;
    }
  });
  it('are asked of an article, and at a number', () => {
    const [error] = extractMany([{ text: NEWS, published: 'hier' }]);
    for (const ask of [mentionsInOrder, byKind, (article: Article) => mentionAt(article, 0)]) {
      expect(() => ask(error as Article)).toThrow(/^article must be what extract returns, got the error "/);
      expect(() => ask(null as never)).toThrow('article must be what extract returns, got null');
    }
    expect(() => mentionAt(quoted, NaN)).toThrow('offset must be a number, got NaN');
    expect(() => mentionAt(quoted, '3' as never)).toThrow('offset must be a number, got string');
  });
  it('by kind, with the type of its records', () => {
    const article = extract(NEWS);
    const { person, quantity, other } = byKind(article);
    expect(person.map(({ family }) => family)).toContain('Khalilzade');
    expect(other).toEqual([]);
    expect(byKind(article, 'quantity')).toEqual(quantity);
    expect(Object.values(byKind(article)).flat()).toHaveLength(article.records.length);
    const quoting = extract('« Nous irons tous à Nantes », a dit Zoé Roy.', { quotes: true });
    expect(byKind(quoting).quote.map(({ type }) => type)).toEqual(['direct']);
    expectTypeOf(person).toEqualTypeOf<readonly PersonRecord[]>();
    expectTypeOf(byKind(article, 'quantity')).toEqualTypeOf<QuantityRecord[]>();
    // @ts-expect-error no kind of record
    expect(byKind(article, 'people')).toEqual([]);
  });
});

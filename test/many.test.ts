// Many texts read together must give the same articles as one by one, in the same order,
// and a text that fails must not affect the others.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { createExtractor, extract, extractMany, NotFrenchError, type Article } from '../src/index.js';
import { extractMany as extractWithWorkers } from '../src/archive/index.js';
import { createTestExtractor } from '../src/testing/index.js';
import { gatherTexts } from '../src/cli/groups.js';
import type { ReadText } from '../src/cli/texts.js';

const ROOT = join(import.meta.dirname, '..');
const NEWS = readdirSync(join(ROOT, 'fixtures/news'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(ROOT, 'fixtures/news', name), 'utf8'));
const ENGLISH =
  'The minister said on Tuesday that the new law would be voted before the end of the year. ' +
  'She had told reporters that her government was ready to listen to the members of the opposition.';

describe('extractMany', () => {
  it('gives the articles that extract gives, in their order', () => {
    const texts = NEWS.map((text, at) => ({ text, id: `${at}`, published: '2024-05-14', other: at % 2 === 0 }));
    const one = texts.map(({ text, ...options }) => extract(text, options));
    expect(extractMany(texts)).toEqual(one);
    expect(extractMany([])).toEqual([]);
    expect(extractMany(['À Brest.'])).toEqual([extract('À Brest.')]);
  });

  it('reads more texts than go in one group', () => {
    const { extract: read, extractMany: readMany } = createTestExtractor({ place: ['Brest'] });
    const texts = Array.from({ length: 150 }, (_, at) => ({
      id: `${at}`,
      text: `À Brest, le ${1 + (at % 28)} mai 2024.`,
    }));
    expect(readMany(texts)).toEqual(texts.map(({ text, id }) => read(text, { id })));
  });

  it('opens all texts of a group before the first is read further', () => {
    const events: string[] = [];
    const { extractMany: readMany } = createTestExtractor(
      {},
      { readers: [({ doc }) => (events.push(`read ${doc.text}`), [])] },
    );
    function* give(): Generator<string> {
      for (const text of ['un', 'deux']) {
        events.push(`given ${text}`);
        yield text;
      }
    }
    expect([...readMany(give())]).toHaveLength(2);
    expect(events).toEqual(['given un', 'given deux', 'read un', 'read deux']);
  });

  it('gives the error of a text in its place, as extract throws it, and loses no other', () => {
    const texts = [
      'Le maire de Brest est arrivé mardi à la mairie.',
      ENGLISH,
      7,
      null,
      { text: 'À Brest.', published: 'hier' },
      'À Brest.',
    ];
    const { extract: read, extractMany: readMany } = createExtractor({ language: 'require' });
    const found = readMany(texts as string[]);
    expect(found[0]).toEqual(read(texts[0] as string));
    expect(found[1]).toBeInstanceOf(NotFrenchError);
    expect(found.slice(2, 5).map((error) => (error as Error).message)).toEqual([
      'text must be a string, got number 7.',
      'text must be a string, got null.',
      expect.stringContaining('options.published must be a date'),
    ]);
    expect(found[5]).toEqual(read('À Brest.'));
    expect((readMany as (texts: unknown) => unknown[])([{ text: 'À Brest.', day: 1 }])[0]).toMatchObject({
      message: expect.stringContaining('options.day is no option') as string,
    });
  });

  it('blames a reader that throws on the text it threw at', () => {
    const thrown = new Error('no Brest today');
    const { extractMany: readMany } = createTestExtractor(
      { place: ['Brest', 'Quimper'] },
      {
        readers: [
          ({ doc }) => {
            if (doc.text.includes('Brest')) throw thrown;
            return [];
          },
        ],
      },
    );
    const [first, second, third] = readMany(['À Quimper.', 'À Brest.', 'À Quimper.']);
    expect(second).toBe(thrown);
    expect((first as Article).records).toHaveLength(1);
    expect(third).toEqual(first);
  });

  it('returns no records of another language under skip', () => {
    const [skipped] = extractMany([{ text: ENGLISH, language: 'skip', id: 'en' }]);
    expect(skipped).toEqual(extract(ENGLISH, { language: 'skip', id: 'en' }));
    expect((skipped as Article).records).toEqual([]);
  });
});

describe('extractMany of a source', () => {
  const { extract: read, extractMany: readMany } = createTestExtractor({ place: ['Brest'] });
  const TEXTS = Array.from({ length: 300 }, (_, at) => ({ id: `${at}`, text: `À Brest, le ${1 + (at % 28)} mai.` }));
  const WANTED = TEXTS.map(({ text, id }) => read(text, { id, published: '2024-06-01' }));
  const options = { published: '2024-06-01' };
  /** A source that counts how many texts were taken from it, and whether it was closed. */
  const counted = () => {
    const source = { taken: 0, closed: false };
    function* give() {
      try {
        for (const text of TEXTS) {
          source.taken++;
          yield text;
        }
      } finally {
        source.closed = true;
      }
    }
    async function* giveSlowly() {
      for (const text of give()) yield await Promise.resolve(text);
    }
    return { source, give, giveSlowly };
  };

  it('is an array for an array, a generator for an iterable, an asynchronous one for an asynchronous source', async () => {
    expect(readMany(TEXTS, options)).toEqual(WANTED);
    expect([...readMany(new Set(TEXTS), options)]).toEqual(WANTED);
    const found: (Article | Error)[] = [];
    for await (const article of readMany(counted().giveSlowly(), options)) found.push(article);
    expect(found).toEqual(WANTED);
    // A loop that waits takes each of them.
    for (const texts of [TEXTS, new Set(TEXTS), counted().giveSlowly()]) {
      let count = 0;
      for await (const article of readMany(texts as AsyncIterable<string>, options))
        expect(article).toEqual(WANTED[count++]);
      expect(count).toBe(300);
    }
    expectTypeOf(extractMany(['À Brest.'])).toEqualTypeOf<(Article | Error)[]>();
    expectTypeOf(extractMany(new Set(['À Brest.']))).toExtend<Iterable<Article | Error>>();
    expectTypeOf(extractMany(counted().giveSlowly())).toExtend<AsyncIterable<Article | Error>>();
  });

  it('reads no further than the group whose articles are asked for, and closes what it leaves', async () => {
    const { source, give } = counted();
    const articles = readMany(give(), options);
    expect(source.taken).toBe(0);
    for (let at = 0; at < 64; at++) articles.next();
    expect(source.taken).toBe(64);
    articles.next();
    expect(source.taken).toBe(128);
    articles.return();
    expect(source.closed).toBe(true);
    const slow = counted();
    for await (const article of readMany(slow.giveSlowly(), options)) if ((article as Article).id === '70') break;
    expect([slow.source.taken <= 129, slow.source.closed]).toEqual([true, true]);
  });

  it('gives what has come when a source pauses', async () => {
    let proceed: () => void = () => undefined;
    async function* give() {
      yield 'À Brest.';
      yield 'À Brest, encore.';
      await new Promise<void>((resolve) => (proceed = resolve));
      yield 'À Brest, enfin.';
    }
    const articles = readMany(give());
    const first = [await articles.next(), await articles.next()];
    expect(first.map(({ value }) => (value as Article).records.length)).toEqual([1, 1]);
    proceed();
    expect((await articles.next()).done).toBe(false);
    expect((await articles.next()).done).toBe(true);
  });

  it('throws the error of a source after the articles before it', async () => {
    const broken = new Error('the disk is gone');
    function* give() {
      yield* TEXTS.slice(0, 70);
      throw broken;
    }
    async function* giveSlowly() {
      yield* give();
    }
    let count = 0;
    expect(() => {
      for (const article of readMany(give())) count += article instanceof Error ? 0 : 1;
    }).toThrow(broken);
    await expect(async () => {
      for await (const article of readMany(giveSlowly())) count += article instanceof Error ? 0 : 1;
    }).rejects.toThrow(broken);
    expect(count).toBe(140);
  });

  it('tells how far it is, counts what failed, and lets a text override the options', () => {
    const told: unknown[] = [];
    const texts = [
      ...TEXTS.slice(0, 70),
      7,
      { text: 'Hier, à Brest.', published: '2020-01-02' },
    ] as unknown as string[];
    const articles = readMany(texts, { ...options, kinds: ['date'], onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([
      { articles: 64, failed: 0 },
      { articles: 71, failed: 1 },
    ]);
    expect(articles[70]).toBeInstanceOf(TypeError);
    expect(articles[71]).toMatchObject({ published: '2020-01-02', records: [{ kind: 'date', value: '2020-01-01' }] });
  });

  it('refuses what is no source, and options that are none, at once', () => {
    const call = (texts: unknown, given?: unknown) => () => extractMany(texts as string[], given as object);
    expect(call('À Brest.')).toThrow('got one string: give [text]');
    expect(call(null)).toThrow('texts must be an array, an iterable or an asynchronous iterable of texts, got null');
    expect(call([], { id: 'a' })).toThrow('options.id is one of a single text');
    expect(call([], { onprogress: 1 })).toThrow('options.onprogress is no option: did you mean onProgress?');
    expect(call([], { onProgress: 1 })).toThrow('options.onProgress must be a function, got number 1');
    expect(call(new Set(), { published: 'hier' })).toThrow('options.published must be a date');
  });
});

describe('extractMany with worker threads', () => {
  it('gives what extractMany gives, in its order, errors in their places', async () => {
    const texts = [
      ...NEWS,
      ENGLISH,
      7 as never,
      { text: NEWS[0]!, id: 'a', published: new Date('2020-05-04T10:00:00Z') },
    ];
    const told: { readonly articles: number; readonly failed: number }[] = [];
    const extract = { language: 'require', published: '2024-05-14' } as const;
    const found: (Article | Error)[] = [];
    const many = extractWithWorkers(new Set(texts), {
      workers: 2,
      extract,
      onProgress: (progress) => told.push(progress),
    });
    for await (const article of many) found.push(article);
    const wanted = extractMany(texts, extract);
    expect(found.map((one) => (one instanceof Error ? [one.name, one.message] : one))).toEqual(
      wanted.map((one) => (one instanceof Error ? [one.name, one.message] : one)),
    );
    expect(found[NEWS.length]).toBeInstanceOf(NotFrenchError);
    expect(found[NEWS.length + 1]).toBeInstanceOf(TypeError);
    expect(told.at(-1)).toEqual({ articles: texts.length - 2, failed: 2 });
  });

  it('reads an endless source no further than it must, and ends its threads when it is left', async () => {
    let taken = 0;
    let closed = false;
    async function* give() {
      try {
        for (;;) {
          taken++;
          yield `Le maire de Brest a reçu ${taken} élus.`;
        }
      } finally {
        closed = true;
      }
    }
    let count = 0;
    for await (const article of extractWithWorkers(give(), { workers: 1 })) {
      expect(
        (article as Article).records.some((record) => record.kind === 'quantity' && record.value === count + 1),
      ).toBe(true);
      if (++count === 80) break;
    }
    expect([taken <= 64 * 4 + 1, closed]).toEqual([true, true]);
  });

  it('refuses options that are none', async () => {
    const first = (options: object, texts: unknown = []) => extractWithWorkers(texts as string[], options).next();
    await expect(first({ worker: 1 })).rejects.toThrow('options.worker is no option: did you mean workers?');
    await expect(first({ extract: { published: 'hier' } })).rejects.toThrow('extract.published must be a date');
    await expect(first({}, 'À Brest.')).rejects.toThrow('got one string');
  });
});

describe('texts of the command', () => {
  const text = (length: number): ReadText => ({ where: 'here', text: 'a'.repeat(length) });
  async function sizes(texts: AsyncIterable<ReadText>): Promise<number[]> {
    const found: number[] = [];
    for await (const group of gatherTexts(texts)) found.push(group.length);
    return found;
  }
  async function* from(...lengths: number[]): AsyncGenerator<ReadText> {
    for (const length of lengths) yield text(length);
  }

  it('come in groups bounded by number and by size', async () => {
    expect(await sizes(from(...Array.from({ length: 130 }, () => 10)))).toEqual([64, 64, 2]);
    expect(await sizes(from(10, 300_000, 10, 10))).toEqual([2, 2]);
    expect(await sizes(from())).toEqual([]);
  });

  it('are not held back while a further one is waited for', async () => {
    const child = spawn(process.execPath, ['dist/cli.js', '--from', 'jsonl', '--to', 'jsonl'], { cwd: ROOT });
    const ended = once(child, 'close');
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ask = async (id: string): Promise<unknown> => {
      child.stdin.write(`${JSON.stringify({ id, text: 'À Brest.' })}\n`);
      const { value } = (await lines.next()) as { readonly value: string };
      return (JSON.parse(value) as Article).id;
    };
    // Each answer is waited for before the next question: a line held back would never come.
    expect([await ask('1'), await ask('2'), await ask('3')]).toEqual(['1', '2', '3']);
    child.stdin.end();
    await ended;
    expect(child.exitCode).toBe(0);
  });
});

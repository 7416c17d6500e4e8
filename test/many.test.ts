// Many texts read together must give the same articles as one by one, in the same order,
// and a text that fails must not affect the others.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { createExtractor, extract, extractMany, NotFrenchError, type Article } from '../src/index.js';
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
    readMany(give());
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

// Archives through the command: what goes in, what comes out, and what happens when
// something is wrong. Runs that are cut short are in archive.long.test.ts.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEdition } from '../src/archive/version.js';
import { extract, type Article } from '../src/index.js';
import { makeArchive } from './archive-maker.js';
import { batch, outcomeOf, start } from './batch.js';
import { needs } from './programs.js';

const STORY = 'La maire de Nantes, Johanna Rolland, a reçu mardi Angela Merkel à Paris.';

let folder: string;
const at = (name: string) => join(folder, name);
const put = (name: string, content: string | Buffer) => {
  writeFileSync(at(name), content);
  return at(name);
};
const read = (path: string) => readFileSync(path, 'utf8');
const lines = <T = Article>(path: string) =>
  read(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
interface Failure {
  readonly id: string | null;
  readonly source: string;
  readonly reason: string;
}
const json = (value: object) => `${JSON.stringify(value)}\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-archive-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('depeche batch', () => {
  it('writes what extract returns, an article a line, in the order of the archive', async () => {
    const documents = Array.from({ length: 70 }, (_, n) => ({
      id: `a${n}`,
      text: `${STORY} ${n}`,
      published: '2024-05-14',
    }));
    const input = put('plain.jsonl', documents.map(json).join(''));
    const { status, err } = await batch([input, '--out', at('plain.out.jsonl'), '--workers', '2']);
    expect(status).toBe(0);
    expect(err).toMatch(/^70 articles, \d+ records, 0 failed$/m);
    const expected = documents.map(({ text, ...rest }) => JSON.parse(JSON.stringify(extract(text, rest))) as Article);
    // Beside what `extract` returns, an archive says where it read the day, and what read the article.
    const said = { published_from: 'given', ...readEdition(), fields: {} };
    expect(lines(at('plain.out.jsonl'))).toEqual(expected.map((article) => ({ ...article, ...said })));
    expect(existsSync(at('plain.out.jsonl.failed.jsonl'))).toBe(false);
    expect(existsSync(at('plain.out.jsonl.checkpoint'))).toBe(false);
  });

  it('reads a folder of texts, named by their paths, and gzip', async () => {
    mkdirSync(at('tree/2020'), { recursive: true });
    put('tree/b.txt', STORY);
    put('tree/2020/a.txt.gz', gzipSync(STORY));
    put('tree/notes.md', 'nothing');
    await batch([at('tree'), '--out', at('tree.jsonl')]);
    expect(lines(at('tree.jsonl')).map(({ id }) => id)).toEqual(['2020/a.txt.gz', 'b.txt']);
  });

  it('reads standard input and writes standard output', async () => {
    const { status, out, err } = await batch(
      ['-', '--out', '-', '--quiet'],
      json({ id: 'x', text: STORY }) + '{"id":\n',
    );
    expect(status).toBe(1);
    expect((JSON.parse(out) as Article).id).toBe('x');
    expect((JSON.parse(err) as Failure).source).toBe('standard input, line 2');
  });

  it('writes failures with their id, their place and the reason, and goes on', async () => {
    const input = put(
      'bad.jsonl',
      Buffer.concat([
        Buffer.from(
          json({ id: 'ok', text: STORY }) + '{"id": "broken\n' + json({ id: 'none' }) + json({ id: 'n', text: 7 }),
        ),
        Buffer.from([0x00, 0xff, 0x00, 0x81, 0x0a]),
        Buffer.from(json({ id: 'empty', text: '' }) + json({ id: 'big', text: 'Paris '.repeat(900_000) })),
        Buffer.from(json({ id: 'zeros', text: 'a\0b' }) + json({ id: 'when', text: STORY, published: '14/05' })),
      ]),
    );
    const { status } = await batch([input, '--out', at('bad.out.jsonl')]);
    expect(status).toBe(1);
    expect(lines(at('bad.out.jsonl')).map(({ id, records }) => [id, records.length > 0])).toEqual([
      ['ok', true],
      ['empty', false],
    ]);
    const failures = lines<Failure>(at('bad.out.jsonl.failed.jsonl'));
    expect(failures.map(({ id, source }) => [id, source.split(', ')[1]])).toEqual([
      ['bad.jsonl:2', 'line 2'],
      ['none', 'line 3'],
      ['n', 'line 4'],
      [null, 'line 5'],
      ['big', 'line 7'],
      ['zeros', 'line 8'],
      ['when', 'line 9'],
    ]);
    const reasons = failures.map(({ reason }) => reason);
    [/not JSON/, /"text" is missing/, /type number/, /binary/, /over the limit/, /binary/, /published/].forEach(
      (expected, n) => expect(reasons[n]).toMatch(expected),
    );
  });

  it('reads windows-1252, and reports damaged letters', async () => {
    const damaged = 'Le procÃ¨s de l’Ã©tÃ© a commencÃ© Ã  Paris.';
    const input = put(
      'old.jsonl',
      Buffer.from(
        json({ id: 'w', text: 'L’été à Évry – “Noël”' })
          .replaceAll('’', '\x92')
          .replaceAll('–', '\x96')
          .replaceAll('“', '\x93')
          .replaceAll('”', '\x94'),
        'latin1',
      ),
    );
    const { err } = await batch([
      input,
      put('moji.jsonl', json({ id: 'm', text: damaged })),
      '--out',
      at('old.out.jsonl'),
    ]);
    expect(err).toMatch(/mojibake\) in 1 articles/);
    const evry = lines(at('old.out.jsonl'))[0]!.records.find((record) => record.kind === 'place');
    expect(evry?.mentions[0]).toMatchObject({ text: 'Évry', start: 8 });
  });

  it('says what is wrong with the command', async () => {
    expect(await batch([])).toMatchObject({ status: 2, err: expect.stringContaining('no input') as string });
    expect(await batch(['x', '--out', at('x'), '--workers', '0'])).toMatchObject({ status: 2 });
    expect(await batch(['x', '--out', at('x'), '--encoding', 'klingon'])).toMatchObject({ status: 2 });
    const kept = put('kept.jsonl', json({ id: 'kept', text: STORY }));
    const refused = await batch([at('plain.jsonl'), '--out', kept, '--published', 'hier']);
    expect(refused).toMatchObject({ status: 2, err: expect.stringContaining('published') as string });
    for (const args of [
      ['--out', kept],
      ['--out', at('x'), '--report', kept],
    ]) {
      const over = await batch([kept, ...args]);
      expect(over).toMatchObject({ status: 2, err: expect.stringContaining('than the inputs') as string });
    }
    expect(read(kept)).toBe(json({ id: 'kept', text: STORY }));
    expect(existsSync(`${kept}.checkpoint`)).toBe(false);
    const missing = await batch([at('nowhere'), '--out', at('x.jsonl')]);
    expect(missing.status).toBe(1);
    expect(lines<Failure>(at('x.jsonl.failed.jsonl'))[0]?.reason).toBe('no such file: check the path');
    expect((await batch([at('plain.jsonl'), '--out', at('no/folder/x.jsonl')])).err).toContain('create it first');
  });
});

describe('what is seen of a run', () => {
  needs('script').it(
    'is a bar on a terminal: how far, how long yet, articles, megabytes, rate and failures',
    async () => {
      const input = put('seen.jsonl', makeArchive(60, 5));
      const { out, err } = await outcomeOf(
        start([input, '--out', at('seen.out.jsonl')], 'script -qec "COMMAND" /dev/null < /dev/null'),
      );
      expect(out + err).toMatch(/100% \| ETA \d+s \| 60 articles \| \d+\.\d MB \| \d+\/s \| 3 failed/);
      expect(out + err).toMatch(/57 articles, \d+ records, 3 failed/);
    },
  );

  needs('script').it('is a bar of its own while identities are made, in a batch and by their command', async () => {
    const [input, out, again] = [put('passes.jsonl', makeArchive(60, 5)), at('passes.out.jsonl'), at('passes.db')];
    const inTerminal = 'script -qec "COMMAND" /dev/null < /dev/null';
    const made = await outcomeOf(start([input, '--out', out, '--identities'], inTerminal));
    expect(made.out + made.err).toMatch(
      /100% \| ETA \d+s \| 60 articles[^]*identities, pass 1 of 2 \|[^]*identities, pass 2 of 2 \|[^|]* 100% \| ETA \d+s \| 57 articles[^]*57 articles, \d+ records/,
    );
    const read = await outcomeOf(start([out, '--out', again], inTerminal, 'pipe', 'identities'));
    expect(read.out + read.err).toMatch(/identities, pass 1 of 2 \|[^]*identities, pass 2 of 2 \|[^|]* 100% \|/);
    expect(read.out + read.err).not.toMatch(/failed/);
  });

  it('is plain lines elsewhere, and nothing where nothing is wanted', async () => {
    const input = put('many.jsonl', json({ text: '' }).repeat(5100));
    const { err } = await batch([input, '--out', at('many.out.jsonl')]);
    expect(err.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^depeche: 50\d\d articles, 0\.1 MB read, 0 failed$/),
      '5100 articles, 0 records, 0 failed',
    ]);
    expect((await batch([input, '--out', at('many.out.jsonl'), '--quiet'])).err).toBe('');
    const identities = (...options: string[]) =>
      outcomeOf(start([at('many.out.jsonl'), '--out', at('many.db'), ...options], '', 'pipe', 'identities'));
    const passes = await identities();
    expect(passes.err.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^depeche: identities, pass 1 of 2: 5000 articles, (\d+\.\d) of \d+\.\d MB read$/),
      expect.stringMatching(/^depeche: identities, pass 2 of 2: 5000 articles, (\d+\.\d) of \d+\.\d MB read$/),
    ]);
    expect((await identities('--quiet')).err).toBe('');
  });
});

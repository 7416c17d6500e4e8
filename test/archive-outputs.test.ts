// Where a batch writes and what it tells: links, pipes, devices, permissions, spreadsheets, what
// is passed over, and settings that cannot be.
import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueue, runBatch, runWorker, type BatchOptions } from '../src/archive/index.js';
import { OPTIONS } from '../src/archive/option-checks.js';
import { formatArticles, formatHeader } from '../src/archive/writers/csv.js';
import { readBatchArguments } from '../src/cli/batch-args.js';
import { extract, type Article } from '../src/index.js';

const ROOT = join(import.meta.dirname, '..');
const NOTHING_SAID = { published_from: null, version: null, model: null, fields: {} };
const STORY = 'La maire de Nantes, Johanna Rolland, a reçu mardi Angela Merkel à Paris.';

let folder: string;
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const run = (out: string, options: Partial<BatchOptions> = {}) =>
  runBatch({ inputs: [at('in.jsonl')], out: at(out), workers: 1, ...options });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-outputs-'));
  writeFileSync(at('in.jsonl'), `${JSON.stringify({ id: 'a', text: STORY })}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an output that is', () => {
  it('a link, also one to nothing yet, is followed, and the file behind it replaced in its folder', async () => {
    mkdirSync(at('there'));
    writeFileSync(at('there/old.jsonl'), 'old\n');
    symlinkSync('there/old.jsonl', at('link.jsonl'));
    symlinkSync(at('there/new.jsonl'), at('dangling.jsonl'));
    for (const [link, file] of [
      ['link.jsonl', 'there/old.jsonl'],
      ['dangling.jsonl', 'there/new.jsonl'],
    ] as const) {
      await run(link, { report: at(`${link}.html`) });
      expect(lstatSync(at(link)).isSymbolicLink()).toBe(true);
      expect((JSON.parse(read(file)) as Article).id).toBe('a');
    }
    expect(readdirSync(at('there')).sort()).toEqual(['new.jsonl', 'old.jsonl']);
    symlinkSync(at('in.jsonl'), at('itself.jsonl'));
    await expect(run('itself.jsonl')).rejects.toThrow('than the inputs');
    expect((await run('z.jsonl', { inputs: [at('there')] })).items).toBe(2);
  });

  it.skipIf(process.platform === 'win32')('a pipe or a device is written to, and refuses what it cannot', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    const reader = spawn('cat', [at('pipe')]);
    let piped = '';
    reader.stdout.setEncoding('utf8').on('data', (part: string) => (piped += part));
    const ended = new Promise((resolve) => reader.on('close', resolve));
    await run('pipe', { to: 'csv', csv: { delimiter: ';' } });
    await ended;
    expect(parse<Article>(piped, { delimiter: ';', columns: true })[0]).toMatchObject({ article: 'a' });
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
    const device = statSync('/dev/null').isCharacterDevice();
    expect(await runBatch({ inputs: [at('in.jsonl')], out: '/dev/null', workers: 1 })).toMatchObject({ articles: 1 });
    expect([device, statSync('/dev/null').isCharacterDevice()]).toEqual([true, true]);
    await expect(run('pipe', { to: 'parquet' })).rejects.toThrow('name a file with --out');
    await expect(run('pipe', { resume: true })).rejects.toThrow('cannot be resumed');
    await expect(run('pipe', { report: at('r.html') })).rejects.toThrow('a report is made of a file');
    await expect(run('o.jsonl', { report: at('pipe') })).rejects.toThrow('is a pipe or a device');
    await expect(run('o.jsonl', { report: '/dev/null' })).rejects.toThrow('is a pipe or a device');
    expect(existsSync(at('o.jsonl'))).toBe(false);
  });

  it('no file that is known is refused', async () => {
    for (const name of ['x.xlsx', 'x.txt', 'x.jsonl.gz']) {
      await expect(run(name)).rejects.toThrow('--to jsonl, csv, parquet, sqlite');
    }
    mkdirSync(at('folder.jsonl'));
    await expect(run('folder.jsonl')).rejects.toThrow('is a folder: name a file in it');
    await expect(run('no/x.jsonl')).rejects.toThrow('create it first');
    await expect(run('in.jsonl/x.jsonl')).rejects.toThrow('a file stands where its folder should be');
    symlinkSync(at('round.jsonl'), at('round.jsonl'));
    await expect(run('round.jsonl')).rejects.toThrow(/leads to itself|ELOOP/);
    await run('x.xlsx', { to: 'jsonl' });
    expect((JSON.parse(read('x.xlsx')) as Article).id).toBe('a');
  });
});

describe('CSV for spreadsheets', () => {
  const article = { ...extract('Il fait -5 °C à Paris.', { id: '=HYPERLINK("x")' }), ...NOTHING_SAID };
  const cells = (id: string) => parse(formatArticles([{ ...article, id }], {}), { columns: false })[0]!;

  it('has no formulas, and numbers as they are', () => {
    for (const id of ['=1+1', '+1 2', '-1+1', '@SUM(1)', '\tx', '\rx', '-x']) expect(cells(id)[0]).toBe(`'${id}`);
    for (const id of ['-5', '+3.5', '-0,5', 'a=b', "'x"]) expect(cells(id)[0]).toBe(id);
    const csv = formatHeader({}) + formatArticles([article], {});
    const numbers = parse<{ readonly [column: string]: string }>(csv, { columns: true });
    expect(numbers.find(({ kind }) => kind === 'quantity')?.number).toBe('-5');
  });

  it('has another delimiter and a mark when asked to, from the command too', async () => {
    await run('excel.csv', { csv: { delimiter: ';', bom: true } });
    expect(read('excel.csv')).toMatch(/^\uFEFFarticle;record;kind;/);
    for (const delimiter of [';;', '', '"', '\n', 'a']) {
      await expect(run('bad.csv', { csv: { delimiter } })).rejects.toThrow(
        'must be one character that can separate cells',
      );
    }
    await expect(run('bad.jsonl', { csv: { bom: true } })).rejects.toThrow('csv says how CSV is written');
    const asked = (...args: string[]) => {
      const request = readBatchArguments(args);
      return request === 'help' ? null : request.options;
    };
    expect(asked('a', '--out', 'b.csv', '--delimiter', ';', '--bom')?.csv).toEqual({ delimiter: ';', bom: true });
    for (const delimiter of ['tab', '\\t']) {
      const csv = asked('a', '--out', 'b', '--to', 'csv', '--delimiter', delimiter)?.csv;
      await run('tabs.csv', { csv: csv ?? {}, restart: true });
      expect(read('tabs.csv')).toMatch(/^article\trecord\tkind\t/);
    }
    expect(asked('a.csv', '--out', 'b.jsonl', '--delimiter', ';')).toMatchObject({ delimiter: ';' });
  });
});

describe('what a run tells', () => {
  it('is every file that it did not read, by reason, and every id that came twice', async () => {
    mkdirSync(at('tree/sub'), { recursive: true });
    const line = (id: string) => `${JSON.stringify({ id, text: STORY })}\n`;
    writeFileSync(at('tree/a.jsonl'), line('x') + line('y') + line('x') + '{\n');
    writeFileSync(at('tree/sub/b.jsonl'), line('y'));
    for (const name of ['.hidden', 'n.md', 'n2.md', 'n3.md', 'n4.md', 'README']) writeFileSync(at(`tree/${name}`), 'x');
    writeFileSync(at('tree/empty.txt'), '');
    writeFileSync(at('tree/blank.jsonl'), '\n\n');
    symlinkSync(at('tree/sub'), at('tree/linked'));
    const result = await run('tree/out.jsonl', { inputs: [at('tree')] });
    expect(result).toMatchObject({
      articles: 4,
      failed: 1,
      duplicates: 2,
      failures: at('tree/out.jsonl.failed.jsonl'),
    });
    expect(Object.fromEntries(result.skipped.map(({ reason, count }) => [reason, count]))).toEqual({
      hidden: 1,
      'no extension': 1,
      'unknown extension .md': 4,
      'empty file': 1,
      'link to a folder': 1,
      'no article in it': 1,
    });
    expect(result.skipped.find(({ count }) => count === 4)?.first).toHaveLength(3);
    expect(result.firstDuplicates.map(({ id }) => id)).toEqual(['x', 'y']);
    expect(result.firstFailures).toMatchObject([{ source: `${at('tree/a.jsonl')}, line 4` }]);
    // What it wrote there is not read the next time.
    expect((await run('tree/out.jsonl', { inputs: [at('tree')] })).items).toBe(5);
  });

  it.skipIf(process.platform === 'win32')('is one folder that cannot be opened, and the rest is read', async () => {
    mkdirSync(at('deep'));
    writeFileSync(at('deep/z.txt'), STORY);
    // Deeper than a path may be long: it cannot be opened, by the owner of the machine neither.
    const name = 'd'.repeat(250);
    execFileSync('bash', ['-c', `for n in {1..20}; do mkdir ${name} && cd ${name}; done`], { cwd: at('deep') });
    try {
      const result = await run('deep.jsonl', { inputs: [at('deep')] });
      expect(result).toMatchObject({ articles: 1, failed: 1 });
      expect(result.firstFailures[0]?.reason).toContain('a folder that cannot be opened');
    } finally {
      execFileSync('rm', ['-rf', at('deep')]);
    }
  });

  it('is said on standard error, and no article is no success', async () => {
    writeFileSync(at('none.md'), 'x');
    const outcome = await new Promise<{ status: number | null; err: string }>((resolve) => {
      const args = [
        '--import',
        'tsx',
        join(ROOT, 'src/cli/main.ts'),
        'batch',
        at('none.md'),
        '--out',
        at('none.jsonl'),
      ];
      const child = spawn(process.execPath, args, { cwd: ROOT });
      let err = '';
      child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
      child.on('close', (status) => resolve({ status, err }));
    });
    expect(outcome.status).toBe(1);
    expect(outcome.err).toMatch(/^0 articles, 0 records, 1 failed$/m);
    expect(outcome.err).toMatch(/none\.md: unknown kind of file: give --from/);
    expect(outcome.err).toMatch(/^depeche: no article was read/m);
  });
});

describe('options', () => {
  type Run = (options: object) => Promise<unknown>;
  const functions = { runBatch: runBatch as Run, enqueue: enqueue as Run, runWorker: runWorker as Run };
  const given = { inputs: [], out: 'x.jsonl', queue: 'none' };
  const right = (name: keyof typeof functions) =>
    Object.fromEntries(Object.entries(given).filter(([option]) => option in OPTIONS[name]));

  it.each<[keyof typeof functions, object, string]>([
    ['runBatch', { input: ['a'] }, 'options.input is no option: did you mean inputs? The options are inputs, from,'],
    ['runBatch', { concurrency: 2 }, 'options.concurrency is no option. The options are inputs,'],
    ['runBatch', { inputs: 'a.txt' }, 'inputs must be a list of files and folders, got "a.txt".'],
    ['runBatch', { out: undefined }, 'out must be a string, got undefined.'],
    ['runBatch', { from: 'json' }, 'from must be one of text, jsonl,'],
    ['runBatch', { workers: '2' }, 'workers must be a number, got "2".'],
    ['runBatch', { signal: 1 }, 'signal must be the signal of an AbortController, got 1.'],
    ['runBatch', { fields: { txt: 'body' } }, 'fields.txt is no option: did you mean text? The options are text, id,'],
    ['runBatch', { csv: { delimeter: ';' } }, 'csv.delimeter is no option: did you mean delimiter?'],
    ['enqueue', { path: true }, 'options.path is no option: did you mean paths?'],
    ['enqueue', { queue: undefined }, 'queue must be a string, got undefined.'],
    ['runWorker', { untilempty: true }, 'options.untilempty is no option: did you mean untilEmpty?'],
    ['runWorker', { concurency: 2 }, 'options.concurency is no option: did you mean concurrency?'],
    ['runWorker', { toString: 1 }, 'options.toString is no option'],
  ])('of %s that are none are refused before anything is read: %j', async (name, wrong, message) => {
    await expect(functions[name]({ ...right(name), ...wrong })).rejects.toThrow(message);
  });

  it('must be an object', async () => {
    for (const run of Object.values(functions))
      await expect(run(undefined as never)).rejects.toThrow('options must be an object, got undefined.');
  });
});

describe('settings that cannot be', () => {
  it('get one clear line, whatever the number of workers', async () => {
    for (const workers of [1, 2]) {
      await expect(run('x.jsonl', { memoryLimit: 1, workers })).rejects.toThrow(
        'needed more than 1 MB (--memory-limit)',
      );
    }
    for (const workers of [1e9, 0, -1, 1.5, NaN, Infinity]) {
      await expect(run('x.jsonl', { workers })).rejects.toThrow(
        /^workers must be a whole number above zero, of \d+ at/,
      );
    }
    await expect(run('x.jsonl', { timeLimit: 1e12 })).rejects.toThrow('timeLimit must be a number above zero, of');
    await expect(run('x.jsonl', { memoryLimit: 0.5 })).rejects.toThrow('memoryLimit must be a whole number');
    await expect(run('x.jsonl', { checkpointEvery: NaN })).rejects.toThrow('checkpointEvery must be a whole number');
    await expect(run('x.jsonl', { maxBytes: 1e12 })).rejects.toThrow('maxBytes must be a number above zero');
    expect(existsSync(at('x.jsonl.lock'))).toBe(false);
  });
});

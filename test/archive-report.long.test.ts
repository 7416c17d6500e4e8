// The report beside a run: beside any kind of output, later, and after the run was stopped.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBatch } from '../src/archive/index.js';
import { makeArchive } from './archive-maker.js';

let folder: string;
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-report-'));
  writeFileSync(at('in.jsonl'), makeArchive(120, 11));
  await runBatch({ inputs: [at('in.jsonl')], out: at('a.jsonl'), report: at('a.html'), workers: 1 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a run with a report', () => {
  it('is given its report later, of the lines that are there', async () => {
    const run = { inputs: [at('in.jsonl')], workers: 1 };
    await runBatch({ ...run, out: at('later.jsonl'), extract: { sentences: true } });
    const before = read('later.jsonl');
    const later = { ...run, resume: true, report: at('later.html') };
    expect(await runBatch({ ...later, out: at('later.jsonl') })).toMatchObject({ status: 'complete' });
    expect(read('later.html')).toBe(read('a.html'));
    expect(read('later.jsonl')).toBe(before);
    await runBatch({ ...run, out: at('later.csv') });
    const asked = runBatch({ ...later, out: at('later.csv'), report: at('never.html') });
    await expect(asked).rejects.toThrow('read the inputs with --restart');
    writeFileSync(at('other.jsonl'), '{"rows": 2}\n');
    await expect(runBatch({ ...later, out: at('other.jsonl'), report: at('never.html') })).rejects.toThrow(
      'name an output of depeche batch',
    );
    expect(existsSync(at('never.html'))).toBe(false);
  });

  it('has the sentences of what it names in its output too, unless they are not wanted', async () => {
    expect(read('a.jsonl')).toContain('"sentence":');
    expect(read('a.html')).not.toContain('Les phrases manquent');
    const run = { inputs: [at('in.jsonl')], workers: 1 };
    const extract = { sentences: false };
    await runBatch({ ...run, out: at('bare.jsonl'), report: at('bare.html'), extract });
    expect(read('bare.jsonl')).not.toContain('"sentence":');
    expect(read('bare.html')).toContain('Les phrases manquent');
  });

  it('that began without one goes on with one, and reads as it began', async () => {
    const stop = new AbortController();
    const run = { inputs: [at('in.jsonl')], out: at('began.jsonl'), workers: 1, checkpointEvery: 8 };
    const onProgress = ({ items }: { readonly items: number }) => items >= 8 && stop.abort();
    await runBatch({ ...run, signal: stop.signal, onProgress });
    expect(await runBatch({ ...run, resume: true, report: at('began.html') })).toMatchObject({ status: 'done' });
    expect(read('began.jsonl')).not.toContain('"sentence":');
    expect(read('began.html')).toContain('Les phrases manquent');
  });

  it('makes the same page beside any kind of output', async () => {
    await runBatch({ inputs: [at('in.jsonl')], out: at('b.db'), report: at('b.html'), workers: 2 });
    expect(read('b.html')).toBe(read('a.html'));
    expect(existsSync(at('b.html.building'))).toBe(false);
  });

  it.each(['jsonl', 'db'])('that was stopped makes that of an unbroken run: %s', async (kind) => {
    const stop = new AbortController();
    const options = {
      inputs: [at('in.jsonl')],
      out: at(`cut.${kind}`),
      report: at(`cut.${kind}.html`),
      workers: 1,
      checkpointEvery: 8,
    };
    const first = await runBatch({
      ...options,
      signal: stop.signal,
      onProgress: ({ items }) => items >= 8 && stop.abort(),
    });
    expect(first.status).toBe('stopped');
    expect(existsSync(options.report)).toBe(false);
    // What a kill leaves behind: half a page or database, and its lock.
    writeFileSync(`${options.report}.building`, 'half a page');
    writeFileSync(`${options.out}.building`, 'half a database');
    mkdirSync(`${options.out}.building.lock`);
    const { status } = await runBatch({ ...options, resume: true });
    expect(status).toBe('done');
    expect(readFileSync(options.report, 'utf8')).toBe(read('a.html'));
    expect(readFileSync(options.out).equals(readFileSync(at(kind === 'db' ? 'b.db' : 'a.jsonl')))).toBe(true);
  });

  it('needs a folder for it, and a file beside it', async () => {
    const options = { inputs: [at('in.jsonl')], workers: 1 };
    await expect(runBatch({ ...options, out: at('c.jsonl'), report: at('no/page.html') })).rejects.toThrow(
      /page\.html: the folder does not exist: create it first/,
    );
    expect(existsSync(at('c.jsonl'))).toBe(false);
    const page = at('d.html');
    await expect(runBatch({ ...options, out: page, to: 'jsonl', report: page })).rejects.toThrow('another file');
    await expect(runBatch({ ...options, out: '-', report: at('c.html') })).rejects.toThrow('name one with --out');
  });
});

// What a run promises about its files: what it reads is fixed when it starts, it is the only one
// that writes, and it may be killed at any step. The articles themselves are made up here, so that
// hundreds of runs take a second; `archive.test.ts` has the whole command.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import type * as Disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BatchOptions } from '../src/archive/batch-options.js';
import { runBatch } from '../src/archive/batch.js';
import { derive } from '../src/archive/derive.js';
import { takeLock } from '../src/archive/lock.js';
import type * as Pool from '../src/archive/pool.js';
import { tapStreams } from '../src/archive/streams.js';

/** The disk stands still from this step on, as for a process that was killed. */
const disk = vi.hoisted(() => ({ steps: 0, stopAt: Infinity }));
/** The files that were opened, each of which has no descriptor any more once it is closed. */
const opened = vi.hoisted((): { readonly fd: number }[] => []);

vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof Disk>();
  const step =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (++disk.steps >= disk.stopAt) throw new Error('killed');
      return work(...args);
    };
  const open = step(actual.open) as typeof actual.open;
  return {
    ...actual,
    rename: step(actual.rename),
    rm: step(actual.rm),
    async open(...args: Parameters<typeof actual.open>) {
      const file = await open(...args);
      opened.push(file);
      for (const name of ['appendFile', 'writeFile', 'truncate', 'sync'] as const) {
        const work = file[name].bind(file) as (...given: unknown[]) => Promise<unknown>;
        Object.assign(file, { [name]: step(work) });
      }
      return file;
    },
  };
});

vi.mock('../src/archive/pool.js', async (importActual) => {
  const { openJson } = await import('../src/archive/input/json-lines.js');
  const { failureLine } = await import('../src/archive/items.js');
  const { NOTHING } = await import('../src/archive/counts.js');
  type Pools = typeof Pool;
  const openPool: Pools['openPool'] = async ({ opening }) => ({
    close: async () => undefined,
    readMany: () => Promise.reject(new Error('a run reads no texts of a program')),
    async read(items) {
      const opened = items.map((item) => ('form' in item ? openJson(item, opening) : item));
      const read = opened.filter((item) => 'text' in item);
      const failed = opened.filter((item) => 'reason' in item);
      const lines = read.map(({ id, text }) =>
        JSON.stringify({ id, published: null, language: { code: text, french: true }, zones: [], records: [] }),
      );
      return {
        counts: { ...NOTHING, items: items.length, articles: read.length, failed: failed.length },
        lines: Buffer.from(lines.map((line) => `${line}\n`).join('')),
        failures: failed.map(failureLine).join(''),
        read: read.map(({ id, source }) => ({ id, source })),
        fields: [],
      };
    },
  });
  return { ...(await importActual<Pools>()), openPool };
});

let folder: string;
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const ids = (name: string) =>
  read(name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly id: string }).id);
const put = (name: string, articles: number, text = 'x') =>
  writeFileSync(
    at(name),
    Array.from({ length: articles }, (_, n) => `${JSON.stringify({ id: `${name}-${n}`, text })}\n`).join(''),
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-runs-'));
  mkdirSync(at('in'));
  put('in/b.jsonl', 70);
  put('in/d.jsonl', 70);
});
afterEach(() => {
  Object.assign(disk, { steps: 0, stopAt: Infinity });
  rmSync(folder, { recursive: true, force: true });
});

const run = (options: Partial<BatchOptions> = {}) =>
  runBatch({ inputs: [at('in')], out: at('out.jsonl'), workers: 1, checkpointEvery: 1, ...options });

/** A run that ends after its first articles. */
async function cutShort(options: Partial<BatchOptions> = {}): Promise<void> {
  const stop = new AbortController();
  const result = await run({ ...options, signal: stop.signal, onProgress: () => stop.abort() });
  expect(result.status).toBe('stopped');
  expect(result.items).toBeLessThan(140);
}

describe('a run that goes on', () => {
  it('reads what it began with, and tells the files that are new', async () => {
    await run({ out: at('whole.jsonl') });
    await cutShort();
    put('in/a.jsonl', 5);
    put('in/c.jsonl', 5);
    const result = await run({ resume: true });
    expect(result).toMatchObject({ status: 'done', articles: 140, newFiles: [at('in/a.jsonl'), at('in/c.jsonl')] });
    expect(read('out.jsonl')).toBe(read('whole.jsonl'));
    expect(readdirSync(folder).sort()).toEqual(['in', 'out.jsonl', 'whole.jsonl']);
  });

  it('goes on with the inputs in another order', async () => {
    await run({ inputs: [at('in/b.jsonl'), at('in/d.jsonl')], out: at('whole.jsonl') });
    await cutShort({ inputs: [at('in/b.jsonl'), at('in/d.jsonl')] });
    await run({ inputs: [at('in/d.jsonl'), at('in/b.jsonl')], resume: true });
    expect(read('out.jsonl')).toBe(read('whole.jsonl'));
  });

  it.each<[string, () => void, Partial<BatchOptions>, RegExp]>([
    ['a file is gone', () => unlinkSync(at('in/d.jsonl')), {}, /in\/d\.jsonl is gone/],
    ['a file was added to', () => appendFileSync(at('in/b.jsonl'), '{}\n'), {}, /in\/b\.jsonl had \d+ bytes, has \d+/],
    ['a file has another time', () => utimesSync(at('in/b.jsonl'), 1, 1), {}, /in\/b\.jsonl was changed/],
    ['an option is another', () => undefined, { extract: { ordinals: true } }, /ordinals was not given, is true/],
    ['ids are asked for', () => undefined, { extract: { ids: true } }, /ids was not given, is true/],
    ['a field is another', () => undefined, { fields: { id: 'n' } }, /field id was "id", is "n"/],
    ['the output is of another kind', () => undefined, { to: 'csv' }, /to was "jsonl", is "csv"/],
    ['all inputs are others', () => put('e.jsonl', 1), { inputs: ['e.jsonl'] }, /none of its files/],
  ])('refuses where %s', async (_, change, options, expected) => {
    await cutShort();
    const before = read('out.jsonl.partial');
    change();
    const inputs = options.inputs?.map(at);
    await expect(run({ resume: true, ...options, ...(inputs && { inputs }) })).rejects.toThrow(expected);
    expect(read('out.jsonl.partial')).toBe(before);
  });

  it('refuses what another version, another model or no run has left, and says so', async () => {
    const refused = async (name: string, content: string, expected: RegExp) => {
      await cutShort({ restart: true });
      writeFileSync(at(name), content);
      for (const resume of [true, false]) await expect(run({ resume })).rejects.toThrow(expected);
    };
    await refused('out.jsonl.checkpoint', '{"version":1,"job":"x","counts":{}}', /older version of depeche \(format 1/);
    await refused('out.jsonl.checkpoint', '{"format":9}', /another version of depeche/);
    await refused('out.jsonl.checkpoint', '{"format":2,"plan":', /is damaged.*--restart/);
    await refused('out.jsonl.checkpoint', '', /is damaged/);
    await refused('out.jsonl.plan', '{}', /plan is missing or was changed/);
    await cutShort({ restart: true });
    const { createHash } = await import('node:crypto');
    const plan = read('out.jsonl.plan').replace(/"model":"\w+"/, '"model":"0123"');
    const hash = createHash('sha256').update(plan).digest('hex');
    const checkpoint = read('out.jsonl.checkpoint').replace(/"plan":"\w+"/, `"plan":"${hash}"`);
    writeFileSync(at('out.jsonl.plan'), plan);
    writeFileSync(at('out.jsonl.checkpoint'), checkpoint);
    await expect(run({ resume: true })).rejects.toThrow(/begun with the model 0123/);
    expect((await run({ restart: true })).articles).toBe(140);
  });

  it('gives a complete run its report whatever changed since', async () => {
    await run();
    put('in/b.jsonl', 3);
    const result = await run({ resume: true, report: at('r.html'), extract: { other: true } });
    expect(result.status).toBe('complete');
    expect(existsSync(at('r.html'))).toBe(true);
    expect(ids('out.jsonl')).toHaveLength(140);
  });

  it('knows the same stream from another', () => {
    const first = tapStreams(null);
    first.add(Buffer.from('abc'));
    const mark = first.mark();
    const same = tapStreams(mark);
    same.add(Buffer.from('ab'));
    expect(same.isSame(false)).toBe(false);
    same.add(Buffer.from('cd'));
    expect(same.isSame(true)).toBe(true);
    const other = tapStreams(mark);
    other.add(Buffer.from('abd'));
    expect(() => other.isSame(false)).toThrow('standard input is not what it was');
    const short = tapStreams(mark);
    short.add(Buffer.from('ab'));
    expect(() => short.isSame(true)).toThrow('standard input is not what it was');
  });

  it('reads a file that changes under it as one failure', async () => {
    const result = await run({ onProgress: () => utimesSync(at('in/d.jsonl'), 1, 1) });
    expect(result.articles + result.failed).toBe(result.items);
    expect(result.firstFailures[0]).toMatchObject({
      source: at('in/d.jsonl'),
      reason: expect.stringContaining('was changed') as string,
    });
  });
});

describe('a run that is killed', () => {
  it.each([{ out: 'out.jsonl' }, { out: 'out.jsonl', report: 'r.html' }, { out: 'out.csv' }])(
    'at any step gives the bytes of an unbroken one: %o',
    async ({ out, report }) => {
      appendFileSync(at('in/b.jsonl'), '{"id": "broken\n');
      const options = { out: at(out), ...(report !== undefined && { report: at(report) }) };
      const files = [out, `${out}.failed.jsonl`, ...(report === undefined ? [] : [report])];
      disk.steps = 0;
      await run(options);
      const steps = disk.steps;
      const whole = files.map(read);
      expect(steps).toBeGreaterThan(30);
      // All steps of JSON lines; of the others, whose thread takes its time to start, every fourth.
      for (let stopAt = 1; stopAt <= steps; stopAt += out.endsWith('.jsonl') && report === undefined ? 1 : 4) {
        for (const file of files) rmSync(at(file), { force: true });
        Object.assign(disk, { steps: 0, stopAt });
        await expect(run(options)).rejects.toThrow('killed');
        expect(openFiles()).toBe(0);
        Object.assign(disk, { steps: 0, stopAt: Infinity });
        // The process is no more, and its lock stays.
        if (existsSync(at(`${out}.lock`))) die(`${out}.lock`);
        if (report !== undefined && existsSync(at(`${report}.lock`))) die(`${report}.lock`);
        await run({ ...options, resume: true });
        expect(files.map(read)).toEqual(whole);
        expect(readdirSync(folder).filter((name) => !files.includes(name))).toEqual(['in']);
      }
    },
  );
});

describe('a thread that makes outputs', () => {
  it.each(['stop', 'a broken line'])('closes its files at %s', async (end) => {
    await run();
    opened.length = 0;
    const { port1, port2 } = new MessageChannel();
    const outputs = (['csv', 'sqlite', 'report'] as const).map((format) => ({ format, path: at(`x.${format}`) }));
    const made = derive({ lines: at('out.jsonl'), derived: outputs, identities: null, port: port2 });
    const ended = expect(made).rejects.toThrow(end === 'stop' ? 'the run was given up' : 'is no JSON');
    if (end === 'a broken line') writeFileSync(at('out.jsonl'), 'x\n'.repeat(100));
    port1.postMessage(end === 'stop' ? 100 : 50);
    port1.postMessage('stop');
    await ended;
    expect(opened.length).toBe(2);
    expect(openFiles()).toBe(0);
    // A database that is open has a folder as its lock.
    expect(readdirSync(folder).sort()).toEqual(['in', 'out.jsonl', 'x.csv', 'x.report', 'x.sqlite']);
  });
});

function openFiles(): number {
  return opened.splice(0).filter(({ fd }) => fd >= 0).length;
}

/** A number that no process has. */
const NOBODY = 2 ** 30;

function die(lock: string): void {
  writeFileSync(at(lock), read(lock).replace(/"pid":\d+/, `"pid":${NOBODY}`));
}

describe('an output', () => {
  it('has one writer while it lives, by whatever name, with --resume and --restart too', async () => {
    symlinkSync(at('out.jsonl'), at('link.jsonl'));
    await cutShort();
    const lock = await takeLock(at('out.jsonl'), 'batch');
    const names = [at('out.jsonl'), relative(process.cwd(), at('out.jsonl')), at('link.jsonl')];
    for (const out of names) {
      for (const options of [{}, { resume: true }, { restart: true }]) {
        const refused = run({ out, ...options });
        await expect(refused).rejects.toThrow(/is being written by another depeche batch \(process \d+\), which still/);
        await expect(refused).rejects.not.toThrow(/--re/);
      }
    }
    await lock.release();
    expect((await run({ resume: true })).articles).toBe(140);
  });

  it('is not written by a batch beside the worker of a queue', async () => {
    const lock = await takeLock(at('out.jsonl'), 'worker');
    await expect(run()).rejects.toThrow(/by the depeche worker of a queue/);
    // Workers take turns among themselves.
    const next = await takeLock(at('out.jsonl'), 'worker');
    expect([await lock.isMine(), await next.isMine()]).toEqual([false, true]);
    await lock.release();
    await next.release();
    expect(existsSync(at('out.jsonl.lock'))).toBe(false);
    const batch = await takeLock(at('out.jsonl'), 'batch');
    await expect(takeLock(at('out.jsonl'), 'worker')).rejects.toThrow('another depeche batch');
    await batch.release();
  });

  it('has no two reports', async () => {
    const lock = await takeLock(at('r.html'), 'batch');
    await expect(run({ report: at('r.html') })).rejects.toThrow(/r\.html is being written/);
    await lock.release();
  });

  it('is free when its writer is dead, its number given to another, or the machine started anew', async () => {
    const forge = async (change: (lock: string) => string) => {
      const lock = await takeLock(at('out.jsonl'), 'batch');
      const held = read('out.jsonl.lock');
      await lock.release();
      writeFileSync(at('out.jsonl.lock'), change(held));
      const next = await takeLock(at('out.jsonl'), 'batch', 300);
      expect(await next.isMine()).toBe(true);
      await next.release();
    };
    await forge((lock) => lock.replace(/"pid":\d+/, `"pid":${NOBODY}`));
    if (process.platform === 'linux') await forge((lock) => lock.replace(/"started":"\d+"/, '"started":"1"'));
    await forge((lock) => lock.replace(/"space":"/, '"space":"another '));
    await forge(() => '');
  });

  it('is not free while a writer elsewhere says that it lives', async () => {
    const lock = await takeLock(at('out.jsonl'), 'batch');
    const held = read('out.jsonl.lock').replace(/"space":"/, '"space":"another ');
    let beats = 0;
    const timer = setInterval(() => writeFileSync(at('out.jsonl.lock'), held.replace(/}/, `,"beat":${++beats}}`)), 20);
    await expect(takeLock(at('out.jsonl'), 'batch')).rejects.toThrow('another depeche batch');
    clearInterval(timer);
    await lock.release();
  });

  it('is left alone by a run that lost its lock', async () => {
    const taken = run({ onProgress: () => writeFileSync(at('out.jsonl.lock'), '{"token":"x","pid":1}') });
    await expect(taken).rejects.toThrow('another run has taken');
    expect(existsSync(at('out.jsonl'))).toBe(false);
    expect(read('out.jsonl.lock')).toContain('"x"');
  });
});

// Who writes the output, when several would: the turn in a real Redis, the file of
// lines, and a queue that answers when it is told to.
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { takeLock } from '../src/archive/lock.js';
import { collect, findOutput } from '../src/archive/queue/collect.js';
import { connect, type Connection } from '../src/archive/queue/connect.js';
import { JOB_FORM, readJob } from '../src/archive/queue/jobs.js';
import { openLines } from '../src/archive/queue/results-file.js';
import { readEdition } from '../src/archive/version.js';
import { takeTurn } from '../src/archive/queue/turn.js';
import { needs } from './programs.js';
import { openRedis, type OwnRedis } from './redis.js';
import { until } from './until.js';

type Link = Parameters<typeof collect>[0];
const { describe } = needs('redis-server');
/** Milliseconds that a turn lasts: longer than a busy machine keeps a process waiting. */
const TERM = 5000;

let folder: string;
let server: OwnRedis;
let connection: Connection;
const at = (name: string) => join(folder, name);
const read = (path: string) => readFileSync(path, 'utf8');
const line = (id: string) => JSON.stringify({ id, records: [] });
const keyOf = (text: string) => (text.endsWith('}') ? (JSON.parse(text) as { readonly id: string }).id : null);
const lines = (...ids: string[]) => new Map(ids.map((id) => [id, line(id)]));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-collect-'));
  server = await openRedis();
  connection = await connect({ queue: 'collect', redis: server.url });
});
afterAll(async () => {
  await connection?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A Redis that takes the turn and then says nothing more. */
const silent = () =>
  ({
    status: 'reconnecting',
    set: (...args: Parameters<Connection['redis']['set']>) => connection.redis.set(...args),
    eval: () => new Promise(() => undefined),
  }) as unknown as Connection['redis'];

/** A queue whose articles were read; it tells of the failed ones after `beforeFailed`. */
function queueOf(done: Set<string>, beforeFailed: () => Promise<void> = async () => undefined): Link['queue'] {
  return {
    name: 'collect',
    async getJobs([type]: readonly string[]) {
      if (type === 'failed') await beforeFailed();
      if (type !== 'completed') return [];
      return [...done].map((id) => ({
        returnvalue: { line: line(id), edition: readEdition() },
        remove: async () => done.delete(id),
      }));
    },
  } as unknown as Link['queue'];
}

function startCollecting(link: Partial<Link>, out: string, term: number) {
  const stop = new AbortController();
  const { redis } = connection;
  const options = { out, term, signal: stop.signal, onCollected: () => undefined };
  const ended = collect({ queue: queueOf(new Set()), redis, writer: out, ...link }, options);
  return { stop: () => stop.abort(), ended };
}

describe('the turn to write', () => {
  it('is kept whatever its holder is at, and given away by its end', async () => {
    const { redis } = connection;
    const link = { redis, writer: 'kept' };
    let renewals = 0;
    const counting = {
      status: 'ready',
      set: (...args: Parameters<typeof redis.set>) => redis.set(...args),
      eval: async (...args: Parameters<typeof redis.eval>) => {
        const answer = await redis.eval(...args);
        renewals++;
        return answer;
      },
    } as unknown as typeof redis;
    const turn = await takeTurn({ redis: counting, writer: 'kept' }, TERM);
    // Renewed three times within a term: after four, the turn that was first taken would have lapsed.
    await until('four renewals', () => renewals >= 4);
    expect(turn?.isMine()).toBe(true);
    expect(await takeTurn(link, TERM)).toBe(null);
    await turn?.end();
    const next = await takeTurn(link, TERM);
    expect(next?.isMine()).toBe(true);
    await next?.end();
  });

  it('is not the holder’s when Redis no longer says so', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    const turn = await takeTurn({ redis: silent(), writer: 'silent' }, TERM);
    clock.mockReturnValue(TERM - 1);
    expect(turn?.isMine()).toBe(true);
    clock.mockReturnValue(TERM);
    expect(turn?.isMine()).toBe(false);
    clock.mockRestore();
    await turn?.end();
    const taken = await takeTurn({ redis: connection.redis, writer: 'taken' }, TERM);
    expect(taken?.isMine()).toBe(true);
    await connection.redis.set('taken', 'by another');
    await until('the holder to be told', () => !taken!.isMine());
    await taken?.end();
    expect(await connection.redis.get('taken')).toBe('by another');
  });
});

describe('a file of lines', () => {
  it('is not touched by one who writes nothing', async () => {
    const [idle, busy] = [await openLines(at('idle'), keyOf), await openLines(at('idle'), keyOf)];
    expect(existsSync(at('idle'))).toBe(false);
    expect(await busy.append(lines('a'))).toBe(true);
    await idle.close();
    await busy.close();
    expect(read(at('idle'))).toBe(`${line('a')}\n`);
  });

  it('is written by none who does not know all that lies there', async () => {
    writeFileSync(at('two'), `${line('a')}\n{"id":"b`);
    const [stale, fresh] = [await openLines(at('two'), keyOf), await openLines(at('two'), keyOf)];
    expect(read(at('two'))).toContain('{"id":"b');
    expect(await fresh.append(lines('b', 'c'))).toBe(true);
    expect(await stale.append(lines('b', 'd'))).toBe(false);
    appendFileSync(at('two'), '{"id":"e');
    expect(await fresh.append(lines('e'))).toBe(false);
    await Promise.all([stale.close(), fresh.close()]);
    const again = await openLines(at('two'), keyOf);
    expect(['a', 'b', 'c', 'd', 'e'].filter(again.has)).toEqual(['a', 'b', 'c']);
    await again.append(lines('d'));
    await again.close();
    expect(read(at('two'))).toBe(['a', 'b', 'c', 'd', ''].map((id) => id && line(id)).join('\n'));
  });

  it('is a file', async () => {
    await expect(openLines(folder, keyOf)).rejects.toThrow('is not a file');
    await expect(openLines(at('no/folder'), keyOf)).rejects.toThrow('create it first');
  });
});

describe('collecting', () => {
  it('writes nothing twice when it lost its turn while Redis was away', async () => {
    const out = at('lost.jsonl');
    let answer = (): void => undefined;
    const gate = new Promise<void>((resolve) => (answer = resolve));
    let isWaiting = false;
    const slow = queueOf(new Set(['a', 'b']), () => {
      isWaiting = true;
      return gate;
    });
    const first = startCollecting({ queue: slow, redis: silent() }, out, 60_000);
    await until('the first collector', () => isWaiting);
    // It lapsed, and the first one does not know.
    await connection.redis.del(out);
    const second = startCollecting({ queue: queueOf(new Set(['a', 'b', 'c'])) }, out, 1000);
    await until('the second collector to write', () => existsSync(out) && read(out).endsWith('\n'));
    first.stop();
    answer();
    await first.ended;
    second.stop();
    await second.ended;
    expect(read(out)).toBe(['a', 'b', 'c'].map((id) => `${line(id)}\n`).join(''));
  });

  it('goes on with an output that takes longer to read than a turn lasts', async () => {
    const out = at('long.jsonl');
    const before = Array.from({ length: 400_000 }, (_, n) => `{"id":"${n}","a":1}\n`).join('');
    writeFileSync(out, before);
    const done = new Set(['new']);
    const collecting = startCollecting({ queue: queueOf(done) }, out, 150);
    await until('the article to be written', () => done.size === 0);
    collecting.stop();
    await collecting.ended;
    expect(read(out).slice(before.length)).toBe(`${line('new')}\n`);
  });

  it('refuses by name what another version has read, and writes the rest', async () => {
    const out = at('editions.jsonl');
    const done = new Map<string, object>([
      ['old', { line: line('old') }],
      ['other', { line: line('other'), edition: { version: '9.9.9', model: 'abc' } }],
      ['own', { line: line('own'), edition: readEdition() }],
    ]);
    const queue = {
      name: 'collect',
      getJobs: async ([type]: readonly string[]) =>
        type === 'failed'
          ? []
          : [...done].map(([id, returnvalue]) => ({ data: { id }, returnvalue, remove: async () => done.delete(id) })),
    } as unknown as Link['queue'];
    const collecting = startCollecting({ queue }, out, 1000);
    await until('all to be written', () => done.size === 0);
    collecting.stop();
    await collecting.ended;
    expect(read(out)).toBe(`${line('own')}\n`);
    expect(read(`${out}.failed.jsonl`)).toMatch(
      /"old".*read by an older depeche[^]*"other".*depeche 9\.9\.9, model abc/,
    );
  });

  it('leaves an output to the batch that writes it, or that did not end', async () => {
    const out = at('batch.jsonl');
    const lock = await takeLock(out, 'batch');
    await expect(startCollecting({}, out, 1000).ended).rejects.toThrow('is being written by another depeche batch');
    await lock.release();
    writeFileSync(`${out}.checkpoint`, '{}');
    await expect(startCollecting({}, out, 1000).ended).rejects.toThrow('did not end');
    expect(existsSync(`${out}.lock`)).toBe(false);
  });

  it('writes JSON lines, also behind a link, and nothing under another name', async () => {
    for (const name of ['x.csv', 'x.db', 'x.xlsx']) await expect(findOutput(at(name))).rejects.toThrow('JSON lines');
    await expect(findOutput('/dev/null')).rejects.toThrow('is not a file');
    symlinkSync(at('behind.jsonl'), at('front.jsonl'));
    expect(await findOutput(at('front.jsonl'))).toBe(realpathSync(folder) + '/behind.jsonl');
  });

  it('reads jobs of its own form and of other producers, and refuses other versions by name', () => {
    const place = { id: '7', queue: 'q', maxBytes: 100 };
    expect(readJob({ id: 'a', text: 'x', form: JOB_FORM }, place)).toMatchObject({ text: 'x' });
    expect(readJob({ id: 'a', text: 'x' }, place)).toMatchObject({ text: 'x' });
    for (const data of [
      { id: 'a', text: 'x', form: JOB_FORM + 1 },
      { path: 'a.txt', form: 1 },
    ]) {
      expect(readJob(data, place)).toMatchObject({
        reason: expect.stringContaining('another version of depeche') as string,
        source: 'queue q, job 7',
      });
    }
  });
});

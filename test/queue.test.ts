// The queue against a real Redis: whoever is killed, and whatever is enqueued twice,
// the output has every article once.
import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { Queue } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueue, runBatch, runWorker } from '../src/archive/index.js';
import { extract, type Article } from '../src/index.js';
import { makeArchive } from './archive-maker.js';
import { freePort, openRedis, type OwnRedis } from './redis.js';

const ROOT = join(import.meta.dirname, '..');
const STORY = 'La maire de Nantes, Johanna Rolland, a reçu mardi Angela Merkel à Paris.';

let folder: string;
let redis: OwnRedis;
const at = (name: string) => join(folder, name);
const put = (name: string, content: string | Buffer) => {
  writeFileSync(at(name), content);
  return at(name);
};
const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const rows = (path: string) =>
  read(path)
    .split('\n')
    .filter((line) => line !== '');
const sorted = (path: string) => rows(path).sort();
const lines = <T = Article>(path: string) => rows(path).map((line) => JSON.parse(line) as T);
interface Failure {
  readonly id: string | null;
  readonly source: string;
  readonly reason: string;
}
const failures = (out: string) => lines<Failure>(`${out}.failed.jsonl`);
const json = (value: object) => `${JSON.stringify(value)}\n`;
const place = (queue: string) => ({ queue, redis: redis.url });
const drain = (queue: string, out: string) =>
  runWorker({ ...place(queue), out: at(out), untilEmpty: true, concurrency: 1 });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-queue-'));
  redis = await openRedis();
});
afterAll(async () => {
  await redis?.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], {
    cwd: ROOT,
    env: { ...process.env, REDIS_URL: redis.url },
  });
}

async function outcomeOf(child: ChildProcess) {
  let err = '';
  child.stderr!.setEncoding('utf8').on('data', (part: string) => (err += part));
  return new Promise<{ status: number | null; signal: string | null; err: string }>((resolve, reject) => {
    child.on('error', reject).on('close', (status, signal) => resolve({ status, signal, err }));
  });
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 2000) throw new Error('waited in vain');
    await wait(10);
  }
}

describe('a queue', () => {
  it('gives each article once when workers are killed and Redis is too', async () => {
    const t0 = Date.now(); const T = (x: string) => console.log(x, Date.now() - t0);
    const input = put('archive.jsonl', makeArchive(400, 11));
    const out = at('survived.jsonl');
    await runBatch({ inputs: [input], out: at('batch.jsonl') });
    T('await enqueu');
    await enqueue({ ...place('storm'), inputs: [input] });
    const args = ['worker', '--queue', 'storm', '--concurrency', '1', '--take-over', '2', '--until-empty'];
    const writer = start(...args, '--out', out);
    const [doomed, patient] = [start(...args), start(...args)];
    const ended = [writer, doomed, patient].map(outcomeOf);
    await until(() => rows(out).length > 40);
    T('doomed.kill(');
    doomed.kill('SIGKILL');
    await until(() => rows(out).length > 120);
    T('await redis.');
    await redis.kill();
    await wait(500);
    T('await redis.');
    await redis.start();
    await until(() => rows(out).length > 200);
    T('writer.kill(');
    writer.kill('SIGKILL');
    // Half a line at its end, as a kill in the middle of a write leaves it.
    writeFileSync(out, '{"id":"article-3', { flag: 'a' });
    const second = await outcomeOf(start(...args, '--out', out));
    const outcomes = await Promise.all(ended);
    T('expect(outco');
    expect(outcomes.map(({ signal }) => signal)).toEqual(['SIGKILL', 'SIGKILL', null]);
    expect(outcomes[2]?.err).toContain('went away');
    expect(outcomes[2]?.err).toContain('is back');
    expect(second.err).toMatch(/survived\.jsonl: \d+ articles/);
    expect(sorted(out)).toEqual(sorted(at('batch.jsonl')));
    expect(sorted(`${out}.failed.jsonl`)).toEqual(sorted(at('batch.jsonl.failed.jsonl')));
    expect(rows(out).length + failures(out).length).toBe(400);
  }, 90_000);
});

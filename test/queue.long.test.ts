// The queue against a real Redis: whoever is killed, and whatever is enqueued twice,
// the output has every article once.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { Queue, type JobsOptions } from 'bullmq';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { enqueue, runWorker, type ArchivedArticle } from '../src/archive/index.js';
import { readEnqueueArguments, readWorkerArguments } from '../src/cli/queue-args.js';
import { extract, type Article } from '../src/index.js';
import { makeArchive } from './archive-maker.js';
import { needs } from './programs.js';
import { freePort, openRedis, type OwnRedis } from './redis.js';
import { until } from './until.js';

const ROOT = join(import.meta.dirname, '..');
const STORY = 'La maire de Nantes, Johanna Rolland, a reçu mardi Angela Merkel à Paris.';
const { describe } = needs('redis-server');

let folder: string;
let redis: OwnRedis;
const at = (name: string) => join(folder, name);
const write = (name: string, content: string | Buffer) => {
  writeFileSync(at(name), content);
  return at(name);
};
const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const rows = (path: string) =>
  read(path)
    .split('\n')
    .filter((line) => line !== '');
const ids = (path: string) =>
  lines(path)
    .map(({ id }) => id)
    .sort();
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

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-queue-'));
  redis = await openRedis();
});
// A test that failed while it was away takes no other with it.
beforeEach(() => redis.start());
afterAll(async () => {
  await redis?.close();
  rmSync(folder, { recursive: true, force: true });
});

const env = () => ({ ...process.env, REDIS_URL: redis.url });

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], {
    cwd: ROOT,
    env: env(),
  });
}

async function outcomeOf(child: ChildProcess) {
  let err = '';
  child.stderr!.setEncoding('utf8').on('data', (part: string) => (err += part));
  return new Promise<{ status: number | null; signal: string | null; err: string }>((resolve, reject) => {
    child.on('error', reject).on('close', (status, signal) => resolve({ status, signal, err }));
  });
}

/** Resolves when a process says these words on standard error. */
function hears(child: ChildProcess, words: string): Promise<void> {
  let said = '';
  return new Promise((resolve) => {
    child.stderr!.on('data', (part: Buffer | string) => {
      said += part.toString();
      if (said.includes(words)) resolve();
    });
  });
}

/** Runs the command to its end; a queue's workers are quick to take over. */
const depeche = (...args: string[]) => outcomeOf(start(...args));
const drain = (queue: string, out: string, ...args: string[]) =>
  depeche('worker', '--queue', queue, '--out', out, '--until-empty', '--concurrency', '1', '--take-over', '5', ...args);

function openQueue(name: string): Queue {
  const { hostname: host, port } = new URL(redis.url);
  return new Queue(name, { connection: { host, port: Number(port) } });
}

async function areAtWork(queue: string, workers: number): Promise<void> {
  const seen = openQueue(queue);
  await until(`${workers} workers`, async () => (await seen.getWorkersCount()) >= workers);
  await seen.close();
}

/** What BullMQ alone puts into a queue, as a producer who does not know the library. */
async function put(queue: string, jobs: readonly { readonly data: unknown; readonly opts?: JobsOptions }[]) {
  const producer = openQueue(queue);
  await producer.addBulk(jobs.map(({ data, opts }) => ({ name: 'any', data, ...(opts && { opts }) })));
  const counts = await producer.getJobCounts('wait', 'completed', 'failed');
  await producer.close();
  return counts;
}

describe('depeche worker', () => {
  it('gives each article once when workers are killed, and Redis too', async () => {
    const input = write('archive.jsonl', makeArchive(480, 11));
    const out = at('survived.jsonl');
    const whole = depeche('batch', input, '--out', at('batch.jsonl'), '--workers', '1');
    await enqueue({ ...place('storm'), inputs: [input] });
    await whole;
    const args = ['worker', '--queue', 'storm', '--concurrency', '1', '--take-over', '6', '--until-empty'];
    const writer = start(...args, '--out', out);
    const [doomed, patient] = [start(...args), start(...args)];
    const ended = [writer, doomed, patient].map(outcomeOf);
    await until('more than 25 articles', () => rows(out).length > 25);
    doomed.kill('SIGKILL');
    await until('more than 70 articles', () => rows(out).length > 70);
    const isMissed = hears(patient, 'went away');
    await redis.kill();
    await isMissed;
    await redis.start();
    await until('more than 110 articles', () => rows(out).length > 110);
    writer.kill('SIGKILL');
    await ended[0];
    // Half a line at its end, as a kill in the middle of a write leaves it.
    writeFileSync(out, '{"id":"article-3', { flag: 'a' });
    const second = await depeche(...args, '--out', out);
    const outcomes = await Promise.all(ended);
    expect(outcomes.map(({ signal }) => signal)).toEqual(['SIGKILL', 'SIGKILL', null]);
    expect(outcomes[2]?.err).toMatch(/went away[^]*is back/);
    expect(second.err).toMatch(/survived\.jsonl: \d+ articles/);
    expect(sorted(out)).toEqual(sorted(at('batch.jsonl')));
    expect(sorted(`${out}.failed.jsonl`)).toEqual(sorted(at('batch.jsonl.failed.jsonl')));
    expect(rows(out).length + failures(out).length).toBe(480);
  });

  it('reads what is enqueued by others, and tells why it cannot', async () => {
    const [late, out] = [at('late.txt'), at('others.jsonl')];
    const retry = (attempts: number) => ({ attempts, backoff: { type: 'fixed', delay: 400 } });
    await put('others', [
      { data: { id: 'plain', text: STORY, published: '2024-05-14' }, opts: { removeOnComplete: true } },
      { data: { text: STORY }, opts: { jobId: 'named-by-its-job' } },
      // Wrong in itself: to try again would take an hour.
      { data: { id: 'number', text: 7 }, opts: { attempts: 9, backoff: 3_600_000, removeOnFail: true } },
      {
        data: { id: 'when', text: STORY, published: 'hier', source: 'page 3' },
        opts: { attempts: 9, backoff: 3_600_000 },
      },
      { data: ['nothing'] },
      { data: { path: late }, opts: retry(10_000) },
      { data: { path: at('never.txt') }, opts: retry(2) },
    ]);
    const working = drain('others', out);
    await until('two articles', () => rows(out).length > 1);
    expect(failures(out).map(({ source }) => source)).not.toContain(late);
    write('late.txt', STORY);
    expect((await working).status).toBe(1);
    const found = lines(out);
    expect(found.map(({ id }) => id).sort()).toEqual(['late.txt', 'named-by-its-job', 'plain']);
    const plain = { ...extract(STORY, { id: 'plain', published: '2024-05-14' }), published_from: 'given', fields: {} };
    const { version, model, ...rest } = found.find(({ id }) => id === 'plain') as unknown as ArchivedArticle;
    expect(rest).toEqual(JSON.parse(JSON.stringify(plain)));
    expect([version, model]).toEqual([expect.any(String), expect.any(String)]);
    const reasons = new Map(failures(out).map(({ id, source, reason }) => [id ?? source, reason]));
    expect(reasons.size).toBe(4);
    expect(reasons.get('number')).toMatch(/"text" is a value of type number/);
    expect(reasons.get('when')).toMatch(/published/);
    expect(reasons.get(at('never.txt'))).toBe('no such file: check the path');
    expect([...reasons.values()].join()).toContain('expected {"id", "text", "published"} or {"path"}');
    expect(failures(out).find(({ id }) => id === 'when')?.source).toBe('page 3');
  });

  it('passes the fields of the inputs through, as a batch does, of articles, of paths and of other programs', async () => {
    const document = { id: 'kept', text: STORY, title: 'Une visite', rubrique: 'Monde', mots: [1, 2], autre: 'non' };
    const input = write('kept.jsonl', `${JSON.stringify(document)}\n`);
    const keep = ['--keep', 'rubrique,mots'];
    await depeche('batch', input, '--out', at('kept.batch.jsonl'), '--workers', '1', '--sentences', ...keep);
    const wanted = sorted(at('kept.batch.jsonl'));
    expect(wanted[0]).toContain('"fields":{"title":"Une visite","rubrique":"Monde","mots":[1,2]}');
    expect(wanted[0]).toMatch(/"version":"[^"]+","model":"[\da-f]{16}"/);
    for (const [queue, ...how] of [['kept-articles'], ['kept-paths', '--paths']] as const) {
      const { status, err } = await depeche('enqueue', input, '--queue', queue, ...how, ...keep);
      expect([status, err.includes('--keep')]).toEqual([0, false]);
      const out = at(`${queue}.jsonl`);
      await drain(queue, out, '--sentences');
      expect(sorted(out)).toEqual(wanted);
    }
    const wrong = await depeche('enqueue', input, '--queue', 'kept-wrong', '--keep', 'Rubrique,mots');
    expect(wrong).toMatchObject({ status: 0 });
    expect(wrong.err.split('\n').filter((line) => line.includes('--keep'))).toEqual([
      'depeche: --keep Rubrique: no article has this field: write its name as the inputs do, with capitals and accents',
    ]);
    const paths = ['--queue', 'kept-wrong-paths', '--keep', 'rubrique,Mots'];
    const silent = await depeche('enqueue', input, '--paths', ...paths);
    expect([silent.status, silent.err.includes('--keep')]).toEqual([0, false]);
    const { err } = await drain('kept-wrong-paths', at('kept.wrong.jsonl'));
    expect(err.split('\n').filter((line) => line.includes('--keep'))).toEqual([
      'depeche: --keep Mots: no article of the files that this worker read has this field: write its name as the inputs do, with capitals and accents',
    ]);
    await put('kept-others', [{ data: { id: 'other', text: STORY, fields: { rubrique: 'Mer' } } }]);
    await drain('kept-others', at('kept-others.jsonl'));
    expect(lines(at('kept-others.jsonl'))[0]).toMatchObject({ id: 'other', fields: { rubrique: 'Mer' } });
  });

  it('loses one article to the time limit, and no other', async () => {
    const long = 'Le 3 mai, Angela Merkel a vu deux cents tonnes de blé à Lyon. '.repeat(480_000);
    const input = write(
      'slow.jsonl',
      json({ id: 'a', text: STORY }) + json({ id: 'slow', text: long }) + json({ id: 'b', text: STORY }),
    );
    await enqueue({ ...place('slow'), inputs: [input], maxBytes: 50_000_000 });
    // More than the short articles take on the busiest machine, and less than 30 MB take on the fastest.
    // To pass so much text on may keep a worker longer than it takes others to believe it dead.
    const limits = ['--time-limit', '6', '--max-size', '50', '--memory-limit', '4000', '--take-over', '300'];
    await drain('slow', at('slow.out.jsonl'), ...limits);
    expect(ids(at('slow.out.jsonl'))).toEqual(['a', 'b']);
    expect(failures(at('slow.out.jsonl'))).toMatchObject([
      { id: 'slow', reason: expect.stringContaining('--time-limit') as string },
    ]);
  });

  it('ends after the articles in hand when it is told to, and another goes on', async () => {
    const out = at('told.jsonl');
    await enqueue({ ...place('told'), inputs: [write('told.in.jsonl', makeArchive(400, 3))] });
    const child = start('worker', '--queue', 'told', '--out', out, '--concurrency', '1');
    const ended = outcomeOf(child);
    await until('the first article', () => rows(out).length > 0);
    child.kill('SIGTERM');
    const { signal, err } = await ended;
    expect(signal).toBe(null);
    expect(err).toMatch(/^\d+ articles read/m);
    expect(rows(out).length + failures(out).length).toBeLessThan(400);
    await drain('told', out);
    expect(rows(out).length + failures(out).length).toBe(400);
    expect(new Set(ids(out)).size).toBe(rows(out).length);
  });

  it('does not wait for a Redis that is away when it is told to end', async () => {
    await enqueue({ ...place('away'), inputs: [at('told.in.jsonl')] });
    // Never empty: one article waits for an hour.
    await put('away', [{ data: { id: 'later', text: 'De Brest à Nantes.' }, opts: { delay: 3_600_000 } }]);
    const args = ['worker', '--queue', 'away', '--concurrency', '1'];
    const children = [start(...args, '--out', at('away.jsonl')), start(...args, '--until-empty')];
    const ended = children.map(outcomeOf);
    await areAtWork('away', children.length);
    await until('the first article', () => rows(at('away.jsonl')).length > 0);
    await redis.kill();
    // So that one of them may have asked whether the queue is empty: what is expected does not depend on it.
    await wait(700);
    for (const child of children) child.kill('SIGTERM');
    const outcomes = await Promise.all(ended);
    await redis.start();
    expect(outcomes.map(({ status }) => status)).toEqual([1, 1]);
    for (const { err } of outcomes) expect(err).toContain('Redis is away: another worker will take over');
  });

  it('keeps what it found when there is no room, and writes it when there is', async () => {
    const out = at('room.jsonl');
    await enqueue({ ...place('room'), inputs: [write('room.in.jsonl', makeArchive(40, 5))] });
    const command = [process.execPath, join(ROOT, 'dist/cli.js'), 'worker', '--queue', 'room', '--out', out].join(' ');
    // In blocks of 512 bytes.
    const full = await outcomeOf(
      spawn('sh', ['-c', `ulimit -f 40; ${command} --until-empty`], { cwd: ROOT, env: env() }),
    );
    expect(full).toMatchObject({ status: 1, err: expect.stringContaining('no room left') as string });
    expect(read(out)).toMatch(/^$|\n$/);
    await drain('room', out);
    expect(rows(out).length + failures(out).length).toBe(40);
    expect(new Set(ids(out)).size).toBe(rows(out).length);
  });

  it('writes to no file of another', async () => {
    const other = write('other.csv', 'a;b\n1;2\n');
    expect(await drain('told', other)).toMatchObject({
      status: 1,
      err: expect.stringContaining('name another output') as string,
    });
    expect(read(other)).toBe('a;b\n1;2\n');
  });
});

describe('depeche enqueue', () => {
  it('opens pages and feeds in CommonJS also where Node requires no ES modules', async () => {
    const inputs = ['page.html', 'feed.rss'].map((name) => join(ROOT, 'fixtures/archive', name));
    const code = `require(${JSON.stringify(join(ROOT, 'dist/archive.cjs'))})
      .enqueue(${JSON.stringify({ ...place('commonjs'), inputs })})
      .then(({ articles, failed }) => console.log(articles > 1, failed));`;
    const { stdout } = spawnSync(process.execPath, ['--no-experimental-require-module', '-e', code], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('true 0\n');
  });

  it('changes nothing the second time, before and after the articles are read', async () => {
    const input = write('twice.jsonl', makeArchive(30, 7));
    const out = at('twice.out.jsonl');
    const again = (restart = false) => enqueue({ ...place('twice'), inputs: [input], restart });
    const first = await depeche('enqueue', input, '--queue', 'twice');
    expect(first.err).toMatch(/^29 articles enqueued, 0 known before, 1 could not be read$/m);
    expect(await again()).toEqual({ articles: 0, files: 0, known: 29, failed: 1, skipped: [], absentFields: [] });
    expect(await put('twice', [])).toMatchObject({ wait: 30 });
    await drain('twice', out);
    const [before, failed] = [read(out), read(`${out}.failed.jsonl`)];
    expect(rows(out)).toHaveLength(29);
    await again();
    await drain('twice', out);
    expect([read(out), read(`${out}.failed.jsonl`)]).toEqual([before, failed]);
    expect(await again(true)).toMatchObject({ articles: 29, known: 0 });
  });

  it('takes an id for one article', async () => {
    const input = write('same.jsonl', json({ id: 'x', text: STORY }) + json({ id: 'x', text: `${STORY} Et Lyon.` }));
    await enqueue({ ...place('same'), inputs: [input] });
    await drain('same', at('same.out.jsonl'));
    expect(ids(at('same.out.jsonl'))).toEqual(['x']);
    expect(failures(at('same.out.jsonl'))).toEqual([
      { id: 'x', source: `${input}, line 2`, reason: 'another article of the queue has the id "x"' },
    ]);
  });

  it('puts paths of every kind, which workers read as a batch does', async () => {
    mkdirSync(at('tree/2020'), { recursive: true });
    write('tree/b.txt', Buffer.from('L’été à Évry.'.replace('’', "'"), 'latin1'));
    write('tree/2020/b.txt', STORY);
    write('tree/lines.jsonl.gz', gzipSync(json({ id: 'zipped', text: STORY }) + '{"id": "broken\n'));
    for (const name of ['articles.csv', 'page.html', 'feed.rss', 'newsml.xml']) {
      copyFileSync(join(ROOT, 'fixtures/archive', name), at(`tree/${name}`));
    }
    const out = at('paths.jsonl');
    const batched = depeche('batch', at('tree'), '--out', at('tree.jsonl'), '--workers', '1');
    expect(await enqueue({ ...place('paths'), inputs: [at('tree')], paths: true })).toMatchObject({
      files: 7,
      failed: 0,
    });
    await drain('paths', out);
    await batched;
    expect(sorted(out)).toEqual(sorted(at('tree.jsonl')));
    expect(sorted(`${out}.failed.jsonl`)).toEqual(sorted(at('tree.jsonl.failed.jsonl')));
    expect(ids(out)).toEqual(expect.arrayContaining(['2020/b.txt', 'b.txt', 'zipped']));
  });

  it('says what is wrong', async () => {
    const where = `127.0.0.1:${await freePort()}`;
    for (const command of [['enqueue', at('x')], ['worker']]) {
      const silent = await depeche(...command, '--queue', 'x', '--redis', `redis://:secret@${where}`);
      expect(silent.status).toBe(1);
      expect(silent.err).toContain(`no Redis answers at ${where}`);
      expect(silent.err).toContain('redis-server --appendonly yes');
      expect(silent.err).not.toContain('secret');
    }
    expect(() => readEnqueueArguments(['--queue', 'x'])).toThrow('no input given');
    expect(() => readEnqueueArguments(['a.txt'])).toThrow('--queue NAME');
    expect(() => readWorkerArguments(['--queue', 'x', 'a.txt'])).toThrow('depeche enqueue');
    expect(() => readWorkerArguments(['--queue', 'x', '--concurrency', '0'])).toThrow('--concurrency');
    await expect(runWorker({ queue: 'a:b' })).rejects.toThrow('without colons');
    await expect(runWorker({ queue: 'x', redis: 'localhost' })).rejects.toThrow('redis://127.0.0.1:6379');
    await expect(enqueue({ queue: 'x', inputs: ['-'], paths: true })).rejects.toThrow('no path');
    await expect(enqueue({ queue: 'x', inputs: ['x'], paths: true, maxBytes: 9 })).rejects.toThrow('maxBytes');
    expect(await depeche('worker', '--queue', 'x', '--published', 'hier')).toMatchObject({
      status: 2,
      err: expect.stringContaining('published') as string,
    });
  });

  it('asks for its packages where they are not installed', async () => {
    const installed = at('app/node_modules/depeche');
    cpSync(join(ROOT, 'dist'), join(installed, 'dist'), { recursive: true });
    copyFileSync(join(ROOT, 'package.json'), join(installed, 'package.json'));
    const { dependencies } = JSON.parse(read(join(ROOT, 'package.json'))) as { readonly dependencies: object };
    for (const name of Object.keys(dependencies)) {
      mkdirSync(dirname(at(`app/node_modules/${name}`)), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules', name), at(`app/node_modules/${name}`));
    }
    const command = [join(installed, 'dist/cli.js'), 'worker', '--queue', 'x'];
    const { status, err } = await outcomeOf(spawn(process.execPath, command, { cwd: at('app'), env: env() }));
    expect(status).toBe(1);
    expect(err).toContain('npm install bullmq ioredis');
  });
});

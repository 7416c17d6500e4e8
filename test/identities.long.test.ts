// Identities of whole runs: in the end of a batch, by the command, of what the workers of a queue wrote, after a kill.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueue, runBatch, runIdentities, runWorker } from '../src/archive/index.js';
import { checkpointPath } from '../src/archive/checkpoint.js';
import { folderOf } from '../src/archive/identities/identify.js';
import { makeArchive } from './archive-maker.js';
import { outcomeOf, start } from './batch.js';
import { needs } from './programs.js';
import { openRedis } from './redis.js';
import { until } from './until.js';

let folder: string;
const at = (name: string) => join(folder, name);
const files = (name: string) => [name, `${name}.identities.jsonl`].map((file) => readFileSync(at(file), 'utf8'));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-identities-'));
  writeFileSync(at('archive.jsonl'), makeArchive(300, 7));
  await runBatch({ inputs: [at('archive.jsonl')], out: at('records.jsonl'), workers: 1 });
  await runIdentities({ records: at('records.jsonl'), out: at('whole.jsonl') });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a batch with identities', () => {
  it('makes what is made of its output afterwards', () => {
    const [records] = files('whole.jsonl');
    expect(records).toMatch(/"identity":"person:claire vasseur"/);
  });
  it.each([1, 2])('the same with %i workers', async (workers) => {
    const out = at(`with-${workers}.jsonl`);
    const { identities } = await runBatch({ inputs: [at('archive.jsonl')], out, workers, identities: true });
    expect(identities?.people).toBeGreaterThan(3);
    expect(files(`with-${workers}.jsonl`)).toEqual(files('whole.jsonl'));
  });
  it('the same in a database as beside the lines', async () => {
    const out = at('out.db');
    await runBatch({ inputs: [at('archive.jsonl')], out, workers: 2, identities: true });
    await runIdentities({ records: at('records.jsonl'), out: at('other.db') });
    expect(readFileSync(out).equals(readFileSync(at('other.db')))).toBe(true);
  });
  it('the same of a shuffled archive, with one worker and with two', async () => {
    // Some lines are no text.
    const lines = readFileSync(at('archive.jsonl'), 'latin1').trimEnd().split('\n');
    // 77 and 300 have no divisor in common, so each line comes once.
    const shuffled = lines.map((_, number) => lines[(number * 77 + 5) % lines.length]!);
    expect(shuffled).not.toEqual(lines);
    writeFileSync(at('shuffled.jsonl'), `${shuffled.join('\n')}\n`, 'latin1');
    const [whole = '', wholeTable] = files('whole.jsonl');
    for (const workers of [1, 2]) {
      await runBatch({
        inputs: [at('shuffled.jsonl')],
        out: at('of-shuffled.jsonl'),
        workers,
        identities: true,
        restart: true,
      });
      const [records = '', table] = files('of-shuffled.jsonl');
      expect(records).not.toBe(whole);
      expect(records.split('\n').sort()).toEqual(whole.split('\n').sort());
      expect(table).toBe(wholeTable);
    }
  });
  it('the same after being killed at each step and continued', async () => {
    const args = [
      at('archive.jsonl'),
      '--out',
      at('killed.jsonl'),
      '--identities',
      '--workers',
      '1',
      '--checkpoint-every',
      '32',
    ];
    const state = join(folderOf(at('killed.jsonl')), 'state');
    const told = [checkpointPath(at('killed.jsonl')), state];
    const progress = () => told.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')).join();
    let [kills, killsOfIdentities] = [0, 0];
    for (; kills < 30; kills++) {
      const before = progress();
      const child = start([...args, ...(kills > 0 ? ['--resume'] : []), '--quiet']);
      const ended = outcomeOf(child);
      let isOver = false;
      void ended.then(() => (isOver = true));
      await until('progress', () => isOver || progress() !== before);
      child.kill('SIGKILL');
      // It may have come to its end just before.
      if ((await ended).signal === null) break;
      if (existsSync(state)) killsOfIdentities++;
    }
    expect(kills).toBeGreaterThanOrEqual(10);
    expect(killsOfIdentities).toBeGreaterThan(1);
    await outcomeOf(start([...args, '--resume', '--quiet']));
    expect(files('killed.jsonl')).toEqual(files('whole.jsonl'));
    expect(
      readdirSync(folder)
        .filter((name) => name.startsWith('killed.jsonl.'))
        .sort(),
    ).toEqual(
      readdirSync(folder)
        .filter((name) => name.startsWith('with-1.jsonl.'))
        .map((name) => name.replace('with-1', 'killed'))
        .sort(),
    );
  });
});

const { describe: describeQueue } = needs('redis-server');
describeQueue('the output of a queue', () => {
  it('has the same identities', async () => {
    const server = await openRedis();
    try {
      const place = { queue: 'identities', redis: server.url };
      await enqueue({ ...place, inputs: [at('archive.jsonl')] });
      await runWorker({ ...place, out: at('queue.jsonl'), concurrency: 2, untilEmpty: true });
    } finally {
      await server.close();
    }
    await runIdentities({ records: at('queue.jsonl'), out: at('of-queue.jsonl') });
    const [records = '', table] = files('of-queue.jsonl');
    const [whole = '', wholeTable] = files('whole.jsonl');
    expect(table).toBe(wholeTable);
    expect(records.split('\n').sort()).toEqual(whole.split('\n').sort());
  });
});

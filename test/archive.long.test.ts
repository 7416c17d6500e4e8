// Runs of the command that meet a limit or are cut short: by Ctrl-C, by SIGKILL at ten
// moments, by a full disk, by a closed pipe. They go on and lose nothing.
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBatch } from '../src/archive/index.js';
import type { Article } from '../src/index.js';
import { makeArchive } from './archive-maker.js';
import { generator } from '../src/training/random.js';
import { batch, outcomeOf, start } from './batch.js';
import { needs } from './programs.js';
import { until } from './until.js';

const STORY = 'La maire de Nantes, Johanna Rolland, a reçu mardi Angela Merkel à Paris.';
const LONG = 'Le 3 mai, Angela Merkel a vu deux cents tonnes de blé à Lyon. ';

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

describe('an article that is too much', () => {
  it('in time costs that article only', async () => {
    const input = put(
      'slow.jsonl',
      json({ id: 'a', text: STORY }) +
        json({ id: 'slow', text: LONG.repeat(480_000) }) +
        json({ id: 'b', text: STORY }),
    );
    // Six seconds are more than the short articles take on the busiest machine, and less than 30 MB take on the fastest.
    const ample = { maxBytes: 50_000_000, memoryLimit: 4000 };
    const result = await runBatch({ inputs: [input], out: at('slow.out.jsonl'), ...ample, timeLimit: 6, workers: 1 });
    expect(result).toMatchObject({ articles: 2, failed: 1 });
    expect(lines<Failure>(at('slow.out.jsonl.failed.jsonl'))[0]).toMatchObject({
      id: 'slow',
      reason: expect.stringContaining('--time-limit') as string,
    });
  });

  it('in memory costs that article only', async () => {
    const input = put(
      'fat.jsonl',
      json({ id: 'a', text: STORY }) + json({ id: 'fat', text: LONG.repeat(30_000) }) + json({ id: 'b', text: STORY }),
    );
    const result = await runBatch({
      inputs: [input],
      out: at('fat.out.jsonl'),
      memoryLimit: 48,
      timeLimit: 3600,
      workers: 1,
    });
    expect(result).toMatchObject({ articles: 2, failed: 1 });
    expect(lines<Failure>(at('fat.out.jsonl.failed.jsonl'))[0]).toMatchObject({
      id: 'fat',
      reason: expect.stringContaining('--memory-limit') as string,
    });
  });
});

describe('a run cut short', () => {
  it('goes on after Ctrl-C, which says how', async () => {
    const input = put('long.jsonl', makeArchive(1200, 1));
    const args = [input, '--out', at('cut.jsonl'), '--checkpoint-every', '40', '--workers', '1'];
    const child = start(args);
    const ended = outcomeOf(child);
    await until('the first checkpoint', () => checkpointItems(at('cut.jsonl')) > 0);
    child.kill('SIGINT');
    const { status, err } = await ended;
    expect(status).toBe(130);
    expect(err).toContain('--resume');
    expect(existsSync(at('cut.jsonl'))).toBe(false);
    expect(await batch(args)).toMatchObject({ status: 1, err: expect.stringContaining('--restart') as string });
    const other = await batch([put('else.jsonl', makeArchive(3, 2)), '--out', at('cut.jsonl'), '--resume']);
    expect(other).toMatchObject({ status: 1, err: expect.stringContaining('another job') as string });
    expect((await batch([...args, '--resume'])).status).toBe(1);
    await batch([input, '--out', at('whole.jsonl'), '--workers', '2']);
    expect(read(at('cut.jsonl'))).toBe(read(at('whole.jsonl')));
    expect(await batch([...args, '--resume'])).toMatchObject({
      status: 0,
      err: expect.stringContaining('nothing to resume') as string,
    });
    expect(read(at('cut.jsonl'))).toBe(read(at('whole.jsonl')));
  });

  it('loses nothing and writes nothing twice when killed at ten moments', async () => {
    const input = put('kill.jsonl', makeArchive(1000, 7));
    await batch([input, '--out', at('unbroken.jsonl'), '--workers', '2', '--report', at('unbroken.html')]);
    const random = generator(20);
    const args = [input, '--out', at('killed.jsonl'), '--checkpoint-every', '16', '--workers', '1'];
    args.push('--report', at('killed.html'));
    for (let kill = 0; kill < 10; kill++) {
      const child = start(kill === 0 ? args : [...args, '--resume']);
      const ended = outcomeOf(child);
      const before = checkpointItems(at('killed.jsonl'));
      let isOver = false;
      void ended.then(() => (isOver = true));
      const hasGone = (items: number) =>
        until('a checkpoint', () => isOver || checkpointItems(at('killed.jsonl')) > before + items);
      // Three wait for progress to be made; the others fall where they fall, starting included, but not at the end.
      const moment = kill % 3 === 1 ? hasGone(0) : Promise.race([wait(300 + 500 * random()), hasGone(32)]);
      await Promise.race([moment, ended]);
      await wait(40 * random());
      child.kill('SIGKILL');
      expect((await ended).signal).toBe('SIGKILL');
    }
    expect(checkpointItems(at('killed.jsonl'))).toBeGreaterThan(0);
    await batch([...args, '--resume']);
    expect(read(at('killed.jsonl'))).toBe(read(at('unbroken.jsonl')));
    expect(read(at('killed.jsonl.failed.jsonl'))).toBe(read(at('unbroken.jsonl.failed.jsonl')));
    expect(read(at('killed.html'))).toBe(read(at('unbroken.html')));
    const ids = [...lines(at('killed.jsonl')), ...lines<Failure>(at('killed.jsonl.failed.jsonl'))];
    expect(ids).toHaveLength(1000);
  });

  it('says that there is no room, and goes on when there is', async () => {
    const input = put('room.jsonl', makeArchive(120, 3));
    const args = [input, '--out', at('room.out.jsonl'), '--checkpoint-every', '16'];
    // In blocks of 512 bytes.
    const full = await outcomeOf(start(args, 'ulimit -f 120; COMMAND'));
    expect(full).toMatchObject({ status: 1, err: expect.stringContaining('no room left') as string });
    expect(existsSync(at('room.out.jsonl'))).toBe(false);
    await batch([...args, '--resume']);
    await batch([input, '--out', at('room.whole.jsonl')]);
    expect(read(at('room.out.jsonl'))).toBe(read(at('room.whole.jsonl')));
  });

  needs('/dev/full').it('ends with an error where standard output is full', async () => {
    const output = openSync('/dev/full', 'w');
    const input = put('full.jsonl', makeArchive(120, 4));
    const full = await outcomeOf(start([input, '--out', '-'], '', ['ignore', output, 'pipe']));
    closeSync(output);
    expect(full).toMatchObject({ status: 1, err: expect.stringContaining('no room left') as string });
  });

  it('ends with an error where standard output is closed', async () => {
    const child = start([put('pipe.jsonl', makeArchive(120, 4)), '--out', '-']);
    child.stdout!.once('data', () => child.stdout!.destroy());
    const closed = await outcomeOf(child);
    expect(closed).toMatchObject({ status: 1, err: expect.stringContaining('closed') as string });
  });
});

function checkpointItems(out: string): number {
  if (!existsSync(`${out}.checkpoint`)) return 0;
  return (JSON.parse(read(`${out}.checkpoint`)) as { counts: { items: number } }).counts.items;
}

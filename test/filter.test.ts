// The command as a filter: what mappers of GNU parallel, Hadoop Streaming and
// Spark's `pipe` need of it. A line in gives a line out, at once and in order.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import type { Article } from '../src/index.js';
import { makeArchive } from './archive-maker.js';
import { needs } from './programs.js';

const ROOT = join(import.meta.dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const COMMAND = [join(ROOT, 'dist/cli.js'), '--from', 'jsonl', '--to', 'jsonl'];
const line = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`;

describe('depeche as a filter', () => {
  it('answers each line before the next is sent, and goes on after a bad one', async () => {
    const child = spawn(process.execPath, COMMAND, { cwd: ROOT });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part));
    const ended = once(child, 'close');
    const ask = async (id: string): Promise<Article> => {
      child.stdin.write(line(id, 'Zélie Courtecuisse est à Nantes.'));
      const { value } = await answers.next();
      return JSON.parse(value as string) as Article;
    };
    expect((await ask('a')).id).toBe('a');
    expect((await ask('b')).records.map(({ kind }) => kind)).toEqual(['person', 'place']);
    child.stdin.write('{"id": "broken\n');
    expect((await ask('c')).id).toBe('c');
    child.stdin.end();
    await ended;
    expect(child.exitCode).toBe(1);
    expect(said).toContain('standard input, line 3: not JSON');
  });

  needs('parallel').it('gives under GNU parallel what it gives alone', () => {
    const input = makeArchive(60, 5)
      .toString('latin1')
      .split('\n')
      .filter((one) => one.startsWith('{') && one.endsWith('}') && one.length < 100_000)
      .join('\n');
    const bytes = Buffer.from(`${input}\n`, 'latin1');
    const alone = spawnSync(process.execPath, COMMAND, { cwd: ROOT, input: bytes, maxBuffer: 1e9 });
    expect(alone.stdout.toString().split('\n').length).toBeGreaterThan(50);
    const command = [process.execPath, ...COMMAND].join(' ');
    const version = execFileSync('parallel', ['--version'], { encoding: 'utf8' });
    expect(version).toContain('GNU parallel');
    const many = spawnSync('parallel', ['--will-cite', '--pipe', '-k', '-j', '2', '--block', '50k', command], {
      cwd: ROOT,
      input: bytes,
      maxBuffer: 1e9,
    });
    expect(many.stdout.equals(alone.stdout)).toBe(true);
    const loose = spawnSync(
      'parallel',
      ['--will-cite', '--pipe', '--round-robin', '-j', '2', '--block', '50k', command],
      {
        cwd: ROOT,
        input: bytes,
        maxBuffer: 1e9,
      },
    );
    const sorted = (out: Buffer) => out.toString().split('\n').sort();
    expect(sorted(loose.stdout)).toEqual(sorted(alone.stdout));
  });

  it('is a mapper that a bad line does not fail', () => {
    const mapper = /'depeche --from jsonl --to jsonl([^']*)'/.exec(README)?.[1] ?? 'missing';
    const command = [process.execPath, ...COMMAND].join(' ');
    const run = (options: string, text: string) =>
      spawnSync('sh', ['-c', `${command} ${options}`], { cwd: ROOT, input: text, encoding: 'utf8' });
    const { status, stdout, stderr } = run(mapper, `{"id": "broken\n${line('a', 'De Nantes.')}`);
    expect({ status, id: (JSON.parse(stdout) as Article).id }).toEqual({ status: 0, id: 'a' });
    expect(stderr).toContain('line 1: not JSON');
    expect(run(`--colour ${mapper}`, '').status).not.toBe(0);
  });
});

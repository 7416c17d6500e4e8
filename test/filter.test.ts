// The command as a filter: what mappers of Hadoop Streaming and Spark's `pipe`
// need of it; GNU parallel is in `filter.long.test.ts`. A line in gives a line out, at once and in order.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import type { Article } from '../src/index.js';
import { ALL_PAGES } from './pages.js';

const ROOT = join(import.meta.dirname, '..');
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

  it('is a mapper that a bad line does not fail', () => {
    const mapper = /'depeche --from jsonl --to jsonl([^']*)'/.exec(ALL_PAGES)?.[1] ?? 'missing';
    const command = [process.execPath, ...COMMAND].join(' ');
    const run = (options: string, text: string) =>
      spawnSync('sh', ['-c', `${command} ${options}`], { cwd: ROOT, input: text, encoding: 'utf8' });
    const { status, stdout, stderr } = run(mapper, `{"id": "broken\n${line('a', 'De Nantes.')}`);
    expect({ status, id: (JSON.parse(stdout) as Article).id }).toEqual({ status: 0, id: 'a' });
    expect(stderr).toContain('line 1: not JSON');
    expect(run(`--colour ${mapper}`, '').status).not.toBe(0);
  });
});

// The command as GNU parallel's worker gives what it gives alone.
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeArchive } from './archive-maker.js';
import { needs } from './programs.js';

const ROOT = join(import.meta.dirname, '..');
const COMMAND = [join(ROOT, 'dist/cli.js'), '--from', 'jsonl', '--to', 'jsonl'];

needs('parallel').describe('depeche as a filter', () => {
  it('gives under GNU parallel what it gives alone', () => {
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
});

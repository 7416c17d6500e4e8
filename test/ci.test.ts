// What `.ci/run` makes of a report: nothing that did not pass is counted as passed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const COUNT = join(import.meta.dirname, '../.ci/count.js');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-ci-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** "passed failed" of a report of one file, with what is told beside it. */
function count(status: number, file: string, ...tests: readonly string[]) {
  const report = join(folder, 'report.json');
  const assertionResults = tests.map((test, n) => ({ status: test, fullName: `test ${n}` }));
  writeFileSync(
    report,
    JSON.stringify({ testResults: [{ name: 'a.test.ts', status: file, message: 'no such module', assertionResults }] }),
  );
  const { stdout, stderr } = spawnSync(process.execPath, [COUNT, report, `${status}`], { encoding: 'utf8' });
  return { counts: stdout.trim(), stderr };
}

describe('.ci/count.js', () => {
  it('counts tests', () => {
    expect(count(0, 'passed', 'passed', 'passed')).toEqual({ counts: '2 0', stderr: '' });
    expect(count(1, 'failed', 'passed', 'failed').counts).toBe('1 1');
  });
  it.each(['skipped', 'pending', 'todo'])('takes a test that is %s for a failure, and names it', (status) => {
    const { counts, stderr } = count(0, 'passed', 'passed', status);
    expect(counts).toBe('1 1');
    expect(stderr).toContain(`${status}: a.test.ts: test 1`);
  });
  it('takes a file that broke for a failure', () => {
    const { counts, stderr } = count(1, 'failed', 'passed');
    expect(counts).toBe('1 1');
    expect(stderr).toContain('broken: a.test.ts: no such module');
  });
  it('takes a run that ended badly, or that had no test, for a failure', () => {
    expect(count(1, 'passed', 'passed').counts).toBe('1 1');
    expect(count(0, 'passed').counts).toBe('0 1');
    const none = spawnSync(process.execPath, [COUNT, join(folder, 'none.json'), '0'], { encoding: 'utf8' });
    expect(none.stdout.trim()).toBe('0 1');
  });
});

// The programs of examples/ run as they stand, in a clone as with the package installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const NEWS = join(ROOT, 'fixtures/news');
const example = (name: string) => join(ROOT, 'examples', name);

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'depeche-examples-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (name: string, ...args: string[]) =>
  execFileSync(process.execPath, [example(name), ...args], { cwd: folder, encoding: 'utf8' });

describe('examples', () => {
  it('people.mjs lists who is in a text', () => {
    expect(run('people.mjs')).toBe('2 × Johanna Rolland (maire de Nantes)\n1 × Ursula von der Leyen\n');
    expect(run('people.mjs', join(NEWS, '01-wire.txt'))).toMatch(/^3 × Lala Khalilzade /);
  });
  it('timeline.mjs puts dates in order', () => {
    const lines = run('timeline.mjs').trim().split('\n');
    expect(lines).toEqual([
      '2020-03-01  mars 2020 (to the month)',
      '2024-05-13  lundi (to the day)',
      '2024-06-03  3 juin (to the day)',
    ]);
  });
  it('folder.mjs makes a table and a report of a folder, and asks for one', () => {
    expect(run('folder.mjs', NEWS)).toMatch(/^\d+ articles, \d+ records, 0 failed/);
    expect(readFileSync(join(folder, 'mentions.csv'), 'utf8')).toContain('Lala Khalilzade');
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('Lala Khalilzade');
    const { status, stderr } = spawnSync(process.execPath, [example('folder.mjs')], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, 'name a folder of texts: node folder.mjs FOLDER\n']);
  });
  it('are all listed, and CITATION.cff has the version of the package', () => {
    const list = readFileSync(example('README.md'), 'utf8');
    for (const name of ['people.mjs', 'timeline.mjs', 'folder.mjs']) expect(list).toContain(`node ${name}`);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
    expect(readFileSync(join(ROOT, 'CITATION.cff'), 'utf8')).toContain(`version: ${version}\n`);
  });
});

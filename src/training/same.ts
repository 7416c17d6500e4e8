// `npm run same -- REF`: compares all records, byte for byte, with those of another commit.
// Reads 2,000 articles of the archive and every block of the fixtures with both, and prints
// the first articles that differ. The exit status is 1 if any does.
//   npm run same -- HEAD~1 [--articles 500] [--show 10]

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readLines } from './shared.js';

interface Input {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READ_ALL = fileURLToPath(new URL('./read-all.ts', import.meta.url));

const { values, positionals } = parseArgs({
  options: { articles: { type: 'string', default: '2000' }, show: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const [ref] = positionals;
if (ref === undefined) throw new Error('name the commit to compare with: npm run same -- HEAD~1');

const folder = mkdtempSync(join(tmpdir(), 'depeche-same-'));
try {
  const inputs = [...readFixtures(), ...readArticles(Number(values.articles))];
  const inputFile = join(folder, 'inputs.jsonl');
  writeFileSync(inputFile, inputs.map((input) => `${JSON.stringify(input)}\n`).join(''));
  const other = join(folder, 'tree');
  execFileSync('git', ['worktree', 'add', '--quiet', '--detach', other, ref], { cwd: ROOT });
  symlinkSync(join(ROOT, 'node_modules'), join(other, 'node_modules'));
  const before = readWith(other, inputFile);
  const after = readWith(ROOT, inputFile);
  process.exitCode = report(inputs, before, after);
} finally {
  execFileSync('git', ['worktree', 'remove', '--force', join(folder, 'tree')], { cwd: ROOT, stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
}

/** The articles that the code of one tree extracts from the inputs, as lines of JSON. */
function readWith(tree: string, inputFile: string): string[] {
  const out = join(folder, 'articles.jsonl');
  execFileSync(process.execPath, ['--import', 'tsx', READ_ALL, tree, inputFile, out], { cwd: ROOT, stdio: 'inherit' });
  return readFileSync(out, 'utf8').split('\n').slice(0, -1);
}

function report(inputs: readonly Input[], before: readonly string[], after: readonly string[]): number {
  const different = inputs.flatMap((_, index) => (before[index] === after[index] ? [] : [index]));
  for (const index of different.slice(0, Number(values.show)))
    console.log(`${inputs[index]!.id}\n${describe(before[index]!, after[index]!)}`);
  console.log(`${inputs.length} texts, ${different.length} with other records than at ${ref}`);
  return different.length === 0 ? 0 : 1;
}

/** The records that only one side has, without their ids, because one added record shifts all ids after it. */
function describe(before: string, after: string): string {
  const linesOf = (line: string): string[] => {
    const { records = [], ...rest } = JSON.parse(line) as { readonly records?: readonly object[] };
    return [rest, ...records.map((record) => ({ ...record, id: undefined }))].map((part) => JSON.stringify(part));
  };
  const [old, now] = [linesOf(before), linesOf(after)];
  const [olds, nows] = [new Set(old), new Set(now)];
  return [
    ...old.filter((line) => !nows.has(line)).map((line) => `  - ${line.slice(0, 400)}`),
    ...now.filter((line) => !olds.has(line)).map((line) => `  + ${line.slice(0, 400)}`),
  ].join('\n');
}

/** Every block of the fixture files, and the articles of `fixtures/news` whole. */
function readFixtures(): Input[] {
  const fixtures = join(ROOT, 'fixtures');
  const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  return files.sort().flatMap((name) => {
    const text = readFileSync(join(fixtures, name), 'utf8');
    const blocks = name.startsWith('news') ? [text] : text.split(/\n{2,}/);
    return blocks.map((block, index) => ({ id: `${name} ${index + 1}`, text: block, published: '2024-05-15' }));
  });
}

/** Articles from all over the archive. */
function readArticles(count: number): Input[] {
  const lines = [...readLines('archive/press-2016-2020.jsonl.gz')];
  const step = Math.max(1, lines.length / count);
  return Array.from({ length: Math.min(count, lines.length) }, (_, index) => {
    const { id, text, published } = JSON.parse(lines[Math.floor(index * step)]!) as Input;
    return { id, text, published };
  });
}

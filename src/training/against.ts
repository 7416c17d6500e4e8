// `npm run bench:against -- REF`: compares the CPU speed of this tree with that of another
// commit. Builds both, then lets the whole command of each in turn read the same news, each
// article once. Counts CPU time (user and system), which depends far less than elapsed time
// on what else the machine does. Both outputs must be equal.
//   npm run bench:against -- HEAD~1 [--megabytes 20] [--rounds 3] [--node PATH,…]
// `--node`: other versions of Node to run as well. The npm package `node` contains one:
//   npm install --prefix /tmp/node24 node@24, then --node /tmp/node24/node_modules/node/bin/node

import { spawnSync, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { TELL_PEAK } from './built.js';
import { formatTable } from './readme.js';
import { takeFresh } from './texts.js';

const MB = 1_000_000;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const { values, positionals } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
    node: { type: 'string', default: '' },
  },
  allowPositionals: true,
});
const [ref] = positionals;
if (ref === undefined) throw new Error('name the commit to compare with: npm run bench:against -- HEAD~1');

const folder = mkdtempSync(join(tmpdir(), 'depeche-against-'));
const other = join(folder, 'tree');
try {
  const articles = takeFresh(Number(values.megabytes) * MB);
  const megabytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / MB;
  const input = join(folder, 'articles.jsonl');
  writeFileSync(input, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  execFileSync('git', ['worktree', 'add', '--quiet', '--detach', other, ref], { cwd: ROOT });
  symlinkSync(join(ROOT, 'node_modules'), join(other, 'node_modules'));
  for (const tree of [other, ROOT]) execFileSync('npm', ['run', '--silent', 'build'], { cwd: tree, stdio: 'ignore' });
  console.log(
    `${articles.length} articles, ${megabytes.toFixed(1)} MB, ${values.rounds} rounds in turn; MB a CPU second\n`,
  );
  const nodes = [process.execPath, ...values.node.split(',').filter((path) => path !== '')];
  console.log(
    formatTable(
      ['', ref, 'this tree', 'ratio', 'peak memory, MB'],
      nodes.map((node) => compare(node, input, megabytes)),
    ),
  );
} finally {
  execFileSync('git', ['worktree', 'remove', '--force', other], { cwd: ROOT, stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
}

/** A row of the table: the medians of both trees with one version of Node. */
function compare(node: string, input: string, megabytes: number): string[] {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  const runs = Array.from(
    { length: Number(values.rounds) },
    () => [run(node, other, input), run(node, ROOT, input)] as const,
  );
  if (new Set(runs.flat().map(({ hash }) => hash)).size > 1) console.log(`${version}: the outputs differ`);
  const [before, after] = [0, 1].map((side) => megabytes / median(runs.map((pair) => pair[side]!.cpu))) as [
    number,
    number,
  ];
  const peaks = [0, 1].map((side) => (median(runs.map((pair) => pair[side]!.peak)) / MB).toFixed(0));
  return [
    `Node ${version}`,
    before.toFixed(2),
    after.toFixed(2),
    `${(after / before).toFixed(2)} ×`,
    peaks.join(' → '),
  ];
}

interface Run {
  /** Seconds of the processor. */
  readonly cpu: number;
  /** Bytes of memory at the highest. */
  readonly peak: number;
  readonly hash: string;
}

/** Runs the command of one tree over all articles. */
function run(node: string, tree: string, input: string): Run {
  const { status, stdout, stderr } = spawnSync(
    node,
    ['--import', TELL_PEAK, join(tree, 'dist/cli.js'), '--from', 'jsonl', '--to', 'jsonl', input],
    { cwd: tree, maxBuffer: 2 ** 31 - 1 },
  );
  const told = /cpu (\d+) peak (\d+)/.exec(stderr.toString());
  if (status !== 0 || told === null) throw new Error(`the command of ${tree} failed: ${stderr.toString()}`);
  return { cpu: Number(told[1]) / 1e6, peak: Number(told[2]), hash: createHash('sha256').update(stdout).digest('hex') };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

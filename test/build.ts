// Before the tests: what they read of `dist` is built anew when a source is newer,
// and the programs that are missing on this machine are named.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { tellMissing } from './programs.js';

const ROOT = join(import.meta.dirname, '..');
const CODE = [
  'dist/fr.model',
  'dist/fr.ids',
  'dist/core.js',
  'dist/core.cjs',
  'dist/cli.js',
  'dist/archive-worker.js',
  'dist/playground/index.html',
];
const TYPES = ['dist/index.d.ts', 'dist/index.d.cts', 'dist/core.d.ts', 'dist/core.d.cts'];

export function setup({ config }: TestProject): void {
  for (const line of tellMissing()) console.warn(line);
  const isQuick = !mayRunLong(config.exclude, process.argv.slice(2));
  if (isBuilt(isQuick ? CODE : [...CODE, ...TYPES])) return;
  const args = ['run', 'build', ...(isQuick ? ['--', '--no-dts'] : [])];
  execFileSync('npm', args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Only long tests read the built types, which take a minute to build: not in `npm test`, nor where quick files are named. */
function mayRunLong(excluded: readonly string[], args: readonly string[]): boolean {
  if (excluded.some((pattern) => pattern.includes('.long.'))) return false;
  const named = args.filter((argument) => argument.endsWith('.test.ts'));
  return named.length === 0 || named.some((path) => path.includes('.long.'));
}

function isBuilt(made: readonly string[]): boolean {
  if (!made.every((path) => existsSync(join(ROOT, path)))) return false;
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('training'))
    .map((path) => join('src', path));
  const newest = Math.max(...[...sources, 'tsup.config.ts'].map((path) => statSync(join(ROOT, path)).mtimeMs));
  return newest <= statSync(join(ROOT, 'dist/cli.js')).mtimeMs;
}

// Before the tests: what they read of `dist` is built anew when a source is newer,
// and the programs that are missing on this machine are named.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { tellMissing } from './programs.js';

const ROOT = join(import.meta.dirname, '..');
const CODE = ['dist/fr.model', 'dist/core.js', 'dist/core.cjs', 'dist/cli.js', 'dist/archive-worker.js'];
const TYPES = ['dist/index.d.ts', 'dist/index.d.cts', 'dist/core.d.ts', 'dist/core.d.cts'];

export function setup({ config }: TestProject): void {
  for (const line of tellMissing()) console.warn(line);
  // The quick tests need no built types, which take a minute to build: only the long ones read them.
  const isQuick = config.exclude.some((pattern) => pattern.includes('.long.'));
  if (isBuilt(isQuick ? CODE : [...CODE, ...TYPES])) return;
  const args = ['run', 'build', ...(isQuick ? ['--', '--no-dts'] : [])];
  execFileSync('npm', args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

function isBuilt(made: readonly string[]): boolean {
  if (!made.every((path) => existsSync(join(ROOT, path)))) return false;
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('training') && !path.startsWith('playground'))
    .map((path) => join('src', path));
  const newest = Math.max(...[...sources, 'tsup.config.ts'].map((path) => statSync(join(ROOT, path)).mtimeMs));
  return newest <= statSync(join(ROOT, 'dist/cli.js')).mtimeMs;
}

// Before the tests, once: the package is built when the sources are newer than it.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
// What the build makes first and last.
const MADE = ['dist/fr.model', 'dist/core.js', 'dist/core.d.ts', 'dist/core.cjs', 'dist/core.d.cts', 'dist/cli.js'];

export function setup(): void {
  if (isBuilt()) return;
  execFileSync('npm', ['run', 'build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

function isBuilt(): boolean {
  if (!MADE.every((path) => existsSync(join(ROOT, path)))) return false;
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.startsWith('training'),
  );
  const newest = Math.max(...sources.map((path) => statSync(join(ROOT, 'src', path)).mtimeMs));
  return newest <= statSync(join(ROOT, 'dist/cli.js')).mtimeMs;
}

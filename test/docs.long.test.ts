// `npm run docs` makes the API reference without a warning: every public name has a
// docstring, and every type that one mentions is public.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const typedoc = (...args: string[]) =>
  execFileSync(process.execPath, ['node_modules/typedoc/bin/typedoc', '--emit', 'none', ...args], {
    cwd: ROOT,
    stdio: 'pipe',
    encoding: 'utf8',
  });

it('docs/api is what the docstrings say; `npm run docs` writes it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'depeche-docs-'));
  const pagesOf = (root: string) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => [name, readFileSync(join(root, name), 'utf8')]);
  try {
    execFileSync(process.execPath, ['node_modules/typedoc/bin/typedoc', '--out', folder], { cwd: ROOT, stdio: 'pipe' });
    expect(pagesOf(folder).length).toBeGreaterThan(5);
    expect(pagesOf(join(ROOT, 'docs/api'))).toEqual(pagesOf(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('every public name is documented', () => {
  expect(typedoc()).not.toContain('[warning]');
});

it('and one that is not would be told', () => {
  // The types room alone leaves its constants bare.
  expect(() => typedoc('--entryPoints', 'src/types.ts')).toThrow('does not have any documentation');
});

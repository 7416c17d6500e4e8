// `npm run docs` makes the API reference without a warning: every public name has a
// docstring, and every type that one mentions is public.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const typedoc = (...args: string[]) =>
  execFileSync(process.execPath, ['node_modules/typedoc/bin/typedoc', '--emit', 'none', ...args], {
    cwd: ROOT,
    stdio: 'pipe',
    encoding: 'utf8',
  });

it('every public name is documented', () => {
  expect(typedoc()).not.toContain('[warning]');
});

it('and one that is not would be told', () => {
  // The types room alone leaves its constants bare.
  expect(() => typedoc('--entryPoints', 'src/types.ts')).toThrow('does not have any documentation');
});

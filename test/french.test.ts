// The language as data: each list once.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oneOf } from '../src/french/one-of.js';

describe('oneOf', () => {
  it('is the words of a line', () => expect([...oneOf("de d' ou")]).toEqual(['de', "d'", 'ou']));
  it('refuses a word said twice, for a phrase in it would be split unseen', () => {
    expect(() => oneOf("de d' ou de")).toThrow(/^"de" stands twice in "de d' ou de"/);
  });
});

describe('the sets of French words', () => {
  const SOURCE = join(import.meta.dirname, '../src');

  /** The words of each `oneOf("…")`, in their order of sorting, with the files that say them. */
  const sets = (files: readonly (readonly [path: string, code: string])[]): ReadonlyMap<string, string[]> => {
    const found = new Map<string, string[]>();
    for (const [path, code] of files)
      for (const [, literals = ''] of code.matchAll(
        /oneOf\(\s*((?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\s|\+|,)+)\)/g,
      )) {
        const words = [...literals.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)]
          .map((m) => m[1] ?? m[2])
          .join('');
        const key = words.split(' ').sort().join(' ');
        found.set(key, [...(found.get(key) ?? []), path]);
      }
    return found;
  };
  const twice = (files: readonly (readonly [string, string])[]) =>
    [...sets(files)].filter(([, paths]) => paths.length > 1).map(([words, paths]) => `${words}: ${paths.join(', ')}`);

  it('stand once each', () => {
    const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /^(french|ages|dates|quantities)\/.*\.ts$/.test(path))
      .map((path) => [path, readFileSync(join(SOURCE, path), 'utf8')] as const);
    expect(sets(files).size).toBeGreaterThan(100);
    expect(twice(files)).toEqual([]);
  });
  it('are told apart whatever the order of their words', () => {
    const files = [
      ['a.ts', `oneOf("de d'")`],
      ['b.ts', `oneOf(\n  "d' " +\n  'de',\n)`],
      ['c.ts', `oneOf('de du')`],
    ] as const;
    expect(twice(files)).toEqual(["d' de: a.ts, b.ts"]);
  });
});

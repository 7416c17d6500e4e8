// What the package ships, file by file, and how heavy it may be.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const MB = 1_000_000;
const KB = 1_000;
const BUDGET = {
  packed: 6 * MB,
  model: 7 * MB,
  knowledge: 1.5 * MB,
  core: 460 * KB,
  coreZipped: 132 * KB,
  cli: 48 * KB,
  archive: 120 * KB,
};
const MODEL = 'dist/fr.model';
const SHIPPED = [
  'CHANGELOG.md',
  'LICENSE',
  'NOTICE',
  'README.md',
  'dist/archive-worker.js',
  'dist/archive.cjs',
  'dist/archive.d.cts',
  'dist/archive.d.ts',
  'dist/archive.js',
  'dist/article.schema.json',
  'dist/cli.js',
  'dist/core.cjs',
  'dist/core.d.cts',
  'dist/core.d.ts',
  'dist/core.js',
  MODEL,
  'dist/index.cjs',
  'dist/index.d.cts',
  'dist/index.d.ts',
  'dist/index.js',
  'dist/lexicon-HASH.d.cts',
  'dist/lexicon-HASH.d.ts',
  'dist/patterns.cjs',
  'dist/patterns.d.cts',
  'dist/patterns.d.ts',
  'dist/patterns.js',
  'dist/testing.cjs',
  'dist/testing.d.cts',
  'dist/testing.d.ts',
  'dist/testing.js',
  'dist/types-HASH.d.cts',
  'dist/types-HASH.d.ts',
  'dist/view.cjs',
  'dist/view.d.cts',
  'dist/view.d.ts',
  'dist/view.js',
  'package.json',
];

const DEPENDENCIES = [
  '@mozilla/readability',
  'cli-progress',
  'compromise',
  'csv-parse',
  'csv-stringify',
  'franc',
  'fzstd',
  'hyparquet',
  'hyparquet-compressors',
  'hyparquet-writer',
  'linkedom',
  'node-sqlite3-wasm',
  'picocolors',
  'saxes',
  'temporal-polyfill',
  'tinypool',
  'unbzip2-stream',
  'warcio',
];

// The types that both entries share stand in a file named by its content.
const HASH = /-[\w-]{8}\.d\./;

interface Packed {
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly size: number; readonly mode: number }[];
}

const sizeOf = (path: string) => statSync(join(ROOT, path)).size;
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const npm = (...args: string[]) =>
  execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

let packed: Packed;

beforeAll(() => {
  const reports = JSON.parse(npm('pack', '--dry-run', '--json', '--ignore-scripts')) as Packed[];
  if (!reports[0]) throw new Error('npm pack reported nothing');
  packed = reports[0];
}, 240_000);

describe('npm pack', () => {
  it('ships exactly these files', () => {
    expect(packed.files.map((file) => file.path.replace(HASH, '-HASH.d.')).sort()).toEqual([...SHIPPED].sort());
  });
  it('stays within its budget', () => expect(packed.size).toBeLessThanOrEqual(BUDGET.packed));
  it('ships the model as it was built', () => {
    const parts = ['src/names/fr.weights', 'src/entities/fr.knowledge'].map((part) => readFileSync(join(ROOT, part)));
    expect(readFileSync(join(ROOT, MODEL)).equals(Buffer.concat(parts))).toBe(true);
    expect(sizeOf(MODEL)).toBeLessThanOrEqual(BUDGET.model);
    expect(parts[1]!.length).toBeLessThanOrEqual(BUDGET.knowledge);
  });
});

describe('the built code', () => {
  it('stays within its budget', () => {
    expect(sizeOf('dist/core.js')).toBeLessThanOrEqual(BUDGET.core);
    expect(gzipSync(read('dist/core.js')).length).toBeLessThanOrEqual(BUDGET.coreZipped);
    expect(sizeOf('dist/cli.js')).toBeLessThanOrEqual(BUDGET.cli);
    expect(sizeOf('dist/archive.js')).toBeLessThanOrEqual(BUDGET.archive);
  });
  it('keeps Node out of the core', () => {
    for (const file of ['dist/core.js', 'dist/core.cjs']) {
      expect(read(file)).not.toMatch(/['"](node:[a-z/]+|fs|path|url|module)['"]/);
    }
  });
  it('is the same extractor in both module systems', () => {
    const text = 'Angela Merkel est à Berlin.';
    const run = (code: string, type: string) =>
      execFileSync(process.execPath, [`--input-type=${type}`, '-e', code], { cwd: ROOT, encoding: 'utf8' });
    const show = `process.stdout.write(JSON.stringify(extract(${JSON.stringify(text)})))`;
    const module = run(`import { extract } from 'depeche'; ${show}`, 'module');
    expect(run(`const { extract } = require('depeche'); ${show}`, 'commonjs')).toBe(module);
    expect(module).toContain('"name":"Berlin"');
  });
  it('gives the command a first line that runs it', () => {
    expect(read('dist/cli.js').split('\n')[0]).toBe('#!/usr/bin/env node');
    expect(execFileSync(process.execPath, ['dist/cli.js', '--version'], { cwd: ROOT, encoding: 'utf8' }).trim()).toBe(
      (JSON.parse(read('package.json')) as { readonly version: string }).version,
    );
  });
});

describe('package.json', () => {
  const manifest = JSON.parse(read('package.json')) as {
    readonly exports: { readonly [entry: string]: string | { readonly [condition: string]: object } };
    readonly dependencies: object;
  };
  it('names for every entry, in both module systems, the types first', () => {
    for (const entry of ['.', './core', './archive', './patterns', './testing', './view']) {
      const conditions = manifest.exports[entry] as { readonly [condition: string]: object };
      expect(Object.keys(conditions)).toEqual(['import', 'require']);
      for (const condition of Object.values(conditions)) {
        expect(Object.keys(condition)).toEqual(['types', 'default']);
        for (const path of Object.values(condition) as string[]) expect(SHIPPED).toContain(path.slice(2));
      }
    }
  });
  it('depends on these packages and no other', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(DEPENDENCIES);
  });
  it('has a lock file without download addresses', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
    expect(read('package-lock.json')).toContain('"integrity"');
  });
});

// A fresh folder that installs the packed package: an ESM app, a CommonJS app, a
// strict TypeScript app, a worker and a Vite build all run.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const FOOTPRINT = 40_000_000;
const TEXT = 'Zélie Courtecuisse a quitté Strasbourg mardi avec 200 tonnes de blé.';
const FOUND = '["person","place","date","quantity"]';
const SHOW = `console.log(JSON.stringify(extract(${JSON.stringify(TEXT)}).records.map((record) => record.kind)));`;

let folder: string;
const write = (name: string, code: string) => writeFileSync(join(folder, name), code);
const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).trim();
const npm = (cwd: string, ...args: string[]) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-fresh-'));
  const [{ filename }] = JSON.parse(npm(ROOT, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as [
    { readonly filename: string },
  ];
  write('package.json', '{"name": "fresh", "private": true}');
  npm(folder, 'install', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline', `./${filename}`);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package in a fresh folder', () => {
  it('runs in an ESM app', () => {
    write('app.mjs', `import { extract } from 'depeche';\n${SHOW}`);
    expect(node('app.mjs')).toBe(FOUND);
  });

  it('runs in a CommonJS app', () => {
    write('app.cjs', `const { extract } = require('depeche');\n${SHOW}`);
    expect(node('app.cjs')).toBe(FOUND);
  });

  it('reads an archive in both module systems', () => {
    write('archive.jsonl', `${JSON.stringify({ id: 'a', text: TEXT })}\n`);
    const run = (out: string) =>
      `runBatch({ inputs: ['archive.jsonl'], out: '${out}', workers: 1 }).then((done) => console.log(done.status, done.articles, done.records));`;
    write('batch.mjs', `import { runBatch } from 'depeche/archive';\n${run('esm.jsonl')}`);
    write('batch.cjs', `const { runBatch } = require('depeche/archive');\n${run('cjs.jsonl')}`);
    expect(node('batch.mjs')).toBe('done 1 4');
    expect(node('batch.cjs')).toBe('done 1 4');
    expect(readFileSync(join(folder, 'cjs.jsonl'))).toEqual(readFileSync(join(folder, 'esm.jsonl')));
  });

  it('runs in a worker', () => {
    write(
      'worker.mjs',
      `import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { extract } from 'depeche';
if (isMainThread) new Worker(new URL(import.meta.url)).on('message', (kinds) => console.log(kinds));
else parentPort.postMessage(JSON.stringify(extract(${JSON.stringify(TEXT)}).records.map((record) => record.kind)));`,
    );
    expect(node('worker.mjs')).toBe(FOUND);
  });

  it('runs in a strict TypeScript app, of both module systems', () => {
    for (const extension of ['mts', 'cts']) {
      write(
        `app.${extension}`,
        `import { extract, type PersonRecord } from 'depeche';
import { runBatch } from 'depeche/archive';
import { createExtractor } from 'depeche/core';
import { lexicon } from 'depeche/patterns';
import { toHtml } from 'depeche/view';
const text = ${JSON.stringify(TEXT)};
const article = extract(text, { published: '2025-03-17' });
const people: readonly PersonRecord[] = article.records.filter((record) => record.kind === 'person');
console.log(people.length, typeof runBatch, typeof createExtractor, typeof lexicon, toHtml(article, text).includes('Courtecuisse'));`,
      );
    }
    write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: {
          strict: true,
          module: 'NodeNext',
          target: 'ES2022',
          outDir: 'out',
          types: [],
          skipLibCheck: false,
        },
        files: ['app.mts', 'app.cts'],
      }),
    );
    node(join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.');
    expect(node('out/app.mjs')).toBe('1 function function function true');
    expect(node('out/app.cjs')).toBe('1 function function function true');
  }, 60_000);

  it('is bundled by Vite for a browser, without a Node module', async () => {
    mkdirSync(join(folder, 'web'));
    write('web/index.html', '<!doctype html><title>depeche</title><script type="module" src="./main.js"></script>');
    write(
      'web/main.js',
      `import { createExtractor } from 'depeche/core';
import model from 'depeche/fr.model?url';
export const ready = fetch(model).then(async (response) => createExtractor(await response.arrayBuffer()));
ready.then((extractor) => document.body.append(JSON.stringify(extractor.extract('À Nice.'))));`,
    );
    await build({ root: join(folder, 'web'), logLevel: 'silent', build: { outDir: 'dist', emptyOutDir: true } });
    const assets = join(folder, 'web/dist/assets');
    const names = readdirSync(assets);
    const script = names.find((name) => name.endsWith('.js'))!;
    expect(names.filter((name) => name.endsWith('.model'))).toHaveLength(1);
    expect(readFileSync(join(assets, script), 'utf8')).not.toMatch(/(?:from|require\()\s*["']node:/);
  }, 60_000);

  it('reads no file at import', () => {
    write(
      'import.mjs',
      `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const read = [];
const original = fs.readFileSync;
fs.readFileSync = (path, ...rest) => (read.push(String(path)), original(path, ...rest));
syncBuiltinESMExports();
const { extract } = await import('depeche');
const before = read.filter((path) => path.includes('fr.model')).length;
extract('À Nice.');
console.log(before, read.filter((path) => path.includes('fr.model')).length);`,
    );
    expect(node('import.mjs')).toBe('0 1');
  });

  it('weighs no more than 40 MB with all it depends on', () => {
    const sizes = readdirSync(join(folder, 'node_modules'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(FOOTPRINT);
  });
});

// A fresh folder that installs the packed package: an ESM app, a CommonJS app, a
// strict TypeScript app, a worker and Vite builds all run.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { build, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, PATIENCE } from './browser.js';
import { needs } from './programs.js';

const ROOT = join(import.meta.dirname, '..');
/** Bytes of everything that `npm install depeche` brings, and how many packages that is. */
const FOOTPRINT = 12_000_000;
const PACKAGES = 2;
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
});
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

  it('brings no package that only some formats need', () => {
    const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toHaveLength(PACKAGES);
  });

  it.each([
    [
      'page.html',
      'out.jsonl',
      'pages of HTML are read with packages that are not installed',
      'linkedom @mozilla/readability',
    ],
    [
      'feed.xml',
      'out.jsonl',
      'feeds and NewsML are read with packages that are not installed',
      'linkedom @mozilla/readability',
    ],
    [
      'crawl.warc.gz',
      'out.jsonl',
      'WARC is read with packages that are not installed',
      'warcio linkedom @mozilla/readability',
    ],
    [
      'rows.parquet',
      'out.jsonl',
      'Parquet is read with packages that are not installed',
      'hyparquet hyparquet-compressors',
    ],
    ['archive.jsonl', 'out.parquet', 'Parquet is written with a package that is not installed', 'hyparquet-writer'],
    ['archive.jsonl', 'out.db', 'SQLite is written with a package that is not installed', 'node-sqlite3-wasm'],
  ])('says what to install before it reads %s into %s', (input, out, reason, packages) => {
    write(input, input.endsWith('.jsonl') ? `${JSON.stringify({ id: 'a', text: TEXT })}\n` : 'anything');
    const depeche = join(folder, 'node_modules/depeche/dist/cli.js');
    const { status, stderr } = spawnSync(process.execPath, [depeche, 'batch', input, '--out', out], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stderr.trim()]).toEqual([1, `depeche: ${reason}: npm install ${packages}`]);
    expect(readdirSync(folder)).not.toContain(out);
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
import { lexicon, type Reader } from 'depeche/patterns';
import { createTestExtractor, matchers } from 'depeche/testing';
import { toHtml } from 'depeche/view';
export const reader: Reader = ({ mentions, partsOfSpeech }) => (partsOfSpeech(0).length > mentions.length ? [] : []);
export const tested = matchers.toMention(createTestExtractor({ place: ['Brest'] }).extract('Brest.'), { place: 'Brest' });
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
  });

  needs('chromium').it('is bundled by Vite for a browser, and reads there in the worker of the README', async () => {
    mkdirSync(join(folder, 'web'));
    const worker = /```ts\n\/\/ worker\.ts\n([^]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))![1]!;
    write('web/worker.ts', worker);
    write('web/index.html', '<!doctype html><title>depeche</title><script type="module" src="./main.js"></script>');
    write(
      'web/main.js',
      `const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
worker.onmessage = ({ data }) => { document.body.textContent = JSON.stringify(data.records.map((record) => record.kind)); };
worker.postMessage(${JSON.stringify(TEXT)});`,
    );
    const root = join(folder, 'web');
    await build({ root, logLevel: 'silent', worker: { format: 'es' }, build: { outDir: 'dist' } });
    const assets = readdirSync(join(root, 'dist/assets'));
    expect(assets.filter((name) => name.endsWith('.model'))).toHaveLength(1);
    const scripts = assets.filter((name) => name.endsWith('.js')).map((name) => join(root, 'dist/assets', name));
    for (const script of scripts) {
      expect(ts.preProcessFile(readFileSync(script, 'utf8'), true, true).importedFiles).toEqual([]);
      expect(readFileSync(script, 'utf8')).not.toContain('__vite-browser-external');
    }
    const server = await preview({ root, logLevel: 'silent', build: { outDir: 'dist' }, preview: { port: 0 } });
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.goto(server.resolvedUrls!.local[0]!);
      await page.locator('body', { hasText: FOUND }).waitFor();
    } finally {
      await browser.close();
      await server.close();
    }
  });

  it('is bundled by Vite for a server, with its code in the bundle', async () => {
    const root = join(folder, 'server');
    mkdirSync(root);
    write('server/main.js', `import { extract } from 'depeche';\n${SHOW}`);
    const elsewhere = mkdtempSync(join(tmpdir(), 'depeche-server-'));
    try {
      await build({
        root,
        logLevel: 'silent',
        ssr: { noExternal: true },
        build: { ssr: 'main.js', outDir: elsewhere, emptyOutDir: true },
      });
      copyFileSync(join(folder, 'node_modules/depeche/dist/fr.model'), join(elsewhere, 'fr.model'));
      const bundles = readdirSync(elsewhere).filter((name) => /\.m?js$/.test(name));
      expect(bundles).toHaveLength(1);
      const ran = execFileSync(process.execPath, [join(elsewhere, bundles[0]!)], { encoding: 'utf8' });
      expect(ran.trim()).toBe(FOUND);
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  it('reads no file at import, and the model once', () => {
    write(
      'import.mjs',
      `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const read = [];
for (const name of ['readFileSync', 'openSync', 'readFile', 'open', 'createReadStream', 'readdirSync', 'existsSync', 'statSync']) {
  const original = fs[name];
  fs[name] = (path, ...rest) => (read.push(\`\${name} \${path}\`), original(path, ...rest));
}
syncBuiltinESMExports();
const { createExtractor, extract } = await import('depeche');
await import('depeche/core');
await import('depeche/view');
createExtractor({ kinds: ['place'] });
const before = read.length;
extract('À Nice.');
extract('À Brest.');
createExtractor({ kinds: ['place'] }).extract('À Brest.');
console.log(before, read.filter((one) => /^readFileSync .*fr\\.model$/.test(one)).length);`,
    );
    expect(node('import.mjs')).toBe('0 1');
  });

  it('says which file is missing when the model was left behind', () => {
    const model = join(folder, 'node_modules/depeche/dist/fr.model');
    renameSync(model, `${model}.away`);
    try {
      const code = `import { extract } from 'depeche'; try { extract('À Nice.') } catch ({ message }) { console.log(message) }`;
      expect(node('--input-type=module', '-e', code)).toMatch(/^The model is missing: no file at .*dist\/fr\.model, /);
    } finally {
      renameSync(`${model}.away`, model);
    }
  });

  it('is required by a Node that requires no ES modules', () => {
    const entries = ['depeche', ...['core', 'archive', 'patterns', 'testing', 'view'].map((name) => `depeche/${name}`)];
    const code = `console.log(${JSON.stringify(entries)}.map((entry) => typeof require(entry)).join(' '))`;
    const flag = '--no-experimental-require-module';
    const flags = process.allowedNodeEnvironmentFlags.has(flag) ? [flag] : [];
    expect(node(...flags, '-e', code)).toBe(entries.map(() => 'object').join(' '));
  });

  it('weighs no more than 12 MB with all it depends on', () => {
    const sizes = readdirSync(join(folder, 'node_modules'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(FOOTPRINT);
  });
});

describe('the package with the packages of every format', () => {
  const page = `<html><head><title>Visite</title></head><body><article><h1>Visite</h1>${`<p>${TEXT}</p>`.repeat(4)}</article></body></html>`;
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
  const warc =
    'WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n' +
    'WARC-Date: 2025-03-17T00:00:00Z\r\nWARC-Target-URI: https://journal.example/visite\r\n' +
    `Content-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
  const feed = `<rss version="2.0"><channel><item><title>Visite</title><description>&lt;p&gt;${TEXT}&lt;/p&gt;</description></item></channel></rss>`;

  beforeAll(() => {
    const { peerDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly peerDependencies: { readonly [name: string]: string };
    };
    const wanted = Object.entries(peerDependencies).filter(([name]) => !/^(?:bullmq|ioredis)$/.test(name));
    expect(wanted.length).toBeGreaterThan(5);
    const named = wanted.map(([name, range]) => `${name}@${range}`);
    npm(folder, 'install', '--no-audit', '--no-fund', '--prefer-offline', ...named);
    mkdirSync(join(folder, 'all'));
    write('all/page.html', page);
    write('all/feed.rss', feed);
    write('all/crawl.warc', warc);
  });

  it.each(['mjs', 'cjs'])('reads and writes them all from a program of .%s', (type) => {
    const load =
      type === 'mjs'
        ? `import { runBatch } from 'depeche/archive';`
        : `const { runBatch } = require('depeche/archive');`;
    write(
      `all.${type}`,
      `${load}
const run = async (inputs, out) => {
  const { articles, failed } = await runBatch({ inputs, out, workers: 1, restart: true });
  return [articles, failed].join();
};
(async () => {
  const found = [await run(['all'], 'all-${type}.jsonl'), await run(['all'], 'all-${type}.db')];
  found.push(await run(['all'], 'all-${type}.parquet'), await run(['all-${type}.parquet'], 'again-${type}.jsonl'));
  console.log(found.map((one) => (one.endsWith(',0') ? one.slice(0, -2) : one)).join(' '));
})();`,
    );
    expect(node(`all.${type}`)).toMatch(/^3 3 3 \d+$/);
    expect(
      readFileSync(join(folder, `all-${type}.jsonl`), 'utf8').match(/Zélie Courtecuisse/g)?.length,
    ).toBeGreaterThan(5);
    expect(
      readFileSync(join(folder, `all-${type}.db`))
        .subarray(0, 15)
        .toString(),
    ).toBe('SQLite format 3');
  });
});

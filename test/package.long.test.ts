// What the package ships, file by file, and how heavy it may be.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as core from '../src/core.js';
import type * as library from '../src/index.js';
import { createExtractor, extract } from '../src/index.js';

const ROOT = join(import.meta.dirname, '..');
const MB = 1_000_000;
const KB = 1_000;
const BUDGET = {
  packed: 7 * MB,
  model: 7 * MB,
  knowledge: 1.5 * MB,
  // With the detector of languages and the calendar that it is built with.
  core: 640 * KB,
  coreZipped: 248 * KB,
  // With compromise's match syntax.
  patterns: 113 * KB,
  testing: 26 * KB,
  view: 52 * KB,
  // With the tokeniser and what takes names out of a text.
  export: 29 * KB,
  cli: 48 * KB,
  // Formats, report and queue, each loaded when it is asked for, the pieces of the command, which load when one of its
  // commands is run, and the small packages that they are built with.
  archive: 696 * KB,
};
const MODEL = 'dist/fr.model';
const SHIPPED = [
  'CITATION.cff',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'examples/README.md',
  'examples/folder.mjs',
  'examples/people.mjs',
  'examples/timeline.mjs',
  'llms.txt',
  'dist/identities-HASH.js',
  ...[
    'accuracy',
    'archives',
    'command',
    'library',
    'machines',
    'migrating',
    'patterns',
    'recipes',
    'records',
    'speed',
  ].map((page) => `docs/${page}.md`),
  ...[
    'README',
    'depeche',
    ...['archive', 'core', 'export', 'patterns', 'testing', 'view'].map((entry) => `depeche/${entry}`),
  ].map((page) => `docs/api/${page}.md`),
  'CHANGELOG.md',
  'LICENSE',
  'NOTICE',
  'README.md',
  'dist/archive-texts.js',
  'dist/archive-worker.js',
  'dist/archive.cjs',
  'dist/archive.d.cts',
  'dist/archive.d.ts',
  'dist/archive.js',
  'dist/article.schema.json',
  'dist/bar.cjs',
  'dist/batch-HASH.js',
  'dist/bzip2.cjs',
  ...Array<string>(31).fill('dist/chunk-HASH.js'),
  'dist/cli.js',
  'dist/core.cjs',
  'dist/core.d.cts',
  'dist/core.d.ts',
  'dist/core.js',
  'dist/export.cjs',
  'dist/export.d.cts',
  'dist/export.d.ts',
  'dist/export.js',
  'dist/csv-HASH.js',
  'dist/esm-HASH.js',
  MODEL,
  'dist/fr.ids',
  'dist/html-HASH.js',
  'dist/many-HASH.d.cts',
  'dist/many-HASH.d.ts',
  'dist/mistakes-HASH.js',
  'dist/index.cjs',
  'dist/index.d.cts',
  'dist/index.d.ts',
  'dist/index.js',
  'dist/index.module.js',
  'dist/lexicon-HASH.d.cts',
  'dist/lexicon-HASH.d.ts',
  'dist/json-lines-HASH.js',
  'dist/parquet-HASH.js',
  'dist/parquet-HASH.js',
  'dist/patterns.cjs',
  'dist/patterns.d.cts',
  'dist/patterns.d.ts',
  'dist/patterns.js',
  'dist/playground-HASH.js',
  'dist/playground/index.html',
  'dist/playground/main.js',
  'dist/playground/style.css',
  'dist/pseudonymise-HASH.d.cts',
  'dist/pseudonymise-HASH.d.ts',
  'dist/pseudonymise-HASH.js',
  'dist/queue-HASH.js',
  'dist/report-HASH.js',
  'dist/sqlite-HASH.js',
  'dist/table-HASH.js',
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
  'docs/corpus.md',
  'docs/design.md',
  'docs/outputs.md',
  'docs/what-it-gets-wrong.md',
  'dist/version-HASH.js',
  'dist/warc-HASH.js',
  'dist/why-HASH.js',
  'dist/xml-HASH.js',
  'package.json',
];

const DEPENDENCIES = ['tinypool'];

// What only some formats, and those who have a queue, need. With them an install would be three times as large.
const OPTIONAL = [
  '@mozilla/readability',
  'bullmq',
  'hyparquet',
  'hyparquet-compressors',
  'hyparquet-writer',
  'ioredis',
  'linkedom',
  'node-sqlite3-wasm',
  'warcio',
];

// What the code is built with, see tsup.config.ts.
const BUILT_IN = [
  'cli-progress',
  'compromise',
  'csv-parse',
  'csv-stringify',
  'd3-force',
  'd3-scale',
  'franc',
  'fzstd',
  'picocolors',
  'saxes',
  'temporal-polyfill',
  'unbzip2-stream',
];

const NEWS =
  'Zélie Courtecuisse, ministre de la Mer, a quitté Strasbourg mardi avec 200 tonnes de blé, a dit l’Unicef. « Demain, nous verrons », a-t-elle ajouté.';
const FOREIGN = [
  'The mayor opened the new bridge this morning, and hundreds of people from both banks of the river walked across it in the rain.',
  'El alcalde inauguró el puente nuevo esta mañana y cientos de vecinos de las dos orillas lo cruzaron a pie bajo la lluvia.',
  'Der Bürgermeister hat die neue Brücke am Morgen eröffnet, und Hunderte Menschen gingen im Regen zu Fuß über den Fluss.',
  'Il sindaco ha aperto il nuovo ponte questa mattina e centinaia di persone lo hanno attraversato a piedi sotto la pioggia.',
  'Мэр открыл новый мост сегодня утром, и сотни людей с обоих берегов реки прошли по нему пешком под дождём, сообщили в городе.',
  'افتتح رئيس البلدية الجسر الجديد صباح اليوم وعبره المئات من سكان الضفتين سيرا على الأقدام تحت المطر كما قالت البلدية في بيان.',
  'ראש העיר פתח הבוקר את הגשר החדש, ומאות תושבים משתי הגדות חצו אותו ברגל בגשם, כך נמסר מן העירייה לאחר הטקס החגיגי שנערך במקום.',
  'ከንቲባው ዛሬ ጠዋት አዲሱን ድልድይ ከፈቱ፤ ከሁለቱም ዳርቻዎች የመጡ በመቶዎች የሚቆጠሩ ነዋሪዎች በዝናብ ውስጥ በእግራቸው ተሻገሩት ሲል የከተማው አስተዳደር ዛሬ ማለዳ ላይ አስታወቀ።',
  'हिन्दी में लिखा गया यह समाचार पुल के उद्घाटन के बारे में है और इसे सैकड़ों लोगों ने सुबह की बारिश में पैदल पार किया था।',
];

// What several entries share stands in files named by their content.
const HASH = /-(?:[\w-]{8}(?=\.d\.)|[A-Z\d]{8}(?=\.js$))/;

interface Packed {
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly size: number; readonly mode: number }[];
}

const sizeOf = (path: string) => statSync(join(ROOT, path)).size;
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const npm = (...args: string[]) =>
  execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

const importsOf = (file: string) =>
  ts.preProcessFile(read(`dist/${file}`), true, true).importedFiles.map(({ fileName }) => fileName);
/** What a built file imports when it is loaded, not what it may import later. */
const staticImportsOf = (file: string) =>
  [
    ...read(`dist/${file}`).matchAll(/(?:^|;|\})\s*(?:import|export)\s*(?:[\w*{][^;"']*?\bfrom\s*)?["']([^"']+)["']/gm),
  ].map(([, name]) => name!);
const run = (code: string, type: 'module' | 'commonjs') =>
  execFileSync(process.execPath, [`--input-type=${type}`, '-e', code], { cwd: ROOT, encoding: 'utf8' });

let packed: Packed;

beforeAll(() => {
  const reports = JSON.parse(npm('pack', '--dry-run', '--json', '--ignore-scripts')) as Packed[];
  if (!reports[0]) throw new Error('npm pack reported nothing');
  packed = reports[0];
});

describe('npm pack', () => {
  it('ships exactly these files', () => {
    expect(packed.files.map((file) => file.path.replace(HASH, '-HASH')).sort()).toEqual([...SHIPPED].sort());
  });
  it('stays within its budget', () => expect(packed.size).toBeLessThanOrEqual(BUDGET.packed));
  it('ships the model as it was built', () => {
    const parts = ['src/names/fr.weights', 'src/knowledge/fr.knowledge'].map((part) => readFileSync(join(ROOT, part)));
    expect(readFileSync(join(ROOT, MODEL)).equals(Buffer.concat(parts))).toBe(true);
    expect(sizeOf(MODEL)).toBeLessThanOrEqual(BUDGET.model);
    expect(parts[1]!.length).toBeLessThanOrEqual(BUDGET.knowledge);
  });
});

describe('the model', () => {
  it.each([0, 3, 1000, 0.25, 0.5, 0.87, 0.9, 0.99, 1])('cut at %d of its bytes or of itself is refused', (cut) => {
    const model = readFileSync(join(ROOT, MODEL));
    const end = cut > 1 || cut === 0 ? cut : Math.min(Math.floor(cut * model.length), model.length - 1);
    expect(() => createExtractor(new Uint8Array(model.subarray(0, end)))).toThrow(
      /^(?:weights|knowledge): .*expected|is it whole/,
    );
  });
});

describe('the built code', () => {
  it('stays within its budget', () => {
    expect(sizeOf('dist/core.js')).toBeLessThanOrEqual(BUDGET.core);
    expect(gzipSync(read('dist/core.js')).length).toBeLessThanOrEqual(BUDGET.coreZipped);
    for (const entry of ['patterns', 'testing', 'view', 'export', 'cli'] as const)
      expect([entry, sizeOf(`dist/${entry}.js`)]).toEqual([entry, expect.toSatisfy((size) => size <= BUDGET[entry])]);
    const pieces = packed.files.filter(({ path }) => /^dist\/(archive.*|.*-[\w-]{8})\.js$/.test(path));
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(BUDGET.archive);
  });
  it.each(['core.js', 'core.cjs', 'view.js', 'view.cjs'])('keeps Node and every package out of %s', (file) => {
    expect(importsOf(file)).toEqual([]);
  });
  it.each(['core.js', 'core.cjs'])('has V8 look up no class of Unicode while it parses %s', (file) => {
    const literals: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node) && /\\p\{/i.test(node.text)) literals.push(node.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, read(`dist/${file}`).toString(), ts.ScriptTarget.Latest));
    // Those with `g` or `y` keep state, so each is made where it stands.
    expect(literals.filter((literal) => !/\/[a-z]*[gy][a-z]*$/.test(literal))).toEqual([]);
  });
  it('waits with the core for the first text in Node, and shows it to bundlers', () => {
    expect([importsOf('index.js'), importsOf('index.module.js')]).toEqual([
      ['fs', 'path', 'module', 'fs', 'module', 'path', 'url'],
      ['fs', 'path', './core.js', 'fs', 'module', 'path', 'url'],
    ]);
    const code = `
      const loaded = () => Object.keys(createRequire(import.meta.url).cache).map((path) => path.split(/[\\\\/]/).at(-1));
      const { createExtractor, extract } = await import('depeche');
      createExtractor({ language: 'require' });
      const before = loaded();
      extract('');
      process.stdout.write(JSON.stringify([before, loaded()]));`;
    expect(run(`import { createRequire } from 'node:module'; ${code}`, 'module')).toBe('[[],["core.cjs"]]');
  });
  it('knows its errors wherever they were made', () => {
    const code = `
      const all = [await import('depeche'), await import('depeche/core'), ...['depeche', 'depeche/core'].map(createRequire(import.meta.url))];
      try {
        all[0].extract(${JSON.stringify(FOREIGN[0])}, { language: 'require' });
      } catch (error) {
        const knows = ({ NotFrenchError }) => [error, new Error(), null].map((one) => Number(one instanceof NotFrenchError)).join('');
        process.stdout.write(all.map(knows).join());
      }`;
    expect(run(`import { createRequire } from 'node:module'; ${code}`, 'module')).toBe('100,100,100,100');
  });
  it('needs of a machine only what the language gives it', () => {
    // No process, no Buffer, no require, no timers, no console: as bare as a runtime can be.
    const module = { exports: {} as typeof core };
    runInNewContext(read('dist/core.cjs'), { module, TextDecoder, TextEncoder });
    const { records } = module.exports
      .createExtractor(readFileSync(join(ROOT, MODEL)).buffer as ArrayBuffer)
      .extract(NEWS, { published: '2025-03-12' });
    expect(JSON.stringify(records)).toBe(JSON.stringify(extract(NEWS, { published: '2025-03-12' }).records));
  });
  it('shows a few lines of an error that nobody catches', () => {
    for (const [code, type] of [
      [`import { extract } from 'depeche'; extract(7)`, 'module'],
      [`import { extract } from 'depeche'; extract('', { publised: '' })`, 'module'],
      [`import { createExtractor } from 'depeche/core'; createExtractor(new Uint8Array(9))`, 'module'],
      [`require('depeche').extract(7)`, 'commonjs'],
      [`require('depeche/archive').runBatch({ inputs: [], out: 'a' })`, 'commonjs'],
    ] as const) {
      const { stderr, status } = spawnSync(process.execPath, [`--input-type=${type}`, '-e', code], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      expect(status).toBe(1);
      expect(stderr).toMatch(/Error/);
      expect(stderr.length).toBeLessThan(3_000);
    }
  });
  it('cuts no string into lines: a bundler that indents them would change it', () => {
    for (const { path } of packed.files)
      if (/\.c?js$/.test(path)) expect(read(path)).not.toMatch(/(?<!\\)(?:\\\\)*\\\n/);
  });
  it('tells languages apart as the sources do, with fewer of them', async () => {
    const { extract: built } = (await import(join(ROOT, 'dist/index.js'))) as typeof library;
    const told = FOREIGN.map((text) => built(text).language.code);
    expect(told).toEqual(FOREIGN.map((text) => extract(text).language.code));
    expect(new Set(told).size).toBeGreaterThanOrEqual(FOREIGN.length - 1);
  });
  it('is the same extractor in both module systems', () => {
    const text = 'Angela Merkel est à Berlin.';
    const show = `process.stdout.write(JSON.stringify(extract(${JSON.stringify(text)})))`;
    const module = run(`import { extract } from 'depeche'; ${show}`, 'module');
    expect(run(`const { extract } = require('depeche'); ${show}`, 'commonjs')).toBe(module);
    expect(module).toContain('"name":"Berlin"');
  });
  it('starts the command without the formats of archives', () => {
    const chunks = staticImportsOf('cli.js').filter((name) => name.startsWith('./chunk-'));
    const all = ['cli.js', ...chunks].flatMap((name) => staticImportsOf(name));
    expect(all).toContain('./index.js');
    expect(all).not.toContain('./archive.js');
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
    readonly peerDependencies: object;
    readonly peerDependenciesMeta: { readonly [name: string]: { readonly optional?: boolean } };
  };
  it('names for every entry, in both module systems, the types first', () => {
    for (const entry of ['.', './core', './archive', './patterns', './testing', './view', './export']) {
      const conditions = manifest.exports[entry] as { readonly [condition: string]: object };
      expect(Object.keys(conditions)).toEqual(['import', 'require']);
      for (const condition of Object.values(conditions)) {
        expect([Object.keys(condition)[0], Object.keys(condition).at(-1)]).toEqual(['types', 'default']);
        for (const path of Object.values(condition) as string[]) expect(SHIPPED).toContain(path.slice(2));
      }
    }
  });
  it('depends on these packages and no other', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(DEPENDENCIES);
  });
  it('leaves what only some formats and queues need to those who use them', () => {
    expect(Object.keys(manifest.peerDependencies)).toEqual(OPTIONAL);
    for (const name of OPTIONAL) expect(manifest.peerDependenciesMeta[name]).toEqual({ optional: true });
    for (const path of SHIPPED.filter((one) => /\.d\.c?ts$/.test(one) && !one.includes('HASH'))) {
      expect(read(path)).not.toMatch(/bullmq|ioredis|linkedom|hyparquet|warcio|sqlite3/);
    }
  });
  it('names in NOTICE every package that the code is built with, and all that these need', () => {
    const found = new Set<string>();
    const follow = (name: string): void => {
      if (found.has(name)) return;
      found.add(name);
      const { dependencies = {} } = JSON.parse(read(`node_modules/${name}/package.json`)) as {
        readonly dependencies?: object;
      };
      Object.keys(dependencies).forEach(follow);
    };
    BUILT_IN.forEach(follow);
    // Types alone, and what `unbzip2-stream` needs in browsers.
    const absent = ['temporal-spec', 'buffer', 'base64-js', 'ieee754'];
    const words = new Set(read('NOTICE').split(/[\s,]+|\.(?=\s)/));
    expect([...found].filter((name) => !words.has(name) && !absent.includes(name))).toEqual([]);
    expect(read('dist/bzip2.cjs')).not.toMatch(/isTypedArray|toByteArray/);
  });
  it('has a lock file without download addresses', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
    expect(read('package-lock.json')).toContain('"integrity"');
  });
});

// The package as programs are shipped: bundled for Node by every bundler, in both module systems, with the package
// installed beside the bundle or not; from package managers that lay files out in their own way; in Jest, Deno and Bun.
// The tools are installed in a folder of their own: with webpack and Jest this project would be twice as large.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_PAGES } from './pages.js';

const ROOT = join(import.meta.dirname, '..');
const TOOLS =
  'esbuild rollup @rollup/plugin-node-resolve @rollup/plugin-commonjs @rollup/plugin-json webpack vite jest ' +
  'jest-environment-jsdom pnpm @yarnpkg/cli-dist deno bun';
const TEXT = 'Zélie Courtecuisse a quitté Strasbourg mardi avec 200 tonnes de blé.';
const FOUND = '["person","place","date","quantity"]';
const SHOW = `console.log(JSON.stringify(extract(${JSON.stringify(TEXT)}).records.map((record) => record.kind)));`;
const BATCH = `import { runBatch } from 'depeche/archive';
runBatch({ inputs: [new URL('.', 'file://' + process.cwd() + '/').pathname + 'in.jsonl'], out: 'out.jsonl', workers: 1, restart: true })
  .then(({ status, records }) => console.log(status, records), ({ message }) => console.log(message));`;
const COPY = 'Copy the model beside the bundle: cp node_modules/depeche/dist/fr.model';
const INSTALL =
  'depeche/archive starts threads from files of its own: install depeche where the bundle runs (npm install depeche)';
const IMPORT = 'depeche/archive needs import(), which Jest allows with NODE_OPTIONS=--experimental-vm-modules only';
const NO_PNP = "depeche/archive does not run under Yarn's Plug'n'Play: set nodeLinker: node-modules in .yarnrc.yml";
const NO_DENO = 'depeche/archive runs in Node and Bun only: in Deno, read texts with extract of depeche';

let folder: string;
let elsewhere: string;
let tarball: string;

/** What a program prints, errors too. */
function run(cwd: string, program: string, args: readonly string[], env: object = {}): string {
  try {
    const options = {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      timeout: 600_000,
    } as const;
    return execFileSync(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    return `${stdout}${stderr}`.trim();
  }
}
const node = (cwd: string, ...args: string[]) => run(cwd, process.execPath, args);
const put = (path: string, code: string) => writeFileSync(join(folder, path), code);
const tool = (name: string) => join(folder, 'node_modules', name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-bundles-'));
  elsewhere = mkdtempSync(join(tmpdir(), 'depeche-elsewhere-'));
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  tarball = join(folder, (JSON.parse(packed) as [{ readonly filename: string }])[0].filename);
  put('package.json', '{"name": "bundles", "private": true}');
  // Without the optional peers, bullmq and ioredis.
  const install = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--legacy-peer-deps'];
  execFileSync('npm', [...install, tarball, ...TOOLS.split(' ')], { cwd: folder, stdio: 'ignore' });
  put('app.mjs', `import { extract } from 'depeche';\n${SHOW}`);
  put('app.cjs', `const { extract } = require('depeche');\n${SHOW}`);
  put('batch.mjs', BATCH);
  for (const place of [folder, elsewhere])
    writeFileSync(join(place, 'in.jsonl'), `${JSON.stringify({ id: 'a', text: TEXT })}\n`);
});
afterAll(() => {
  for (const one of [folder, elsewhere]) rmSync(one, { recursive: true, force: true });
});

/** Bundles a file into `out/` and gives the bundle's name. */
const BUNDLERS: { readonly [name: string]: (input: string, format: 'mjs' | 'cjs', out: string) => void } = {
  esbuild(input, format, out) {
    const esm = format === 'mjs' ? 'esm' : 'cjs';
    const options = ['--bundle', '--platform=node', `--format=${esm}`, `--outfile=${out}`, '--log-level=error'];
    run(folder, tool('.bin/esbuild'), [input, ...options]);
  },
  rollup(input, format, out) {
    put(
      'rollup.config.mjs',
      `import resolve from '@rollup/plugin-node-resolve';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
export default { input: '${input}', plugins: [resolve({ preferBuiltins: true }), commonjs(), json()], external: [/^node:/],
  output: { file: '${out}', format: '${format === 'mjs' ? 'es' : 'cjs'}', inlineDynamicImports: true } };`,
    );
    node(folder, tool('rollup/dist/bin/rollup'), '-c', '--silent');
  },
  webpack(input, format, out) {
    const type = format === 'mjs' ? 'module' : 'commonjs2';
    put(
      'webpack.run.cjs',
      `require('webpack')({ mode: 'production', target: 'node20', entry: './${input}', optimization: { minimize: false },
  experiments: { outputModule: ${format === 'mjs'} }, module: { parser: { javascript: { dynamicImportMode: 'eager' } } },
  output: { path: '${join(folder, 'out')}', filename: '${out.replace('out/', '')}', library: { type: '${type}' }, chunkFormat: '${format === 'mjs' ? 'module' : 'commonjs'}' } },
  (error, stats) => { if (error || stats.hasErrors()) { console.error(error || stats.toString()); process.exit(1); } });`,
    );
    node(folder, 'webpack.run.cjs');
  },
  vite(input, format, out) {
    put(
      'vite.run.mjs',
      `import { build } from 'vite';
await build({ root: '${folder}', configFile: false, logLevel: 'silent', ssr: { noExternal: true, target: 'node' },
  build: { ssr: '${input}', outDir: 'out', emptyOutDir: false, rollupOptions: { output: { format: '${format === 'mjs' ? 'es' : 'cjs'}', entryFileNames: '${out.replace('out/', '')}', codeSplitting: false } } } });`,
    );
    node(folder, 'vite.run.mjs');
  },
};

const CASES = Object.keys(BUNDLERS).flatMap((bundler) =>
  (['mjs', 'cjs'] as const).map((format): [string, 'mjs' | 'cjs'] => [bundler, format]),
);

describe('bundled for Node', () => {
  it.each(CASES)(
    'by %s, as .%s: extract finds its model, or the line of the docs brings it there',
    (bundler, format) => {
      const out = `out/${bundler}-app.${format}`;
      mkdirSync(join(folder, 'out'), { recursive: true });
      BUNDLERS[bundler]!('app.mjs', format, out);
      expect(node(folder, out)).toBe(FOUND);
      const alone = join(elsewhere, `${bundler}-${format}`);
      mkdirSync(alone);
      copyFileSync(join(folder, out), join(alone, `app.${format}`));
      const away = join(folder, 'node_modules/depeche');
      // webpack writes the place of the sources into a module: on this machine they are still there.
      if (!(bundler === 'webpack' && format === 'mjs'))
        expect(node(alone, `app.${format}`)).toContain(`${COPY} ${alone}`);
      copyFileSync(join(away, 'dist/fr.model'), join(alone, 'fr.model'));
      expect(node(alone, `app.${format}`)).toBe(FOUND);
    },
  );
  it.each(CASES)('by %s, as .%s: depeche/archive, without bullmq and ioredis', (bundler, format) => {
    const out = `out/${bundler}-batch.${format}`;
    mkdirSync(join(folder, 'out'), { recursive: true });
    BUNDLERS[bundler]!('batch.mjs', format, out);
    expect(node(folder, out)).toBe('done 4');
    if (bundler === 'webpack' && format === 'mjs') return;
    copyFileSync(join(folder, out), join(elsewhere, `${bundler}-batch.${format}`));
    expect(node(elsewhere, `${bundler}-batch.${format}`)).toBe(INSTALL);
  });
  it.each(['esbuild', 'rollup', 'webpack'])('by %s from a program that requires it', (bundler) => {
    const out = `out/${bundler}-required.cjs`;
    mkdirSync(join(folder, 'out'), { recursive: true });
    BUNDLERS[bundler]!('app.cjs', 'cjs', out);
    expect(node(folder, out)).toBe(FOUND);
  });
  it('and the docs say what each needs', () => {
    for (const line of [COPY, INSTALL, IMPORT, NO_PNP, NO_DENO]) expect(ALL_PAGES).toContain(line);
  });
});

describe('installed by other package managers', () => {
  const project = (name: string) => {
    const place = join(folder, name);
    mkdirSync(place);
    for (const file of ['app.mjs', 'app.cjs', 'batch.mjs', 'in.jsonl'])
      copyFileSync(join(folder, file), join(place, file));
    put(`${name}/package.json`, JSON.stringify({ name, private: true, dependencies: { depeche: `file:${tarball}` } }));
    return place;
  };
  it('pnpm', () => {
    const place = project('pnpm');
    run(place, tool('.bin/pnpm'), ['install', '--store-dir', join(place, 'store')]);
    for (const app of ['app.mjs', 'app.cjs']) expect(node(place, app)).toBe(FOUND);
    expect(node(place, 'batch.mjs')).toBe('done 4');
  });
  it('Yarn with Plug’n’Play', () => {
    const place = project('pnp');
    const registry = execFileSync('npm', ['config', 'get', 'registry'], { cwd: ROOT, encoding: 'utf8' }).trim();
    put(
      'pnp/.yarnrc.yml',
      `nodeLinker: pnp\nenableImmutableInstalls: false\nenableGlobalCache: false\nenableTelemetry: false\nnpmMinimalAgeGate: 0\nnpmRegistryServer: "${registry}"\nunsafeHttpWhitelist: ['*']\n`,
    );
    put('pnp/yarn.lock', '');
    const yarn = tool('@yarnpkg/cli-dist/bin/yarn.js');
    node(place, yarn, 'install');
    for (const app of ['app.mjs', 'app.cjs']) expect(node(place, yarn, 'node', app)).toBe(FOUND);
    expect(node(place, yarn, 'node', 'batch.mjs')).toContain(NO_PNP);
  });
});

describe('in other runtimes', () => {
  it.each(['node', 'jsdom'])('Jest, CommonJS, environment %s', (environment) => {
    mkdirSync(join(folder, 'jest'), { recursive: true });
    put(
      'jest/a.test.js',
      `test('extract', () => {
  const { extract } = require('depeche');
  expect(JSON.stringify(extract(${JSON.stringify(TEXT)}, { published: new Date(0) }).records.map(({ kind }) => kind))).toBe('${FOUND}');
});
test('batch', async () => {
  const { runBatch } = require('depeche/archive');
  await expect(runBatch({ inputs: ['in.jsonl'], out: 'jest.jsonl', workers: 1, restart: true })).rejects.toThrow(${JSON.stringify(IMPORT)});
});`,
    );
    const said = node(folder, tool('jest/bin/jest.js'), `--env=${environment}`, '--rootDir', 'jest', '--json');
    expect(JSON.parse(said)).toMatchObject({ numPassedTests: 2, numFailedTests: 0 });
  });
  it('Deno: extract reads, runBatch ends with the line that says it cannot', () => {
    const deno = tool('.bin/deno');
    const flags = ['run', '-A', '--no-prompt', '--node-modules-dir=manual'];
    expect(run(folder, deno, [...flags, 'app.mjs'])).toBe(FOUND);
    expect(run(folder, deno, [...flags, 'batch.mjs'])).toBe(NO_DENO);
  });
  it('Bun', () => {
    const bun = tool('.bin/bun');
    expect(run(folder, bun, ['app.mjs'])).toBe(FOUND);
    expect(run(folder, bun, ['batch.mjs'])).toBe('done 4');
  });
});

// The library as ES modules, the library as CommonJS, the worker of archives, and the
// command. `franc` and `temporal-polyfill` are built in: they are published as ES modules
// only, which `require` does not load in every Node 20, and one file opens sooner than ten.
// `index`, the worker and the command keep importing the built `core` and `index`: the code
// exists once per format, and so does every class a caller may test against.
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { LANGUAGES } from './src/text/language.js';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

// The parts of the model, which ship end to end as one file.
const PARTS = ['src/names/fr.weights', 'src/entities/fr.knowledge'];

const BUILT_IN = ['franc', 'temporal-polyfill'];

const ENTRIES = {
  index: 'src/index.ts',
  core: 'src/core.ts',
  patterns: 'src/readers/index.ts',
  testing: 'src/testing/index.ts',
  view: 'src/view/index.ts',
  archive: 'src/archive/index.ts',
};

rmSync('dist', { recursive: true, force: true });

const keepEntry = (entry: string, extension: string): Plugin => ({
  name: `keep-${entry}`,
  setup(build) {
    build.onResolve({ filter: new RegExp(`/${entry}\\.js$`) }, (found) =>
      found.kind === 'entry-point' ? undefined : { path: `./${entry}${extension}`, external: true },
    );
  },
});

// Before the other: `archive/index.js` ends like `index.js`.
const keepArchive: Plugin = {
  name: 'keep-archive',
  setup(build) {
    build.onResolve({ filter: /\/archive\/index\.js$/ }, () => ({ path: './archive.js', external: true }));
  },
};

// `franc` knows two hundred languages and makes tables of them all when it is imported. We ask for
// some twenty: what it says of these stays the same, and the code is a third smaller.
const fewLanguages: Plugin = {
  name: 'few-languages',
  setup(build) {
    build.onLoad({ filter: /[\\/]franc[\\/]data\.js$/ }, async ({ path }) => {
      const { data } = (await import(path)) as { readonly data: { readonly [script: string]: object } };
      const few = Object.entries(data).map(([script, languages]) => [
        script,
        Object.fromEntries(Object.entries(languages).filter(([code]) => LANGUAGES.includes(code))),
      ]);
      return { contents: `export const data = ${JSON.stringify(Object.fromEntries(few))}` };
    });
  },
};

const shared: Options = { target: 'es2022', splitting: false, sourcemap: false, clean: false };
const library: Options = { ...shared, entry: ENTRIES, dts: true, minify: true, noExternal: BUILT_IN };
const { archive, ...others } = ENTRIES;

export default defineConfig([
  {
    ...library,
    entry: others,
    dts: { entry: ENTRIES },
    format: ['esm'],
    esbuildPlugins: [fewLanguages, keepEntry('core', '.js')],
    onSuccess: async () => {
      copyFileSync('src/article.schema.json', 'dist/article.schema.json');
      const missing = PARTS.filter((part) => !existsSync(part));
      if (missing.length === 0) writeFileSync('dist/fr.model', Buffer.concat(PARTS.map((part) => readFileSync(part))));
      else
        console.warn(`${missing.join(', ')} missing: run \`npm run train\` first, the package is useless without it.`);
    },
  },
  {
    ...library,
    format: ['cjs'],
    shims: true,
    esbuildPlugins: [fewLanguages, keepEntry('core', '.cjs')],
  },
  {
    // In pieces: what reads or writes a format is loaded when it is asked for.
    ...shared,
    splitting: true,
    entry: { archive, 'archive-worker': 'src/archive/worker.ts' },
    format: ['esm'],
    esbuildPlugins: [keepEntry('core', '.js')],
  },
  {
    ...shared,
    entry: { cli: 'src/cli/main.ts' },
    // What `depeche batch` needs is loaded for it alone.
    splitting: true,
    format: ['esm'],
    esbuildPlugins: [keepArchive, keepEntry('index', '.js')],
  },
]);

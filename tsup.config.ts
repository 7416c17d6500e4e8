// The library as ES modules, the library as CommonJS (with `franc`, which is
// published as an ES module only, inlined), the worker of archives, and the command.
// `index`, the worker and the command keep importing the built `core` and `index`: the code
// exists once per format, and so does every class a caller may test against.
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

// The parts of the model, which ship end to end as one file.
const PARTS = ['src/names/fr.weights', 'src/entities/fr.knowledge'];

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

const shared: Options = { target: 'es2022', splitting: false, sourcemap: false, clean: false };
const library: Options = { ...shared, entry: ENTRIES, dts: true };
const { archive, ...others } = ENTRIES;

export default defineConfig([
  {
    ...shared,
    entry: others,
    dts: { entry: ENTRIES },
    format: ['esm'],
    esbuildPlugins: [keepEntry('core', '.js')],
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
    noExternal: ['franc'],
    esbuildPlugins: [keepEntry('core', '.cjs')],
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
    format: ['esm'],
    esbuildPlugins: [keepArchive, keepEntry('index', '.js')],
  },
]);

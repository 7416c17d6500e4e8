// Three builds: the library as ES modules, the library as CommonJS (with
// `franc`, which is published as an ES module only, inlined), and the command.
// `index` and the command keep importing the built `core` and `index`: the code
// exists once per format, and so does every class a caller may test against.
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

const WEIGHTS = 'src/names/fr.weights';

rmSync('dist', { recursive: true, force: true });

const keepEntry = (entry: string, extension: string): Plugin => ({
  name: `keep-${entry}`,
  setup(build) {
    build.onResolve({ filter: new RegExp(`/${entry}\\.js$`) }, (found) =>
      found.kind === 'entry-point' ? undefined : { path: `./${entry}${extension}`, external: true },
    );
  },
});

const shared: Options = { target: 'es2022', splitting: false, sourcemap: false, clean: false };
const library: Options = { ...shared, entry: { index: 'src/index.ts', core: 'src/core.ts' }, dts: true };

export default defineConfig([
  {
    ...library,
    format: ['esm'],
    esbuildPlugins: [keepEntry('core', '.js')],
    onSuccess: async () => {
      if (existsSync(WEIGHTS)) copyFileSync(WEIGHTS, 'dist/fr.weights');
      else console.warn(`${WEIGHTS} is missing: run \`npm run train\` first, the package is useless without it.`);
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
    ...shared,
    entry: { cli: 'src/cli/main.ts' },
    format: ['esm'],
    esbuildPlugins: [keepEntry('index', '.js')],
  },
]);

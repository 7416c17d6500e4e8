// Threads run separate files that a bundler must not move: the worker module and tinypool's own. tinypool is a fork of
// piscina that offers the same pool without dependencies, at a tenth of the size.
import { pathToFileURL } from 'node:url';
import type * as Pools from 'tinypool';
import { locate, requireOf } from '../package-file.js';

export type { Tinypool } from 'tinypool';

const NOT_INSTALLED =
  'depeche/archive starts threads from files of its own: install depeche where the bundle runs (npm install depeche)';
const NO_IMPORT = 'depeche/archive needs import(), which Jest allows with NODE_OPTIONS=--experimental-vm-modules only';
const NO_PNP = "depeche/archive does not run under Yarn's Plug'n'Play: set nodeLinker: node-modules in .yarnrc.yml";
const NO_DENO = 'depeche/archive runs in Node and Bun only: in Deno, read texts with extract of depeche';

/** Returns the path of a file of the package or, in a clone, the paths of the source files that it is built from. */
export function fileOfPackage(built: string, sources: readonly string[]): readonly string[] {
  const paths = locate(built, sources);
  if (paths === null) throw new Error(NOT_INSTALLED);
  return paths;
}

/** The URL of the module that the workers run. */
export function workerFile(): string {
  return pathToFileURL(workerPath()).href;
}

function workerPath(): string {
  return fileOfPackage('archive-worker.js', ['archive/worker-source.mjs'])[0]!;
}

/** Loads tinypool from where the package is installed. It is an ES module, so CommonJS has to use `import()`. */
export async function loadTinypool(): Promise<typeof Pools> {
  if ('Deno' in globalThis) throw new Error(NO_DENO);
  // Deno's file handles have no `sync`, without which no checkpoint is safe.
  if (process.versions.pnp !== undefined) throw new Error(NO_PNP);
  const path = requireOf(workerPath()).resolve('tinypool');
  try {
    return (await import(/* webpackIgnore: true */ /* @vite-ignore */ pathToFileURL(path).href)) as typeof Pools;
  } catch (error) {
    // Errors thrown inside jest fail `instanceof` and do not always have a `code`, so the message is checked.
    throw /dynamic import callback/i.test(String(error)) ? new Error(NO_IMPORT) : error;
  }
}

// Threads run files of their own, which no bundler may move: the module of the workers, and tinypool's. tinypool rather
// than piscina, whose younger sister it is: the same pool, no dependency, a tenth of its size.
import { pathToFileURL } from 'node:url';
import type * as Pools from 'tinypool';
import { locate, requireOf } from '../package-file.js';

export type { Tinypool } from 'tinypool';

const NOT_INSTALLED =
  'depeche/archive starts threads from files of its own: install depeche where the bundle runs (npm install depeche)';
const NO_IMPORT = 'depeche/archive needs import(), which Jest allows with NODE_OPTIONS=--experimental-vm-modules only';
const NO_PNP = "depeche/archive does not run under Yarn's Plug'n'Play: set nodeLinker: node-modules in .yarnrc.yml";
const NO_DENO = 'depeche/archive runs in Node and Bun only: in Deno, read texts with extract of depeche';

/** The paths of a file of the package, or of its sources. */
export function fileOfPackage(built: string, sources: readonly string[]): readonly string[] {
  const paths = locate(built, sources);
  if (paths === null) throw new Error(NOT_INSTALLED);
  return paths;
}

/** The address of the module that workers run. */
export function workerFile(): string {
  return pathToFileURL(workerPath()).href;
}

function workerPath(): string {
  return fileOfPackage('archive-worker.js', ['archive/worker-source.mjs'])[0]!;
}

/** The pool of threads, from where the package is installed. An ES module only: imported, so that CommonJS can too. */
export async function loadTinypool(): Promise<typeof Pools> {
  if ('Deno' in globalThis) throw new Error(NO_DENO);
  // Its file handles have no `sync`, without which no checkpoint is safe.
  if (process.versions.pnp !== undefined) throw new Error(NO_PNP);
  const path = requireOf(workerPath()).resolve('tinypool');
  try {
    return (await import(/* webpackIgnore: true */ /* @vite-ignore */ pathToFileURL(path).href)) as typeof Pools;
  } catch (error) {
    // Jest's errors are of a realm of their own, and have no code in every version.
    throw /dynamic import callback/i.test(String(error)) ? new Error(NO_IMPORT) : error;
  }
}

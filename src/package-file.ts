// Where the package's own files are: the model, and the module that threads run. They stand beside the built code; a
// bundler moves the code and leaves them behind, so they are looked for where the package is installed too.
import { existsSync } from 'node:fs';
// Not by the name `createRequire`, which webpack takes for a call that it can follow itself.
import Module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

declare const __filename: string;

/** The code that runs: this file, or the one that it was built into, or the program that was started. */
export function codeFile(): string {
  let file = '';
  // Tried, not asked for with `typeof`, which bundlers answer before they know what they write.
  try {
    file = __filename;
  } catch {
    // Empty in CommonJS that was made an ES module.
    const url: string | undefined = import.meta.url;
    if (url) file = fileURLToPath(url);
  }
  // webpack writes the place of the source for `import.meta.url`, which is not there on another machine.
  return existsSync(file) ? file : (process.argv[1] ?? file);
}

/**
 * The path of a file of the package, or of those that it is built from in the sources, relative to `src`; null where
 * there is neither.
 */
export function locate(built: string, sources: readonly string[]): readonly string[] | null {
  for (const from of [codeFile(), process.argv[1]]) {
    if (from === undefined) continue;
    for (const names of [[built], sources]) {
      const paths = names.map((name) => join(dirname(from), name));
      if (paths.length > 0 && paths.every((path) => existsSync(path))) return paths;
    }
  }
  return requireFrom((require) => {
    const installed = join(dirname(require.resolve('depeche/package.json')), 'dist', built);
    return existsSync(installed) ? [installed] : null;
  });
}

/** What is found from the code that runs, or from the current folder; null where neither finds anything. */
export function requireFrom<Found>(find: (require: NodeJS.Require) => Found | null): Found | null {
  for (const from of [codeFile(), join(process.cwd(), 'any.js')]) {
    try {
      const found = find(requireOf(from));
      if (found !== null) return found;
    } catch (error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
      if (!/MODULE_NOT_FOUND|UNDECLARED_DEPENDENCY|ERR_PACKAGE_PATH/.test(code)) throw error;
    }
  }
  return null;
}

/** `require` as a file has it. */
export const requireOf = (file: string): NodeJS.Require => Module.createRequire(pathToFileURL(file));

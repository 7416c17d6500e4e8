// Finds the package's own files: the model, and the module that threads run. They are beside the built code. A bundler
// moves the code without them, so they are also searched for where the package is installed.
import { existsSync } from 'node:fs';
// `createRequire` is not imported by name, because webpack would try to resolve its calls at build time.
import Module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

declare const __filename: string;

/** The path of the running code: this file, or the file it was bundled into, or else the program that was started. */
export function codeFile(): string {
  let file = '';
  // Not tested with `typeof`: bundlers replace that by a constant before the output format is known.
  try {
    file = __filename;
  } catch {
    // `import.meta.url` is empty when an ES module was converted to CommonJS.
    const url: string | undefined = import.meta.url;
    if (url) file = fileURLToPath(url);
  }
  // webpack replaces `import.meta.url` by the path of the source file, which does not exist on other machines.
  return existsSync(file) ? file : (process.argv[1] ?? file);
}

/**
 * The path of a built file of the package; in a clone, the paths of the source files that it is built from (relative to
 * `src`). Null when neither exists.
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

/** Tries `find` with the `require` of the running code, then with that of the current folder. Null when both find nothing. */
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

/** The function `require` as it would work inside a file. */
export const requireOf = (file: string): NodeJS.Require => Module.createRequire(pathToFileURL(file));

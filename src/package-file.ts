// Where the package's own files are: the model, and the module that threads run. They stand beside the built code; a
// bundler moves the code and leaves them behind, so they are looked for where the package is installed too.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

declare const __filename: string | undefined;

/** The code that runs: this file, or the one that it was built into. CommonJS has no `import.meta`, ES modules no `__filename`. */
export const codeFile = (): string => (typeof __filename === 'string' ? __filename : fileURLToPath(import.meta.url));

/**
 * The path of a file of the package, or of those that it is built from in the sources, relative to `src`; null where
 * there is neither.
 */
export function locate(built: string, sources: readonly string[]): readonly string[] | null {
  const folder = dirname(codeFile());
  for (const paths of [[built], sources].map((names) => names.map((name) => join(folder, name))))
    if (paths.every((path) => existsSync(path))) return paths;
  return requireFrom((require) => {
    const installed = join(dirname(require.resolve('depeche/package.json')), 'dist', built);
    return existsSync(installed) ? [installed] : null;
  });
}

/** What is found from the code that runs or else from the current folder; null where neither finds anything. */
export function requireFrom<Found>(find: (require: NodeJS.Require) => Found | null): Found | null {
  for (const from of [codeFile(), join(process.cwd(), 'any.js')]) {
    try {
      const found = find(createRequire(pathToFileURL(from)));
      if (found !== null) return found;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!/MODULE_NOT_FOUND|UNDECLARED_DEPENDENCY|ERR_PACKAGE_PATH/.test(code)) throw error;
    }
  }
  return null;
}

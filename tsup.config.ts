// The library as ES modules, the library as CommonJS, the worker of archives, and the
// command. `franc` and `temporal-polyfill` are built in: they are published as ES modules
// only, which `require` does not load in every Node 20, and one file opens sooner than ten.
//
// In Node `index` waits with `core`, a tenth of a second and more, until the first extractor
// is made. It answers at once, so it cannot import then, but it can require: `core.cjs`.
// Bundlers, which must see what is needed, are given `index.module.js`.
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import ts from 'typescript';
import { LANGUAGES } from './src/text/language.js';
import { SCRIPT_HASH } from './src/view/script.js';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

// The parts of the model, which ship end to end as one file.
const PARTS = ['src/names/fr.weights', 'src/knowledge/fr.knowledge'];

const BUILT_IN = ['franc', 'temporal-polyfill', 'compromise'];

// Small packages that the archive and the command are built with, so that they need not be installed.
const SMALL = ['csv-parse', 'csv-stringify', 'd3-force', 'd3-scale', 'fzstd', 'picocolors', 'saxes'];

const ENTRIES = {
  index: 'src/index.ts',
  core: 'src/core.ts',
  patterns: 'src/readers/index.ts',
  testing: 'src/testing/index.ts',
  view: 'src/view/index.ts',
  export: 'src/export/index.ts',
  archive: 'src/archive/index.ts',
};

rmSync('dist', { recursive: true, force: true });

const keep = (source: RegExp, built: string): Plugin => ({
  name: `keep-${built}`,
  setup(build) {
    build.onResolve({ filter: source }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: built, external: true },
    );
  },
});
// As they are imported in the sources.
const CORE = /\/core\.js$/;
const INDEX = /^\.\.\/index\.js$/;
const ARCHIVE = /\/archive\/index\.js$/;
const VIEW = /\/view\/index\.js$/;
const EXPORT = /\/export\/index\.js$/;
const TEXTS = /\/archive\/texts\.js$/;
// Two small packages that `require` modules of Node, which no ES module can: each becomes a file of CommonJS.
const REQUIRING = { bar: 'src/cli/bar.ts', bzip2: 'src/archive/bzip2.ts' };
const BAR = /\/bar\.js$/;
const BZIP2 = /\/bzip2\.js$/;

// `core`, loaded by the first call.
const lazyCore = (require: string): Plugin => ({
  name: 'lazy-core',
  setup(build) {
    build.onResolve({ filter: CORE }, () => ({ path: 'core', namespace: 'lazy' }));
    build.onResolve({ filter: /./, namespace: 'lazy' }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /./, namespace: 'lazy' }, () => ({
      contents: `${require}
        export const createExtractor = (...given) => require('./core.cjs').createExtractor(...given);`,
    }));
  },
});

// `franc` knows two hundred languages and makes tables of them all when it is imported. We ask for
// some twenty: what it says of these stays the same, and the code is a third smaller.
const fewLanguages: Plugin = {
  name: 'few-languages',
  setup(build) {
    build.onLoad({ filter: /[\\/]franc[\\/]data\.js$/ }, async ({ path }) => {
      const { data } = (await import(path)) as { readonly data: { readonly [script: string]: object } };
      const few = Object.entries(data).map(([script, languages]) => {
        const ours = Object.entries(languages).filter(([code]) => LANGUAGES.includes(code));
        // One alone in its script is the answer whatever its trigrams.
        return [script, Object.fromEntries(ours.length === 1 ? ours.map(([code]) => [code, '']) : ours)];
      });
      return { contents: `export const data = ${JSON.stringify(Object.fromEntries(few))}` };
    });
  },
};

// A mistake that nobody catches prints the line it was thrown from: lines are kept short.
const LINE_LIMIT = 200;
// CommonJS asks for `__filename` instead.
const NO_IMPORT_META = { 'import.meta.url': '""' };

// To keep lines short esbuild also cuts long strings, with a backslash at the end of the line. Rollup, which indents what it
// wraps, then adds a tab to the string: strings stay whole.
const wholeStrings: NonNullable<Options['plugins']>[number] = {
  name: 'whole-strings',
  renderChunk: (code) => ({ code: code.replace(/(?<!\\)((?:\\\\)*)\\\n/g, '$1') }),
};

// V8 looks up classes of Unicode such as `\p{Lu}` wherever a literal has one, as soon as the file is parsed, in functions
// that are never called as well: for the patterns of `core` a third of the time that parsing takes. Such literals become
// patterns that are made when they are first asked for; those in lists outside functions are made as the file is run. Only
// patterns that keep no state: without the flags `g` and `y`.
const latePatterns: NonNullable<Options['plugins']>[number] = {
  name: 'late-patterns',
  renderChunk: (code) => ({ code: withLatePatterns(code) }),
};

function withLatePatterns(code: string): string {
  const file = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.Latest, true);
  let prefix = '$$';
  while (code.includes(prefix)) prefix += '$';
  const names: string[] = [];
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const replace = (node: ts.Node, text: string): void =>
    void edits.push({ start: node.getStart(file), end: node.end, text });
  const identifiers = new Map<string, ts.Identifier[]>();
  const literals: { readonly node: ts.RegularExpressionLiteral; readonly isInFunction: boolean }[] = [];
  const visit = (node: ts.Node, isInFunction: boolean): void => {
    if (ts.isIdentifier(node)) identifiers.set(node.text, [...(identifiers.get(node.text) ?? []), node]);
    if (ts.isRegularExpressionLiteral(node)) literals.push({ node, isInFunction });
    ts.forEachChild(node, (child) => visit(child, isInFunction || ts.isFunctionLike(node)));
  };
  visit(file, false);
  for (const { node, isInFunction } of literals) {
    const [, pattern, flags] = /^\/(.*)\/([a-z]*)$/s.exec(node.text)!;
    if (!/\\p\{/i.test(pattern!) || /[gy]/.test(flags!)) continue;
    const made = `${prefix}(${JSON.stringify(pattern)}${flags === 'u' ? '' : `,"${flags}"`})`;
    const uses = isInFunction ? null : usesOf(node, identifiers);
    if (isInFunction) {
      const name = `${prefix}${names.length}`;
      names.push(name);
      replace(node, `(${name}??=${made})`);
    } else if (uses === null) replace(node, made);
    else {
      const { name } = node.parent as ts.VariableDeclaration;
      replace(node.parent, name.getText(file));
      for (const use of uses) replace(use, `(${use.text}??=${made})`);
    }
  }
  if (edits.length === 0) return code;
  let out = '';
  let done = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    out += code.slice(done, start) + text;
    done = end;
  }
  const declared = `var ${[`${prefix}=(pattern,flags="u")=>new RegExp(pattern,flags)`, ...names].join(',')};\n`;
  const directive = /^(?:"use strict";)?/.exec(code)![0];
  return directive + declared + (out + code.slice(done)).slice(directive.length);
}

/** Where the variable of the file that is this pattern is read; `null` where there is no such variable, or its name has other uses. */
function usesOf(
  { parent }: ts.RegularExpressionLiteral,
  identifiers: ReadonlyMap<string, readonly ts.Identifier[]>,
): readonly ts.Identifier[] | null {
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return null;
  const list = parent.parent as ts.VariableDeclarationList;
  if (list.flags & ts.NodeFlags.BlockScoped || !ts.isSourceFile(list.parent.parent)) return null;
  const named = identifiers.get(parent.name.text)!.filter((node) => node !== parent.name && !isPropertyName(node));
  return named.every(isRead) ? named : null;
}

function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)) &&
      parent.name === node)
  );
}

/** Neither declared anew, as by a parameter, nor written, nor exported. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  const isDeclared = (parent as { readonly name?: ts.Node }).name === node;
  const isWritten = ts.isBinaryExpression(parent) && parent.left === node;
  return !isDeclared && !isWritten && !ts.isShorthandPropertyAssignment(parent) && !ts.isExportSpecifier(parent);
}

const shared: Options = {
  plugins: [wholeStrings],
  target: 'es2022',
  splitting: false,
  sourcemap: false,
  clean: false,
  // Accents, and the trigrams of other scripts, as they are: written as escapes they weigh three times as much.
  esbuildOptions(options) {
    options.charset = 'utf8';
    options.lineLimit = LINE_LIMIT;
  },
};
const library: Options = {
  ...shared,
  plugins: [wholeStrings, latePatterns],
  dts: { entry: ENTRIES },
  minify: true,
  noExternal: BUILT_IN,
};
const { archive, index, core, ...others } = ENTRIES;

export default defineConfig([
  {
    ...library,
    entry: { ...others, core, 'index.module': index },
    format: ['esm'],
    esbuildPlugins: [fewLanguages, keep(CORE, './core.js')],
    onSuccess: async () => {
      copyFileSync('src/article.schema.json', 'dist/article.schema.json');
      copyFileSync('src/knowledge/fr.ids', 'dist/fr.ids');
      const missing = PARTS.filter((part) => !existsSync(part));
      if (missing.length === 0) writeFileSync('dist/fr.model', Buffer.concat(PARTS.map((part) => readFileSync(part))));
      else
        console.warn(`${missing.join(', ')} missing: run \`npm run train\` first, the package is useless without it.`);
    },
  },
  {
    ...library,
    entry: { index },
    dts: false,
    format: ['esm'],
    esbuildPlugins: [
      lazyCore(`import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`),
    ],
  },
  {
    ...library,
    entry: { ...others, archive, core },
    format: ['cjs'],
    define: NO_IMPORT_META,
    esbuildPlugins: [fewLanguages, keep(CORE, './core.cjs'), keep(BZIP2, './bzip2.cjs')],
    noExternal: [...BUILT_IN, ...SMALL],
  },
  {
    ...shared,
    entry: REQUIRING,
    format: ['cjs'],
    minify: true,
    noExternal: ['cli-progress', 'unbzip2-stream'],
  },
  {
    ...library,
    entry: { index },
    dts: false,
    format: ['cjs'],
    define: NO_IMPORT_META,
    esbuildPlugins: [lazyCore('')],
  },
  {
    // In pieces: what reads or writes a format is loaded when it is asked for. `archive-texts` is for the command.
    ...shared,
    // White space stays, and with it the comments by which webpack and Vite leave an import() alone.
    esbuildOptions(options, context) {
      shared.esbuildOptions?.(options, context);
      Object.assign(options, { minifyIdentifiers: true, minifySyntax: true });
    },
    splitting: true,
    entry: { archive, 'archive-worker': 'src/archive/worker.ts', 'archive-texts': 'src/archive/texts.ts' },
    format: ['esm'],
    noExternal: SMALL,
    esbuildPlugins: [keep(CORE, './core.js'), keep(BZIP2, './bzip2.cjs')],
  },
  {
    // The playground: served together with `core`, `view` and the model, none of which ships twice.
    ...shared,
    entry: { 'playground/main': 'src/playground/main.ts' },
    format: ['esm'],
    platform: 'browser',
    minify: true,
    esbuildPlugins: [keep(CORE, './core.js'), keep(VIEW, './view.js')],
    onSuccess: async () => {
      const page = readFileSync('src/playground/index.html', 'utf8');
      writeFileSync('dist/playground/index.html', page.replace('SCRIPT_HASH', SCRIPT_HASH));
      copyFileSync('src/playground/style.css', 'dist/playground/style.css');
    },
  },
  {
    ...shared,
    entry: { cli: 'src/cli/main.ts' },
    // What `depeche batch` needs is loaded for it alone.
    splitting: true,
    format: ['esm'],
    noExternal: SMALL,
    esbuildPlugins: [
      keep(BAR, './bar.cjs'),
      keep(ARCHIVE, './archive.js'),
      keep(TEXTS, './archive-texts.js'),
      keep(EXPORT, './export.js'),
      keep(INDEX, './index.js'),
    ],
  },
]);

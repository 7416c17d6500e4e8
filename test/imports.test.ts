// Imports point one way, and nothing in the library asks the machine for the
// time, the locale or chance. The rules are the table below; the last tests show
// that each of them can be broken.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '../src');
const READERS = ['names', 'dates', 'quantities', 'quotes', 'readers'];
const BELOW_EXTRACT = ['types', 'text', 'french', 'knowledge', 'ages', ...READERS, 'settle', 'entities', 'records'];

/** What each room may import beside its own files. A room that is not here may not exist. */
const MAY_IMPORT: { readonly [room: string]: readonly string[] } = {
  types: [],
  fields: ['types'],
  mentions: ['types'],
  rows: ['types', 'fields'],
  pseudonymise: ['types', 'mentions'],
  nearest: [],
  'group-size': [],
  'package-file': [],
  text: ['types'],
  french: ['types'],
  knowledge: ['types', 'text', 'french'],
  names: ['types', 'text', 'french', 'knowledge'],
  ages: ['types', 'text', 'french'],
  dates: ['types', 'text', 'french', 'ages'],
  quantities: ['types', 'text', 'french', 'ages'],
  quotes: ['types', 'text', 'french'],
  readers: ['types', 'text', 'french'],
  settle: ['types', 'text'],
  entities: ['types', 'text', 'french', 'knowledge', 'settle'],
  records: ['types', 'text', 'settle', 'entities'],
  extract: [...BELOW_EXTRACT, 'nearest', 'group-size'],
  core: [...BELOW_EXTRACT, 'extract'],
  index: [...BELOW_EXTRACT, 'mentions', 'pseudonymise', 'extract', 'core', 'package-file'],
  archive: ['fields', 'rows', 'extract', 'index', 'core', 'view', 'nearest', 'package-file'],
  export: ['types', 'text', 'mentions', 'pseudonymise', 'index', 'core'],
  cli: ['fields', 'index', 'core', 'archive', 'export', 'view', 'nearest', 'group-size', 'package-file'],
  testing: ['types', 'text', 'knowledge', 'names', 'entities', 'readers', 'index', 'core'],
  view: ['types', 'fields', 'rows', 'index', 'core'],
  playground: ['core', 'view'],
  training: [
    'types',
    'text',
    'french',
    'knowledge',
    'ages',
    ...READERS,
    'settle',
    'entities',
    'index',
    'core',
    'archive',
  ],
};

/** The floors inside a room, and the floors below that each may import. Only the files at the room's top may import all. */
const FLOORS: { readonly [room: string]: { readonly [floor: string]: readonly string[] } } = {
  dates: {
    calendar: [],
    forms: ['calendar'],
    tense: ['calendar'],
    resolve: ['calendar', 'tense'],
  },
};

/** Packages and Node modules, and the only rooms or files that know them. `training` may use any. */
const KNOWN_TO: readonly { readonly name: RegExp; readonly only: RegExp }[] = [
  { name: /^node:/, only: /^(index\.ts|package-file\.ts|archive\/|cli\/)/ },
  { name: /^franc$/, only: /^text\/language\.ts$/ },
  { name: /^compromise/, only: /^readers\/patterns\.ts$/ },
  { name: /^temporal-polyfill$/, only: /^dates\// },
  { name: /^picocolors$/, only: /^cli\// },
  { name: /^cli-progress$/, only: /^cli\/bar\.ts$/ },
  { name: /^tinypool$/, only: /^archive\/(threads|pool)\.ts$/ },
  { name: /^bullmq$/, only: /^archive\/queue\// },
  { name: /^ioredis$/, only: /^archive\/queue\/connect\.ts$/ },
  { name: /^fzstd$/, only: /^archive\/decompress\.ts$/ },
  { name: /^unbzip2-stream$/, only: /^archive\/bzip2\.ts$/ },
  { name: /^csv-parse\/sync$/, only: /^archive\/(input\/table|identities\/decisions)\.ts$/ },
  { name: /^saxes$/, only: /^archive\/input\/xml-tree\.ts$/ },
  { name: /^(linkedom|@mozilla\/readability)$/, only: /^archive\/(packages|input\/(dom|html|page-day))\.ts$/ },
  { name: /^warcio$/, only: /^archive\/(packages|input\/warc)\.ts$/ },
  { name: /^csv-stringify/, only: /^archive\/writers\/csv\.ts$/ },
  { name: /^hyparquet-writer/, only: /^archive\/(packages|writers\/parquet)\.ts$/ },
  { name: /^d3-(scale|force)$/, only: /^archive\/report\// },
  { name: /^node-sqlite3-wasm$/, only: /^archive\/packages\.ts$/ },
  { name: /^hyparquet(-compressors)?$/, only: /^archive\/packages\.ts$/ },
];

interface Source {
  /** Relative to `src`, with slashes. */
  readonly path: string;
  readonly code: string;
}

const sources: readonly Source[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, code: readFileSync(join(SOURCE, path), 'utf8') }));

describe('the source', () => {
  it('is there', () => {
    expect(sources.map((source) => source.path)).toContain('types.ts');
    expect(sources.flatMap(importsOf).length).toBeGreaterThan(0);
  });
  it('imports one way', () => expect(sources.flatMap(wrongImports)).toEqual([]));
  it('has no cycle', () => expect(findCycle(sources)).toEqual([]));
  it('has no junk drawer', () => {
    expect(sources.filter((source) => /(^|\/)(utils?|helpers?|common|lib)(\/|\.ts$)/.test(source.path))).toEqual([]);
  });
  it('never asks for the time, the locale or chance', () => expect(sources.flatMap(wrongCalls)).toEqual([]));
});

describe('the rules', () => {
  const faults = (path: string, code: string) => wrongImports({ path, code }).length;

  it('refuse a sibling room', () => {
    expect(faults('names/read.ts', `import { resolve } from '../dates/resolve.js';`)).toBe(1);
    expect(faults('names/read.ts', `import { readWeights } from './weights.js';`)).toBe(0);
  });
  it('refuse an import that points up, types included', () => {
    expect(faults('text/tokens.ts', `import type { Article } from '../extract.js';`)).toBe(1);
    expect(faults('types.ts', `export * from './text/tokens.js';`)).toBe(1);
    expect(faults('names/read.ts', `const core = await import('../core.js');`)).toBe(1);
  });
  it('refuse training to everything but training', () => {
    expect(faults('index.ts', `import { train } from './training/train.js';`)).toBe(1);
    expect(faults('training/train.ts', `import { features } from '../names/features.js';`)).toBe(0);
  });
  it('keep the command to the public API', () => {
    expect(faults('cli/main.ts', `import { read } from '../names/read.js';`)).toBe(1);
    expect(faults('cli/main.ts', `import { extract } from '../index.js';`)).toBe(0);
  });
  it('keep each package at its edge', () => {
    expect(faults('names/read.ts', `import { franc } from 'franc';`)).toBe(1);
    expect(faults('text/language.ts', `import { franc } from 'franc';`)).toBe(0);
    expect(faults('core.ts', `import { readFileSync } from 'node:fs';`)).toBe(1);
    expect(faults('text/tokens.ts', `import pad from 'left-pad';`)).toBe(1);
  });
  it('keep the floors of the dates apart', () => {
    expect(faults('dates/calendar/holidays.ts', `import { RULES } from '../forms/grammar.js';`)).toBe(1);
    expect(faults('dates/forms/days.ts', `import type { Tense } from '../tense/tense.js';`)).toBe(1);
    expect(faults('dates/tense/clause.ts', `import { resolveDate } from '../resolve/resolve.js';`)).toBe(1);
    expect(faults('dates/resolve/event.ts', `import { readDates } from '../read.js';`)).toBe(1);
    expect(faults('dates/attic/a.ts', `import { isoDay } from '../calendar/cell.js';`)).toBe(1);
    expect(faults('dates/resolve/event.ts', `import { isPast } from '../tense/tense.js';`)).toBe(0);
    expect(faults('dates/read.ts', `import { resolveDate } from './resolve/resolve.js';`)).toBe(0);
  });
  it('keep French data to data', () => {
    expect(faults('french/feasts.ts', `import { fold } from '../text/characters.js';`)).toBe(1);
    expect(faults('dates/forms/days.ts', `import { MONTHS } from '../../french/calendar.js';`)).toBe(0);
  });
  it('refuse a room nobody named', () => expect(faults('extras/a.ts', `import '../types.js';`)).toBe(1));
  it('see a cycle', () => {
    const cycle = findCycle([
      { path: 'text/a.ts', code: `import './b.js';` },
      { path: 'text/b.ts', code: `export { a } from './a.js';` },
    ]);
    expect(cycle).toEqual(['text/a.ts', 'text/b.ts', 'text/a.ts']);
  });
  it('see the clock, the locale and chance, and not their names in a comment', () => {
    const calls = (code: string) => wrongCalls({ path: 'text/a.ts', code }).length;
    expect(calls('const now = Date.now();')).toBe(1);
    expect(calls('const now = new Date();')).toBe(1);
    expect(calls('const day = new Date(Date.UTC(2024, 4, 14));')).toBe(0);
    expect(calls('process.hrtime.bigint();')).toBe(1);
    expect(calls('text.toLocaleLowerCase();')).toBe(1);
    expect(calls('a.localeCompare(b);')).toBe(1);
    expect(calls('new Intl.NumberFormat();')).toBe(1);
    expect(calls('Math.random();')).toBe(1);
    expect(calls('// Date.now() and Math.random() are refused')).toBe(0);
  });
});

function roomOf(path: string): string {
  return path.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

function importsOf({ code }: Source): string[] {
  return ts.preProcessFile(code, true, true).importedFiles.map((file) => file.fileName);
}

function targetOf(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
}

function wrongImports(source: Source): string[] {
  const room = roomOf(source.path);
  return importsOf(source)
    .filter((specifier) => {
      if (!specifier.startsWith('.')) {
        const known = KNOWN_TO.find(({ name }) => name.test(specifier));
        return room !== 'training' && !known?.only.test(source.path);
      }
      const path = targetOf(source.path, specifier);
      const target = roomOf(path);
      const allowed = MAY_IMPORT[room];
      return !allowed || (target !== room && !allowed.includes(target)) || isUpstairs(source.path, path);
    })
    .map((specifier) => `${source.path} may not import ${specifier}`);
}

/** True when a file on a floor of its room imports from a floor that is not below, or from the top of the room. */
function isUpstairs(from: string, to: string): boolean {
  const room = roomOf(from);
  const floors = FLOORS[room];
  if (!floors || roomOf(to) !== room) return false;
  const [, floor = '', ...rest] = from.split('/');
  if (rest.length === 0) return false;
  const below = floors[floor];
  const [, target = ''] = to.split('/');
  return !below || (target !== floor && !below.includes(target));
}

function findCycle(all: readonly Source[]): string[] {
  const edges = new Map(
    all.map((source) => [
      source.path,
      importsOf(source)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => targetOf(source.path, specifier)),
    ]),
  );
  const done = new Set<string>();
  const follow = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of edges.get(path) ?? []) {
      const cycle = follow(next, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  return [...edges.keys()].map((path) => follow(path, [])).find((cycle) => cycle.length > 0) ?? [];
}

function wrongCalls({ path, code }: Source): string[] {
  // Only these tell the time that has passed: progress, the playground, and a lock that lapses.
  const timed = ['cli/progress.ts', 'playground/main.ts', 'archive/queue/turn.ts'];
  // Asks `Intl` for the offsets of time zones, in a locale that it names itself.
  const zoned = 'dates/calendar/zone.ts';
  if (roomOf(path) === 'training' || timed.includes(path) || path === zoned) return [];
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.ES2022);
  const wrong: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isWrong(node, file)) wrong.push(`${path}: ${node.getText(file)}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return wrong;
}

function isWrong(node: ts.Node, file: ts.SourceFile): boolean {
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    return node.expression.getText(file) === 'Date' && (node.arguments?.length ?? 0) === 0;
  }
  if (!ts.isPropertyAccessExpression(node)) return false;
  const object = node.expression.getText(file);
  const name = node.name.text;
  return (
    object === 'Intl' ||
    (object === 'Date' && name === 'now') ||
    (object === 'Math' && name === 'random') ||
    (object === 'performance' && name === 'now') ||
    (object === 'process' && name === 'hrtime') ||
    /^(toLocale|localeCompare$)/.test(name)
  );
}

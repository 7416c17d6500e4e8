// Packages that only some formats need. They make up most of the size of an archive's dependencies, so they are
// optional peer dependencies: a program that reads JSON or CSV installs none of them. Using a format without its
// packages gives a one-line error that says what to install.
import type * as Readability from '@mozilla/readability';
import type * as Hyparquet from 'hyparquet';
import type * as HyparquetCompressors from 'hyparquet-compressors';
import type * as HyparquetWriter from 'hyparquet-writer';
import type * as Linkedom from 'linkedom';
import type sqlite from 'node-sqlite3-wasm';
import type * as Warcio from 'warcio';
import { requireFrom } from '../package-file.js';
import { BatchError } from './failure.js';
import type { Format } from './kinds.js';

/** The packages by name, each with what it exports. */
export interface Packages {
  readonly '@mozilla/readability': typeof Readability;
  readonly hyparquet: typeof Hyparquet;
  readonly 'hyparquet-compressors': typeof HyparquetCompressors;
  readonly 'hyparquet-writer': typeof HyparquetWriter;
  readonly linkedom: typeof Linkedom;
  readonly 'node-sqlite3-wasm': { readonly default: typeof sqlite };
  readonly warcio: typeof Warcio;
}
type PackageName = keyof Packages;

export interface Need {
  /** The start of the message: "pages of HTML are read with". */
  readonly use: string;
  readonly packages: readonly PackageName[];
}

/** The packages needed to read a format. The stories of feeds and of NewsML-G2 are HTML fragments. */
export const TO_READ: { readonly [format in Format]?: Need } = {
  html: { use: 'pages of HTML are read with', packages: ['linkedom', '@mozilla/readability'] },
  xml: { use: 'feeds and NewsML are read with', packages: ['linkedom', '@mozilla/readability'] },
  warc: { use: 'WARC is read with', packages: ['warcio', 'linkedom', '@mozilla/readability'] },
  parquet: { use: 'Parquet is read with', packages: ['hyparquet', 'hyparquet-compressors'] },
};

/** The packages needed to write a format. */
export const TO_WRITE: { readonly [format: string]: Need } = {
  parquet: { use: 'Parquet is written with', packages: ['hyparquet-writer'] },
  sqlite: { use: 'SQLite is written with', packages: ['node-sqlite3-wasm'] },
};

/** Throws a `BatchError` that says what to install if a package for reading the format is missing. */
export function checkReadable(format: Format): void {
  check(TO_READ[format]);
}

/** The same as `checkReadable`, for writing a format. */
export function checkWritable(format: string): void {
  check(TO_WRITE[format]);
}

function check(need: Need | undefined): void {
  if (need === undefined || need.packages.every(isInstalled)) return;
  const { use, packages } = need;
  const count = packages.length === 1 ? 'a package that is' : 'packages that are';
  throw new BatchError(`${use} ${count} not installed: npm install ${packages.join(' ')}`);
}

function isInstalled(name: PackageName): boolean {
  return requireFrom((require) => require.resolve(name)) !== null;
}

/**
 * Loads a package that `checkReadable` or `checkWritable` found. The name is passed to `import` in a variable, because
 * bundlers would otherwise require every optional package to be installed.
 */
export async function loadPackage<Name extends PackageName>(name: Name): Promise<Packages[Name]> {
  const specifier: string = name;
  return (await import(/* webpackIgnore: true */ /* @vite-ignore */ specifier)) as Packages[Name];
}

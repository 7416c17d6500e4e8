// Identifies this version of depeche by the version of the package and the fingerprint of its model. Two runs with the
// same version and fingerprint give the same result for an article.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readSharedModel } from './model.js';
import { workerFile } from './threads.js';

export interface Edition {
  readonly version: string;
  readonly model: string;
}

// Resolved relative to the worker module, which is found wherever a bundler moved this code: first as in the built
// package, then as in the sources.
const PACKAGES = ['../package.json', '../../package.json'] as const;

let edition: Edition | null = null;

/** Returns the version and the fingerprint of the model. The version is `unknown` if the package.json is missing. */
export function readEdition(): Edition {
  return (edition ??= { version: readVersion(), model: fingerprint(readSharedModel()) });
}

export function fingerprint(model: ArrayBufferLike): string {
  return createHash('sha256').update(new Uint8Array(model)).digest('hex').slice(0, 16);
}

function readVersion(): string {
  for (const path of PACKAGES.map((path) => new URL(path, workerFile()))) {
    if (!existsSync(path)) continue;
    const { name, version } = JSON.parse(readFileSync(path, 'utf8')) as { readonly [field: string]: unknown };
    if (name === 'depeche' && typeof version === 'string') return version;
  }
  return 'unknown';
}

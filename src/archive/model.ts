// Reads the bytes of the bundled model and of the asset of ids into shared memory, so that all workers share a single
// copy.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fileOfPackage } from './threads.js';

// The published package has the model as one file beside the built code; the sources have its two parts as separate
// files.
const BUILT = 'fr.model';
const PARTS = ['names/fr.weights', 'knowledge/fr.knowledge'];

/** Reads the model into shared memory. */
export function readSharedModel(): SharedArrayBuffer {
  return readShared(fileOfPackage(BUILT, PARTS));
}

/** Reads the asset of ids into shared memory. */
export function readSharedIds(): SharedArrayBuffer {
  return readShared(fileOfPackage('fr.ids', ['knowledge/fr.ids']));
}

function readShared(paths: readonly string[]): SharedArrayBuffer {
  const files = paths.map((path) => openSync(path, 'r'));
  try {
    const sizes = files.map((file) => fstatSync(file).size);
    const bytes = new Uint8Array(new SharedArrayBuffer(sizes.reduce((sum, size) => sum + size, 0)));
    let at = 0;
    files.forEach((file, index) => {
      const end = at + sizes[index]!;
      while (at < end) {
        const read = readSync(file, bytes, at, end - at, null);
        if (read === 0) throw new Error(`${paths[index]} ends too early: is it whole?`);
        at += read;
      }
    });
    return bytes.buffer as SharedArrayBuffer;
  } finally {
    files.forEach((file) => closeSync(file));
  }
}

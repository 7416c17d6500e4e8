// The commonest features are summed by WebAssembly where it may run, else by plain
// JavaScript: the same sums, so the same names.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MOST_ROWS, openKernel } from '../src/names/kernel.js';
import { KERNEL } from '../src/names/kernel-bytes.js';
import { readNames } from '../src/names/read.js';
import { WIDTH, addWeights, findFeature, readModel } from '../src/names/weights.js';
import { readDocument } from '../src/text/document.js';
import { generator } from '../src/training/random.js';
import { compileKernel } from '../src/training/kernel.js';

const ROOT = join(import.meta.dirname, '..');
const WEIGHTS = readFileSync(join(ROOT, 'src/names/fr.weights'));
const { features } = readModel(WEIGHTS);
const NEWS = readTexts('fixtures/news');
const DOCUMENTS = [...NEWS, ...NEWS, ...NEWS, ...readTexts('fixtures')].map((text) => readDocument(text, null));

/** Stands in the place of `WebAssembly`, and counts the modules that are opened. */
function watchAssembly(Module?: () => never): { readonly opened: () => number } {
  const real = (globalThis as unknown as { WebAssembly: { Module: unknown; Instance: new (module: object) => object } })
    .WebAssembly;
  let opened = 0;
  class Instance extends real.Instance {
    constructor(module: object) {
      super(module);
      opened++;
    }
  }
  vi.stubGlobal('WebAssembly', { Module: Module ?? real.Module, Instance });
  return { opened: () => opened };
}

function readTexts(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.txt'));
  return names.map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));
}

/** With a model of its own, which has met no word and opened no kernel yet. */
function readAll(): unknown[] {
  const model = readModel(WEIGHTS);
  return DOCUMENTS.map((doc) => readNames(doc, model));
}

afterEach(() => vi.unstubAllGlobals());

describe('the kernel', () => {
  it('is what its text compiles to', async () => {
    expect(await compileKernel()).toBe(KERNEL);
  });

  it('has the commonest features of the bundled weights, all of which they know', () => {
    expect(features.commonest.length).toBe(MOST_ROWS);
    expect(features.commonest.every((hash) => findFeature(features, hash) >= 0)).toBe(true);
  });

  it('adds the same sums as plain JavaScript, and leaves the other features in their order', () => {
    const kernel = openKernel(features)!;
    const random = generator(7);
    const draw = (): number => {
      const common = features.commonest[Math.floor(random() * features.commonest.length)]!;
      const turn = random();
      // A hash that shares its place with a common one, one that is in no list, and the hash 0.
      return turn < 0.6 ? common : turn < 0.8 ? common ^ 0x10000 : turn < 0.95 ? Math.floor(random() * 2 ** 32) : 0;
    };
    let left = 0;
    for (let round = 0; round < 500; round++) {
      const hashes = Int32Array.from({ length: Math.floor(random() * 60) }, draw);
      const from = Math.floor(random() * hashes.length);
      const plain = new Int32Array(WIDTH);
      addWeights(features, hashes, from, hashes.length, plain);
      kernel.features.set(hashes);
      kernel.scores.fill(0);
      const rest = kernel.sum(from, hashes.length);
      const others = kernel.features.subarray(from, rest);
      let at = from;
      for (const hash of others) {
        while (at < hashes.length && hashes[at] !== hash) at++;
        expect(hashes[at++]).toBe(hash);
      }
      left += rest - from;
      addWeights(features, kernel.features, from, rest, kernel.scores);
      expect(kernel.scores.slice(0, WIDTH)).toEqual(plain);
    }
    expect(left).toBeGreaterThan(0);
  });

  it('changes no name of the fixtures', () => {
    const watched = watchAssembly();
    const fast = readAll();
    expect(watched.opened()).toBe(1);
    vi.stubGlobal('WebAssembly', undefined);
    expect(readAll()).toEqual(fast);
  });

  it('is done without where WebAssembly is refused', () => {
    const watched = watchAssembly(() => {
      throw new Error('CompileError: Wasm code generation disallowed by embedder');
    });
    expect(openKernel(features)).toBeNull();
    expect(readAll().flat().length).toBeGreaterThan(0);
    expect(watched.opened()).toBe(0);
  });

  it('is not opened for one short text, nor for weights that name no common feature', () => {
    const watched = watchAssembly();
    readNames(readDocument(NEWS[0]!, null), readModel(WEIGHTS));
    expect(openKernel({ ...features, commonest: new Uint32Array(0) })).toBeNull();
    expect(watched.opened()).toBe(0);
  });
});

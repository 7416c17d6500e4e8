// Finds a user's own names, however many there are, in one pass over the text. The names form a trie in flat arrays,
// whose edges are hashes of tokens. Different tokens may have the same hash, so every match is compared with the name
// letter by letter.

import { normalise } from '../text/characters.js';
import { readTokens } from '../text/tokens.js';
import { NAME_KINDS, type NameKind, type Reader, type StatedMention } from '../types.js';

/** Names by kind: a list of them or, in Node, the path or `URL` of a UTF-8 file with one name per line. */
export type LexiconEntries = { readonly [Kind in NameKind]?: Iterable<string> | URL };

/** How names are compared with the text, and the confidence of the mentions. */
export interface LexiconOptions {
  /** Also finds "lactalis" and "LACTALIS" for "Lactalis". False by default, because "orange" is not "Orange". */
  readonly ignoreCase?: boolean | undefined;
  /** Also finds "Elysée" for "Élysée". True by default, because capitals are often printed without accents. */
  readonly ignoreAccents?: boolean | undefined;
  /**
   * The confidence of the mentions, 0–1. Of overlapping names, the one with the highest confidence stays. 1 by default.
   */
  readonly confidence?: number | undefined;
}

/**
 * Creates a reader that finds these names as whole words within a sentence; where several start at one place, the
 * longest. Lists of tens of thousands of names cost little time. Throws a `TypeError` that names an invalid entry, a
 * `RangeError` for a confidence outside 0–1, and Node's own error for a file that cannot be read.
 */
export function lexicon(entries: LexiconEntries, options: LexiconOptions = {}): Reader {
  const { ignoreCase = false, ignoreAccents = true, confidence = 1 } = options;
  if (!(confidence >= 0 && confidence <= 1)) throw new RangeError(`lexicon: confidence ${confidence} is not in 0–1.`);
  const hasher = createHasher(ignoreCase, ignoreAccents);
  const names: string[][] = [];
  const kinds: NameKind[] = [];
  for (const [kind, given] of Object.entries(entries)) {
    if (!isNameKind(kind)) {
      throw new TypeError(`lexicon: "${kind}" is no kind of name; the kinds are ${NAME_KINDS.join(', ')}.`);
    }
    let row = 0;
    for (const name of namesOf(kind, given)) {
      if (typeof name !== 'string' || name.trim() === '') {
        throw new TypeError(`lexicon: ${kind}[${row}] must be a name, got ${JSON.stringify(name) ?? typeof name}.`);
      }
      const { length, starts, ends } = readTokens(name);
      names.push(Array.from({ length }, (_, i) => hasher.keyOf(name.slice(starts[i], ends[i]))));
      kinds.push(kind);
      row++;
    }
  }
  const trie = buildTrie(names, hasher);
  return ({ doc: { text, tokens, sentences } }) => {
    const found: StatedMention[] = [];
    const { starts, ends } = tokens;
    const hashes = hasher.hashAll(text, starts, ends, tokens.length);
    for (let s = 0; s + 1 < sentences.length; s++) {
      const last = sentences[s + 1]!;
      for (let first = sentences[s]!; first < last; first++) {
        let node = 0;
        let entry = 0;
        let after = first;
        for (let i = first; i < last; i++) {
          node = step(trie, node, hashes[i]!);
          if (node === 0) break;
          const ended = trie.entries[node]!;
          if (ended !== 0 && isSame(names[ended - 1]!, first)) {
            entry = ended;
            after = i + 1;
          }
        }
        if (entry === 0) continue;
        found.push({ kind: kinds[entry - 1]!, start: starts[first]!, end: ends[after - 1]!, confidence });
        first = after - 1;
      }
    }
    return found;

    function isSame(name: readonly string[], first: number): boolean {
      return name.every((key, i) => key === hasher.keyOf(text.slice(starts[first + i], ends[first + i])));
    }
  };
}

function isNameKind(kind: string): kind is NameKind {
  return NAME_KINDS.some((known) => known === kind);
}

function namesOf(kind: NameKind, given: Iterable<string> | URL | undefined): Iterable<string> {
  if (given === undefined) return [];
  if (typeof given === 'string' || isUrl(given)) return readLines(given);
  if (typeof given === 'object' && given !== null && Symbol.iterator in given) return given;
  throw new TypeError(`lexicon: ${kind} must be a list of names or the path of a file, got ${typeof given}.`);
}

function isUrl(given: object): given is URL {
  return Object.prototype.toString.call(given) === '[object URL]';
}

/**
 * Reads the lines of a file where there is a file system. `node:fs` is looked up at run time, so that browser bundles
 * do not need it.
 */
function readLines(file: string | URL): string[] {
  const fs = globalThis.process?.getBuiltinModule?.('node:fs');
  if (!fs) {
    throw new Error(`lexicon: no file can be read here; read ${String(file)} yourself and give its lines as a list.`);
  }
  const lines = fs
    .readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

interface Hasher {
  keyOf(word: string): string;
  hashKey(key: string): number;
  hashAll(text: string, starts: Int32Array, ends: Int32Array, length: number): Int32Array;
}

const KNOWN_CODES = 0x2100;
/** Marks a unit that folds to several units or combines with its neighbours. */
const SLOW = 0xffff;

function createHasher(ignoreCase: boolean, ignoreAccents: boolean): Hasher {
  const keyOf = (word: string): string => {
    let key = normalise(word).replace(/\u00ad/g, '');
    if (ignoreCase) key = key.toLowerCase();
    if (ignoreAccents) key = withoutAccents(key);
    return key;
  };
  const hashKey = (key: string): number => {
    let hash = 0x811c9dc5;
    for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
    return hash;
  };
  const codes = new Uint16Array(KNOWN_CODES);
  for (let code = 0; code < KNOWN_CODES; code++) {
    const key = keyOf(String.fromCharCode(code));
    codes[code] = key.length === 1 && !/\p{M}/u.test(key) ? key.charCodeAt(0) : SLOW;
  }
  const hashAll = (text: string, starts: Int32Array, ends: Int32Array, length: number): Int32Array => {
    const hashes = new Int32Array(length);
    for (let i = 0; i < length; i++) {
      let hash = 0x811c9dc5;
      const end = ends[i]!;
      for (let at = starts[i]!; at < end; at++) {
        const code = text.charCodeAt(at);
        const folded = code < KNOWN_CODES ? codes[code]! : SLOW;
        if (folded === SLOW) {
          hash = hashKey(keyOf(text.slice(starts[i], end)));
          break;
        }
        hash = Math.imul(hash ^ folded, 0x01000193);
      }
      hashes[i] = hash;
    }
    return hashes;
  };
  return { keyOf, hashKey, hashAll };
}

function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œŒæÆß]/g, (letter) => ({ œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE', ß: 'ss' })[letter] ?? letter);
}

/** Edges by node and hash, in a hash table with open addressing. Node 0 is the root; no edge leads to it. */
interface Trie {
  readonly from: Int32Array;
  readonly hash: Int32Array;
  readonly to: Int32Array;
  /** For each node, the entry that ends there plus one. Of equal entries, the first is kept. */
  readonly entries: Int32Array;
}

function buildTrie(names: readonly (readonly string[])[], { hashKey }: Hasher): Trie {
  const edges = names.reduce((sum, name) => sum + name.length, 1);
  const size = 2 ** Math.ceil(Math.log2(2 * edges + 2));
  const trie: Trie = {
    from: new Int32Array(size),
    hash: new Int32Array(size),
    to: new Int32Array(size),
    entries: new Int32Array(edges + 1),
  };
  let nodes = 1;
  names.forEach((name, index) => {
    let node = 0;
    for (const key of name) {
      const hash = hashKey(key);
      const at = placeOf(trie, node, hash);
      if (trie.to[at] === 0) {
        trie.from[at] = node;
        trie.hash[at] = hash;
        trie.to[at] = nodes++;
      }
      node = trie.to[at]!;
    }
    if (trie.entries[node] === 0) trie.entries[node] = index + 1;
  });
  return trie;
}

function step(trie: Trie, node: number, hash: number): number {
  return trie.to[placeOf(trie, node, hash)]!;
}

function placeOf({ from, hash: hashes, to }: Trie, node: number, hash: number): number {
  const last = to.length - 1;
  const mixed = Math.imul(hash ^ Math.imul(node, 0x9e3779b1), 0x85ebca6b);
  let at = (mixed ^ (mixed >>> 15)) & last;
  while (to[at] !== 0 && (from[at] !== node || hashes[at] !== hash)) at = (at + 1) & last;
  return at;
}

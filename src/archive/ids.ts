// Remembers the ids that a run has seen, as 53-bit hashes in a hash table: 16 to 32 bytes per id, where a `Set` of
// strings takes a hundred or more. With ten million ids, the probability that any two different ones are confused is
// below one in a hundred.
import { createReadStream } from 'node:fs';

export interface SeenIds {
  /** Adds an id. Returns true if it was already there. */
  see(id: string): boolean;
}

export function newSeenIds(): SeenIds {
  let slots = new Float64Array(1024);
  let count = 0;
  const place = (table: Float64Array, key: number): number => {
    let at = key % table.length;
    while (table[at] !== 0 && table[at] !== key) at = (at + 1) % table.length;
    return at;
  };
  return {
    see(id) {
      const key = hash(id);
      const at = place(slots, key);
      if (slots[at] === key) return true;
      slots[at] = key;
      if (2 * ++count > slots.length) {
        const larger = new Float64Array(2 * slots.length);
        for (const kept of slots) if (kept !== 0) larger[place(larger, kept)] = kept;
        slots = larger;
      }
      return false;
    },
  };
}

/** Returns the id at the start of a line of an output, or null if the line is not a complete article. */
export function idOfLine(line: string): string | null {
  const id = /^\{"id":("(?:[^"\\]|\\.)*"),/.exec(line)?.[1];
  return id !== undefined && line.endsWith('}') ? (JSON.parse(id) as string) : null;
}

/** Yields the ids of the articles in the first `bytes` of an output. */
export async function* readIds(path: string, bytes: number): AsyncGenerator<string> {
  let cut = '';
  for await (const part of createReadStream(path, { end: bytes - 1, encoding: 'utf8' }) as AsyncIterable<string>) {
    if (!part.includes('\n')) {
      cut += part;
      continue;
    }
    const lines = (cut + part).split('\n');
    cut = lines.pop() ?? '';
    for (const line of lines) {
      const id = idOfLine(line);
      if (id !== null) yield id;
    }
  }
}

/** A 53-bit hash of a string (cyrb53: two multiplicative hashes, mixed). Never zero, which marks an empty slot. */
function hash(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0) || 1;
}

// `npm run knowledge`: makes src/knowledge/fr.knowledge from the lists in shared/lexicons
// and from the words that the archive has next to names. Takes seconds and is reproducible.
// `npm run train` runs it as well.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hashKey, writeKnowledge, TABLES, type Knowledge, type KnowledgeTable } from '../knowledge/tables.js';
import { demonymEntries } from './known-countries.js';
import { givenNameEntries } from './known-people.js';
import { organisationEntries } from './known-organisations.js';
import { placeEntries } from './known-places.js';
import { wordEntries } from './known-words.js';
import type { Entry } from './tables.js';

export function buildKnowledge(): Knowledge {
  const entries: Record<(typeof TABLES)[number], readonly Entry[]> = {
    words: wordEntries(),
    given: givenNameEntries(),
    places: placeEntries(),
    organisations: organisationEntries(),
    demonyms: demonymEntries(),
  };
  return Object.fromEntries(TABLES.map((name) => [name, buildTable(entries[name])])) as unknown as Knowledge;
}

export function writeKnowledgeFile(knowledge: Knowledge, say: (what: string) => void): void {
  const bytes = writeKnowledge(knowledge);
  const out = fileURLToPath(new URL('../knowledge/fr.knowledge', import.meta.url));
  writeFileSync(out, bytes);
  const rows = TABLES.map((name) => `${knowledge[name].hashes.length} ${name}`).join(', ');
  say(`${rows}: ${(bytes.length / 1e6).toFixed(2)} MB written to ${out}`);
}

/** Sorts the rows by hash. Rows of one key keep their order; a key with the same hash as an earlier one is left out. */
function buildTable(entries: readonly Entry[]): KnowledgeTable {
  const owners = new Map<number, string>();
  const rows: { readonly hash: number; readonly value: number }[] = [];
  for (const [key, value] of entries) {
    const hash = hashKey(key);
    const owner = owners.get(hash) ?? key;
    owners.set(hash, owner);
    if (owner === key) rows.push({ hash, value });
  }
  rows.sort((a, b) => a.hash - b.hash);
  return { hashes: Uint32Array.from(rows, ({ hash }) => hash), values: Uint16Array.from(rows, ({ value }) => value) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeKnowledgeFile(buildKnowledge(), console.log);

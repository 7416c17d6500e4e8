// What a person has decided about pairs of identities: `--same FILE`, a CSV with rows `a,b,same` and `a,b,different`.
// "Same" is obeyed in every output: b is called by the identity of a. "Different" keeps the pair out of the pairs to judge.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { BatchError, codeOf } from '../failure.js';
import { foldName, foldPerson } from './fold.js';

export interface Decisions {
  /** Stands for all that is decided; empty where nothing is. */
  readonly fingerprint: string;
  /** All that are decided about. */
  readonly identities: readonly string[];
  /** The identity that this one is called by: itself, or the one that it is the same as. */
  nameOf(identity: string): string;
  /** Whether somebody has said that the two are different. */
  areDifferent(a: string, b: string): boolean;
}

export const NO_DECISIONS: Decisions = {
  fingerprint: '',
  identities: [],
  nameOf: (identity) => identity,
  areDifferent: () => false,
};

const EXAMPLE = 'a row is like "person:jean martin,person:jean martin dupont,same", or ends in "different"';

/** Reads a file of decisions. Throws a `BatchError` that names the line which cannot be obeyed. */
export async function readDecisions(path: string): Promise<Decisions> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const reason = { ENOENT: 'there is no such file', EISDIR: 'it is a folder' }[codeOf(error) ?? ''];
    throw new BatchError(`${path}: ${reason ?? String(error)}: name a CSV file of decisions with --same`);
  });
  return parseDecisions(text, path);
}

/** Reads the decisions of a text. `path` is what messages call it. */
export function parseDecisions(text: string, path: string): Decisions {
  const roots = new Map<string, string>();
  const ranks = new Map<string, number>();
  const rootOf = (identity: string): string => {
    let root = identity;
    for (let up = roots.get(root); up !== undefined; up = roots.get(root)) root = up;
    return root;
  };
  const named = new Set<string>();
  const different: (readonly [string, string, number])[] = [];
  for (const { line, cells } of rowsOf(text, path)) {
    const fail = (reason: string): never => {
      throw new BatchError(`${path}, line ${line}: ${reason}`);
    };
    const [a, b] = cells
      .slice(0, 2)
      .map((cell) => readIdentity(cell) ?? fail(`${JSON.stringify(cell)} is no identity: ${EXAMPLE}`));
    const decision = cells[2]?.trim().toLowerCase() ?? '';
    if (a === undefined || b === undefined || !/^(?:same|different)$/.test(decision)) return fail(EXAMPLE);
    if (a.split(':')[0] !== b.split(':')[0]) fail(`${a} and ${b} are of two kinds, and cannot be compared`);
    named.add(a).add(b);
    if (decision === 'different') {
      if (a === b) fail(`${a} stands twice, and is not different from itself`);
      different.push([a, b, line]);
      continue;
    }
    for (const one of [a, b]) if (!ranks.has(one)) ranks.set(one, ranks.size);
    const [one, other] = [rootOf(a), rootOf(b)].sort((left, right) => ranks.get(left)! - ranks.get(right)!) as [
      string,
      string,
    ];
    if (one !== other) roots.set(other, one);
  }
  const pairs = new Set<string>();
  for (const [a, b, line] of different) {
    if (rootOf(a) === rootOf(b))
      throw new BatchError(
        `${path}, line ${line}: ${a} and ${b} are said to be different, and by other lines the same`,
      );
    pairs.add(pairOf(rootOf(a), rootOf(b)));
  }
  return {
    fingerprint: createHash('sha256').update(text).digest('hex').slice(0, 16),
    identities: [...named],
    nameOf: rootOf,
    areDifferent: (a, b) => pairs.has(pairOf(rootOf(a), rootOf(b))),
  };
}

interface DecisionRow {
  readonly line: number;
  readonly cells: readonly string[];
}

function rowsOf(text: string, path: string): DecisionRow[] {
  try {
    const options = {
      bom: true,
      delimiter: [',', ';', '\t'],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    };
    const rows = parse(text, { ...options, trim: true }) as unknown as {
      readonly info: { readonly lines: number };
      readonly record: string[];
    }[];
    const found = rows.map(({ info, record }): DecisionRow => ({ line: info.lines, cells: record }));
    // A header is told by its first cell, which is no identity.
    return found.filter(({ cells }, index) => index > 0 || !/^(?:a|identity|identité)$/i.test(cells[0] ?? ''));
  } catch (error) {
    throw new BatchError(`${path} is no CSV: ${error instanceof Error ? error.message : String(error)}: ${EXAMPLE}`);
  }
}

/** An identity as the outputs write it, however its name is written: "person:Jean Martin#2". Null for what is none. */
function readIdentity(cell: string): string | null {
  const [, kind = '', name = '', number = ''] =
    /^(person|organisation):(.+?)(#[2-9]\d*|#1\d+)?$/.exec(cell.trim()) ?? [];
  const folded = kind === 'person' ? foldPerson(name) : foldName(name);
  return folded === '' ? null : `${kind}:${folded}${number}`;
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a}\t${b}` : `${b}\t${a}`;
}

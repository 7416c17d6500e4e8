// The two passes over the records. The first writes down what each record says (sightings) and sorts it, so that names
// that have to be looked at together stand together; then each group is decided, and the identities are sorted back into
// the order of the archive. The second pass reads the records again beside them and writes each with its identity. What
// does not fit in memory is on the disk, in a folder beside the output, from which a killed run goes on.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import type { ArchivedArticle } from '../article.js';
import { parseLine, readLines, readLinesOfBytes } from '../lines.js';
import { alikeRows, pairLines, pairRows } from './alike.js';
import type { Decisions } from './decisions.js';
import { newGivenNames } from './given.js';
import { newLongNames, newOrganisations, newPeople, type Group, type Renamed } from './groups.js';
import { addText, insertIdentities, type Bytes } from './insert.js';
import { FIELD, groupOfRow, parseGiven, parseSighting, ROW, rowsOf } from './rows.js';
import { sightingsOf, type IdentityKind } from './sightings.js';
import { newSorter, writeRows, type Sorter } from './sorter.js';
import {
  readState,
  startState,
  writeState,
  type IdentitiesProgress,
  type IdentitiesSummary,
  type State,
} from './state.js';
import { formatFact, tabulate } from './table.js';

export interface Passes {
  /** The file of records, and its size. */
  readonly lines: string;
  readonly size: number;
  /** The working folder. In the end it holds the results, under the names of `RESULTS`. */
  readonly folder: string;
  /** What tells this work from another: a resumed run goes on only with the same. */
  readonly plan: string;
  readonly decisions: Decisions;
  /** The kinds of records that get an identity. */
  readonly kinds: readonly IdentityKind[];
  readonly signal?: AbortSignal;
  /** Fields that the user asks for, of those that the articles have passed through. */
  readonly fields?: readonly string[];
  /** Called once all articles are counted, with those of `fields` that some article has. Not called where there is none. */
  readonly onFields?: (seen: readonly string[]) => void;
  /** Called after each article of both passes. */
  readonly onProgress?: (progress: IdentitiesProgress) => void;
  /** The characters that a sorter keeps in memory, and the bytes that are written between two checkpoints. */
  readonly room?: number;
  readonly every?: number;
}

/** The files that the passes leave in the working folder. */
export const RESULTS = { lines: 'records.jsonl', table: 'identities.jsonl', pairs: 'maybe.jsonl' } as const;

const EVERY = 64_000_000;
/** So many bytes are written at once. */
const AT_ONCE = 1 << 20;
/** After so many rows other work is let through, such as the beat of the lock. */
const PAUSE = 20_000;

/** Runs the passes that are not done yet. Null where the signal came first. */
export async function runPasses(passes: Passes): Promise<IdentitiesSummary | null> {
  const { folder, plan, size, signal, onFields } = passes;
  let state = readState(folder, plan) ?? startState(folder, plan);
  for (const [phase, run] of [
    ['count', count],
    ['decide', decide],
    ['write', write],
  ] as const) {
    if (state.phase === phase) state = await run(passes, state);
    if (phase === 'count' && state.phase !== 'count' && size > 0) onFields?.(state.fields);
    if (signal?.aborted && state.phase !== 'done') return null;
  }
  return state.summary;
}

async function count(passes: Passes, state: State): Promise<State> {
  const { lines, size, folder, kinds, fields: asked = [], signal, onProgress } = passes;
  const sorter = newSorter(join(folder, 'sightings'), state.sightings, passes.room);
  const fields = new Set(state.fields);
  let { bytes, articles } = state;
  const now = (phase: State['phase']): State => {
    return { ...state, phase, bytes, articles, sightings: sorter.runs, fields: [...fields] };
  };
  const commit = (): void => {
    sorter.spill();
    writeState(folder, now('count'));
  };
  for await (const { line, end } of readLines(lines, bytes, size)) {
    const article = parseLine(line, lines);
    for (const name of asked) if (Object.hasOwn(article.fields ?? {}, name)) fields.add(name);
    for (const seen of sightingsOf(article, articles)) {
      if (kinds.includes(seen.kind) && seen.group !== '') for (const row of rowsOf(seen)) sorter.add(row);
    }
    articles++;
    bytes = end;
    onProgress?.({ pass: 1, articles, bytes, size: 2 * size });
    if (sorter.isFull()) commit();
    if (signal?.aborted) {
      commit();
      return now('count');
    }
  }
  sorter.spill();
  const next = now('decide');
  writeState(folder, next);
  return next;
}

async function decide({ folder, decisions: given, kinds, room }: Passes, state: State): Promise<State> {
  const unknown = new Set(given.identities.filter((identity) => kinds.some((kind) => identity.startsWith(kind))));
  const nameOf: Decisions['nameOf'] = (identity) => {
    unknown.delete(identity);
    return given.nameOf(identity);
  };
  const decisions: Decisions = unknown.size === 0 ? given : { ...given, nameOf };
  const sorter = (name: string): Sorter => newSorter(join(folder, name), 0, room);
  const add = (to: Sorter, row: string): void => {
    to.add(row);
    if (to.isFull()) to.spill();
  };
  const [identities, facts, alike, pairs] = ['by-article', 'facts', 'alike', 'pairs'].map(sorter) as [
    Sorter,
    Sorter,
    Sorter,
    Sorter,
  ];
  const sightings = newSorter(join(folder, 'sightings'), state.sightings, room);
  let [families, familiesKnown, acronyms, acronymsKnown] = [0, 0, 0, 0];
  let row = 0;
  for (const { seen, group } of withGroups(sightings, decisions)) {
    const identity = group.decide(seen);
    if (seen.full === '' && seen.kind === 'person') {
      families++;
      if (identity !== null) familiesKnown++;
    } else if (seen.full === '' && seen.isAcronym) {
      acronyms++;
      if (identity !== null) acronymsKnown++;
    }
    if (identity !== null) {
      add(identities, `${placeOf(seen.article, seen.record)}${FIELD}${identity}`);
      add(facts, formatFact(identity, seen));
    }
    if (++row % PAUSE === 0) await pause();
  }
  identities.spill();
  facts.spill();
  let [people, organisations] = [0, 0];
  const table = function* (): Generator<string> {
    for (const one of tabulate(facts.sorted())) {
      if (one.kind === 'person') people++;
      else organisations++;
      for (const key of alikeRows(one)) add(alike, key);
      yield JSON.stringify(one);
    }
  };
  writeRows(join(folder, RESULTS.table), table());
  await pause();
  alike.spill();
  for (const pair of pairRows(alike.sorted(), decisions)) add(pairs, pair);
  pairs.spill();
  await pause();
  let pairCount = 0;
  const judged = function* (): Generator<string> {
    for (const line of pairLines(pairs.sorted())) {
      pairCount++;
      yield line;
    }
  };
  writeRows(join(folder, RESULTS.pairs), judged());
  const known = { people, organisations, families, familiesKnown, acronyms, acronymsKnown };
  const summary = { ...known, pairs: pairCount, unknown: [...unknown] };
  const next: State = {
    ...state,
    phase: 'write',
    bytes: 0,
    articles: 0,
    written: 0,
    identities: identities.runs,
    summary,
  };
  writeState(folder, next);
  return next;
}

/** The sightings in order, each with the group that decides it and has seen all of its sightings. */
function* withGroups(sightings: Sorter, decisions: Decisions) {
  const [givens, renamed] = [newGivenNames(), new Map() as Renamed];
  const groupFor = (key: string): Group => {
    if (key.startsWith(ROW.person)) return newPeople(decisions, givens);
    return key.startsWith(ROW.acronym) ? newOrganisations(decisions, renamed) : newLongNames(decisions, renamed);
  };
  const ahead = sightings.sorted();
  const behind = sightings.sorted();
  let next = ahead.next();
  while (next.done !== true) {
    const key = groupOfRow(next.value);
    const group = key.startsWith(ROW.given) ? null : groupFor(key);
    let size = 0;
    for (; next.done !== true && groupOfRow(next.value) === key; size++) {
      if (group) group.see(parseSighting(next.value));
      else {
        const { given, full, gender } = parseGiven(next.value);
        givens.see(given, full, gender);
      }
      next = ahead.next();
    }
    for (; size > 0; size--) {
      const row = behind.next().value as string;
      if (group) yield { seen: parseSighting(row), group };
    }
  }
}

async function write(passes: Passes, state: State): Promise<State> {
  const { lines, size, folder, signal, onProgress, every = EVERY } = passes;
  let { bytes, articles, written } = state;
  const file = await open(join(folder, RESULTS.lines), 'a');
  try {
    await file.truncate(written);
    const identities = newSorter(join(folder, 'by-article'), state.identities).sorted();
    let next = identities.next();
    const made: Bytes = { buffer: Buffer.allocUnsafe(2 * AT_ONCE), length: 0 };
    let since = 0;
    const flush = async (): Promise<void> => {
      await file.appendFile(made.buffer.subarray(0, made.length));
      written += made.length;
      since += made.length;
      made.length = 0;
    };
    const commit = async (phase: State['phase']): Promise<State> => {
      await flush();
      await file.sync();
      since = 0;
      const now = { ...state, phase, bytes, articles, written };
      writeState(folder, now);
      return now;
    };
    for await (const { bytes: line, end } of readLinesOfBytes(lines, bytes, size)) {
      const found = new Map<number, string>();
      for (; next.done !== true; next = identities.next()) {
        const [article, record, identity] = next.value.split(FIELD);
        if (Number(article) > articles) break;
        if (Number(article) === articles) found.set(Number(record), identity!);
      }
      if (!insertIdentities(line, (record) => found.get(record) ?? null, made))
        addText(`${JSON.stringify(withIdentities(parseLine(line.toString(), lines), found))}\n`, made);
      articles++;
      bytes = end;
      onProgress?.({ pass: 2, articles, bytes: size + bytes, size: 2 * size });
      if (made.length > AT_ONCE) await flush();
      if (since >= every) await commit('write');
      if (signal?.aborted) return await commit('write');
    }
    return await commit('done');
  } finally {
    await file.close();
  }
}

function withIdentities(article: ArchivedArticle, found: ReadonlyMap<number, string>): ArchivedArticle {
  const records = article.records.map((record, index) =>
    record.kind === 'person' || record.kind === 'organisation'
      ? { ...record, identity: found.get(index) ?? null }
      : record,
  );
  return { ...article, records };
}

/** The place of a record in the archive. Places sort in order. */
function placeOf(article: number, record: number): string {
  return `${String(article).padStart(12, '0')}${FIELD}${String(record).padStart(6, '0')}`;
}

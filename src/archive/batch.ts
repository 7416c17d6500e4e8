// Reads an archive from start to end. Small groups of articles are sent to the workers, which also do the costly
// opening (parsing JSON and HTML). The results are written in the order of the archive.
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { BatchOptions, BatchResult } from './batch-options.js';
import { checkpointPath, readCheckpoint, type Left } from './checkpoint.js';
import { NOTHING } from './counts.js';
import { BatchError } from './failure.js';
import { readIds } from './ids.js';
import { checkDelimiter } from './delimiter.js';
import { DEFAULT_FIELDS, type Item, type Opening } from './items.js';
import { fieldsWithout, namesToKeep } from './kept.js';
import { LIMITS, withDefaults } from './limits.js';
import { listFiles, type Listing } from './listing.js';
import { folderOf, IDENTITY_KINDS, newIdentify } from './identities/identify.js';
import { NO_DECISIONS, readDecisions, type Decisions } from './identities/decisions.js';
import type { Lock } from './lock.js';
import { completeOutput, failedPath, guard, isOwn, openOutput, type Done, type Output } from './output.js';
import { findPlace, withLocks, type FilePlace, type StreamPlace } from './place.js';
import { comparePlans, listChanges, makePlan, type Plan } from './plan.js';
import { checkOptions, OPTIONS } from './option-checks.js';
import { openPool, type Pool } from './pool.js';
import { checkFormats, readFiles } from './sources.js';
import { openStream } from './stream-output.js';
import { tapStreams } from './streams.js';
import { newRunTally } from './tally.js';
import { readEdition } from './version.js';
import type { Outcome } from './worker.js';

const HANDFUL = 32;
const HANDFUL_LENGTH = 200_000;
/** Groups in flight per worker. With several, the other workers stay busy while one reads a long article. */
const AHEAD = 3;
const CHECKPOINT_EVERY = 500;

/**
 * Reads every article of the inputs and writes the results. `docs/archives.md` describes the guarantees. Throws a
 * `RangeError` for invalid options.
 */
export async function runBatch(options: BatchOptions): Promise<BatchResult> {
  checkOptions(options, OPTIONS.runBatch);
  const defaults = { ...LIMITS, checkpointEvery: CHECKPOINT_EVERY, workers: availableParallelism() };
  const settings = withDefaults(options, defaults);
  const opening = {
    fields: { ...DEFAULT_FIELDS, ...options.fields },
    keep: namesToKeep(options.keep),
    encoding: options.encoding ?? null,
    delimiter: options.delimiter === undefined ? null : checkDelimiter(options.delimiter),
    maxBytes: settings.maxBytes,
  };
  const place = await findPlace(options);
  if (options.same !== undefined && options.identities !== true)
    throw new RangeError('same says which identities are one: it needs identities.');
  if (place.kind === 'stream') {
    if (options.identities === true)
      throw new RangeError('identities are made of the whole archive, which has to be a file: name one with --out');
    return toStream(place, opening, settings);
  }
  const decisions = options.same === undefined ? NO_DECISIONS : await readDecisions(options.same);
  // The lock comes first: otherwise this run could look at files that another run is still writing.
  return withLocks(place, (lock) => toFile(place, lock, opening, settings, decisions));
}

type Settings = BatchOptions &
  Required<Pick<BatchOptions, 'workers' | 'checkpointEvery' | 'timeLimit' | 'memoryLimit' | 'maxBytes'>>;

async function toStream(place: StreamPlace, opening: Opening, settings: Settings): Promise<BatchResult> {
  const { inputs, from = null } = settings;
  return withPool(opening, settings, async (pool) => {
    const listing = await listFiles(inputs, from);
    checkFormats(listing.files, from);
    const output = await openStream(place.target, place.csv, settings.keep);
    try {
      return { ...(await fill(output, listing, pool, opening, settings)), newFiles: [], failures: null };
    } finally {
      await output.close();
    }
  });
}

async function toFile(
  place: FilePlace,
  lock: Lock,
  opening: Opening,
  given: Settings,
  decisions: Decisions,
): Promise<BatchResult> {
  const { inputs, from = null, resume = false, restart = false, identities = false, signal, onIdentities } = given;
  const { out, derived } = place;
  const left: Left = restart ? { state: 'none' } : await guard(out, () => readCheckpoint(out));
  if (left.state === 'partial' && !resume) {
    throw new BatchError(
      `${checkpointPath(out)} is there: an earlier run did not end. Go on with --resume, or start over with --restart.`,
    );
  }
  if (resume && (await completeOutput(out, left, derived))) return { ...NO_RESULT, status: 'complete' };
  const settings = withSentences(given, left.state === 'partial' ? left.plan : null);
  const { extract = {} } = settings;
  // The worker threads check the options when they start. That has to happen before an existing output is replaced.
  return withPool(opening, settings, async (pool) => {
    const listing = await listFiles(inputs, from, isOwn([...place.names, ...derived.map(({ path }) => path)]));
    checkFormats(listing.files, from);
    const { fields, encoding, maxBytes } = opening;
    const { delimiter, keep, fullText } = settings;
    const said = { from, keep, delimiter, encoding, maxBytes, to: place.format, csv: place.csv, fullText };
    const named = identities ? { identities, same: decisions.fingerprint } : {};
    const fieldsSaid = Object.entries(fields).map(([field, name]) => [`field ${field}`, name] as const);
    const now = makePlan(listing, { ...said, ...named, ...Object.fromEntries(fieldsSaid), ...extract }, readEdition());
    const { plan, newFiles } = left.state === 'partial' ? goOn(out, left.plan, now) : { plan: now, newFiles: [] };
    const checkpoint = left.state === 'partial' ? left.checkpoint : null;
    // A new run makes new identities.
    if (checkpoint === null) await rm(folderOf(out), { recursive: true, force: true });
    const identify = identities
      ? newIdentify(place, {
          decisions,
          kinds: IDENTITY_KINDS,
          ...(signal && { signal }),
          ...(onIdentities && { onProgress: onIdentities }),
        })
      : null;
    const output = await openOutput(out, { plan, checkpoint, derived, lock, identify });
    try {
      const result = await fill(output, plan, pool, opening, settings);
      const hasFailures = result.failed > 0 && result.status === 'done';
      return { ...result, newFiles, failures: hasFailures ? failedPath(out) : null };
    } finally {
      await output.close();
    }
  });
}

/**
 * Returns the settings, with `sentences` turned on if there is a report to show them and the caller did not decide. A
 * resumed run keeps the settings it started with: if the report was added later, it shows the articles without their
 * sentences.
 */
function withSentences(settings: Settings, then: Plan | null): Settings {
  const { report, extract = {} } = settings;
  const isSaid = extract.sentences !== undefined || (then !== null && then.options.sentences !== true);
  return report === undefined || isSaid ? settings : { ...settings, extract: { ...extract, sentences: true } };
}

/** Returns the plan of the interrupted run. Throws a `BatchError` if its inputs or options have changed. */
function goOn(out: string, plan: Plan, now: Plan): { readonly plan: Plan; readonly newFiles: readonly string[] } {
  const { changes, newFiles } = comparePlans(plan, now);
  if (changes.length === 0) return { plan, newFiles };
  throw new BatchError(
    `${checkpointPath(out)} belongs to another job: ${listChanges(changes)}. ` +
      'Resume with the same inputs and options, or start over with --restart.',
  );
}

async function withPool<T>(opening: Opening, settings: Settings, work: (pool: Pool) => Promise<T>): Promise<T> {
  const { workers, timeLimit, memoryLimit, extract = {}, fullText = false } = settings;
  const limits = { workers, timeLimit, memoryLimit };
  const pool = await openPool({ ...limits, options: extract, opening, withText: fullText });
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}

/** Reads the articles that the output does not contain yet, and writes the results. */
async function fill(output: Output, listing: Listing, pool: Pool, opening: Opening, settings: Settings) {
  const { from = null, workers, checkpointEvery, signal, onProgress } = settings;
  let bytes = 0;
  let isStopped = false;
  const tally = newRunTally(output.done);
  if (!output.isRead) {
    const tap = tapStreams(output.done.streams);
    const items = readFiles(listing.files, {
      ...opening,
      from,
      onBytes: (size) => (bytes += size),
      onStream: tap.add,
      onEmpty: tally.addEmpty,
    });
    if (output.lines) for await (const id of readIds(output.lines.path, output.lines.bytes)) tally.know(id);
    let committed = tally.counts.items;
    const done = (): Done => ({ counts: tally.counts, firsts: tally.firsts, streams: tap.mark() });
    for await (const outcome of readAhead(skip(items, tally.counts.items), pool, workers, signal)) {
      await output.write(outcome.lines, outcome.failures);
      tally.add(outcome);
      // A resumed run reads standard input again from the start. It commits only once that input has proved to be the
      // same as what the earlier run had read.
      if (tap.isSame(false) && tally.counts.items - committed >= checkpointEvery) {
        await output.commit(done(), false);
        committed = tally.counts.items;
      }
      onProgress?.({ ...tally.counts, bytes });
    }
    isStopped = signal?.aborted ?? false;
    if (tap.isSame(!isStopped)) await output.commit(done(), !isStopped);
  }
  const identities = isStopped ? null : await output.finish();
  if (identities === 'stopped') isStopped = true;
  const { counts, firsts } = tally;
  const status: BatchResult['status'] = isStopped ? 'stopped' : 'done';
  return {
    ...counts,
    bytes,
    status,
    identities: identities === 'stopped' ? null : identities,
    skipped: firsts.empty.count > 0 ? [...listing.skipped, { reason: NO_ARTICLE, ...firsts.empty }] : listing.skipped,
    firstFailures: firsts.failures,
    firstDuplicates: firsts.duplicates,
    absentFields: isStopped || counts.articles === 0 ? [] : fieldsWithout(firsts.fields, settings.keep),
  };
}

const NO_ARTICLE = 'no article in it';
const NO_RESULT = {
  ...NOTHING,
  bytes: 0,
  skipped: [],
  newFiles: [],
  firstFailures: [],
  firstDuplicates: [],
  absentFields: [],
  identities: null,
  failures: null,
} as const;

/** Keeps a limited number of groups in flight ahead of the one to be written, so that memory stays bounded. */
async function* readAhead(
  items: AsyncIterable<Item>,
  pool: Pool,
  workers: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Outcome> {
  const ahead: Promise<Outcome>[] = [];
  for await (const handful of gather(items)) {
    const outcome = pool.read(handful);
    // Marks a rejection as handled. The error still reaches the `await` below.
    outcome.catch(() => undefined);
    ahead.push(outcome);
    if (ahead.length > AHEAD * workers) yield await ahead.shift()!;
    if (signal?.aborted) break;
  }
  for (const outcome of ahead) yield await outcome;
}

async function* gather(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let handful: Item[] = [];
  let length = 0;
  for await (const item of items) {
    handful.push(item);
    length += 'text' in item ? item.text.length : 'form' in item ? item.bytes.length : 0;
    if (handful.length >= HANDFUL || length >= HANDFUL_LENGTH) {
      yield handful;
      handful = [];
      length = 0;
    }
  }
  if (handful.length > 0) yield handful;
}

async function* skip(items: AsyncIterable<Item>, count: number): AsyncGenerator<Item> {
  let passed = 0;
  for await (const item of items) if (passed++ >= count) yield item;
}

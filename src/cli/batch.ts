// `depeche batch`: reads a whole archive, and shows its progress on standard error. The
// first Ctrl-C stops it once the articles being read are written.
import { stat } from 'node:fs/promises';
import { runBatch, type BatchOptions, type BatchResult } from '../archive/index.js';
import { BATCH_HELP, readBatchArguments } from './batch-args.js';
import { complainOfAbsent, toUsageError } from './extract-args.js';
import { tellIdentities } from './identities.js';
import { openPasses, openProgress } from './progress.js';

const OK = 0;
const SOME_FAILED = 1;
const INTERRUPTED = 130;

/** Runs the command and gives its exit status. */
export async function runBatchCommand(argv: readonly string[], complain: (message: string) => void): Promise<number> {
  const request = readBatchArguments(argv);
  if (request === 'help') {
    process.stdout.write(BATCH_HELP);
    return OK;
  }
  const { options, quiet } = request;
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const progress = await openProgress(quiet, await sizeOf(options.inputs));
  const passes = await openPasses(quiet);
  let result: BatchResult;
  try {
    result = await runBatch({
      ...options,
      signal: stop.signal,
      onProgress: progress.show,
      onIdentities(passed) {
        progress.close();
        passes.show(passed);
      },
    });
  } catch (error) {
    throw toUsageError(error);
  } finally {
    progress.close();
    passes.close();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
  if (!quiet) process.stderr.write(`${summarise(result, options)}\n`);
  complainOfAbsent(result.absentFields, complain);
  if (result.status === 'complete') return OK;
  if (result.status === 'done') {
    if (result.articles === 0)
      complain(`no article was read: ${result.failed > 0 ? 'all failed' : 'the inputs hold none'}`);
    return result.failed > 0 || result.articles === 0 ? SOME_FAILED : OK;
  }
  const isFile = options.out !== '-' && !(await isStream(options.out));
  complain(
    isFile
      ? `interrupted: go on with depeche batch ${quote(argv.filter((one) => !/^--(resume|restart)$/.test(one)))} --resume`
      : `interrupted: ${options.out === '-' ? 'standard output' : options.out} cannot be resumed, name a file with --out`,
  );
  return INTERRUPTED;
}

function summarise(result: BatchResult, { out, report }: BatchOptions): string {
  const { status, articles, failed, records, mojibake, duplicates, failures, newFiles } = result;
  const lines =
    status === 'complete'
      ? [`${out} is complete: nothing to resume (to read what is new, name another output, or read all with --restart)`]
      : [`${articles} articles, ${records} records, ${failed} failed`];
  if (failures !== null) {
    for (const { source, reason } of result.firstFailures) lines.push(`  ${source}: ${reason}`);
    if (failed > result.firstFailures.length) lines.push(`  and ${failed - result.firstFailures.length} more`);
    lines.push(`failures: ${failures}`);
  }
  if (duplicates > 0) {
    const named = result.firstDuplicates.map(({ id, source }) => `${JSON.stringify(id)} (${source})`);
    lines.push(`${duplicates} articles have the id of one before them, and are kept: ${list(named, duplicates)}`);
  }
  for (const { reason, count, first } of result.skipped)
    lines.push(`not read: ${count}, ${reason}: ${list(first, count)}`);
  if (newFiles.length > 0) {
    lines.push(
      `${newFiles.length} files are new since the run started, and are not in ${out}: ` +
        `${list(newFiles.slice(0, NAMED), newFiles.length)}. Read them in a run of their own`,
    );
  }
  if (result.identities !== null) {
    const maybe = result.identities.pairs > 0 ? `${out}.maybe.jsonl` : null;
    lines.push(...tellIdentities(result.identities, maybe));
  }
  if (report !== undefined && status !== 'stopped') lines.push(`report: ${report}`);
  if (mojibake > 0) lines.push(`damaged letters (mojibake) in ${mojibake} articles: check the encoding of the archive`);
  return lines.join('\n');
}

const NAMED = 3;

function list(first: readonly string[], count: number): string {
  return first.join(', ') + (count > first.length ? ', ...' : '');
}

async function isStream(out: string): Promise<boolean> {
  const found = await stat(out).catch(() => null);
  return found !== null && !found.isFile();
}

function quote(args: readonly string[]): string {
  return args.map((arg) => (/^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`)).join(' ');
}

/** The total size of the inputs, or null when one of them is a folder or a stream. */
async function sizeOf(inputs: readonly string[]): Promise<number | null> {
  let size = 0;
  for (const input of inputs) {
    const found = input === '-' ? null : await stat(input).catch(() => null);
    if (!found?.isFile()) return null;
    size += found.size;
  }
  return size;
}

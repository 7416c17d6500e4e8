// `depeche batch`: an archive from end to end, with what it is doing on standard
// error. The first Ctrl-C ends it after the articles in hand.
import { stat } from 'node:fs/promises';
import { runBatch, type BatchOptions, type BatchResult } from '../archive/index.js';
import { BATCH_HELP, readBatchArguments } from './batch-args.js';
import { toUsageError } from './extract-args.js';
import { openProgress } from './progress.js';

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
  let result: BatchResult;
  try {
    result = await runBatch({ ...options, signal: stop.signal, onProgress: progress.show });
  } catch (error) {
    throw toUsageError(error);
  } finally {
    progress.close();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
  if (!quiet) process.stderr.write(`${summarise(result, options)}\n`);
  if (result.status !== 'stopped') return result.failed > 0 ? SOME_FAILED : OK;
  complain(
    options.out === '-'
      ? 'interrupted: standard output cannot be resumed, name a file with --out'
      : `interrupted: go on with depeche batch ${quote(argv.filter((one) => !/^--(resume|restart)$/.test(one)))} --resume`,
  );
  return INTERRUPTED;
}

function summarise(result: BatchResult, { out, report }: BatchOptions): string {
  const { status, articles, failed, records, mojibake } = result;
  const lines =
    status === 'complete'
      ? [`${out} is complete: nothing to resume`]
      : [`${articles} articles, ${records} records, ${failed} failed`];
  if (failed > 0 && out !== '-' && status === 'done') lines.push(`failures: ${out}.failed.jsonl`);
  if (report !== undefined && status !== 'stopped') lines.push(`report: ${report}`);
  if (mojibake > 0) lines.push(`damaged letters (mojibake) in ${mojibake} articles: check the encoding of the archive`);
  return lines.join('\n');
}

function quote(args: readonly string[]): string {
  return args.map((arg) => (/^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`)).join(' ');
}

/** The size of the inputs, or null where one of them is a folder or a stream. */
async function sizeOf(inputs: readonly string[]): Promise<number | null> {
  let size = 0;
  for (const input of inputs) {
    const found = input === '-' ? null : await stat(input).catch(() => null);
    if (!found?.isFile()) return null;
    size += found.size;
  }
  return size;
}

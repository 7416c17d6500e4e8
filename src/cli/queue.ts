// `depeche enqueue` and `depeche worker`: the two ends of a queue. The first Ctrl-C stops
// either of them once the articles in progress are finished.
import { enqueue, runWorker } from '../archive/index.js';
import { complainOfAbsent, toUsageError } from './extract-args.js';
import { openProgress } from './progress.js';
import { ENQUEUE_HELP, WORKER_HELP, readEnqueueArguments, readWorkerArguments } from './queue-args.js';

const OK = 0;
const SOME_FAILED = 1;
const INTERRUPTED = 130;

type Complain = (message: string) => void;

/** Runs `depeche enqueue` and gives its exit status. */
export async function runEnqueueCommand(argv: readonly string[], complain: Complain): Promise<number> {
  const request = readEnqueueArguments(argv);
  if (request === 'help') return show(ENQUEUE_HELP);
  const { options, quiet } = request;
  return interruptible(async (signal) => {
    const { articles, files, known, failed, skipped, absentFields } = await enqueue({ ...options, signal });
    const said = options.paths ? `${files} files enqueued` : `${articles} articles enqueued, ${known} known before`;
    if (!quiet) {
      process.stderr.write(`${said}, ${failed} could not be read\n`);
      for (const { reason, count, first } of skipped) {
        const more = count > first.length ? ', ...' : '';
        process.stderr.write(`not read: ${count}, ${reason}: ${first.join(', ')}${more}\n`);
      }
    }
    complainOfAbsent(absentFields, complain);
    if (signal.aborted) {
      complain('interrupted: the same command goes on, what is enqueued is known');
      return INTERRUPTED;
    }
    return failed > 0 ? SOME_FAILED : OK;
  });
}

/** Runs `depeche worker` and gives its exit status. */
export async function runWorkerCommand(argv: readonly string[], complain: Complain): Promise<number> {
  const request = readWorkerArguments(argv);
  if (request === 'help') return show(WORKER_HELP);
  const { options, quiet } = request;
  const progress = await openProgress(quiet, null);
  return interruptible(async (signal) => {
    const { articles, failed, collected, absentFields } = await runWorker({
      ...options,
      signal,
      onProgress: ({ articles, failed, bytes }) => progress.show({ items: articles + failed, failed, bytes }),
      onNotice: complain,
    }).finally(progress.close);
    if (!quiet) {
      process.stderr.write(`${articles} articles read, ${failed} failed\n`);
      if (collected)
        process.stderr.write(`${options.out}: ${collected.articles} articles, ${collected.failed} failed\n`);
    }
    complainOfAbsent(absentFields, complain, 'no article of the files that this worker read');
    return failed + (collected?.failed ?? 0) > 0 ? SOME_FAILED : OK;
  });
}

async function interruptible(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    return await work(stop.signal);
  } catch (error) {
    throw toUsageError(error);
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

function show(help: string): number {
  process.stdout.write(help);
  return OK;
}

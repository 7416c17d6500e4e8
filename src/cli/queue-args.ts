// The options of `depeche enqueue` and `depeche worker`, and their help texts.
import { FORMATS, type EnqueueOptions, type WorkerOptions } from '../archive/index.js';
import { UsageError } from './choices.js';
import { EXTRACT_OPTIONS, SENTENCES, parseOptions, readArchiveExtractOptions } from './extract-args.js';
import { SOURCE_OPTIONS, readNumbers, readSourceOptions } from './shared-args.js';

export interface QueueRequest<Options> {
  readonly options: Options;
  readonly quiet: boolean;
}

export const ENQUEUE_HELP = `Usage: depeche enqueue [options] INPUT... --queue NAME

Puts articles into a BullMQ queue in Redis, for depeche worker to read. Each id is
enqueued once: enqueuing an archive again changes nothing.

  --queue NAME            the queue
  --redis URL             redis://127.0.0.1:6379, or what REDIS_URL says
  --paths                 enqueue only the paths of the files: the workers read the
                          files, and must find them under the same paths
  --restart               empty the queue and forget which articles it has had. Articles
                          that an output holds are not written again: give another --out
  --from FORMAT           ${FORMATS.join(', ')};
                          by default the extension decides (before .gz, .zst or .bz2)
  --text-field NAME       field or column of the text (default text), of the id
  --id-field NAME         (default id) and of the publication date (default published)
  --published-field NAME
  --keep FIELD,...        fields or columns to pass through to the output, beside title,
                          url, section and author; of feeds elements, of pages meta
  --encoding NAME         windows-1252, iso-8859-1, ...; detected by default
  --delimiter CHAR        the character between the cells of CSV: ';', ',' or tab;
                          detected by default
  --max-size MB           size limit of an article (2); with --paths, give it to the
                          workers instead
  --quiet                 no summary
  --help, -h              print this

Exit status: 0 success, 1 some articles could not be read or Redis does not answer,
2 a mistake in the options, 130 interrupted.
Example:
  depeche enqueue archive/ 2019.jsonl.gz --queue press
`;

export const WORKER_HELP = `Usage: depeche worker [options] --queue NAME

Reads the articles of a queue that depeche enqueue fills. Start as many workers as you
like, on any machine. If one is killed, the others take over its articles. Give --out to
one worker, or the same OUTPUT to several: one at a time writes the results of all.

  --queue NAME            the queue
  --redis URL             redis://127.0.0.1:6379, or what REDIS_URL says
  --out OUTPUT            the file of JSON lines to write, with each id once. An existing
                          file is continued. Failures go to OUTPUT.failed.jsonl
  --until-empty           end when the queue is empty
  --concurrency N         articles read at the same time, each in a thread (default: one
                          per processor)
  --max-size MB           size limit of an article (2)
  --time-limit SECONDS    time limit for one article (30)
  --memory-limit MB       heap limit of each thread (160)
  --take-over SECONDS     after this time without a sign of life, other workers take over
                          the articles of this one (30)
  --published, --kinds, --other, --ordinals, --quotes, --sentences, --language, --ids
                          as for depeche
  --quiet                 no progress, no summary
  --help, -h              print this

Ctrl-C stops the worker once the articles being read are finished.
Exit status: 0 success, 1 some articles failed or Redis does not answer, 2 a mistake in
the options.
Example:
  depeche worker --queue press --out records.jsonl
`;

/** Reads the arguments after `depeche enqueue`. */
export function readEnqueueArguments(argv: readonly string[]): QueueRequest<EnqueueOptions> | 'help' {
  const { values, positionals } = parseOptions(argv, ENQUEUE_OPTIONS);
  if (values.help) return 'help';
  if (positionals.length === 0) {
    throw new UsageError('no input given: name a file or a folder, or - for standard input');
  }
  return {
    quiet: values.quiet ?? false,
    options: {
      ...readPlace(values),
      inputs: positionals,
      paths: values.paths ?? false,
      restart: values.restart ?? false,
      ...readSourceOptions(values),
      ...readNumbers({ maxBytes: ['--max-size', values['max-size'], false, 1_000_000] }),
    },
  };
}

/** Reads the arguments after `depeche worker`. */
export function readWorkerArguments(argv: readonly string[]): QueueRequest<WorkerOptions> | 'help' {
  const { values, positionals } = parseOptions(argv, WORKER_OPTIONS);
  if (values.help) return 'help';
  if (positionals.length > 0) {
    throw new UsageError(
      /^[a-z]*:\/\/|@/i.test(positionals[0]!)
        ? 'a worker takes no input: the address of Redis is given with --redis'
        : `'${positionals[0]}': a worker takes no input, put it into the queue with depeche enqueue`,
    );
  }
  return {
    quiet: values.quiet ?? false,
    options: {
      ...readPlace(values),
      ...(values.out !== undefined && { out: values.out }),
      untilEmpty: values['until-empty'] ?? false,
      ...readNumbers({
        concurrency: ['--concurrency', values.concurrency, true],
        maxBytes: ['--max-size', values['max-size'], false, 1_000_000],
        timeLimit: ['--time-limit', values['time-limit'], false],
        memoryLimit: ['--memory-limit', values['memory-limit'], true],
        takeOver: ['--take-over', values['take-over'], false],
      }),
      extract: readArchiveExtractOptions(values),
    },
  };
}

const COMMON = {
  queue: { type: 'string' },
  redis: { type: 'string' },
  'max-size': { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The options of `depeche enqueue`. */
export const ENQUEUE_OPTIONS = {
  ...COMMON,
  ...SOURCE_OPTIONS,
  paths: { type: 'boolean' },
  restart: { type: 'boolean' },
} as const;

/** The options of `depeche worker`. */
export const WORKER_OPTIONS = {
  ...COMMON,
  ...EXTRACT_OPTIONS,
  ...SENTENCES,
  out: { type: 'string' },
  'until-empty': { type: 'boolean' },
  concurrency: { type: 'string' },
  'time-limit': { type: 'string' },
  'memory-limit': { type: 'string' },
  'take-over': { type: 'string' },
} as const;

function readPlace({ queue, redis = process.env.REDIS_URL }: { readonly queue?: string; readonly redis?: string }) {
  if (queue === undefined) throw new UsageError('no queue given: add --queue NAME');
  return { queue, ...(redis !== undefined && redis !== '' && { redis }) };
}

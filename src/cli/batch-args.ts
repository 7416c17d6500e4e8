// The options of `depeche batch`, and its help text.
import { parseArgs } from 'node:util';
import { FORMATS, OUTPUT_FORMATS, type BatchOptions } from '../archive/index.js';
import { KINDS, LANGUAGES, UsageError, choose } from './choices.js';

export interface BatchRequest {
  readonly options: BatchOptions;
  readonly quiet: boolean;
}

export const BATCH_HELP = `Usage: depeche batch [options] INPUT... --out OUTPUT

Reads whole archives: files, folders, - for standard input. An interrupted run goes
on with --resume. What cannot be read goes to OUTPUT.failed.jsonl with its id, its
place and the reason.

  --out OUTPUT            file to write, - for standard output
  --from FORMAT           ${FORMATS.join(', ')};
                          by default told by the extension (.gz, .zst, .bz2 aside)
  --to FORMAT             ${OUTPUT_FORMATS.join(', ')}; by default told by the extension
  --text-field NAME       field or column of the text (text), of the id (id) and of the
  --id-field NAME         publication date (published)
  --published-field NAME
  --encoding NAME         windows-1252, iso-8859-1, ...; detected by default
  --workers N             worker threads (one per processor)
  --resume                go on where an earlier run ended
  --restart               throw away what an earlier run left
  --max-size MB           longest article that is read (2)
  --time-limit SECONDS    longest time for one article (30)
  --memory-limit MB       heap of each worker (160)
  --checkpoint-every N    articles between two checkpoints (500)
  --published, --kinds, --other, --ordinals, --language   as for depeche
  --quiet                 no progress, no summary
  --help, -h              print this

Exit status: 0 all was read, 1 some articles failed, 2 a mistake in the options,
130 interrupted.
Example:
  depeche batch archive/ 2019.jsonl.gz --out records.jsonl --workers 2
`;

/** Reads the arguments after `depeche batch`. */
export function readBatchArguments(argv: readonly string[]): BatchRequest | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help) return 'help';
  if (positionals.length === 0)
    throw new UsageError('no input given: name a file or a folder, or - for standard input');
  if (values.out === undefined) throw new UsageError('no output given: add --out FILE, or --out - for standard output');
  const kinds = values.kinds?.split(',').map((kind) => choose('--kinds', kind.trim(), KINDS));
  const numbers = {
    workers: readNumber('--workers', values.workers, true),
    maxBytes: readNumber('--max-size', values['max-size'], false, 1_000_000),
    timeLimit: readNumber('--time-limit', values['time-limit'], false),
    memoryLimit: readNumber('--memory-limit', values['memory-limit'], true),
    checkpointEvery: readNumber('--checkpoint-every', values['checkpoint-every'], true),
  };
  return {
    quiet: values.quiet ?? false,
    options: {
      inputs: positionals,
      out: values.out,
      ...(values.from !== undefined && { from: choose('--from', values.from, FORMATS) }),
      ...(values.to !== undefined && { to: choose('--to', values.to, OUTPUT_FORMATS) }),
      ...(values.encoding !== undefined && { encoding: values.encoding }),
      fields: {
        ...(values['text-field'] !== undefined && { text: values['text-field'] }),
        ...(values['id-field'] !== undefined && { id: values['id-field'] }),
        ...(values['published-field'] !== undefined && { published: values['published-field'] }),
      },
      ...Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== null)),
      resume: values.resume ?? false,
      restart: values.restart ?? false,
      extract: {
        ...(values.published !== undefined && { published: values.published }),
        ...(values.language !== undefined && { language: choose('--language', values.language, LANGUAGES) }),
        ...(kinds && { kinds }),
        ...((values.other || kinds?.includes('other')) && { other: true }),
        ...(values.ordinals && { ordinals: true }),
      },
    },
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        'text-field': { type: 'string' },
        'id-field': { type: 'string' },
        'published-field': { type: 'string' },
        encoding: { type: 'string' },
        workers: { type: 'string' },
        resume: { type: 'boolean' },
        restart: { type: 'boolean' },
        'max-size': { type: 'string' },
        'time-limit': { type: 'string' },
        'memory-limit': { type: 'string' },
        'checkpoint-every': { type: 'string' },
        published: { type: 'string' },
        kinds: { type: 'string' },
        other: { type: 'boolean' },
        ordinals: { type: 'boolean' },
        language: { type: 'string' },
        quiet: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.split('. ')[0] ?? message);
  }
}

function readNumber(option: string, given: string | undefined, isWhole: boolean, scale = 1): number | null {
  if (given === undefined) return null;
  const value = Number(given);
  if (given.trim() === '' || !(value > 0) || (isWhole && !Number.isInteger(value))) {
    throw new UsageError(`${option} '${given}': expected a${isWhole ? ' whole' : ''} number above zero`);
  }
  return value * scale;
}

// The options of `depeche batch`, and its help text.
import { FORMATS, OUTPUT_FORMATS, REPORT_LANGUAGES, type BatchOptions } from '../archive/index.js';
import { UsageError, choose } from './choices.js';
import { EXTRACT_OPTIONS, SENTENCES, parseOptions, readArchiveExtractOptions } from './extract-args.js';
import { SOURCE_OPTIONS, readNumbers, readSourceOptions } from './shared-args.js';

export interface BatchRequest {
  readonly options: BatchOptions;
  readonly quiet: boolean;
}

export const BATCH_HELP = `Usage: depeche batch [options] INPUT... --out OUTPUT

Reads whole archives: files, folders, or standard input (-). An interrupted run can be
continued with --resume. Articles that cannot be read are written to
OUTPUT.failed.jsonl with their id, their place and the reason.

  --out OUTPUT            the file to write, or - for standard output. Links are
                          followed; a pipe or a device can receive jsonl and csv
  --from FORMAT           ${FORMATS.join(', ')};
                          by default told by the extension (.gz, .zst, .bz2 aside)
  --to FORMAT             ${OUTPUT_FORMATS.join(', ')}; by default told by the extension
  --report FILE           a page of what was found, to show around: people, organisations,
                          places and media over time, countries on a map, who is named with
                          whom, who is quoted (with --quotes), quantities and languages;
                          each name leads to its articles, with a sentence of each, which
                          the output holds then as with --sentences
  --lang LANGUAGE         with --report: fr (the default) or en
  --identities            also who each person and organisation is in the whole archive, the
                          table of them, and the pairs of names to judge in
                          OUTPUT.maybe.jsonl (depeche identities --help)
  --same FILE             with --identities: decisions, a CSV of a,b,same or a,b,different
  --delimiter CHAR        what stands between the cells of CSV: ';', ',' or tab. Where OUTPUT
                          is CSV it is that of OUTPUT (','), else that of the inputs, which
                          is detected by default
  --full-text             also a table of titles and texts to be searched for words, in
                          a database
  --bom                   begin CSV with a byte order mark: Excel needs it, in French
                          together with --delimiter ';'
  --text-field NAME       field or column of the text (text), of the id (id) and of the
  --id-field NAME         publication date (published)
  --published-field NAME
  --keep FIELD,...        fields or columns to pass through to the output, beside title,
                          url, section and author; of feeds elements, of pages meta
  --encoding NAME         windows-1252, iso-8859-1, ...; detected by default
  --workers N             worker threads (one per processor)
  --resume                go on where an earlier run ended, with the files that it began
                          with; new ones are told, changed ones are refused
  --restart               throw away what an earlier run left
  --max-size MB           longest article that is read (2)
  --time-limit SECONDS    longest time for one article (30)
  --memory-limit MB       heap of each worker (160)
  --checkpoint-every N    articles between two checkpoints (500)
  --published, --kinds, --other, --ordinals, --quotes, --sentences, --language, --ids
                          as for depeche
  --quiet                 no progress and no summary
  --help, -h              print this help

Exit status: 0 success, 1 some articles failed or there were none, 2 a mistake in the
options, 130 interrupted.
Example:
  depeche batch archive/ 2019.jsonl.gz --out records.jsonl --workers 2
`;

/** Reads the arguments after `depeche batch`. */
export function readBatchArguments(argv: readonly string[]): BatchRequest | 'help' {
  const { values, positionals } = parseOptions(argv, OPTIONS);
  if (values.help) return 'help';
  if (positionals.length === 0)
    throw new UsageError('no input given: name a file or a folder, or - for standard input');
  if (values.out === undefined) throw new UsageError('no output given: add --out FILE, or --out - for standard output');
  const isCsv = values.to === 'csv' || (values.to === undefined && /\.csv$/i.test(values.out));
  const { delimiter, ...source } = readSourceOptions(values);
  const csv = { ...(isCsv && delimiter !== undefined && { delimiter }), ...(values.bom && { bom: true }) };
  return {
    quiet: values.quiet ?? false,
    options: {
      inputs: positionals,
      out: values.out,
      ...source,
      ...(!isCsv && delimiter !== undefined && { delimiter }),
      ...(Object.keys(csv).length > 0 && { csv }),
      ...(values.to !== undefined && { to: choose('--to', values.to, OUTPUT_FORMATS) }),
      ...readNumbers({
        workers: ['--workers', values.workers, true],
        maxBytes: ['--max-size', values['max-size'], false, 1_000_000],
        timeLimit: ['--time-limit', values['time-limit'], false],
        memoryLimit: ['--memory-limit', values['memory-limit'], true],
        checkpointEvery: ['--checkpoint-every', values['checkpoint-every'], true],
      }),
      ...(values['full-text'] && { fullText: true }),
      ...(values.report !== undefined && { report: values.report }),
      ...(values.lang !== undefined && { lang: choose('--lang', values.lang, REPORT_LANGUAGES) }),
      ...(values.identities && { identities: true }),
      ...(values.same !== undefined && { same: values.same }),
      resume: values.resume ?? false,
      restart: values.restart ?? false,
      extract: readArchiveExtractOptions(values),
    },
  };
}

/** The options of `depeche batch`. */
export const OPTIONS = {
  ...SOURCE_OPTIONS,
  ...EXTRACT_OPTIONS,
  ...SENTENCES,
  out: { type: 'string' },
  to: { type: 'string' },
  bom: { type: 'boolean' },
  'full-text': { type: 'boolean' },
  report: { type: 'string' },
  lang: { type: 'string' },
  identities: { type: 'boolean' },
  same: { type: 'string' },
  workers: { type: 'string' },
  resume: { type: 'boolean' },
  restart: { type: 'boolean' },
  'max-size': { type: 'string' },
  'time-limit': { type: 'string' },
  'memory-limit': { type: 'string' },
  'checkpoint-every': { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

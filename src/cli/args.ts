// The options of the plain command, their choices, and its help text. A mistake in the
// arguments throws a `UsageError`, which ends the command with status 2.
import type { ExtractOptions, Extractor } from '../index.js';
import { KINDS, UsageError, choose } from './choices.js';
import { OUTPUTS, type Output } from './formats.js';
import {
  EXTRACT_OPTIONS,
  SENTENCES,
  openExtractor,
  parseOptions,
  readExtractOptions,
  readKeep,
} from './extract-args.js';

export { UsageError } from './choices.js';

const INPUTS = ['text', 'jsonl'] as const;

export interface Command {
  /** Paths to read, `-` for standard input. */
  readonly files: readonly string[];
  /** Null when each file's extension decides. */
  readonly from: (typeof INPUTS)[number] | null;
  readonly to: Output;
  readonly options: ExtractOptions;
  readonly extractor: Extractor;
  /** The fields to pass through, beside the usual four. */
  readonly keep: readonly string[];
}

export type Request = Command | 'help' | 'version';

export const HELP = `Usage: depeche [options] [FILE...]
       depeche batch [options] INPUT... --out OUTPUT     (depeche batch --help)
       depeche identities [options] RECORDS --out OUTPUT (depeche identities --help)
       depeche enqueue [options] INPUT... --queue NAME   (depeche enqueue --help)
       depeche worker [options] --queue NAME             (depeche worker --help)
       depeche show [options] FILE                       (depeche show --help)
       depeche playground [options]                      (depeche playground --help)
       depeche why [options] FILE                        (depeche why --help)
       depeche pseudonymise [options] FILE               (depeche pseudonymise --help)

Reads French news and prints its people, organisations, places, dates and quantities.
Without FILE, or when FILE is -, it reads standard input, which must be UTF-8. The
extension of a file gives its format (.jsonl, .html and all others that depeche batch
knows); any other file is read as one text. The encoding of files is detected.

  --from text|jsonl       text: a file is one text (the default for standard input)
                          jsonl: each line is one document, {"id", "text", "published"}
  --to table|json|jsonl   table: for reading (the default); json: one article, or an
                          array of them; jsonl: one article per line
  --to conll|spacy|prodigy|label-studio|web-annotation|json-ld
                          the article in the format of another tool: columns of
                          CoNLL-2003; lines of JSON of spaCy or Prodigy; an array of
                          tasks of Label Studio; W3C Web Annotations; the mentions of
                          schema.org
  --keep FIELD,...        fields of the input to pass through to json and jsonl, beside
                          title, url, section and author
  --published DATE        the publication date: 2024-05-14, or an ISO 8601 date-time.
                          Without it "mardi" has no value and is shown as ?. The date
                          of a jsonl document takes precedence
  --kinds KIND,...        only these kinds: ${KINDS.join(', ')}
  --other                 also names of events, works, products and laws
  --ordinals              also ordinals and ranks, as quantities
  --quotes                also what is said, with who says it
  --sentences             also the sentence of each mention, in json and jsonl
  --ids                   also the codes of places (ISO 3166, INSEE, GeoNames, Wikidata)
                          and the coordinates of cities, in json and jsonl
  --language any|require|skip
                          what to do with text that is not French: read it all the
                          same (the default), report an error, or return no records
  --help, -h              print this help
  --version, -v           print the version

Exit status: 0 success, 1 some text could not be read, 2 a mistake in the options.
Examples:
  depeche article.txt
  curl -s URL | html2text | depeche --to json -
  depeche --from jsonl --to jsonl docs.jsonl > records.jsonl
`;

/** Reads the arguments after `node` and the script. */
export function readArguments(argv: readonly string[], stdinIsTerminal: boolean): Request {
  const { values, positionals } = parseOptions(argv, OPTIONS);
  if (values.help) return 'help';
  if (values.version) return 'version';
  if (positionals.length === 0 && stdinIsTerminal) {
    throw new UsageError('no file given: name one, or pipe a text in');
  }
  return {
    files: positionals.length > 0 ? positionals : ['-'],
    from: values.from === undefined ? null : choose('--from', values.from, INPUTS),
    to: choose('--to', values.to ?? 'table', OUTPUTS),
    options: readExtractOptions(values),
    extractor: openExtractor(values),
    keep: values.keep === undefined ? [] : readKeep(values.keep),
  };
}

/** The options of the plain command. */
export const OPTIONS = {
  ...EXTRACT_OPTIONS,
  ...SENTENCES,
  from: { type: 'string' },
  to: { type: 'string' },
  keep: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

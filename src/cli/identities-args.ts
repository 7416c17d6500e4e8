// The options of `depeche identities`, and its help text.
import { OUTPUT_FORMATS, REPORT_LANGUAGES, type IdentitiesOptions, type IdentityKind } from '../archive/index.js';
import { UsageError, choose } from './choices.js';
import { parseOptions, readKeep } from './extract-args.js';

export interface IdentitiesRequest {
  readonly options: IdentitiesOptions;
  readonly quiet: boolean;
}

export const IDENTITIES_HELP = `Usage: depeche identities [options] RECORDS.jsonl --out OUTPUT

Gives people and organisations one identity through a whole archive. RECORDS.jsonl is what
depeche batch or depeche worker wrote; OUTPUT has the same records, each person and
organisation with its identity: person:jean martin, or person:jean martin#2 where two
people bear the name. A family name or an acronym alone gets the identity that the archive
makes all but sure (eight in ten of those named in full in the twelve months before and
after), else none. Names that are nearly the same are never joined: the pairs are written
to OUTPUT.maybe.jsonl, to be judged. (depeche batch --identities does it in one run.)

  --out OUTPUT            the file to write. The table of identities is a table of a
                          database, else the file OUTPUT.identities.jsonl (.csv, .parquet)
  --to FORMAT             ${OUTPUT_FORMATS.join(', ')}; by default told by the extension
  --same FILE             decisions, a CSV of identities: a,b,same or a,b,different
  --kinds KIND,...        only these get an identity: person, organisation
  --keep FIELD,...        fields that RECORDS.jsonl has beside the usual ones, to get columns
  --report FILE           a page of what was found, counted by identity
  --lang LANGUAGE         with --report: fr (the default) or en
  --delimiter CHAR        what stands between the cells of a CSV output: ';', ',' or tab
  --bom                   begin CSV with a byte order mark, which Excel needs
  --resume                go on where an earlier run ended
  --restart               throw away what an earlier run left
  --quiet                 no progress and no summary
  --help, -h              print this help

Exit status: 0 success, 1 the records could not be read or OUTPUT not be written, 2 a
mistake in the options, 130 interrupted.
Example:
  depeche identities records.jsonl --out archive.db --same decisions.csv
`;

const KINDS = ['person', 'organisation'] as const satisfies readonly IdentityKind[];

/** Reads the arguments after `depeche identities`. */
export function readIdentitiesArguments(argv: readonly string[]): IdentitiesRequest | 'help' {
  const { values, positionals } = parseOptions(argv, OPTIONS);
  if (values.help) return 'help';
  const [records, ...more] = positionals;
  if (records === undefined)
    throw new UsageError('no records given: name the JSON lines that depeche batch or depeche worker wrote');
  if (more.length > 0)
    throw new UsageError(
      `one file of records is read, ${positionals.length} are given: join them first, or read them apart`,
    );
  if (values.out === undefined) throw new UsageError('no output given: add --out FILE');
  const csv = {
    ...(values.delimiter !== undefined && { delimiter: values.delimiter }),
    ...(values.bom && { bom: true }),
  };
  return {
    quiet: values.quiet ?? false,
    options: {
      records,
      out: values.out,
      ...(values.to !== undefined && { to: choose('--to', values.to, OUTPUT_FORMATS) }),
      ...(values.same !== undefined && { same: values.same }),
      ...(values.kinds !== undefined && {
        kinds: values.kinds.split(',').map((kind) => choose('--kinds', kind.trim(), KINDS)),
      }),
      ...(values.keep !== undefined && { keep: readKeep(values.keep) }),
      ...(values.report !== undefined && { report: values.report }),
      ...(values.lang !== undefined && { lang: choose('--lang', values.lang, REPORT_LANGUAGES) }),
      ...(Object.keys(csv).length > 0 && { csv }),
      resume: values.resume ?? false,
      restart: values.restart ?? false,
    },
  };
}

/** The options of `depeche identities`. */
export const OPTIONS = {
  out: { type: 'string' },
  to: { type: 'string' },
  same: { type: 'string' },
  kinds: { type: 'string' },
  keep: { type: 'string' },
  report: { type: 'string' },
  lang: { type: 'string' },
  delimiter: { type: 'string' },
  bom: { type: 'boolean' },
  resume: { type: 'boolean' },
  restart: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

// Parses arguments, and defines the options of `extract`, which every command has. It does
// not import the archive, so that the plain command starts faster.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import {
  createExtractor,
  explain as explainText,
  extract,
  extractMany,
  type ExtractOptions,
  type Extractor,
} from '../index.js';
import { KINDS, LANGUAGES, UsageError, choose } from './choices.js';

/** The options of `extract`, and `--ids`, which is one of an extractor and of an archive. */
export const EXTRACT_OPTIONS = {
  published: { type: 'string' },
  kinds: { type: 'string' },
  other: { type: 'boolean' },
  ordinals: { type: 'boolean' },
  quotes: { type: 'boolean' },
  language: { type: 'string' },
  ids: { type: 'boolean' },
} as const;

/** An option of `extract` for the commands that write records. */
export const SENTENCES = { sentences: { type: 'boolean' } } as const;

/** The values of the options, by name. */
export type Values<Options extends object> = {
  readonly [option in keyof Options]?: (Options[option] extends { type: 'string' } ? string : boolean) | undefined;
};

export function readExtractOptions(values: Values<typeof EXTRACT_OPTIONS & typeof SENTENCES>): ExtractOptions {
  const kinds = values.kinds?.split(',').map((kind) => choose('--kinds', kind.trim(), KINDS));
  return {
    ...(values.published !== undefined && { published: values.published }),
    ...(values.language !== undefined && { language: choose('--language', values.language, LANGUAGES) }),
    ...(kinds && { kinds }),
    ...((values.other || kinds?.includes('other')) && { other: true }),
    ...(values.ordinals && { ordinals: true }),
    ...((values.quotes || kinds?.includes('quote')) && { quotes: true }),
    ...(values.sentences && { sentences: true }),
  };
}

/** The names of `--keep title,rubrique`. */
export function readKeep(keep: string): readonly string[] {
  const names = keep.split(',').map((name) => name.trim());
  if (names.includes('')) throw new UsageError(`--keep '${keep}': expected names of fields, such as title,rubrique`);
  return names;
}

/** Says which fields of `--keep` no article has. */
export function complainOfAbsent(
  fields: readonly string[],
  complain: (message: string) => void,
  none = 'no article',
): void {
  if (fields.length === 0) return;
  const [these, names] = fields.length > 1 ? ['these fields', 'their names'] : ['this field', 'its name'];
  complain(
    `--keep ${fields.join(',')}: ${none} has ${these}: write ${names} as the inputs do, with capitals and accents`,
  );
}

/** The options of `extract` and `--ids`, as the functions for archives take them. */
export function readArchiveExtractOptions(
  values: Values<typeof EXTRACT_OPTIONS & typeof SENTENCES>,
): ExtractOptions & { readonly ids?: boolean } {
  return { ...readExtractOptions(values), ...(values.ids && { ids: true }) };
}

/** Reads with the asset of ids where it is asked for; without `--ids` its file is never opened. */
export function openExtractor({ ids }: Values<typeof EXTRACT_OPTIONS>): Extractor {
  return ids ? createExtractor({ ids }) : { extract, extractMany, explain: explainText };
}

/** Parses the arguments. Throws a `UsageError` for a mistake in them. */
export function parseOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    throw explain(error instanceof Error ? error : new Error(String(error)), Object.keys(options));
  }
}

// Node's own messages have several lines, and give advice that does not apply here.
function explain({ message }: Error, known: readonly string[]): UsageError {
  const unknown = /^Unknown option '(-+([^'=]*))/.exec(message);
  if (unknown) return new UsageError(`unknown option ${unknown[1]}`, { option: unknown[2]!, known });
  const ambiguous = /^Option '(?:-\w, )?(--[\w-]+)[^']*' argument is ambiguous/.exec(message);
  if (ambiguous)
    return new UsageError(
      `${ambiguous[1]} wants a value; one with a dash before it is given as ${ambiguous[1]}=-VALUE`,
    );
  const missing = /^Option '(?:-\w, )?(--[\w-]+) <value>' argument missing/.exec(message);
  return new UsageError(missing ? `${missing[1]} wants a value` : (message.split('\n')[0] ?? message));
}

/** Renames an option in an error of the library to its name on the command line. Other errors are returned unchanged. */
export function toUsageError(error: unknown): unknown {
  if (!(error instanceof RangeError || error instanceof TypeError)) return error;
  return new UsageError(error.message.replace(/^(?:options|extract)\.(\w+) must/, '--$1 must'));
}

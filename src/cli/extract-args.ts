// How arguments are read, and the options of extraction, which every command has.
// Kept from the archive: the plain command starts without loading it.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { ExtractOptions } from '../index.js';
import { KINDS, LANGUAGES, UsageError, choose } from './choices.js';

/** How an article is read. */
export const EXTRACT_OPTIONS = {
  published: { type: 'string' },
  kinds: { type: 'string' },
  other: { type: 'boolean' },
  ordinals: { type: 'boolean' },
  language: { type: 'string' },
} as const;

/** The values of options, by name. */
export type Values<Options extends object> = {
  readonly [option in keyof Options]?: (Options[option] extends { type: 'string' } ? string : boolean) | undefined;
};

export function readExtractOptions(values: Values<typeof EXTRACT_OPTIONS>): ExtractOptions {
  const kinds = values.kinds?.split(',').map((kind) => choose('--kinds', kind.trim(), KINDS));
  return {
    ...(values.published !== undefined && { published: values.published }),
    ...(values.language !== undefined && { language: choose('--language', values.language, LANGUAGES) }),
    ...(kinds && { kinds }),
    ...((values.other || kinds?.includes('other')) && { other: true }),
    ...(values.ordinals && { ordinals: true }),
  };
}

/** What was given, by name; a mistake is a `UsageError`. */
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

// Node's messages run over several lines, and advise about what is no option here.
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

/** An option that the library refuses, under the name it has on the command line; any other error as it is. */
export function toUsageError(error: unknown): unknown {
  if (!(error instanceof RangeError || error instanceof TypeError)) return error;
  return new UsageError(error.message.replace(/^(?:options|extract)\.(\w+) must/, '--$1 must'));
}

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
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.split('. ')[0] ?? message);
  }
}

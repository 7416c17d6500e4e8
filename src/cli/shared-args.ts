// The options that the commands over archives have in common.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { FORMATS, type BatchOptions } from '../archive/index.js';
import type { ExtractOptions } from '../index.js';
import { KINDS, LANGUAGES, UsageError, choose } from './choices.js';

/** How an article is found in the inputs. */
export const SOURCE_OPTIONS = {
  from: { type: 'string' },
  'text-field': { type: 'string' },
  'id-field': { type: 'string' },
  'published-field': { type: 'string' },
  encoding: { type: 'string' },
} as const;

/** How it is read. */
export const EXTRACT_OPTIONS = {
  published: { type: 'string' },
  kinds: { type: 'string' },
  other: { type: 'boolean' },
  ordinals: { type: 'boolean' },
  language: { type: 'string' },
} as const;

type Values<Options extends object> = {
  readonly [option in keyof Options]?: (Options[option] extends { type: 'string' } ? string : boolean) | undefined;
};

export function readSourceOptions(
  values: Values<typeof SOURCE_OPTIONS>,
): Pick<BatchOptions, 'from' | 'encoding' | 'fields'> {
  return {
    ...(values.from !== undefined && { from: choose('--from', values.from, FORMATS) }),
    ...(values.encoding !== undefined && { encoding: values.encoding }),
    fields: {
      ...(values['text-field'] !== undefined && { text: values['text-field'] }),
      ...(values['id-field'] !== undefined && { id: values['id-field'] }),
      ...(values['published-field'] !== undefined && { published: values['published-field'] }),
    },
  };
}

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

/** The numbers that were given, in the units of the library. */
export function readNumbers<Name extends string>(numbers: {
  readonly [name in Name]: readonly [option: string, given: string | undefined, isWhole: boolean, scale?: number];
}): { readonly [name in Name]?: number } {
  const found: { [name in Name]?: number } = {};
  for (const [name, [option, given, isWhole, scale = 1]] of Object.entries(numbers) as [Name, Parameters][]) {
    if (given === undefined) continue;
    const value = Number(given);
    if (given.trim() === '' || !(value > 0) || (isWhole && !Number.isInteger(value))) {
      throw new UsageError(`${option} '${given}': expected a${isWhole ? ' whole' : ''} number above zero`);
    }
    found[name] = value * scale;
  }
  return found;
}

type Parameters = readonly [option: string, given: string | undefined, isWhole: boolean, scale?: number];

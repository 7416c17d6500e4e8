// The options that the commands for archives have in common.
import { FORMATS, type BatchOptions } from '../archive/index.js';
import { UsageError, choose } from './choices.js';
import { readKeep, type Values } from './extract-args.js';

/** The options for finding articles in the inputs: format, fields, encoding, delimiter. */
export const SOURCE_OPTIONS = {
  from: { type: 'string' },
  'text-field': { type: 'string' },
  'id-field': { type: 'string' },
  'published-field': { type: 'string' },
  keep: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
} as const;

export function readSourceOptions(
  values: Values<typeof SOURCE_OPTIONS>,
): Pick<BatchOptions, 'from' | 'encoding' | 'delimiter' | 'fields' | 'keep'> {
  return {
    ...(values.from !== undefined && { from: choose('--from', values.from, FORMATS) }),
    ...(values.encoding !== undefined && { encoding: values.encoding }),
    ...(values.delimiter !== undefined && { delimiter: values.delimiter }),
    ...(values.keep !== undefined && { keep: readKeep(values.keep) }),
    fields: {
      ...(values['text-field'] !== undefined && { text: values['text-field'] }),
      ...(values['id-field'] !== undefined && { id: values['id-field'] }),
      ...(values['published-field'] !== undefined && { published: values['published-field'] }),
    },
  };
}

/** The numeric options that were given, converted to the units of the library. */
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

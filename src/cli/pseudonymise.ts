// `depeche pseudonymise FILE`: the text without the names of its people, on standard output.
import { writeFile } from 'node:fs/promises';
import { extract, pseudonymise } from '../index.js';
import { UsageError, choose } from './choices.js';
import { parseOptions } from './extract-args.js';
import { readOneText } from './texts.js';

export const PSEUDONYMISE_HELP = `Usage: depeche pseudonymise [options] [FILE]

Writes one text to standard output with invented letters in the place of people's names,
as French courts publish their decisions. All mentions of one person get the same letter;
courts, companies and places stay. Names that nothing shows to be a person's are not found:
read the result before you publish it. Without FILE, or where FILE is -, reads standard
input.

  --style letters|initials
                          letters: [A], [B] in the order of first mention (the default);
                          initials: those of the name, which tell more of a person
  --mapping FILE          write, as JSON, which person each letter stands for, and the
                          names that stay within those of companies and places
  --help, -h              print this

Exit status: 0 the text was written, 1 it could not be read, 2 a mistake in the options.
Example:
  depeche pseudonymise decision.txt --mapping decision.json > decision.public.txt
`;

/** The options of `depeche pseudonymise`. */
export const PSEUDONYMISE_OPTIONS = {
  style: { type: 'string' },
  mapping: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const STYLES = ['letters', 'initials'] as const;

/** Returns the text, or the help text, and writes the mapping. `argv` is what follows `pseudonymise`. */
export async function pseudonymiseFile(argv: readonly string[], stdinIsTerminal: boolean): Promise<string> {
  const { values, positionals } = parseOptions(argv, PSEUDONYMISE_OPTIONS);
  if (values.help) return PSEUDONYMISE_HELP;
  if (positionals.length === 0 && stdinIsTerminal) {
    throw new UsageError('no file given: name one, or pipe a text in');
  }
  if (positionals.length > 1) throw new UsageError('pseudonymise takes one file: depeche pseudonymise a.txt > b.txt');
  const style = choose('--style', values.style ?? 'letters', STYLES);
  const { text } = await readOneText(positionals[0] ?? '-', 'pseudonymise');
  const { text: written, ...told } = pseudonymise(text, extract(text), { style });
  if (values.mapping !== undefined) await writeFile(values.mapping, `${JSON.stringify(told, null, 2)}\n`);
  return written;
}

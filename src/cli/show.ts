// `depeche show FILE`: one article as a standalone page, on standard output.
import { basename } from 'node:path';
import type { Article } from '../index.js';
import { toHtml } from '../view/page.js';
import { choose, UsageError } from './choices.js';
import { EXTRACT_OPTIONS, openExtractor, parseOptions, readExtractOptions, toUsageError } from './extract-args.js';
import { readOneText } from './texts.js';

export const SHOW_HELP = `Usage: depeche show [options] [FILE]

Reads one article and writes it to standard output as a page for a browser: the text with
its records marked, the people with their roles and, with --quotes, what they say, and a
timeline. Without FILE, or where FILE is -, reads standard input.

  --lang fr|en            the language of the page, French by default
  --published, --kinds, --other, --ordinals, --quotes, --language, --ids
                          as for depeche
  --help, -h              print this

Exit status: 0 the page was written, 1 the article could not be read, 2 a mistake in the
options.
Example:
  depeche show a.txt > a.html
`;

/** The options of `depeche show`. */
export const SHOW_OPTIONS = {
  ...EXTRACT_OPTIONS,
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Returns the page, or the help text. `argv` is what follows `show`. Throws when the article cannot be read. */
export async function showPage(argv: readonly string[], stdinIsTerminal: boolean): Promise<string> {
  const { values, positionals } = parseOptions(argv, SHOW_OPTIONS);
  if (values.help) return SHOW_HELP;
  if (positionals.length === 0 && stdinIsTerminal) {
    throw new UsageError('no file given: name one, or pipe a text in');
  }
  if (positionals.length > 1) throw new UsageError('show takes one file: depeche show a.txt > a.html');
  const options = readExtractOptions(values);
  const lang = choose('--lang', values.lang ?? 'fr', ['fr', 'en'] as const);
  const { extract } = openExtractor(values);
  try {
    extract('', { ...options, language: 'any' });
  } catch (error) {
    throw toUsageError(error);
  }
  const read = await readOneText(positionals[0] ?? '-', 'show');
  const { text, published } = read;
  const article = extract(text, { ...options, ...(published !== undefined && { published }) });
  const isFile = positionals.length > 0 && positionals[0] !== '-';
  return toHtml(article, text, { title: isFile ? titleOf(article, read.where) : undefined, lang });
}

/** The headline of the article; of one without a headline the name of the file, without the folders that it lies in. */
function titleOf({ zones }: Article, where: string): string {
  const headline = zones.find(({ kind }) => kind === 'headline');
  return headline ? headline.text.replace(/\s+/g, ' ') : basename(where);
}

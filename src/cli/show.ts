// `depeche show FILE`: one article as a standalone page, on standard output.
import { extract } from '../index.js';
import { toHtml } from '../view/page.js';
import { HELP, readArguments, UsageError } from './args.js';
import { readTexts } from './texts.js';

const ONE_FILE = 'show takes one file, and the options of extraction: depeche show a.txt > a.html';

/** The page, or the help; `argv` is what follows `show`. Throws what keeps the one text from being shown. */
export async function showPage(argv: readonly string[], stdinIsTerminal: boolean): Promise<string> {
  const request = readArguments(argv, stdinIsTerminal);
  if (request === 'help') return HELP;
  if (request === 'version' || request.files.length !== 1) throw new UsageError(ONE_FILE);
  for await (const read of readTexts(request.files, 'text')) {
    if ('problem' in read) throw new Error(`${read.where}: ${read.problem}`);
    const article = extract(read.text, request.options);
    return toHtml(article, read.text, { title: read.where });
  }
  throw new UsageError(ONE_FILE);
}

// `depeche show FILE`: one article as a standalone page, on standard output.
import { extract } from '../index.js';
import { toHtml } from '../view/page.js';
import { readArguments, UsageError } from './args.js';
import { readTexts } from './texts.js';

/** The page; `argv` is what follows `show`. Throws what keeps the one text from being shown. */
export async function showPage(argv: readonly string[], stdinIsTerminal: boolean): Promise<string> {
  const request = readArguments(argv, stdinIsTerminal);
  if (typeof request === 'string') throw new UsageError('show takes one file and the options of extraction');
  if (request.files.length !== 1) throw new UsageError('show takes one file');
  for await (const read of readTexts(request.files, 'text')) {
    if ('problem' in read) throw new Error(`${read.where}: ${read.problem}`);
    const article = extract(read.text, request.options);
    return toHtml(article, read.text, { title: read.where });
  }
  throw new UsageError('show takes one file');
}

#!/usr/bin/env node
// The `depeche` command: reads texts and writes articles, no faster than the reader of
// its output takes them. Errors go to standard error.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Article } from '../index.js';
import { nearest } from '../nearest.js';
import { HELP, readArguments, UsageError, type Command } from './args.js';
import { limitYoungGeneration, setUpEngine } from './engine.js';
import { toUsageError } from './extract-args.js';
import { gatherTexts } from './groups.js';
import { showPage } from './show.js';
import { formatTable } from './table.js';
import { formatOfFile, readTexts, type ReadText, type Unreadable } from './texts.js';

const OK = 0;
const SOME_FAILED = 1;
const BAD_USAGE = 2;
const COMMANDS = ['batch', 'identities', 'enqueue', 'worker', 'show', 'why', 'help'];
/** Formats with one article per file. With `--to json` such an article is written alone, not in an array. */
const ONE_ARTICLE: readonly string[] = ['text', 'html'];

/** The most records that are turned into JSON at once. The JSON of a very long article would take much memory. */
const MOST_RECORDS = 1000;

const isBatch = process.argv[2] === 'batch';

setUpEngine();

// `depeche … | head`: the reader has seen enough. A batch was asked to write all.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') {
    if (isBatch)
      complain('standard output was closed before all was written: name a file with --out to be able to resume');
    process.exit(isBatch ? SOME_FAILED : OK);
  }
  complain(error.code === 'ENOSPC' ? 'standard output: no room left to write' : `standard output: ${error.message}`);
  process.exit(SOME_FAILED);
});

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const [command = '', ...rest] = argv;
  try {
    switch (command) {
      case 'batch':
        return await (await import('./batch.js')).runBatchCommand(rest, complain);
      case 'identities':
        return await (await import('./identities.js')).runIdentitiesCommand(rest, complain);
      case 'enqueue':
        return await (await import('./queue.js')).runEnqueueCommand(rest, complain);
      case 'worker':
        return await (await import('./queue.js')).runWorkerCommand(rest, complain);
      case 'show':
        return await write(await showPage(rest, process.stdin.isTTY));
      case 'why':
        return await write(await (await import('./why.js')).explainFile(rest, process.stdin.isTTY));
      case 'help':
        if (!existsSync(command)) return await main([...rest.slice(0, 1), '--help']);
    }
    const request = readArguments(argv, process.stdin.isTTY);
    if (request === 'help') return await write(HELP);
    if (request === 'version') return await write(`${readVersion()}\n`);
    checkCommand(request.files);
    checkOptions(request);
    return await run(request);
  } catch (error) {
    if (error instanceof UsageError) {
      const { explainMistake } = await import('./mistakes.js');
      complain(explainMistake(error, COMMANDS.includes(command) ? `depeche ${command}` : 'depeche'));
      return BAD_USAGE;
    }
    complain(error instanceof Error ? error.message : String(error));
    return SOME_FAILED;
  }
}

/** Throws a `UsageError` when the first file does not exist and looks like a command: `depeche bacth a.txt`. */
function checkCommand([first = '-']: readonly string[]): void {
  if (!/^[a-z]+$/i.test(first) || existsSync(first)) return;
  const meant = nearest(first, COMMANDS);
  if (meant === first)
    throw new UsageError(`'${first}' is a command, which comes first: depeche ${first} [options] ...`);
  if (meant !== null) throw new UsageError(`'${first}' is neither a file nor a command: did you mean ${meant}?`);
}

async function run(command: Command): Promise<number> {
  const format = await chooseFormat(command);
  let status = OK;
  let written = 0;
  await write(format.before);
  for await (const group of gatherTexts(readTexts(command.files, command.from))) {
    const articles = readGroup(group, command);
    for (const [index, { where }] of group.entries()) {
      const article = articles[index]!;
      if (typeof article === 'string') {
        complain(`${where}: ${article}`);
        status = SOME_FAILED;
      } else {
        if (written++ > 0) await write(format.between);
        for (const piece of format.show(article, where)) await write(piece);
      }
    }
    limitYoungGeneration();
  }
  await write(format.after);
  return status;
}

/** The article of each text, or the reason why this text could not be read. */
function readGroup(group: readonly (ReadText | Unreadable)[], { options, extractor }: Command): (Article | string)[] {
  const articles = extractor.extractMany(
    group
      .filter((read) => 'text' in read)
      .map(({ text, id, published }) => ({
        ...options,
        text,
        ...(id !== undefined && { id }),
        ...(published !== undefined && { published }),
      })),
  );
  let next = 0;
  return group.map((read) => {
    if ('problem' in read) return read.problem;
    const article = articles[next++]!;
    // The options of the command were checked before, so an invalid date is the document's own.
    return article instanceof Error ? article.message.replace(/^options\.published/, '"published"') : article;
  });
}

// Lets the library check the options, by reading an empty text with them.
function checkOptions({ options, extractor }: Command): void {
  try {
    extractor.extract('', { ...options, language: 'any' });
  } catch (error) {
    throw toUsageError(error);
  }
}

interface Format {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** The article as text, in one piece or several. */
  readonly show: (article: Article, where: string) => Iterable<string>;
}

async function chooseFormat({ to, from, files }: Command): Promise<Format> {
  const bare = { before: '', between: '', after: '' };
  if (to === 'table') return { ...bare, show: (article, where) => [formatTable(article, where, isColored())] };
  if (to === 'jsonl') return { ...bare, show: lineOf };
  const show = (article: Article) => [JSON.stringify(article, null, 2)];
  const isOne = files.length === 1 && ONE_ARTICLE.includes(await formatOfFile(files[0]!, from));
  if (isOne) return { ...bare, after: '\n', show };
  return { before: '[', between: ',\n', after: ']\n', show };
}

/** The article as a line of JSON. */
function* lineOf(article: Article): Generator<string> {
  const { records, ...rest } = article;
  if (records.length <= MOST_RECORDS) {
    yield `${JSON.stringify(article)}\n`;
    return;
  }
  // `records` is the last field, so the rest of the line ends in "]}".
  yield JSON.stringify({ ...rest, records: [] }).slice(0, -2);
  for (let at = 0; at < records.length; at += MOST_RECORDS)
    yield (at > 0 ? ',' : '') + JSON.stringify(records.slice(at, at + MOST_RECORDS)).slice(1, -1);
  yield ']}\n';
}

function isColored(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

async function write(text: string): Promise<typeof OK> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
  return OK;
}

// Any argument may contain a Redis address, even a mistyped one, and with it a password.
function complain(message: string): void {
  process.stderr.write(`depeche: ${hidePasswords(message)}\n`);
}

function hidePasswords(message: string): string {
  return message
    .replace(/(rediss?:\/\/)(?!:PASSWORD@)[^\s"']*@[^\s"']*?(?=:?(?:[\s"']|$))/gi, '$1***')
    .replace(/(https?:\/\/)[^\s"'/]*@/gi, '$1***@');
}

function readVersion(): string {
  const { version } = createRequire(import.meta.url)('depeche/package.json') as { readonly version: string };
  return version;
}

#!/usr/bin/env node
// The `depeche` command: reads texts and writes articles, no faster than the reader of
// its output takes them. Errors go to standard error.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Article } from '../index.js';
import { fieldsWithout } from '../archive/kept.js';
import { nearest } from '../nearest.js';
import { HELP, readArguments, UsageError, type Command } from './args.js';
import { limitYoungGeneration, setUpEngine } from './engine.js';
import { complainOfAbsent, toUsageError } from './extract-args.js';
import { openFormat, type OutputFormat } from './formats.js';
import { gatherTexts } from './groups.js';
import { showPage } from './show.js';
import { formatOfFile, readTexts, type ReadText, type Unreadable } from './texts.js';

const OK = 0;
const SOME_FAILED = 1;
const BAD_USAGE = 2;
const COMMANDS = ['batch', 'identities', 'enqueue', 'worker', 'show', 'playground', 'why', 'pseudonymise', 'help'];
/** Formats with one article per file. With `--to json` such an article is written alone, not in an array. */
const ONE_ARTICLE: readonly string[] = ['text', 'html'];

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
      case 'playground':
        return await (await import('./playground.js')).runPlaygroundCommand(rest, (line) => void write(line));
      case 'why':
        return await write(await (await import('./why.js')).explainFile(rest, process.stdin.isTTY));
      case 'pseudonymise':
        return await write(await (await import('./pseudonymise.js')).pseudonymiseFile(rest, process.stdin.isTTY));
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
  const seen = new Set<string>();
  const edition = command.to === 'table' ? {} : (await import('../archive/version.js')).readEdition();
  await write(format.before);
  for await (const group of gatherTexts(readTexts(command.files, command.from, command.keep))) {
    const articles = readGroup(group, command);
    for (const [index, read] of group.entries()) {
      const article = articles[index]!;
      if (typeof article === 'string' || 'problem' in read) {
        complain(`${read.where}: ${'problem' in read ? read.problem : article}`);
        status = SOME_FAILED;
      } else {
        if (written++ > 0) await write(format.between);
        const { id, published, ...rest } = article;
        for (const name of Object.keys(read.fields ?? {})) seen.add(name);
        const fields = read.fields && { fields: read.fields };
        const whole = { ...(id !== undefined && { id }), published, ...edition, ...fields, ...rest };
        for (const piece of format.show(whole, read)) await write(piece);
      }
    }
    limitYoungGeneration();
  }
  await write(format.after);
  if (written > 0) complainOfAbsent(fieldsWithout(seen, command.keep), complain);
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

async function chooseFormat({ to, from, files }: Command): Promise<OutputFormat> {
  const isOne = files.length === 1 && ONE_ARTICLE.includes(await formatOfFile(files[0]!, from));
  return openFormat(to, isOne, isColored());
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

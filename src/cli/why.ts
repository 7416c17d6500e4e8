// `depeche why FILE`: what read each mention, what gave a date its value, and which guards refused words that look like
// a date or a quantity.
import type { Explained, Explanation, Span } from '../index.js';
import { UsageError, choose } from './choices.js';
import { EXTRACT_OPTIONS, openExtractor, parseOptions, readExtractOptions, toUsageError } from './extract-args.js';
import { clean, padTo, widthOf } from './table.js';
import { readOneText } from './texts.js';

export const WHY_HELP = `Usage: depeche why [options] [FILE]

Reads one article and tells why it was read so: for each mention the rule that read it;
for a date what gave it its value, and for a quote (--quotes) who says it; the readings
that gave way to a longer mention; and the words that look like a date or a quantity and
lie in no mention, with the guard that refused them.
Without FILE, or where FILE is -, reads standard input.

  --at OFFSET             only what concerns the character at this offset of the text,
                          counted from 0 in UTF-16 code units, as mentions are
  --to table|json         table: for reading (the default); json: for programs
  --published, --kinds, --other, --ordinals, --quotes, --language, --ids
                          as for depeche
  --help, -h              print this

Exit status: 0 it was explained, 1 the article could not be read, 2 a mistake in the
options.
Examples:
  depeche why --published 2025-03-12 a.txt
  depeche why --at 140 a.txt
`;

/** The options of `depeche why`. */
export const WHY_OPTIONS = {
  ...EXTRACT_OPTIONS,
  at: { type: 'string' },
  to: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Returns the explanation, or the help text. `argv` is what follows `why`. Throws when the article cannot be read. */
export async function explainFile(argv: readonly string[], stdinIsTerminal: boolean): Promise<string> {
  const { values, positionals } = parseOptions(argv, WHY_OPTIONS);
  if (values.help) return WHY_HELP;
  if (positionals.length === 0 && stdinIsTerminal) {
    throw new UsageError('no file given: name one, or pipe a text in');
  }
  if (positionals.length > 1) throw new UsageError('why takes one file: depeche why a.txt');
  const options = readExtractOptions(values);
  const { explain } = openExtractor(values);
  const to = choose('--to', values.to ?? 'table', ['table', 'json'] as const);
  if (values.at !== undefined && !/^\d+$/.test(values.at))
    throw new UsageError(`--at must be an offset, a number from 0, got '${values.at}'`);
  try {
    explain('', { ...options, language: 'any' });
  } catch (error) {
    throw toUsageError(error);
  }
  const { text, published, where } = await readOneText(positionals[0] ?? '-', 'why');
  const at = values.at === undefined ? null : Number(values.at);
  if (at !== null && at >= text.length)
    throw new UsageError(`--at ${at} lies behind the end of the text, which has ${text.length} characters`);
  const whole = explain(text, { ...options, ...(published !== undefined && { published }) });
  const explanation = at === null ? (to === 'json' ? whole : outside(whole)) : only(whole, at);
  if (to === 'json') return `${JSON.stringify(explanation, null, 2)}\n`;
  return formatExplanation(explanation, at === null ? where : `${where}, at ${at}: ${quote(wordAt(text, at))}`);
}

/** What concerns one offset. */
function only({ article, mentions, dropped, refused }: Explanation, at: number): Explanation {
  const holds = ({ start, end }: Span): boolean => start <= at && at < end;
  return {
    article,
    mentions: mentions.filter(holds),
    dropped: dropped.filter(holds),
    refused: refused.filter(holds),
  };
}

/** Without the refusals inside what was read: that the 47 of "47 ans" is no count is seen only when it is asked for. */
function outside(explanation: Explanation): Explanation {
  const { mentions, refused } = explanation;
  const read = mentions.filter(({ kind }) => kind !== 'quote');
  const isInside = (one: Span): boolean => read.some(({ start, end }) => start < one.end && one.start < end);
  return { ...explanation, refused: refused.filter((one) => !isInside(one)) };
}

/** The explanation as lines for reading. */
export function formatExplanation({ mentions, dropped, refused }: Explanation, head: string): string {
  const parts = [
    section('', mentions.map(describe)),
    section(
      'Gave way to a mention that overlaps it',
      dropped.map((one) => [...describe(one), `gave way to ${offsets(one.instead)}`]),
    ),
    section(
      'Refused',
      refused.map((one) => [
        offsets(one),
        quote(one.text),
        one.rule === null ? 'no rule' : `rule ${one.rule}`,
        `${one.guard}: ${one.says}`,
      ]),
    ),
  ].filter((part) => part !== '');
  return `${clean(head)}\n${parts.length > 0 ? parts.join('\n') : '  nothing is read here, and no rule matches the words\n'}\n`;
}

function describe({ kind, start, end, text, confidence, rule, resolvedBy }: Explained): string[] {
  const isGrammar = kind === 'date' || kind === 'quantity';
  const by = isGrammar ? `rule ${rule}` : rule;
  return [
    offsets({ start, end }),
    kind,
    quote(text),
    confidence.toFixed(2),
    resolvedBy === null ? by : `${by}; ${resolvedBy}`,
  ];
}

/** Rows in columns below a title. */
function section(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const lines = rows.map(
    (row) =>
      `  ${row
        .map((cell, column) => padTo(cell, widths[column]!))
        .join('  ')
        .trimEnd()}\n`,
  );
  return `${title === '' ? '' : `${title}:\n`}${lines.join('')}`;
}

function offsets({ start, end }: Span): string {
  return `${start}-${end}`;
}

function quote(text: string): string {
  return `"${clean(text)}"`;
}

/** The word around an offset, or the sign there. */
function wordAt(text: string, at: number): string {
  const isWord = (index: number): boolean => /[\p{L}\p{M}\p{Nd}]/u.test(text.charAt(index));
  let start = at;
  let end = at + 1;
  while (start > 0 && isWord(at) && isWord(start - 1)) start--;
  while (end < text.length && isWord(at) && isWord(end)) end++;
  return text.slice(start, end);
}

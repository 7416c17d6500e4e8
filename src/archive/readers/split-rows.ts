// Where the rows of CSV end, broken ones too. A parser that meets a stray quote reads
// on to the next quote, however far that is, and takes good rows with it; here a row
// that is broken ends where a person would say that it ends, and the next is read.

/** A row as it is written, and what is wrong with its quotes. */
export interface RowText {
  readonly text: string;
  readonly fault: string | null;
}

export interface RowSplitter {
  /** The rows that end in what was given so far. */
  add(text: string): RowText[];
  /** The last row, which no line break ends. */
  end(): RowText[];
}

const QUOTE = '"';
const STRAY = 'a quote stands inside a cell: such quotes are doubled, and the cell is put in quotes';
const OPEN = 'a quote is opened and not closed';

/** Splits text into rows; one that is longer than `limit` is passed over. */
export function openSplitter(delimiter: string, limit: number): RowSplitter {
  const stop = new RegExp(`[\\r\\n${delimiter.replace(/[\\\]^-]/g, '\\$&')}]`, 'g');
  let held = '';
  let start = 0;
  let at = 0;
  /** Where the quotes were opened that the text stands in, or -1. */
  let quoted = -1;
  let fault: string | null = null;
  let isTooLong = false;
  let rows: RowText[] = [];

  const close = (end: number, next: number): void => {
    const text = held.slice(start, end);
    if (isTooLong) rows.push({ text: '', fault: `longer than ${limit} characters` });
    else if (text.trim() !== '') rows.push({ text, fault });
    start = at = next;
    quoted = -1;
    fault = null;
    isTooLong = false;
  };
  /** The quotes were a mistake: the row is the line that they were opened in. */
  const giveUp = (): void => {
    fault = OPEN;
    const end = firstLineEnd(held, quoted);
    close(end, end + (held.startsWith('\r\n', end) ? 2 : end < held.length ? 1 : 0));
  };
  /** False where more text is needed to go on. */
  const readQuoted = (isLast: boolean): boolean => {
    const quote = held.indexOf(QUOTE, at);
    const isKnown = quote >= 0 && (isLast || quote + 1 < held.length);
    if (!isKnown) {
      if (isLast || held.length - start > limit) giveUp();
      else {
        at = quote < 0 ? held.length : quote;
        return false;
      }
    } else if (held[quote + 1] === QUOTE) at = quote + 2;
    else if (endsCell(held, quote + 1, delimiter)) {
      at = quote + 1;
      quoted = -1;
    } else if (firstLineEnd(held, quoted) < quote && beginsCell(held, quote, delimiter)) giveUp();
    else {
      fault ??= STRAY;
      at = quote + 1;
    }
    return true;
  };
  const readPlain = (isLast: boolean): boolean => {
    if (held[at] === QUOTE && beginsCell(held, at, delimiter, start)) {
      quoted = at++;
      return true;
    }
    stop.lastIndex = at;
    const end = stop.exec(held)?.index ?? -1;
    const cell = held.slice(at, end < 0 ? held.length : end);
    if (cell.includes(QUOTE)) fault ??= STRAY;
    if (end < 0) {
      at = held.length;
      if (isLast) close(held.length, held.length);
      else if (held.length - start > limit) {
        isTooLong = true;
        held = '';
        start = at = 0;
      }
      return false;
    }
    if (held[end] === delimiter) at = end + 1;
    else if (held[end] === '\r' && end + 1 === held.length && !isLast) {
      at = end;
      return false;
    } else close(end, end + (held.startsWith('\r\n', end) ? 2 : 1));
    return true;
  };
  const read = (isLast: boolean): RowText[] => {
    while (at < held.length && (quoted >= 0 ? readQuoted(isLast) : readPlain(isLast)));
    // A row that gave up at the very end leaves nothing to read.
    if (isLast && quoted >= 0) giveUp();
    else if (isLast && start < held.length) close(held.length, held.length);
    held = held.slice(start);
    at -= start;
    if (quoted >= 0) quoted -= start;
    start = 0;
    const found = rows;
    rows = [];
    return found;
  };
  return {
    add(text) {
      held += text;
      return read(false);
    },
    end: () => read(true),
  };
}

function firstLineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '\n' || text[at] === '\r') return at;
  return text.length;
}

/** Some write spaces between a quote and the next cell. */
function endsCell(text: string, at: number, delimiter: string): boolean {
  let end = at;
  while (text[end] === ' ' && delimiter !== ' ') end++;
  const next = text[end];
  return next === undefined || next === delimiter || next === '\n' || next === '\r';
}

function beginsCell(text: string, at: number, delimiter: string, start = 0): boolean {
  const before = text[at - 1];
  return at === start || before === delimiter || before === '\n' || before === '\r';
}

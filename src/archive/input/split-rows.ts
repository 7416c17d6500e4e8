// Splits CSV into rows, even when quotes are missing. After a stray quote, a CSV parser reads on to the next quote,
// however far away, and swallows good rows with the bad one. Here a broken row ends with its line, and reading
// continues with the next row.

/** The text of a row, and what is wrong with its quotes. */
export interface RowText {
  readonly text: string;
  readonly fault: string | null;
}

const QUOTE = '"';
const STRAY = 'a quote stands inside a cell: such quotes are doubled, and the cell is put in quotes';
const OPEN = 'a quote is opened and not closed';

/** Splits text into rows. The text of a row longer than `limit` is dropped. */
export class RowSplitter {
  /** Matches the end of a cell without quotes. */
  private readonly stop: RegExp;
  /** The part of the text that is in memory, where its first row starts, and how far it has been read. */
  private held = '';
  private start = 0;
  private at = 0;
  /** Where the quotes around the current cell were opened; -1 outside of quotes. */
  private quoted = -1;
  private fault: string | null = null;
  private isTooLong = false;
  private rows: RowText[] = [];

  constructor(
    private readonly delimiter: string,
    private readonly limit: number,
  ) {
    this.stop = new RegExp(`[\\r\\n${delimiter.replace(/[\\\]^-]/g, '\\$&')}]`, 'g');
  }

  /** Returns the rows that end in the text given so far. */
  add(text: string): RowText[] {
    this.held += text;
    return this.read(false);
  }

  /** Returns the last rows; the very last one may lack its line break. */
  end(): RowText[] {
    return this.read(true);
  }

  private read(isLast: boolean): RowText[] {
    while (this.at < this.held.length && (this.quoted >= 0 ? this.readQuoted(isLast) : this.readPlain(isLast)));
    if (isLast && this.quoted >= 0) this.giveUp();
    // `giveUp` may have closed the last row.
    else if (isLast && this.start < this.held.length) this.close(this.held.length, this.held.length);
    this.held = this.held.slice(this.start);
    this.at -= this.start;
    if (this.quoted >= 0) this.quoted -= this.start;
    this.start = 0;
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  /** Reads to the next quote inside a quoted cell. Returns false if more text is needed. */
  private readQuoted(isLast: boolean): boolean {
    const { held, delimiter } = this;
    const quote = held.indexOf(QUOTE, this.at);
    const isKnown = quote >= 0 && (isLast || quote + 1 < held.length);
    if (!isKnown) {
      if (!isLast && held.length - this.start <= this.limit) {
        this.at = quote < 0 ? held.length : quote;
        return false;
      }
      this.giveUp();
    } else if (held[quote + 1] === QUOTE) this.at = quote + 2;
    else if (endsCell(held, quote + 1, delimiter)) {
      this.at = quote + 1;
      this.quoted = -1;
    } else if (firstLineEnd(held, this.quoted) < quote && beginsCell(held, quote, delimiter)) this.giveUp();
    else {
      this.fault ??= STRAY;
      this.at = quote + 1;
    }
    return true;
  }

  /** Reads a cell without quotes, or the opening quote of a cell. Returns false if more text is needed. */
  private readPlain(isLast: boolean): boolean {
    const { held, at, delimiter } = this;
    if (held[at] === QUOTE && beginsCell(held, at, delimiter, this.start)) {
      this.quoted = this.at++;
      return true;
    }
    this.stop.lastIndex = at;
    const end = this.stop.exec(held)?.index ?? -1;
    const cell = held.slice(at, end < 0 ? held.length : end);
    if (cell.includes(QUOTE)) this.fault ??= STRAY;
    if (end < 0) {
      this.at = held.length;
      if (isLast) this.close(held.length, held.length);
      else if (held.length - this.start > this.limit) {
        this.isTooLong = true;
        this.held = '';
        this.start = this.at = 0;
      }
      return false;
    }
    if (held[end] === delimiter) this.at = end + 1;
    else if (held[end] === '\r' && end + 1 === held.length && !isLast) {
      // A line feed may follow the carriage return, so more text is needed.
      this.at = end;
      return false;
    } else this.close(end, end + (held.startsWith('\r\n', end) ? 2 : 1));
    return true;
  }

  /** Ends a row whose quotes were never closed at the end of the line on which they were opened. */
  private giveUp(): void {
    const { held } = this;
    this.fault = OPEN;
    const end = firstLineEnd(held, this.quoted);
    this.close(end, end + (held.startsWith('\r\n', end) ? 2 : end < held.length ? 1 : 0));
  }

  private close(end: number, next: number): void {
    const text = this.held.slice(this.start, end);
    if (this.isTooLong) this.rows.push({ text: '', fault: `longer than ${this.limit} characters` });
    else if (text.trim() !== '') this.rows.push({ text, fault: this.fault });
    this.start = this.at = next;
    this.quoted = -1;
    this.fault = null;
    this.isTooLong = false;
  }
}

function firstLineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '\n' || text[at] === '\r') return at;
  return text.length;
}

/** Whether the cell ends at `at`. Some programs write spaces between a closing quote and the delimiter. */
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

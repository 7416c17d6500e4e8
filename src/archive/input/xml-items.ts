// Cuts a stream of XML into its items (the articles of a feed), each as separate text, so that a mistake inside one
// item does not affect the others. Nothing else in the file is parsed, so items are found whatever surrounds them.

/** An item as written in the file. */
export interface ItemText {
  readonly text: string;
  /** The line of the file on which it starts. */
  readonly line: number;
  /** Why it cannot be parsed. */
  readonly fault: string | null;
  /** Its length in characters if it exceeds the limit (its text is then empty); otherwise null. */
  readonly tooLong: number | null;
}

const TOKEN = /<!--|<!\[CDATA\[|<\?|<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)(?=[\s/>])/gu;
const TAG_END = /(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/y;
const ENDS: { readonly [opening: string]: string } = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };
/** The longest name of an element, including the angle bracket. */
const NAME_ROOM = 300;

/**
 * Finds the elements whose name, without its prefix, `isItem` accepts. The text of an element longer than `limit` is
 * dropped.
 */
export class ItemScanner {
  /** The part of the file that is in memory, and how far it has been read. */
  private held = '';
  private at = 0;
  /** The line number at `counted`. */
  private line = 1;
  private counted = 0;
  private root: string | null = null;
  private isRootOpen = false;
  private open: Open | null = null;
  /** The opening of the comment, CDATA section or instruction in which reading stopped. */
  private inside: string | null = null;
  private items: ItemText[] = [];

  constructor(
    private readonly isItem: (name: string) => boolean,
    private readonly limit: number,
  ) {}

  /** Returns the items that end in the text given so far. */
  add(text: string): ItemText[] {
    this.held += text;
    this.read(false);
    return this.take();
  }

  /** Ends the file. `cutIn` is the element that was still open, if any. */
  end(): { readonly items: ItemText[]; readonly cutIn: string | null } {
    this.read(true);
    const { open, root } = this;
    if (open !== null) this.close(open, this.held.length, 'the file ends in it');
    return { items: this.take(), cutIn: open?.name ?? (this.isRootOpen ? root : null) };
  }

  /** Drops the open item, because a part of the file is missing. */
  reset(): void {
    this.open = this.inside = null;
    this.at = this.held.length;
    this.drop();
  }

  private take(): ItemText[] {
    const { items } = this;
    this.items = [];
    return items;
  }

  private read(isLast: boolean): void {
    while (
      this.at < this.held.length &&
      (this.inside === null ? this.readToken(isLast) : this.readInside(this.inside))
    );
    this.drop();
  }

  /** Reads to the end of a comment, CDATA section or instruction. Returns false if more text is needed. */
  private readInside(opening: string): boolean {
    const { held, open } = this;
    const ending = ENDS[opening]!;
    const end = held.indexOf(ending, this.at);
    // If the item ends and the next one starts before the section ends, the section was never closed.
    const next = open === null ? -1 : nextItem(held, open.name, this.at);
    if (open !== null && next >= 0 && (end < 0 || next < end)) {
      this.close(open, next, `${opening === '<![CDATA[' ? 'a CDATA section' : 'a comment'} is not closed`);
      this.at = next;
    } else if (end >= 0) this.at = end + ending.length;
    else {
      this.at = Math.max(this.at, held.length - NAME_ROOM);
      return false;
    }
    this.inside = null;
    return true;
  }

  /** Reads the next tag, or the opening of a section. Returns false if more text is needed. */
  private readToken(isLast: boolean): boolean {
    const { held } = this;
    TOKEN.lastIndex = this.at;
    const found = TOKEN.exec(held);
    if (!found) {
      const cut = held.lastIndexOf('<');
      this.at = !isLast && cut >= this.at && held.length - cut < NAME_ROOM ? cut : held.length;
      return false;
    }
    const [token, slash, name] = found;
    const start = found.index;
    const end = start + token.length;
    if (name === undefined) {
      this.inside = token;
      this.at = end;
      return true;
    }
    TAG_END.lastIndex = end;
    const isWhole = TAG_END.test(held);
    // Only the end of the tag shows whether the element is empty.
    if (!isWhole && !isLast && !held.includes('<', end) && held.length - end < this.limit) {
      this.at = start;
      return false;
    }
    this.at = isWhole ? TAG_END.lastIndex : end;
    const tag: Tag = { name, isEnd: slash === '/', isEmpty: isWhole && held[this.at - 2] === '/', start, end: this.at };
    if (this.open === null) this.readOutside(tag);
    else if (name === this.open.name) this.readOwn(this.open, tag);
    else this.open.isBare = false;
    return true;
  }

  /** Handles a tag outside of all items. */
  private readOutside({ name, isEnd, isEmpty, start, end }: Tag): void {
    if (isEnd) {
      if (name === this.root) this.isRootOpen = false;
      return;
    }
    if (this.root === null) {
      this.root = name;
      this.isRootOpen = !isEmpty;
    }
    if (!this.isItem(bare(name))) return;
    const open = this.begin(name, start, end);
    if (isEmpty) this.close(open, end, null);
  }

  /**
   * Handles a tag with the name of the open item: its own end, one nested in it, or the next item when its end is
   * missing.
   */
  private readOwn(open: Open, { isEnd, isEmpty, start, end }: Tag): void {
    if (isEnd) {
      if (--open.depth > 0) return;
      this.close(open, end, null);
      if (open.name === this.root) this.isRootOpen = false;
    } else if (isEmpty) return;
    else if (open.isBare && this.held.slice(open.bareTo, start).trim() === '') {
      open.depth++;
      open.bareTo = end;
    } else {
      this.close(open, start, `<${open.name}> is not closed before the next`);
      this.begin(open.name, start, end);
    }
  }

  private begin(name: string, start: number, tagEnd: number): Open {
    this.countLines(start);
    this.counted = start;
    return (this.open = { name, start, depth: 1, line: this.line, dropped: 0, isBare: true, bareTo: tagEnd });
  }

  private close(open: Open, end: number, fault: string | null): void {
    const length = open.dropped + end - open.start;
    const tooLong = open.dropped > 0 || length > this.limit ? length : null;
    const text = tooLong === null ? this.held.slice(open.start, end) : '';
    this.items.push({ text, line: open.line, fault, tooLong });
    this.open = null;
  }

  /**
   * Drops the text that is no longer needed: all up to the open item, or everything read so far if the item is too
   * long.
   */
  private drop(): void {
    const { open } = this;
    if (open !== null && this.held.length - open.start > this.limit) {
      open.dropped += this.at - open.start;
      open.start = this.at;
    }
    const from = open === null ? this.at : open.start;
    this.countLines(from);
    this.held = this.held.slice(from);
    this.at -= from;
    this.counted = 0;
    if (open === null) return;
    open.start = 0;
    open.bareTo -= from;
  }

  private countLines(end: number): void {
    const { held } = this;
    for (let next = held.indexOf('\n', this.counted); next >= 0 && next < end; next = held.indexOf('\n', next + 1))
      this.line++;
  }
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
  readonly start: number;
  readonly end: number;
}

interface Open {
  readonly name: string;
  start: number;
  /** The number of open elements of this name, each inside the one before. */
  depth: number;
  readonly line: number;
  /** How many of its characters are no longer in memory. */
  dropped: number;
  /**
   * True while it has contained only tags of elements with the same name; `bareTo` is the end of the last of these
   * tags.
   */
  isBare: boolean;
  bareTo: number;
}

/** Returns where the item ends if the next item or the end of the list follows directly; otherwise -1. */
function nextItem(text: string, name: string, from: number): number {
  const ending = `</${name}>`;
  for (let end = text.indexOf(ending, from); end >= 0; end = text.indexOf(ending, end + 1)) {
    const next = end + ending.length;
    const behind = text.slice(next, next + NAME_ROOM).trimStart();
    if (behind.startsWith(`<${name}`) || /^<\/(?:\w+:)?(?:channel|rss|feed|RDF|newsMessage|itemSet)\b/.test(behind))
      return next;
  }
  return -1;
}

/** Returns the name without its namespace prefix. */
export function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

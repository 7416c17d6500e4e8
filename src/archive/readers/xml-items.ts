// From a stream of XML to the items in it, each with its own text: what is broken in
// one of them is none of the others'. Nothing else of the file is parsed, so that an
// item is found behind whatever stands around it.

/** An item as it is written. */
export interface ItemText {
  readonly text: string;
  /** The line of the file that it begins in. */
  readonly line: number;
  /** What keeps it from being parsed. */
  readonly fault: string | null;
  /** Characters, where it is longer than the limit and not held. */
  readonly tooLong: number | null;
}

export interface ItemScanner {
  /** The items that end in what was given so far. */
  add(text: string): ItemText[];
  /** Ends the file; the element that it ends in, where it is not whole. */
  end(): { readonly items: ItemText[]; readonly cutIn: string | null };
  /** Forgets the item that is open: a piece of the file is missing. */
  reset(): void;
}

const TOKEN = /<!--|<!\[CDATA\[|<\?|<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)(?=[\s/>])/gu;
const TAG_END = /(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/y;
const ENDS: { readonly [opening: string]: string } = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };
/** The longest name of an element, with what tells that it is one. */
const NAME_ROOM = 300;

/** Finds the elements whose name, without its prefix, `isItem`; one longer than `limit` is passed over. */
export function openScanner(isItem: (name: string) => boolean, limit: number): ItemScanner {
  let held = '';
  let at = 0;
  let line = 1;
  let counted = 0;
  let root: string | null = null;
  let isRootOpen = false;
  let open: Open | null = null;
  /** The comment, section or instruction that the text stands in. */
  let inside: string | null = null;
  let items: ItemText[] = [];

  const begin = (name: string, start: number): void => {
    for (let next = held.indexOf('\n', counted); next >= 0 && next < start; next = held.indexOf('\n', next + 1)) line++;
    counted = start;
    open = { name, start, depth: 1, line, dropped: 0, isBare: true, bareTo: -1 };
  };
  const close = (one: Open, end: number, fault: string | null): void => {
    const length = one.dropped + end - one.start;
    const tooLong = one.dropped > 0 || length > limit ? length : null;
    items.push({ text: tooLong === null ? held.slice(one.start, end) : '', line: one.line, fault, tooLong });
    open = null;
  };
  /** False where more text is needed to go on. */
  const readInside = (ending: string): boolean => {
    const end = held.indexOf(ending, at);
    // Where an item ends and the next begins, what was opened in the first was never closed.
    const next = open === null ? -1 : nextItem(held, open.name, at);
    if (open !== null && next >= 0 && (end < 0 || next < end)) {
      close(open, next, `${inside === '<![CDATA[' ? 'a CDATA section' : 'a comment'} is not closed`);
      at = next;
    } else if (end >= 0) at = end + ending.length;
    else {
      at = Math.max(at, held.length - NAME_ROOM);
      return false;
    }
    inside = null;
    return true;
  };
  const readToken = (isLast: boolean): boolean => {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(held);
    if (!found) {
      const cut = held.lastIndexOf('<');
      at = !isLast && cut >= at && held.length - cut < NAME_ROOM ? cut : held.length;
      return false;
    }
    const [token, slash, name] = found;
    const start = found.index;
    const end = start + token.length;
    if (name === undefined) {
      inside = token;
      at = end;
      return true;
    }
    TAG_END.lastIndex = end;
    const isWhole = TAG_END.test(held);
    const tagEnd = isWhole ? TAG_END.lastIndex : end;
    // The end of the tag says whether the element is empty.
    if (!isWhole && !isLast && !held.includes('<', end) && held.length - end < limit) {
      at = start;
      return false;
    }
    const isEmpty = isWhole && held[tagEnd - 2] === '/';
    at = tagEnd;
    if (open === null) {
      if (slash === '') {
        if (root === null) isRootOpen = !isEmpty;
        root ??= name;
        if (isItem(bare(name))) {
          begin(name, start);
          open!.bareTo = tagEnd;
          if (isEmpty) close(open!, tagEnd, null);
        }
      } else if (name === root) isRootOpen = false;
    } else if (name === open.name) readOwn(open, slash === '/', isEmpty, start, tagEnd);
    else open.isBare = false;
    return true;
  };
  /** A tag of the item that is open, or of the next where its end is missing. */
  const readOwn = (one: Open, isEnd: boolean, isEmpty: boolean, start: number, end: number): void => {
    if (isEnd) {
      if (--one.depth > 0) return;
      close(one, end, null);
      if (one.name === root) isRootOpen = false;
    } else if (isEmpty) return;
    else if (one.isBare && held.slice(one.bareTo, start).trim() === '') {
      one.depth++;
      one.bareTo = end;
    } else {
      close(one, start, `<${one.name}> is not closed before the next`);
      begin(one.name, start);
      open!.bareTo = end;
    }
  };
  const drop = (): void => {
    const keep = open === null ? at : open.start;
    if (open !== null && held.length - open.start > limit) {
      open.dropped += at - open.start;
      open.start = at;
    }
    const from = open === null ? keep : open.start;
    for (let next = held.indexOf('\n', counted); next >= 0 && next < from; next = held.indexOf('\n', next + 1)) line++;
    held = held.slice(from);
    at -= from;
    counted = 0;
    if (open === null) return;
    open.start = 0;
    open.bareTo -= from;
  };
  const read = (isLast: boolean): void => {
    while (at < held.length && (inside === null ? readToken(isLast) : readInside(ENDS[inside]!)));
    drop();
  };
  const take = (): ItemText[] => {
    const found = items;
    items = [];
    return found;
  };
  return {
    add(text) {
      held += text;
      read(false);
      return take();
    },
    end() {
      read(true);
      const cutIn = open?.name ?? (isRootOpen ? root : null);
      if (open !== null) close(open, held.length, 'the file ends in it');
      return { items: take(), cutIn };
    },
    reset() {
      open = inside = null;
      at = held.length;
      drop();
    },
  };
}

interface Open {
  readonly name: string;
  start: number;
  /** Of elements of the same name in each other. */
  depth: number;
  readonly line: number;
  /** Characters that are not held any more. */
  dropped: number;
  /** Nothing but such elements so far, and where the last of them begins to hold something. */
  isBare: boolean;
  bareTo: number;
}

/** Where an item ends and another tag of the list that it stands in follows. */
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

export function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

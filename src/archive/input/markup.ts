// Turns markup into paragraphs. The nodes may come from the HTML or the XML parser.

/** What the nodes of the DOM and those of `xml-tree.ts` have in common. */
export interface MarkupNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue?: string | null;
  readonly childNodes: Iterable<MarkupNode>;
}

export const ELEMENT = 1;
export const TEXT = 3;
export const CDATA = 4;
const BLOCKS = new Set(
  (
    'address article aside blockquote body br byline caption center dateline dd div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hl1 hl2 hr li main nav note ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'head', 'iframe', 'svg']);

/**
 * Returns the paragraphs of some markup, with runs of white space as single spaces. Works iteratively, so that deep
 * nesting is safe.
 */
export function readParagraphs(root: MarkupNode): string[] {
  const paragraphs: string[] = [];
  let current = '';
  const close = (): void => {
    const text = current.replace(/[ \t\r\n\f]+/g, ' ').trim();
    if (text !== '') paragraphs.push(text);
    current = '';
  };
  // The open elements: the children still to visit, and whether the end of the element ends a paragraph.
  const open: { readonly nodes: Iterator<MarkupNode>; readonly isBlock: boolean }[] = [];
  const enter = (node: MarkupNode): void => {
    if (node.nodeType === TEXT || node.nodeType === CDATA) current += node.nodeValue ?? '';
    const name = node.nodeName.toLowerCase().replace(/^.*:/, '');
    if (SILENT.has(name)) return;
    const isBlock = BLOCKS.has(name);
    if (isBlock) close();
    open.push({ nodes: node.childNodes[Symbol.iterator](), isBlock });
  };
  enter(root);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const { value, done } = top.nodes.next();
    if (done !== true) enter(value);
    else {
      open.pop();
      if (top.isBlock) close();
    }
  }
  close();
  return paragraphs;
}

/** Joins the paragraphs, preceded by the title unless they start with it. */
export function joinStory(title: string | null, paragraphs: readonly string[]): string {
  const headline = title?.replace(/\s+/g, ' ').trim() ?? '';
  const hasTitle = headline === '' || paragraphs[0] === headline;
  return (hasTitle ? paragraphs : [headline, ...paragraphs]).join('\n\n');
}

// Text may have been escaped more than once: "Procter &amp;amp; Gamble".
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
const INLINE_TAG = /<\/?(?:b|i|em|strong|span|sup|sub|br|a|u|small|font|mark|q|cite|abbr)(?:\s[^<>]*)?\/?>/gi;
const AGAIN = 3;

/**
 * Returns the line without inline tags, with its entities decoded as often as they were escaped (up to three times).
 */
export function plainLine(text: string, decodeEntity: (entity: string) => string): string {
  let line = text;
  for (let time = 0; time < AGAIN; time++) {
    const read = line
      .replace(INLINE_TAG, (tag) => (/^<br/i.test(tag) ? ' ' : ''))
      .replace(ENTITY, (entity) => decodeEntity(entity));
    if (read === line) break;
    line = read;
  }
  return line;
}

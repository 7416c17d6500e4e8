// Marked-up text → paragraphs, whatever parser the nodes come from.

/** What DOM nodes and our own of XML have in common. */
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

/** The paragraphs of some markup, white space made plain. */
export function readParagraphs(root: MarkupNode): string[] {
  const paragraphs: string[] = [];
  let current = '';
  const close = (): void => {
    const text = current.replace(/[ \t\r\n\f]+/g, ' ').trim();
    if (text !== '') paragraphs.push(text);
    current = '';
  };
  const visit = (node: MarkupNode): void => {
    if (node.nodeType === TEXT || node.nodeType === CDATA) current += node.nodeValue ?? '';
    const name = node.nodeName.toLowerCase().replace(/^.*:/, '');
    if (SILENT.has(name)) return;
    const isBlock = BLOCKS.has(name);
    if (isBlock) close();
    for (const child of node.childNodes) visit(child);
    if (isBlock) close();
  };
  visit(root);
  close();
  return paragraphs;
}

/** The title, when the paragraphs do not begin with it, and the paragraphs. */
export function joinStory(title: string | null, paragraphs: readonly string[]): string {
  const headline = title?.replace(/\s+/g, ' ').trim() ?? '';
  const hasTitle = headline === '' || paragraphs[0] === headline;
  return (hasTitle ? paragraphs : [headline, ...paragraphs]).join('\n\n');
}

/** "2024-05-14" of an ISO 8601 date or instant, extended or basic; the day as it is written there. */
export function isoDay(value: string | null | undefined): string | null {
  const found = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(value ?? '');
  return found ? `${found[1]}-${found[2]}-${found[3]}` : null;
}

// News in XML: RSS 2.0 and 1.0, Atom (RFC 4287), NewsML-G2 and NITF (IPTC). What
// the elements are called says which it is. Only one item is held at a time.
import { SaxesParser, type SaxesAttributePlain } from 'saxes';
import { decodeStream } from '../encoding.js';
import { toItem, tooBig, type Item, type Reading } from '../items.js';
import { htmlParagraphs, MARKUP_SWELL } from './html.js';
import { ELEMENT, isoDay, joinStory, readParagraphs, TEXT, type MarkupNode } from './markup.js';

interface Element extends MarkupNode {
  readonly attributes: { readonly [name: string]: string };
  readonly childNodes: MarkupNode[];
}

interface Found {
  readonly id: string | null;
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly published: string | null;
}

const READERS: { readonly [element: string]: (item: Element) => Found } = {
  item: readRss,
  entry: readAtom,
  newsItem: readNewsItem,
  nitf: readNitf,
};
const ROOTS = 'an RSS or Atom feed, NewsML-G2 or NITF';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export async function* readXml(bytes: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<Item> {
  const { source, name, fields, encoding, maxBytes } = reading;
  const limit = MARKUP_SWELL * maxBytes;
  const parser = new SaxesParser();
  let ready: Item[] = [];
  let open: Element[] = [];
  let size = 0;
  let items = 0;
  let broken: string | null = null;
  const hold = (text: string): void => {
    size += text.length;
    if (size <= limit)
      open.at(-1)!.childNodes.push({ nodeType: TEXT, nodeName: '#text', nodeValue: text, childNodes: [] });
  };
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (open.length === 0 && !Object.hasOwn(READERS, bare(tag))) return;
    const element: Element = { nodeType: ELEMENT, nodeName: tag, attributes: plain(attributes), childNodes: [] };
    open.at(-1)?.childNodes.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.length > 0 && hold(text));
  parser.on('cdata', (text) => open.length > 0 && hold(text));
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element || open.length > 0) return;
    const place = `${source}, item ${++items}`;
    const fallback = `${name}:${items}`;
    if (size > limit) ready.push({ source: place, id: fallback, reason: tooBig(size, maxBytes) });
    else ready.push(itemOf(element, place, fallback));
    size = 0;
  });
  const itemOf = (element: Element, place: string, fallback: string): Item => {
    const { id, title, paragraphs, published } = READERS[bare(element.nodeName)]!(element);
    return toItem(place, { text: joinStory(title, paragraphs), id, published }, fields, fallback, maxBytes);
  };
  parser.on('error', (error) => {
    broken ??= `line ${parser.line}: not well-formed XML (${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')})`;
    open = [];
  });
  for await (const text of decodeStream(bytes, encoding)) {
    parser.write(text);
    yield* ready;
    ready = [];
    if (broken !== null) throw new Error(broken);
  }
  parser.close();
  yield* ready;
  if (broken !== null) throw new Error(broken);
  if (items === 0) throw new Error(`no article in it: expected ${ROOTS}`);
}

function readRss(item: Element): Found {
  const html = textOf(item, 'content:encoded') ?? textOf(item, 'description') ?? '';
  return {
    id: textOf(item, 'guid') ?? textOf(item, 'link') ?? item.attributes['rdf:about'] ?? null,
    title: textOf(item, 'title'),
    paragraphs: htmlParagraphs(html),
    published: mailDay(textOf(item, 'pubDate')) ?? isoDay(textOf(item, 'dc:date')),
  };
}

function readAtom(entry: Element): Found {
  const body = child(entry, 'content') ?? child(entry, 'summary');
  const isMarkup = body?.attributes.type === 'xhtml';
  return {
    id: textOf(entry, 'id'),
    title: textOf(entry, 'title'),
    paragraphs: !body ? [] : isMarkup ? readParagraphs(body) : htmlParagraphs(contentOf(body)),
    published: isoDay(textOf(entry, 'published')) ?? isoDay(textOf(entry, 'updated')),
  };
}

function readNewsItem(item: Element): Found {
  const meta = child(item, 'itemMeta');
  const about = child(item, 'contentMeta');
  const set = child(item, 'contentSet');
  const inline = set && (child(set, 'inlineXML') ?? child(set, 'inlineData'));
  const nitf = inline && descendant(inline, 'nitf');
  const inner = nitf ? readNitf(nitf) : null;
  const day = [
    meta && textOf(meta, 'versionCreated'),
    meta && textOf(meta, 'firstCreated'),
    about && textOf(about, 'contentCreated'),
  ];
  return {
    id: item.attributes.guid ?? null,
    title: (about && textOf(about, 'headline')) ?? inner?.title ?? null,
    paragraphs: inner?.paragraphs ?? (inline ? readParagraphs(descendant(inline, 'body') ?? inline) : []),
    published: day.map(isoDay).find((one) => one !== null) ?? inner?.published ?? null,
  };
}

function readNitf(nitf: Element): Found {
  const docdata = descendant(nitf, 'docdata');
  const head = descendant(nitf, 'body.head');
  const content = descendant(nitf, 'body.content');
  const headline = head && descendant(head, 'hl1');
  const lead = ['byline', 'dateline'].flatMap((name) => {
    const element = head && descendant(head, name);
    return element ? readParagraphs(element) : [];
  });
  return {
    id: (docdata && child(docdata, 'doc-id')?.attributes['id-string']) ?? null,
    title: headline ? contentOf(headline) : textOf(descendant(nitf, 'head') ?? nitf, 'title'),
    paragraphs: [...lead, ...(content ? readParagraphs(content) : [])],
    published: isoDay((docdata && child(docdata, 'date.issue')?.attributes.norm) ?? null),
  };
}

/** "Tue, 14 May 2024 10:00:00 +0200" (RFC 822), the day as it is written there. */
function mailDay(value: string | null): string | null {
  const found = /(\d{1,2}) (\w{3})\w* (\d{4})/.exec(value ?? '');
  const month = found ? MONTHS.indexOf(found[2]!) + 1 : 0;
  return month === 0 ? null : `${found![3]}-${String(month).padStart(2, '0')}-${found![1]!.padStart(2, '0')}`;
}

function children(element: Element): Element[] {
  return element.childNodes.filter((node): node is Element => node.nodeType === ELEMENT);
}

function child(element: Element, name: string): Element | null {
  return children(element).find((one) => one.nodeName === name || bare(one.nodeName) === name) ?? null;
}

function descendant(element: Element, name: string): Element | null {
  for (const one of children(element)) {
    const found = bare(one.nodeName) === name ? one : descendant(one, name);
    if (found) return found;
  }
  return null;
}

function textOf(element: Element, name: string): string | null {
  const found = child(element, name);
  const text = found ? contentOf(found).trim() : '';
  return text === '' ? null : text;
}

function contentOf(node: MarkupNode): string {
  let text = node.nodeValue ?? '';
  for (const one of node.childNodes) text += contentOf(one);
  return text;
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function plain(attributes: { readonly [name: string]: string | SaxesAttributePlain }): {
  readonly [name: string]: string;
} {
  return attributes as { readonly [name: string]: string };
}

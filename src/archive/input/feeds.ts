// Reads the article in an element of RSS 2.0 or 1.0, Atom (RFC 4287), NewsML-G2 or NITF
// (both of the IPTC).
import { dayOfAddress, isoDay, readDay } from '../days.js';
import { decodeEntity, htmlParagraphs } from './html.js';
import { plainLine, readParagraphs } from './markup.js';
import { anyChild, child, children, contentOf, descendant, textOf, type Element } from './xml-tree.js';

export interface Found {
  readonly id: string | null;
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly published: string | null;
}

/** The function that reads an element, by the element's name without prefix. */
export const READERS: ReadonlyMap<string, (item: Element) => Found> = new Map([
  ['item', readRss],
  ['entry', readAtom],
  ['newsItem', readNewsItem],
  ['nitf', readNitf],
]);

function readRss(item: Element): Found {
  const link = textOf(child(item, 'link'));
  const guid = textOf(child(item, 'guid'));
  const bodies = [anyChild(item, 'encoded'), child(item, 'description'), anyChild(item, 'summary')];
  const day = [
    readDay(textOf(child(item, 'pubDate') ?? anyChild(item, 'pubdate', 'pubDate'))),
    readDay(textOf(anyChild(item, 'date'))),
    readDay(textOf(anyChild(item, 'issued', 'published', 'created'))),
    dayOfAddress(link),
    dayOfAddress(guid),
  ];
  return {
    id: guid ?? link ?? item.attributes['rdf:about'] ?? null,
    title: titleOf(item),
    paragraphs: firstFilled(bodies.map((body) => () => (body ? storyOf(contentOf(body)) : []))),
    published: day.find((one) => one !== null) ?? null,
  };
}

function readAtom(entry: Element): Found {
  const links = children(entry).filter(({ nodeName }) => /^(?:\w+:)?link$/.test(nodeName));
  const own = links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate');
  const bodies = [child(entry, 'content'), child(entry, 'summary')];
  const day = [
    readDay(textOf(child(entry, 'published'))),
    // Used by Atom 0.3 and by Dublin Core.
    readDay(textOf(anyChild(entry, 'issued', 'created'))),
    readDay(textOf(anyChild(entry, 'date'))),
    dayOfAddress(own?.attributes.href),
    // For an entry that was never changed, this is the day of publication.
    readDay(textOf(child(entry, 'updated'))),
  ];
  return {
    id: textOf(child(entry, 'id')),
    title: titleOf(entry),
    paragraphs: firstFilled(bodies.map((body) => () => (body ? atomBody(body) : []))),
    published: day.find((one) => one !== null) ?? null,
  };
}

/**
 * Returns the paragraphs of a body that is text, HTML or elements; none for other types and for bodies at another
 * address.
 */
function atomBody(body: Element): string[] {
  const { type = 'text' } = body.attributes;
  if (type === 'xhtml' || children(body).length > 0) return readParagraphs(body).map(plain);
  if (!/^(?:text|html|text\/.*)$/i.test(type)) return [];
  const content = contentOf(body);
  // Many feeds declare HTML as "text", or do not declare it.
  if (type === 'html' || type === 'text/html' || /<\/?[a-z][^<>]*>/i.test(content)) return storyOf(content);
  return content
    .split(/\n\s*\n/)
    .map((text) => plain(text.replace(/\s+/g, ' ').trim()))
    .filter((text) => text !== '');
}

function readNewsItem(item: Element): Found {
  const meta = anyChild(item, 'itemMeta');
  const about = anyChild(item, 'contentMeta');
  const set = anyChild(item, 'contentSet');
  const inline = set && anyChild(set, 'inlineXML', 'inlineData');
  const nitf = inline && descendant(inline, 'nitf');
  const inner = nitf ? readNitf(nitf) : null;
  const day = [
    meta && isoDay(textOf(anyChild(meta, 'versionCreated'))),
    meta && isoDay(textOf(anyChild(meta, 'firstCreated'))),
    about && isoDay(textOf(anyChild(about, 'contentCreated'))),
    inner?.published ?? null,
  ];
  return {
    id: item.attributes.guid ?? null,
    title: plainOrNull(about && textOf(anyChild(about, 'headline'))) ?? inner?.title ?? null,
    paragraphs: inner?.paragraphs ?? (inline ? readParagraphs(descendant(inline, 'body') ?? inline) : []),
    published: day.find((one) => one !== null) ?? null,
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
  const title = headline ? contentOf(headline) : textOf(anyChild(descendant(nitf, 'head') ?? nitf, 'title'));
  return {
    id: (docdata && anyChild(docdata, 'doc-id')?.attributes['id-string']) ?? null,
    title: plainOrNull(title),
    paragraphs: [...lead, ...(content ? readParagraphs(content) : [])],
    published:
      isoDay(docdata && anyChild(docdata, 'date.issue')?.attributes.norm) ??
      isoDay(descendant(nitf, 'pubdata')?.attributes['date.publication']),
  };
}

const MARKUP = /<(?:p|div|br|h\d|ul|ol|li|img|figure|blockquote|table)(?:\s[^<>]*)?\/?>/i;

/** Returns the paragraphs of HTML. HTML that was escaped twice is parsed twice. */
function storyOf(html: string): string[] {
  const paragraphs = htmlParagraphs(html);
  const text = paragraphs.join('\n');
  return (MARKUP.test(text) ? htmlParagraphs(text) : paragraphs).map(plain);
}

function firstFilled(readings: readonly (() => string[])[]): string[] {
  for (const read of readings) {
    const found = read();
    if (found.length > 0) return found;
  }
  return [];
}

function titleOf(item: Element): string | null {
  return plainOrNull(textOf(child(item, 'title')));
}

function plainOrNull(text: string | null): string | null {
  return text === null ? null : plain(text);
}

function plain(text: string): string {
  return plainLine(text, decodeEntity);
}

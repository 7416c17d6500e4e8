// Pages: the article by Mozilla's Readability, over linkedom, which needs a tenth
// of jsdom's room; the day of publication from what the page says of itself.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decode } from '../encoding.js';
import {
  toItem,
  tooBig,
  type Item,
  type Opening,
  type RawText,
  type Reading,
  type SourceText,
  type Unreadable,
} from '../items.js';
import { readAll } from './lines.js';
import { isoDay, joinStory, readParagraphs, type MarkupNode } from './markup.js';

type Page = ReturnType<typeof parseHTML>['document'];

/** A page is mostly not its text. */
export const MARKUP_SWELL = 10;
const HEAD = 2048;
const DAY_SELECTORS = [
  ['meta[property="article:published_time"]', 'content'],
  ['[itemprop="datePublished"]', 'content'],
  ['[itemprop="datePublished"]', 'datetime'],
  ['meta[name="DC.date.issued"]', 'content'],
  ['meta[name="date"]', 'content'],
  ['meta[name="pubdate"]', 'content'],
  ['time[pubdate]', 'datetime'],
  ['article time[datetime]', 'datetime'],
  ['time[datetime]', 'datetime'],
] as const;

/** The whole file is one page. */
export async function* readHtml(bytes: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<Item> {
  const { source, name, maxBytes } = reading;
  const whole = await readAll(bytes, MARKUP_SWELL * maxBytes);
  if (typeof whole === 'number') yield { source, id: name, reason: tooBig(whole, MARKUP_SWELL * maxBytes) };
  else yield { source, id: name, form: 'page', bytes: new Uint8Array(whole) };
}

/** The article of a page; `published` where the page does not say. */
export function openPage(
  { source, id, bytes, published }: RawText,
  { fields, encoding, maxBytes }: Opening,
): SourceText | Unreadable {
  const html = decode(bytes, encoding ?? charsetOf(bytes));
  if (html === null) return { source, id, reason: 'binary or in an unknown encoding: give --encoding if it is text' };
  const { document } = parseHTML(html);
  if (!document.documentElement) return { source, id, reason: 'no HTML in this page' };
  const day = publicationDay(document) ?? published;
  const article = new Readability(document).parse();
  const text = article?.content ? joinStory(article.title ?? null, htmlParagraphs(article.content)) : '';
  if (text === '') return { source, id, reason: 'no article found in this page' };
  return toItem(source, { text, published: day }, fields, id, maxBytes);
}

/** The paragraphs of a piece of HTML. */
export function htmlParagraphs(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return readParagraphs(document.body as unknown as MarkupNode);
}

function publicationDay(document: Page): string | null {
  for (const [selector, attribute] of DAY_SELECTORS) {
    const day = isoDay(document.querySelector(selector)?.getAttribute(attribute));
    if (day !== null) return day;
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const day = isoDay(/"datePublished"\s*:\s*"([^"]+)"/.exec(script.textContent ?? '')?.[1]);
    if (day !== null) return day;
  }
  return null;
}

/** The encoding that a page names in its head, where it is one that we know. */
function charsetOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const charset = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  // Pages that say UTF-8 are often not: that is found out by reading them.
  return charset !== undefined && /^(windows-125\d|iso-8859-\d+|latin1)$/i.test(charset) ? charset : null;
}

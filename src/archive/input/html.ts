// Pages: the article by Mozilla's Readability, over linkedom, which needs a tenth
// of jsdom's room; the day of publication from what the page says of itself.
import { Readability } from '@mozilla/readability';
import { decode } from '../encoding.js';
import {
  toItem,
  tooBig,
  whole,
  type Item,
  type Opening,
  type Part,
  type RawText,
  type Reading,
  type SourceText,
  type Unreadable,
} from '../items.js';
import { loadDom, parseHtml } from './dom.js';
import { publicationOfFile, readAll } from './json-lines.js';
import { joinStory, plainLine, readParagraphs, type MarkupNode } from './markup.js';
import { dayOfPage } from './page-day.js';

export { loadDom };

/** A page is mostly not its text. */
export const MARKUP_SWELL = 10;
const HEAD = 2048;
/** Elements whose end is not left out: the others end with what follows them. */
const NESTING = /<(\/?)(?:a|b|i|u|em|strong|span|font|div|section|article|blockquote|ul|ol|table)\b/gi;
const DEEPEST = 2_000;
/** Elements of one piece of HTML: the largest pages have some ten thousand. */
const MOST_TAGS = 200_000;

/** The whole file is one page. */
export async function* readHtml(parts: AsyncIterable<Part>, reading: Reading): AsyncGenerator<Item> {
  const { source, name, maxBytes } = reading;
  const all = await readAll(whole(parts), MARKUP_SWELL * maxBytes);
  if (typeof all === 'number') yield { source, id: name, reason: tooBig(all, MARKUP_SWELL * maxBytes) };
  else yield { source, id: name, form: 'page', bytes: new Uint8Array(all), ...publicationOfFile(reading) };
}

/** The article of a page, once `loadDom` is done; of the day that its file or address says where the page does not say one. */
export function openPage(
  { source, id, bytes, published, publishedFrom }: RawText,
  { fields, encoding, maxBytes }: Opening,
): SourceText | Unreadable {
  const html = decode(bytes, encoding ?? charsetOf(bytes));
  if (html === null) return { source, id, reason: 'binary or in an unknown encoding: give --encoding if it is text' };
  const document = parseHtml(html);
  if (!document.documentElement) return { source, id, reason: 'no HTML in this page' };
  // Before the article is cut out of its page: Readability changes what it reads.
  const day = dayOfPage(document, /^https?:/i.test(id) ? id : null);
  const article = new Readability(document).parse();
  const title = article?.title ? plainLine(article.title, decodeEntity) : null;
  const text = article?.content ? joinStory(title, htmlParagraphs(article.content)) : '';
  if (text === '') return { source, id, reason: 'no article found in this page' };
  const publication =
    day !== null
      ? ({ published: day, publishedFrom: 'page' } as const)
      : { published, ...(publishedFrom !== undefined && { publishedFrom }) };
  return toItem(source, { text, ...publication }, fields, id, maxBytes);
}

/** The paragraphs of a piece of HTML. Throws where it has more tags, or has them deeper in each other, than any story. */
export function htmlParagraphs(html: string): string[] {
  if (html.split('<', MOST_TAGS + 1).length > MOST_TAGS) throw new Error(`more than ${MOST_TAGS} tags in its HTML`);
  let depth = 0;
  for (const [, slash] of html.matchAll(NESTING)) {
    depth = slash === '' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) throw new Error(`tags of its HTML stand in each other more than ${DEEPEST} deep`);
  }
  const document = parseHtml(`<!doctype html><html><body>${html}</body></html>`);
  return readParagraphs(document.body as unknown as MarkupNode);
}

const decoded = new Map<string, string>();

/** "é" of "&eacute;", by HTML's own table; what it does not know stays as it is. */
export function decodeEntity(entity: string): string {
  const known = decoded.get(entity);
  if (known !== undefined) return known;
  const { textContent } = parseHtml(`<html><body>${entity}</body></html>`).body;
  const found = textContent ?? entity;
  // Numbers are no table, and have no end.
  if (!entity.startsWith('&#')) decoded.set(entity, found);
  return found;
}

/** The encoding that a page names in its head, where it is one that we know. */
function charsetOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const charset = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  // Pages that say UTF-8 are often not: that is found out by reading them.
  return charset !== undefined && /^(windows-125\d|iso-8859-\d+|latin1)$/i.test(charset) ? charset : null;
}

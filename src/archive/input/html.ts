// Reads web pages. Mozilla's Readability finds the article in a tree built by linkedom, which is a tenth of the size of
// jsdom. The publication date comes from the page's metadata.
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
import { findArticle, loadDom, parseHtml } from './dom.js';
import { publicationOfFile, readAll } from './json-lines.js';
import { joinStory, plainLine, readParagraphs, type MarkupNode } from './markup.js';
import { dayOfPage } from './page-day.js';
import { fieldsOfPage } from './page-fields.js';

export { loadDom };

/** A page may be up to this many times as long as the size limit of its article. */
export const MARKUP_SWELL = 10;
const HEAD = 2048;
/** Elements that need an end tag. Others, such as `p`, end where the next one begins, so they do not nest. */
const NESTING = /<(\/?)(?:a|b|i|u|em|strong|span|font|div|section|article|blockquote|ul|ol|table)\b/gi;
const DEEPEST = 2_000;
/** The most tags in a piece of HTML. The largest pages have some ten thousand. */
const MOST_TAGS = 200_000;

/** Reads the whole file as one page. */
export async function* readHtml(parts: AsyncIterable<Part>, reading: Reading): AsyncGenerator<Item> {
  const { source, name, maxBytes } = reading;
  const all = await readAll(whole(parts), MARKUP_SWELL * maxBytes);
  if (typeof all === 'number') yield { source, id: name, reason: tooBig(all, MARKUP_SWELL * maxBytes) };
  else yield { source, id: name, form: 'page', bytes: new Uint8Array(all), ...publicationOfFile(reading) };
}

/**
 * Returns the article of a page; requires `loadDom`. A page without a publication date gets the date in its file name
 * or address.
 */
export function openPage(
  { source, id, bytes, published, publishedFrom, around = {} }: RawText,
  { fields, keep, encoding, maxBytes }: Opening,
): SourceText | Unreadable {
  const html = decode(bytes, encoding ?? charsetOf(bytes));
  if (html === null) return { source, id, reason: 'binary or in an unknown encoding: give --encoding if it is text' };
  const document = parseHtml(html);
  if (!document.documentElement) return { source, id, reason: 'no HTML in this page' };
  // This must come first, because Readability changes the document.
  const address = /^https?:/i.test(id) ? id : null;
  const day = dayOfPage(document, address);
  const fieldOf = keep === undefined || keep.length === 0 ? null : fieldsOfPage(document, address);
  const article = findArticle(document);
  const title = article?.title ? plainLine(article.title, decodeEntity) : null;
  const text = article?.content ? joinStory(title, htmlParagraphs(article.content)) : '';
  if (text === '') return { source, id, reason: 'no article found in this page' };
  const publication =
    day !== null
      ? ({ published: day, publishedFrom: 'page' } as const)
      : { published, ...(publishedFrom !== undefined && { publishedFrom }) };
  const valueOf = (field: string): unknown =>
    (Object.hasOwn(around, field) ? around[field] : fieldOf?.(field)) ?? (field === 'title' ? title : null);
  return toItem(source, { text, ...publication, keep, valueOf }, fields, id, maxBytes);
}

/**
 * Returns the paragraphs of a piece of HTML. Throws if it has more tags, or more deeply nested ones, than any article.
 */
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

/** Decodes an HTML entity: "&eacute;" becomes "é". An unknown entity is returned unchanged. */
export function decodeEntity(entity: string): string {
  const known = decoded.get(entity);
  if (known !== undefined) return known;
  const { textContent } = parseHtml(`<html><body>${entity}</body></html>`).body;
  const found = textContent ?? entity;
  // Numeric entities are not stored, because there is no limit to them.
  if (!entity.startsWith('&#')) decoded.set(entity, found);
  return found;
}

/** Returns the encoding that the page declares, if it is a known one other than UTF-8. */
function charsetOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const charset = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  // Pages that declare UTF-8 are often in another encoding, which decoding will detect.
  return charset !== undefined && /^(windows-125\d|iso-8859-\d+|latin1)$/i.test(charset) ? charset : null;
}

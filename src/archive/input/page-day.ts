// Finds the day on which the article of a page was published. A page contains many other days: of other stories, of
// events, of changes. The places that may state the day are tried in turn, the most reliable first. A place that states
// two different days is ignored.
import type { parseHtml } from './dom.js';
import { dayOfAddress, onlyOne, readDay } from '../days.js';
import { bareDay, labelBefore, OTHER_STORIES, stampDay } from '../stamps.js';
import { dayOfJsonLd, isSameTitle } from './json-ld.js';
import { ELEMENT, TEXT } from './markup.js';

type Page = ReturnType<typeof parseHtml>;
type Element = Exclude<ReturnType<Page['querySelector']>, null>;

/**
 * Names of `meta` elements for the publication date, the standard ones first. Names for the date of a change are
 * excluded.
 */
const SURE_METAS = ['article:published_time', 'og:article:published_time', 'og:published_time'];
const METAS = [
  'datepublished',
  'schema:datepublished',
  'dcterms.issued',
  'dc.date.issued',
  'dc.issued',
  'dcterms.available',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'article.published',
  'article:published',
  'article_date_original',
  'originalpublicationdate',
  'publication_date',
  'publication-date',
  'publicationdate',
  'publish_date',
  'publish-date',
  'publishdate',
  'published_time',
  'published-date',
  'pubdate',
  'pub_date',
  'pub-date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'bt:pubdate',
  'rnews:datepublished',
  'dcterms.date',
  'dc.date',
  'dcterms.created',
  'dc.date.created',
  'dc.created',
  'article.created',
  'date',
];

/** Elements that do not belong to the article: menus, lists of other stories, comments. */
const ASIDE = new Set([
  'aside',
  'nav',
  'footer',
  'dialog',
  'blockquote',
  'figure',
  'table',
  'a',
  'button',
  'select',
  'form',
]);
const ASIDE_ROLE = /^(?:complementary|navigation|contentinfo|search|dialog)$/;
const ASIDE_NAME =
  /(?:^|[\s_-])(?:related|teasers?|sidebar|recommend\w*|recommand\w*|popular|trending|latest|widget|promo|ticker|comment\w*|card|read-?(?:more|next)|a-?lire|lire-?aussi|(?:plus|most)-?(?:lus?|read|vus?)|en-?continu|flux|fil-?info|agenda|events?|evenements?|footer|nav|menu|suggest\w*|similar|newsletter|carousel|slider|breaking|partners?)(?:$|[\s_-])/i;
const CHANGED_NAME = /updated|modif|(?:^|[\s_-])maj(?:$|[\s_-])|mise-?a-?jour/i;
const PUBLISHED_NAME = /publi(?!c-|cit)|entry-date|post(?:ed)?-?(?:on|date)|date-?pub|article-?date|dt-published/i;
const INLINE = new Set(['span', 'time', 'em', 'i', 'b', 'strong', 'small', 'abbr', 'cite', 'u']);
const TITLES = 'h1, h2, h3';
/** The line with the date is searched for among this many elements before and after the headline. */
const BEFORE = 25;
const BEHIND = 80;
/**
 * A longer paragraph belongs to the story and is not a standfirst. The second such paragraph ends the head of the
 * article.
 */
const PARAGRAPH = 140;
const LINE = 160;

/**
 * Returns the publication day of the page's own article, or `null`. `address` is the address from which the page was
 * fetched.
 */
export function dayOfPage(document: Page, address: string | null): string | null {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const og = contentOf(document, 'og:url');
  const addresses = [canonical, og, address].filter((one): one is string => typeof one === 'string' && one !== '');
  const metas = metasOf(document);
  const title = document.querySelector('title')?.textContent ?? '';
  const named = [title, contentOf(document, 'og:title') ?? '', contentOf(document, 'twitter:title') ?? ''];
  const headline = findHeadline(document, named);
  const titles = [...named, textOf(headline)].filter((one) => one !== '');
  const scripts = [...document.querySelectorAll('script')]
    .filter((script) => /^application\/ld\+json/i.test(script.getAttribute('type') ?? ''))
    .map((script) => script.textContent ?? '');
  const ways = [
    () => dayOfMetas(metas, SURE_METAS),
    () => dayOfJsonLd(scripts, { addresses, titles }),
    () => dayOfMetas(metas, METAS),
    () => dayOfProperties(document, headline),
    () => dayOfHead(document, headline),
    () => onlyOne(addresses.map(dayOfAddress).filter((day) => day !== null)),
  ];
  for (const way of ways) {
    const day = way();
    if (day !== null) return day;
  }
  return null;
}

function contentOf(document: Page, property: string): string | null {
  return (
    document.querySelector(`meta[property="${property}"], meta[name="${property}"]`)?.getAttribute('content') ?? null
  );
}

/** Returns the contents of the page's `meta` elements by name, without those inside a list of other stories. */
function metasOf(document: Page): ReadonlyMap<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = meta.getAttribute('content');
    if (content === null || content === '' || meta.closest('article, aside, nav, footer, li')) continue;
    // On many pages the whole page is a single `itemscope`.
    if (!/^(?:html|body)?$/i.test(meta.closest('[itemscope]')?.nodeName ?? '')) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      // Normalises names: "DC.date.issued" and "dc:date.issued" are the same.
      const name = meta
        .getAttribute(attribute)
        ?.trim()
        .toLowerCase()
        .replace(/^(dc|dcterms)[:_]/, '$1.');
      if (name !== undefined && name !== '') metas.set(name, [...(metas.get(name) ?? []), content]);
    }
  }
  return metas;
}

function dayOfMetas(metas: ReadonlyMap<string, readonly string[]>, names: readonly string[]): string | null {
  for (const name of names) {
    const day = onlyOne((metas.get(name) ?? []).map(readDay));
    if (day !== null) return day;
  }
  return null;
}

/** Returns the headline of the page's own article: the one that repeats the page's title, otherwise the first `h1`. */
function findHeadline(document: Page, titles: readonly string[]): Element | null {
  const all = [...document.querySelectorAll(TITLES)].filter((one) => textOf(one) !== '' && !isAside(one, null));
  const ranked = ['H1', 'H2', 'H3'].flatMap((name) => all.filter((one) => one.nodeName.toUpperCase() === name));
  return (
    ranked.find((one) => titles.some((title) => title !== '' && isSameTitle(textOf(one), title))) ??
    ranked.find((one) => one.nodeName.toUpperCase() === 'H1') ??
    null
  );
}

/** Returns the day in an `itemprop` or `property` of the article itself. */
function dayOfProperties(document: Page, headline: Element | null): string | null {
  const found = [
    ...document.querySelectorAll(
      '[itemprop~="datePublished"], [property~="datePublished"], [property~="schema:datePublished"]',
    ),
  ];
  const days = found
    .filter((one) => !isAside(one, headline) && isOfArticle(one))
    .map((one) => readDay(one.getAttribute('content') ?? one.getAttribute('datetime') ?? textOf(one)));
  return onlyOne(days.filter((day) => day !== null));
}

function isOfArticle(element: Element): boolean {
  const type =
    element.closest('[itemscope]')?.getAttribute('itemtype') ?? element.closest('[typeof]')?.getAttribute('typeof');
  return type === undefined || type === null || /(?:Article|Posting|WebPage|CreativeWork|Report)\s*$/.test(type);
}

interface Said {
  readonly day: string;
  readonly isLabelled: boolean;
}

/** Returns the day near the headline, in a `time` element or in a line such as "Publié le 12 mars 2025 à 10h30". */
function dayOfHead(document: Page, headline: Element | null): string | null {
  const said = headOf(document, headline).flatMap(({ element, isBehind }) => [
    ...readTime(element, isBehind),
    ...readLine(element),
  ]);
  const labelled = said.filter(({ isLabelled }) => isLabelled);
  return onlyOne((labelled.length > 0 ? labelled : said).map(({ day }) => day));
}

/** Returns the elements from shortly before the headline to the second paragraph, without those of other stories. */
function headOf(document: Page, headline: Element | null): { element: Element; isBehind: boolean }[] {
  const articles = [...document.querySelectorAll('article, main')];
  const only = articles.filter((one) => one.nodeName.toUpperCase() === 'ARTICLE');
  const place =
    headline?.closest('article') ??
    (only.length === 1 && !headline ? only[0]! : (headline?.closest('main') ?? document.body));
  if (!place || (!headline && only.length !== 1)) return [];
  const all = [...place.querySelectorAll('*')];
  const at = headline ? all.indexOf(headline) : 0;
  const head: { element: Element; isBehind: boolean }[] = [];
  let paragraphs = 0;
  for (const [index, element] of all.slice(Math.max(0, at - BEFORE), at + BEHIND).entries()) {
    const isBehind = index + Math.max(0, at - BEFORE) > at || !headline;
    const isTitle = /^h[2-6]$/i.test(element.nodeName);
    if (isBehind && isTitle && OTHER_STORIES.test(textOf(element))) break;
    const isParagraph = /^p$/i.test(element.nodeName) && textOf(element).length > PARAGRAPH;
    if (isBehind && isParagraph && ++paragraphs > 1) break;
    if (!isAside(element, headline)) head.push({ element, isBehind });
  }
  return head;
}

/** Reads the day of a `time` element that is marked as the publication date or is a line by itself. */
function readTime(element: Element, isBehind: boolean): Said[] {
  const name = element.nodeName.toLowerCase();
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  const isAbbr = name === 'abbr' && PUBLISHED_NAME.test(names);
  if (name !== 'time' && !isAbbr) return [];
  const text = textOf(element);
  const given = element.getAttribute('datetime') ?? (isAbbr ? element.getAttribute('title') : null);
  const day = readDay(given) ?? (given === null ? (readDay(text) ?? bareDay(text) ?? stampDay(text)) : null);
  if (day === null) return [];
  const line = lineOf(element);
  const before = line.slice(0, Math.max(0, line.indexOf(text)));
  const label = labelBefore(before.slice(-LINE)) ?? (stampDay(text) === null ? null : 'published');
  const isNamed = PUBLISHED_NAME.test(names) || element.hasAttribute('pubdate');
  if (label === 'changed' || (!isNamed && CHANGED_NAME.test(names))) return [];
  if (line.length > LINE) return [];
  if (label === 'published' || isNamed) return [{ day, isLabelled: true }];
  const behind = line.slice(line.indexOf(text) + text.length);
  const isAlone =
    isBehind && !/start|end|event/i.test(names) && bareDay(`${before}${day}${withoutTime(text)}${behind}`) !== null;
  return isAlone ? [{ day, isLabelled: false }] : [];
}

/** Returns the text of a `time` element, unless it is only a day or a time of day. */
function withoutTime(text: string): string {
  return bareDay(text) === null && readDay(text) === null && !/^[\p{L}.,]*\s*\d{1,2}/u.test(text) ? ` ${text}` : '';
}

function readLine(element: Element): Said[] {
  const text = textOf(element);
  if (text.length > LINE || text === '') return [];
  const isInline = INLINE.has(element.nodeName.toLowerCase());
  // Inside a sentence, these words are about something else, such as a book or a report.
  if (isInline && (!/^\p{Lu}/u.test(text) || lineOf(element).length > LINE)) return [];
  const day = stampDay(text);
  return day === null ? [] : [{ day, isLabelled: true }];
}

/** Returns the text of the line that contains the element, up to the next block or line break on both sides. */
function lineOf(element: Element): string {
  let one: Element = element;
  while (
    INLINE.has(one.nodeName.toLowerCase()) &&
    one.parentElement &&
    INLINE.has(one.parentElement.nodeName.toLowerCase())
  ) {
    one = one.parentElement;
  }
  if (!INLINE.has(one.nodeName.toLowerCase())) return textOf(one);
  let text = one.textContent ?? '';
  for (let node = one.previousSibling; node && isInLine(node); node = node.previousSibling)
    text = (node.textContent ?? '') + text;
  for (let node = one.nextSibling; node && isInLine(node); node = node.nextSibling) text += node.textContent ?? '';
  return text.replace(/\s+/g, ' ').trim();
}

function isInLine({ nodeType, nodeName }: { readonly nodeType: number; readonly nodeName: string }): boolean {
  return nodeType === TEXT || (nodeType === ELEMENT && (INLINE.has(nodeName.toLowerCase()) || /^a$/i.test(nodeName)));
}

/** Whether an element belongs to a menu or to another story. */
function isAside(element: Element, headline: Element | null): boolean {
  for (let one: Element | null = element; one && !(headline && one.contains(headline)); one = one.parentElement) {
    const name = one.nodeName.toLowerCase();
    if (name === 'body' || name === 'html') return false;
    if (ASIDE.has(name) || ASIDE_ROLE.test(one.getAttribute('role') ?? '')) return true;
    if (ASIDE_NAME.test(`${one.getAttribute('class') ?? ''} ${one.getAttribute('id') ?? ''}`)) return true;
    if (headline && name === 'article' && headline.closest('article') !== null) return true;
    if (headline && name === 'header' && headline.closest('header') === null && !one.closest('article, main'))
      return true;
    if (name === 'li' && one.querySelector('a[href]') !== null) return true;
  }
  return false;
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

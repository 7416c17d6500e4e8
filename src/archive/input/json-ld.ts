// Finds the page's own article in its JSON-LD (schema.org), and the day on which that article was published, as opposed
// to the site or another story that the page links to.
import { onlyOne, readDay } from '../days.js';

/** What identifies a page. */
export interface PageNames {
  /** Its addresses: the canonical one, and the one it was fetched from. */
  readonly addresses: readonly string[];
  /** Its title and headlines. */
  readonly titles: readonly string[];
}

export interface Node {
  readonly [property: string]: unknown;
}

/** Properties that lead from a page to its own article, or that list all nodes of a page. */
const OWN = ['@graph', 'mainEntity', 'mainEntityOfPage'] as const;
const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|^Report)$/;
const PAGE = /^(?:WebPage|ItemPage|AboutPage)$/;
const DEEPEST = 8;

/**
 * Returns the publication day of the page's article; `null` if there is none, or if it is unclear which article it
 * belongs to.
 */
export function dayOfJsonLd(scripts: readonly string[], page: PageNames): string | null {
  const { own, pages } = choose(scripts, page);
  const days = own.map(dayOf).filter((day) => day !== null);
  // The page itself may have the day, if it lists no article or only articles without a day.
  return onlyOne(days.length > 0 ? days : pages.map(dayOf).filter((day) => day !== null));
}

/** Returns the nodes of the page's own article. */
export function ownArticles(scripts: readonly string[], page: PageNames): readonly Node[] {
  return choose(scripts, page).own;
}

/**
 * Returns the nodes of the page's own article, and those of the page itself unless all of its articles are other
 * stories.
 */
function choose(
  scripts: readonly string[],
  page: PageNames,
): { readonly own: readonly Node[]; readonly pages: readonly Node[] } {
  const nodes = scripts.flatMap((script) => collect(parse(script), 0));
  const mainIds = new Set(nodes.flatMap((node) => (isA(node, PAGE) ? addressesIn(node.mainEntity) : [])));
  const paths = new Set(page.addresses.flatMap(pathOf));
  const articles = nodes.filter((node) => isA(node, ARTICLE));
  const isMain = (node: Node): boolean => typeof node['@id'] === 'string' && mainIds.has(node['@id']);
  const isHere = (node: Node): boolean =>
    addressesOf(node).some((address) => pathOf(address).some((one) => paths.has(one)));
  const isElsewhere = (node: Node): boolean => {
    const known = addressesOf(node).flatMap(pathOf);
    return paths.size > 0 && known.length > 0 && !known.some((one) => paths.has(one));
  };
  const isCalledSo = (node: Node): boolean =>
    [node.headline, node.name, node.alternativeHeadline].some(
      (title) => typeof title === 'string' && page.titles.some((one) => isSameTitle(title, one)),
    );
  // The most reliable sign comes first. As soon as one sign picks any articles, the others are not used.
  const signs = [isMain, isHere, isCalledSo, (node: Node) => !isElsewhere(node)];
  const own = signs.map((sign) => articles.filter(sign)).find((chosen) => chosen.length > 0) ?? [];
  const isOfOthers = articles.length > 0 && articles.every((node) => isElsewhere(node) && !isCalledSo(node));
  const pages = nodes.filter((node) => isA(node, PAGE) && (isHere(node) || !isElsewhere(node)));
  return { own, pages: isOfOthers ? [] : pages };
}

/** Parses JSON as found in pages: inside comments, with line breaks in strings, or with a semicolon at the end. */
function parse(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/, '')
    .replace(/;\s*$/, '')
    .replace(/[\0-\x1f]+/g, ' ');
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Returns the nodes at the top level and in a graph, and those that they name as the main entity of the page. */
function collect(value: unknown, depth: number): Node[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => collect(one, depth + 1));
  const node = value as Node;
  return [node, ...OWN.flatMap((property) => collect(node[property], depth + 1))];
}

function isA(node: Node, type: RegExp): boolean {
  return strings(node['@type']).some((one) => type.test(one.replace(/^.*[/#:]/, '')));
}

function dayOf(node: Node): string | null {
  const given = node.datePublished;
  const value = typeof given === 'object' && given !== null && '@value' in given ? given['@value'] : given;
  const [first] = strings(value);
  return readDay(first);
}

function addressesOf(node: Node): string[] {
  return [node['@id'], node.url, node.mainEntityOfPage].flatMap(addressesIn);
}

function addressesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addressesIn);
  if (typeof value !== 'object' || value === null) return strings(value);
  const node = value as Node;
  return [...strings(node['@id']), ...strings(node.url)];
}

/**
 * Returns the parts of an address's path and query, without tracking parameters. Empty for the front page, which is not
 * an article.
 */
function pathOf(address: string): string[] {
  try {
    const { pathname, searchParams } = new URL(address);
    for (const name of [...searchParams.keys()])
      if (/^(?:utm_|at_|xtor|fbclid|gclid)/i.test(name)) searchParams.delete(name);
    const path = pathname.replace(/\/(?:amp|index\.\w+)?\/?$/, '').replace(/\/$/, '');
    const query = searchParams.toString();
    return path === '' && query === '' ? [] : [query === '' ? path : `${path}?${query}`];
  } catch {
    return [];
  }
}

/** Compares two titles, ignoring quotation marks, spaces, and the name of the newspaper at the end of one. */
export function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [plainTitle(one), plainTitle(other)];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 8 && long.startsWith(short);
}

function plainTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/&(?:[a-z]+|#\d+|#x[\da-f]+);/gi, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

function strings(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
}

// The fields of a web page that are passed through to the outputs: its title, address, section and author, from JSON-LD
// or `meta` elements, and any other `meta` element that the user names.
import type { parseHtml } from './dom.js';
import { ownArticles, type Node } from './json-ld.js';

type Page = ReturnType<typeof parseHtml>;

/** The names of the `meta` elements for each of the default fields, the most reliable first. */
const METAS: { readonly [field: string]: readonly string[] | undefined } = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'headline'],
  url: ['og:url'],
  section: ['article:section', 'og:article:section', 'section', 'cxenseparse:recs:category', 'dc.subject'],
  author: ['author', 'article:author', 'og:article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'byl'],
};
const ADDRESS = /^https?:/i;

/**
 * Returns a function that reads the fields of a page. Must be called before Readability, which changes the document.
 */
export function fieldsOfPage(document: Page, address: string | null): (field: string) => unknown {
  const metas = readMetas(document);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
  const addresses = [canonical, metas.get('og:url')?.[0], address].filter((one): one is string => !!one);
  const titles = [document.querySelector('title')?.textContent ?? '', metas.get('og:title')?.[0] ?? ''];
  const scripts = [...document.querySelectorAll('script')]
    .filter((script) => /^application\/ld\+json/i.test(script.getAttribute('type') ?? ''))
    .map((script) => script.textContent ?? '');
  const articles = ownArticles(scripts, { addresses, titles: titles.filter((title) => title !== '') });
  const metasOf = (field: string): readonly string[] => metas.get(field.toLowerCase()) ?? [];
  const usual = (field: string): string | undefined => METAS[field]?.flatMap(metasOf).find((one) => one !== '');
  return (field) => {
    switch (field) {
      case 'title':
        return firstText(articles, 'headline') ?? usual(field);
      case 'url':
        return absolute(canonical, address) ?? usual(field) ?? address;
      case 'section':
        return firstText(articles, 'articleSection') ?? usual(field);
      case 'author': {
        // Facebook prescribes the address of a profile in `article:author`, which is not a name.
        const said = METAS.author!.flatMap(metasOf).filter((one) => !ADDRESS.test(one));
        return authorsOf(articles) ?? said[0];
      }
      default: {
        const found = metasOf(field);
        return found.length > 1 ? found : found[0];
      }
    }
  };
}

/** Returns the contents of the page's `meta` elements, by lower-case name. */
function readMetas(document: Page): ReadonlyMap<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = meta.getAttribute('content')?.trim();
    if (!content) continue;
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((one) => meta.getAttribute(one));
    for (const name of new Set(names.flatMap((one) => (one ? [one.trim().toLowerCase()] : []))))
      metas.set(name, [...(metas.get(name) ?? []), content]);
  }
  return metas;
}

/** Resolves the canonical address, which may be relative to the site. */
function absolute(address: string | null, base: string | null): string | null {
  if (address === null) return null;
  return base !== null && URL.canParse(address, base) ? new URL(address, base).href : address;
}

function firstText(nodes: readonly Node[], property: string): string | undefined {
  const texts = nodes.flatMap((node) => textsIn(node[property]));
  return texts[0];
}

/**
 * Returns the names of the authors. Each may be a string, or a person or organisation with a name, or a list of these.
 */
function authorsOf(nodes: readonly Node[]): string | undefined {
  const names = nodes.flatMap((node) => textsIn(node.author)).filter((name) => !ADDRESS.test(name));
  return names.length === 0 ? undefined : [...new Set(names)].join(', ');
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null && 'name' in value ? textsIn(value.name) : [];
}

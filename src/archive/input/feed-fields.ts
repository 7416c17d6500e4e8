// The fields of a feed's item that are passed through to the outputs. RSS, Atom, NewsML-G2 and NITF each have elements
// of their own for the address, the section and the author; any other field is an element of the item with that name.
import { anyChild, child, children, descendant, textOf, type Element } from './xml-tree.js';
import { bare } from './xml-items.js';

type Values = readonly (string | null | undefined)[];

/**
 * Returns the value of a field of an item or entry: a string, or a list of strings if the item has the field several
 * times.
 */
export function fieldOfItem(item: Element, field: string): unknown {
  const usual = USUAL.get(field)?.(item) ?? [];
  const found = usual.find((value) => value !== null && value !== undefined && value !== '');
  return found ?? elementsNamed(item, field);
}

const USUAL: ReadonlyMap<string, (item: Element) => Values> = new Map(
  Object.entries({
    url: (item: Element): Values => [...ownLinks(item), permalinkOf(item)],
    section: (item: Element): Values => [
      ...allNamed(item, 'category').map((one) => one.attributes.label ?? one.attributes.term ?? textOf(one)),
      // NewsML-G2 has names of subjects in several languages; NITF has the section of the paper.
      ...allNamed(about(item), 'subject').map((one) => textOf(anyChild(one, 'name'))),
      descendant(item, 'pubdata')?.attributes['position.section'],
    ],
    author: (item: Element): Values => [
      joined(allNamed(item, 'creator').map(textOf)),
      joined(allNamed(item, 'author').map((one) => nameIn(textOf(anyChild(one, 'name')) ?? textOf(one)))),
      textOf(anyChild(about(item), 'by')),
      joined(allNamed(about(item), 'creator').map((one) => textOf(anyChild(one, 'name')))),
      withoutBy(textOf(descendant(item, 'byline'))),
    ],
  }),
);

/** The address of the item's own page: among several links, the one without `rel` or with `rel="alternate"`. */
function ownLinks(item: Element): Values {
  return allNamed(item, 'link')
    .filter(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate')
    .map((link) => link.attributes.href ?? textOf(link));
}

/** In RSS, a guid is the address of the page unless `isPermaLink` is false. */
function permalinkOf(item: Element): string | null {
  const guid = child(item, 'guid');
  const text = textOf(guid);
  return text !== null && guid?.attributes.isPermaLink !== 'false' && /^https?:/i.test(text) ? text : null;
}

/** The element in which NewsML-G2 describes the story. */
function about(item: Element): Element {
  return anyChild(item, 'contentMeta') ?? item;
}

/** RSS 2.0 prescribes "address (name)" for the author, but many feeds give only the name. */
function nameIn(author: string | null): string | null {
  return /^\S+@\S+\s*\((.+)\)$/.exec(author ?? '')?.[1] ?? author;
}

/** Drops the "Par" of "Par Zoé Brel". */
function withoutBy(byline: string | null): string | null {
  return byline === null ? null : byline.replace(/\s+/g, ' ').replace(/^(?:de notre .{0,40}?,\s*)?par\s+/iu, '');
}

function joined(names: readonly (string | null)[]): string | null {
  const known = [...new Set(names.filter((name) => name !== null))];
  return known.length === 0 ? null : known.join(', ');
}

function allNamed(item: Element, name: string): Element[] {
  return children(item).filter(({ nodeName }) => bare(nodeName) === name);
}

/**
 * Returns the elements with this name, or with this name after a prefix; otherwise an attribute of the item, or
 * elements further inside.
 */
function elementsNamed(item: Element, name: string): unknown {
  const exact = children(item).filter(({ nodeName }) => nodeName === name);
  const found = exact.length > 0 ? exact : allNamed(item, name);
  const texts = found.map(textOf).filter((text) => text !== null);
  if (texts.length > 0) return texts.length === 1 ? texts[0] : texts;
  return item.attributes[name] ?? textOf(descendant(item, bare(name)));
}

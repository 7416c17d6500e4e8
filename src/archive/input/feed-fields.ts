// The fields of an item of a feed that are passed through to the outputs. RSS, Atom, NewsML-G2 and NITF each have their
// own elements for the address, the section and the author; any other field is an element of the item with that name.
import { anyChild, child, children, descendant, textOf, type Element } from './xml-tree.js';
import { bare } from './xml-items.js';

type Values = readonly (string | null | undefined)[];

/** The value of a field of an item, or of an entry: a text, or a list of texts where the item says it several times. */
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
      // NewsML-G2 names subjects in a language; NITF gives the section of the paper.
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

/** The address of the item's own page: of several links, the one without `rel`, or whose `rel` is `alternate`. */
function ownLinks(item: Element): Values {
  return allNamed(item, 'link')
    .filter(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate')
    .map((link) => link.attributes.href ?? textOf(link));
}

/** RSS: a guid is the address of the page unless it says that it is not one. */
function permalinkOf(item: Element): string | null {
  const guid = child(item, 'guid');
  const text = textOf(guid);
  return text !== null && guid?.attributes.isPermaLink !== 'false' && /^https?:/i.test(text) ? text : null;
}

/** NewsML-G2 tells of the story in this element. */
function about(item: Element): Element {
  return anyChild(item, 'contentMeta') ?? item;
}

/** RSS 2.0 asks for "address (name)" as the author; many feeds give the name alone. */
function nameIn(author: string | null): string | null {
  return /^\S+@\S+\s*\((.+)\)$/.exec(author ?? '')?.[1] ?? author;
}

/** "Par Zoé Brel" without its "Par". */
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

/** The elements called so, or called so after their prefix, then an attribute of the item, then elements further in. */
function elementsNamed(item: Element, name: string): unknown {
  const exact = children(item).filter(({ nodeName }) => nodeName === name);
  const found = exact.length > 0 ? exact : allNamed(item, name);
  const texts = found.map(textOf).filter((text) => text !== null);
  if (texts.length > 0) return texts.length === 1 ? texts[0] : texts;
  return item.attributes[name] ?? textOf(descendant(item, bare(name)));
}

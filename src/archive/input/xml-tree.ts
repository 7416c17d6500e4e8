// Parses one item of XML into a tree. Common mistakes are repaired first: HTML entities, a bare "&", control
// characters. A limit keeps a single item from using all memory.
import { SaxesParser } from 'saxes';
import { ELEMENT, TEXT, type MarkupNode } from './markup.js';
import { bare } from './xml-items.js';

export interface Element extends MarkupNode {
  readonly attributes: { readonly [name: string]: string };
  readonly childNodes: MarkupNode[];
}

/** Why an item cannot be parsed, and on which of its lines. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * The most nodes in one item (an article has a few hundred) and the deepest nesting (an article has about ten levels).
 */
export const BUDGET = { nodes: 100_000, depth: 256 } as const;
const SLICE = 1 << 16;

/** Parses the XML of one item. Throws an `XmlError`. */
export function parseItem(text: string, decodeEntity: (entity: string) => string): Element {
  const parser = new SaxesParser();
  const open: Element[] = [];
  let root: Element | null = null;
  let nodes = 0;
  const fail = (message: string): never => {
    throw new XmlError(message, parser.line);
  };
  const count = (): void => {
    if (++nodes > BUDGET.nodes) fail(`more than ${BUDGET.nodes} elements and pieces of text in it`);
  };
  const hold = (value: string): void => {
    count();
    open.at(-1)?.childNodes.push({ nodeType: TEXT, nodeName: '#text', nodeValue: value, childNodes: [] });
  };
  parser.on('opentag', ({ name, attributes }) => {
    count();
    const element: Element = {
      nodeType: ELEMENT,
      nodeName: name,
      attributes: attributes as { readonly [name: string]: string },
      childNodes: [],
    };
    if (open.length >= BUDGET.depth) fail(`elements stand in each other more than ${BUDGET.depth} deep`);
    root ??= element;
    open.at(-1)?.childNodes.push(element);
    open.push(element);
  });
  parser.on('text', hold);
  parser.on('cdata', hold);
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    fail(`not well-formed XML (${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')})`);
  });
  const mended = mend(text, decodeEntity);
  // Parse in slices, so that parsing stops soon after the limit is exceeded.
  for (let at = 0; at < mended.length; at += SLICE) parser.write(mended.slice(at, at + SLICE));
  parser.close();
  return root ?? fail('not well-formed XML (no element)');
}

const AS_IT_IS = /<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->/g;
const OF_XML = new Set(['&amp;', '&lt;', '&gt;', '&quot;', '&apos;']);

function mend(text: string, decodeEntity: (entity: string) => string): string {
  const legal = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
  let mended = '';
  let at = 0;
  for (const { index, 0: section } of legal.matchAll(AS_IT_IS)) {
    mended += mendEntities(legal.slice(at, index), decodeEntity) + section;
    at = index + section.length;
  }
  return mended + mendEntities(legal.slice(at), decodeEntity);
}

function mendEntities(text: string, decodeEntity: (entity: string) => string): string {
  return text.replace(/&(?:#(\d+);|#x([\da-f]+);|([a-z][a-z\d]*;))?/gi, (entity, decimal, hex, name) => {
    if (decimal !== undefined || hex !== undefined) {
      const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
      return isCharacter(code) ? entity : '';
    }
    if (name === undefined) return '&amp;';
    if (OF_XML.has(entity)) return entity;
    const read = decodeEntity(entity);
    return read === entity ? `&amp;${String(name)}` : read.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  });
}

function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

export function children(element: Element): Element[] {
  return element.childNodes.filter((node): node is Element => node.nodeType === ELEMENT);
}

/**
 * Returns the child with this name, or with this name and the prefix of its parent. "title" does not match
 * "media:title".
 */
export function child(element: Element, name: string): Element | null {
  const prefix = element.nodeName.slice(0, -bare(element.nodeName).length);
  const all = children(element);
  return all.find((one) => one.nodeName === name) ?? all.find((one) => one.nodeName === prefix + name) ?? null;
}

/**
 * Returns the child with the first of these names that exists, with any prefix: "encoded" matches "content:encoded".
 */
export function anyChild(element: Element, ...names: readonly string[]): Element | null {
  const all = children(element);
  for (const name of names) {
    const found = all.find((one) => bare(one.nodeName) === name);
    if (found) return found;
  }
  return null;
}

export function descendant(element: Element, name: string): Element | null {
  for (const one of children(element)) {
    const found = bare(one.nodeName) === name ? one : descendant(one, name);
    if (found) return found;
  }
  return null;
}

/** Returns the trimmed text of an element, or `null` if it is empty. */
export function textOf(element: Element | null): string | null {
  const text = element ? contentOf(element).trim() : '';
  return text === '' ? null : text;
}

export function contentOf(node: MarkupNode): string {
  let text = node.nodeValue ?? '';
  for (const one of node.childNodes) text += contentOf(one);
  return text;
}

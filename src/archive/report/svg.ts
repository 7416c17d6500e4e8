// Builds SVG and HTML as text. All text from the archive is escaped.
import { escapeHtml } from '../../view/html.js';

export type Attributes = { readonly [name: string]: string | number };

/** An element. `content` is markup and is not escaped. */
export function el(tag: string, attributes: Attributes, content = ''): string {
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(show(value))}"`);
  return `<${tag}${said.join('')}>${content}</${tag}>`;
}

/** The tooltip of the enclosing element. */
export function tip(text: string): string {
  return el('title', {}, escapeHtml(text));
}

/** The title of a drawing, and a description of what it shows. */
export interface Told {
  readonly title: string;
  readonly says: string;
}

/** A drawing with its title and description for screen readers. `attributes` are added to the SVG element. */
export function drawing(
  id: string,
  size: readonly [number, number],
  { title, says }: Told,
  content: string,
  attributes: Attributes = {},
): string {
  const told = { role: 'img', 'aria-labelledby': `${id}-title ${id}-says`, ...attributes };
  return el(
    'svg',
    { viewBox: `0 0 ${size[0]} ${size[1]}`, ...told },
    el('title', { id: `${id}-title` }, escapeHtml(title)) +
      el('desc', { id: `${id}-says` }, escapeHtml(says)) +
      content,
  );
}

export function shorten(text: string, room: number): string {
  const characters = [...text];
  return characters.length <= room ? text : `${characters.slice(0, room - 1).join('')}…`;
}

/** Rounds coordinates to tenths, which hides tiny differences between machines. */
export function show(value: string | number): string {
  return typeof value === 'string' ? value : String(Math.round(10 * value) / 10);
}

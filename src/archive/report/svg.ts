// Builds SVG as text. All text from the archive is escaped.
import { escapeHtml } from '../../view/html.js';

export type Attributes = { readonly [name: string]: string | number };

/** An element. `content` is markup and is not escaped. */
export function el(tag: string, attributes: Attributes, content = ''): string {
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(show(value))}"`);
  return `<${tag}${said.join('')}>${content}</${tag}>`;
}

/** A text label of at most `room` characters. */
export function label(text: string, attributes: Attributes, room = Infinity): string {
  return el('text', attributes, escapeHtml(shorten(text, room)));
}

/** The tooltip of the element around it. */
export function tip(text: string): string {
  return el('title', {}, escapeHtml(text));
}

/** A drawing, with its title and description for screen readers. */
export function drawing(id: string, size: readonly [number, number], words: Words, content: string): string {
  const { title, says } = words;
  return el(
    'svg',
    {
      viewBox: `0 0 ${size[0]} ${size[1]}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-says`,
    },
    el('title', { id: `${id}-title` }, escapeHtml(title)) +
      el('desc', { id: `${id}-says` }, escapeHtml(says)) +
      content,
  );
}

export interface Words {
  readonly title: string;
  readonly says: string;
}

export function shorten(text: string, room: number): string {
  const characters = [...text];
  return characters.length <= room ? text : `${characters.slice(0, room - 1).join('')}…`;
}

/** "34,234", in every locale. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Coordinates are rounded to tenths, so that tiny differences between machines do not show. */
function show(value: string | number): string {
  return typeof value === 'string' ? value : String(Math.round(10 * value) / 10);
}

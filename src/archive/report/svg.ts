// Pieces of SVG as text. Whatever comes from the archive passes through `escapeHtml`.
import { escapeHtml } from '../../view/html.js';

export type Attributes = { readonly [name: string]: string | number };

/** An element; its content is markup already. */
export function el(tag: string, attributes: Attributes, content = ''): string {
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(show(value))}"`);
  return `<${tag}${said.join('')}>${content}</${tag}>`;
}

/** A label, cut where it has no room. */
export function label(text: string, attributes: Attributes, room = Infinity): string {
  return el('text', attributes, escapeHtml(shorten(text, room)));
}

/** What a pointer that rests on it is shown. */
export function tip(text: string): string {
  return el('title', {}, escapeHtml(text));
}

/** A drawing with its name and, for those who do not see it, what it shows. */
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

/** "34,234", whatever the machine's habits. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Places are given to a tenth: what machines round differently stays behind. */
function show(value: string | number): string {
  return typeof value === 'string' ? value : String(Math.round(10 * value) / 10);
}

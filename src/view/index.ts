// What `depeche/view` exports: an article to look at.

/**
 * An article to look at.
 *
 * @module depeche/view
 */

export { escapeHtml } from './html.js';
export { toFragment, toHtml, type PageOptions } from './page.js';
export { STYLE } from './style.js';

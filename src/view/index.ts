// What `depeche/view` exports: an article to look at.

/**
 * Shows an article and its records as HTML.
 *
 * @module depeche/view
 */

export { escapeHtml } from './html.js';
export { toFragment, toHtml, type PageOptions } from './page.js';
export { STYLE } from './style.js';

// The exports of `depeche/view`: an article as HTML.

/**
 * Shows an article and its records as HTML.
 *
 * @module depeche/view
 */

export { escapeHtml } from './html.js';
export { toFragment, toHtml, type FragmentOptions, type PageOptions } from './page.js';
export { SCRIPT, SCRIPT_HASH } from './script.js';
export { STYLE } from './style.js';
export { inWords } from './tell.js';
export type { PageLanguage } from './words.js';

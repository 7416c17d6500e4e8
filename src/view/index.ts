// What `depeche/view` exports: an article to look at.

export { escapeHtml } from './html.js';
export { toFragment, toHtml, type PageOptions } from './page.js';
export { STYLE } from './style.js';

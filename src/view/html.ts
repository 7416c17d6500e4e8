// Escapes text for HTML. Texts are untrusted, so every piece of text goes through here.

const ESCAPES: { readonly [char: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for use between tags or in a quoted attribute. Characters that HTML forbids become U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char]!).replace(/[\p{Cs}\0-\x08\x0B\x0E-\x1F\x7F]/gu, '\uFFFD');
}

/** The optional parts of a page. */
export interface PageParts {
  /** The language of the page, `en` by default. */
  readonly lang?: string;
  /** The only script that may run, and its hash ("sha256-…"). */
  readonly script?: string;
  readonly scriptHash?: string;
}

/**
 * Returns a complete page that loads nothing and runs only its own script. `title` is escaped here; `style`, `body` and
 * `script` must already be safe.
 */
export function wholePage(
  title: string,
  style: string,
  body: readonly string[],
  { lang = 'en', script, scriptHash }: PageParts = {},
): string {
  const runs = scriptHash === undefined ? '' : `; script-src '${scriptHash}'`;
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${runs}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(title)}</h1>`,
    ...body,
    '</main>',
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

// Parses HTML with linkedom, and finds the article of a page with Mozilla's Readability. Both are optional packages,
// and are imported as ES modules by the CommonJS build too: one of linkedom's dependencies is an ES module, which
// `require` can load only from Node 20.19 on.
import type { Readability } from '@mozilla/readability';
import { checkReadable, loadPackage, type Packages } from '../packages.js';

let linkedom: Packages['linkedom'] | null = null;
let readability: Packages['@mozilla/readability'] | null = null;

type HtmlDocument = ReturnType<Packages['linkedom']['parseHTML']>['document'];

/** Loads both packages. Must be awaited before `parseHtml` and `findArticle` are called. */
export async function loadDom(): Promise<void> {
  // A worker of a queue may receive pages that were found on another machine, so the packages are checked here too.
  if (linkedom === null) checkReadable('html');
  linkedom ??= await loadPackage('linkedom');
  readability ??= await loadPackage('@mozilla/readability');
}

export function parseHtml(html: string): HtmlDocument {
  return loaded(linkedom).parseHTML(html).document;
}

/** Returns the article of a page. Changes the document. */
export function findArticle(document: HtmlDocument): ReturnType<Readability['parse']> {
  return new (loaded(readability).Readability)(document).parse();
}

function loaded<Package>(found: Package | null): Package {
  if (found === null) throw new Error('loadDom must be awaited before HTML is parsed');
  return found;
}

// Parses HTML with linkedom, and finds the article of a page with Mozilla's Readability. Both are optional packages, and
// are imported as ES modules by the CommonJS build too: one of linkedom's dependencies is an ES module, which `require` can
// load only from Node 20.19 on.
import type { Readability } from '@mozilla/readability';
import { checkReadable, loadPackage, type Packages } from '../packages.js';

let linkedom: Packages['linkedom'] | null = null;
let readability: Packages['@mozilla/readability'] | null = null;

type HtmlDocument = ReturnType<Packages['linkedom']['parseHTML']>['document'];

/** Must be awaited before `parseHtml` and `findArticle` are called. */
export async function loadDom(): Promise<void> {
  // A worker of a queue gets pages that another machine found.
  if (linkedom === null) checkReadable('html');
  linkedom ??= await loadPackage('linkedom');
  readability ??= await loadPackage('@mozilla/readability');
}

export function parseHtml(html: string): HtmlDocument {
  return loaded(linkedom).parseHTML(html).document;
}

/** The article of a page. It changes the document. */
export function findArticle(document: HtmlDocument): ReturnType<Readability['parse']> {
  return new (loaded(readability).Readability)(document).parse();
}

function loaded<Package>(found: Package | null): Package {
  if (found === null) throw new Error('loadDom must be awaited before HTML is parsed');
  return found;
}

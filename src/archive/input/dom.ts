// linkedom, which makes a tree of HTML. It is imported as an ES module from the CommonJS build too: one of the packages it
// needs is an ES module, which `require` loads from Node 20.19 on only.
import type * as Linkedom from 'linkedom';

let linkedom: typeof Linkedom | null = null;

/** To be awaited before `parseHtml` is called. */
export async function loadDom(): Promise<void> {
  linkedom ??= await import('linkedom');
}

/** The document that a page of HTML holds. */
export function parseHtml(html: string): ReturnType<typeof Linkedom.parseHTML>['document'] {
  if (linkedom === null) throw new Error('loadDom must be awaited before HTML is parsed');
  return linkedom.parseHTML(html).document;
}

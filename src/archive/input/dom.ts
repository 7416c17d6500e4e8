// Parses HTML with linkedom. The CommonJS build imports it as an ES module too: one of its dependencies is an ES module,
// which `require` can load only from Node 20.19 on.
import type * as Linkedom from 'linkedom';

let linkedom: typeof Linkedom | null = null;

/** Must be awaited before `parseHtml` is called. */
export async function loadDom(): Promise<void> {
  linkedom ??= await import('linkedom');
}

export function parseHtml(html: string): ReturnType<typeof Linkedom.parseHTML>['document'] {
  if (linkedom === null) throw new Error('loadDom must be awaited before HTML is parsed');
  return linkedom.parseHTML(html).document;
}

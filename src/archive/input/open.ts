// Turns raw articles into texts. The library that a form needs is loaded with the first
// article of that form. If the library throws, only that article cannot be read.
import type { Opening, RawText, SourceText, Unreadable } from '../items.js';
import { openJson } from './json-lines.js';

/** Returns the text of a raw article, or the reason why it cannot be read. */
export async function openRaw(raw: RawText, opening: Opening): Promise<SourceText | Unreadable> {
  switch (raw.form) {
    case 'json':
      return openJson(raw, opening);
    case 'page': {
      const { loadDom, openPage } = await import('./html.js');
      await loadDom();
      try {
        return openPage(raw, opening);
      } catch (error) {
        const { source, id } = raw;
        return { source, id, reason: error instanceof Error ? error.message : String(error) };
      }
    }
  }
}

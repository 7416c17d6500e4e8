// Raw articles → texts, where the library that a form needs is loaded when the first
// of its kind comes. What the library throws on (tags nested without end) is a page
// that cannot be read, and no more.
import type { Opening, RawText, SourceText, Unreadable } from '../items.js';
import { openJson } from './json-lines.js';

/** What an article in the form of its archive holds, or why it cannot be read. */
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

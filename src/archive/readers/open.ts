// Raw articles → texts. It runs in the workers, where the library that a form
// needs is loaded when the first of its kind comes.
import type { Opening, RawText, SourceText, Unreadable } from '../items.js';
import { openJson } from './lines.js';

/** What an article in the form of its archive holds, or why it cannot be read. */
export async function openRaw(raw: RawText, opening: Opening): Promise<SourceText | Unreadable> {
  switch (raw.form) {
    case 'json':
      return openJson(raw, opening);
    case 'page':
      return (await import('./html.js')).openPage(raw, opening);
  }
}

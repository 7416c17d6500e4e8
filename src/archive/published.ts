// Chooses the publication date of an article. In order of precedence: the date stated for the article itself in a
// field, in its web page or in its feed; the date given for all articles; the date in its file name; a date in its text
// ("Publié le 12 mars 2025").
import type { PublishedFrom } from './article.js';
import type { SourceText } from './items.js';
import { dayOfText } from './stamps.js';

/** The publication date of an article with its source, or null for both. */
export type SettledPublication =
  | { readonly published: string; readonly publishedFrom: PublishedFrom }
  // `given` without a date: the date given for all articles applies, which the extractor already has.
  | { readonly published: null; readonly publishedFrom: 'given' | null };

/** Chooses the date. `hasDefault` is true if a date was given for all articles without one. */
export function settlePublication(
  { text, published, publishedFrom = 'given' }: Pick<SourceText, 'text' | 'published' | 'publishedFrom'>,
  hasDefault: boolean,
): SettledPublication {
  if (published !== undefined && publishedFrom !== 'file name') return { published, publishedFrom };
  if (hasDefault) return { published: null, publishedFrom: 'given' };
  if (published !== undefined) return { published, publishedFrom };
  const day = dayOfText(text);
  return day === null ? { published: null, publishedFrom: null } : { published: day, publishedFrom: 'text' };
}

// Which day of publication is believed. What is stated of the article comes first: in a
// field of its own, in its page, in its feed. Then the day given for all articles, then
// what the name of its file says, then what its text says ("Publié le 12 mars 2025").
import type { PublishedFrom } from './article.js';
import type { SourceText } from './items.js';
import { dayOfText } from './stamps.js';

/** The day of publication of an article and where it was read, or null twice. */
export type SettledPublication =
  | { readonly published: string; readonly publishedFrom: PublishedFrom }
  // The day given for all: the extractor has it.
  | { readonly published: null; readonly publishedFrom: 'given' | null };

/** The day of an article that stands in an archive; `hasDefault` where a day is given for all that have none. */
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

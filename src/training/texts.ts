// News to measure on, each article once: text met again is read faster than text that is new.

import { readLines } from './shared.js';

export interface FreshArticle {
  readonly id: string;
  readonly text: string;
  readonly published?: string | undefined;
}

/** Articles from all over the archive, up to so many bytes of text. */
export function takeFresh(bytes: number): FreshArticle[] {
  const lines = [...readLines('archive/press-2016-2020.jsonl.gz')];
  const all = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
  const step = Math.max(1, Math.floor(all / bytes) - 1);
  const articles: FreshArticle[] = [];
  const seen = new Set<string>();
  let size = 0;
  for (let at = 0; at < lines.length && size < bytes; at += step) {
    const { id, text, published } = JSON.parse(lines[at]!) as FreshArticle;
    if (!text || seen.has(text)) continue;
    seen.add(text);
    articles.push({ id, text, ...(published && { published }) });
    size += Buffer.byteLength(text);
  }
  return articles;
}

// How the plain command writes articles: its own formats and those of other tools.
import type { WrittenArticle } from '../archive/article.js';
import type { ReadText } from './texts.js';
import { formatTable } from './table.js';

/** What `--to` may be. */
export const OUTPUTS = [
  'table',
  'json',
  'jsonl',
  'conll',
  'spacy',
  'prodigy',
  'label-studio',
  'web-annotation',
  'json-ld',
] as const;
export type Output = (typeof OUTPUTS)[number];

/** The text of an output around the articles, and how each article is written. */
export interface OutputFormat {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** The article as text, in one piece or several. */
  readonly show: (article: WrittenArticle, read: ReadText) => Iterable<string>;
}

/** The most records that are turned into JSON at once. The JSON of a very long article would take much memory. */
const MOST_RECORDS = 1000;

/** The format. With `isOne`, the JSON of the only article is written alone and not in an array. */
export async function openFormat(to: Output, isOne: boolean, isColored: boolean): Promise<OutputFormat> {
  const bare = { before: '', between: '', after: '' };
  const list = isOne ? { ...bare, after: '\n' } : { before: '[', between: ',\n', after: ']\n' };
  const whole = (value: unknown): string[] => [JSON.stringify(value, null, 2)];
  const line = (value: unknown): string[] => [`${JSON.stringify(value)}\n`];
  switch (to) {
    case 'table':
      return { ...bare, show: (article, { where }) => [formatTable(article, where, isColored)] };
    case 'json':
      return { ...list, show: (article) => whole(article) };
    case 'jsonl':
      return { ...bare, show: lineOf };
  }
  // Loaded for these formats alone.
  const { toConll, toJsonLd, toLabelStudio, toProdigy, toSpacy, toWebAnnotations } = await import('../export/index.js');
  switch (to) {
    case 'conll':
      return { ...bare, show: (article, { text }) => [toConll(article, text)] };
    case 'spacy':
      return { ...bare, show: (article, { text }) => line(toSpacy(article, text)) };
    case 'prodigy':
      return { ...bare, show: (article, { text }) => line(toProdigy(article, text)) };
    case 'label-studio': {
      // Label Studio imports an array, also of one task.
      const show = (article: WrittenArticle, { text }: ReadText): string[] => {
        const modelVersion = `depeche ${article.version ?? ''} (${article.model ?? ''})`;
        return whole(toLabelStudio(article, text, { modelVersion }));
      };
      return { before: '[', between: ',\n', after: ']\n', show };
    }
    case 'web-annotation':
      return {
        ...list,
        show: (article, { text }) => {
          const url = textIn(article, 'url');
          return whole(toWebAnnotations(article, text, url === null ? {} : { source: url }));
        },
      };
    case 'json-ld':
      return {
        ...list,
        show: (article, { text }) => {
          const [url, headline] = [textIn(article, 'url'), textIn(article, 'title')];
          return whole(
            toJsonLd(article, text, { ...(url !== null && { url }), ...(headline !== null && { headline }) }),
          );
        },
      };
  }
}

function textIn({ fields = {} }: WrittenArticle, field: string): string | null {
  const value = Object.hasOwn(fields, field) ? fields[field] : null;
  return typeof value === 'string' ? value : null;
}

/** The article as a line of JSON. */
function* lineOf(article: WrittenArticle): Generator<string> {
  const { records, ...rest } = article;
  if (records.length <= MOST_RECORDS) {
    yield `${JSON.stringify(article)}\n`;
    return;
  }
  // `records` is the last field, so the rest of the line ends in "]}".
  yield JSON.stringify({ ...rest, records: [] }).slice(0, -2);
  for (let at = 0; at < records.length; at += MOST_RECORDS)
    yield (at > 0 ? ',' : '') + JSON.stringify(records.slice(at, at + MOST_RECORDS)).slice(1, -1);
  yield ']}\n';
}

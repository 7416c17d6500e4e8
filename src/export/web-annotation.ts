// Annotations of the W3C's Web Annotation Data Model (2017), as JSON-LD. A mention is located by its position in code
// points, as the model requires, and by its words with the words around it, which still find it after the text has
// changed.

import type { Article } from '../types.js';
import { codePoints, sliceWhole } from './code-points.js';
import { marksOf, type LabelOptions, type Mark } from './marks.js';

/** A text about the mention: the name of the record, or its label. */
export interface WebAnnotationBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format: 'text/plain';
  readonly purpose: 'identifying' | 'classifying';
}

/** A mention as an annotation of the W3C Web Annotation data model. */
export interface WebAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'identifying';
  /** The name of the record and its label, and the item of Wikidata if known. */
  readonly body: readonly (WebAnnotationBody | { readonly source: string; readonly purpose: 'identifying' })[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly [
      { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
      {
        readonly type: 'TextQuoteSelector';
        readonly exact: string;
        readonly prefix: string;
        readonly suffix: string;
      },
    ];
  };
}

/** A collection of annotations with a single page. Positions are code points. */
export interface WebAnnotations {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly total: number;
  readonly first: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly startIndex: 0;
    readonly items: readonly WebAnnotation[];
  };
}

export interface WebAnnotationOptions extends LabelOptions {
  /** The address of the text. Without it, a URN is made from the article's id: `urn:depeche:article:…`. */
  readonly source?: string;
}

/** How much text before and after a mention is given, in UTF-16 code units. */
const AROUND = 32;

/**
 * Returns the mentions of the article as Web Annotations, including mentions that overlap. Throws a `RangeError` if the
 * text is not that of the article.
 */
export function toWebAnnotations(article: Article, text: string, options: WebAnnotationOptions = {}): WebAnnotations {
  const marks = marksOf(article, text, options);
  // Half a character has no code in an address.
  const id = (article.id ?? '').replace(/\p{Cs}/gu, '\uFFFD');
  const source = options.source ?? `urn:depeche:article:${encodeURIComponent(id)}`;
  const toPoint = codePoints(text);
  const items = marks.map((mark): WebAnnotation => {
    const { start, end, record, mention } = mark;
    const position = { start: toPoint(start), end: toPoint(end) };
    const prefix = sliceWhole(text, Math.max(0, start - AROUND), start);
    const suffix = sliceWhole(text, end, Math.min(text.length, end + AROUND));
    return {
      id: nameOf(source, `${record.id}-${record.mentions.indexOf(mention) + 1}`),
      type: 'Annotation',
      motivation: 'identifying',
      body: bodyOf(mark),
      target: {
        source,
        selector: [
          { type: 'TextPositionSelector', ...position },
          { type: 'TextQuoteSelector', exact: mention.text, prefix, suffix },
        ],
      },
    };
  });
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: nameOf(source, 'annotations'),
    type: 'AnnotationCollection',
    total: items.length,
    first: { id: nameOf(source, 'page-1'), type: 'AnnotationPage', startIndex: 0, items },
  };
}

/** Builds the address of a thing within the source, replacing the fragment of the source's address. */
function nameOf(source: string, name: string): string {
  return `${source.replace(/#.*$/u, '')}#depeche-${name}`;
}

function bodyOf({ label, record, mention }: Mark): WebAnnotation['body'] {
  const text = (value: string, purpose: WebAnnotationBody['purpose']): WebAnnotationBody => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    purpose,
  });
  const said = 'name' in record ? record.name : record.kind === 'date' ? record.value : null;
  const wikidata = 'ids' in record ? record.ids.wikidata : undefined;
  return [
    text(said ?? mention.text, 'identifying'),
    text(label, 'classifying'),
    ...(wikidata === undefined
      ? []
      : [{ source: `http://www.wikidata.org/entity/${wikidata}`, purpose: 'identifying' } as const]),
  ];
}

// A task of Label Studio with a prediction, to be imported and corrected ("pre-annotated data" in its documentation).
// Label Studio counts offsets in code points.

import type { Article, Span } from '../types.js';
import { codePoints } from './code-points.js';
import { marksOf, type LabelOptions } from './marks.js';

/** A mention as Label Studio shows it: a labelled region of the text, in its `predictions` format. */
export interface LabelStudioRegion {
  /** Unique within the task: the id of the record and the number of the mention. */
  readonly id: string;
  readonly from_name: string;
  readonly to_name: string;
  readonly type: 'labels';
  readonly value: Span & { readonly text: string; readonly labels: readonly string[] };
  /** The confidence of the mention. */
  readonly score: number;
}

/** A task of Label Studio with one prediction. All offsets are code points. */
export interface LabelStudioTask {
  readonly data: { readonly [field: string]: string };
  readonly predictions: readonly [
    {
      readonly model_version: string;
      /** The lowest confidence of its regions, by which tasks can be sorted for review. 1 for a text without any. */
      readonly score: number;
      readonly result: readonly LabelStudioRegion[];
    },
  ];
}

/** The names used in the labelling configuration of the project: `<Labels name="label" toName="text">`. */
export interface LabelStudioOptions extends LabelOptions {
  /** The name of the `Labels` tag; `label` by default. */
  readonly fromName?: string;
  /** The name of the `Text` tag; `text` by default. */
  readonly toName?: string;
  /** The field of the task that holds the text, `value="$text"` in the configuration; `text` by default. */
  readonly dataKey?: string;
  /** The version under which predictions are shown; `depeche` by default. */
  readonly modelVersion?: string;
}

/**
 * Returns the article as a task of Label Studio with one prediction. The file to import is a JSON array of tasks.
 * Throws a `RangeError` if the text is not that of the article.
 */
export function toLabelStudio(article: Article, text: string, options: LabelStudioOptions = {}): LabelStudioTask {
  const { fromName = 'label', toName = 'text', dataKey = 'text', modelVersion = 'depeche' } = options;
  const marks = marksOf(article, text, options);
  const toPoint = codePoints(text);
  const result = marks.map(({ start, end, label, record, mention }): LabelStudioRegion => {
    return {
      id: `${record.id}-${record.mentions.indexOf(mention) + 1}`,
      from_name: fromName,
      to_name: toName,
      type: 'labels',
      value: { start: toPoint(start), end: toPoint(end), text: mention.text, labels: [label] },
      score: mention.confidence,
    };
  });
  const score = result.reduce((lowest, region) => Math.min(lowest, region.score), 1);
  const { id, published } = article;
  const said = { ...(id !== undefined && { id }), ...(published !== null && { published }) };
  return { data: { ...said, [dataKey]: text }, predictions: [{ model_version: modelVersion, score, result }] };
}

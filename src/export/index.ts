// The exports of `depeche/export`: one article in the formats of other tools.

/**
 * Writes an article in the formats of other tools: CoNLL-2003, spaCy, Prodigy, Label Studio, Web Annotations, schema.org.
 *
 * @module depeche/export
 */

export { codePoints } from './code-points.js';
export { toConll } from './conll.js';
export { toJsonLd, type JsonLdArticle, type JsonLdNode, type JsonLdOptions } from './json-ld.js';
export {
  toLabelStudio,
  type LabelStudioOptions,
  type LabelStudioRegion,
  type LabelStudioTask,
} from './label-studio.js';
export type { LabelOptions, Labels } from './marks.js';
export { toProdigy, type ProdigySpan, type ProdigyTask, type ProdigyToken } from './prodigy.js';
export { toSpacy, type SpacyDoc, type SpacyOptions, type SpacySpan } from './spacy.js';
export {
  toWebAnnotations,
  type WebAnnotation,
  type WebAnnotationBody,
  type WebAnnotationOptions,
  type WebAnnotations,
} from './web-annotation.js';
export {
  pseudonymise,
  type Pseudonym,
  type PseudonymOptions,
  type Pseudonymised,
  type RemainingName,
} from '../pseudonymise.js';

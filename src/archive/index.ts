// The entry `depeche/archive`: reads whole collections of articles with worker threads,
// and resumes interrupted runs.

/**
 * Reads and writes archives of articles, with worker threads or through a queue.
 *
 * @module depeche/archive
 */
export type { ArchivedArticle, PublishedFrom } from './article.js';
export { runBatch } from './batch.js';
export type { ArchiveExtractOptions, BatchOptions, BatchProgress, BatchResult, Failure } from './batch-options.js';
export { runIdentities, type IdentitiesOptions, type IdentitiesResult } from './identities/run.js';
export type { IdentitiesProgress, IdentitiesSummary } from './identities/state.js';
export type { IdentityRow } from './identities/table.js';
export type { IdentityKind } from './identities/sightings.js';
export type { MaybePair } from './identities/alike.js';
export type { Skipped } from './listing.js';
export type { Fields } from './items.js';
export type { KeptFields } from './kept.js';
export { extractMany, type WorkedManyOptions } from './many.js';
export { BatchError } from './failure.js';
export { FORMATS, type Format } from './kinds.js';
export type { CsvStyle } from './writers/csv-style.js';
export { REPORT_LANGUAGES, type ReportLanguage } from './report/words.js';
export { OUTPUT_FORMATS, type OutputFormat } from './writers/formats.js';
export { enqueue, type EnqueueOptions, type EnqueueResult } from './queue/enqueue.js';
export { runWorker, type WorkerOptions, type WorkerProgress } from './queue/work.js';
export { QueueError, type QueuePlace } from './queue/connect.js';
export type { Collected } from './queue/collect.js';
export type { ArticleJob, FileJob } from './queue/jobs.js';

// Archives: `depeche/archive` reads and writes whole collections of articles, with
// worker threads, and goes on where it was stopped.

/**
 * Archives, with worker threads.
 *
 * @module depeche/archive
 */
export type { ArchivedArticle, PublishedFrom } from './article.js';
export { runBatch, type BatchOptions, type BatchProgress, type BatchResult } from './batch.js';
export type { Fields } from './items.js';
export { BatchError } from './output.js';
export { FORMATS, type Format } from './sources.js';
export { OUTPUT_FORMATS, type OutputFormat } from './writers/formats.js';
export { enqueue, type EnqueueOptions, type EnqueueResult } from './queue/enqueue.js';
export { runWorker, type WorkerOptions, type WorkerProgress } from './queue/work.js';
export { QueueError, type QueuePlace } from './queue/connect.js';
export type { Collected } from './queue/collect.js';
export type { ArticleJob, FileJob } from './queue/jobs.js';

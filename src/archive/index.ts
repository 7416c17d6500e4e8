// Archives: `depeche/archive` reads and writes whole collections of articles, with
// worker threads, and goes on where it was stopped.
export { runBatch, type BatchOptions, type BatchProgress, type BatchResult } from './batch.js';
export { BatchError } from './output.js';
export { FORMATS, type Format } from './sources.js';
export { OUTPUT_FORMATS, type OutputFormat } from './writers/formats.js';

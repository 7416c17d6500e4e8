/** Thrown when a batch cannot start or continue: the checkpoint of another job, an output that cannot be written. */
export class BatchError extends Error {
  override readonly name = 'BatchError';
}

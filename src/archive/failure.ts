/** What keeps a batch from starting or going on: another job's checkpoint, an output that cannot be written. */
export class BatchError extends Error {
  override readonly name = 'BatchError';
}

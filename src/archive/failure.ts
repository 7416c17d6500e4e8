// The errors of batches, and how to tell system errors apart.

/**
 * Thrown when a batch cannot start or continue, for example because of the checkpoint of another job or an output that
 * cannot be written.
 */
export class BatchError extends Error {
  override readonly name = 'BatchError';
}

/**
 * Returns the code of an error, such as "ENOENT" for a system error. `instanceof Error` is not used, because under Jest
 * errors from Node are not instances of the global `Error`.
 */
export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}

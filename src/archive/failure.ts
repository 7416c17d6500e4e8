// What goes wrong, and how it is told apart.

/** Thrown when a batch cannot start or continue: the checkpoint of another job, an output that cannot be written. */
export class BatchError extends Error {
  override readonly name = 'BatchError';
}

/**
 * The code of an error, such as "ENOENT" of one that the system gave. Its class is not asked: where Jest runs the code,
 * errors that come from Node are not of the class that is called `Error` there.
 */
export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}

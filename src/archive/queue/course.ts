// What ends the work of a queue worker: the caller's signal, an empty queue, or an error.

/** Tracks whether the work continues: it ends at the caller's signal, when nothing is left to do, or after an error. */
export interface Course {
  /** Aborted when the work is to end. */
  readonly signal: AbortSignal;
  /** Ends the work because nothing is left to do. */
  stop(): void;
  /** Ends the work because of an error. Only the first error is kept. */
  fail(this: void, error: Error): void;
  readonly broken: Error | null;
  /** Stops listening to the caller's signal. */
  forget(): void;
}

export function newCourse(signal: AbortSignal | undefined): Course {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  let broken: Error | null = null;
  return {
    signal: stopping.signal,
    stop,
    fail(error) {
      broken ??= error;
      stop();
    },
    get broken() {
      return broken;
    },
    forget: () => signal?.removeEventListener('abort', stop),
  };
}

// Standard input and pipes can be read only once, so a resumed run must be given the same stream again. The checkpoint
// stores a hash of what was read; if the new stream differs, this is detected before any of its results are committed.
import { createHash } from 'node:crypto';
import { BatchError } from './failure.js';

/** How many bytes of the streams were read, and their hash. */
export interface StreamMark {
  readonly bytes: number;
  readonly hash: string;
}

export interface StreamTap {
  /** Adds bytes that were read, in order. */
  add(part: Uint8Array): void;
  /** Returns the mark of what was read so far; null if there was no stream. */
  mark(): StreamMark | null;
  /** Returns whether everything the earlier run had read is known to be the same. Throws if it differs. */
  isSame(isEnd: boolean): boolean;
}

/** Follows the streams of a run. `before` is the mark of what the interrupted run had read. */
export function tapStreams(before: StreamMark | null): StreamTap {
  const hash = createHash('sha256');
  let bytes = 0;
  let isSame = before === null ? true : null;
  return {
    add(part) {
      if (before !== null && isSame === null && bytes + part.length >= before.bytes) {
        const head = part.subarray(0, before.bytes - bytes);
        isSame = hash.copy().update(head).digest('hex') === before.hash;
      }
      hash.update(part);
      bytes += part.length;
    },
    mark: () => (bytes === 0 ? before : { bytes, hash: hash.copy().digest('hex') }),
    isSame(isEnd) {
      if (isSame === false || (isEnd && isSame === null)) {
        throw new BatchError(
          'standard input is not what it was when the run started: give it the same again with --resume, ' +
            'or start over with --restart',
        );
      }
      return isSame === true;
    },
  };
}

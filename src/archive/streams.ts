// Standard input and pipes pass once, and a run that goes on is given them again. What
// was read of them before a checkpoint is kept with it as a hash: another stream in the
// place of the first is found out before anything that came of it is made safe.
import { createHash } from 'node:crypto';
import { BatchError } from './failure.js';

/** So much of the streams was read, and this was its hash. */
export interface StreamMark {
  readonly bytes: number;
  readonly hash: string;
}

export interface StreamTap {
  /** Takes what was read, in order. */
  add(part: Uint8Array): void;
  /** What was read up to now; null where there was no stream. */
  mark(): StreamMark | null;
  /** Whether all that was read before is known to be the same; throws where it is not. */
  isSame(isEnd: boolean): boolean;
}

/** Follows the streams of a run; `before` is what an earlier part of the run had read of them. */
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

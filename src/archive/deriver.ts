// Starts a thread that makes the other outputs from the JSON lines. It stays one
// checkpoint behind the workers, so that at the end the run waits only for the last part.
// These outputs are not covered by the checkpoints: a resumed run makes them again from
// the first line, which takes little time compared with reading the articles.
import { setTimeout as wait } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { loadTinypool, workerFile } from './threads.js';
import type { Derivation, Reached } from './derive.js';
import type { Derived } from './writers/formats.js';

export interface Deriver {
  /** Announces that this many bytes of the lines are safely written and may be read. */
  reach(bytes: number): void;
  /** Throws the error that stopped the thread, if there was one. */
  check(): Promise<void>;
  /** Announces that there are no more lines. Resolves when all outputs are complete. */
  end(): Promise<void>;
  close(): Promise<void>;
}

/** So many milliseconds a thread has to close its files, when its run is given up. */
const GRACE = 5000;

/** Starts the thread that makes `derived` from the file of lines, and from the table of identities where there is one. */
export async function openDeriver(
  lines: string,
  derived: readonly Derived[],
  identities: string | null,
): Promise<Deriver> {
  const { Tinypool } = await loadTinypool();
  const pool = new Tinypool({ filename: workerFile(), name: 'derive', minThreads: 1, maxThreads: 1 });
  const { port1, port2 } = new MessageChannel();
  let broken: Error | null = null;
  const task: Derivation = { lines, derived, identities, port: port2 };
  const made = pool.run(task, { transferList: [port2] }) as Promise<void>;
  made.catch((error: Error) => (broken = error));
  const post = (reached: Reached): void => port1.postMessage(reached);
  return {
    reach: post,
    check: async () => {
      if (broken) throw broken;
    },
    end: () => {
      post('end');
      return made;
    },
    close: async () => {
      // The thread closes its files, unless it is at something long.
      post('stop');
      const over = new AbortController();
      await Promise.race([
        made.catch(() => undefined),
        wait(GRACE, undefined, { signal: over.signal }).catch(() => undefined),
      ]);
      over.abort();
      port1.close();
      await pool.destroy();
    },
  };
}

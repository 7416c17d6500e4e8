// Starts a thread that makes the other outputs from the JSON lines. It stays one
// checkpoint behind the workers, so that at the end the run waits only for the last part.
// These outputs are not covered by the checkpoints: a resumed run makes them again from
// the first line, which takes little time compared with reading the articles.
import { MessageChannel } from 'node:worker_threads';
import { loadTinypool, workerFile } from './threads.js';
import type { Derivation } from './derive.js';
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
  return {
    reach: (bytes) => port1.postMessage(bytes),
    check: async () => {
      if (broken) throw broken;
    },
    end: () => {
      port1.postMessage(null);
      return made;
    },
    close: async () => {
      port1.close();
      await pool.destroy();
    },
  };
}

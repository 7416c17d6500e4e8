// A thread that makes other kinds of output of the lines, a checkpoint behind the
// workers: the end of the run waits for the last of them only. What it makes is no
// part of the checkpoints: a run that is resumed makes it anew from the first line,
// which takes a small part of the time that reading the articles took.
import { MessageChannel } from 'node:worker_threads';
import { loadTinypool, workerFile } from './threads.js';
import type { Derivation } from './derive.js';
import type { Derived } from './writers/formats.js';

export interface Deriver {
  /** So many bytes of the lines are safe, and may be read. */
  reach(bytes: number): void;
  /** Throws what stopped the thread, if anything did. */
  check(): Promise<void>;
  /** All of the lines have been reached: resolves when everything is made of them. */
  end(): Promise<void>;
  close(): Promise<void>;
}

/** Starts to make `derived` of the file of lines. */
export async function openDeriver(lines: string, derived: readonly Derived[]): Promise<Deriver> {
  const { Tinypool } = await loadTinypool();
  const pool = new Tinypool({ filename: workerFile(), name: 'derive', minThreads: 1, maxThreads: 1 });
  const { port1, port2 } = new MessageChannel();
  let broken: Error | null = null;
  const task: Derivation = { lines, derived, port: port2 };
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

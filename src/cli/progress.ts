// Shows the progress of a batch: a bar on a terminal, otherwise a plain line from time to time.
import type { BatchProgress } from '../archive/index.js';

export interface ProgressView {
  show(progress: Pick<BatchProgress, 'items' | 'bytes' | 'failed'>): void;
  close(): void;
}

const MB = 1_000_000;
/** The number of articles between two plain lines. */
const EVERY = 5000;

/** Shows progress on standard error. `size` is the total size of the inputs, null when it is unknown. */
export async function openProgress(quiet: boolean, size: number | null): Promise<ProgressView> {
  if (quiet) return { show: () => undefined, close: () => undefined };
  return process.stderr.isTTY ? openBar(size) : openLines();
}

function openLines(): ProgressView {
  let next = EVERY;
  return {
    show({ items, bytes, failed }) {
      if (items < next) return;
      process.stderr.write(`depeche: ${items} articles, ${(bytes / MB).toFixed(1)} MB read, ${failed} failed\n`);
      while (next <= items) next += EVERY;
    },
    close: () => undefined,
  };
}

async function openBar(size: number | null): Promise<ProgressView> {
  const { Presets, SingleBar } = await import('./bar.js');
  const known = size === null ? '' : '{bar} {percentage}% | ETA {eta_formatted} | ';
  const bar = new SingleBar(
    {
      format: `${known}{items} articles | {read} MB | {rate}/s | {failed} failed`,
      etaBuffer: 200,
      hideCursor: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  const started = process.hrtime.bigint();
  let first: number | null = null;
  bar.start(size ?? 1, 0, { items: 0, read: '0.0', rate: '…', failed: 0 });
  return {
    show({ items, bytes, failed }) {
      first ??= items;
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      const rate = Math.round((items - first) / seconds);
      bar.update(size === null ? 0 : Math.min(bytes, size), { items, read: (bytes / MB).toFixed(1), rate, failed });
    },
    close: () => bar.stop(),
  };
}

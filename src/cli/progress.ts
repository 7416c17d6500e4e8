// Shows the progress of a run: a bar on a terminal, otherwise a plain line from time to time.
import type { BatchProgress, IdentitiesProgress } from '../archive/index.js';

export interface ProgressView<Progress = Pick<BatchProgress, 'items' | 'bytes' | 'failed'>> {
  show(progress: Progress): void;
  close(): void;
}

const MB = 1_000_000;
/** The number of articles between two plain lines. */
const EVERY = 5000;
/** The passes that make identities read thousands of articles a second: their bar moves after so many. */
const PASSED = 50;

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
  const known = size === null ? '' : `${HOW_FAR} | `;
  const bar = await newBar(`${known}{items} articles | {read} MB | {rate}/s | {failed} failed`);
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

/**
 * Shows on standard error how far the two passes that make identities are. Nothing is shown before the first article, so
 * that in a batch the bar of the articles can stand in its place.
 */
export async function openPasses(quiet: boolean): Promise<ProgressView<IdentitiesProgress>> {
  if (quiet) return { show: () => undefined, close: () => undefined };
  return process.stderr.isTTY ? openPassesBar() : openPassesLines();
}

function openPassesLines(): ProgressView<IdentitiesProgress> {
  const next = { 1: EVERY, 2: EVERY };
  return {
    show({ pass, articles, bytes, size }) {
      if (articles < next[pass]) return;
      const read = `${(bytes / MB).toFixed(1)} of ${(size / MB).toFixed(1)} MB read`;
      process.stderr.write(`depeche: identities, pass ${pass} of 2: ${articles} articles, ${read}\n`);
      while (next[pass] <= articles) next[pass] += EVERY;
    },
    close: () => undefined,
  };
}

async function openPassesBar(): Promise<ProgressView<IdentitiesProgress>> {
  const bar = await newBar(`identities, pass {pass} of 2 | ${HOW_FAR} | {articles} articles`);
  let isShown = false;
  return {
    show({ pass, articles, bytes, size }) {
      if (!isShown) bar.start(size, 0, { pass, articles });
      if (!isShown || articles % PASSED === 0 || bytes === size) bar.update(bytes, { pass, articles });
      isShown = true;
    },
    close: () => bar.stop(),
  };
}

const HOW_FAR = '{bar} {percentage}% | ETA {eta_formatted}';

async function newBar(format: string) {
  const { Presets, SingleBar } = await import('./bar.js');
  const options = { format, etaBuffer: 200, hideCursor: true, stream: process.stderr };
  return new SingleBar(options, Presets.shades_classic);
}

// Articles to standard output, a pipe or a device, as they come: JSON lines or CSV.
// Nothing is kept, nothing can be gone on with; failures go to standard error.
import { finished } from 'node:stream/promises';
import type { ArchivedArticle } from './article.js';
import { BatchError, codeOf } from './failure.js';
import { NOTHING_DONE, type Output } from './output.js';
import { openTarget, type Target } from './target.js';
import type { CsvStyle } from './writers/csv-style.js';

/** Opens `target`; with `csv` what is written is CSV, with a column for each field of `keep`. */
export async function openStream(target: Target, csv: CsvStyle | null, keep: readonly string[] = []): Promise<Output> {
  const stream = await openTarget(target);
  const isOurs = stream !== process.stdout && stream !== process.stderr;
  // Heard by the one who writes: an error that nobody listens to ends the process.
  if (isOurs) stream.on('error', () => undefined);
  const put = (to: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> =>
    text.length === 0
      ? Promise.resolve()
      : new Promise((resolve, reject) => {
          to.write(text, (error) => (error ? reject(new BatchError(explain(error, target.path))) : resolve()));
        });
  const close = (): void => {
    if (isOurs) (stream as unknown as { destroy(): void }).destroy();
  };
  const { formatArticles, formatHeader } = await import('./writers/csv.js');
  if (csv !== null)
    await put(stream, formatHeader(csv, keep)).catch((error: unknown) => {
      close();
      throw error;
    });
  return {
    done: NOTHING_DONE,
    isRead: false,
    lines: null,
    async write(lines, failures) {
      await put(stream, csv === null ? lines : formatArticles(parse(lines), csv, keep));
      await put(process.stderr, failures);
    },
    commit: async () => undefined,
    finish: async () => {
      if (!isOurs) return null;
      stream.end();
      await finished(stream).catch((error: unknown) => {
        throw new BatchError(explain(error, target.path));
      });
      return null;
    },
    close: async () => close(),
  };
}

function parse(lines: Uint8Array): ArchivedArticle[] {
  return new TextDecoder()
    .decode(lines)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ArchivedArticle);
}

function explain(error: unknown, path: string): string {
  const code = codeOf(error);
  if (code === 'EPIPE') return `${path} was closed before all was written: name a file with --out to be able to resume`;
  if (code === 'ENOSPC') return `${path}: no room left to write`;
  return `${path}: ${error instanceof Error ? error.message : String(error)}`;
}

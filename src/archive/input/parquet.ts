// Reads Parquet, a few thousand rows at a time, and only the columns of the article.
import { toItem, type Item, type Part, type Reading } from '../items.js';
import { loadPackage } from '../packages.js';

const ROWS = 5000;

export async function* readParquet(_: AsyncIterable<Part>, reading: Reading): AsyncGenerator<Item> {
  const { path, source, name, fields, keep = [], maxBytes } = reading;
  // The index of the file is at its end, so the file cannot be read as a stream.
  if (path === null || !/\.(parquet|parq|pq)$/i.test(path)) {
    throw new Error('Parquet is read from a plain file, not from a stream or a compressed one: unpack it first');
  }
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } =
    await loadPackage('hyparquet');
  const { compressors } = await loadPackage('hyparquet-compressors');
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file).catch((error: unknown) => {
    throw new Error(`not Parquet (${error instanceof Error ? error.message : String(error)})`);
  });
  const present = parquetSchema(metadata).children.map(({ element }) => element.name);
  if (!present.includes(fields.text)) {
    throw new Error(`no column ${JSON.stringify(fields.text)} among ${present.join(', ')}: name it with --text-field`);
  }
  const wanted = new Set([fields.text, fields.id, fields.published, ...keep]);
  const columns = [...wanted].filter((column) => present.includes(column));
  const count = Number(metadata.num_rows);
  for (let rowStart = 0; rowStart < count; rowStart += ROWS) {
    const rowEnd = Math.min(count, rowStart + ROWS);
    const rows = await parquetReadObjects({ file, metadata, columns, rowStart, rowEnd, compressors }).catch(
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`rows ${rowStart + 1} to ${rowEnd}: broken (${reason})`);
      },
    );
    for (const [index, row] of rows.entries()) {
      const number = rowStart + index + 1;
      const found = {
        text: row[fields.text],
        id: plain(row[fields.id]),
        published: day(row[fields.published]),
        keep,
        valueOf: (field: string): unknown => row[field],
      };
      yield toItem(`${source}, row ${number}`, found, fields, `${name}:${number}`, maxBytes);
    }
  }
}

function plain(id: unknown): unknown {
  return typeof id === 'bigint' ? String(id) : id;
}

/** Converts dates and timestamps, which hyparquet returns as a `Date` in UTC. */
function day(published: unknown): unknown {
  return published instanceof Date ? published.toISOString().slice(0, 10) : published;
}

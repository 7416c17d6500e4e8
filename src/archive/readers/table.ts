// CSV and TSV with named columns. A row that is broken is set aside; the rows
// around it are read.
import { parse, type CsvError } from 'csv-parse';
import { decodeStream } from '../encoding.js';
import { toItem, type Item, type Reader, type Reading } from '../items.js';

// A row holds more than the text; one that never ends (an open quote) is not held whole.
const ROW_SWELL = 4;
const ROW_ROOM = 100_000;

export const readCsv: Reader = (bytes, reading) => readRows(bytes, reading, ',');
export const readTsv: Reader = (bytes, reading) => readRows(bytes, reading, '\t');

async function* readRows(
  bytes: AsyncIterable<Uint8Array>,
  reading: Reading,
  delimiter: string,
): AsyncGenerator<Item, void, void> {
  const { source, name, fields, encoding, maxBytes } = reading;
  let ready: Item[] = [];
  let row = 0;
  let broken: Error | null = null;
  const place = () => ({ source: `${source}, row ${++row}`, id: `${name}:${row}` });
  const parser = parse({
    delimiter,
    bom: true,
    columns: (header: string[]) => checkColumns(header, fields.text),
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: ROW_SWELL * maxBytes + ROW_ROOM,
    // Rows are taken here, in order with those passed over, and go no further.
    on_record: (record: { readonly [column: string]: string }) => {
      const at = place();
      const id = record[fields.id];
      const found = { text: record[fields.text], id: id === '' ? undefined : id, published: record[fields.published] };
      ready.push(toItem(at.source, found, fields, at.id, maxBytes));
      return null;
    },
    on_skip: (error: CsvError | undefined) => {
      ready.push({ ...place(), reason: `broken row (${error?.message ?? 'not valid'})` });
      return undefined;
    },
  });
  parser.on('error', (error) => (broken ??= error)).resume();
  const ended = new Promise<void>((resolve) => parser.once('close', resolve));
  for await (const text of decodeStream(bytes, encoding)) {
    await new Promise<void>((resolve) => parser.write(text, () => resolve()));
    yield* ready;
    ready = [];
    if (broken) break;
  }
  if (!broken) parser.end();
  await ended;
  yield* ready;
  if (broken) throw new Error(`row ${row + 1}: ${(broken as Error).message}`);
}

function checkColumns(header: readonly string[], text: string): string[] {
  if (!header.includes(text)) {
    throw new Error(`no column ${JSON.stringify(text)} among ${header.join(', ')}: name it with --text-field`);
  }
  return [...header];
}

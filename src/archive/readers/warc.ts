// WARC (ISO 28500), as web archives and Common Crawl News ship it: each response
// that holds a page is an article, named by its address.
import { WARCParser, type WARCRecord } from 'warcio';
import { tooBig, type Item, type Reading } from '../items.js';
import { MARKUP_SWELL } from './html.js';
import { isoDay } from './markup.js';

export async function* readWarc(bytes: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<Item> {
  const { source, name, maxBytes } = reading;
  const limit = MARKUP_SWELL * maxBytes;
  const parser = new WARCParser(toStream(bytes));
  let records = 0;
  for (let record = await next(parser, records); record; record = await next(parser, records)) {
    records++;
    if (!/^WARC\//.test(record.warcHeaders.protocol ?? '')) {
      throw new Error(`record ${records}: does not begin with WARC/1.0 or another version`);
    }
    if (!isPage(record)) continue;
    const place = `${source}, record ${records}`;
    const id = record.warcTargetURI ?? `${name}:${records}`;
    if (record.warcContentLength > limit) {
      yield { source: place, id, reason: tooBig(record.warcContentLength, limit) };
      continue;
    }
    const payload = await record.readFully(true);
    const published = isoDay(record.warcDate);
    const bytes = new Uint8Array(payload);
    yield { source: place, id, form: 'page', bytes, ...(published !== null && { published }) };
  }
  if (records === 0) throw new Error('no WARC record in it');
}

async function next(parser: WARCParser, before: number): Promise<WARCRecord | null> {
  try {
    return await parser.parse();
  } catch (error) {
    throw new Error(`record ${before + 1}: broken (${error instanceof Error ? error.message : String(error)})`);
  }
}

function isPage({ warcType, httpHeaders }: WARCRecord): boolean {
  if (warcType !== 'response' || !httpHeaders) return false;
  return httpHeaders.statusCode === 200 && /html/i.test(httpHeaders.headers.get('content-type') ?? '');
}

async function* toStream(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of bytes) yield part;
}

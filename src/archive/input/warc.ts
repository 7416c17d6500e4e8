// Reads WARC (ISO 28500), the format of web archives and of Common Crawl News. Each response that contains a page is an
// article, whose id is its address. The day on which the page was fetched is not used as its publication date.
import type { WARCParser, WARCRecord } from 'warcio';
import { dayOfAddress } from '../days.js';
import { loadPackage } from '../packages.js';
import { tooBig, type Item, type Part, type Reading } from '../items.js';
import { pickFields } from '../kept.js';
import { MARKUP_SWELL } from './html.js';
import { readRecords } from './warc-records.js';

/** Extra bytes for the headers of the record and of the HTTP response. */
const HEADS = 100_000;

export async function* readWarc(parts: AsyncIterable<Part>, reading: Reading): AsyncGenerator<Item> {
  const { source, name, keep, maxBytes } = reading;
  const limit = MARKUP_SWELL * maxBytes;
  const { WARCParser } = await loadPackage('warcio');
  let records = 0;
  for await (const record of readRecords(parts, limit + HEADS)) {
    if ('gap' in record) {
      records++;
      yield { source, id: name, reason: record.gap.reason };
      continue;
    }
    const { number } = record;
    records++;
    const place = `${source}, record ${number}`;
    const fallback = `${name}:${number}`;
    if ('reason' in record) yield { source: place, id: fallback, reason: `record ${number}: ${record.reason}` };
    else if ('size' in record) {
      const id = /^warc-target-uri:\s*<?([^\s>]+)/im.exec(record.head)?.[1] ?? fallback;
      if (holdsPage(record.head)) yield { source: place, id, reason: tooBig(record.size, limit) };
    } else yield* pageOf(new WARCParser(only(record.bytes)), place, fallback, keep);
  }
  if (records === 0) throw new Error('no WARC record in it');
}

async function* pageOf(
  parser: WARCParser,
  source: string,
  fallback: string,
  keep: readonly string[] = [],
): AsyncGenerator<Item> {
  let id = fallback;
  try {
    const record = await parser.parse();
    if (!record || !isPage(record)) return;
    id = record.warcTargetURI ?? id;
    const page = await record.readFully(true);
    const published = dayOfAddress(record.warcTargetURI);
    yield {
      source,
      id,
      form: 'page',
      bytes: new Uint8Array(page),
      // Fields of the record can be kept, such as "WARC-Date".
      around: pickFields(keep, (field) => record.warcHeader(field)).fields ?? {},
      ...(published !== null && { published, publishedFrom: 'file name' }),
    };
  } catch (error) {
    yield { source, id, reason: `broken (${error instanceof Error ? error.message : String(error)})` };
  }
}

function isPage({ warcType, httpHeaders }: WARCRecord): boolean {
  if (warcType !== 'response' || !httpHeaders) return false;
  return httpHeaders.statusCode === 200 && /html/i.test(httpHeaders.headers.get('content-type') ?? '');
}

/** Same test for a record that is too big to be parsed, by its head. */
function holdsPage(head: string): boolean {
  const answer = head.slice(head.search(/^HTTP\//m));
  return (
    /^warc-type:\s*response/im.test(head) && /^HTTP\/\S+ 200/.test(answer) && /^content-type:.*html/im.test(answer)
  );
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

// Reads news in XML: RSS 2.0 and 1.0, Atom, NewsML-G2 and NITF, recognised by the names of their elements. Only one
// item is held in memory at a time, and a broken one does not stop the rest.
import { decodeStream } from '../encoding.js';
import { isGap, toItem, tooBig, type Item, type Part, type Reading } from '../items.js';
import { fieldOfItem } from './feed-fields.js';
import { READERS } from './feeds.js';
import { decodeEntity, loadDom, MARKUP_SWELL } from './html.js';
import { joinStory } from './markup.js';
import { bare, ItemScanner, type ItemText } from './xml-items.js';
import { parseItem, XmlError } from './xml-tree.js';

const ROOTS = 'an RSS or Atom feed, NewsML-G2 or NITF';

export async function* readXml(parts: AsyncIterable<Part>, reading: Reading): AsyncGenerator<Item> {
  const { source, name, encoding, maxBytes } = reading;
  await loadDom();
  const scanner = new ItemScanner((element) => READERS.has(element), MARKUP_SWELL * maxBytes);
  let items = 0;
  let hasGap = false;
  const open = (found: readonly ItemText[]): Item[] => found.map((item) => openItem(item, ++items, reading));
  for await (const text of decodeStream(parts, encoding)) {
    if (isGap(text)) {
      hasGap = true;
      if (text.isCut) scanner.reset();
      yield { source, id: name, reason: text.reason };
    } else yield* open(scanner.add(text));
  }
  const { items: last, cutIn } = scanner.end();
  // An item cut by a gap has already been reported with the gap.
  if (!hasGap || last.some(({ fault }) => fault === null)) yield* open(last);
  if (items === 0 && !hasGap) throw new Error(`no article in it: expected ${ROOTS}`);
  if (!hasGap && cutIn !== null && last.every(({ fault }) => fault === null)) {
    yield { source, id: name, reason: `cut off: the file ends before </${cutIn}>` };
  }
}

function openItem(item: ItemText, number: number, { source, name, fields, keep, maxBytes }: Reading): Item {
  const place = `${source}, item ${number}`;
  const fallback = `${name}:${number}`;
  const { text, line, fault, tooLong } = item;
  if (tooLong !== null) return { source: place, id: fallback, reason: tooBig(tooLong, maxBytes) };
  if (fault !== null) return { source: place, id: fallback, reason: `line ${line}: not well-formed XML (${fault})` };
  try {
    const element = parseItem(text, decodeEntity);
    const { id, title, paragraphs, published } = READERS.get(bare(element.nodeName))!(element);
    const valueOf = (field: string): unknown => (field === 'title' ? title : fieldOfItem(element, field));
    const said = { id, published, publishedFrom: 'feed', keep, valueOf } as const;
    const found = { text: joinStory(title, paragraphs), ...said };
    return toItem(place, found, fields, fallback, maxBytes);
  } catch (error) {
    const at = error instanceof XmlError ? `line ${line + error.line - 1}: ` : '';
    return { source: place, id: fallback, reason: at + (error instanceof Error ? error.message : String(error)) };
  }
}

// Turns entities into the public records. Their shape is the contract with users: an
// unknown fact is `null` or an empty list, never a missing field.

import { sentenceAround } from './text/around.js';
import { countWork } from './text/work.js';
import type { Identified } from './entities/ids.js';
import type {
  Document,
  Entity,
  ExtractOptions,
  Kind,
  NewsRecord,
  QuoteEntity,
  QuotedWords,
  QuoteRecord,
  RecordMention,
  Role,
  Span,
} from './types.js';

const UNKNOWN: Identified = { ids: {}, latitude: null, longitude: null };
const NONE: ReadonlyMap<Entity, Identified> = new Map();

/**
 * The records of the requested kinds, in order of first mention, each with its id; a quote stands before what it begins
 * with. `known` holds what lists say of places.
 */
export function toRecords(
  doc: Document,
  entities: readonly Entity[],
  options: ExtractOptions,
  known: ReadonlyMap<Entity, Identified> = NONE,
  quotes: readonly QuoteEntity[] = [],
): NewsRecord[] {
  const ids = idsOf(entities, options);
  const records: NewsRecord[] = [];
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index]!;
    const id = ids[index];
    countWork('record', entity.mentions.length);
    if (id) records.push(finish(doc, options, toRecord(doc, entity, id, ids, known.get(entity) ?? UNKNOWN)));
  }
  if (quotes.length === 0 || !isAsked('quote', options)) return records;
  return merge(
    quotes.map((quote, index) => finish(doc, options, toQuoteRecord(doc, quote, `quote-${index + 1}`, ids))),
    records,
  );
}

/** The record id of every entity, `null` where its kind was not requested. */
function idsOf(entities: readonly Entity[], options: ExtractOptions): (string | null)[] {
  const ranks = new Map<Kind, number>();
  const ids: (string | null)[] = [];
  for (const { kind } of entities) {
    const rank = (ranks.get(kind) ?? 0) + 1;
    ranks.set(kind, rank);
    ids.push(isAsked(kind, options) ? `${kind}-${rank}` : null);
  }
  return ids;
}

function finish(doc: Document, options: ExtractOptions, record: NewsRecord): NewsRecord {
  return options.sentences ? withSentences(doc, record) : record;
}

/** Two lists in the order of their first mentions as one; of two that start together, that of the first list leads. */
function merge(quotes: readonly NewsRecord[], others: readonly NewsRecord[]): NewsRecord[] {
  const all: NewsRecord[] = [];
  let next = 0;
  for (const other of others) {
    const { start } = other.mentions[0]!;
    while (next < quotes.length && quotes[next]!.mentions[0]!.start <= start) all.push(quotes[next++]!);
    all.push(other);
  }
  return [...all, ...quotes.slice(next)];
}

/** Whether records of this kind are returned: some kinds only when they are asked for. */
export function isAsked(kind: Kind, { kinds, other, quotes }: ExtractOptions): boolean {
  if (kinds !== undefined && !kinds.includes(kind)) return false;
  return (kind !== 'other' || other === true) && (kind !== 'quote' || quotes === true);
}

/** The record with the sentence of each of its mentions. */
function withSentences(doc: Document, record: NewsRecord): NewsRecord {
  const mentions = record.mentions.map((mention) => {
    const { start, end } = sentenceAround(doc, mention);
    return { ...mention, sentence: doc.text.slice(start, end), sentence_start: start };
  });
  return { ...record, mentions };
}

/**
 * `ids` holds the record id of every entity, `null` where its kind was not requested. A role therefore never points to
 * a record that is not in the result.
 */
function toRecord(
  doc: Document,
  entity: Entity,
  id: string,
  ids: readonly (string | null)[],
  identified: Identified,
): NewsRecord {
  const { zone } = entity;
  // What is written as the name, or as the mention before, shares its string: a long text repeats its names.
  let said = 'name' in entity ? entity.name : '';
  const mentions: RecordMention[] = [];
  let confidence = 0;
  for (const { start, end, confidence: own } of entity.mentions) {
    const text = doc.text.slice(start, end);
    if (text !== said) said = text;
    mentions.push({ start, end, text: said, confidence: own });
    confidence = Math.max(confidence, own);
  }
  const idOf = (index: number | null): string | null => (index === null ? null : (ids[index] ?? null));
  switch (entity.kind) {
    // Named field by field: V8 copies an object into another with `...` far more slowly.
    case 'date': {
      const { kind } = entity;
      const { date } = entity.mentions[0];
      const { type, value, modifier, approximate, conflict, from, to, precision, anchor, edtf, min, max, offset } =
        date;
      return {
        kind,
        type,
        value,
        modifier,
        approximate,
        conflict,
        from,
        to,
        precision,
        anchor,
        edtf,
        min,
        max,
        offset,
        id,
        mentions,
        confidence,
        zone,
      };
    }
    case 'quantity': {
      const { kind } = entity;
      const { type, value, min, max, magnitude, approximation, unit, currency, of, per } = entity.mentions[0].quantity;
      return {
        kind,
        type,
        value,
        min,
        max,
        magnitude,
        approximation,
        unit,
        currency,
        of,
        per,
        id,
        mentions,
        confidence,
        zone,
      };
    }
    case 'person': {
      const { kind, name, given, family, honorific, gender, aliases } = entity;
      const roles = entity.roles.map(({ title, organisation, place, start, end }): Role => {
        return { title, organisation: idOf(organisation), place: idOf(place), start, end };
      });
      return { kind, name, given, family, honorific, gender, aliases, roles, ids: {}, id, mentions, confidence, zone };
    }
    case 'organisation': {
      const { kind, name, acronym, category } = entity;
      return { kind, name, acronym, category, ids: {}, id, mentions, confidence, zone };
    }
    case 'place': {
      const { kind, name, category, country } = entity;
      const { ids: own, latitude, longitude } = identified;
      return { kind, name, category, country, ids: own, latitude, longitude, id, mentions, confidence, zone };
    }
    case 'other':
      return { kind: entity.kind, name: entity.name, id, mentions, confidence, zone };
  }
}

function toQuoteRecord(
  doc: Document,
  { kind, mentions: [said], zone, speaker }: QuoteEntity,
  id: string,
  ids: readonly (string | null)[],
): QuoteRecord {
  const { type, cue, confidence } = said;
  return {
    kind,
    type,
    cue: cue && toWords(doc, cue),
    speaker: speaker && {
      how: speaker.how,
      mention: speaker.mention && toWords(doc, speaker.mention),
      name: speaker.name,
      record: speaker.entity === null ? null : (ids[speaker.entity] ?? null),
    },
    id,
    mentions: [{ ...toWords(doc, said), confidence }],
    confidence,
    zone,
  };
}

function toWords({ text }: Document, { start, end }: Span): QuotedWords {
  return { start, end, text: text.slice(start, end) };
}

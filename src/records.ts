// Turns entities into the public records. Their shape is the contract with users: an
// unknown fact is `null` or an empty list, never a missing field.

import { sentenceAround } from './text/around.js';
import { countWork } from './text/work.js';
import type { Identified } from './entities/ids.js';
import type { Document, Entity, ExtractOptions, Kind, NewsRecord, RecordMention, Role } from './types.js';

const UNKNOWN: Identified = { ids: {}, latitude: null, longitude: null };
const NONE: ReadonlyMap<Entity, Identified> = new Map();

/** The records of the requested kinds, in order of first mention, each with its id. `known` holds what lists say of places. */
export function toRecords(
  doc: Document,
  entities: readonly Entity[],
  options: ExtractOptions,
  known: ReadonlyMap<Entity, Identified> = NONE,
): NewsRecord[] {
  const ranks = new Map<Kind, number>();
  const ids = entities.map(({ kind }) => {
    if (!isAsked(kind, options)) return null;
    const rank = (ranks.get(kind) ?? 0) + 1;
    ranks.set(kind, rank);
    return `${kind}-${rank}`;
  });
  return entities.flatMap((entity, index) => {
    const id = ids[index];
    countWork('record', entity.mentions.length);
    if (!id) return [];
    const record = toRecord(doc, entity, id, ids, known.get(entity) ?? UNKNOWN);
    return [options.sentences ? withSentences(doc, record) : record];
  });
}

/** The record with the sentence of each of its mentions. */
function withSentences(doc: Document, record: NewsRecord): NewsRecord {
  const mentions = record.mentions.map((mention) => {
    const { start, end } = sentenceAround(doc, mention);
    return { ...mention, sentence: doc.text.slice(start, end), sentence_start: start };
  });
  return { ...record, mentions };
}

function isAsked(kind: Kind, { kinds, other }: ExtractOptions): boolean {
  return (kinds === undefined || kinds.includes(kind)) && (kind !== 'other' || other === true);
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
  const mentions = entity.mentions.map(({ start, end, confidence }): RecordMention => {
    return { start, end, text: doc.text.slice(start, end), confidence };
  });
  const confidence = mentions.reduce((surest, mention) => Math.max(surest, mention.confidence), 0);
  const common = { id, mentions, confidence, zone };
  const idOf = (index: number | null): string | null => (index === null ? null : (ids[index] ?? null));
  switch (entity.kind) {
    case 'date':
      return { kind: entity.kind, ...entity.mentions[0].date, ...common };
    case 'quantity':
      return { kind: entity.kind, ...entity.mentions[0].quantity, ...common };
    case 'person': {
      const { kind, name, given, family, honorific, gender, aliases } = entity;
      const roles = entity.roles.map(({ title, organisation, place, start, end }): Role => {
        return { title, organisation: idOf(organisation), place: idOf(place), start, end };
      });
      return { kind, name, given, family, honorific, gender, aliases, roles, ids: {}, ...common };
    }
    case 'organisation': {
      const { kind, name, acronym, category } = entity;
      return { kind, name, acronym, category, ids: {}, ...common };
    }
    case 'place': {
      const { kind, name, category, country } = entity;
      const { ids: own, latitude, longitude } = identified;
      return { kind, name, category, country, ids: own, latitude, longitude, ...common };
    }
    case 'other':
      return { kind: entity.kind, name: entity.name, ...common };
  }
}

// Turns entities into the public records. Their shape is the contract with users: an
// unknown fact is `null` or an empty list, never a missing field.

import { countWork } from './text/work.js';
import type { Document, Entity, ExtractOptions, Kind, NewsRecord, RecordMention, Role } from './types.js';

/** The records of the requested kinds, in order of first mention, each with its id. */
export function toRecords(doc: Document, entities: readonly Entity[], options: ExtractOptions): NewsRecord[] {
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
    return id ? [toRecord(doc, entity, id, ids)] : [];
  });
}

function isAsked(kind: Kind, { kinds, other }: ExtractOptions): boolean {
  return (kinds === undefined || kinds.includes(kind)) && (kind !== 'other' || other === true);
}

/**
 * `ids` holds the record id of every entity, `null` where its kind was not requested. A role therefore never points to
 * a record that is not in the result.
 */
function toRecord(doc: Document, entity: Entity, id: string, ids: readonly (string | null)[]): NewsRecord {
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
      return { kind, name, given, family, honorific, gender, aliases, roles, ...common };
    }
    case 'organisation':
      return { kind: entity.kind, name: entity.name, acronym: entity.acronym, category: entity.category, ...common };
    case 'place':
      return { kind: entity.kind, name: entity.name, category: entity.category, country: entity.country, ...common };
    case 'other':
      return { kind: entity.kind, name: entity.name, ...common };
  }
}

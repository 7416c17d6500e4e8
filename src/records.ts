// Entities → the public records. Their shape is the product: a fact that is not
// known is `null` or an empty list, never a missing field.

import type { Document, Entity, ExtractOptions, Kind, NewsRecord, RecordMention } from './types.js';

/** The records of the asked kinds, in order of first mention, each with its id. */
export function toRecords(doc: Document, entities: readonly Entity[], options: ExtractOptions): NewsRecord[] {
  const ranks = new Map<Kind, number>();
  const records: NewsRecord[] = [];
  for (const entity of entities) {
    if (!isAsked(entity.kind, options)) continue;
    const rank = (ranks.get(entity.kind) ?? 0) + 1;
    ranks.set(entity.kind, rank);
    records.push(toRecord(doc, entity, `${entity.kind}-${rank}`));
  }
  return records;
}

function isAsked(kind: Kind, { kinds, other }: ExtractOptions): boolean {
  return (kinds === undefined || kinds.includes(kind)) && (kind !== 'other' || other === true);
}

function toRecord(doc: Document, entity: Entity, id: string): NewsRecord {
  const { zone } = entity;
  const mentions = entity.mentions.map(({ start, end, confidence }): RecordMention => {
    return { start, end, text: doc.text.slice(start, end), confidence };
  });
  const confidence = mentions.reduce((surest, mention) => Math.max(surest, mention.confidence), 0);
  const common = { id, mentions, confidence, zone };
  switch (entity.kind) {
    case 'date':
      return { kind: entity.kind, ...entity.mentions[0].date, ...common };
    case 'quantity':
      return { kind: entity.kind, ...entity.mentions[0].quantity, ...common };
    case 'person':
      return {
        kind: entity.kind,
        name: entity.name,
        given: null,
        family: null,
        honorific: null,
        gender: null,
        roles: [],
        ...common,
      };
    case 'organisation':
      return { kind: entity.kind, name: entity.name, acronym: null, category: null, ...common };
    case 'place':
      return { kind: entity.kind, name: entity.name, category: null, country: null, ...common };
    case 'other':
      return { kind: entity.kind, name: entity.name, ...common };
  }
}

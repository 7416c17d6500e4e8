// Finds the entity that speaks in each quote.

import { zoneKind } from '../knowledge/seen.js';
import type { Document, Entity, QuoteEntity, QuoteMention, Span } from '../types.js';

/** The quotes, each with the entity that its speaker's mention denotes. `said` is in text order. */
export function findSpeakers(
  { zones }: Document,
  entities: readonly Entity[],
  said: readonly QuoteMention[],
): QuoteEntity[] {
  const named = said.length === 0 ? [] : namesOf(entities);
  let zone = 0;
  return said.map((mention): QuoteEntity => {
    while (zone < zones.length && zones[zone]!.end <= mention.start) zone++;
    const entity = mention.speaker?.mention ? speakerAt(named, mention.speaker.mention) : null;
    const name = entity === null ? null : nameOf(entities[entity]!);
    const speaker = mention.speaker && { ...mention.speaker, name, entity };
    return { kind: 'quote', mentions: [mention], zone: zoneKind(zones[zone], mention.start), speaker };
  });
}

interface Named extends Span {
  readonly entity: number;
}

function namesOf(entities: readonly Entity[]): Named[] {
  return entities
    .flatMap(({ kind, mentions }, entity) =>
      kind === 'person' || kind === 'organisation' ? mentions.map(({ start, end }) => ({ start, end, entity })) : [],
    )
    .sort((a, b) => a.start - b.start);
}

function speakerAt(named: readonly Named[], { start, end }: Span): number | null {
  return named.find((one) => one.start < end && start < one.end)?.entity ?? null;
}

function nameOf(entity: Entity): string | null {
  return 'name' in entity ? entity.name : null;
}

// Copies the facts that a user's own reader states about a mention (a given name, an
// acronym, a title) to the entity of that mention.

import type { Document, Entity, EntityRole, Span, StatedMention } from '../types.js';

/** The entities with the facts stated about their mentions. If two facts contradict each other, the first counts. */
export function withFacts(doc: Document, entities: readonly Entity[], own: readonly StatedMention[]): Entity[] {
  const stated = new Map(
    own.filter(({ facts }) => facts).map((mention) => [`${mention.start} ${mention.end}`, mention]),
  );
  if (stated.size === 0) return [...entities];
  return entities.map((entity) => {
    const ours = entity.mentions
      .map(({ start, end }) => stated.get(`${start} ${end}`))
      .filter((mention) => mention?.kind === entity.kind)
      .map((mention) => mention?.facts ?? {});
    if (ours.length === 0) return entity;
    const fact = (name: 'given' | 'family' | 'honorific' | 'acronym') => ours.find((facts) => facts[name])?.[name];
    switch (entity.kind) {
      case 'person': {
        const { given, family, honorific, roles } = entity;
        const titles = ours.flatMap(({ title }) => title ?? []);
        const added = outside(titles, roles).map(({ start, end }): EntityRole => {
          const title = doc.text.slice(start, end).replace(/\s+/gu, ' ');
          return { title, organisation: null, place: null, start, end };
        });
        return {
          ...entity,
          given: fact('given') ?? given,
          family: fact('family') ?? family,
          honorific: fact('honorific') ?? honorific,
          roles: [...roles, ...added].sort((a, b) => a.start - b.start),
        };
      }
      case 'organisation':
        return { ...entity, acronym: fact('acronym') ?? entity.acronym };
      default:
        return entity;
    }
  });
}

/** The spans that overlap none of the others. Sorts and then walks once, because a person may have thousands of titles. */
function outside(spans: readonly Span[], others: readonly Span[]): Span[] {
  const byStart = [...others].sort((a, b) => a.start - b.start);
  const byEnd = [...spans].sort((a, b) => a.end - b.end);
  let next = 0;
  // The furthest end of the others that start before the span ends.
  let reach = 0;
  return byEnd.filter(({ start, end }) => {
    for (; next < byStart.length && byStart[next]!.start < end; next++) reach = Math.max(reach, byStart[next]!.end);
    return reach <= start;
  });
}

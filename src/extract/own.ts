// A user's own readers: each is given what was read before it, and what they find
// is settled with the rest. What they state of a mention goes to its entity.

import { hashWord } from '../names/hash.js';
import { lookUp, PART_OF_SPEECH } from '../names/lexicon.js';
import { settle } from '../settle.js';
import { normalise } from '../text/characters.js';
import type { Document, Entity, EntityRole, Mention, PartOfSpeech, Reader, Span, StatedMention } from '../types.js';
import type { Model } from './model.js';

const PARTS = Object.keys(PART_OF_SPEECH) as PartOfSpeech[];
const NONE: readonly PartOfSpeech[] = [];

/** What the readers find, one after the other; `found` is what the library read. */
export function readOwn(
  doc: Document,
  { names }: Model,
  found: readonly Mention[],
  readers: readonly Reader[],
): StatedMention[] {
  const own: StatedMention[] = [];
  const partsOfSpeech = (token: number): readonly PartOfSpeech[] => {
    const surface = doc.text.slice(doc.tokens.starts[token], doc.tokens.ends[token]);
    const bits = lookUp(names.lexicon.common, hashWord(normalise(surface).toLowerCase())) & 0xff;
    return bits === 0 ? NONE : PARTS.filter((part) => bits & PART_OF_SPEECH[part]);
  };
  for (const reader of readers) own.push(...reader({ doc, mentions: settle([...own, ...found]), partsOfSpeech }));
  return own;
}

/** The spans that touch none of the others. Linear but for the sorting: a person may be given thousands of titles. */
function outside(spans: readonly Span[], others: readonly Span[]): Span[] {
  const byStart = [...others].sort((a, b) => a.start - b.start);
  const byEnd = [...spans].sort((a, b) => a.end - b.end);
  let next = 0;
  // How far those reach that start before the span ends.
  let reach = 0;
  return byEnd.filter(({ start, end }) => {
    for (; next < byStart.length && byStart[next]!.start < end; next++) reach = Math.max(reach, byStart[next]!.end);
    return reach <= start;
  });
}

/** The entities with what was stated of their mentions; of two statements the first stands. */
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

// Runs a user's own readers. Each sees what was found before it, and its mentions are
// settled with all others. The facts that it states about a mention go to its entity.

import { hashWord } from '../names/hash.js';
import { lookUp, PART_OF_SPEECH } from '../names/lexicon.js';
import { settle } from '../settle.js';
import { normalise } from '../text/characters.js';
import type { Document, Entity, EntityRole, Mention, PartOfSpeech, Reader, StatedMention } from '../types.js';
import type { Model } from './model.js';

const PARTS = Object.keys(PART_OF_SPEECH) as PartOfSpeech[];
const NONE: readonly PartOfSpeech[] = [];

/** Runs the readers one after the other and returns their mentions. `found` holds those of the library. */
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

/** Adds the stated facts to the entities. If a fact is stated twice, the first one is used. */
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
        const added = titles
          .filter(({ start, end }) => !roles.some((role) => role.start < end && start < role.end))
          .map(({ start, end }): EntityRole => {
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

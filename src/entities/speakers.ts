// Finds who speaks in each quote. A name is the entity that bears it; a description ("le préfet") the one of whom the
// article says so; a pronoun the one who spoke last, or who was named last, of its gender; and where the text has
// nothing, the speaker before goes on. People without a name are followed too: "Un témoin raconte… a-t-il ajouté" is
// nobody's record. Walks the quotes and the names once, in the order of the text.

import { AGENT, PEOPLE } from '../french/people.js';
import { BODIES, SPEAKERS, VOICES } from '../french/reporting.js';
import { fold } from '../text/characters.js';
import type { Gender } from '../knowledge/civilities.js';
import { zoneKind } from '../knowledge/seen.js';
import { countWork } from '../text/work.js';
import type { Document, Entity, QuoteEntity, QuoteMention, Span } from '../types.js';
import { describes, readDescription, type Described, type Description } from './described.js';
import { sameWords } from '../text/same-words.js';

/** Whoever spoke: an entity, or somebody without a name. */
interface Speaking {
  readonly entity: number | null;
  /** Of whoever has no name, and of an organisation by its article. */
  readonly gender: Gender | null;
  readonly isPlural: boolean;
}

/** One mention of an entity that can speak. */
interface Named extends Span {
  readonly entity: number;
}

/** The quotes, each with the entity that its speaker denotes. `said` is in text order. */
export function findSpeakers(doc: Document, entities: readonly Entity[], said: readonly QuoteMention[]): QuoteEntity[] {
  if (said.length === 0) return [];
  const speaking = resolveAll(doc, entities, said);
  let zone = 0;
  return said.map((mention, index): QuoteEntity => {
    while (zone < doc.zones.length && doc.zones[zone]!.end <= mention.start) zone++;
    const entity = speaking[index]?.entity ?? null;
    const name = entity === null ? null : nameOf(entities[entity]!);
    const speaker = mention.speaker && { ...mention.speaker, name, entity };
    return { kind: 'quote', mentions: [mention], zone: zoneKind(doc.zones[zone], mention.start), speaker };
  });
}

function resolveAll(doc: Document, entities: readonly Entity[], said: readonly QuoteMention[]): (Speaking | null)[] {
  const named = namesOf(entities);
  const outside = outsideQuotes(named, said);
  const described = describes(doc, entities);
  const speaking: (Speaking | null)[] = [];
  let last: Speaking | null = null;
  let lastAt = -Infinity;
  let lastEnd = -1;
  for (const { speaker, start, end } of said) {
    const at = speaker?.mention?.start ?? start;
    const context: Context = { doc, entities, named, outside, described, last, lastAt, lastEnd, start, at };
    const found: Speaking | null = speaker === null ? null : resolve(context, speaker);
    speaking.push(speaker?.how === 'continued' ? null : found);
    if (found === null || speaker?.how === 'continued') continue;
    last = found;
    lastAt = start;
    lastEnd = Math.max(lastEnd, end, speaker?.mention?.end ?? 0);
  }
  return goOn(doc, said, speaking, mostNamed(entities));
}

interface Context {
  readonly doc: Document;
  readonly entities: readonly Entity[];
  readonly named: readonly Named[];
  readonly outside: readonly Named[];
  readonly described: Described;
  readonly last: Speaking | null;
  readonly lastAt: number;
  /** Where the quote before ends, with the words that name its speaker. */
  readonly lastEnd: number;
  readonly start: number;
  readonly at: number;
}

function resolve(context: Context, { how, mention }: NonNullable<QuoteMention['speaker']>): Speaking | null {
  if (mention === null) return null;
  switch (how) {
    case 'name':
      return ofName(context, mention);
    case 'description':
      return ofDescription(context, mention);
    case 'pronoun':
      return ofPronoun(context, mention);
    case 'continued':
      return null;
  }
}

function ofName({ named, entities, doc }: Context, mention: Span): Speaking {
  const at = firstEndingAfter(named, mention.start);
  const one = named[at];
  if (one === undefined || one.start >= mention.end) return { entity: null, gender: null, isPlural: false };
  return { entity: one.entity, gender: genderOf(doc, entities[one.entity]!), isPlural: false };
}

function ofDescription(context: Context, mention: Span): Speaking {
  const { doc, last, described, at, entities } = context;
  const description = readDescription(doc.text.slice(mention.start, mention.end));
  const { gender, isPlural } = description;
  if (description.isAgain && last !== null) return last;
  if (description.isIndefinite || isPlural) return { entity: null, gender, isPlural };
  const entity = description.isLatter
    ? (latest(context, gender) ?? last?.entity ?? null)
    : (described.find(description, at, last?.entity ?? null) ?? ofPerson(context, description, mention.end));
  return { entity, gender: gender ?? (entity === null ? null : genderOf(doc, entities[entity]!)), isPlural };
}

/** "le patron de Matignon", where the article says of nobody that he is: whoever spoke last, or was named last or next. */
function ofPerson(context: Context, { head, gender }: Description, end: number): number | null {
  const { last, lastAt, at, entities, doc } = context;
  if (BODIES.has(head) || VOICES.has(head) || !isPersonNoun(head)) return null;
  const speaker = last?.entity ?? null;
  const isPerson = speaker !== null && entities[speaker]!.kind === 'person';
  if (isPerson && at - lastAt < REACH && fits(genderOf(doc, entities[speaker]!), gender)) return speaker;
  return latest(context, gender) ?? (speaker === null ? earliest(context, gender, end) : null);
}

/** The furthest that a pronoun may stand from whoever spoke last, in characters. */
const REACH = 1500;

function ofPronoun(context: Context, mention: Span): Speaking {
  const { doc, last, at, lastAt } = context;
  const word = doc.text.slice(mention.start, mention.end).toLowerCase();
  if (word === 'on') return last ?? { entity: null, gender: null, isPlural: false };
  const isPlural = /^(?:ils|elles|eux)$/.test(word);
  const gender: Gender | null = /^elle/.test(word) ? 'female' : /^(?:ils?|lui|eux)$/.test(word) ? 'male' : null;
  if (isPlural) return last?.isPlural ? last : { entity: null, gender, isPlural };
  const since = subjectSince(context, gender);
  if (since !== null) return { entity: since, gender, isPlural };
  if (last !== null && at - lastAt < REACH && !last.isPlural && fits(last.gender, gender)) return last;
  return { entity: latest(context, gender), gender, isPlural };
}

/** The person named last in the text since the quote before, as no preposition's object. */
function subjectSince({ doc, outside, entities, start, lastEnd }: Context, gender: Gender | null): number | null {
  let index = firstEndingAfter(outside, start) - 1;
  for (let steps = 0; index >= 0 && steps < 8 && outside[index]!.start >= lastEnd; index--, steps++) {
    countWork('person');
    const { entity, start: at } = outside[index]!;
    const one = entities[entity]!;
    if (one.kind !== 'person' || one.gender === null || one.gender !== gender) continue;
    // In the sentence of the quote before, others are named beside the one who speaks.
    if (!/[.!?…]['"»”]?(?=\s|\p{Lu})|\n/u.test(doc.text.slice(Math.max(lastEnd, at - 600), at))) continue;
    if (!BEHIND_PREPOSITION.test(doc.text.slice(Math.max(0, at - 12), at))) return entity;
  }
  return null;
}

const BEHIND_PREPOSITION =
  /(?:^|[\s'’(])(?:de|d['’]|du|des|à|au|aux|par|avec|pour|contre|chez|sur|entre|selon|et|vers|envers|après|avant)\s*(?:M\.|Mme|Me)?\s*$/i;

/** The first person that a text names behind a description, outside its own words: "le patron du parti de Luc Roy". */
function earliest({ doc, outside, entities }: Context, gender: Gender | null, at: number): number | null {
  for (let index = firstEndingAfter(outside, at), steps = 0; index < outside.length && steps < 12; index++, steps++) {
    const { entity, start } = outside[index]!;
    if (steps === 0 && !/[,.;:\n]/.test(doc.text.slice(at, start))) continue;
    if (entities[entity]!.kind === 'person' && fits(genderOf(doc, entities[entity]!), gender)) return entity;
  }
  return null;
}

/** Of those who speak, the ones that are no single person. */
const NOBODY =
  /^(?:sources?|autorites?|services?|police|gendarmerie|justice|opposition|majorite|parlement|ambassade|eglise|equipe|monde|public|secours|opinion|numero)$/;

function isPersonNoun(head: string): boolean {
  const word = fold(head);
  return (
    PEOPLE.has(word) ||
    AGENT.test(word) ||
    (SPEAKERS.has(head) && !NOBODY.test(word)) ||
    /^\p{L}+(?:ois|aise?|ain|aine)$/u.test(head)
  );
}

/** The person named last before, outside the words of quotes, whose gender fits. */
function latest({ doc, outside, entities, at }: Context, gender: Gender | null): number | null {
  let index = firstEndingAfter(outside, at) - 1;
  for (let steps = 0; index >= 0 && steps < 40; index--, steps++) {
    countWork('person');
    const { entity } = outside[index]!;
    if (entities[entity]!.kind === 'person' && fits(genderOf(doc, entities[entity]!), gender)) return entity;
  }
  return null;
}

function fits(a: Gender | null, b: Gender | null): boolean {
  return a === null || b === null || a === b;
}

/** The gender of a person, or of the article before an organisation: "la préfecture". */
function genderOf({ text }: Document, entity: Entity): Gender | null {
  if (entity.kind === 'person') return entity.gender;
  for (const { start } of entity.mentions.slice(0, 8)) {
    const article = /(?:^|\s)(la|une|le|un|au|du)\s+$/i.exec(text.slice(Math.max(0, start - 6), start))?.[1];
    if (article !== undefined) return /^(?:la|une)$/i.test(article) ? 'female' : 'male';
  }
  return null;
}

/**
 * Gives the quotes without a speaker of their own that of the quote with the same words (a heading repeats what is said
 * below), of the quote before, or of the next one; in an interview, the person whom the article names most.
 */
function goOn(
  doc: Document,
  said: readonly QuoteMention[],
  speaking: readonly (Speaking | null)[],
  most: number | null,
): (Speaking | null)[] {
  const out = [...speaking];
  const isOpen = (index: number): boolean => said[index]!.speaker?.how === 'continued';
  if (!said.some((_, index) => isOpen(index))) return out;
  const repeated = sameWords(doc.text, said, (index) => isOpen(index) || said[index]!.speaker === null);
  said.forEach((_, index) => {
    const other = isOpen(index) ? repeated.get(index) : undefined;
    if (other !== undefined && !isOpen(other)) out[index] = speaking[other]!;
  });
  let next: Speaking | null = null;
  const following: (Speaking | null)[] = [];
  for (let index = said.length - 1; index >= 0; index--) {
    following[index] = next;
    if (out[index]) next = out[index]!;
  }
  let before: Speaking | null = null;
  said.forEach((_, index) => {
    if (isOpen(index))
      out[index] ??=
        before ?? following[index] ?? (most === null ? null : { entity: most, gender: null, isPlural: false });
    if (out[index]) before = out[index]!;
  });
  return out;
}

/** The person with the most mentions; the first of several. */
function mostNamed(entities: readonly Entity[]): number | null {
  let most: number | null = null;
  entities.forEach(({ kind, mentions, zone }, index) => {
    if (kind === 'person' && zone === null && mentions.length > (most === null ? 0 : entities[most]!.mentions.length))
      most = index;
  });
  return most;
}

/** The mentions of people and organisations, in text order. */
function namesOf(entities: readonly Entity[]): Named[] {
  return entities
    .flatMap(({ kind, mentions }, entity) =>
      kind === 'person' || kind === 'organisation' ? mentions.map(({ start, end }) => ({ start, end, entity })) : [],
    )
    .sort((a, b) => a.start - b.start);
}

/** Those outside the words between marks: who is named inside is spoken of, and does not speak. */
function outsideQuotes(named: readonly Named[], said: readonly QuoteMention[]): Named[] {
  let at = 0;
  let reach = -1;
  return named.filter(({ start }) => {
    for (; at < said.length && said[at]!.start <= start; at++)
      if (said[at]!.type === 'direct') reach = Math.max(reach, said[at]!.end);
    return start >= reach;
  });
}

function firstEndingAfter(named: readonly Named[], start: number): number {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (named[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nameOf(entity: Entity): string | null {
  return 'name' in entity ? entity.name : null;
}

// Turns mentions into entities. Names of the same kind that denote the same thing are
// joined, then described. Teasers and boilerplate are about other stories, so the "Martin" of
// a teaser is never the "Martin" of the article. The headline, dateline, byline and signature
// belong to the story. Each date and each quantity is an entity of its own.

import type {
  DateMention,
  Document,
  Entity,
  EntityRole,
  Mention,
  NameKind,
  NameMention,
  QuantityMention,
  ZoneKind,
} from '../types.js';
import { readAliases, type FoundAlias } from './aliases.js';
import { readBefore } from './before.js';
import { wordsOf } from '../knowledge/particles.js';
import { keyOf, NO_KNOWLEDGE, type Knowledge } from '../knowledge/tables.js';
import { categoriesOf, joinOrganisations, nameOrganisation } from './organisations.js';
import { joinPeople, type PersonMention } from './people.js';
import { fullestName, genderOfPerson, givenGender, isGiven, splitName, startsWithFamily } from './person-name.js';
import { joinPlaces, namePlace } from './places.js';
import { readRoles, type FoundRole } from './roles.js';
import { genderOfRelative, genderOfTitle, isMasculine } from './title-gender.js';
import { countWork } from '../text/work.js';
import { see, View, zoneKind, type Seen } from '../knowledge/seen.js';

/** An entity and its mentions. `seen` is empty for a date or a quantity. */
interface Linked {
  readonly entity: Entity;
  readonly seen: readonly Seen[];
}

type ValueMention = DateMention | QuantityMention;

/** The entities of a document, in the order of their first mentions. */
export function linkMentions(
  doc: Document,
  mentions: readonly Mention[],
  knowledge: Knowledge = NO_KNOWLEDGE,
): Entity[] {
  const names: NameMention[] = [];
  const values: ValueMention[] = [];
  for (const mention of mentions) {
    if (mention.kind === 'date' || mention.kind === 'quantity') values.push(mention);
    else names.push(mention);
  }
  const view = new View(doc, knowledge);
  const all = see(view, names);
  const found = readRoles(view, all);
  const linked: Linked[] = linkValues(doc, values);
  for (const isElsewhere of [false, true]) {
    const story: Seen[] = [];
    for (const seen of all) if (seen.isElsewhere === isElsewhere) story.push(seen);
    if (story.length > 0) linked.push(...linkStory(view, story, found));
  }
  linked.sort((a, b) => a.entity.mentions[0]!.start - b.entity.mentions[0]!.start);
  return withRoles(view, all, linked, found);
}

function linkValues({ zones }: Document, values: readonly ValueMention[]): Linked[] {
  let at = 0;
  const linked: Linked[] = [];
  for (const mention of values) {
    while (at < zones.length && zones[at]!.end <= mention.start) at++;
    const zone = zoneKind(zones[at], mention.start);
    const entity =
      mention.kind === 'date'
        ? { kind: mention.kind, mentions: [mention] as const, zone }
        : { kind: mention.kind, mentions: [mention] as const, zone };
    linked.push({ entity, seen: [] });
  }
  return linked;
}

function linkStory(view: View, all: readonly Seen[], found: readonly FoundRole[]): Linked[] {
  const { knowledge } = view;
  const aliases = aliasesByKey(view, all);
  const of = byKind(all, aliases);
  const titled = new Map(found.map(({ seen, title }) => [seen, genderOfTitle(view, title)]));
  const masculine = new Set(found.flatMap(({ seen, title }) => (isMasculine(view, title) ? [seen] : [])));
  const people = joinPeople(
    of.person.map((seen): PersonMention => {
      const { honorific, gender, isFamily } = readBefore(view, seen);
      const bearer = aliases.get(bareAlias(seen.key))?.seen ?? null;
      const familyFirst = startsWithFamily(knowledge, seen.name);
      const parts = seen.name.split(' ');
      const first = parts[familyFirst]!;
      const family = wordsOf(keyOf(parts.slice(0, familyFirst).join(' '))).length;
      return {
        seen,
        words: family === 0 ? seen.words : [...seen.words.slice(family), ...seen.words.slice(0, family)],
        before: { honorific, gender: gender ?? titled.get(seen) ?? genderOfRelative(view, seen), isFamily },
        givenGender: parts.length > 1 ? givenGender(knowledge, first) : null,
        hasGiven: isGiven(knowledge, first),
        hasMasculineTitle: masculine.has(seen),
        bearer,
      };
    }),
  ).map((person) => {
    const seen = person.mentions.map((mention) => mention.seen);
    const name = fullestName(person);
    const { given, family } = splitName(knowledge, name, person);
    const honorific = person.mentions.find(({ before }) => before.honorific !== null)?.before.honorific ?? null;
    const gender = person.isFamily
      ? null
      : genderOfPerson(
          knowledge,
          person,
          given,
          seen.some((one) => masculine.has(one)),
        );
    const own = aliasesOf(view, seen, aliases);
    const { mentions, zone } = common(seen);
    const kind = 'person' as const;
    return { seen, entity: { kind, name, given, family, honorific, gender, aliases: own, roles: [], mentions, zone } };
  });
  const joined = joinOrganisations(view, of.organisation);
  const categories = categoriesOf(view, joined);
  const organisations = joined.map((organisation, index) => {
    const { name, acronym } = nameOrganisation(organisation);
    const category = categories[index] ?? null;
    const { mentions, zone } = common(organisation.mentions);
    return {
      seen: organisation.mentions,
      entity: { kind: 'organisation' as const, name, acronym, category, mentions, zone },
    };
  });
  const places = joinPlaces(view, of.place).map((place) => {
    const { category, country } = place;
    const { mentions, zone } = common(place.mentions);
    return {
      seen: place.mentions,
      entity: { kind: 'place' as const, name: namePlace(place), category, country, mentions, zone },
    };
  });
  const others = new Map<string, Seen[]>();
  for (const seen of of.other) {
    const same = others.get(seen.key);
    if (same) same.push(seen);
    else others.set(seen.key, [seen]);
  }
  const rest = [...others.values()].map((seen) => ({
    seen,
    entity: { kind: 'other' as const, name: seen[0]!.name, ...common(seen) },
  }));
  return [...people, ...organisations, ...places, ...rest];
}

/** "Marc Riou, surnommé le Tigre": wherever "le Tigre" stands, it is Marc Riou. */
function byKind(
  all: readonly Seen[],
  aliases: ReadonlyMap<string, FoundAlias>,
): Readonly<Record<NameKind, readonly Seen[]>> {
  const of: Record<NameKind, Seen[]> = { person: [], organisation: [], place: [], other: [] };
  for (const seen of all) of[aliases.size > 0 && aliases.has(bareAlias(seen.key)) ? 'person' : seen.kind].push(seen);
  return of;
}

/** The aliases of the story, by the folded name that is one. */
function aliasesByKey(view: View, all: readonly Seen[]): ReadonlyMap<string, FoundAlias> {
  const people = all.filter(({ kind }) => kind === 'person');
  const aliases = new Map<string, FoundAlias>();
  for (const alias of readAliases(view, people)) {
    const key = bareAlias(keyOf(surfaceOf(view, alias)));
    // A name that somebody else bears in full is no alias: "X, alias Jean Roy" beside a Jean Roy of his own.
    if (key !== '' && key !== alias.seen.key && !aliases.has(key)) aliases.set(key, alias);
  }
  return aliases;
}

/** "le Tigre" and "Tigre" are one alias. */
function bareAlias(key: string): string {
  return key.replace(/^(?:l[ae]s? |l')(?=.)/, '');
}

function surfaceOf(view: View, { first, after }: FoundAlias): string {
  const { starts, ends } = view.doc.tokens;
  return view.doc.text.slice(starts[first], ends[after - 1]).replace(/\s+/gu, ' ');
}

/** The aliases, as written, that the article gives beside mentions of one person. */
function aliasesOf(view: View, mentions: readonly Seen[], aliases: ReadonlyMap<string, FoundAlias>): string[] {
  if (aliases.size === 0) return [];
  const own = new Set(mentions);
  return [...aliases.values()].filter(({ seen }) => own.has(seen)).map((alias) => surfaceOf(view, alias));
}

function common(seen: readonly Seen[]): { readonly mentions: readonly NameMention[]; readonly zone: ZoneKind | null } {
  const mentions: NameMention[] = [];
  // `null` if the entity is mentioned anywhere in the story itself, otherwise the zone of its first mention.
  let shared = seen[0]?.zone ?? null;
  for (const { kind, start, end, confidence, zone } of seen) {
    mentions.push({ kind, start, end, confidence });
    if (zone === null) shared = null;
  }
  return { mentions, zone: shared };
}

/** Gives each person their roles: the titles beside their mentions, with the entities named in the titles. */
function withRoles(
  view: View,
  all: readonly Seen[],
  linked: readonly Linked[],
  roleList: readonly FoundRole[],
): Entity[] {
  const owner = new Map<number, number>();
  for (let index = 0; index < linked.length; index++)
    for (const { start } of linked[index]!.seen) owner.set(start, index);
  const countries = countriesOf(linked);
  const roles = new Map<number, EntityRole[]>();
  for (const found of roleList) {
    const index = owner.get(found.seen.start);
    if (index === undefined) continue;
    countWork('role', found.title.after - found.title.first);
    const role = describe(view, found, all, owner, countries);
    const own = roles.get(index);
    if (own) own.push(role);
    else roles.set(index, [role]);
  }
  return linked.map(({ entity }, index) =>
    entity.kind === 'person'
      ? { ...entity, roles: withoutRepeats(roles.get(index) ?? []).sort((a, b) => a.start - b.start) }
      : entity,
  );
}

/** The index in `linked` of each country that the article names. Countries of teasers have keys of their own. */
function countriesOf(linked: readonly Linked[]): Map<string, number> {
  const countries = new Map<string, number>();
  linked.forEach(({ entity }, index) => {
    if (entity.kind !== 'place' || entity.category !== 'country' || entity.country === null) return;
    const key = countryKey(entity.country, entity.zone);
    if (!countries.has(key)) countries.set(key, index);
  });
  return countries;
}

function countryKey(country: string, zone: ZoneKind | null): string {
  return zone === 'teaser' ? `teaser ${country}` : country;
}

function describe(
  view: View,
  { seen, title }: FoundRole,
  all: readonly Seen[],
  owner: ReadonlyMap<number, number>,
  countries: ReadonlyMap<string, number>,
): EntityRole {
  const { starts, ends } = view.doc.tokens;
  const start = starts[title.first]!;
  const end = ends[title.after - 1]!;
  let organisation: number | null = null;
  let place: number | null = null;
  for (let at = firstFrom(all, start); at < all.length && all[at]!.start < end; at++) {
    countWork('role');
    const index = owner.get(all[at]!.start);
    if (all[at]!.kind === 'organisation') organisation ??= index ?? null;
    if (all[at]!.kind === 'place') place ??= index ?? null;
  }
  // "président azerbaïdjanais": the adjective points to Azerbaijan, if the article names it.
  for (let token = title.first; place === null && token < title.after; token++) {
    const country = view.demonym(token);
    if (country === null) continue;
    place = countries.get(countryKey(country, seen.zone)) ?? null;
  }
  return { title: view.doc.text.slice(start, end).replace(/\s+/gu, ' '), organisation, place, start, end };
}

/** Index of the first mention that starts at or after `start`. */
function firstFrom(all: readonly Seen[], start: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Removes repeated titles, and titles with which a longer one begins: of "maire" and "maire de Lyon", the longer stays.
 * In alphabetical order a title comes right before those that begin with it, so comparing neighbours is enough.
 */
function withoutRepeats(roles: readonly EntityRole[]): EntityRole[] {
  const byTitle = new Map<string, EntityRole>();
  for (const role of roles) {
    const key = role.title.toLowerCase();
    if (!byTitle.has(key)) byTitle.set(key, role);
  }
  const titles = [...byTitle].sort(([a], [b]) => {
    countWork('role');
    return a < b ? -1 : 1;
  });
  return titles.flatMap(([title, role], at) => (titles[at + 1]?.[0].startsWith(title) ? [] : [role]));
}

// Which place of open lists a record means, where the caller asks for ids. The record's own country and category choose
// first, then the division named beside the place ("Saint-Denis (Réunion)", "à Montreuil, en Seine-Saint-Denis"), then the
// number of inhabitants. Where two places remain none is taken: a wrong code is worse than none.

import { CONTRACTED_MASCULINE, LOCATIVES, OF_AND_THE, OF_MASCULINE, THE } from '../french/small-words.js';
import { see, View, type Seen } from '../knowledge/seen.js';
import {
  areasNamed,
  countryOf,
  departementOf,
  idsNamed,
  isWithin,
  liesIn,
  packPopulation,
  type IdCandidate,
  type IdTables,
} from '../knowledge/ids.js';
import { keyOf, placesNamed, type Knowledge, type KnownPlace } from '../knowledge/tables.js';
import type { Document, Entity, Ids } from '../types.js';

/** What the lists say of a place. */
export interface Identified {
  readonly ids: Ids;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

type PlaceEntity = Extract<Entity, { readonly kind: 'place' }>;

/** The places of a document that the lists know, each with its codes. */
export function identify(
  doc: Document,
  entities: readonly Entity[],
  knowledge: Knowledge,
  tables: IdTables,
): ReadonlyMap<Entity, Identified> {
  const places = entities.filter((entity) => entity.kind === 'place');
  const view = new View(doc, knowledge);
  const mentions = places.flatMap((place) => place.mentions).sort((a, b) => a.start - b.start);
  const seen = new Map(see(view, mentions).map((one) => [one.start, one]));
  const names = places.map(({ name }) => keyOf(name));
  const found = new Map<Entity, Identified>();
  for (const place of places) {
    const own = place.mentions.flatMap(({ start }) => seen.get(start) ?? []);
    const chosen = choose(view, tables, place, own, names);
    if (chosen) found.set(place, chosen);
  }
  return found;
}

function choose(
  view: View,
  tables: IdTables,
  place: PlaceEntity,
  mentions: readonly Seen[],
  names: readonly string[],
): IdCandidate | null {
  if (place.category === 'region' && mentions.some((seen) => isWater(view, seen))) return null;
  if (mentions.every((seen) => isOfStreet(view, seen))) return null;
  if (place.category === 'other') return arrondissement(tables, place, names);
  const isDivision = place.category === 'region' && mentions.some((seen) => isNamedAsDivision(view, seen));
  for (const key of keysOf(view, place, mentions)) {
    const named = idsNamed(tables, key, isDivision);
    const chosen = isDivision
      ? numbered(view, mentions, named)
      : isTownOrRegion(view, place, key, named)
        ? told(view, named, mentions)
        : named;
    const fitting = fittingOf(place, chosen);
    if (fitting.length > 0) return theOne(place, byDivision(view, tables, mentions, fitting));
  }
  return null;
}

/** "les rues de Crimée et de l'Ourcq" are in Paris. */
function isOfStreet(view: View, { first }: Seen): boolean {
  let at = first - 1;
  while (OF_AND_THE.has(view.lower(at)) && at > first - 3) at--;
  return at < first - 1 && /^(?:rues?|avenues?|boulevards?|allées?|impasses?)$/.test(view.lower(at));
}

const CITIES_OF_ARRONDISSEMENTS = ['paris', 'lyon', 'marseille'];

/**
 * "19e arrondissement de Paris", and "19e arrondissement" alone where one of the three cities that the article names has
 * it, or one of the three where it names none.
 */
function arrondissement(tables: IdTables, { name }: PlaceEntity, names: readonly string[]): IdCandidate | null {
  const [, number, city] = /^(\S+ arrondissement)(?: de (paris|lyon|marseille))?$/.exec(keyOf(name)) ?? [];
  if (number === undefined) return null;
  const named = CITIES_OF_ARRONDISSEMENTS.filter((one) => (city ? one === city : names.includes(one)));
  const cities = named.length > 0 ? named : CITIES_OF_ARRONDISSEMENTS;
  const [first, second] = cities.flatMap((one) => idsNamed(tables, `${number} de ${one}`));
  return first && !second ? first : null;
}

/**
 * Départements are called like rivers and seas. What lies above a name, along it, off it, or north or south of it is told
 * of the water: "au-dessus de la Manche", "au sud de la Loire".
 */
function isWater(view: View, { key, first }: Seen): boolean {
  if (!placesNamed(view.knowledge, key).some(({ category }) => category === 'water')) return false;
  let at = first - 1;
  while (OF_AND_THE.has(view.lower(at)) && at > first - 3) at--;
  return at < first - 1 && BY_THE_WATER.test(view.lower(at));
}

const BY_THE_WATER =
  /^(?:(?:au-)?dessus|nord|sud|est|ouest|bords?|rives?|berges?|quais?|long|large|eaux?|lit|cours|crues?|traversées?|embouchure|estuaire|affluents?|pont|côt[eé]s?)$/;

/** "Wallers (Nord)", "le département du Nord", "la préfète de la Manche", "le Nord (59)". */
function isNamedAsDivision(view: View, { first, after }: Seen): boolean {
  if (view.lower(first - 1) === '(' && view.lower(after) === ')') return view.isCapital(first - 2);
  if (
    view.surface(after) === '(' &&
    /^(?:\d{2}|2[AB])$/.test(view.surface(after + 1)) &&
    view.surface(after + 2) === ')'
  )
    return true;
  let at = first - 1;
  while (OF_AND_THE.has(view.lower(at)) && at > first - 3) at--;
  return at < first - 1 && OF_DIVISIONS.test(view.lower(at));
}

/** The divisions among some places; where a number stands behind a mention, "le Nord (59)", the one that has it. */
function numbered(view: View, mentions: readonly Seen[], named: readonly IdCandidate[]): readonly IdCandidate[] {
  // La Réunion is a country in some lists.
  const divisions = named.filter(({ kind }) => kind !== 'city');
  const numbers = mentions.map(({ after }) => (view.surface(after) === '(' ? view.surface(after + 1) : ''));
  const those = divisions.filter(({ ids }) => ids.insee !== undefined && numbers.includes(ids.insee));
  return those.length > 0 ? those : divisions;
}

/** Who is of a département, and of no river and no quarter of the compass. */
const OF_DIVISIONS =
  /^(?:départements?|préfet|préfète|préfecture|sous-préfet|sous-préfète|députée?s?|sénateurs?|sénatrices?)$/;

/** A province is often called like its capital: the list of places, which the record's category is from, cannot tell. */
function isTownOrRegion(view: View, { category, country }: PlaceEntity, key: string, named: readonly IdCandidate[]) {
  if (category !== 'region' || !named.some(({ kind }) => kind === 'region')) return false;
  const towns = [...named.filter(({ kind }) => kind === 'city'), ...placesNamed(view.knowledge, key).filter(isCity)];
  return towns.some((town) => country === null || liesIn(town.country, country));
}

function isCity(known: KnownPlace): boolean {
  return known.category === 'city';
}

/** French says "au Québec" of the province and "à Québec" of the town; where the article says neither, none is left. */
function told(view: View, named: readonly IdCandidate[], mentions: readonly Seen[]): readonly IdCandidate[] {
  const stands = (before: RegExp): boolean => mentions.some(({ first }) => before.test(view.lower(first - 1)));
  return stands(/^(?:en|au|du|la|le|l')$/) && !stands(/^à$/) ? named.filter(({ kind }) => kind !== 'city') : [];
}

const ARTICLES = ['la ', 'le ', 'les ', "l'"];

/** The name as the lists may have it: "du Havre" is "le havre", "la Nouvelle-Orléans" also stands without its article. */
function keysOf(view: View, { name }: PlaceEntity, mentions: readonly Seen[]): string[] {
  const key = keyOf(name);
  const contracted = mentions.some(({ first }) => CONTRACTED_MASCULINE.has(view.lower(first - 1)));
  const others = ARTICLES.map((article) => (key.startsWith(article) ? key.slice(article.length) : `${article}${key}`));
  return [...(contracted ? [`le ${key}`] : []), key, ...others];
}

/** Those of the record's country and category. England and La Réunion are countries in some lists, regions in others. */
function fittingOf({ category, country }: PlaceEntity, candidates: readonly IdCandidate[]): readonly IdCandidate[] {
  const there = candidates.filter((one) => country === null || liesIn(one.country, country));
  const of = (kind: IdCandidate['kind']): readonly IdCandidate[] => there.filter((one) => one.kind === kind);
  const either = (first: readonly IdCandidate[], second: () => readonly IdCandidate[]) =>
    first.length > 0 ? first : second();
  switch (category) {
    case 'country':
      return either(of('country'), () => of('region'));
    case 'region':
      return either(of('region'), () => (country === null ? [] : of('country')));
    case 'city':
    case 'continent':
      return of(category);
    case null:
      // The list of places does not know the name: a part of a country is meant where it is called like nothing else.
      return there.length === 1 ? of('region') : [];
    default:
      return [];
  }
}

/** The largest of some towns is meant where it has ten times the inhabitants of the next. */
const DOMINANT = packPopulation(1e6) - packPopulation(1e5);
/** A town of fewer is not meant for its size, nor where the article does not tell the country. */
const LARGE = packPopulation(15_000);

function theOne({ country }: PlaceEntity, candidates: readonly IdCandidate[]): IdCandidate | null {
  const [first, second] = [...candidates].sort((a, b) => b.population - a.population);
  if (!first) return null;
  if (second) return first.population >= Math.max(LARGE, second.population + DOMINANT) ? first : null;
  return first.kind === 'city' && country === null && first.population < LARGE ? null : first;
}

/** Divisions named beside a place. What stands in parentheses or behind a comma says where it lies, and nothing else will do. */
interface Beside {
  readonly rows: readonly number[];
  readonly isSure: boolean;
}

function byDivision(
  view: View,
  tables: IdTables,
  mentions: readonly Seen[],
  candidates: readonly IdCandidate[],
): readonly IdCandidate[] {
  if (candidates[0]!.kind !== 'city') return candidates;
  const isNear = (row: number): boolean =>
    candidates.some(({ country }) => {
      const own = countryOf(tables, row);
      return own !== null && (liesIn(own, country ?? '') || liesIn(country, own));
    });
  for (const seen of mentions) {
    for (const { rows, isSure } of [divisionsBehind(view, tables, seen), divisionsBefore(view, tables, seen)]) {
      const near = rows.filter(isNear);
      if (near.length === 0) continue;
      const inside = candidates.filter(
        ({ division }) => division !== null && near.some((row) => isWithin(tables, division, row)),
      );
      if (inside.length > 0) return inside;
      if (isSure) return candidates.filter(({ division }) => division === null);
    }
  }
  return candidates;
}
const NOTHING: Beside = { rows: [], isSure: false };
/** "Terres australes et antarctiques françaises" has five words, "Provence-Alpes-Côte d'Azur" three. */
const MOST_WORDS = 6;

/** "(Drôme)", "(93)", ", dans la Drôme", "à X en Ardèche", "Saint-Denis de La Réunion". */
function divisionsBehind(view: View, tables: IdTables, { first, after }: Seen): Beside {
  const mark = view.lower(after);
  const isBare = LOCATIVES.has(mark) || OF_MASCULINE.has(mark);
  if (isBare ? LOCATIVES.has(mark) && view.lower(first - 1) !== 'à' : mark !== '(' && mark !== ',') return NOTHING;
  const isSure = !isBare;
  let at = after + 1;
  while ((LOCATIVES.has(view.lower(at)) || THE.has(view.lower(at))) && at < after + 4) {
    // "La Réunion" begins with its article.
    const whole = areasAt(view, tables, at);
    if (whole.length > 0 && THE.has(view.lower(at))) return { rows: whole, isSure };
    at++;
  }
  // "Paris, Vienne et Lyon" is a list.
  if (mark === ',' && at === after + 1) return NOTHING;
  if (mark === '(' && view.lower(at + 1) === ')' && /^(?:\d{2,3}|2[AB])$/.test(view.surface(at))) {
    const row = departementOf(tables, view.surface(at));
    return row === null ? NOTHING : { rows: [row], isSure };
  }
  return { rows: areasAt(view, tables, at), isSure };
}

/** "en Seine-Saint-Denis, à Saint-Denis". */
function divisionsBefore(view: View, tables: IdTables, { first }: Seen): Beside {
  if (view.lower(first - 1) !== 'à' || view.lower(first - 2) !== ',') return NOTHING;
  for (let at = first - 3; at >= first - 2 - MOST_WORDS; at--) {
    if (!LOCATIVES.has(view.lower(at))) continue;
    const from = THE.has(view.lower(at + 1)) ? [at + 1, at + 2] : [at + 1];
    const rows = from.flatMap((start) => areasNamed(tables, keyBetween(view, start, first - 2)));
    return { rows, isSure: false };
  }
  return NOTHING;
}

/** The areas of the longest name that begins at a token. */
function areasAt(view: View, tables: IdTables, at: number): readonly number[] {
  for (let length = MOST_WORDS; length > 0; length--) {
    if (at + length > view.doc.tokens.length || !view.isCapital(at + length - 1)) continue;
    const rows = areasNamed(tables, keyBetween(view, at, at + length));
    if (rows.length > 0) return rows;
  }
  return [];
}

function keyBetween({ doc }: View, first: number, after: number): string {
  const { starts, ends } = doc.tokens;
  return keyOf(doc.text.slice(starts[first], ends[after - 1]));
}

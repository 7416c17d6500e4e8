// Sightings as rows that can be sorted. The rows of names that have to be looked at together begin alike: people with the
// last word of their family name, organisations with their acronym. The first letter puts them in the order in which they
// are decided: organisations with an acronym or a name of one word, then what given names say of gender, then all other
// organisations, then people.
import type { Gender, Sighting } from './sightings.js';

export const FIELD = '\t';
export const ITEM = '\u001f';

/** The first letter of a row. */
export const ROW = { acronym: 'a', given: 'g', organisation: 'o', person: 'p' } as const;

/** The letters of what many bodies share. */
const SHARED = { name: 'n', acronym: 's', '': '' } as const;

/** The rows of a sighting. A full name of a person has another one, for its given name. */
export function rowsOf(seen: Sighting): string[] {
  const row = formatSighting(seen);
  if (seen.kind !== 'person' || seen.full === '' || seen.gender === '') return [row];
  return [row, [ROW.given + firstWord(seen.full), seen.full, seen.gender[0]].join(FIELD)];
}

/** A sighting as a row. Within a group, rows sort by full name and day. */
export function formatSighting(seen: Sighting): string {
  const { kind, group, full, short, initial, day, gender, born, wikidata, name, aliases, titles } = seen;
  const first = kind === 'person' ? ROW.person : short === '' ? ROW.organisation : ROW.acronym;
  return [
    first + group,
    full,
    day,
    short,
    initial,
    (seen.isAcronym ? 'a' : '') + (seen.isTold ? 't' : '') + (seen.isCivil ? 'c' : '') + SHARED[seen.shared],
    gender[0] ?? '',
    born === null ? '' : `${born[0]} ${born[1]}`,
    wikidata,
    name,
    aliases.join(ITEM),
    titles.join(ITEM),
    seen.others.join(ITEM),
    seen.beside,
    seen.article,
    seen.record,
  ].join(FIELD);
}

export function parseSighting(row: string): Sighting {
  const cells = row.split(FIELD);
  const cell = (at: number): string => cells[at] ?? '';
  const flags = cell(5);
  const [from, to] = cell(7).split(' ').map(Number);
  return {
    kind: row.startsWith(ROW.person) ? 'person' : 'organisation',
    group: cell(0).slice(1),
    full: cell(1),
    day: cell(2),
    short: cell(3),
    initial: cell(4),
    isAcronym: flags.includes('a'),
    isTold: flags.includes('t'),
    isCivil: flags.includes('c'),
    shared: flags.includes(SHARED.name) ? 'name' : flags.includes(SHARED.acronym) ? 'acronym' : '',
    gender: genderOf(cell(6)),
    born: to === undefined ? null : [from!, to],
    wikidata: cell(8),
    name: cell(9),
    aliases: itemsOf(cell(10)),
    titles: itemsOf(cell(11)),
    others: itemsOf(cell(12)),
    beside: cell(13),
    article: Number(cell(14)),
    record: Number(cell(15)),
  };
}

/** What a row of a given name says: a full name that begins with it, and a gender of its bearer. */
export function parseGiven(row: string): { readonly given: string; readonly full: string; readonly gender: Gender } {
  const [given = '', full = '', gender = ''] = row.split(FIELD);
  return { given: given.slice(1), full, gender: genderOf(gender) };
}

/** What the rows of a group have in common. */
export function groupOfRow(row: string): string {
  return row.slice(0, row.indexOf(FIELD));
}

export function itemsOf(cell: string): string[] {
  return cell === '' ? [] : cell.split(ITEM);
}

export function firstWord(name: string): string {
  const space = name.indexOf(' ');
  return space < 0 ? name : name.slice(0, space);
}

function genderOf(letter: string): Gender {
  return letter === 'f' ? 'female' : letter === 'm' ? 'male' : '';
}

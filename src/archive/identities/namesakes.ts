// Tells people of one full name apart. One name is one person unless the archive speaks against it: its bearers are of two
// genders, or the ages beside the name are those of people born in different years and the functions differ too. What a
// few articles say against many is taken for an error, and the bearer of these few stays unknown: a wrong split is a
// nuisance, but a wrong join says something false about somebody.
import { foldName } from './fold.js';
import { countMonth, monthOf, surestOf, type Months } from './bearers.js';
import { isGender, type Gender, type Sighting } from './sightings.js';

/** Sightings of a name that say the same of their bearer. */
interface Profile {
  readonly gender: Gender;
  readonly isCivil: boolean;
  readonly born: Sighting['born'];
  readonly wikidata: string;
  /** The stems of the words of the functions: "maire de Brest" has "maire" and "brest". */
  readonly stems: readonly string[];
  count: number;
  /** The first day, or `NEVER`. */
  first: string;
  /** The months of the sightings in the story itself. */
  readonly months: Months;
}

export interface Namesakes {
  see(seen: Sighting): void;
  /** The people who bear the name, the one seen first first. Asked once all sightings are seen. */
  people(): readonly Namesake[];
  /** The place of the bearer among `people`, or null where it is not sure. */
  which(seen: Sighting): number | null;
}

export interface Namesake {
  readonly gender: Gender;
  /** The stems of the words of all functions. */
  readonly stems: ReadonlySet<string>;
  readonly months: Months;
}

/** Years of birth further apart than this are those of two people: an age may be wrong by a year or two. */
const APART = 5;
/** A gender that fewer of the sightings with a gender show is an error, and no second person. */
const GENDER_ERRORS = 0.2;
/** The same for years of birth, of all sightings: ages stand beside few names. */
const AGE_ERRORS = 0.1;
/** Sorts after every day. */
const NEVER = '~';

/** The bearers of one full name. `isShared` says that men and women have its given name. */
export function newNamesakes(isShared: boolean): Namesakes {
  const profiles = new Map<string, Profile>();
  let told: Told | null = null;
  const tell = (): Told =>
    (told ??= tellApart(
      [...profiles.keys()].sort().map((key) => profiles.get(key)!),
      isShared,
    ));
  return {
    see(seen) {
      const key = keyOf(seen);
      let profile = profiles.get(key);
      if (!profile) {
        const { gender, isCivil, born, wikidata } = seen;
        profile = { gender, isCivil, born, wikidata, stems: stemsOf(seen), count: 0, first: NEVER, months: new Map() };
        profiles.set(key, profile);
      }
      profile.count++;
      if (seen.day !== '' && seen.day < profile.first) profile.first = seen.day;
      if (seen.isTold) countMonth(profile.months, monthOf(seen.day));
    },
    people: () => tell().people,
    which(seen) {
      const { people, places, errors } = tell();
      if (people.length === 1 && errors === 0) return 0;
      const place = places.get(profiles.get(keyOf(seen))!);
      if (place !== undefined) return place;
      const bearers = people.map(({ months }, index) => ({ identity: String(index), months }));
      const surest = surestOf(bearers, monthOf(seen.day));
      return surest === null ? null : Number(surest);
    },
  };
}

interface Told {
  readonly people: readonly Namesake[];
  /** The person of a profile; null where it is an error, left out where only the time may tell. */
  readonly places: ReadonlyMap<Profile, number | null>;
  readonly errors: number;
}

function tellApart(profiles: readonly Profile[], isShared: boolean): Told {
  const errors = new Set<Profile>();
  const parts = splitByWikidata(profiles, errors)
    .flatMap((part) => (isShared ? splitByGender(part, errors) : [part]))
    .flatMap((part) => splitByAge(part, errors));
  const groups = parts.map((part) => new Set(part)).sort((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1));
  const places = new Map<Profile, number | null>([...errors].map((profile) => [profile, null]));
  groups.forEach((group, place) => group.forEach((profile) => places.set(profile, place)));
  for (const profile of profiles) {
    if (places.has(profile)) continue;
    // "maire de Brest" without an age is the one of the two who is a mayor elsewhere too.
    const alike = groups.flatMap((group, place) =>
      isGender(genderOf(group), profile.gender) && shareStem([profile], [...group]) ? [place] : [],
    );
    if (alike.length === 1) places.set(profile, alike[0]!);
  }
  const people = groups.map((group, place): Namesake => {
    const months: Months = new Map();
    for (const profile of profiles)
      if (places.get(profile) === place) profile.months.forEach((count, month) => countMonth(months, month, count));
    const stems = new Set(profiles.flatMap((profile) => (places.get(profile) === place ? profile.stems : [])));
    return { gender: genderOf(group), stems, months };
  });
  return { people, places, errors: errors.size };
}

function splitByWikidata(part: readonly Profile[], errors: Set<Profile>): (readonly Profile[])[] {
  const sides = new Map<string, Profile[]>();
  for (const profile of part)
    if (profile.wikidata !== '') sides.set(profile.wikidata, [...(sides.get(profile.wikidata) ?? []), profile]);
  return split(part, [...sides.values()], 0, errors);
}

function splitByGender(part: readonly Profile[], errors: Set<Profile>): (readonly Profile[])[] {
  const sides = (['female', 'male'] as const).map((gender) => part.filter((profile) => profile.gender === gender));
  // A civility is sure. A word beside the name may belong to somebody else, but hardly where the functions differ too.
  const isSure = sides.every((side) => side.some(({ isCivil }) => isCivil));
  if (!isSure && shareStem(sides[0]!, sides[1]!)) return [part];
  return split(part, sides, GENDER_ERRORS * (countOf(sides[0]!) + countOf(sides[1]!)), errors);
}

function splitByAge(part: readonly Profile[], errors: Set<Profile>): (readonly Profile[])[] {
  const aged = part.filter(({ born }) => born !== null).sort((a, b) => a.born![0] - b.born![0]);
  const sides: Profile[][] = [];
  for (const profile of aged) {
    const before = sides.at(-1)?.at(-1);
    if (before && profile.born![0] - before.born![1] <= APART) sides.at(-1)!.push(profile);
    else sides.push([profile]);
  }
  // Two ages and one function: one of the ages is not hers.
  for (let at = 1; at < sides.length;) {
    const earlier = sides.slice(0, at).findIndex((side) => shareStem(side, sides[at]!));
    if (earlier < 0) at++;
    else sides[earlier]!.push(...sides.splice(at, 1)[0]!);
  }
  return split(part, sides, AGE_ERRORS * countOf(part), errors);
}

/** The sides of a part, where there are two and more with at least so many sightings; else the part, less the errors. */
function split(
  part: readonly Profile[],
  sides: readonly (readonly Profile[])[],
  least: number,
  errors: Set<Profile>,
): (readonly Profile[])[] {
  for (const side of sides) if (countOf(side) < least) side.forEach((profile) => errors.add(profile));
  const kept = sides.filter((side) => side.length > 0 && countOf(side) >= least);
  return kept.length < 2 ? [part.filter((profile) => !errors.has(profile))] : [...kept];
}

function countOf(part: readonly Profile[]): number {
  return part.reduce((sum, { count }) => sum + count, 0);
}

/** The first day, then what does not depend on the order of the archive either. */
function firstOf(part: ReadonlySet<Profile>): string {
  return [...part].map((profile) => `${profile.first} ${keyOf(profile)}`).sort()[0] ?? NEVER;
}

function genderOf(part: ReadonlySet<Profile>): Gender {
  const of = (asked: Gender): number => countOf([...part].filter(({ gender }) => gender === asked));
  const [women, men] = [of('female'), of('male')];
  return women === men ? '' : women > men ? 'female' : 'male';
}

function shareStem(one: readonly Profile[], other: readonly Profile[]): boolean {
  const known = new Set(one.flatMap(({ stems }) => stems));
  return other.some(({ stems }) => stems.some((stem) => known.has(stem)));
}

/** Shorter words are articles and prepositions; longer endings are those of gender and number. */
const SHORTEST = 4;
const STEM = 6;

export function stemsOf({ titles }: Pick<Sighting, 'titles'>): string[] {
  const words = titles.flatMap((title) => foldName(title).split(/[^\p{L}\p{N}]+/u));
  return [...new Set(words.filter((word) => word.length >= SHORTEST).map((word) => word.slice(0, STEM)))].sort();
}

function keyOf(
  of: Pick<Profile, 'gender' | 'isCivil' | 'born' | 'wikidata'> &
    ({ readonly stems: readonly string[] } | Pick<Sighting, 'titles'>),
): string {
  const stems = 'stems' in of ? of.stems : stemsOf(of);
  return [of.gender, of.isCivil ? 'c' : '', of.born?.join(' ') ?? '', of.wikidata, ...stems].join('\t');
}

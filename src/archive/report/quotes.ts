// Counts who is quoted, how often and when, and how many of the people quoted are women and men. Speakers are counted
// by identity if the run made identities, otherwise by name.
import type { NewsRecord } from '../../index.js';
import { newTally, type Entry, type Tally } from './tally.js';

/** The most speakers that are kept at once. */
const SPEAKERS = 20_000;

/** A gender; `unknown` if neither the article nor the statistics of given names indicate one. */
const GENDERS = ['female', 'male', 'unknown'] as const;
export type Gender = (typeof GENDERS)[number];
export type Genders = { [gender in Gender]: number };

export interface QuoteCounts {
  readonly quotes: number;
  /** Quotes whose speaker the article describes but does not name: "le préfet", "une source". */
  readonly unnamed: number;
  /** Quotes without a speaker in the article. */
  readonly nobody: number;
  /** All quotes by period, under a single key. */
  readonly over: Tally;
  /** The quotes of each named speaker. */
  readonly speakers: Tally;
  /** The same for people, by gender. */
  readonly speakersOf: { readonly [gender in Gender]: Pick<Tally, 'entries'> };
  /** The people quoted, counted once per article. */
  readonly people: Readonly<Genders>;
  /** The quotes of these people. */
  readonly said: Readonly<Genders>;
}

/**
 * Starts counting. `add` takes the records of one article and counts the quotes of its story. `keyOf` returns the key
 * of a name or of the speaker's record, which equal names share.
 *
 * A person with an identity gets a single gender, the one that most of the articles give: an article that only says
 * "Martin", or that is mistaken, does not split the quotes of one person.
 */
export function newQuoteCounts(keyOf: (name: string, record: NewsRecord | undefined) => string): {
  add(records: readonly NewsRecord[], period: number | null): void;
  readonly over: Tally;
  readonly counts: QuoteCounts;
} {
  let [quotes, unnamed, nobody] = [0, 0, 0];
  const over = newTally(1);
  const speakers = newTally(SPEAKERS);
  const speakersOf = { female: newTally(SPEAKERS), male: newTally(SPEAKERS), unknown: newTally(SPEAKERS) };
  const people: Genders = { female: 0, male: 0, unknown: 0 };
  const said: Genders = { female: 0, male: 0, unknown: 0 };
  /**
   * By identity, with the gender as the form: in how many articles a person is quoted, and how many quotes they have.
   */
  const identities = { people: newTally(SPEAKERS), said: newTally(SPEAKERS) };
  return {
    over,
    get counts() {
      const genderOf = gendersOf(identities.people);
      const byGender = joinGenders(speakersOf, genderOf);
      const [peopleNow, saidNow] = [people, said].map((genders) => ({ ...genders })) as [Genders, Genders];
      moveGenders(peopleNow, identities.people, genderOf);
      moveGenders(saidNow, identities.said, genderOf);
      return { quotes, unnamed, nobody, over, speakers, speakersOf: byGender, people: peopleNow, said: saidNow };
    },
    add(records, period) {
      const byId = new Map(records.map((record) => [record.id, record]));
      const quoted = new Set<NewsRecord>();
      for (const quote of records) {
        if (quote.kind !== 'quote' || (quote.zone !== null && quote.zone !== 'headline')) continue;
        const { speaker } = quote;
        quotes++;
        over.add('', period);
        if (speaker === null) nobody++;
        else if (speaker.name === null) unnamed++;
        const record = byId.get(speaker?.record ?? '');
        const key = speaker?.name == null ? null : keyOf(speaker.name, record);
        if (key !== null) speakers.add(key, null, speaker!.name!);
        if (record?.kind !== 'person') continue;
        const gender = record.gender ?? 'unknown';
        if (key !== null) speakersOf[gender].add(key, null, speaker!.name!);
        said[gender]++;
        const isFirst = !quoted.has(record);
        if (isFirst) people[gender]++;
        quoted.add(record);
        if (record.identity == null) continue;
        identities.said.add(record.identity, null, gender);
        if (isFirst) identities.people.add(record.identity, null, gender);
      }
    },
  };
}

/** Returns the gender of each identity for which one gender is counted more often than the other. */
function gendersOf({ entries }: Tally): ReadonlyMap<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const [identity, { forms }] of entries) {
    const [female, male] = [forms?.get('female') ?? 0, forms?.get('male') ?? 0];
    if (female !== male) genders.set(identity, female > male ? 'female' : 'male');
  }
  return genders;
}

/** Moves what was counted for an identity under another gender, or none, to its own gender. */
function moveGenders(counts: Genders, { entries }: Tally, genderOf: ReadonlyMap<string, Gender>): void {
  for (const [identity, gender] of genderOf) {
    for (const [other, count] of entries.get(identity)?.forms ?? []) {
      counts[other as Gender] -= count;
      counts[gender] += count;
    }
  }
}

/** Merges the speakers of each identity under its gender. */
function joinGenders(
  speakersOf: { readonly [gender in Gender]: Tally },
  genderOf: ReadonlyMap<string, Gender>,
): QuoteCounts['speakersOf'] {
  const joined = {
    female: new Map<string, Entry>(),
    male: new Map<string, Entry>(),
    unknown: new Map<string, Entry>(),
  };
  for (const gender of GENDERS) {
    for (const [key, entry] of speakersOf[gender].entries) {
      const entries = joined[genderOf.get(key) ?? gender];
      const before = entries.get(key);
      entries.set(key, before ? addEntries(before, entry) : entry);
    }
  }
  return { female: { entries: joined.female }, male: { entries: joined.male }, unknown: { entries: joined.unknown } };
}

function addEntries(one: Entry, other: Entry): Entry {
  const forms = new Map(one.forms);
  for (const [form, count] of other.forms ?? []) forms.set(form, (forms.get(form) ?? 0) + count);
  return { ...one, count: one.count + other.count, forms };
}

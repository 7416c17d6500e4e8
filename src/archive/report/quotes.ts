// Counts who is quoted, how often and when, and how many of the people quoted are women and men.
import type { NewsRecord } from '../../index.js';
import { newTally, type Tally } from './tally.js';

/** The most speakers that are kept at once. */
const SPEAKERS = 20_000;

/** A gender; `unknown` where neither the article nor statistics of given names say. */
export type Gender = 'female' | 'male' | 'unknown';
export type Genders = { [gender in Gender]: number };

export interface QuoteCounts {
  readonly quotes: number;
  /** Quotes whose speaker the article describes and does not name: "le préfet", "une source". */
  readonly unnamed: number;
  /** Quotes that the article gives to nobody. */
  readonly nobody: number;
  /** All quotes by period, below one key. */
  readonly over: Tally;
  /** The quotes of each speaker who has a name. */
  readonly speakers: Tally;
  /** The quotes of each person who has a name, by gender. */
  readonly speakersOf: { readonly [gender in Gender]: Tally };
  /** The people quoted, each once an article. */
  readonly people: Readonly<Genders>;
  /** The quotes of these people. */
  readonly said: Readonly<Genders>;
}

/**
 * Starts counting. `add` takes the records of one article and counts the quotes of its story. `keyOf` gives what equal
 * names share, and with them the record of the speaker where there is one.
 */
export function newQuoteCounts(keyOf: (name: string, record: NewsRecord | undefined) => string): {
  add(records: readonly NewsRecord[], period: number | null): void;
  readonly counts: QuoteCounts;
} {
  let [quotes, unnamed, nobody] = [0, 0, 0];
  const over = newTally(1);
  const speakers = newTally(SPEAKERS);
  const speakersOf = { female: newTally(SPEAKERS), male: newTally(SPEAKERS), unknown: newTally(SPEAKERS) };
  const people: Genders = { female: 0, male: 0, unknown: 0 };
  const said: Genders = { female: 0, male: 0, unknown: 0 };
  return {
    get counts() {
      return { quotes, unnamed, nobody, over, speakers, speakersOf, people, said };
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
        if (!quoted.has(record)) people[gender]++;
        quoted.add(record);
      }
    },
  };
}

// Counts who is quoted, how often and when, and how many of the people quoted are women and men.
import type { NewsRecord } from '../../index.js';
import { newTally, type Tally } from './tally.js';

/** The most speakers that are kept at once. */
const SPEAKERS = 20_000;

/** By gender; `unknown` where neither the article nor statistics of given names say. */
export interface Genders {
  female: number;
  male: number;
  unknown: number;
}

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
  /** The people quoted, each once an article. */
  readonly people: Readonly<Genders>;
  /** The quotes of these people. */
  readonly said: Readonly<Genders>;
}

/**
 * Starts counting. `add` takes the records of one article and counts the quotes of its story. `keyOf` gives what equal
 * names share.
 */
export function newQuoteCounts(keyOf: (name: string) => string): {
  add(records: readonly NewsRecord[], period: number | null): void;
  readonly counts: QuoteCounts;
} {
  let [quotes, unnamed, nobody] = [0, 0, 0];
  const over = newTally(1);
  const speakers = newTally(SPEAKERS);
  const people: Genders = { female: 0, male: 0, unknown: 0 };
  const said: Genders = { female: 0, male: 0, unknown: 0 };
  return {
    get counts() {
      return { quotes, unnamed, nobody, over, speakers, people, said };
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
        else speakers.add(keyOf(speaker.name), null, speaker.name);
        const record = byId.get(speaker?.record ?? '');
        if (record?.kind !== 'person') continue;
        const gender = record.gender ?? 'unknown';
        said[gender]++;
        if (!quoted.has(record)) people[gender]++;
        quoted.add(record);
      }
    },
  };
}

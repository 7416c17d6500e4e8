// Which given names men and women share. The gender of a record comes from the words beside the name, and is wrong now and
// then: "Emmanuel Grégoire, premier adjoint à la maire". Of "Emmanuel" the archive knows better: nearly all are men.
import type { Gender } from './sightings.js';

export interface GivenNames {
  /** Counts a full name with this given name. Equal ones come one after the other. */
  see(given: string, full: string, gender: Gender): void;
  /** Whether the given name alone does not tell the gender. */
  isShared(given: string): boolean;
}

/** With fewer than this share of the people of one name, the other gender is an error. */
const SHARED = 0.2;

export function newGivenNames(): GivenNames {
  const names = new Map<string, { female: number; male: number }>();
  let last = '';
  return {
    see(given, full, gender) {
      const key = `${full}\t${gender}`;
      if (gender === '' || key === last) return;
      last = key;
      let counts = names.get(given);
      if (!counts) names.set(given, (counts = { female: 0, male: 0 }));
      counts[gender]++;
    },
    isShared(given) {
      const { female, male } = names.get(given) ?? { female: 0, male: 0 };
      return Math.min(female, male) > 0 && Math.min(female, male) >= SHARED * (female + male);
    },
  };
}

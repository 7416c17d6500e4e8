// Who bears a short name. "Castaner" or "SNSM" alone says too little; what the archive says around the same time tells.
import type { IdentityKind } from './sightings.js';

/** How many articles of each month name a bearer in full. */
export type Months = Map<number, number>;

export interface Bearer {
  /** Null for a name that tells no one of its bearers: "agence régionale de santé". */
  readonly identity: string | null;
  readonly months: Months;
  /** So many articles around must name the bearer in full, 2 where nothing is said. */
  readonly least?: number;
}

/** A short name is given to its bearer where so large a share of the full names around it are his or hers. */
const SHARE = 0.8;
const LEAST = 2;
/** How many months on either side of the article are looked at. */
const WINDOW = 12;
/** The month of articles without a day. They may be from any time, and count in every window. */
export const UNDATED = -1;

/** The number of the month of a day: "2020-07-02". */
export function monthOf(day: string): number {
  return day === '' ? UNDATED : 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;
}

export function countMonth(months: Months, month: number, count = 1): void {
  months.set(month, (months.get(month) ?? 0) + count);
}

/** The bearer whom the archive makes all but sure for an article of this month, or null. */
export function surestOf(bearers: readonly Bearer[], month: number, share = SHARE): string | null {
  const found = new Map<string | null, { readonly count: number; readonly least: number }>();
  let all = 0;
  for (const { identity, months, least = LEAST } of bearers) {
    const count = countAround(months, month);
    if (count === 0) continue;
    all += count;
    const before = found.get(identity);
    found.set(identity, { count: (before?.count ?? 0) + count, least: Math.min(before?.least ?? least, least) });
  }
  for (const [identity, { count, least }] of found) if (count >= least && count >= share * all) return identity;
  return null;
}

/** How large a share of all full names of the archive, of any time, each bearer has. */
export function sharesOf(bearers: readonly Bearer[]): ReadonlyMap<string | null, number> {
  const shares = new Map<string | null, number>();
  const counted = bearers.map(({ identity, months }) => ({ identity, count: countAround(months, UNDATED) }));
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  for (const { identity, count } of counted)
    if (count > 0) shares.set(identity, (shares.get(identity) ?? 0) + count / all);
  return shares;
}

function countAround(months: Months, month: number): number {
  let count = 0;
  if (month === UNDATED) for (const some of months.values()) count += some;
  else {
    count += months.get(UNDATED) ?? 0;
    for (let at = month - WINDOW; at <= month + WINDOW; at++) count += months.get(at) ?? 0;
  }
  return count;
}

/** "person:jean martin", "person:jean martin#2". */
export function identityOf(kind: IdentityKind, name: string, number = 1): string {
  return `${kind}:${name}${number > 1 ? `#${number}` : ''}`;
}

// A table of measured numbers carries a sum of itself, so that none of them is
// changed by hand without a test noticing.

import { createHash } from 'node:crypto';

/** The same for the same table, whatever the order of its rows. */
export function checksumOf(table: Readonly<Record<string, number>>): string {
  const rows = Object.entries(table)
    .map(([key, value]) => `${key}=${value}`)
    .sort();
  return createHash('sha256').update(rows.join('\n')).digest('hex').slice(0, 12);
}

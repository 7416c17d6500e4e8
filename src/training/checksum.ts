// A table of measured numbers carries its own checksum, so that a test notices when one of
// the numbers is changed by hand.

import { createHash } from 'node:crypto';

/** The checksum of a table. It does not depend on the order of the rows. */
export function checksumOf(table: Readonly<Record<string, number>>): string {
  const rows = Object.entries(table)
    .map(([key, value]) => `${key}=${value}`)
    .sort();
  return createHash('sha256').update(rows.join('\n')).digest('hex').slice(0, 12);
}

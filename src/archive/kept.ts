// The fields of the inputs that are passed through to the outputs: the title, address, section and author of an article
// where an input has them, and any others that the user names with `--keep`.

/** Fields of the input that are copied to the article, by their names in the input. */
export interface KeptFields {
  readonly [field: string]: unknown;
}

/** The fields that are always passed through. Feeds and web pages use other names for them, which the readers know. */
export const KEPT = ['title', 'url', 'section', 'author'] as const;

/** Returns the names of all fields to pass through: the four default ones, then those of `keep`, each once. */
export function namesToKeep(keep: readonly string[] = []): readonly string[] {
  return [...new Set<string>([...KEPT, ...keep])];
}

/**
 * Returns the fields of these names that have a value, in this order. `fields` is absent if there are none, as in most
 * inputs.
 */
export function pickFields(
  names: readonly string[],
  valueOf: (name: string) => unknown,
): { readonly fields?: KeptFields } {
  const found: [string, unknown][] = [];
  for (const name of names) {
    const value = toPlain(valueOf(name));
    if (value !== undefined && value !== null && value !== '') found.push([name, value]);
  }
  return found.length === 0 ? {} : { fields: Object.fromEntries(found) };
}

/** Converts a value to JSON. Parquet has dates, 64-bit integers and bytes, which JSON lacks. */
function toPlain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return Array.from(value as unknown as unknown[], toPlain);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlain(inner)]));
}

/** Returns the fields named by the user that no article has. */
export function fieldsWithout(seen: Iterable<string>, keep: readonly string[] = []): readonly string[] {
  const known = new Set(seen);
  return [...new Set(keep)].filter((name) => !known.has(name));
}

/**
 * Returns a kept value as the text of a cell, as JSON unless it is a string: a column has one type, but a field may
 * have several.
 */
export function toCell(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * Returns the column for each kept field. It has the name of the field, prefixed with `field_` if another column
 * already has that name; in a database, names that differ only in case are the same.
 */
export function columnsOfKept(names: readonly string[], taken: readonly string[]): ReadonlyMap<string, string> {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  const columns = new Map<string, string>();
  for (const name of names) {
    let column = name;
    while (known.has(column.toLowerCase())) column = `field_${column}`;
    known.add(column.toLowerCase());
    columns.set(name, column);
  }
  return columns;
}

// Values that are computed when they are first needed. A regular expression that is assembled from parts, with classes
// such as `\p{L}`, takes about a millisecond to build: too long for the import, and many texts never need it.

/** Returns a function that calls `make` once and then always returns the same value. */
export function late<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

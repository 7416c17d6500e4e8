// Values that are made when they are first asked for. A pattern that is put together from
// parts, with classes such as `\p{L}` in them, takes about a millisecond to make: too long
// for the import, and many texts need none of them.

/** A function that makes a value at its first call and returns the same one from then on. */
export function late<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

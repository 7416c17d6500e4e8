// What may stand between two cells of CSV, as an option says it.

/** The delimiter by its name or itself: "tab" and "\t" are the tab. Throws a `RangeError` for what is none. */
export function checkDelimiter(given: string): string {
  const delimiter = /^(?:tab|\\t)$/i.test(given) ? '\t' : given;
  if (delimiter.length !== 1 || /["\r\n\p{L}\p{N}]/u.test(delimiter)) {
    throw new RangeError(
      `delimiter ${JSON.stringify(given)} is not one character that may stand between cells: try ";", "," or "tab"`,
    );
  }
  return delimiter;
}

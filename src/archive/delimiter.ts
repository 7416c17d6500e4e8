// Checks the option for the delimiter of CSV.

/**
 * Returns the delimiter: one character, with "tab" and "\t" standing for the tab. Throws a `RangeError` for anything
 * else.
 */
export function checkDelimiter(given: string): string {
  const delimiter = /^(?:tab|\\t)$/i.test(given) ? '\t' : given;
  if (delimiter.length !== 1 || /["\r\n\p{L}\p{N}]/u.test(delimiter)) {
    throw new RangeError(
      `delimiter must be one character that can separate cells, got ${JSON.stringify(given)}: try ";", "," or "tab"`,
    );
  }
  return delimiter;
}

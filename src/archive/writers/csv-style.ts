/** How CSV is written. */
export interface CsvStyle {
  /** Between two cells, a comma when left out; French Excel wants `;`. */
  readonly delimiter?: string;
  /** Begins the file with a byte order mark, without which Excel does not know UTF-8. */
  readonly bom?: boolean;
}

/** Throws a `RangeError` for what cannot stand between two cells. */
export function checkDelimiter(delimiter: string | undefined): void {
  if (delimiter === undefined || /^[^"\r\n\p{L}\p{N}]$/u.test(delimiter)) return;
  throw new RangeError(`delimiter must be one character such as ; or a tab, got ${JSON.stringify(delimiter)}.`);
}

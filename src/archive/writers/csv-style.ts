/** How CSV is written. */
export interface CsvStyle {
  /** Between two cells, a comma when left out; French Excel wants `;`. */
  readonly delimiter?: string;
  /** Begins the file with a byte order mark, without which Excel does not know UTF-8. */
  readonly bom?: boolean;
}

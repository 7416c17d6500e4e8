/** How a CSV output is written. */
export interface CsvStyle {
  /** The character between the cells, a comma by default. The French version of Excel needs `;`. */
  readonly delimiter?: string;
  /** Begins the file with a byte order mark. Without it Excel does not recognise UTF-8. */
  readonly bom?: boolean;
}

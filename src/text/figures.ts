// Numbers in figures, as French writes them: a comma is the decimal mark, and a dot before exactly three digits groups
// thousands. Each number is read by itself: other numbers of the text do not influence what its marks mean.

/** The fractions that are a single character. */
const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

/**
 * Returns the value of "1 000", "12.480", "1'000,5", "3,5" or "2½", or `null` for other figures such as "17.03.2025".
 */
export function parseFigures(surface: string): number | null {
  const bare = surface.replace(/[\s'’ʼ\u00ad]/gu, '');
  if (/^\d+$/.test(bare)) return Number(bare);
  const fraction = FRACTIONS[bare.charAt(bare.length - 1)];
  if (fraction !== undefined) return /^\d*.$/u.test(bare) ? Number(bare.slice(0, -1)) + fraction : null;
  // "1.234,5", and in the English style "1,234.5".
  const mixed = /^(\d{1,3}(?:\.\d{3})+),(\d+)$|^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(bare);
  if (mixed) return Number(`${(mixed[1] ?? mixed[3]!).replace(/[.,]/g, '')}.${mixed[2] ?? mixed[4]!}`);
  // "12.480" and "12.450.000.000". Two or more commas can only be English thousands: "1,234,567".
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(bare) || /^[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(bare))
    return Number(bare.replace(/[.,]/g, ''));
  const decimal = /^(\d+)[.,](\d+)$/.exec(bare);
  return decimal ? Number(`${decimal[1]}.${decimal[2]}`) : null;
}

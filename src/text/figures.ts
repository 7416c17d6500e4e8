// Numbers in figures, as French writes them: a comma is the decimal mark, and a dot before exactly three figures groups
// thousands. A number is read by itself: no other number of the text says what its marks are.

/** The fractions that are one character each. */
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

/** The value of "1 000", "12.480", "1'000,5", "3,5" or "2½"; `null` for other figures, such as "17.03.2025". */
export function parseFigures(surface: string): number | null {
  const bare = surface.replace(/[\s'’ʼ\u00ad]/gu, '');
  if (/^\d+$/.test(bare)) return Number(bare);
  const fraction = FRACTIONS[bare.charAt(bare.length - 1)];
  if (fraction !== undefined) return /^\d*.$/u.test(bare) ? Number(bare.slice(0, -1)) + fraction : null;
  // "1.234,5" and, as English writes it, "1,234.5".
  const mixed = /^(\d{1,3}(?:\.\d{3})+),(\d+)$|^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(bare);
  if (mixed) return Number(`${(mixed[1] ?? mixed[3]!).replace(/[.,]/g, '')}.${mixed[2] ?? mixed[4]!}`);
  // "12.480" and "12.450.000.000"; two commas or more can only be English thousands, "1,234,567".
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(bare) || /^[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(bare))
    return Number(bare.replace(/[.,]/g, ''));
  const decimal = /^(\d+)[.,](\d+)$/.exec(bare);
  return decimal ? Number(`${decimal[1]}.${decimal[2]}`) : null;
}

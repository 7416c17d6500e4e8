// Numbers in figures. In French a comma is the decimal mark and a dot groups thousands.
// Some articles write it the English way: if one has "1,234,567 habitants" or "4.6
// litres", its "1,234" means one thousand two hundred and thirty-four.

/** Which of comma and dot is the decimal mark, where the number alone does not tell ("1,234"). */
export type Marks = 'comma' | 'dot';

/** The value of "1 000", "12.480", "1'000,5" or "3,5"; `null` for other figures, such as "17.03.2025". */
export function parseFigures(surface: string, marks: Marks = 'comma'): number | null {
  const bare = surface.replace(/[\s'’ʼ\u00ad]/gu, '');
  if (/^\d+$/.test(bare)) return Number(bare);
  const mixed = /^(\d{1,3}(?:\.\d{3})+),(\d+)$|^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(bare);
  if (mixed) return Number(`${(mixed[1] ?? mixed[3]!).replace(/[.,]/g, '')}.${mixed[2] ?? mixed[4]!}`);
  const grouped = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/.exec(bare);
  if (grouped) {
    const groups = bare.split(grouped[1]!);
    const isDecimal = (grouped[1] === ',') === (marks === 'comma');
    return groups.length > 2 || !isDecimal ? Number(groups.join('')) : Number(groups.join('.'));
  }
  const decimal = /^(\d+)[.,](\d+)$/.exec(bare);
  return decimal ? Number(`${decimal[1]}.${decimal[2]}`) : null;
}

/** Finds out which decimal mark an article uses, by counting its unambiguous numbers. */
export class MarkCount {
  private comma = 0;
  private dot = 0;

  /** Counts one number. Linear in its length. */
  add(text: string, start: number, end: number): void {
    let commas = 0;
    let dots = 0;
    let last = -1;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code !== 0x2c && code !== 0x2e) continue;
      if (code === 0x2c) commas++;
      else dots++;
      last = i;
    }
    if (last < 0) return;
    if (commas > 1 || (commas > 0 && dots > 0)) {
      // "1,234,567", "1,234.5" and "1.234,5".
      if (commas > 1 || text.charCodeAt(last) === 0x2e) this.dot++;
      else this.comma++;
    } else if (dots > 1) {
      if (end - last === 4) this.comma++;
    } else if (end - last !== 4 || text.charCodeAt(start) === 0x30) {
      // "4,6" and "0.125" are clear. Three digits after a mark may be thousands or decimals, and "20.30" may be a time.
      if (commas > 0) this.comma++;
      else if (end - last !== 3 || last - start > 2) this.dot++;
    }
  }

  /** The mark of most numbers; the comma, as usual in French, when there is no majority for the dot. */
  get marks(): Marks {
    return this.dot > this.comma ? 'dot' : 'comma';
  }
}

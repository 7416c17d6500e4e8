// Compares names of people: the same words, initials, pet names, a typing error of one letter.

/** Whether two words differ by at most one letter that is added, missing, changed, or swapped with its neighbour. */
export function isSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const restA = a.length - start - end;
  const restB = b.length - start - end;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** The same for words that are long enough not to be different names: "loukachenko" and "lukachenko". */
export function isSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  return a[0] === b[0] && isSlip(a, b) && ((a.length >= 6 && b.length >= 6) || isDoubled(a, b));
}

/** In a shorter word, only a doubled letter is accepted: "daval" and "davall". */
function isDoubled(a: string, b: string): boolean {
  return a.length > 3 && b.length > 3 && a.length !== b.length && single(a) === single(b);
}

function single(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

/** "j" and "jean", "j l" and "jean luc": each initial stands for a word. */
export function isInitial(short: string, long: string): boolean {
  return short.length === 1 && long.startsWith(short);
}

/** French names that look like pet names but are not: "Marie" is not short for "Marion". */
const FRENCH_IE =
  /^(?:mari|juli|sophi|ameli|elodi|melani|stephani|virgini|sylvi|valeri|nathali|emili|luci|anni|aureli|rosali|eugeni|octavi|corali|noemi|leoni|rosi|flori|charli|magali|emmy|thierr|jeremi|valer|audre)(?:e|y)$/;

/** Whether one is an English pet name of the other, with the same beginning and -y or -ie: "danny" and "daniel". */
export function isPetName(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (FRENCH_IE.test(short)) return false;
  const stem = /^(.{3,}?)(?:y|ie)$/.exec(short)?.[1]?.replace(/(.)\1$/, '$1');
  return stem !== undefined && stem.length >= 3 && long.startsWith(stem) && long !== short;
}

/** Whether two full names denote the same person: the same words, some as initials, one typing error, or one middle name more. */
export function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const lastShort = short.at(-1) ?? '';
  const lastLong = long.at(-1) ?? '';
  if (!isSpelling(lastShort, lastLong)) return false;
  let slips = lastShort === lastLong ? 0 : 1;
  let at = 0;
  let left = 0;
  for (let i = 0; i < short.length - 1; i++) {
    const word = short[i]!;
    while (at < long.length - 1 && !sameWord(word, long[at]!)) {
      // The first word may not be missing: "Jean Marie X" may be "Jean X", but not "Marie X".
      if (at === 0) return false;
      at++;
      left++;
    }
    if (at >= long.length - 1) return false;
    if (word !== long[at] && !isInitial(word, long[at]!) && !isInitial(long[at]!, word)) slips++;
    at++;
  }
  left += long.length - 1 - at;
  return slips <= 1 && left <= 1;
}

function sameWord(a: string, b: string): boolean {
  return a === b || isInitial(a, b) || isInitial(b, a) || isSpelling(a, b) || isPetName(a, b);
}

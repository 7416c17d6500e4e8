// Offsets in two units. JavaScript counts UTF-16 code units, in which "😀" is two; Python, and with it spaCy, Prodigy and
// Label Studio, and the Web Annotation model count code points, in which it is one. A combining accent is a code point of
// its own in both.

/**
 * Makes a function that turns offsets of a text in UTF-16 code units, such as those of mentions, into offsets in code
 * points: `codePoints('😀 Brest')(3)` is 2.
 */
export function codePoints(text: string): (offset: number) => number {
  // Where the second half of each pair stands: every pair before an offset makes it one smaller.
  const pairs: number[] = [];
  for (let at = 1; at < text.length; at++) if (isLow(text, at) && isHigh(text, at - 1)) pairs.push(at);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}

/** A piece of the text from one offset to another, made shorter rather than cut through a pair of code units. */
export function sliceWhole(text: string, start: number, end: number): string {
  const from = start > 0 && isLow(text, start) && isHigh(text, start - 1) ? start + 1 : start;
  const to = end < text.length && isLow(text, end) && isHigh(text, end - 1) ? end - 1 : end;
  return text.slice(from, Math.max(from, to));
}

function isHigh(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

function isLow(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

// Converts offsets between units. JavaScript counts UTF-16 code units, of which "😀" has two. The Web Annotation model
// and Python (and with it spaCy, Prodigy and Label Studio) count code points, of which it is one. A combining accent is
// a code point of its own in both.

/**
 * Returns a function that converts offsets of a text from UTF-16 code units, as in mentions, to code points:
 * `codePoints('😀 Brest')(3)` is 2.
 */
export function codePoints(text: string): (offset: number) => number {
  // Offsets of the second half of each surrogate pair. Every pair before an offset makes it one smaller.
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

/** Returns the text between two offsets, shortened rather than cut through a surrogate pair. */
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

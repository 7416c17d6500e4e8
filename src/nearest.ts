// Suggests the word that was probably meant: "published" for "publised", "batch" for
// "bacth". Used in error messages about unknown names, in the library and the command.

/** A shortened word must have at least this many letters: "pers" suggests "person". */
const SHORTEST_START = 3;

/** The known word nearest to what was given, or null when none is near. */
export function nearest(given: string, known: readonly string[]): string | null {
  const word = given.toLowerCase();
  let best: string | null = null;
  let least = Infinity;
  for (const one of known) {
    const other = one.toLowerCase();
    const distance = isStart(word, other) ? 1 : editDistance(word, other);
    // Allows one mistake per three letters, and at least one: "jsno" suggests "json".
    if (distance <= Math.max(1, Math.floor(Math.min(word.length, other.length) / 3)) && distance < least) {
      best = one;
      least = distance;
    }
  }
  return best;
}

/** ": did you mean published?", or nothing when no known word is near. */
export function didYouMean(given: string, known: readonly string[]): string {
  const meant = nearest(given, known);
  return meant === null ? '' : `: did you mean ${meant}?`;
}

function isStart(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= SHORTEST_START && (a.startsWith(b) || b.startsWith(a));
}

/** The number of letters to add, drop, change or swap with their neighbour to turn one word into the other. */
function editDistance(a: string, b: string): number {
  // A word more than twice as long as the other is never near it.
  if (Math.abs(a.length - b.length) > b.length) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(last[column]! + 1, now[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) least = Math.min(least, before[column - 2]! + 1);
      now.push(least);
    }
    before = last;
    last = now;
  }
  return last[b.length]!;
}

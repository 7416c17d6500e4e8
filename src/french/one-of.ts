/**
 * The words of one line as a set. Whoever says a word twice meant a phrase ("de d' ou de") or has not looked: refused,
 * for a set of single words holds no phrases.
 */
export function oneOf(line: string): ReadonlySet<string> {
  const words = line.split(' ');
  const set = new Set(words);
  if (set.size < words.length) {
    const twice = words.find((word, index) => words.indexOf(word) < index);
    throw new Error(
      `"${twice}" stands twice in "${line}": each word once; a phrase cannot be written as a set of words`,
    );
  }
  return set;
}

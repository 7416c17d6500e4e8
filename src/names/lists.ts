// People in the order of a directory, "Kerbrat, Maëlle": the family name, a comma, the given name. It is how lists of
// those present, of candidates and of results are written, and credits of pictures ("Crédits : Inserm/Delmas, Julie").

import { isParticle, wordsOf } from '../knowledge/particles.js';
import { changed, type Seen, type View } from '../knowledge/seen.js';
import { keyOf, lookUp, placesNamed } from '../knowledge/tables.js';

/** The tokens of such a name: `comma` stands between the family name and the given name. */
interface Pair {
  readonly first: number;
  readonly comma: number;
  readonly after: number;
}

/** So many such names make a list; one alone is read in a credit, and before an age: "Kerbrat, Maëlle, 34 ans". */
const FEWEST = 2;
/** Words of a family name, "Van der Auwera". */
const LONGEST = 4;

/** Each name of a list in the order of a directory as one person. */
export function inDirectoryOrder(view: View, mentions: readonly Seen[]): readonly Seen[] {
  const pairs = mentions.flatMap((seen) => pairBehind(view, seen) ?? []);
  const isAlone = ({ first, comma, after }: Pair): boolean =>
    isInCredit(view, first) || (followsAge(view, after) && !isGivenName(view, comma - 1));
  if (pairs.length === 0 || (pairs.length < FEWEST && !pairs.every(isAlone))) return mentions;
  const out: Seen[] = [];
  let next = 0;
  for (const seen of mentions) {
    while (next < pairs.length && pairs[next]!.after <= seen.first) next++;
    const pair = pairs[next];
    if (!pair || seen.after <= pair.first) out.push(seen);
    else if (seen.first === pair.first) out.push(asPerson(view, seen, pair));
  }
  return out;
}

/** A mention that is the family name of "Kerbrat, Maëlle": what stands around both must set them apart from the rest. */
function pairBehind(view: View, { first, after: comma, key, kind }: Seen): Pair | null {
  if (comma - first > LONGEST || kind === 'other' || !view.isComma(comma)) return null;
  if (placesNamed(view.knowledge, key).length > 0 && kind === 'place') return null;
  if (!opensEntry(view, first)) return null;
  for (let at = first; at < comma; at++) if (!view.isCapital(at) && !isParticle(view.key(at))) return null;
  let after = comma + 1;
  while (after < comma + 3 && isGivenName(view, after) && !startsLine(view, after)) after++;
  return after > comma + 1 && closesEntry(view, after) ? { first, comma, after } : null;
}

function isGivenName(view: View, at: number): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(view.surface(at))) return false;
  const [whole] = view.key(at).split('-');
  return lookUp(view.knowledge.given, view.key(at)) !== undefined || lookUp(view.knowledge.given, whole!) !== undefined;
}

/** The line begins here, or a mark of lists stands before: "1. Kerbrat, Maëlle", "– Kerbrat, Maëlle". */
function opensEntry(view: View, first: number): boolean {
  if (startsLine(view, first)) return true;
  return /^(?:[;:/•·*–—|-]|©|\d{1,3}[.)]?)$/.test(view.surface(first - 1)) || /^[.)]$/.test(view.surface(first - 1));
}

/** The line ends here, or an age, a club in parentheses or the next entry follows. */
function closesEntry(view: View, after: number): boolean {
  return startsLine(view, after) || /^[;(/|•·–—]$/.test(view.surface(after)) || followsAge(view, after);
}

function followsAge(view: View, after: number): boolean {
  return view.surface(after) === ',' && /^\d{1,3}$/.test(view.surface(after + 1)) && view.lower(after + 2) === 'ans';
}

function startsLine({ doc }: View, token: number): boolean {
  const { starts, ends, length } = doc.tokens;
  return token <= 0 || token >= length || /[\n\r]/.test(doc.text.slice(ends[token - 1], starts[token]));
}

function isInCredit(view: View, first: number): boolean {
  for (let at = first - 1; at >= 0 && !startsLine(view, at + 1); at--)
    if (/^(?:©|crédits?|photos?)$/.test(view.lower(at))) return true;
  return false;
}

function asPerson({ doc }: View, seen: Seen, { first, after }: Pair): Seen {
  const start = doc.tokens.starts[first]!;
  const end = doc.tokens.ends[after - 1]!;
  const name = doc.text.slice(start, end);
  const key = keyOf(name);
  return changed(seen, { kind: 'person', start, end, first, after, name, key, words: wordsOf(key) });
}

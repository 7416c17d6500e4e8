// Brings names to the form in which they are compared: without case, accents, punctuation and leading article. Names that
// differ in anything else are different names here: "Sarkosy" is never taken for "Sarkozy".

/** The name of an organisation: "Le Parisien" is "parisien", "l’AFP" is "afp", "En Marche !" is "en marche". */
export function foldName(name: string): string {
  return plain(name).replace(/^(?:l[ea]s? |l')(?=.)/, '');
}

/** The name of a person: "Jean-Luc MÉLENCHON" is "jean luc melenchon". "Le" is part of the name in "Le Pen". */
export function foldPerson(name: string): string {
  return plain(name).replace(/\./g, ' ').replace(/ +/g, ' ').trim();
}

/** The letters and figures of an acronym, or of another name of one word: "M.E.D.E.F." and "Medef" are "medef". */
export function lettersOf(name: string): string {
  return foldName(name).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether a name is written as an acronym: "AFP", "C.G.T.", "CFE-CGC", "MoDem", "G7". "Insee" and "Otan" are not. */
export function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}[.\p{Lu}\d&-]{1,9}|\p{Lu}\p{L}{0,3}\p{Lu}\p{L}{0,2})$/u.test(name);
}

/** A text on one line: without control characters, which separate the fields of a row, and without half characters. */
export function flat(text: string): string {
  if (/^[!-~\u00A1-\u024F]+(?: [!-~\u00A1-\u024F]+)*$/.test(text)) return text;
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** What tells a name from others, whatever its capitals, in seven characters at most. */
export function markOf(name: string): string {
  const small = name.toLowerCase();
  let hash = 0x811c9dc5;
  for (let at = 0; at < small.length; at++) hash = Math.imul(hash ^ small.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Most names come again and again. So many are kept; then the next ones are. */
const KEPT = 20_000;
const kept = new Map<string, string>();

function plain(name: string): string {
  const known = kept.get(name);
  if (known !== undefined) return known;
  if (kept.size >= KEPT) kept.clear();
  const folded = fold(name);
  kept.set(name, folded);
  return folded;
}

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ`´]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}'&+.@]+/gu, ' ')
    .replace(/\.(?=\s|$)/g, '')
    .trim();
}

// Reads datelines: where and when a dispatch was filed, and by which agency. Every agency
// writes them its own way ("Bakou-SANA/", "PARIS (AFP) –", "PARIS (Agefi-Dow Jones)--",
// "Damas, 17 mars (SANA) –", "(belga)", "Washington | "), and some put a slug above the
// headline or before it ("SENEGAL-FOOTBALL / "). The name of a section before a dash
// ("VIDÉO - ", "Analyse — ") looks similar, but is not a dateline.

import { isUpper } from './characters.js';
import { AGENCIES, MONTH, RUBRICS } from './formulas.js';
import { foldLine, type Line } from './lines.js';
import { isService } from './services.js';
import { late } from './late.js';

const DATE = `(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?(?:le )?\\d{1,2}(?:er)? ${MONTH}(?:,? \\d{4})?|\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?`;
const DASH = '(?:--|[-–—])';
const PLACE = "\\p{L}[\\p{L}'.()-]*(?:[ /,]{1,2}\\p{L}[\\p{L}'.()-]*){0,6}?";

// All patterns are matched on the folded start of the line; capitals are checked on the text itself. A pattern is tried
// only if the line has the marks that it requires, because patterns with `\p{L}` are slow to compile and to run.
const SLASHED = late(() => new RegExp(`^(${PLACE}) ?[-–—] ?([a-z]{2,10}) ?/`, 'u'));
const AGENCY_IN_BRACKETS = late(
  () => new RegExp(`^(?:(${PLACE})(?:,? (?:${DATE}))? ?)?\\(([^()]{2,40})\\) ?\\.?,? ?(?:${DASH}|[:|/])+`, 'u'),
);
const AGENCY_BARE = late(
  () =>
    new RegExp(`^(${PLACE})(?: ${DASH} |, )(?:${DATE})(?: ${DASH} |, | ?/ ?)([a-z]{2,12}) ?(?:${DASH}|[:|/.])+`, 'u'),
);
const DATED = late(() => new RegExp(`^(?:(${PLACE}),? )?(?:${DATE}) ?\\.? ?${DASH}+ `, 'u'));
const BARRED = late(() => new RegExp(`^(${PLACE}) ?\\| `, 'u'));
const DASHED = late(() => new RegExp(`^(${PLACE}) (?:--|[–—]) (?=.)`, 'u'));
const CORRESPONDENT =
  /^(?:de )?(?:notre|nos) correspondante?s?(?: (?:permanente?|regionale?|particuliere?))?(?: (?:a|en|au|aux|dans) [^.,:–—-]{2,40})?(?: ?(?:[,.:]|--|[–—-])+|$)/u;
/** The most words in lower case in a date: "lundi 12 mars 1er" has two. */
const MOST_SMALL = 2;
/** The longest place with its date. */
const LONGEST_PLACE = 110;
const LOWER_WORDS = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'sur',
  'en',
  'et',
  'a',
  'aux',
  'au',
  'sous',
  'al',
  'el',
  'd',
  'l',
  'lez',
  'saint',
]);

// Without a mark after the brackets: "(belga) Le ministre", "BRUXELLES (Belga) Le ministre".
const UNMARKED = late(() => new RegExp(`^(?:(${PLACE})(?:,? (?:${DATE}))? ?)?\\(([^()]{2,40})\\) `, 'u'));
// A slug before a slash or alone on its line: "SENEGAL-ARGENTINE-FOOTBALL /".
const SLUG = /^\p{Lu}[\p{Lu}\p{N}'’.]*(?: ?[-–] ?\p{Lu}[\p{Lu}\p{N}'’.]+){1,5} ?\/{1,2}(?= )/u;
const SLUG_LINE =
  /^\p{Lu}{3,}(?: ?[-–] ?[\p{Lu}\p{N}'’.]{3,}){2,5}(?: ?[-–/] ?\p{Lu}{3,})*$|^\p{Lu}{3,}(?:-\p{Ll}{4,}){2,5}$/u;
// A place and a date alone on their line: "LUXEMBOURG 19 mars 2015 11:07", "DELÉMONT | 15.02.2023, 11h56".
const PLACE_AND_DAY = late(
  () =>
    new RegExp(
      `^(${PLACE})(?:,? (?:[|–—-] )?)(?=[^0-9]*[0-9 ]*(?:\\p{L}{3}|[0-9]{1,2}[/.-][0-9]{1,2}[/.-]))(?:${DATE})(?:[ ,;:|–—-]{1,3}(?:a )?\\d{1,2} ?[h:] ?\\d{0,2})?(?:[ ;,|–—-]{1,3}(?:act|mis a jour|maj)\\b.{0,40})?$`,
      'u',
    ),
);
// A place in capitals before a sentence: "BRUXELLES Les maïeurs".
const CAPITALS =
  /^((?:\p{Lu}[\p{Lu}\p{M}'’-]{3,}|(?:LE|LA|LES|SAINT|EL|AL|AÏN|SIDI|NEW|SAN|PORT|FORT) \p{Lu}[\p{Lu}\p{M}'’-]{2,})(?: (?:DE|DU|DES|LA|LE|EL|SUR|EN|ET)?\s?\p{Lu}[\p{Lu}\p{M}'’-]{2,})?) (?=(?:["«“] ?)?(?:Le|La|Les|L['’]|Un|Une|Des|Il|Elle|Ils|Elles|On|Ce|Cette|Ces|Quelque|Plus|Après|Selon|Dans|Deux|Trois|Quatre|Cinq|Six|Dix|En|À|Au|Aux|Plusieurs|Près|Pour|Depuis|C['’]|D['’]|Son|Sa|Ses|Face|Alors|Hier|Ancien|Réunis?|Né) ?\p{Ll}|(?:L|C|D)['’]\p{L})/u;

/** Tells a place in capitals from an acronym; `null` without a model. */
export type KnowsPlace = ((surface: string) => boolean) | null;

/**
 * Returns the length of the dateline at the start of the line, or 0 if there is none. With `loose`, "Lyon - ", "Lyon |
 * " and "LYON Le maire" are accepted too.
 */
export function readDateline(text: string, line: Line, loose: boolean, isFirst: boolean, isPlace: KnowsPlace): number {
  const raw = text.slice(line.start, Math.min(line.end, line.start + 200));
  // Without a slash, a bracket or a digit, only two forms are possible: a place in capitals and a correspondent. They
  // need `loose` or `isFirst`.
  if (!loose && !isFirst && !/[/(\d]/.test(raw)) return 0;
  const head = foldLine(raw).slice(0, 140);
  const find = (pattern: () => RegExp, mark: string): RegExpExecArray | null =>
    mayStandBefore(raw, raw.indexOf(mark)) ? pattern().exec(head) : null;
  // A date can follow the place only if the first figure is close enough.
  const mayBeDated = /[0-9]/.test(head) && mayStandBefore(raw, raw.search(/[0-9]/));
  const found =
    accept(find(SLASHED, '/'), raw, (agency) => /^\p{Lu}+$/u.test(agency)) ??
    accept(
      find(AGENCY_IN_BRACKETS, '('),
      raw,
      (agency) => isService(agency) || AGENCIES.has(foldLine(agency).split(/[ ,/-]/)[0]!),
    ) ??
    opensSentence(accept(find(UNMARKED, '('), raw, isService), raw) ??
    (mayBeDated ? accept(AGENCY_BARE().exec(head), raw, isService) : null) ??
    (mayBeDated ? accept(datedWhere(head), raw) : null) ??
    (loose ? opensSentence(accept(find(BARRED, '|'), raw), raw) : null) ??
    (loose && isFirst && /--|[–—]/.test(head) ? opensSentence(accept(DASHED().exec(head), raw), raw) : null) ??
    (isFirst ? (head.includes('correspondant') ? (CORRESPONDENT.exec(head)?.[0] ?? null) : null) : null);
  if (found === null) return loose ? lengthOfCapitals(raw, isPlace) : 0;
  return unfoldedLength(raw, found.trimEnd().length);
}

/**
 * Returns the length of the slug before a headline ("SENEGAL-ARGENTINE-FOOTBALL /"). A slug alone on its line has the
 * length of the line.
 */
export function lengthOfSlug(surface: string): number {
  if (!isUpper(surface.charCodeAt(1))) return 0;
  const slug = SLUG.exec(surface);
  if (slug) return slug[0].length;
  return surface.length <= 90 && SLUG_LINE.test(surface) && surface.replace(/\P{L}/gu, '').length >= 12
    ? surface.length
    : 0;
}

/** Whether a line consists of a place and a date, with or without an hour: "Liège, le 16 mai 2023". */
export function isPlaceAndDay(surface: string, isPlace: KnowsPlace): boolean {
  if (!/\d/.test(surface) || surface.length > 110) return false;
  const found = PLACE_AND_DAY().exec(foldLine(surface));
  if (!found || !/^\p{Lu}/u.test(surface)) return false;
  const place = surface.slice(0, found[1]!.length);
  if (!isPlaceWritten(place)) return false;
  const [first] = place.split(/[,(/]/);
  return isPlace === null ? !place.includes(' ') : isPlace(first!.trim());
}

/** Whether a line consists of a place and an agency: "LA HAYE (Belga)", "Tunis, 3 mars (TAP) -". */
export function isFiledLine(surface: string): boolean {
  if (surface.length > 90 || !surface.includes(')')) return false;
  const found = UNMARKED().exec(`${foldLine(surface)} `);
  if (!found || !/^[\s.:–—-]*$/.test(foldLine(surface).slice(found[0].trimEnd().length))) return false;
  const [, place, agency] = found;
  const at = surface.indexOf('(');
  return (
    isService(surface.slice(at + 1, at + 1 + agency!.length)) &&
    (place === undefined || isPlaceWritten(surface.slice(0, place.length)))
  );
}

function lengthOfCapitals(raw: string, isPlace: KnowsPlace): number {
  if (!isUpper(raw.charCodeAt(0)) || !isUpper(raw.charCodeAt(1)) || raw.normalize('NFC') !== raw) return 0;
  const found = CAPITALS.exec(raw);
  if (!found || RUBRICS.has(foldLine(found[1]!).split(/[ '.-]/)[0]!)) return 0;
  return isPlace === null || isPlace(found[1]!) ? found[1]!.length : 0;
}

/** A dateline with a date needs a year or a place too: "11 NOVEMBRE - On a tous…" is the name of a section. */
function datedWhere(head: string): RegExpExecArray | null {
  const found = DATED().exec(head);
  return found && (found[1] !== undefined || /\d{4}/.test(found[0])) ? found : null;
}

/** A dateline must be followed by the start of a sentence, which "Awa Diop – conseillère départementale" lacks. */
function opensSentence(found: string | null, raw: string): string | null {
  return found !== null && /^["«“‘'[(]?\s?[\p{Lu}\d]/u.test(raw.slice(unfoldedLength(raw, found.length)).trimStart())
    ? found
    : null;
}

/** Returns the whole match when its place is written like a place and its agency is known; otherwise null. */
function accept(found: RegExpExecArray | null, raw: string, isAgency?: (surface: string) => boolean): string | null {
  if (!found) return null;
  const [whole, place, agency] = found;
  if (place !== undefined && !isPlaceWritten(raw.slice(0, unfoldedLength(raw, place.length)))) return null;
  if (agency !== undefined && isAgency) {
    const at = unfoldedLength(raw, whole.lastIndexOf(agency));
    if (!isAgency(raw.slice(at, at + unfoldedLength(raw.slice(at), agency.length)))) return null;
  }
  return whole;
}

/**
 * Whether the text before the mark at this offset may be just a place, with or without a date: apart from particles, it
 * has at most two words in lower case, those of the date.
 */
function mayStandBefore(raw: string, at: number): boolean {
  if (at < 0 || at > LONGEST_PLACE) return false;
  const isOther = (word: string): boolean => /^\p{Ll}/u.test(word) && !/^[dl]['’]/.test(word);
  const words = raw.slice(0, at).split(/[\s,/()]+/u);
  return words.filter((word) => isOther(word) && !LOWER_WORDS.has(foldLine(word))).length <= MOST_SMALL;
}

/** Whether each word is capitalised or a particle, and the first word does not name a section. */
function isPlaceWritten(surface: string): boolean {
  const words = surface
    .normalize('NFC')
    .split(/[\s,/()]+/u)
    .filter(Boolean);
  const first = foldLine(words[0] ?? '').split(/['.-]/)[0]!;
  if (RUBRICS.has(first) && !/^(?:La|Le|Les|LA|LE|LES) \p{Lu}/u.test(surface)) return false;
  return (
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}/u.test(word) || /^[dl]['’]\p{Lu}/u.test(word) || LOWER_WORDS.has(foldLine(word)))
  );
}

/** Returns the length of the part of the surface whose folded form has `length` units. */
function unfoldedLength(raw: string, length: number): number {
  // A quick exit: folding rarely changes the length.
  const isSame = foldLine(raw.slice(0, length)).length === length && foldLine(raw.slice(0, length - 1)).length < length;
  let low = isSame ? length : 0;
  let high = isSame ? length : raw.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (foldLine(raw.slice(0, middle)).length < length) low = middle + 1;
    else high = middle;
  }
  // Combining marks and soft hyphens, which folding drops, belong to the letter before them.
  while (low < raw.length && /[\p{M}\u00ad]/u.test(raw.charAt(low))) low++;
  return low;
}

// Finds what precedes the story: headlines, bylines, and the dateline, which says where and
// when it was filed. Every agency writes datelines its own way ("Bakou-SANA/", "PARIS
// (AFP) –", "Damas, 17 mars (SANA) –", "Washington | "). The name of a section before a
// dash ("VIDÉO - ", "Analyse — ") looks similar, but is not a dateline.

import type { Span } from '../types.js';
import { isService, type Marks } from './closing.js';
import { AGENCIES, MONTH, RUBRICS } from './formulas.js';
import { foldLine, tailOf, type Line } from './lines.js';

const LONGEST_HEADLINE = 250;
const LONGEST_BYLINE = 110;
/** The most headline lines: kicker, headline, second headline, deck. More lines without a full stop are a list. */
const MOST_HEADLINES = 4;

const STOP = /[.…:;,]["”»’')\]\s]*$/u;
const DATE = `(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?(?:le )?\\d{1,2}(?:er)? ${MONTH}(?:,? \\d{4})?|\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?`;
const DASH = '(?:--|[-–—])';
const PLACE = "\\p{L}[\\p{L}'.()-]*(?:[ /,]{1,2}\\p{L}[\\p{L}'.()-]*){0,6}?";

// All are matched on the folded head of the line; capitals are checked on the text itself. Each is
// tried only when the head holds the marks that it cannot do without: `\p{L}` is dear to compile and to run.
const SLASHED = new RegExp(`^(${PLACE}) ?[-–—] ?([a-z]{2,10}) ?/`, 'u');
const AGENCY_IN_BRACKETS = new RegExp(
  `^(?:(${PLACE})(?:,? (?:${DATE}))? ?)?\\(([^()]{2,40})\\) ?\\.?,? ?(?:${DASH}|[:|/])+`,
  'u',
);
const AGENCY_BARE = new RegExp(
  `^(${PLACE})(?: ${DASH} |, )(?:${DATE})(?: ${DASH} |, | ?/ ?)([a-z]{2,12}) ?(?:${DASH}|[:|/.])+`,
  'u',
);
const DATED = new RegExp(`^(?:(${PLACE}),? )?(?:${DATE}) ?\\.? ?${DASH}+ `, 'u');
const BARRED = new RegExp(`^(${PLACE}) ?\\| `, 'u');
const DASHED = new RegExp(`^(${PLACE}) (?:--|[–—]) (?=.)`, 'u');
const CORRESPONDENT =
  /^(?:de )?(?:notre|nos) correspondante?s?(?: (?:permanente?|regionale?|particuliere?))?(?: (?:a|en|au|aux|dans) [^.,:–—-]{2,40})?(?: ?(?:[,.:]|--|[–—-])+|$)/u;
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

const BYLINE_FORMULA =
  /^(?:(?:un )?(?:articles?|textes?|reportages?|enquetes?|dossiers?|photos?|propos recueillis|recueillis?|interviews?|entretien|chronique|analyse)(?: (?:et|de)? ?photos?)?(?: realisee?s?)?(?: ?:)? )?(?:par|by) (.{3,})$/u;
const ENVOY =
  /\b(?:envoye(?:e|s|es)? specia(?:l|le|ux|les)|correspondante?s?|(?:redaction|journaliste) (?:a|en|au) \p{L}+)\b/u;
const BYLINE_WORDS = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'et',
  'avec',
  'a',
  'au',
  'aux',
  'en',
  'par',
  'pour',
  'd',
  'l',
  'envoye',
  'envoyee',
  'envoyes',
  'envoyees',
  'special',
  'speciale',
  'speciaux',
  'speciales',
  'correspondant',
  'correspondante',
  'correspondants',
  'notre',
  'nos',
  'agence',
  'agences',
  'redaction',
  'journaliste',
  'van',
  'von',
  'der',
  'den',
  'ben',
  'ould',
  'al',
  'el',
  'photos',
  'textes',
  'pigiste',
  'stagiaire',
  'permanent',
  'permanente',
  'regional',
]);
const NAME_ALONE =
  /^\p{Lu}(?=\S*\p{Ll})[\p{L}\p{M}'’.-]+(?: (?:de|du|d'|d’|le|la|ben|ould|al|el|van|von|den|der))?(?: \p{Lu}[\p{L}\p{M}'’.-]+){1,3}$/u;

/** Marks the lines of headlines and bylines. Returns the dateline at the start of the story, or null. */
export function markOpening(text: string, lines: readonly Line[], marks: Marks): Span | null {
  const body = markHeadlines(text, lines, marks);
  for (let i = body, tried = 0; i < lines.length && tried < 3; i++) {
    if (marks[i]) continue;
    const length = readDateline(text, lines[i]!, tried === 0, i === body);
    if (length > 0) return { start: lines[i]!.start, end: lines[i]!.start + length };
    tried++;
  }
  return null;
}

/** Index of the first line of the story; lines before it are headlines or bylines. */
function markHeadlines(text: string, lines: readonly Line[], marks: Marks): number {
  const found: number[] = [];
  let i = 0;
  for (; i < lines.length && found.length <= MOST_HEADLINES; i++) {
    if (marks[i]) continue;
    const line = lines[i]!;
    if (isByline(text, line, found.length > 0 && isBodyNext(text, lines, i))) marks[i] = 'byline';
    else if (isHeadline(text, lines, i, found.length === 0)) found.push(i);
    else break;
  }
  const hasBody = found.length <= MOST_HEADLINES && lines.slice(i).some((line) => readsOn(text, line));
  const listed = found.length > MOST_HEADLINES && lines.slice(i).some((line) => isBody(text, line));
  if (hasBody) for (const at of found) marks[at] = 'headline';
  else if (listed && found[0] !== undefined) marks[found[0]] = 'headline';
  if (hasBody) return i;
  return listed ? found[0]! + 1 : (found[0] ?? i);
}

/** Whether a line is a headline: short, without a full stop, and not continued on the next line. */
function isHeadline(text: string, lines: readonly Line[], i: number, first: boolean): boolean {
  const line = lines[i]!;
  if (line.end - line.start > LONGEST_HEADLINE || STOP.test(tailOf(text, line, 8))) return false;
  if (!first && /[!?]["”»’')\]\s]*$/u.test(tailOf(text, line, 8))) return false;
  if (readDateline(text, line, false, false) > 0) return false;
  const next = lines[i + 1];
  return next !== undefined && !/^[\p{Ll},;]/u.test(text.slice(next.start, next.start + 2));
}

/** Whether a line is prose: it is long or ends with a stop. Only above prose is a short line a headline and not a list item. */
function readsOn(text: string, line: Line): boolean {
  return line.end - line.start >= 120 || /[.…:!?]["”»’')\]\s]*$/u.test(tailOf(text, line, 8));
}

function isBodyNext(text: string, lines: readonly Line[], i: number): boolean {
  const next = lines[i + 1];
  return next !== undefined && isBody(text, next);
}

function isBody(text: string, line: Line): boolean {
  return line.end - line.start >= 60 && /[.…:!?]["”»’')\]\s]*$/u.test(tailOf(text, line, 8));
}

/**
 * Whether a line is a byline: "Par Jean Dupont", "Jean Dupont avec AFP", "De notre envoyée spéciale à Goma". A line with
 * only a name counts directly above the story (`aboveBody`).
 */
function isByline(text: string, line: Line, aboveBody: boolean): boolean {
  if (line.end - line.start > LONGEST_BYLINE || /[.!?…:]$/u.test(tailOf(text, line, 1))) return false;
  const surface = text.slice(line.start, line.end).normalize('NFC').replace(/\s+/gu, ' ');
  const head = foldLine(surface);
  if (isService(surface.replace(/^\(|\)$/gu, ''))) return true;
  const formula = BYLINE_FORMULA.exec(head);
  if (formula) return namesOnly(surface.slice(surface.length - formula[1]!.length));
  if (/^de no(?:tre|s) (?:envoye|correspondant)/.test(head)) return true;
  if (ENVOY.test(head)) return namesOnly(surface);
  return aboveBody && NAME_ALONE.test(surface);
}

/** Whether every word is capitalised or usual in bylines. "Par rancune, une juge…" is not a byline. */
function namesOnly(surface: string): boolean {
  const words = surface.split(/[\s,/&()+'’]+/u).filter(Boolean);
  if (
    words.length === 0 ||
    words.length > 14 ||
    !/^[\p{Lu}\d]/u.test(words.find((word) => !BYLINE_WORDS.has(foldLine(word))) ?? '')
  )
    return false;
  return words.every((word) => /^[\p{Lu}\d]/u.test(word) || BYLINE_WORDS.has(foldLine(word)));
}

/** Length of the dateline at the start of the line, 0 when there is none. `loose` also allows "Lyon - " and "Lyon | ". */
function readDateline(text: string, line: Line, loose: boolean, isFirst: boolean): number {
  const raw = text.slice(line.start, Math.min(line.end, line.start + 200));
  const head = foldLine(raw).slice(0, 140);
  const find = (pattern: RegExp, ...marks: readonly string[]): RegExpExecArray | null =>
    marks.every((mark) => head.includes(mark)) ? pattern.exec(head) : null;
  const hasFigure = /[0-9]/.test(head);
  const found =
    accept(find(SLASHED, '/'), raw, (agency) => /^\p{Lu}+$/u.test(agency)) ??
    accept(
      find(AGENCY_IN_BRACKETS, '(', ')'),
      raw,
      (agency) => isService(agency) || AGENCIES.has(foldLine(agency).split(/[ ,/-]/)[0]!),
    ) ??
    (hasFigure ? accept(AGENCY_BARE.exec(head), raw, isService) : null) ??
    (hasFigure ? accept(datedWhere(head), raw) : null) ??
    (loose ? opensSentence(accept(find(BARRED, ' | '), raw), raw) : null) ??
    (loose && isFirst && /--|[–—]/.test(head) ? opensSentence(accept(DASHED.exec(head), raw), raw) : null) ??
    (isFirst ? (find(CORRESPONDENT, 'correspondant')?.[0] ?? null) : null);
  if (found === null) return 0;
  return unfoldedLength(raw, found.trimEnd().length);
}

/** A dateline with a day needs a year or a place too: "11 NOVEMBRE - On a tous…" names a section. */
function datedWhere(head: string): RegExpExecArray | null {
  const found = DATED.exec(head);
  return found && (found[1] !== undefined || /\d{4}/.test(found[0])) ? found : null;
}

/** A dateline must be followed by the start of a sentence: "Awa Diop – conseillère départementale" has none. */
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

/** Whether each word is capitalised or a particle, and the first is not the name of a section. */
function isPlaceWritten(surface: string): boolean {
  const words = surface
    .normalize('NFC')
    .split(/[\s,/()]+/u)
    .filter(Boolean);
  const first = foldLine(words[0] ?? '').split(/['-]/)[0]!;
  if (RUBRICS.has(first) && !/^(?:La|Le|Les|LA|LE|LES) \p{Lu}/u.test(surface)) return false;
  return (
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}/u.test(word) || /^[dl]['’]\p{Lu}/u.test(word) || LOWER_WORDS.has(foldLine(word)))
  );
}

/** The length of the surface whose folded form has `length` units. */
function unfoldedLength(raw: string, length: number): number {
  let low = 0;
  let high = raw.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (foldLine(raw.slice(0, middle)).length < length) low = middle + 1;
    else high = middle;
  }
  // Combining marks and soft hyphens, which folding drops, belong to the letter before them.
  while (low < raw.length && /[\p{M}\u00ad]/u.test(raw.charAt(low))) low++;
  return low;
}

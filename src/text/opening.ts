// Finds what precedes the story: headlines, bylines, the dateline, and furniture of the page between them. A headline
// is a line that reads like a title. Any other line, such as a caption or a kicker of one word, is left in the story.

import type { ZoneKind } from '../types.js';
import { isDayAlone, leadingByline, readByline } from './bylines.js';
import { Char, charClass } from './characters.js';
import { readCredit } from './credits.js';
import { isFiledLine, isPlaceAndDay, lengthOfSlug, readDateline, type KnowsPlace } from './datelines.js';
import { isOuterFurniture } from './furniture.js';
import { foldedHead, surfaceOf, tailOf, type Line, type Marks, type Part } from './lines.js';

const LONGEST_HEADLINE = 250;
const LONGEST_BYLINE = 110;
/** The longest byline with dates, hours and counters beside the name. */
const LONGEST_DATED = 170;
/** The longest line without a stop that may be a name alone, or a label. */
const LONGEST_LABEL = 60;
/** A longer byline without a date must contain one of these words or signs. */
const AUTHORS = /\b(?:par|by|avec|et|agences?|correspondante?s?|envoyée?s?)\b|[(:/&]/iu;
/** The most headline lines: kicker, headline, second headline, deck. More lines without a full stop are a list. */
const MOST_HEADLINES = 4;
/** The fewest words of a headline above another one. The last line before the story may be shorter. */
const FEWEST_WORDS = 3;

const STOP = /[.…:;,]["”»’')\]\s]*$/u;

/** Marks the lines of headlines and bylines in `marks`, and adds zones that are only part of a line to `parts`. */
export function markOpening(
  text: string,
  lines: readonly Line[],
  marks: Marks,
  parts: Part[],
  isPlace: KnowsPlace,
): void {
  markBylines(text, lines, marks);
  const body = markHeadlines(text, lines, marks, parts, isPlace);
  for (let i = body, tried = 0; i < lines.length && tried < 3; i++) {
    if (marks[i]) continue;
    const { start, end } = lines[i]!;
    const length = readDateline(text, lines[i]!, tried === 0, i === body, isPlace);
    if (length > 0) {
      parts.push({ kind: 'dateline', start, end: start + length });
      return;
    }
    const byline = tried === 0 ? leadingByline(text.slice(start, Math.min(end, start + 200))) : 0;
    if (byline > 0) {
      parts.push({ kind: 'byline', start, end: start + byline });
      return;
    }
    tried++;
  }
}

/** Marks lines that name the author with an explicit formula, anywhere on the page. */
function markBylines(text: string, lines: readonly Line[], marks: Marks): void {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (marks[i] || line.end - line.start > LONGEST_BYLINE || !mayEndByline(text.charCodeAt(line.end - 1))) continue;
    const surface = surfaceOf(text, line);
    if (/\b(?:[Pp]ar|PAR|[Bb]y)\b/u.test(surface) && readByline(surface) === 'formula') marks[i] = 'byline';
  }
}

/** True for a character that can end a byline: a letter, a figure, ")", "|" or "-". */
function mayEndByline(code: number): boolean {
  const kind = charClass(code);
  return kind === Char.letter || kind === Char.digit || code === 0x29 || code === 0x7c || code === 0x2d;
}

/** Index of the first line of the story; lines before it are headlines, bylines or furniture. */
function markHeadlines(text: string, lines: readonly Line[], marks: Marks, parts: Part[], isPlace: KnowsPlace): number {
  const found: number[] = [];
  const passed: number[] = [];
  let i = 0;
  for (; i < lines.length && found.length <= MOST_HEADLINES; i++) {
    const line = lines[i]!;
    if (marks[i] === 'teaser' && found.some((at) => isTitle(text, lines[at]!))) break;
    if (marks[i]) continue;
    const kind = kindOf(text, lines, i, found, marks, isPlace);
    if (kind === 'title') found.push(i);
    else if (kind === 'aside') passed.push(i);
    else if (kind === 'dateline') parts.push({ kind: 'dateline', start: line.start, end: line.end });
    else if (kind !== null) marks[i] = kind;
    else break;
  }
  const hasBody = found.length <= MOST_HEADLINES && lines.slice(i).some((line) => readsOn(text, line));
  const listed = found.length > MOST_HEADLINES && lines.slice(i).some((line) => isBody(text, line));
  const titles = hasBody ? titlesOf(text, lines, found) : listed ? found.slice(0, 1) : [];
  for (const at of titles) {
    marks[at] = 'headline';
    const { start, end } = lines[at]!;
    const slug = lengthOfSlug(text.slice(start, end));
    if (slug > 0) parts.push({ kind: 'dateline', start, end: start + slug });
  }
  if (hasBody) return i;
  if (listed) return found[0]! + 1;
  return found[0] ?? passed[0] ?? i;
}

/** Returns the lines that have the words of a title. The last one, directly above the story, may have fewer words. */
function titlesOf(text: string, lines: readonly Line[], found: readonly number[]): number[] {
  const titles = found.filter((at) => isTitle(text, lines[at]!));
  const last = found.at(-1);
  if (last === undefined || titles.includes(last)) return titles;
  const isShort = titles.length > 0 && !/^\p{L}\S* \p{L}/u.test(text.slice(lines[last]!.start, lines[last]!.end));
  return isShort ? titles : [...titles, last];
}

/**
 * Returns what a line above the story is: a zone, an `aside` that belongs to no zone, or `null` when the story starts.
 */
function kindOf(
  text: string,
  lines: readonly Line[],
  i: number,
  found: readonly number[],
  marks: Marks,
  isPlace: KnowsPlace,
): ZoneKind | 'title' | 'aside' | null {
  const line = lines[i]!;
  const length = line.end - line.start;
  // A long line that ends with a full stop is the story, as in most texts. Only other lines need the slower tests.
  const isProse = length > LONGEST_LABEL && /[\p{Ll}»”"]["”»’')]?\.["”»’')\]\s]*$/u.test(tailOf(text, line, 8));
  if (length <= LONGEST_DATED && !isProse) {
    const surface = surfaceOf(text, line);
    const hasFigure = /\d/.test(surface);
    if (hasFigure && isDayAlone(surface)) return 'aside';
    if (
      (hasFigure && isPlaceAndDay(surface, isPlace)) ||
      isFiledLine(surface) ||
      lengthOfSlug(surface) === surface.length
    )
      return 'dateline';
    if (isOuterFurniture(text.slice(line.start, line.end).normalize('NFC'), foldedHead(text, line)))
      return 'boilerplate';
    if (!/\p{L}{2}/u.test(surface)) return 'aside';
    if (hasFigure || length <= LONGEST_LABEL || (length <= LONGEST_BYLINE && AUTHORS.test(surface))) {
      const byline = /[.!?…:]$/u.test(surface) && !/(?:min|\))\.$/u.test(surface) ? null : readByline(surface);
      if (byline === 'dated' || (byline === 'formula' && length <= LONGEST_BYLINE)) return 'byline';
      if (byline === 'name' && found.length > 0 && length <= LONGEST_BYLINE && standsAboveStory(text, lines, i, marks))
        return 'byline';
    }
  }
  const credit = readCredit(text, line);
  if (credit) return credit.start === line.start ? 'credit' : 'aside';
  return isHeadline(text, lines, i, found) ? 'title' : null;
}

/** Whether a line is a headline: short, without a full stop, and not continued on the next line. */
function isHeadline(text: string, lines: readonly Line[], i: number, found: readonly number[]): boolean {
  const line = lines[i]!;
  if (line.end - line.start > LONGEST_HEADLINE || STOP.test(tailOf(text, line, 8))) return false;
  const titles = found.filter((at) => isTitle(text, lines[at]!)).length;
  if (titles > 0 && /[!?]["”»’')\]\s]*$/u.test(tailOf(text, line, 8))) return false;
  const hasSlug = lengthOfSlug(text.slice(line.start, line.end)) > 0;
  if (!hasSlug && readDateline(text, line, false, false, null) > 0) return false;
  const next = lines[i + 1];
  return next !== undefined && !/^[\p{Ll},;]/u.test(text.slice(next.start, next.start + 2));
}

/** Whether a line has enough words for a title. A kicker ("HANNUT", "[ Midi ]") does not. */
function isTitle(text: string, line: Line): boolean {
  const words = text.slice(line.start, line.end).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  return words.length >= FEWEST_WORDS;
}

/**
 * Whether a line is prose: long, or ending with a stop. A short line is a headline only above prose; elsewhere it may
 * be a list item.
 */
export function readsOn(text: string, line: Line): boolean {
  return line.end - line.start >= 120 || /[.…:!?]["”»’')\]\s]*$/u.test(tailOf(text, line, 8));
}

/** Whether the next unmarked line is the story or the line of its date. */
function standsAboveStory(text: string, lines: readonly Line[], i: number, marks: Marks): boolean {
  let at = i + 1;
  while (at < lines.length && marks[at] === 'boilerplate') at++;
  const next = lines[at];
  return next !== undefined && (isBody(text, next) || isDayAlone(surfaceOf(text, next)));
}

function isBody(text: string, line: Line): boolean {
  return line.end - line.start >= 60 && /[.…:!?]["”»’')\]\s]*$/u.test(tailOf(text, line, 8));
}

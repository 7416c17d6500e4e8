// Finds parts of a page that do not belong to the story, below it or inside it: links to
// other articles, standard wording of the site, and the author's initials. To mark a part
// of the story by mistake is worse than to miss a link, so the rules are narrow: links are
// whole lines, never a paragraph that reads like a story.

import type { Span, ZoneKind } from '../types.js';
import {
  AGENCIES,
  BOILERPLATE,
  LINK_HEADINGS,
  LINK_MARKERS,
  PAGE_END_HEADINGS,
  RIGHTS,
  RIGHTS_WORDS,
} from './formulas.js';
import { foldLine, foldedHead, tailOf, type Line } from './lines.js';
import { countWork } from './work.js';

const LONGEST_FORMULA = 300;
const LONGEST_SIGNATURE = 70;
const LONGEST_HEADING = 60;
const SHORTEST_STORY = 120;

// "M.Ch.", "A. B.", "J.-P. L.", "F.Q./R.S."
const INITIALS =
  /^[\p{Lu}]\p{Ll}{0,2}\.(?:[ -]?\p{Lu}\p{Ll}{0,2}\.){1,3}(?: ?[/,&] ?\p{Lu}\p{Ll}{0,2}\.(?:[ -]?\p{Lu}\p{Ll}{0,2}\.){0,3}){0,3}$/u;
// "caz/dch/fmp", "afp/nxp", "jmo-pid/cls"
const DESK_CODES = /^[a-z]{2,5}(?:-[a-z]{2,5}){0,2}(?:\/[a-z]{2,5}(?:-[a-z]{2,5}){0,2}){1,5}$/;
// A full name, with the site's name after a slash if there is one: "Mamadou Diop", "Awa TRAORÉ/maliveille.net"
const PERSON_NAME =
  /^\p{Lu}(?=\S*\p{Ll})[\p{L}\p{M}'’.-]+(?: (?:de|du|d'|d’|le|la|ben|ould|al|el|van|von|den|der))?(?: \p{Lu}[\p{L}\p{M}'’.-]+){1,3}(?: ?\/ ?[\p{L}\d-]{2,30}(?:\.\p{L}{2,5})?)?$/u;
const CREDITED =
  /^(?:propos (?:recueillis|traduits)|textes?|traduit|traduction|redige|adapte|synthese)(?: de l'\p{L}+)?(?: et photos?| et (?:traduits|mis en forme))?(?: ?:| par) .{3,60}$/u;
// "Il a plu. (AFP)", "fin de citation». (afp/nxp)"
const BRACKETED_END = /[.!?…»"”]\s?(\(([^()\n]{2,30})\)\.?)$/u;
const FULL_STOP = /[.!?…]["”»’')\]\s]*$/u;

/** The zone of each line as found so far; `null` for the story. */
export type Marks = (ZoneKind | null)[];

/** Marks the lines of links, standard wording and signature. Returns the span of a signature at the end of a story's line. */
export function markClosing(text: string, lines: readonly Line[], marks: Marks): Span | null {
  markFormulas(text, lines, marks);
  markBlocks(text, lines, marks);
  return markSignature(text, lines, marks);
}

/** Marks whole lines of standard wording, and links such as "Lire aussi : …". */
function markFormulas(text: string, lines: readonly Line[], marks: Marks): void {
  for (const [i, line] of lines.entries()) {
    if (line.end - line.start > LONGEST_FORMULA) continue;
    const head = foldedHead(text, line);
    if (isBoilerplate(head)) marks[i] = 'boilerplate';
    else if (isLink(text, line, head)) marks[i] = 'teaser';
  }
}

function isBoilerplate(head: string): boolean {
  return (
    BOILERPLATE.some((formula) => formula.test(head)) ||
    (RIGHTS_WORDS.some((word) => head.includes(word)) && RIGHTS.test(head))
  );
}

/** "Lire aussi : …" but neither "Voir aussi grand." nor "Lire aussi les œuvres de Zola, c'est…". */
function isLink(text: string, line: Line, head: string): boolean {
  const plain = startsWithLetter(head) ? head : head.replace(/^[^\p{L}(]+/u, '');
  const found = LINK_MARKERS.exec(plain);
  if (!found) return false;
  const after = plain.slice(found[0].length);
  if (/^[\s\W]*$/u.test(after)) return false;
  if (/^ ?(?:[:>»|→–—-]|sur |de )/u.test(after)) return !endsStory(text, line);
  return (
    /^ \S/u.test(after) &&
    startsName(text, line, found[0]) &&
    !/\.$/u.test(tailOf(text, line, 3)) &&
    line.end - line.start <= 200
  );
}

/** Whether the word after the marker is capitalised, like the title of another article. */
function startsName(text: string, line: Line, marker: string): boolean {
  const words = marker.split(' ').length;
  const surface = text.slice(line.start, Math.min(line.end, line.start + 80)).replace(/^[^\p{L}(]+/u, '');
  const next = surface.split(/\s+/u)[words] ?? '';
  return /^["«“]?\s?[\p{Lu}\d]/u.test(next);
}

/** Marks headings that stand alone on their line, with the links below them. */
function markBlocks(text: string, lines: readonly Line[], marks: Marks): void {
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (marks[i] || line.end - line.start > LONGEST_HEADING) continue;
    const heading = bareHeading(foldedHead(text, line));
    const closesPage = PAGE_END_HEADINGS.test(heading);
    if (!closesPage && !LINK_HEADINGS.test(heading)) continue;
    const last = endOfBlock(text, lines, i, closesPage);
    for (let k = i; k <= last; k++) marks[k] ??= 'teaser';
    countWork('line', last - i + 1);
    i = last;
  }
}

/**
 * True for words in a heading such as "Check Also", which is capitalised like a name but
 * is not one.
 */
export function isInLinkHeading(text: string, { start, end }: Span): boolean {
  let first = start;
  while (first > 0 && !isBreak(text, first - 1)) if (end - --first > LONGEST_HEADING) return false;
  let last = end;
  while (last < text.length && !isBreak(text, last)) if (++last - first > LONGEST_HEADING) return false;
  const heading = bareHeading(foldLine(text.slice(first, last)));
  return PAGE_END_HEADINGS.test(heading) || LINK_HEADINGS.test(heading);
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d;
}

function bareHeading(folded: string): string {
  const isBare = startsWithLetter(folded) && isPlainLetter(folded.charCodeAt(folded.length - 1));
  return isBare ? folded : folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

function startsWithLetter(folded: string): boolean {
  return isPlainLetter(folded.charCodeAt(0));
}

/** "a" to "z"; most lines need no slower test. */
function isPlainLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/**
 * The last line of the links below a heading. They end before the first line that reads
 * like a story. After a heading that is only used at the end of a page ("Check Also") they
 * go on to the end of the page, if at most one paragraph follows that reads like a story:
 * it is the beginning of the other article.
 */
function endOfBlock(text: string, lines: readonly Line[], heading: number, closesPage: boolean): number {
  let stories = 0;
  let last = heading;
  for (let i = heading + 1; i < lines.length && stories < 2; i++) {
    const line = lines[i]!;
    countWork('line');
    if (closesPage ? readsAsStory(text, line) : line.end - line.start >= SHORTEST_STORY || endsStory(text, line))
      stories++;
    else if (stories === 0) last = i;
    if (stories === 1 && !closesPage) return last;
  }
  return stories < 2 ? lines.length - 1 : last;
}

/** True for a long paragraph that ends with a full stop; a truncated one, which ends with "…", is a link. */
function readsAsStory(text: string, line: Line): boolean {
  return (
    line.end - line.start >= SHORTEST_STORY &&
    endsStory(text, line) &&
    !/(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/u.test(tailOf(text, line, 5))
  );
}

function endsStory(text: string, line: Line): boolean {
  return /\.["”»’')\s]*$/u.test(tailOf(text, line, 8));
}

/** Marks signature lines, from the last line of the story upwards, at most three. */
function markSignature(text: string, lines: readonly Line[], marks: Marks): Span | null {
  let i = lines.length - 1;
  while (i > 0 && marks[i]) i--;
  const bottom = i;
  while (i > 0 && bottom - i < 3 && !marks[i] && signs(text, lines, i)) {
    marks[i] = 'signature';
    i--;
  }
  const last = lines[i];
  if (!last || marks[i]) return null;
  const found = BRACKETED_END.exec(tailOf(text, last, 40));
  if (!found || !isService(found[2]!)) return null;
  return { start: last.end - found[1]!.length, end: last.end };
}

function signs(text: string, lines: readonly Line[], i: number): boolean {
  const line = lines[i]!;
  if (line.end - line.start > LONGEST_SIGNATURE) return false;
  const surface = text.slice(line.start, line.end).normalize('NFC').replace(/\s+/gu, ' ');
  const bare = surface.replace(/^[-–—(*[\s]+|[)*\]\s]+$/gu, '');
  if (INITIALS.test(bare) || isService(bare)) return true;
  const folded = foldLine(bare);
  if (CREDITED.test(folded) || (/^sources? ?: .{2,50}$/.test(folded) && !/[.!?]$/.test(folded))) return true;
  const above = lines[i - 1]!;
  return PERSON_NAME.test(bare) && above.end - above.start >= 80 && FULL_STOP.test(tailOf(text, above, 8));
}

/** True for news services: "AFP", "afp/nxp", "Reuters/AFP", "LM avec agences", "Avec AFP". */
export function isService(surface: string): boolean {
  if (DESK_CODES.test(surface)) return true;
  const folded = foldLine(surface).replace(/\.$/, '');
  if (AGENCIES.has(folded)) return true;
  const together = /^(?:(.{1,40}) )?(?:avec|via|\+|et) (?:l'|les |d'autres |l'agence )?(.{2,30})$/u.exec(folded);
  if (together) {
    const [, before, service] = together;
    return areServices(service!) && (before === undefined || isTitled(surface, before));
  }
  return /[/,&+]/.test(folded) && areServices(folded);
}

function areServices(folded: string): boolean {
  return folded
    .split(/ ?(?:[/,&+-]| et ) ?/)
    .every((name) => name === 'agences' || name === 'agence' || AGENCIES.has(name));
}

/** Whether every word before "avec" is a name or a particle: "Le Monde avec AFP", "J. D. avec agences". */
function isTitled(surface: string, before: string): boolean {
  const words = surface.trim().split(/\s+/u).slice(0, before.split(' ').length);
  return words.every(
    (word, at) =>
      /^[\p{Lu}\d(]/u.test(word) ||
      (at > 0 && /^(?:de|du|des|la|le|les|et|d'\p{Lu}.*|l'\p{Lu}.*|\.?\p{Ll}{1,3}\.)$/u.test(word)),
  );
}

// Finds parts of a page that do not belong to the story, above, below or inside it: links to other articles, menus,
// standard wording of the site, and the author's initials. Marking a part of the story by mistake is worse than missing
// a link, so the rules are narrow: links are whole lines, never a paragraph that reads like prose, and they end where
// the story continues.

import type { Span } from '../types.js';
import { isMediumAlone, readByline } from './bylines.js';
import { Char, charClass } from './characters.js';
import { isCreditLine } from './credits.js';
import {
  BOILERPLATE,
  LINK_HEADINGS,
  LINK_MARKERS,
  OPENINGS,
  PAGE_END_HEADINGS,
  RIGHTS,
  RIGHTS_WORDS,
} from './formulas.js';
import { endsAsProse, isFurniture, isLabel } from './furniture.js';
import { foldLine, foldedHead, isPlainLetter, surfaceOf, tailOf, type Line, type Marks, type Part } from './lines.js';
import { areDeskCodes, isAgencyCode, isService } from './services.js';
import { countWork } from './work.js';

const LONGEST_FORMULA = 300;
const LONGEST_SIGNATURE = 70;
/** The number of characters at the start of a line that are enough to recognise how it begins. */
const OPENING = 72;
const LONGEST_HEADING = 60;
const SHORTEST_STORY = 120;
/** Two sentences of at least this length on successive lines are the story. */
const SHORTEST_PROSE = 40;
/** A line above a heading of links is the story if it has at least this length and a full stop. */
const SHORTEST_SENTENCE = 20;
/** The most links below one heading inside the story. */
const MOST_LINKS = 20;

// Initials on a line by themselves: "M.Ch.", "A. B.", "J.-P. L.".
const INITIALS = /^\p{Lu}\p{Ll}{0,2}\.(?:[ -]?\p{Lu}\p{Ll}{0,2}\.){0,3}$/u;
// Initials without dots, accepted as the last line below a story: "BHC", "JMD".
const SHORT_INITIALS = /^\p{Lu}{2,3}$/u;
// A full name, with the site's name after a slash if there is one: "Mamadou Diop", "Awa TRAORÉ/maliveille.net"
const PERSON_NAME =
  /^\p{Lu}(?=\S*\p{Ll})[\p{L}\p{M}'’.-]+(?: (?:de|du|d'|d’|le|la|ben|ould|al|el|van|von|den|der))?(?: \p{Lu}[\p{L}\p{M}'’.-]+){1,3}(?: ?\/ ?[\p{L}\d-]{2,30}(?:\.\p{L}{2,5})?)?$/u;
const CREDITED =
  /^(?:propos (?:recueillis|traduits)|textes?|traduit|traduction|redige|adapte|synthese)(?: de l'\p{L}+)?(?: et photos?| et (?:traduits|mis en forme))?(?: ?:| par) .{3,60}$/u;
// A service in brackets after the last sentence: "Il a plu. (AFP)", "fin de citation». (afp/nxp)".
const BRACKETED_END = /[.!?…»"”]\s?(\(([^()\n]{2,30})\)\.?)$/u;
const FULL_STOP = /[.!?…]["”»’')\]\s]*$/u;

/**
 * Marks the lines of links, standard wording and signature. A signature at the end of a story's line goes to `parts`.
 */
export function markClosing(text: string, lines: readonly Line[], marks: Marks, parts: Part[]): void {
  markFormulas(text, lines, marks);
  markBlocks(text, lines, marks);
  const signature = markSignature(text, lines, marks);
  if (signature) parts.push({ kind: 'signature', ...signature });
  markCopyright(text, lines, marks);
}

/** "© AFP" at the end of the page is the site's copyright, not the credit of a picture. */
function markCopyright(text: string, lines: readonly Line[], marks: Marks): void {
  for (let i = lines.length - 1; i > 0 && marks[i]; i--)
    if (marks[i] === 'credit' && isOfAgency(text, lines[i]!)) marks[i] = 'boilerplate';
}

/**
 * Words of a formula within a paragraph that does not start like one. Invisible characters are included because they
 * may split such a word.
 */
const SPOKEN_ANYWHERE = /cookie|traceur|tous\s+droits|rights\s+reserved|reproduction|[\xad\u200b-\u200f\u2060\ufeff]/i;

/** Marks whole lines of standard wording, and links such as "Lire aussi : …". */
function markFormulas(text: string, lines: readonly Line[], marks: Marks): void {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.end - line.start > LONGEST_FORMULA) continue;
    if (isParagraph(text, line)) {
      if (isCreditLine(text, line)) marks[i] = 'credit';
      else if (isMarkedLink(text, lines, i)) marks[i] = 'teaser';
      continue;
    }
    const head = foldedHead(text, line);
    const opens = OPENINGS.test(head);
    if (isBoilerplate(head, opens)) marks[i] = isSigned(text, line, head) ? 'byline' : 'boilerplate';
    else if (isCreditLine(text, line)) marks[i] = 'credit';
    else if ((opens && isLink(text, line, head, i)) || isMarkedLink(text, lines, i)) marks[i] = 'teaser';
    else if (!(head.length <= LONGEST_HEADING && isHeading(head)) && isFurniture(text, line, head))
      marks[i] = 'boilerplate';
  }
}

/** Whether a line is prose and cannot be a formula. Only its beginning is folded. */
function isParagraph(text: string, line: Line): boolean {
  if (line.end - line.start <= OPENING) return false;
  const opening = foldLine(text.slice(line.start, line.start + OPENING));
  return (
    endsAsProse(text, line, opening) &&
    !OPENINGS.test(opening) &&
    !SPOKEN_ANYWHERE.test(text.slice(line.start, line.end))
  );
}

/**
 * True for the line of the publication date when it also names the author: "Publié le 5 mars 2019 à 21h07 Awa DIOP".
 */
function isSigned(text: string, line: Line, head: string): boolean {
  if (!/^(?:publie|mise? (?:a jour|en ligne)|modifie|poste|cree)\b/.test(head) || line.end - line.start > 170)
    return false;
  const byline = readByline(surfaceOf(text, line));
  return byline === 'dated' || byline === 'formula';
}

function isOfAgency(text: string, line: Line): boolean {
  const surface = surfaceOf(text, line);
  return surface.startsWith('©') && isService(surface.slice(1).trim());
}

function isHeading(head: string): boolean {
  const heading = bareHeading(head);
  return PAGE_END_HEADINGS.test(heading) || LINK_HEADINGS.test(heading);
}

function isBoilerplate(head: string, opens: boolean): boolean {
  return (
    (opens && BOILERPLATE.some((formula) => formula.test(head))) ||
    (RIGHTS_WORDS.some((word) => head.includes(word)) && RIGHTS.test(head))
  );
}

/** True for "Lire aussi : …", but not for "Voir aussi grand." or "Lire aussi les œuvres de Zola, c'est…". */
function isLink(text: string, line: Line, head: string, index: number): boolean {
  const plain = withoutSigns(head);
  const found = LINK_MARKERS.exec(plain);
  if (!found) return false;
  const after = plain.slice(found[0].length);
  if (/^[\s\W]*$/u.test(after)) return false;
  // "À lire Monaco : …" may have a colon of its own; such a line is never the first of a page.
  if (/^a (?:re)?lire$/.test(found[0]) && !/^ ?[:>»]/.test(after) && (index === 0 || !/[:>»|]/.test(after)))
    return false;
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
  const surface = withoutSigns(text.slice(line.start, Math.min(line.end, line.start + 80)));
  const next = surface.split(/\s+/u)[words] ?? '';
  return /^["«“]?\s?[\p{Lu}\d]/u.test(next);
}

/** A link to a broadcast: "Un pont rouvre - Regarder sur Vigie Live". */
const WATCHED = / [-–—|] (?:Regarder|Voir|Écouter|Lire) (?:la vidéo )?sur \p{Lu}[\p{L} ]{2,25}$/u;

/**
 * True for a line that starts with a sign for a link: ">> Les dégâts dans l'est", "→ Notre carte des crues". Several
 * such lines in a row are a list.
 */
function isMarkedLink(text: string, lines: readonly Line[], i: number): boolean {
  const line = lines[i]!;
  if (line.end - line.start > 200) return false;
  if (charClass(text.charCodeAt(line.end - 1)) === Char.letter && WATCHED.test(tailOf(text, line, 40))) return true;
  if (charClass(text.charCodeAt(line.start)) === Char.letter) return false;
  const sign = /^(?:>>|»(?=\s?\p{Lu})|[→⇒➡➜]|\ud83d\udc49)/u.exec(text.slice(line.start, line.start + 3))?.[0];
  if (sign === undefined || FULL_STOP.test(tailOf(text, line, 8).replace(/[?!]$/, ''))) return false;
  const isBeside = (at: number): boolean => lines[at] !== undefined && text.startsWith(sign, lines[at].start);
  return sign === '>>' || !(isBeside(i - 1) || isBeside(i + 1));
}

/**
 * Marks headings of links that stand alone on their line, with the links below them. Above the story such a line is a
 * menu label ("Dernières infos", "À la une"): it is furniture, but what follows it is the article and not a link.
 */
function markBlocks(text: string, lines: readonly Line[], marks: Marks): void {
  let isStorySeen = false;
  let isTitleSeen = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const length = line.end - line.start;
    const heading = marks[i] || length > LONGEST_HEADING ? '' : bareHeading(foldedHead(text, line));
    const closesPage = heading !== '' && PAGE_END_HEADINGS.test(heading);
    if (!closesPage && (heading === '' || !LINK_HEADINGS.test(heading))) {
      if (marks[i]) continue;
      isStorySeen ||= length >= SHORTEST_SENTENCE && endsStory(text, line);
      isTitleSeen ||= length > 15;
      continue;
    }
    if (closesPage ? !isStorySeen : !isTitleSeen) {
      const last = endOfTimes(text, lines, i);
      for (let k = i; k <= last; k++) marks[k] ??= last > i ? 'teaser' : 'boilerplate';
      i = last;
      continue;
    }
    const last = endOfBlock(text, lines, i, closesPage);
    for (let k = i; k <= last; k++) if (marks[k] !== 'boilerplate') marks[k] = 'teaser';
    countWork('line', last - i + 1);
    i = last;
  }
}

/** Returns the last of the lines below a label that start with an hour: "10:42 Tripoli : la place rouverte". */
function endOfTimes(text: string, lines: readonly Line[], heading: number): number {
  let last = heading;
  while (
    last + 1 < lines.length &&
    /^\d{1,2}[:hH]\d\d\b\P{L}*\p{L}/u.test(text.slice(lines[last + 1]!.start, lines[last + 1]!.start + 12))
  ) {
    if (lines[last + 1]!.end - lines[last + 1]!.start > SHORTEST_STORY) break;
    last++;
  }
  return last - heading >= 2 ? last : heading;
}

/**
 * Returns a function that is true for words in a heading such as "Check Also" or in a label such as "Divers", which look
 * like names. It remembers the line that it was asked about last, because names come in the order of the text.
 */
export function linkHeadings(text: string): (span: Span) => boolean {
  let from = 0;
  let to = -1;
  let isHeading = false;
  return ({ start, end }) => {
    if (start >= from && end <= to) return isHeading;
    let first = start;
    while (first > 0 && !isBreak(text, first - 1)) first--;
    let last = end;
    while (last < text.length && !isBreak(text, last)) last++;
    // A name over several lines is judged with all of them, and says nothing of one line.
    const isOneLine = !/[\r\n]/.test(text.slice(start, end));
    [from, to] = isOneLine ? [first, last] : [0, -1];
    return (isHeading = last - first <= LONGEST_HEADING && isLinkHeading(text.slice(first, last)));
  };
}

function isLinkHeading(line: string): boolean {
  const heading = bareHeading(foldLine(line));
  return PAGE_END_HEADINGS.test(heading) || LINK_HEADINGS.test(heading) || isLabel(heading);
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d;
}

function bareHeading(folded: string): string {
  const isBare = startsWithLetter(folded) && isPlainLetter(folded.charCodeAt(folded.length - 1));
  return isBare ? folded : folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

/** Drops the signs before the first letter or bracket: "▶ Lire aussi" starts with "Lire". */
function withoutSigns(head: string): string {
  if (startsWithLetter(head)) return head;
  const first = head.search(/[\p{L}(]/u);
  return first < 0 ? '' : head.slice(first);
}

function startsWithLetter(folded: string): boolean {
  return isPlainLetter(folded.charCodeAt(0));
}

/**
 * Returns the last line of the links below a heading. They end where the story continues: before the first long
 * paragraph, or the first of two successive lines that are sentences. Below a heading that may occur in the middle of a
 * story ("Lire aussi"), one sentence is enough.
 */
function endOfBlock(text: string, lines: readonly Line[], heading: number, closesPage: boolean): number {
  let wasProse = false;
  for (let i = heading + 1; i < lines.length; i++) {
    const line = lines[i]!;
    countWork('line');
    if (closesPage) {
      if (readsAsStory(text, line)) return wasProse ? i - 2 : i - 1;
      const isProse = line.end - line.start >= SHORTEST_PROSE && endsStory(text, line) && !isCut(text, line);
      if (isProse && wasProse) return i - 2;
      wasProse = isProse;
    } else if (line.end - line.start >= SHORTEST_STORY || endsStory(text, line) || i - heading > MOST_LINKS)
      return i - 1;
  }
  return lines.length - 1;
}

/** True for a long paragraph that ends with a full stop; a truncated one, which ends with "…", is a link. */
function readsAsStory(text: string, line: Line): boolean {
  return line.end - line.start >= SHORTEST_STORY && endsStory(text, line) && !isCut(text, line);
}

function isCut(text: string, line: Line): boolean {
  return /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/u.test(tailOf(text, line, 5));
}

function endsStory(text: string, line: Line): boolean {
  return /\.["”»’')\s]*$/u.test(tailOf(text, line, 8));
}

/** Marks up to three signature lines from the end of the story upwards, and the initials below each dispatch. */
function markSignature(text: string, lines: readonly Line[], marks: Marks): Span | null {
  let i = lines.length - 1;
  while (i > 0 && marks[i]) i--;
  const bottom = i;
  while (i > 0 && bottom - i < 3 && !marks[i] && signs(text, lines, i)) {
    marks[i] = 'signature';
    i--;
  }
  for (let k = 1; k < i; k++)
    if (
      !marks[k] &&
      lines[k]!.end - lines[k]!.start <= 30 &&
      areDeskCodes(surfaceOf(text, lines[k]!)) &&
      FULL_STOP.test(tailOf(text, lines[k - 1]!, 8))
    )
      marks[k] = 'signature';
  const last = lines[i];
  if (!last || marks[i]) return null;
  const found = BRACKETED_END.exec(tailOf(text, last, 40));
  if (!found || !isService(found[2]!)) return null;
  return { start: last.end - found[1]!.length, end: last.end };
}

/**
 * True for initials: one person with at least two, and up to three others: "A. B.", "F.Q./R.S.", "A. B. / stagiaire".
 */
function areInitials(bare: string): boolean {
  const dot = bare.indexOf('.');
  if (dot < 1 || dot > 3) return false;
  const [first, ...others] = bare.replace(/ ?\/ ?(?:[Ll][ae] )?[Ss]tagiaire$/u, '').split(/ ?[/,&] ?/);
  return (
    first!.indexOf('.') < first!.length - 1 &&
    others.length <= 3 &&
    INITIALS.test(first!) &&
    others.every((other) => INITIALS.test(other))
  );
}

function signs(text: string, lines: readonly Line[], i: number): boolean {
  const line = lines[i]!;
  if (line.end - line.start > LONGEST_SIGNATURE) return false;
  const surface = surfaceOf(text, line);
  const bare = surface.replace(/^\(fin\) /iu, '').replace(/^[-–—(*[\s]+|[)*\]\s]+$/gu, '');
  if (areInitials(bare) || areDeskCodes(bare) || isAgencyCode(bare) || isService(bare)) return true;
  const folded = foldLine(bare);
  if (CREDITED.test(folded) || (/^sources? ?: .{2,50}$/.test(folded) && !/[.!?]$/.test(folded))) return true;
  if (!/[.!?…:]$/u.test(bare) && ['formula', 'dated'].includes(readByline(surface) ?? '')) return true;
  const above = lines[i - 1]!;
  const isBelowStory = above.end - above.start >= 80 && FULL_STOP.test(tailOf(text, above, 8));
  return isBelowStory && (PERSON_NAME.test(bare) || SHORT_INITIALS.test(bare) || isMediumAlone(bare));
}

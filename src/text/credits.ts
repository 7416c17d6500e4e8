// Finds the credits of pictures: "© Maxppp - Jean Dupont", "Crédit photo : Le Télégramme", "(MARIE DUPONT / HANS LUCAS
// / AFP)", "AFP/Archives". A credit is a line of its own or the end of a caption. The caption itself stays in the
// story, because it names what the picture shows.

import type { Span } from '../types.js';
import { Char, charClass } from './characters.js';
import { AGENCIES, PICTURE_AGENCIES } from './formulas.js';
import { foldLine, withSingleSpaces, type Line } from './lines.js';
import { late } from './late.js';

const LONGEST = 130;
/** Only the last characters of a line are searched for a credit. */
const TAIL = 140;

const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.+&-]*";
const JOINTS = 'de|du|des|la|le|les|et|d|l|pour|von|van|der|ben|el|al|via|avec|par|archives?|collection|the|and|of';
const NAME_WORD = `(?:${CAPITALISED}|[dl]['’]${CAPITALISED}|(?:${JOINTS})(?![\\p{L}])|[\\p{Ll}\\p{N}-]+\\.(?:com|fr|net|org|be|ch|ca|info|lu|sn|ma|tn)|@\\w+|\\p{N}{1,4})`;
/** Names and agencies only: no lower-case word of the language. */
const NAMES = late(() => new RegExp(`^${NAME_WORD}(?:[\\s,;/|&:–—·-]+${NAME_WORD}){0,11}[\\s,;/|&:–—·-]*$`, 'u'));

const HEAD =
  "(?:(?:cr[ée]\u0301?dits?|copyrights?)(?:[ -](?:photos?|images?|illustrations?|vid[ée]os?|visuels?))?|photos?(?: d['’](?:archives?|illustration)s?| archives?)?|photographies?|illustrations?|images?|visuels?|ph\\.|phot\\.|clich[ée]s?|dessin|infographie|cartes?|source photo|archives?)";
const SIGN = '(?:©|\\([cC]\\)|@(?=\\p{Lu}))';

/** A credit at the start of a line: "© …", "Photo : …", "Crédit photo …". */
const OPENED = late(
  () => new RegExp(`^\\(?(?:${SIGN} ?|(${HEAD}) ?(${SIGN}|[:/–—-]|par |by )? ?)(.{2,${LONGEST}}?)\\)?\\.?$`, 'iu'),
);
/** A credit inside a line: after a stop or a dash, or with a sign that means nothing else. */
const INSIDE = late(
  () =>
    new RegExp(
      `(?:(?<=[.!?…»”"’'\\p{L}\\p{N})] ?)${SIGN} ?|(?<=[.!?…»”")–—-] )${HEAD} ?(?:${SIGN}|[:/] ?|par |by ) ?)(.{2,90})$`,
      'iu',
    ),
);
const IN_BRACKETS = /[([]([^()[\]]{2,110})[)\]]\.?$/u;
const AFTER_STOP = /[.!?…»”"] (?:[–—-] )?([^.!?…»”"]{3,80})$/u;

/** Whether a whole line is an explicit credit: "© …", "Crédit photo : …". */
export function isCreditLine(text: string, line: Line): boolean {
  return (
    line.end - line.start <= LONGEST + 20 &&
    MAY_OPEN.test(text.slice(line.start, line.start + 2)) &&
    isOpened(plain(text.slice(line.start, line.end)))
  );
}

/** Returns the span of the credit in a line, either the whole line or its end, or `null`. */
export function readCredit(text: string, line: Line): Span | null {
  if (!mayEnd(text, line)) return null;
  const length = line.end - line.start;
  if (length <= LONGEST + 20) {
    const surface = plain(text.slice(line.start, line.end));
    if (isWhole(surface)) return { start: line.start, end: line.end };
  }
  const from = Math.max(line.start, line.end - TAIL);
  const tail = text.slice(from, line.end);
  const start = tailStart(tail);
  // What precedes the credit must be a caption, not a paragraph that ends with a bracket.
  return start === null || (start === 0 && from === line.start) ? null : { start: from + start, end: line.end };
}

/** A quick test: most lines of a story end with a full stop. After a stop, only a sign can make a credit. */
function mayEnd(text: string, line: Line): boolean {
  const last = text.charCodeAt(line.end - 1);
  const kind = charClass(last);
  if (kind === Char.letter || kind === Char.digit || last === 0x29 || last === 0x5d || last === 0x2b) return true;
  return last === 0x2e && SIGNS.test(text.slice(Math.max(line.start, line.end - 90), line.end));
}

/** Every credit inside a line contains a sign or a word for the picture. */
const HINTS = /[©@]|\([cC]\)|hoto|HOTO|ph\.|llustr|mage|visuel|cr[eé]dit|copyr|clich|dessin|infogr|carte|archive/i;
const SIGNS = /©|\)\.$|[Pp]hoto|[Cc]r[ée]dit|\b\p{Lu}\.$/u;
const MAY_OPEN = /^[([]?[©@cCpPiIvVdDaA(]/u;

function isWhole(surface: string): boolean {
  const bare = surface.replace(/^\((.*)\)$/u, '$1');
  if (isOpened(surface)) return true;
  const mayBe = bare.length <= 25 || /[/|,–—-]/.test(bare);
  return mayBe && NAMES().test(bare) && !OPENED().test(surface) && isSlashed(bare);
}

function isOpened(surface: string): boolean {
  const opened = OPENED().exec(surface);
  if (!opened) return false;
  const [, head, mark, rest] = opened;
  const named = rest!.trim();
  if (/^\p{N}{4}\b|droits|reserved|reproduction/iu.test(foldLine(named))) return false;
  if (head === undefined) return NAMES().test(named);
  // "Photo de Mme X" and "Image du jour" are captions; "Photo Jean Dupont" is not.
  if (mark === undefined)
    return /^(?:ph|credit|copyright|source)/.test(foldLine(head)) && /^\p{Lu}/u.test(named) && NAMES().test(named);
  return NAMES().test(named) || (/^(?:cr|copy)/i.test(head) && named.split(' ').length <= 12);
}

/** True for names joined by slashes, one of which is an agency: "AFP/Archives", "REBECCA LEE / GETTY IMAGES". */
function isSlashed(bare: string): boolean {
  const parts = foldLine(bare).split(/ ?[/|–—] ?| - |, ?/);
  if (/\p{N}{2}|[:;]/u.test(bare)) return false;
  const pictures = parts.some(
    (part) =>
      PICTURE_AGENCIES.has(part) || /^(?:archives?|dr|epa-\S+|\S+ (?:archives|images?|pictures|photos?))$/.test(part),
  );
  if (parts.length === 1) return pictures && !AGENCIES.has(parts[0]!);
  const agencies = parts.filter((part) => AGENCIES.has(part) || PICTURE_AGENCIES.has(part)).length;
  if (pictures) return parts.length <= 5;
  // "AFP/Reuters" alone names the writers; with a person before it, the photographer.
  return agencies > 0 && agencies < parts.length && /[/]/.test(bare) && parts.length <= 4;
}

/** Returns where the credit at the end of a caption starts, or `null`. */
function tailStart(tail: string): number | null {
  const inside = HINTS.test(tail) ? INSIDE().exec(tail) : null;
  if (inside) {
    const named = plain(inside[1]!)
      .replace(/[).]+$/u, '')
      .trim();
    if (NAMES().test(named) && !/^\p{N}{4}$/u.test(named)) {
      const open = tail.lastIndexOf('(', inside.index);
      return open >= 0 && inside.index - open <= 2 ? open : inside.index;
    }
  }
  const brackets = IN_BRACKETS.exec(tail);
  if (brackets) {
    const inner = plain(brackets[1]!);
    const opened = OPENED().exec(inner);
    if ((opened && isWhole(inner)) || (NAMES().test(inner) && isSlashed(inner) && /[/]|^\p{Lu}+$/u.test(inner)))
      return brackets.index;
    const folded = foldLine(inner);
    if (
      inner.length <= 80 &&
      (/^archives(?: \p{Lu}.*)?$/u.test(inner) ||
        (/^(?:photos?|credits?|illustrations?|images?|dr)\b/.test(folded) &&
          /[:©/]|archives|illustration/.test(folded)))
    )
      return brackets.index;
  }
  const after = AFTER_STOP.exec(tail);
  if (after) {
    const named = plain(after[1]!);
    if (NAMES().test(named) && isSlashed(named)) return tail.length - after[1]!.length;
  }
  return null;
}

function plain(surface: string): string {
  return withSingleSpaces(surface.normalize('NFC')).trim();
}

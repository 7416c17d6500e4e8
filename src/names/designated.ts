// Where official names begin and end. "le ministère de la Défense et des Anciens combattants" is one ministry; "le
// ministre de l'Agriculture, de l'Élevage et de la Pêche" is a person, and what he is in charge of is no organisation; "la
// Fédération de Russie et la République turque" are two.

import { oneOf } from '../french/one-of.js';
import { OF_AND_THE, OF_THE, THE_SINGULAR } from '../french/small-words.js';
import { categoryOfHead, placeOfHead } from '../knowledge/heads.js';
import { changed, changeWhere, see, type Seen, type View } from '../knowledge/seen.js';
import { Word } from '../knowledge/tables.js';
import { opensName } from './designations.js';

/** Bodies of the state whose name lists what they are in charge of. */
const IN_CHARGE = oneOf('ministère secrétariat haut-commissariat sous-secrétariat');
const MINISTERS = oneOf('ministre ministres vice-ministre ex-ministre secrétaire sous-secrétaire');
/** Adjectives of a field: "l'Action sociale", "l'Enseignement supérieur". */
const QUALITY = /(?:al|ale|ales|aux|els?|elles?|aires?|ifs?|ives?|iques?|ères?|eures?|eurs?|iennes?|ants|ées?|és)$/;

/** What a minister is in charge of, read as an organisation, is dropped: what it stands behind is a person. */
export function withoutPortfolios(view: View, mentions: readonly Seen[]): readonly Seen[] {
  return changeWhere(view, mentions, isPortfolio, null);
}

function isPortfolio(view: View, { kind, first, after }: Seen): boolean {
  if (kind !== 'organisation' || after - first < 3 || view.breaksBefore(first)) return false;
  const of = THE_SINGULAR.has(view.lower(first - 1)) ? first - 2 : first - 1;
  if (!OF_THE.has(view.lower(of))) return false;
  if (!MINISTERS.has(view.lower(of - 1))) return isLaterField(view, of);
  // Several fields: "de l'Élevage" behind a comma, "et de la Pêche". "la ministre de Renault" keeps its one name.
  for (let at = first + 1; at < after - 1; at++)
    if ((view.surface(at) === ',' || view.lower(at) === 'et') && OF_THE.has(view.lower(at + 1))) return true;
  return false;
}

/** "des Infrastructures, du Désenclavement et des Transports" behind a minister, read from the second field on. */
function isLaterField(view: View, of: number): boolean {
  let at = of - 1;
  if (view.surface(at) !== ',' && view.lower(at) !== 'et') return false;
  for (; at > of - MOST_FIELDS && !view.breaksBefore(at + 1); at--) {
    if (MINISTERS.has(view.lower(at))) return OF_THE.has(view.lower(at + 1));
    const isPart = view.surface(at) === ',' || view.lower(at) === 'et' || OF_AND_THE.has(view.lower(at));
    if (!isPart && !view.isCapital(at) && !QUALITY.test(view.lower(at))) return false;
  }
  return false;
}
/** How far a minister may stand before one of the fields, in tokens. */
const MOST_FIELDS = 20;

/** "le ministère de la Santé" with what follows of its name: "et de l'Action sociale". */
export function withWholeNames(view: View, mentions: readonly Seen[]): readonly Seen[] {
  const { tokens } = view.doc;
  const out: Seen[] = [];
  for (const [at, seen] of mentions.entries()) {
    const before = out.at(-1);
    if (before && seen.first < before.after) continue;
    const end =
      seen.kind === 'organisation' && IN_CHARGE.has(view.lower(seen.first))
        ? endOf(view, seen.after, mentions, at)
        : seen.after;
    out.push(end === seen.after ? seen : see(view, [changed(seen, { end: tokens.ends[end - 1]! })])[0]!);
  }
  return out;
}

/** The token behind the last field of a ministry that was read up to `after`; `at` is its place among the mentions. */
function endOf(view: View, after: number, mentions: readonly Seen[], at: number): number {
  let end = after;
  let next = behindField(view, end);
  let other = at + 1;
  while (next > end) {
    // "du ministère de l'Intérieur et de Paul Lebrun"
    for (; other < mentions.length && mentions[other]!.first < next; other++)
      if (mentions[other]!.kind === 'person' || mentions[other]!.kind === 'place') return end;
    end = next;
    next = behindField(view, end);
  }
  return end;
}

/** Behind "et des Anciens combattants", ", du Travail"; the same token where no field stands there. */
function behindField(view: View, from: number): number {
  if ((view.lower(from) !== 'et' && view.surface(from) !== ',') || view.breaksBefore(from)) return from;
  if (!OF_THE.has(view.lower(from + 1))) return from;
  let at = from + 2;
  if (THE_SINGULAR.has(view.lower(at))) at++;
  else if (view.lower(from + 1) !== 'du' && view.lower(from + 1) !== 'des') return from;
  if (!view.isCapital(at) || view.breaksBefore(at)) return from;
  at++;
  while (view.isCapital(at) && view.isWord(at) && !view.breaksBefore(at)) at++;
  const isQuality = QUALITY.test(view.lower(at)) && (view.bits(at) & (Word.verb | Word.role)) === 0;
  if (isQuality && !view.isCapital(at) && !view.breaksBefore(at)) return at + 1;
  // "des Eaux et Forêts"
  const isPair =
    view.lower(from + 1) === 'des' && view.lower(at) === 'et' && /^\p{Lu}\p{Ll}+[sx]$/u.test(view.surface(at + 1));
  return isPair && !view.breaksBefore(at) && !view.breaksBefore(at + 1) ? at + 2 : at;
}

/** "le parlement de la Communauté française", "le collège de la Haute Autorité de santé": the name begins with its noun. */
export function withAssemblies(view: View, mentions: readonly Seen[]): readonly Seen[] {
  return changeWhere(view, mentions, isOfAssembly, withAssembly);
}

function isOfAssembly(view: View, { kind, first, words }: Seen): boolean {
  const noun = assemblyBefore(view, first);
  if (noun === first || view.breaksBefore(first)) return false;
  if (view.lower(noun) === 'parlement') return kind === 'organisation' || kind === 'place';
  return kind === 'organisation' && AUTHORITIES.has(words[0]!);
}

function withAssembly(view: View, seen: Seen): Seen {
  const start = view.doc.tokens.starts[assemblyBefore(view, seen.first)]!;
  return see(view, [changed(seen, { kind: 'organisation', start })])[0]!;
}

/** The noun of the assembly before a name; the name's own first token where there is none. */
function assemblyBefore(view: View, first: number): number {
  const of = THE_SINGULAR.has(view.lower(first - 1)) ? first - 2 : first - 1;
  return OF_THE.has(view.lower(of)) && /^(?:parlement|collège)$/.test(view.lower(of - 1)) ? of - 1 : first;
}
/** What has a college of members, by the first word: "Haute Autorité", "Commission européenne". */
const AUTHORITIES = oneOf('haute haut autorite commission');

/** "la Fédération de Russie et la République turque" was read as one name: each noun that heads a name begins one. */
export function withoutJoins(view: View, mentions: readonly Seen[]): readonly Seen[] {
  if (!mentions.some((seen) => joinOf(view, seen) > 0)) return mentions;
  return mentions.flatMap((seen) => {
    const join = joinOf(view, seen);
    if (join <= 0) return [seen];
    const { starts, ends } = view.doc.tokens;
    return see(view, [changed(seen, { end: ends[join - 1]! }), changed(seen, { start: starts[join + 2]! })]);
  });
}

/** The "et" of "et la République": an article and a head behind it, as there is a head at the beginning; -1 without one. */
function joinOf(view: View, { kind, first, after }: Seen): number {
  if (kind !== 'organisation' || after - first < 6) return -1;
  for (let at = first + 2; at < after - 3; at++) {
    if (view.lower(at) !== 'et' || !THE_SINGULAR.has(view.lower(at + 1))) continue;
    if (headsName(view, at + 2) && headsName(view, first) && view.isCapital(at + 2) === view.isCapital(first))
      return at;
  }
  return -1;
}

function headsName(view: View, at: number): boolean {
  const noun = view.lower(at);
  return opensName(noun) || categoryOfHead(noun) !== null || placeOfHead(noun) === 'country' || noun === 'dicastère';
}

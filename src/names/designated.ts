// Where official names begin and end. "le ministère de la Défense et des Anciens combattants" is one ministry; "le
// ministre de l'Agriculture, de l'Élevage et de la Pêche" is a person, and what he is in charge of is no organisation; "la
// fondation Sur la pointe des pieds" and "l'association Un toit pour demain" have common words for a name.

import { oneOf } from '../french/one-of.js';
import { CLOSED_CLASS, OF_THE, THE, THE_SINGULAR } from '../french/small-words.js';
import { changed, changeWhere, see, type Seen, type View } from '../knowledge/seen.js';
import { Word } from '../knowledge/tables.js';

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
  if (!OF_THE.has(view.lower(of)) || !MINISTERS.has(view.lower(of - 1))) return false;
  // Several fields: "de l'Élevage" behind a comma, "et de la Pêche". "la ministre de Renault" keeps its one name.
  for (let at = first + 1; at < after - 1; at++)
    if ((view.surface(at) === ',' || view.lower(at) === 'et') && OF_THE.has(view.lower(at + 1))) return true;
  return false;
}

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
  return isQuality && !view.isCapital(at) && !view.breaksBefore(at) ? at + 1 : at;
}

/** Bodies that give themselves a name of any words. */
const SOCIETIES = oneOf(
  'association fondation collectif compagnie ong troupe fédération coopérative mutuelle mouvement syndicat',
);
/** The words of such a name. */
const LONGEST = 8;
const CONFIDENCE = 0.8;

/** Names of common words behind such a noun: an indefinite article, a pronoun or a preposition with a capital, up to a verb or a mark. */
export function withPhrases(view: View, mentions: readonly Seen[]): readonly Seen[] {
  const { length, starts, ends } = view.doc.tokens;
  const out: Seen[] = [];
  let next = 0;
  for (let at = 1; at < length; at++) {
    if (!view.isCapital(at) || !SOCIETIES.has(view.lower(at - 1)) || view.breaksBefore(at)) continue;
    const after = endOfPhrase(view, at);
    if (after === at) continue;
    // "la Fondation Sur la pointe des pieds" has its noun in its name.
    const first = view.isCapital(at - 1) ? at - 1 : at;
    while (next < mentions.length && mentions[next]!.after <= first) out.push(mentions[next++]!);
    // The reader has the whole name.
    if (next < mentions.length && mentions[next]!.first <= at && mentions[next]!.after >= after) continue;
    while (next < mentions.length && mentions[next]!.first < after) next++;
    out.push(
      ...see(view, [{ kind: 'organisation', start: starts[first]!, end: ends[after - 1]!, confidence: CONFIDENCE }]),
    );
  }
  return out.length === 0 ? mentions : [...out, ...mentions.slice(next)];
}

/** The token behind "Un toit pour demain"; the same token where the words are no such name. */
function endOfPhrase(view: View, first: number): number {
  const opening = view.lower(first);
  // "Association Le président a démissionné" is a heading.
  if (!CLOSED_CLASS.has(opening) || THE.has(opening) || view.isCapital(first + 1) || !view.isWord(first + 1))
    return first;
  let at = first + 1;
  for (; at <= first + LONGEST; at++) {
    if (view.breaksBefore(at) || !view.isWord(at) || isVerb(view, at)) break;
    if (view.isCapital(at)) return first;
  }
  return at > first + 1 && at <= first + LONGEST && !CLOSED_CLASS.has(view.lower(at - 1)) ? at : first;
}

function isVerb(view: View, at: number): boolean {
  return CLAUSE_WORDS.has(view.lower(at)) || (view.bits(at) & Word.verb) !== 0;
}
/** Auxiliaries and relatives, which no such name holds. */
const CLAUSE_WORDS = oneOf("a ont avait avaient est sont était étaient sera seront aura qui que qu' dont s' se ne n'");

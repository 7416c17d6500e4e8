// Names of common words that societies give themselves: "la fondation Sur la pointe des pieds", "l'association Un toit pour
// demain", "la compagnie Les Pieds dans l'eau", "le syndicat Action et démocratie". The reader of names overlooks them, or
// cuts them at their first word.

import { oneOf } from '../french/one-of.js';
import { CLOSED_CLASS, THE } from '../french/small-words.js';
import { see, type Seen, type View } from '../knowledge/seen.js';
import { keyOf, lookUp, Word } from '../knowledge/tables.js';
import { Trigger } from './triggers.js';

/** Bodies that give themselves a name of any words. */
const SOCIETIES = oneOf(
  'association fondation collectif compagnie ong troupe fédération coopérative mutuelle mouvement syndicat comité',
);
const SOCIETY = new Trigger(SOCIETIES);
/** The words of such a name. */
const LONGEST = 8;
const CONFIDENCE = 0.8;
/** A reading as sure as this stands: "le syndicat Alliance et les policiers". */
const SURE = 0.9;

/** Names of common words behind such a noun, up to a verb or a mark. */
export function withPhrases(view: View, mentions: readonly Seen[]): readonly Seen[] {
  const { length, starts, ends } = view.doc.tokens;
  const out: Seen[] = [];
  let next = 0;
  for (let noun = SOCIETY.next(view.doc, 0); noun < length; noun = SOCIETY.next(view.doc, noun + 1)) {
    const at = noun + 1;
    if (!view.isCapital(at) || view.breaksBefore(at)) continue;
    const after = endOfPhrase(view, at);
    if (after === at) continue;
    // The noun belongs to the name with a capital, and of a foundation: "la fondation Sur la pointe des pieds".
    const hasNoun = /^(?:\p{Lu}\p{Ll}+|fondation)$/u.test(view.surface(at - 1));
    const first = hasNoun ? at - 1 : at;
    while (next < mentions.length && mentions[next]!.after <= first) out.push(mentions[next++]!);
    const read = mentions[next];
    // The reader has the whole name, or is sure of its beginning.
    if (read && read.first <= at && (read.after >= after || read.confidence >= SURE)) continue;
    while (next < mentions.length && mentions[next]!.first < after) next++;
    out.push(
      ...see(view, [{ kind: 'organisation', start: starts[first]!, end: ends[after - 1]!, confidence: CONFIDENCE }]),
    );
  }
  return out.length === 0 ? mentions : [...out, ...mentions.slice(next)];
}

/** The token behind "Un toit pour demain"; the same token where the words are no such name. */
function endOfPhrase(view: View, first: number): number {
  const start = startOfRest(view, first);
  if (start === first) return first;
  let at = start;
  for (; at <= first + LONGEST; at++) {
    if (view.breaksBefore(at) || !view.isWord(at) || isVerb(view, at, start)) break;
    if (view.isCapital(at)) return first;
  }
  const isWhole = at > start && at <= first + LONGEST;
  const last = view.lower(at - 1);
  return isWhole && (!CLOSED_CLASS.has(last) || PRONOUNS.has(last)) ? at : first;
}
const PRONOUNS = oneOf('nous vous eux moi toi elles soi');

/** Where the words in lower case begin that the opening of a name asks for; the same token where it opens none. */
function startOfRest(view: View, first: number): number {
  const opening = view.lower(first);
  const second = first + 1;
  if (!view.isWord(second) || view.breaksBefore(second)) return first;
  // "Les Pieds dans l'eau". "Association Le président a démissionné" is a heading.
  if (THE.has(opening))
    return view.isCapital(second) && LINKS.has(view.lower(second + 1)) && !view.isCapital(second + 1)
      ? second + 1
      : first;
  if (view.isCapital(second)) return first;
  if (CLOSED_CLASS.has(opening)) return second;
  // "Non au béton"
  if (CALLS.has(opening) && /^(?:au|aux|à)$/.test(view.lower(second))) return second;
  // "Action et démocratie", "Pas sans nous". "Emmaüs pour sa part", "Ennahdha pour sortir", "Unsa et la CGT" end before.
  if (!JOINTS.has(view.lower(second)) || !/^\p{Lu}\p{Ll}+$/u.test(view.surface(first))) return first;
  const isKnown = lookUp(view.knowledge.organisations, keyOf(view.surface(first))) !== undefined;
  if (isKnown && view.lower(second) !== 'et') return first;
  const third = view.lower(second + 1);
  if (DETERMINERS.has(third) || INFINITIVE.test(third)) return first;
  return THE.has(third) && view.lower(second) !== 'pour' ? first : second;
}
const LINKS = oneOf("dans pour sur sans sous contre en au aux à de d' du des et avec entre");
const CALLS = oneOf('non oui halte stop place gare merci');
const JOINTS = oneOf('et pour sans contre');
const DETERMINERS = oneOf('sa son ses leur leurs ce cet cette ces un une');
const INFINITIVE = /(?:er|ir|oir|dre|tre|ire)$/;

/**
 * A finite verb, by the lexicon or by its place: behind a noun stands an adjective or nothing of the name. "Sur la pointe
 * des pieds organise", "Les Pieds dans l'eau joue", but "familles séparées" and "jeunes filles".
 */
function isVerb(view: View, at: number, start: number): boolean {
  const word = view.lower(at);
  if (CLAUSE_WORDS.has(word) || (view.bits(at) & Word.verb) !== 0) return true;
  const last = view.lower(at - 1);
  if (at === start || CLOSED_CLASS.has(word) || (CLOSED_CLASS.has(last) && !PRONOUNS.has(last))) return false;
  return !ADJECTIVE.test(word) && !BEFORE_NOUNS.test(last);
}
/** Auxiliaries and relatives, which no such name holds. */
const CLAUSE_WORDS = oneOf("a ont avait avaient est sont était étaient sera seront aura qui que qu' dont s' se ne n'");
const ADJECTIVE =
  /(?:al|ale|ales|aux|iques?|aires?|ives?|ifs?|[inru]elles?|els?|eures?|eurs?|iennes?|iens|ières?|iers?|ables?|ibles?|euses?|eux|ante?s?|ées?|és|ies?|is|ertes?|ouverte?s?|aises?|ais|oises?|ois|aines?|ains?|libres?|mieux|ensemble)$/;
const BEFORE_NOUNS =
  /^(?:jeunes?|petite?s?|grande?s?|bonn?e?s?|beaux?|belles?|nouveaux?|nouvelles?|autres?|mêmes?|vieux|vieilles?|premi(?:er|ère)s?|deux|trois|quatre|cent|mille)$/;

// Institutions whose names are common nouns in lower case: the level and the fields make the name. "la direction régionale
// de l'environnement, de l'aménagement et du logement", "l'office cantonal de la population". The reader of names overlooks
// such names or cuts them behind the first field.

import { oneOf } from '../french/one-of.js';
import { CLOSED_CLASS, OF_THE, THE, THE_SINGULAR } from '../french/small-words.js';
import { see, type Seen, type View } from '../knowledge/seen.js';
import { Word } from '../knowledge/tables.js';
import { Trigger } from './triggers.js';

const HEADS = oneOf('direction office agence caisse inspection délégation observatoire commissariat secrétariat');
const HEAD = new Trigger(HEADS);
/** The level of the state, or of the church, at which such a body works. */
const LEVELS =
  /^(?:sous-)?(?:département|région|génér|nation|canton|fédér|provinc|interdépartement|interrégion|préfector|municip|communaut|territori)(?:ale?|iale?|aire|elle?)s?$|^(?:interministériel(?:le)?|académique|centrale?)$/;
/** What firms have directions of: "la direction générale du groupe" is the management. */
const FIRMS = oneOf(
  'groupe entreprise société banque compagnie firme usine établissement club parti chaîne maison marque magasin filiale ' +
    'opérateur syndicat fédération association fondation journal site hôpital école lycée collège université musée théâtre ' +
    'ministère gouvernement mairie commune ville campagne pays centre service opération projet structure institution',
);
/** The endings of adjectives, without those of participles: "affaires culturelles", "aviation civile". */
const QUALITY = /(?:al|ale|ales|aux|iques?|aires?|ives?|iles?|ifs?|elles?|els?|eures?|iennes?|iens|ières?)$/;
/** How far such a name may reach, in tokens. */
const LONGEST = 24;
const CONFIDENCE = 0.8;

/** Such institutions, whole, in place of what was read inside them. */
export function withInstitutions(view: View, mentions: readonly Seen[]): readonly Seen[] {
  const { length, starts, ends } = view.doc.tokens;
  const out: Seen[] = [];
  let next = 0;
  for (let at = HEAD.next(view.doc, 1); at + 2 < length; at = HEAD.next(view.doc, at + 1)) {
    if (view.isCapital(at) || !isFirstWord(view, at)) continue;
    const after = endOfFields(view, at);
    if (after === at) continue;
    while (next < mentions.length && mentions[next]!.after <= at) out.push(mentions[next++]!);
    let end = next;
    while (end < mentions.length && mentions[end]!.first < after) end++;
    if (end > next && isReadWhole(mentions[next]!, mentions[end - 1]!, at, after)) continue;
    next = end;
    out.push(
      ...see(view, [{ kind: 'organisation', start: starts[at]!, end: ends[after - 1]!, confidence: CONFIDENCE }]),
    );
  }
  return out.length === 0 ? mentions : [...out, ...mentions.slice(next)];
}

/** The reader has this name, a longer one, or one that ends elsewhere. */
function isReadWhole(first: Seen, last: Seen, at: number, after: number): boolean {
  return first.first < at || last.after > after || (first.first === at && first.after === after);
}

/** "la direction", "à l'office"; "une direction générale" is any. */
function isFirstWord(view: View, head: number): boolean {
  return (
    !view.breaksBefore(head) && (THE_SINGULAR.has(view.lower(head - 1)) || /^(?:du|au)$/.test(view.lower(head - 1)))
  );
}

/** The token behind the last field; the head itself where the words are no such name. */
function endOfFields(view: View, head: number): number {
  if (!LEVELS.test(view.lower(head + 1)) || view.isCapital(head + 1)) return head;
  const first = behindField(view, head + 2, true);
  if (first === head + 2) return head;
  let after = first;
  while (after - head < LONGEST) {
    const isJoined = view.lower(after) === 'et' || view.surface(after) === ',';
    const more = isJoined && !view.breaksBefore(after) ? behindField(view, after + 1, false) : after + 1;
    if (more === after + 1) break;
    after = more;
  }
  return after;
}

/** Behind "de l'environnement", "des affaires culturelles", "de la protection des populations"; the same token where no field stands there. */
function behindField(view: View, from: number, isFirst: boolean): number {
  if (!OF_THE.has(view.lower(from)) || view.breaksBefore(from)) return from;
  const isContracted = /^(?:du|des)$/.test(view.lower(from));
  const hasArticle = isContracted || THE.has(view.lower(from + 1));
  const noun = isContracted || !hasArticle ? from + 1 : from + 2;
  // "d'allocations familiales", "de sécurité sociale": without an article only the first.
  if (!isNoun(view, noun) || (!hasArticle && !isFirst)) return from;
  if (FIRMS.has(view.lower(noun)) || (view.bits(noun) & Word.role) !== 0) return from;
  let at = noun + 1;
  while (isNoun(view, at) && QUALITY.test(view.lower(at)) && (view.bits(at) & (Word.verb | Word.role)) === 0) at++;
  // "de la protection des populations"
  if (OF_THE.has(view.lower(at)) && !view.breaksBefore(at)) {
    const inner = THE.has(view.lower(at + 1)) ? at + 2 : at + 1;
    if (!isNoun(view, inner)) return at;
    at = inner + 1;
    while (isNoun(view, at) && QUALITY.test(view.lower(at)) && (view.bits(at) & (Word.verb | Word.role)) === 0) at++;
  }
  return at;
}

function isNoun(view: View, at: number): boolean {
  return view.isWord(at) && !view.isCapital(at) && !view.breaksBefore(at) && !CLOSED_CLASS.has(view.lower(at));
}

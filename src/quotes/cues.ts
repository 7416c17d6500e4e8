// Finds the reporting verbs, with their auxiliaries, pronouns and inversions: "a-t-il notamment déclaré", "se réjouit", "en
// précisant". A noun of the same spelling ("une annonce") and a passive ("est estimé à") are no reporting verbs.

import { oneOf } from '../french/one-of.js';
import {
  CLITICS,
  COORDINATORS,
  DETERMINERS,
  HELPERS,
  PREPOSITIONS,
  REFLEXIVES,
  SUBJECT_PRONOUNS,
} from '../french/reporting.js';
import { PART_OF_SPEECH } from '../text/parts-of-speech.js';
import { countWork } from '../text/work.js';
import type { Span } from '../types.js';
import { compoundAt, inversionAt, isReflexive, withReflexive } from './auxiliaries.js';
import type { Sheet } from './sheet.js';
import { Cue } from './verbs.js';
import { isAdverb, isFinite, isInfinitive, isParticiple } from './word-classes.js';

/** A reporting verb in its place. */
export interface VerbCue {
  /** The tokens of the verb, from `first` up to, but not including, `after`: "a-t-il notamment déclaré". */
  readonly first: number;
  readonly after: number;
  /** The bits of `Cue`: what may follow the verb, and which form it has. */
  readonly bits: number;
  /** Whether it has no subject of its own: "en précisant", "pour signaler", "et ajouté". */
  readonly isShared: boolean;
  /** The pronoun after the verb: "il" of "dit-il" and "a-t-il". */
  readonly inverted: Span | null;
  /** The first token after "par" of a passive, where the speaker stands: "jugée par la mairie « trop chère »". */
  readonly agent?: number;
}

/** The reporting verbs between two tokens, outside quotation marks. */
export function readCues(sheet: Sheet, from: number, to: number): VerbCue[] {
  const cues: VerbCue[] = [];
  for (let at = from; at < to; at++) {
    const bits = sheet.cue(at);
    if (bits === 0 || sheet.markOf[at]! >= 0 || sheet.nameOf[at]! >= 0) continue;
    countWork('quote');
    const cue = readCue(sheet, from, to, at, bits);
    if (cue === null || cue.first < (cues.at(-1)?.after ?? from) || isFirstOrSecondPerson(sheet, cue)) continue;
    cues.push(cue);
    at = cue.after - 1;
  }
  return cues;
}

/** The reporting verb whose main word stands at a token; `null` where that word is none in its place. */
function readCue(sheet: Sheet, from: number, to: number, at: number, bits: number): VerbCue | null {
  const inversion = inversionAt(sheet, at + 1, to);
  const end = inversion?.after ?? at + 1;
  const after = (bits & Cue.light) === 0 ? end : afterLightVerb(sheet, end, to);
  if (after === null) return null;
  const compound = (bits & Cue.participle) !== 0 ? compoundAt(sheet, from, at) : null;
  if (compound !== null) {
    const { first, inverted, isShared, isPassive } = compound;
    if (isPassive) return passive(sheet, first, at, after, bits);
    if ((bits & Cue.reflexive) !== 0 && !isReflexive(sheet, first)) return null;
    return { first: withReflexive(sheet, first, from), after, bits, isShared, inverted };
  }
  const shared: VerbCue = { first: at, after, bits, isShared: true, inverted: null };
  if ((bits & Cue.gerund) !== 0) return shared;
  if ((bits & Cue.bare) !== 0) return isInfinitiveHere(sheet, at, bits) ? shared : null;
  if (isNounHere(sheet, from, at)) return null;
  if ((bits & Cue.finite) === 0) {
    if ((bits & Cue.participle) === 0) return null;
    if (sheet.lower(at + 1) === 'par') return passive(sheet, at, at, after, bits);
    return isSecondParticiple(sheet, at) ? shared : null;
  }
  if ((bits & Cue.reflexive) !== 0 && !isReflexive(sheet, at)) return null;
  return {
    first: withReflexive(sheet, at, from),
    after: afterBelief(sheet, at, after, to),
    bits,
    isShared: false,
    inverted: inversion?.inverted ?? null,
  };
}

/** The infinitives that make "faire" a reporting verb: "fait valoir", "fait savoir". */
const AFTER_FAIRE = oneOf('valoir savoir remarquer observer comprendre');

/** The token after "valoir" of "fait également valoir", "garde" of "met en garde"; `null` where no such word follows. */
function afterLightVerb(sheet: Sheet, from: number, to: number): number | null {
  let at = from;
  while (at < to && at - from < 3 && isAdverb(sheet, at)) at++;
  if (AFTER_FAIRE.has(sheet.lower(at))) return at + 1;
  return sheet.lower(at) === 'en' && sheet.lower(at + 1) === 'garde' ? at + 2 : null;
}

/** "croit savoir", "croit bien savoir": the infinitive belongs to the verb. */
function afterBelief(sheet: Sheet, verb: number, after: number, to: number): number {
  if (!/^(?:croi|cru)/.test(sheet.lower(verb))) return after;
  const next = isAdverb(sheet, after) ? after + 1 : after;
  return next < to && sheet.lower(next) === 'savoir' ? next + 1 : after;
}

/** Whether an infinitive is one here: "pour conseiller", "veut rappeler", but not "Luc Roy, conseiller en gestion". */
function isInfinitiveHere(sheet: Sheet, at: number, bits: number): boolean {
  const before = sheet.lower(at - 1);
  if ((bits & Cue.reflexive) !== 0 && !REFLEXIVES.has(before)) return false;
  return (
    PREPOSITIONS.has(before) ||
    CLITICS.has(before) ||
    HELPERS.has(before) ||
    isFinite(sheet, at - 1) ||
    isAdverb(sheet, at - 1) ||
    isParticiple(sheet, at - 1) ||
    isInfinitive(sheet, at - 1)
  );
}

/** "a évoqué un accident et indiqué que": the auxiliary stands before the first participle. */
function isSecondParticiple(sheet: Sheet, at: number): boolean {
  const isAfterAdverb = isAdverb(sheet, at - 1) && COORDINATORS.has(sheet.lower(at - 2));
  return isAfterAdverb || COORDINATORS.has(sheet.lower(at - 1));
}

const I_OR_YOU = oneOf("je j' tu");
const WE_OR_YOU = oneOf('nous vous');
const INVERTED_I_OR_YOU = oneOf('-je -tu -nous -vous -t-je -t-tu -t-nous -t-vous');

/** "je pense que", "pensez-vous": the writer, or the person who is asked, and nobody whose words the article reports. */
function isFirstOrSecondPerson(sheet: Sheet, { first, after, isShared }: VerbCue): boolean {
  if (INVERTED_I_OR_YOU.has(sheet.lower(after)) || INVERTED_I_OR_YOU.has(sheet.lower(first + 1))) return true;
  if (isShared) return false;
  let at = first - 1;
  while (at > 0 && CLITICS.has(sheet.lower(at)) && !WE_OR_YOU.has(sheet.lower(at))) at--;
  return I_OR_YOU.has(sheet.lower(at));
}

/** "jugée par la mairie « trop chère »": the speaker stands after "par", and only words between marks are said. */
function passive(sheet: Sheet, first: number, participle: number, after: number, bits: number): VerbCue | null {
  if (sheet.lower(participle + 1) !== 'par' || (bits & (Cue.words | Cue.clause)) === 0) return null;
  return { first, after, bits: Cue.words, isShared: false, inverted: null, agent: participle + 2 };
}

const { noun, adjective } = PART_OF_SPEECH;

/** Adjectives that are spelt like a reporting verb: after a noun they are no verb, as in "lieu dit", "chose crainte". */
const ADJECTIVES = oneOf('dit dits dite dites craint craints crainte craintes');
/** Before one of these. */
const BEFORE_ADJECTIVE = oneOf('lieu chose mesure mot');

/** Whether a word that may be a noun or an adjective is one where it stands: "la demande", "sans doute", "de note". */
function isNounHere(sheet: Sheet, from: number, at: number): boolean {
  if ((sheet.parts(at) & (noun | adjective)) === 0) return false;
  const before = at > from ? sheet.lower(at - 1) : '';
  if (PREPOSITIONS.has(before)) return true;
  if (!DETERMINERS.has(before))
    return ADJECTIVES.has(sheet.lower(at)) && BEFORE_ADJECTIVE.has(sheet.lower(at - 1)) && sheet.isWord(at - 1);
  if (!CLITICS.has(before)) return true;
  // "il la juge", "qui l'annonce", "ne le dit pas": a pronoun between subject and verb.
  const ahead = sheet.lower(at - 2);
  const isPronoun = SUBJECT_PRONOUNS.has(ahead) || ahead === 'qui' || ahead === 'ne' || CLITICS.has(ahead);
  return !isPronoun && at - 1 !== from;
}

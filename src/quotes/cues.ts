// Finds the verbs that report, with their auxiliaries, inversions and pronouns: "a-t-il notamment déclaré", "se réjouit",
// "en précisant". A noun of the same spelling ("une annonce") and a passive ("est estimé à") are none.

import {
  BEING,
  CLITICS,
  COORDINATORS,
  DETERMINERS,
  HELPERS,
  PREPOSITIONS,
  REFLEXIVES,
  SUBJECT_PRONOUNS,
} from '../french/reporting.js';
import { ARTICLES, EN_Y } from '../french/small-words.js';
import { PART_OF_SPEECH } from '../text/parts-of-speech.js';
import { countWork } from '../text/work.js';
import type { Span } from '../types.js';
import type { Sheet } from './sheet.js';
import { Cue } from './verbs.js';
import { isAdverb, isFinite, isInfinitive, isParticiple } from './word-classes.js';

/** A verb that reports: the tokens of its group, what may stand behind it, and the pronoun of an inversion. */
export interface VerbCue {
  readonly first: number;
  readonly after: number;
  readonly bits: number;
  /** Its subject is that of another verb: "en précisant", "pour signaler", "et ajouté". */
  readonly isShared: boolean;
  /** "-t-il", as "il". */
  readonly inverted: Span | null;
  /** Where whoever speaks stands behind "par". */
  readonly agent?: number;
}

/** The most words between an auxiliary and its participle. */
const BETWEEN = 7;

/** The verbs that report between two tokens, outside quotation marks. */
export function readCues(sheet: Sheet, from: number, to: number): VerbCue[] {
  const cues: VerbCue[] = [];
  for (let at = from; at < to; at++) {
    const bits = sheet.cue(at);
    if (bits === 0 || sheet.markOf[at]! >= 0 || sheet.nameOf[at]! >= 0) continue;
    countWork('quote');
    const cue = readCue(sheet, from, to, at, bits);
    if (cue === null || cue.first < (cues.at(-1)?.after ?? from) || isAddressed(sheet, cue)) continue;
    cues.push(cue);
    at = cue.after - 1;
  }
  return cues;
}

function readCue(sheet: Sheet, from: number, to: number, at: number, bits: number): VerbCue | null {
  const inversion = invertedAt(sheet, at + 1, to);
  let after = inversion?.after ?? at + 1;
  if ((bits & Cue.light) !== 0) {
    const before = after;
    while (after < to && after - before < 3 && isAdverb(sheet, after)) after++;
    if (/^(?:valoir|savoir|remarquer|observer|comprendre)$/.test(sheet.lower(after))) after++;
    else if (sheet.lower(after) === 'en' && sheet.lower(after + 1) === 'garde') after += 2;
    else return null;
  }
  const compound = (bits & Cue.participle) !== 0 ? withHelper(sheet, from, at) : null;
  if (compound !== null) {
    if (compound.isPassive) return byAgent(sheet, compound.first, at, after, bits);
    const { first, inverted, isShared } = compound;
    if ((bits & Cue.reflexive) !== 0 && !isReflexive(sheet, first)) return null;
    return { first: withReflexive(sheet, first, from), after, bits, isShared, inverted };
  }
  if ((bits & Cue.gerund) !== 0) return { first: at, after, bits, isShared: true, inverted: null };
  const before = sheet.lower(at - 1);
  if ((bits & Cue.bare) !== 0) {
    if ((bits & Cue.reflexive) !== 0 && !REFLEXIVES.has(before)) return null;
    // "Luc Roy, conseiller en gestion": a noun, where neither a preposition nor a verb leads in the infinitive.
    const isLed =
      PREPOSITIONS.has(before) ||
      CLITICS.has(before) ||
      isFinite(sheet, at - 1) ||
      isAdverb(sheet, at - 1) ||
      HELPERS.has(before) ||
      isParticiple(sheet, at - 1) ||
      isInfinitive(sheet, at - 1);
    return isLed ? { first: at, after, bits, isShared: true, inverted: null } : null;
  }
  if ((bits & Cue.finite) === 0 || isNounHere(sheet, from, at)) {
    // "a évoqué un accident et indiqué que": the auxiliary stands before the first participle.
    if ((bits & Cue.participle) !== 0 && sheet.lower(at + 1) === 'par' && !isNounHere(sheet, from, at))
      return byAgent(sheet, at, at, after, bits);
    const isJoined =
      (bits & Cue.participle) !== 0 &&
      (COORDINATORS.has(before) || (isAdverb(sheet, at - 1) && COORDINATORS.has(sheet.lower(at - 2))));
    return isJoined && !isNounHere(sheet, from, at) ? { first: at, after, bits, isShared: true, inverted: null } : null;
  }
  if ((bits & Cue.reflexive) !== 0 && !isReflexive(sheet, at)) return null;
  // "croit savoir", with an adverb between or none.
  if (/^croi|^cru/.test(sheet.lower(at))) {
    const next = isAdverb(sheet, after) ? after + 1 : after;
    if (next < to && sheet.lower(next) === 'savoir') after = next + 1;
  }
  return { first: withReflexive(sheet, at, from), after, bits, isShared: false, inverted: inversion?.inverted ?? null };
}

/** "je pense que", "vous avez dit": whoever writes or is asked, and nobody of whom the article reports. */
function isAddressed(sheet: Sheet, { first, after, isShared }: VerbCue): boolean {
  if (/^-(?:t-)?(?:je|vous|nous|tu)$/.test(sheet.lower(after)) || /^-(?:je|vous|nous|tu)$/.test(sheet.lower(first + 1)))
    return true;
  if (isShared) return false;
  let at = first - 1;
  while (at > 0 && CLITICS.has(sheet.lower(at)) && !/^(?:nous|vous)$/.test(sheet.lower(at))) at--;
  const word = sheet.lower(at);
  return /^(?:je|j'|tu)$/.test(word);
}

/** "a, pour sa part, estimé", "a de son côté jugé", "n'a jamais dit". */
const BETWEEN_WORDS =
  /^(?:pas|plus|jamais|aussi|encore|ensuite|toujours|déjà|enfin|bien|tout|même|en|effet|outre|revanche|fait|pour|de|d'|sa|son|leur|part|côté|tour|à|autre|par|ailleurs|quant|lui|elle|eux|,)$/;

interface Compound {
  readonly first: number;
  readonly isPassive: boolean;
  readonly isShared: boolean;
  readonly inverted: Span | null;
}

/** "jugée par l'établissement comme « … »": whoever says it stands behind "par", and only marked words can follow. */
function byAgent(sheet: Sheet, first: number, at: number, after: number, bits: number): VerbCue | null {
  if (sheet.lower(at + 1) !== 'par' || (bits & (Cue.words | Cue.clause)) === 0) return null;
  return { first, after, bits: Cue.words, isShared: false, inverted: null, agent: at + 2 };
}

/** The auxiliary before a participle: "a-t-il également déclaré". */
function withHelper(sheet: Sheet, from: number, participle: number): Compound | null {
  let inverted: Span | null = null;
  for (let at = participle - 1; at >= from && participle - at <= BETWEEN; at--) {
    const word = sheet.lower(at);
    const pronoun = pronounOf(sheet, at);
    if (pronoun !== null) {
      inverted = pronoun;
      continue;
    }
    if (word === 't' || word === 'été' || isAdverb(sheet, at) || BETWEEN_WORDS.test(word)) continue;
    if (word === 'avoir' || word === 'ayant') return { first: at, isPassive: false, isShared: true, inverted: null };
    if (!HELPERS.has(word) || isNounBefore(sheet, at)) return null;
    const wasBeing = sheet.lower(participle - 1) === 'été' || sheet.lower(participle - 2) === 'été';
    const isPassive =
      wasBeing || (BEING.has(word) && !REFLEXIVES.has(sheet.lower(at - 1)) && sheet.lower(participle) !== 'intervenu');
    return { first: at, isPassive, isShared: false, inverted };
  }
  return null;
}

/** "l'un a", "y a": the auxiliary is one all the same; "la a" is none. */
function isNounBefore(sheet: Sheet, helper: number): boolean {
  return ARTICLES.has(sheet.lower(helper - 1)) && sheet.lower(helper) !== 'a' && sheet.lower(helper) !== 'ont';
}

/** "-t-il", "-elle", or " t -il" behind a verb: the words of the pronoun alone. */
function pronounOf(sheet: Sheet, at: number): Span | null {
  const word = /^-(?:t-)?(ils?|elles?|on)$/.exec(sheet.lower(at))?.[1];
  if (word === undefined) return null;
  const end = sheet.ends[at]!;
  return { start: end - word.length, end };
}

function invertedAt(sheet: Sheet, at: number, to: number): { inverted: Span; after: number } | null {
  const place = sheet.lower(at) === 't' ? at + 1 : at;
  const inverted = place < to ? pronounOf(sheet, place) : null;
  return inverted && { inverted, after: place + 1 };
}

function isReflexive(sheet: Sheet, first: number): boolean {
  const before = EN_Y.has(sheet.lower(first - 1)) ? first - 2 : first - 1;
  return REFLEXIVES.has(sheet.lower(before));
}

function withReflexive(sheet: Sheet, first: number, from: number): number {
  const at = EN_Y.has(sheet.lower(first - 1)) ? first - 2 : first - 1;
  return at >= from && REFLEXIVES.has(sheet.lower(at)) ? at : first;
}

const { noun, adjective } = PART_OF_SPEECH;

/** Whether a word that may be a noun or an adjective is one: "la demande", "sans doute", "de note". */
function isNounHere(sheet: Sheet, from: number, at: number): boolean {
  if ((sheet.parts(at) & (noun | adjective)) === 0) return false;
  const before = at > from ? sheet.lower(at - 1) : '';
  if (PREPOSITIONS.has(before)) return true;
  if (!DETERMINERS.has(before)) return /^(?:dite?s?|crainte?s?)$/.test(sheet.lower(at)) && isNounLike(sheet, at - 1);
  if (!CLITICS.has(before)) return true;
  // "il la juge", "qui l'annonce", "ne le dit pas": a pronoun between subject and verb.
  const ahead = sheet.lower(at - 2);
  return !(SUBJECT_PRONOUNS.has(ahead) || ahead === 'qui' || ahead === 'ne' || CLITICS.has(ahead) || at - 1 === from);
}

function isNounLike(sheet: Sheet, at: number): boolean {
  return sheet.isWord(at) && /^(?:lieu|chose|mesure|ce|cette|mot)$/.test(sheet.lower(at));
}

// Which verb forms a word can be, by its ending and by what the lexicon says about it and about the infinitive that
// goes with the ending: "finira" is a future (finir), "tira" a simple past (tirer), "caméra" neither (no verb). Without
// a lexicon, the ending alone decides. The answer for each distinct word is kept.

import {
  CONDITIONAL_ENDING,
  FUTURE_ENDING,
  IMPERFECT_ENDING,
  INFINITIVE_ENDING,
  IRREGULAR_PARTICIPLES,
  OUR_FUTURE_ENDING,
  PARTICIPLE_ENDING,
  PLAIN_PARTICIPLE_ENDING,
  SIMPLE_PAST_OF_THE_THIRD_GROUP,
  SIMPLE_PAST_PLURAL,
} from '../../french/verbs.js';
import { fold, normalise } from '../../text/characters.js';
import { PART_OF_SPEECH, type PartsOf } from '../../text/parts-of-speech.js';
import { NumberColumn } from '../../text/words.js';
import type { Words } from '../../types.js';

/** The forms that a word can be, one bit each. */
export const Form = {
  future: 1,
  ourFuture: 2,
  conditional: 4,
  imperfect: 8,
  simplePast: 16,
  infinitive: 32,
  /** A participle, as it stands after an auxiliary. */
  participle: 64,
  /** A participle that is no other word, so that it tells of the past even without its auxiliary. */
  plainParticiple: 128,
  /** A participle that is also a noun: "un arrêté", "le blessé". */
  nounParticiple: 256,
  noun: 512,
  /** An article, a preposition, a pronoun or a conjunction. */
  closed: 1024,
  /** An adverb, which may stand between an auxiliary and its participle. */
  adverb: 2048,
} as const;

/** The forms of the words of a text. */
export interface VerbForms {
  /** The forms of a lexeme of `words`, as bits of `Form`. */
  of(words: Words, lexeme: number): number;
}

const byLexicon = new WeakMap<PartsOf, VerbForms>();
let byEnding: VerbForms | null = null;

/** The forms as a lexicon gives them, or as the endings alone do for `null`; made once for each lexicon. */
export function verbForms(partsOf: PartsOf | null): VerbForms {
  if (partsOf === null) return (byEnding ??= openForms(null));
  let forms = byLexicon.get(partsOf);
  if (forms === undefined) byLexicon.set(partsOf, (forms = openForms(partsOf)));
  return forms;
}

function openForms(partsOf: PartsOf | null): VerbForms {
  const column = new NumberColumn(
    (size) => new Uint16Array(size),
    (surface) => formsOf(normalise(surface).toLowerCase(), partsOf),
  );
  return {
    of(words, lexeme) {
      const values = column.of(words);
      return values[lexeme] === 0 ? column.fill(values, words, lexeme) : values[lexeme]! - 1;
    },
  };
}

const { noun, verb, adjective, adverb, function: closed, participle } = PART_OF_SPEECH;
const NOT_VERB = noun | adjective | adverb | closed;

/** The forms of a word in lower case, as bits of `Form`; `partsOf` is the lexicon, `null` for none. */
export function formsOf(word: string, partsOf: PartsOf | null): number {
  const plain = word.endsWith('-t') ? word.slice(0, -2) : word;
  const parts = partsOf === null ? 0 : partsOf(plain);
  const folded = fold(plain);
  const isVerb = (form: string): boolean => partsOf !== null && (partsOf(form) & verb) !== 0;
  // The lexicon decides about a word that it has; about other words, their infinitive decides.
  const mayBe = (infinitive: () => boolean): boolean =>
    parts === 0 ? partsOf === null || infinitive() : (parts & verb) !== 0 && (parts & NOT_VERB) === 0;
  let bits: number = (parts & closed) !== 0 ? Form.closed : (parts & noun) !== 0 ? Form.noun : 0;
  if ((parts & adverb) !== 0 && (parts & (noun | verb | participle)) === 0) bits |= Form.adverb;
  if (isSimplePast(plain, parts, partsOf, isVerb)) bits |= Form.simplePast;
  else if (folded.length > 4 && FUTURE_ENDING.test(folded)) {
    if (mayBe(() => hasInfinitive(plain.replace(/(?:a|ont|ai)$/, ''), isVerb)) && !/éra$/.test(plain))
      bits |= Form.future;
  } else if (folded.length > 4 && OUR_FUTURE_ENDING.test(folded)) bits |= Form.ourFuture;
  else if (folded.length > 4 && IMPERFECT_ENDING.test(folded) && !plain.endsWith('aît')) {
    const stem = plain.replace(/(?:ait|aient)$/, '');
    if (
      folded.length > 5 &&
      CONDITIONAL_ENDING.test(folded) &&
      mayBe(() => hasInfinitive(stem, isVerb)) &&
      isConditional(stem, isVerb)
    )
      bits |= Form.conditional;
    else if (isImperfect(stem, parts, partsOf, isVerb)) bits |= Form.imperfect;
  }
  if (INFINITIVE_ENDING.test(folded) && (parts === 0 || (parts & verb) !== 0)) bits |= Form.infinitive;
  return bits | participleBits(plain, folded, parts);
}

function participleBits(plain: string, folded: string, parts: number): number {
  const isKnown = parts !== 0;
  if (isKnown ? (parts & participle) === 0 : !PARTICIPLE_ENDING.test(folded)) {
    // A lexicon may have "mort" and "paru" as nouns and adjectives only.
    return IRREGULAR_PARTICIPLES.test(folded) ? Form.participle | Form.plainParticiple : 0;
  }
  const alone =
    plain.length >= 3 &&
    (IRREGULAR_PARTICIPLES.test(folded) || (plain.length > 3 && (isKnown || PLAIN_PARTICIPLE_ENDING.test(plain))));
  if (!alone) return Form.participle;
  const isAlsoNoun = (parts & noun) !== 0 && !IRREGULAR_PARTICIPLES.test(folded);
  // Participles in "-s" and "-t" that may be presents ("finit", "dit") are no past by themselves.
  if (!/é/.test(plain) && !IRREGULAR_PARTICIPLES.test(folded)) return Form.participle;
  return Form.participle | (isAlsoNoun ? Form.nounParticiple : Form.plainParticiple);
}

/** True when the stem of a future or a conditional belongs to a verb: "parler", "finir", "rendr(e)". */
function hasInfinitive(stem: string, isVerb: (form: string) => boolean): boolean {
  return isVerb(stem) || isVerb(`${stem}e`) || isVerb(stem.replace(/è(?=[^aeiou]*er$)/, 'é'));
}

/** False for an imperfect that ends like a conditional: "suggérait" (suggérer). "suggérerait" is a conditional. */
function isConditional(stem: string, isVerb: (form: string) => boolean): boolean {
  return !isVerb(`${stem}er`) && !isVerb(`${stem}ir`) && !/ér$/.test(stem);
}

/**
 * True for an imperfect, by the other forms of its verb: "parlait" (parler), "savait" (savaient); not for "fait",
 * "souhait", "connait".
 */
function isImperfect(stem: string, parts: number, partsOf: PartsOf | null, isVerb: (form: string) => boolean): boolean {
  if (parts === 0 || partsOf === null) return true;
  const asGerund = partsOf(`${stem}ant`);
  if (isVerb(`${stem}er`) || isVerb(`${stem}ger`) || (asGerund & (verb | adjective)) !== 0) return true;
  return (parts & verb) !== 0 && (parts & NOT_VERB) === 0 && isVerb(`${stem}aient`);
}

/**
 * True for a simple past that cannot be a present: "parla", "tira", "promit", "reçut", "parlèrent", but not "finit".
 */
function isSimplePast(
  word: string,
  parts: number,
  partsOf: PartsOf | null,
  isVerb: (form: string) => boolean,
): boolean {
  if ((parts & (NOT_VERB & ~noun)) !== 0) return false;
  if (word.length > 5 && SIMPLE_PAST_PLURAL.test(word)) {
    const stem = word.slice(0, -3);
    // "tirent" (tirer), "diffèrent" (différer) are presents.
    return partsOf === null || !(isVerb(`${stem}er`) || isVerb(`${stem.replace(/è(?=r$)/, 'é')}er`));
  }
  if ((parts & noun) !== 0 || word.length < 3) return false;
  if (SIMPLE_PAST_OF_THE_THIRD_GROUP.test(word)) return parts === 0 || (parts & verb) !== 0;
  if (partsOf === null) return /éra$/.test(word);
  if (word.length > 3 && word.endsWith('a')) {
    const stem = word.slice(0, -1);
    return isVerb(`${stem.replace(/ç$/, 'c')}er`) || (stem.endsWith('ge') && isVerb(`${stem}r`));
  }
  return word.length > 4 && word.endsWith('it') && isSimplePastInIt(word, isVerb);
}

/**
 * True for a simple past in "-it", by its infinitive: "rendit" (rendre), "sortit" (sortir, not of the second group),
 * "promit" (promettre), "conduisit" (conduire).
 */
function isSimplePastInIt(word: string, isVerb: (form: string) => boolean): boolean {
  const stem = word.slice(0, -2);
  if (isVerb(`${stem}re`)) return true;
  if (isVerb(`${stem}ir`)) return !isVerb(`${stem}issent`) && !isVerb(`${stem}issant`) && !isVerb(`${stem}issait`);
  if (stem.endsWith('m') && isVerb(`${stem}ettre`)) return true;
  if (stem.endsWith('pr') && isVerb(`${stem}endre`)) return true;
  return (stem.endsWith('uis') || stem.endsWith('criv')) && isVerb(`${stem.slice(0, -1)}re`);
}

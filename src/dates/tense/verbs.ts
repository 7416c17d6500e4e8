// What a verb form says about when its clause happens. A form is known by its ending and the lexicon (`verb-forms.ts`);
// the words around it tell the rest: the participle after an auxiliary ("a annoncé", "s'est rendu"), and the
// infinitive after "va", "veut", "devait".

import { oneOf } from '../../french/one-of.js';
import {
  AUXILIARIES,
  BEFORE_INFINITIVE,
  CALLED,
  COMING_VERBS,
  DECIDED,
  DUE,
  INTENDED,
  IS,
  MODAL_PARTICIPLES,
  MOVED,
  PASTS,
  PRESENT_AUXILIARIES,
  SPEECH,
  STATE,
  UNSURE,
  WITH_BE,
} from '../../french/verbs.js';
import { fold, isUpper, normalise } from '../../text/characters.js';
import type { Document } from '../../types.js';
import { NumberColumn } from '../../text/words.js';
import { Form, type VerbForms } from './verb-forms.js';

/**
 * What a verb says. `perfect`: a compound past ("a ouvert"), which tells of the publication's own time. `planned`: what
 * was due, whether it happened or not ("prévu", "attendu"). `intended`: a future seen from the past ("devait ouvrir"),
 * or what may be a present ("est fermé"); it does not decide a day or a month. `said`: a verb of speech in the past,
 * which dates the speech. `moved`: "reporté au", whose date comes after it. `present`: "est possible". `null`: no verb,
 * or another present, which its form does not distinguish from a noun.
 */
export type Saying = 'past' | 'perfect' | 'future' | 'present' | 'planned' | 'intended' | 'said' | 'moved' | null;

/** What a word is to a clause, by bit: one that may say something of it, apart from its verb form; one that ends it. */
const Use = { speaks: 1, breaks: 2 } as const;
const USES = new NumberColumn<Uint8Array>((size) => new Uint8Array(size), usesOf);
const BREAKS: ReadonlySet<string> = oneOf(', ; : ( ) « » " “ ” que qu\' qui dont où mais');
/** The forms by which a verb says when its clause happens. */
const TELLING = Form.future | Form.conditional | Form.ourFuture | Form.imperfect | Form.simplePast;

/** The tokens of a document, as words and as verb forms. */
export class Clause {
  private at = -1;
  private surface = '';
  private readonly uses: Uint8Array;

  constructor(
    private readonly doc: Document,
    private readonly forms: VerbForms,
  ) {
    this.uses = USES.of(doc.words);
  }

  get length(): number {
    return this.doc.tokens.length;
  }

  /**
   * The surface of a token with its apostrophe and accents normalised, empty outside the document. The last one is
   * kept, as it is asked for several times in a row.
   */
  word(i: number): string {
    if (i < 0 || i >= this.length) return '';
    if (i !== this.at) {
      const { words, lexemes } = this.doc;
      this.surface = normalise(words.surfaceOf(lexemes[i]!));
      this.at = i;
    }
    return this.surface;
  }

  folded(i: number): string {
    return fold(this.word(i));
  }

  /** Whether a token can be one of these forms, given as bits of `Form`. */
  is(i: number, forms: number): boolean {
    return i >= 0 && i < this.length && (this.forms.of(this.doc.words, this.doc.lexemes[i]!) & forms) !== 0;
  }

  /** Whether a token may say something of its clause. Most words say nothing, whatever stands beside them. */
  maySay(i: number): boolean {
    return (this.usesOf(i) & Use.speaks) !== 0 || this.is(i, TELLING);
  }

  /** Whether a token puts another clause between the words on its two sides. */
  breaks(i: number): boolean {
    return (this.usesOf(i) & Use.breaks) !== 0;
  }

  private usesOf(i: number): number {
    const { words, lexemes } = this.doc;
    const lexeme = lexemes[i];
    return lexeme === undefined ? 0 : (this.uses[lexeme] || USES.fill(this.uses, words, lexeme) + 1) - 1;
  }
}

function usesOf(surface: string): number {
  const word = normalise(surface);
  return (speaks(formOf(word)) ? Use.speaks : 0) | (BREAKS.has(word.toLowerCase()) ? Use.breaks : 0);
}

/** Whether `sayVerb` asks more of this form than what verb form it is. */
function speaks(form: string): boolean {
  return (
    [BEFORE_INFINITIVE, INTENDED, COMING_VERBS, AUXILIARIES, PASTS, REPORTING].some((forms) => forms.has(form)) ||
    MOVED.test(form) ||
    DUE.test(form)
  );
}

/** A word folded, without the letter of an inversion: "a-t" of "a-t-il". */
function formOf(word: string): string {
  const folded = fold(word);
  return folded.endsWith('-t') ? folded.slice(0, -2) : folded;
}

const ADVERBS = oneOf(
  "ete pas ainsi egalement aussi deja encore notamment en y plus toujours rien bien fait jamais donc enfin lui leur d'abord ensuite depuis par ailleurs il elle on ils elles t -t-il -t-elle -t-on",
);
const TO = oneOf('à au aux');

/** What the word at token `i` says about when its clause happens. */
export function sayVerb(clause: Clause, i: number): Saying {
  if (!clause.maySay(i)) return null;
  const surface = clause.word(i);
  if (surface === 'à' || surface === '' || isUpper(surface.charCodeAt(0))) return null;
  const form = formOf(surface);
  if (BEFORE_INFINITIVE.has(form)) return isBeforeInfinitive(clause, i) ? 'future' : null;
  if (INTENDED.has(form) && isBeforeInfinitive(clause, i)) return 'intended';
  if (COMING_VERBS.has(form)) return 'future';
  if (AUXILIARIES.has(form)) return sayAuxiliary(form, clause, i);
  if (MOVED.test(form) && TO.has(clause.word(i + 1))) return 'moved';
  if (DUE.test(form))
    return isPassiveOfFuture(clause, i) ? 'future' : isCalled(form, clause, i) ? 'perfect' : 'planned';
  if (PASTS.has(form)) return isPassiveOfFuture(clause, i) ? 'future' : 'past';
  if (isReported(form, clause, i)) return 'past';
  if (clause.is(i, Form.future | Form.conditional)) return 'future';
  if (clause.is(i, Form.ourFuture) && isOurs(clause, i)) return 'future';
  if (clause.is(i, Form.imperfect)) return isBehindIf(clause, i) ? 'future' : SPEECH.test(form) ? 'said' : 'past';
  if (clause.is(i, Form.simplePast)) return SPEECH.test(form) ? 'said' : 'past';
  return null;
}

/**
 * True for a participle without an auxiliary: "découvert" and "signé", but not "sera signé", "prévu" or "santé".
 * `opens` is true for a word that opens its sentence, which may have a capital: "Élue en mars, la maire".
 */
export function isParticipleAlone(clause: Clause, i: number, opens = false): boolean {
  const surface = clause.word(i);
  if (surface.length < 3 || (!opens && isUpper(surface.charCodeAt(0)))) return false;
  const form = fold(surface);
  if (DUE.test(form) || MOVED.test(form) || UNSURE.test(form)) return false;
  // "l'homme arrêté samedi" holds a participle, "un arrêté samedi" a noun.
  const isOne = clause.is(i, Form.plainParticiple) || (clause.is(i, Form.nounParticiple) && isBehindNoun(clause, i));
  if (!isOne) return false;
  if (opens) return !STATE.test(form);
  for (let k = i - 1; k >= 0 && k >= i - 3; k--) if (AUXILIARIES.has(clause.folded(k))) return false;
  return !isPassiveOfFuture(clause, i);
}

/** True when a noun or a name stands before: "l'homme arrêté", "Awa Diallo, arrêtée". */
function isBehindNoun(clause: Clause, i: number): boolean {
  const isComma = clause.word(i - 1) === ',';
  const at = isComma ? i - 2 : i - 1;
  const before = clause.word(at);
  const opens = at === 0 || /^[.!?…]$/.test(clause.word(at - 1));
  const isName = before !== '' && isUpper(before.charCodeAt(0)) && !clause.is(at, Form.closed) && (isComma || !opens);
  return isName || (!isComma && clause.is(at, Form.noun));
}

/** True when an infinitive follows within a few words: "va bientôt ouvrir", "entend en mars « poursuivre »". */
function isBeforeInfinitive(clause: Clause, i: number): boolean {
  for (let k = i + 1; k <= i + 4 && k < clause.length; k++) if (clause.is(k, Form.infinitive)) return true;
  return false;
}

/** True when "nous" or "vous" stands shortly before: "nous parlerons". */
function isOurs(clause: Clause, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 3; k--) if (/^[nv]ous$/i.test(clause.word(k))) return true;
  return false;
}

const REPORTING = oneOf('serait seraient');

/** True for a conditional that reports what is said to have happened: "serait mort", "se serait produit". */
function isReported(form: string, clause: Clause, i: number): boolean {
  if (!REPORTING.has(form)) return false;
  if (isReflexive(clause, i)) return true;
  let k = i + 1;
  while (k < i + 3 && ADVERBS.has(clause.folded(k))) k++;
  return WITH_BE.test(clause.folded(k));
}

/** True after "se": "s'est rendu". */
function isReflexive(clause: Clause, i: number): boolean {
  const before = clause.word(i - 1).toLowerCase();
  return before === "s'" || before === 'se';
}

function isOf(surface: string): boolean {
  return surface === 'de' || surface === "d'";
}

/**
 * True for a call that has been made ("ont été appelés"); "sont appelés" and "a appelé à manifester" are about what is
 * due.
 */
function isCalled(form: string, clause: Clause, i: number): boolean {
  if (!CALLED.test(form) || TO.has(clause.word(i + 1))) return false;
  for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
    const before = clause.folded(k);
    if (AUXILIARIES.has(before)) return !IS.has(before);
    if (!ADVERBS.has(before) && !before.endsWith('ment')) return false;
  }
  return false;
}

/** What an auxiliary says; the participle a few words later decides: "a annoncé", "s'est rendu", "est prévue". */
function sayAuxiliary(form: string, clause: Clause, i: number): Saying {
  const tense: Saying = PRESENT_AUXILIARIES.has(form) ? 'perfect' : 'past';
  let been = false;
  let made = false;
  for (let k = i + 1; k <= i + 4 && k < clause.length; k++) {
    const next = clause.folded(k);
    if (next === 'savoir' && clause.folded(k - 1) === 'fait') return 'said';
    // "été" is a participle even without another one: "a été maire".
    if (next === 'ete') been = true;
    // So is "fait": "ont fait valoir leurs droits", "a fait trois morts".
    if (next === 'fait') made = true;
    if (ADVERBS.has(next) || clause.is(k, Form.adverb) || next.endsWith('ment') || next.startsWith('-')) continue;
    // "ont dû être évacués" and "a pu rentrer" have happened; "aurait dû" may still happen.
    if (MODAL_PARTICIPLES.has(next) && isBeforeInfinitive(clause, k))
      return form.startsWith('aur') ? 'intended' : tense;
    if (DUE.test(next)) return IS.has(form) ? 'future' : CALLED.test(next) ? tense : 'intended';
    if (MOVED.test(next) && TO.has(clause.word(k + 1))) return null;
    if (DECIDED.test(next) && isOf(clause.word(k + 1)) && isBeforeInfinitive(clause, k + 1)) return 'intended';
    if (next.length > 1 && clause.is(k, Form.participle)) {
      // "est fêté" may be a present or a past.
      if (IS.has(form) && !been && !WITH_BE.test(next) && !isReflexive(clause, i)) return 'intended';
      return SPEECH.test(next) ? 'said' : tense;
    }
    break;
  }
  if (PASTS.has(form)) return isBehindIf(clause, i) ? 'future' : 'past';
  if (been || made) return tense;
  return IS.has(form) ? 'present' : null;
}

/** True when the participle goes with a future before it: "sera publié", "doit être diffusée", "va être jugé". */
function isPassiveOfFuture(clause: Clause, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
    const form = clause.folded(k);
    // The "être" of "ont dû être évacués" belongs to a past.
    if (form === 'etre' && MODAL_PARTICIPLES.has(clause.folded(k - 1))) return false;
    if (COMING_VERBS.has(form) || (BEFORE_INFINITIVE.has(form) && k < i - 1) || form === 'etre') return true;
    if (isReported(form, clause, k)) return false;
    if (clause.is(k, Form.future | Form.conditional)) return true;
  }
  return false;
}

/** True after "si", where an imperfect is about the future: "s'il gagnait en novembre", "si le vote avait lieu". */
function isBehindIf(clause: Clause, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 3; k--) {
    const form = clause.word(k).toLowerCase();
    if (form === 'si') return true;
    if (form === "s'" && /^ils?$/.test(clause.word(k + 1))) return true;
  }
  return false;
}

// Whether an expression lies behind or ahead, as far as the words around it say:
// the preposition before it, the noun that holds it, or the verb of its clause.

import { CLOSED_CLASS, OF_THE, THE } from '../../french/small-words.js';
import { oneOf } from '../../french/one-of.js';
import { foldedPiece, Piece, type Pieces } from '../../text/pieces.js';
import type { Document } from '../../types.js';
import type { PartialReading } from '../calendar/partial.js';
import { isPast, readTense, type Tense } from './tense.js';
import type { VerbForms } from './verb-forms.js';
import type { Side } from './words-before.js';

/**
 * The tense for an expression that starts at piece `first`, behind words that leave
 * `side` open, and fills `tokens`; `null` for what needs none.
 */
export function tenseOf(
  partial: PartialReading,
  doc: Document,
  forms: VerbForms,
  pieces: Pieces,
  first: number,
  side: Side | null,
  tokens: readonly [number, number],
): Tense {
  if (!needsTense(partial)) return null;
  // "depuis lundi" is past whatever the verb, "d'ici lundi" to come.
  if (side === 'since') return 'past';
  if (side === 'from today') return 'future';
  const dated = isDated(partial);
  // "contre 2 410 en décembre" compares with what was, whatever the tense of the clause.
  if (dated && isCompared(pieces, first)) return 'past';
  if (!dated && isAimOfNoun(pieces, first)) return 'future';
  if (dated && side === null && partial.form === 'date' && isOfNoun(pieces, first)) return 'nominal';
  const tense =
    readTense(doc, forms, tokens[0], tokens[1], dated) ?? (isAnnounced(partial, doc, tokens) ? 'future' : null);
  if (dated && isPast(tense) && (side === 'to' || side === 'from' || isAim(pieces, first))) return 'nominal';
  if (tense !== null || side !== 'to' || partial.form !== 'date') return tense;
  return partial.day === undefined ? 'future' : 'future apart';
}

/**
 * What has no verb announces, where it is all of a text ("samedi soir", "le 12") or heads a
 * line with its hour ("Dimanche à 15 h : loto"). A day of a month may as well be a document's own.
 */
function isAnnounced(
  partial: PartialReading,
  { text, tokens }: Document,
  [first, last]: readonly [number, number],
): boolean {
  if (partial.form !== 'date' || partial.month !== undefined) return false;
  if (first <= FEW_WORDS && last + 1 >= tokens.length && isAllOf(text, tokens.starts[first]!)) return true;
  if (partial.hour === undefined) return false;
  const opens = first === 0 || text.slice(tokens.ends[first - 1], tokens.starts[first]).includes('\n');
  const closes = last === tokens.length || text.slice(tokens.ends[last - 1], tokens.starts[last]).includes('\n');
  return opens && (closes || text.charAt(tokens.starts[last]!) === ':');
}

/** Words before an expression that is all of a text: "le 12", "dans la nuit de lundi". */
const FEW_WORDS = 3;

/** Nothing but small words before. */
function isAllOf(text: string, start: number): boolean {
  const words =
    text
      .slice(0, start)
      .toLowerCase()
      .match(/\p{L}+['’]?/gu) ?? [];
  return words.every((word) => CLOSED_CLASS.has(word));
}

function needsTense(partial: PartialReading): boolean {
  if (partial.form === 'interval')
    return (partial.from !== null && needsTense(partial.from)) || (partial.to !== null && needsTense(partial.to));
  if (partial.form !== 'date' || partial.year !== undefined) return false;
  if (partial.decade !== undefined || partial.century !== undefined) return false;
  return (
    partial.unit === undefined ||
    partial.weekday !== undefined ||
    partial.origin === 'text' ||
    partial.origin === 'named' ||
    partial.part === 'NI' ||
    (partial.count === 0 && partial.modifier !== undefined)
  );
}

/** True when a day or a month of the calendar is named. */
function isDated(partial: PartialReading): boolean {
  if (partial.form === 'interval') return [partial.from, partial.to].some((end) => end !== null && isDated(end));
  return partial.form === 'date' && (partial.month !== undefined || partial.holiday !== undefined);
}

/** "le scrutin du 26 mai", "la présidentielle de novembre". */
function isOfNoun(pieces: Pieces, first: number): boolean {
  return first > 0 && pieces.opens[first] !== 1 && OF_THE.has(foldedPiece(pieces, first - 1));
}

/** "contre 2 410 en décembre", "après 1,8 % en mai": an amount that another is compared with stands before the date. */
function isCompared(pieces: Pieces, first: number): boolean {
  let hasFigures = false;
  for (let i = first - 1; i >= 0 && i >= first - COMPARED && pieces.opens[i + 1] !== 1; i--) {
    const word = foldedPiece(pieces, i);
    if (pieces.ids[i] === Piece.figures) hasFigures = true;
    else if (hasFigures && !BEFORE_AMOUNT.has(word)) return COMPARES.has(word);
    else if (MARKS.has(word)) return false;
  }
  return false;
}

const COMPARED = 8;
const COMPARES: ReadonlySet<string> = new Set(['contre', 'apres']);
/** Between "contre" and its amount. */
const BEFORE_AMOUNT: ReadonlySet<string> = oneOf("pres de plus moins environ quelque d' un une , .");
const MARKS: ReadonlySet<string> = oneOf('; : ( ) attendu attendus attendue attendues prevu prevus prevue prevues');

/** "pour la grève de vendredi", "en vue du match de samedi": a noun that the clause looks ahead to holds the day. */
function isAimOfNoun(pieces: Pieces, first: number): boolean {
  if (!isOfNoun(pieces, first)) return false;
  for (let i = first - 2; i >= 0 && i >= first - NOUN_PHRASE && pieces.opens[i + 1] !== 1; i--) {
    const word = foldedPiece(pieces, i);
    if (STRETCHES.has(word)) return false;
    if (word === 'pour') return !isVerbBefore(pieces, i);
    if (word === 'vue' || word === 'prevision' || word === 'attente') {
      const ahead = foldedPiece(pieces, i - 1);
      return i > 0 && (ahead === 'en' || ahead === "l'");
    }
    if (word === 'approche') return true;
    if (CLAUSE_MARKS.has(word)) return false;
  }
  return false;
}

/** Pieces of a noun with its article and its adjectives, as in "de la grande manifestation nationale de". */
const NOUN_PHRASE = 8;
const CLAUSE_MARKS: ReadonlySet<string> = oneOf(', ; : . ( ) « » " “ ” que qui dont ou mais et');

/** "pour la seule journée de mardi": a stretch of time, and nothing that one looks ahead to. */
const STRETCHES: ReadonlySet<string> = oneOf('journee journees nuit soiree matinee semaine week-end');

/** "condamné pour l'attaque de mardi": the past deed that a participle is held for. */
function isVerbBefore(pieces: Pieces, at: number): boolean {
  if (at === 0 || pieces.opens[at] === 1) return false;
  return /[eiu]e?s?$/.test(foldedPiece(pieces, at - 1)) && /[éiu]e?s?$/.test(pieceSurface(pieces, at - 1));
}

function pieceSurface({ text, starts, ends }: Pieces, at: number): string {
  return text.slice(starts[at], ends[at]);
}

/** "a acheté un sapin pour Noël", "a été prolongé jusqu'au 30 avril": the past was before the day. */
function isAim(pieces: Pieces, first: number): boolean {
  for (let i = first; i > 0 && i > first - 2; i--) {
    if (pieces.opens[i] === 1) return false;
    const before = foldedPiece(pieces, i - 1);
    if (before === 'pour') return true;
    if (!THE.has(before)) return false;
  }
  return false;
}

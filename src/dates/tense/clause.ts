// Whether a date lies in the past or in the future, as far as the words around it tell: the preposition before it
// ("depuis lundi"), the noun that it belongs to ("le scrutin du 26 mai"), or the verb of its clause.

import { CLOSED_CLASS, OF_THE, THE } from '../../french/small-words.js';
import { oneOf } from '../../french/one-of.js';
import { foldedPiece, Piece, type Pieces } from '../../text/pieces.js';
import type { Document } from '../../types.js';
import type { PartialReading } from '../calendar/partial.js';
import { isPast, readTense, type Tense } from './tense.js';
import type { VerbForms } from './verb-forms.js';
import type { Side } from './words-before.js';

/**
 * The tense for an expression that starts at piece `first` and fills `tokens` (end excluded), where the words before
 * leave `side` open; `null` when it needs none or when nothing tells.
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
  // "depuis lundi" is past and "d'ici lundi" future, whatever the verb.
  if (side === 'since') return 'past';
  if (side === 'from today') return 'future';
  const dated = isDated(partial);
  // "contre 2 410 en décembre" compares with the past, whatever the tense of the clause.
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
 * True for a date without a verb that announces something: it is the whole text ("samedi soir", "le 12"), or an hour
 * that stands at the head of a line ("Dimanche à 15 h : loto"). A day with its month may as well be the date of the
 * document.
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

/** How many words may stand before an expression that is the whole text: "le 12", "dans la nuit de lundi". */
const FEW_WORDS = 3;

/** True when all words before `start` are function words. */
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

/** True when the date is the complement of a noun: "le scrutin du 26 mai", "la présidentielle de novembre". */
function isOfNoun(pieces: Pieces, first: number): boolean {
  return first > 0 && pieces.opens[first] !== 1 && OF_THE.has(foldedPiece(pieces, first - 1));
}

/**
 * True when the date belongs to an amount that another is compared with: "contre 2 410 en décembre", "après 1,8 % en
 * mai".
 */
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
/** Words that may stand between "contre" and its amount. */
const BEFORE_AMOUNT: ReadonlySet<string> = oneOf("pres de plus moins environ quelque d' un une , .");
const MARKS: ReadonlySet<string> = oneOf('; : ( ) attendu attendus attendue attendues prevu prevus prevue prevues');

/**
 * True when the day belongs to an event that the clause looks forward to: "pour la grève de vendredi", "en vue du match
 * de samedi".
 */
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

/** How many pieces a noun may have with its article and its adjectives: "de la grande manifestation nationale de". */
const NOUN_PHRASE = 8;
const CLAUSE_MARKS: ReadonlySet<string> = oneOf(', ; : . ( ) « » " “ ” que qui dont ou mais et');

/** Stretches of time, which need not be in the future after "pour": "pour la seule journée de mardi". */
const STRETCHES: ReadonlySet<string> = oneOf('journee journees nuit soiree matinee semaine week-end');

/**
 * True when a participle stands before "pour", which then gives its past reason: "condamné pour l'attaque de mardi".
 */
function isVerbBefore(pieces: Pieces, at: number): boolean {
  if (at === 0 || pieces.opens[at] === 1) return false;
  return /[eiu]e?s?$/.test(foldedPiece(pieces, at - 1)) && /[éiu]e?s?$/.test(pieceSurface(pieces, at - 1));
}

function pieceSurface({ text, starts, ends }: Pieces, at: number): string {
  return text.slice(starts[at], ends[at]);
}

/** True after "pour": the day is later than the past of its clause, as in "a acheté un sapin pour Noël". */
function isAim(pieces: Pieces, first: number): boolean {
  for (let i = first; i > 0 && i > first - 2; i--) {
    if (pieces.opens[i] === 1) return false;
    const before = foldedPiece(pieces, i - 1);
    if (before === 'pour') return true;
    if (!THE.has(before)) return false;
  }
  return false;
}

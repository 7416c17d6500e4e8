// The tense of the clause around an expression, from the forms of its verbs
// alone. The nearest verb of the clause decides; a present says nothing. What a
// form says is in `verbs.ts`. Not every verb dates every expression: "a annoncé
// mardi" is past, "a annoncé la fermeture en avril" says nothing of April.

import { oneOf } from '../../french/one-of.js';
import { JOINERS } from '../../french/small-words.js';
import { countWork } from '../../text/work.js';
import { TokenClass, type Document } from '../../types.js';
import type { VerbForms } from './verb-forms.js';
import { Clause, isParticipleAlone, sayVerb, type Saying } from './verbs.js';

/**
 * What the words around a date say about when it is. `perfect`: a compound past ("a ouvert"), which does not tell of
 * long ago. `told`: a participle alone ("le corps découvert lundi"), which is a past unless the weekday is tomorrow's
 * ("les aides précisées mercredi" in Tuesday's paper). `past apart` and `future apart`: other words separate the verb
 * from a day or a month, so it may be about something else. `nominal`: the date belongs to a noun ("le scrutin du 26
 * mai"), and no verb is about it.
 */
export type Tense = 'past' | 'perfect' | 'future' | 'told' | 'nominal' | 'past apart' | 'future apart' | null;

/** In tokens: a verb farther from the expression than this is about something else. */
const REACH = 14;
/** In tokens: how far a participle without its auxiliary reaches. */
const PARTICIPLE_REACH = 5;
/** What is added to the distance of such a participle, as it is less certain than other verbs. */
const PARTICIPLE_ALONE = 3;
/** In tokens: how far after the expression the comma may stand that closes a participle's words. */
const COMMA_REACH = 5;
/** In tokens: how near a verb of speech must stand to date a day or a month: "a annoncé dès le mois de mars". */
const SAID_BESIDE = 4;
/** In tokens: an expression this near the start of its sentence opens it: "En mars, il avait annoncé". */
const FRONT = 3;
/** In tokens: how far after "reporté" its new date may stand: "reporté au 4 juillet". */
const MOVED_BESIDE = 2;

/**
 * The tense of the clause that holds tokens `first` to `last`, end excluded; `null` when no verb gives one. `dated` is
 * true when the tokens name a day or a month of the calendar and not only a weekday.
 */
export function readTense(doc: Document, forms: VerbForms, first: number, last: number, dated: boolean): Tense {
  const { text, tokens } = doc;
  const clause = new Clause(doc, forms);
  if (isParticipleBefore(doc, clause, first, last))
    return dated || isPast(sayBehind(doc, clause, last)) ? 'past' : 'told';
  let best: Tense = null;
  let bestDistance = Infinity;
  let bestAt = -1;
  // The nearest verb decides, even when it gives no tense; of two that are equally near, the one before.
  const weigh = (saying: Saying, distance: number, beside: boolean, at: number): void => {
    if (saying === null || distance >= bestDistance || (saying === 'present' && !dated)) return;
    best = tenseOf(saying, dated, beside);
    bestDistance = distance;
    bestAt = saying === 'moved' ? -1 : at;
  };
  // A mark or a subordinator between verb and expression adds to their distance, as it opens another clause.
  let far = 0;
  for (let i = first - 1, k = 1; i >= 0 && k <= REACH && k + far < bestDistance; i--, k++) {
    countWork('verb');
    if (isStop(text, tokens.ends[i]!)) break;
    const isWord = tokens.classes[i] === TokenClass.word;
    if (clause.breaks(i)) far += clause.word(i) === ';' ? 4 : 2;
    if (!isWord) continue;
    const saying = sayVerb(clause, i);
    if (saying !== 'moved' || k <= MOVED_BESIDE) weigh(saying, k + far, k + far <= SAID_BESIDE, i);
    if (far === 0 && k <= PARTICIPLE_REACH && isParticipleAlone(clause, i))
      weigh('past', k + PARTICIPLE_ALONE, true, i);
  }
  far = 0;
  const fronted = isFronted(doc, first);
  for (let i = last, k = 1; i < tokens.length && k <= REACH && k + far < bestDistance; i++, k++) {
    countWork('verb');
    if (isStop(text, tokens.ends[i - 1]!)) break;
    if (tokens.classes[i] === TokenClass.word) weigh(behind(sayVerb(clause, i)), k + far, fronted, i);
    if (clause.breaks(i)) far += CLOSERS.has(clause.word(i)) ? 4 : 2;
    else if (VERB_JOINERS.has(clause.word(i))) far += SUBJECTS.has(clause.word(i + 1)) ? 8 : 2;
  }
  if (!dated || bestAt < 0) return best;
  const isNear = bestAt < first ? isGoverned(clause, bestAt, first) : fronted && bestDistance <= FRONTED;
  return isNear ? best : setApart(best);
}

/** True for the tenses of what has happened. */
export function isPast(tense: Tense | Saying): boolean {
  return tense === 'past' || tense === 'perfect' || tense === 'past apart';
}

/** True for the tenses of what is to come. */
export function isFuture(tense: Tense): boolean {
  return tense === 'future' || tense === 'future apart';
}

/** The tense where it does not matter whether other words part the verb from the date. */
export function plainTense(tense: Tense): Tense {
  return tense === 'past apart' ? 'past' : tense === 'future apart' ? 'future' : tense;
}

function setApart(tense: Tense): Tense {
  return isPast(tense) ? 'past apart' : tense === 'future' ? 'future apart' : tense;
}

/** In tokens: how far after a date that opens its sentence its verb may stand: "Le 12 avril, il est mort". */
const FRONTED = 8;
/** How many words an object between a verb and its date may have: "a inauguré le nouveau pont le 12 avril". */
const OBJECT = 5;

/**
 * True when nothing but the verb's own words and a plain object stand between the verb and its date: "est mort le 12",
 * "a inauguré le pont le 12"; not "a annoncé la réouverture du musée le 12", "son appel à la grève le 12".
 */
function isGoverned(clause: Clause, verb: number, first: number): boolean {
  let i = first - 1;
  // Goes past small words and the other days of a list: "les 9 et 10 mars".
  while (i > verb && (BETWEEN.has(clause.word(i).toLowerCase()) || isListed(clause, i))) i--;
  if (i - verb > OBJECT) return false;
  for (; i > verb; i--) if (BINDERS.has(clause.word(i).toLowerCase()) || clause.breaks(i)) return false;
  return true;
}

/** What the next verb of the same clause says: "l'homme interpellé jeudi a été relâché". */
function sayBehind({ text, tokens }: Document, clause: Clause, last: number): Saying {
  for (let i = last; i < tokens.length && i < last + REACH; i++) {
    if (isStop(text, tokens.ends[i - 1]!) || clause.breaks(i)) return null;
    const saying = tokens.classes[i] === TokenClass.word ? sayVerb(clause, i) : null;
    if (saying !== null) return saying;
  }
  return null;
}

/** What a verb after the date says. "reporté" moves only a date that follows it, so here it is a past. */
function behind(saying: Saying): Saying {
  return saying === 'moved' ? 'past' : saying;
}

/** The tense that a verb gives the expression. `beside` is true when a verb of speech stands near enough to date it. */
function tenseOf(saying: Saying, dated: boolean, beside: boolean): Tense {
  switch (saying) {
    case 'moved':
      return 'future';
    case 'present':
      return null;
    case 'planned':
      return dated ? null : 'future';
    case 'intended':
      return dated ? null : 'past';
    case 'said':
      return dated && !beside ? null : 'past';
    default:
      return saying;
  }
}

/**
 * True when a participle alone stands right before: "le corps découvert lundi", "un accord signé en mars", "Élue en
 * mars, la maire".
 */
function isParticipleBefore(doc: Document, clause: Clause, first: number, last: number): boolean {
  let i = first - 1;
  while (i >= 0 && i >= first - 2 && BETWEEN.has(clause.word(i).toLowerCase())) i--;
  if (i < 0) return false;
  const opens = i === 0 || isStop(doc.text, doc.tokens.ends[i - 1]!);
  return isParticipleAlone(clause, i, opens && isClosedByComma(doc, clause, last));
}

/**
 * True when a comma after the expression separates a participle's words from the clause: "Née en mars à Lyon, elle".
 */
function isClosedByComma({ tokens }: Document, clause: Clause, last: number): boolean {
  for (let i = last; i < tokens.length && i < last + COMMA_REACH; i++) if (clause.word(i) === ',') return true;
  return false;
}

/** True when the expression opens its sentence: "En mars, il avait annoncé". */
function isFronted({ text, tokens }: Document, first: number): boolean {
  for (let i = first - 1; i >= 0 && i >= first - FRONT; i--) if (isStop(text, tokens.ends[i]!)) return true;
  return first <= FRONT;
}

/** True when a sentence or a line ends after the token that ends here. */
function isStop(text: string, end: number): boolean {
  const char = text.charAt(end - 1);
  return ((char === '.' || char === '!' || char === '?') && /\s/.test(text.charAt(end))) || text.charAt(end) === '\n';
}

/** Words and marks after the expression that open a clause of their own. */
const CLOSERS: ReadonlySet<string> = new Set(['que', "qu'", 'qui', 'dont', ';']);
/** Words that join another verb of the same subject: "a été signé vendredi et sera ratifié". */
const VERB_JOINERS: ReadonlySet<string> = new Set(['et', 'puis']);
/** True for a number of a list, or the "et" or comma after it. */
function isListed(clause: Clause, i: number): boolean {
  const isNumber = /^\d/.test(clause.word(i));
  return isNumber || (JOINERS.has(clause.word(i)) && /^\d/.test(clause.word(i - 1)));
}

/** Words between the verb and the date after which another noun may hold the date. */
const BINDERS: ReadonlySet<string> = oneOf(
  "à au aux de du d' pour contre après avant sur sous par chez devant lors et ou",
);
/** Pronouns that open another clause, with a subject of its own: "… vendredi soir et il doit être revu". */
const SUBJECTS: ReadonlySet<string> = oneOf('il elle on ils elles je tu nous vous');
/**
 * Small words between a participle and its date: "publié ce lundi", "découvert dans la nuit", "vendu jusqu'au 9 avril".
 */
const BETWEEN: ReadonlySet<string> = oneOf(
  "en le la les ce cet cette dans au l' du depuis des dès jusqu' jusqu'à jusqu'au jusqu'en à partir compter",
);

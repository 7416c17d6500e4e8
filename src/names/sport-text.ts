// Whether a text, or a sentence of it, speaks of sport: by the words of games, and by a score such as "2-1".

import { oneOf } from '../french/one-of.js';
import { OF_THE } from '../french/small-words.js';
import { PLAYERS, SPORT, SPORT_AND_MORE, WORDS_OF_GAMES } from '../french/sport.js';
import type { View } from '../knowledge/seen.js';
import { TokenClass } from '../types.js';

/** The share of words of sport that makes a text one of sport, and their least number. */
const SHARE = 0.012;
const FEWEST = 2;

/** Whether a text, or a sentence of it, speaks of sport; asked only where a name may be a team. */
export class SportText {
  readonly #view: View;
  #isAll: boolean | undefined;
  /** The sentence that was asked for last, and what its words weigh. */
  #first = 0;
  #after = 0;
  #weight = 0;
  #hasScore = false;

  constructor(view: View) {
    this.#view = view;
  }

  /** Whether the text as a whole is of sport. */
  get isAll(): boolean {
    return (this.#isAll ??= this.#count());
  }

  /** Whether the text or the sentence around a token is of sport. A sentence is read once. */
  isAt(token: number): boolean {
    if (this.isAll) return true;
    this.#weigh(token);
    return this.#weight >= ENOUGH;
  }

  /** Whether a score stands in the sentence around a token. */
  hasScore(token: number): boolean {
    this.#weigh(token);
    return this.#hasScore;
  }

  #weigh(token: number): void {
    if (token >= this.#first && token < this.#after) return;
    const view = this.#view;
    const { length } = view.doc.tokens;
    let at = token;
    while (at > 0 && !isStart(view, at)) at--;
    this.#first = at;
    this.#weight = 0;
    this.#hasScore = false;
    do {
      this.#weight += weightOf(view, at);
      this.#hasScore ||= isScore(view, at);
    } while (++at < length && !isStart(view, at));
    this.#after = at;
  }

  #count(): boolean {
    const view = this.#view;
    const { length } = view.doc.tokens;
    let words = 0;
    for (let at = 0; at < length; at++) if (SPORT.has(view.lower(at))) words++;
    return words >= FEWEST && words >= SHARE * length;
  }
}

/** A sentence, or what goes on behind a semicolon. */
function isStart(view: View, at: number): boolean {
  return view.surface(at) === ';' || view.isSentenceStart(at);
}

/** What makes a sentence one of sport: one word that only sport has, two that other texts have too, four of any text. */
const ENOUGH = 4;
const COMPETITIONS = oneOf('Mondial CAN Euro NBA CHAN');
/** "Ligue 1", "Top 14", "National 2". */
const LEAGUES = oneOf('ligue top national nationale régionale division fédérale');

/** How much the word at a token says that its sentence is of sport. */
function weightOf(view: View, at: number): number {
  const word = view.lower(at);
  if (SPORT.has(word)) return SPORT_AND_MORE.has(word) ? ENOUGH / 2 : ENOUGH;
  if (WORDS_OF_GAMES.has(word)) return ENOUGH / 4;
  if (COMPETITIONS.has(view.surface(at))) return ENOUGH;
  if (LEAGUES.has(word) && view.isCapital(at) && /^\d{1,2}$/.test(view.surface(at + 1))) return ENOUGH;
  if (isScore(view, at)) return ENOUGH;
  // "le nul", "match nul"
  if (word === 'nul' && /^(?:le|du|un|match|ce)$/.test(view.lower(at - 1))) return ENOUGH;
  // "tirs au but"
  if (word === 'but' && view.lower(at - 2) === 'tirs') return ENOUGH;
  // "le milieu Yann Kerhuel", "le latéral de Reims"
  if (!PLAYERS.has(word) || SPORT_AND_MORE.has(word)) return 0;
  const isNoun =
    view.isCapital(at + 1) || (OF_THE.has(view.lower(at + 1)) && view.isCapital(at + 2) && word !== 'milieu');
  return isNoun ? ENOUGH : 0;
}

/** Whether "2-1", "24 – 31" begins at a token; "les 15-24 ans" and "12-03-2021" do not. */
export function isScore(view: View, at: number): boolean {
  if (!isGoals(view, at) || !isDash(view, at + 1) || !isGoals(view, at + 2)) return false;
  if (isDash(view, at - 1) || isDash(view, at + 3) || view.lower(at + 3) === 'ans') return false;
  return !PLURAL_BEFORE_AGES.has(view.lower(at - 1));
}
const PLURAL_BEFORE_AGES = oneOf('les des aux');

function isGoals(view: View, at: number): boolean {
  const isNumber = view.doc.tokens.classes[at] === TokenClass.number;
  return isNumber && /^\d{1,3}$/.test(view.surface(at)) && !view.breaksBefore(at);
}

/** A dash between two words or figures of one line. */
export function isDash(view: View, at: number): boolean {
  return /^[-–—]$/.test(view.surface(at)) && !view.breaksBefore(at + 1);
}

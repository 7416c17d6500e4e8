// Whom a description means: "le préfet" the person of whom the article says that he is préfet, "l'entreprise" the company
// that it names, "l'avocate" the woman who is.

import { BODIES, THE_LATTER, VOICES } from '../french/reporting.js';
import type { Gender } from '../knowledge/civilities.js';
import { fold, normalise } from '../text/characters.js';
import { countWork } from '../text/work.js';
import type { Document, Entity } from '../types.js';

/** What the words of a description say, wherever they stand. */
export interface Description {
  /** The words that mean something, folded: "ministre", "sante". */
  readonly words: readonly string[];
  /** The noun, as written in lower case. */
  readonly head: string;
  readonly gender: Gender | null;
  readonly isPlural: boolean;
  /** "un habitant", "certains élus": nobody whom the article names. */
  readonly isIndefinite: boolean;
  /** "la même source", "cette source": who spoke before. */
  readonly isAgain: boolean;
  /** "ce dernier", "celle-ci". */
  readonly isLatter: boolean;
  /** "le quotidien Les Nouvelles": it has a name of its own. */
  readonly isNamed: boolean;
}

const SMALL =
  /^(?:le|la|les|l|un|une|des|de|d|du|et|en|ce|cet|cette|ces|son|sa|ses|leur|a|au|aux|notre|ancien|ancienne|ex|meme|pour|sur)$/;

/** Adjectives that stand before their noun: "la grande école", "le jeune homme". */
const BEFORE_NOUN =
  /^(?:grande?s?|petite?s?|jeunes?|nouve(?:au|l|lle)s?|vieux|vieille|premiere?s?|seconde?s?|anciens?|anciennes?|future?s?|autres?|actuel(?:le)?s?|celebres?|principale?s?|fameu(?:x|se)|bon(?:ne)?s?|belle|beau|haute?s?|deux|trois|seule?s?|vice|tres)$/;

export function readDescription(text: string): Description {
  const lower = normalise(text).toLowerCase().replace(/[’ʼ]/g, "'");
  const determiner = /^(?:l'|[\p{L}-]+|d'autres|\d+)/u.exec(lower)?.[0] ?? '';
  const all = lower.match(/[\p{L}\p{N}-]+/gu) ?? [];
  const words = all.map((word) => fold(word)).filter((word) => !SMALL.test(word));
  const nouns = all.filter((word, at) => !SMALL.test(fold(word)) && (at > 0 || all.length === 1));
  const head = nouns.find((word) => !BEFORE_NOUN.test(fold(word))) ?? nouns[0] ?? '';
  const isFemale =
    /^(?:la|une|cette|sa|celle-ci|l'une|elle)$/.test(determiner) ||
    /(?:[^m]ée|trice|euse|ienne|ière|esse|ante|ate)$/.test(head);
  const isMale = /^(?:le|un|ce|cet|celui-ci)$/.test(determiner);
  return {
    words,
    head,
    gender: isFemale ? 'female' : isMale ? 'male' : null,
    isPlural:
      /^(?:les|des|ces|ses|leurs|nos|deux|trois|quatre|cinq|six|\d+|plusieurs|certaine?s|quelques|d'autres|d|tous|toutes|beaucoup|ceux-ci|celles-ci)$/.test(
        determiner,
      ),
    isIndefinite:
      /^(?:une?|des|plusieurs|certaine?s|quelques|d|d'autres|chaque|aucune?)$/.test(determiner) ||
      /^l'une? d/.test(lower),
    isAgain: /^(?:la|cette) même source/.test(lower),
    isLatter: THE_LATTER.has(head) || /^cel(?:ui|le)-ci$/.test(lower),
    isNamed: /^(?:l[ea]s?\s|l['’])\s*\p{Ll}+(?:\s\p{Ll}{4,})?\s\p{Lu}/u.test(text),
  };
}

/** Finds the entity that a description means. */
export interface Described {
  /** `at` is where the description stands, `last` the entity that spoke last. */
  find(description: Description, at: number, last: number | null): number | null;
}

interface Candidate {
  readonly entity: number;
  readonly words: ReadonlySet<string>;
}

/** Whom the descriptions of an article mean; what is compared is gathered at the first of them. */
export function describes(doc: Document, entities: readonly Entity[]): Described {
  let all: Described | null = null;
  return { find: (description, at, last) => (all ??= gather(doc, entities)).find(description, at, last) };
}

function gather({ text }: Document, entities: readonly Entity[]): Described {
  /** People by each word of their titles, and organisations by each word of their names. */
  const titled = new Map<string, Candidate[]>();
  const push = (word: string, candidate: Candidate): void => {
    const list = titled.get(word);
    if (!list) titled.set(word, [candidate]);
    else if (list.length < MOST && list.at(-1) !== candidate) list.push(candidate);
  };
  const bodies: number[] = [];
  entities.forEach((entity, index) => {
    if (entity.kind === 'person')
      for (const { title } of entity.roles) {
        const words = new Set(wordsOf(title));
        const candidate = { entity: index, words };
        for (const word of words) push(stem(word), candidate);
      }
    if (entity.kind === 'organisation') {
      bodies.push(index);
      const words = new Set(wordsOf(entity.name));
      const candidate = { entity: index, words };
      for (const word of words) push(stem(word), candidate);
      // "la chaîne d'information BFM": the noun before the name.
      for (const { start } of entity.mentions.slice(0, 8)) {
        const before = wordsOf(text.slice(Math.max(0, start - 40), start)).slice(-3);
        for (const word of before) if (BODIES.has(word)) push(stem(word), candidate);
      }
    }
  });
  const isBefore = (entity: number, at: number): boolean => entities[entity]!.mentions[0]!.start < at;
  const lastBefore = (entity: number, at: number): number => {
    const { mentions } = entities[entity]!;
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle]!.start < at) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? -1 : mentions[low - 1]!.start;
  };
  return {
    find({ words, head, gender, isNamed }, at, last) {
      const key = fold(head);
      const category = BODIES.get(head);
      let best: number | null = null;
      let most = 0;
      for (const { entity, words: own } of titled.get(stem(key)) ?? []) {
        countWork('person');
        const one = entities[entity]!;
        if (one.kind === 'person' && gender !== null && one.gender !== null && one.gender !== gender) continue;
        const isBody = category !== undefined || VOICES.has(head);
        if ((one.kind === 'organisation') !== isBody) continue;
        if (isBody && !isBefore(entity, at)) continue;
        const shared = words.filter(
          (word) => own.has(word) || [...own].some((other) => stem(other) === stem(word)),
        ).length;
        const score = shared * 4 + (entity === last ? 2 : 0) + (isBefore(entity, at) ? 1 : 0);
        if (score > most || (score === most && best !== null && lastBefore(entity, at) > lastBefore(best, at))) {
          best = entity;
          most = score;
        }
      }
      if (best !== null) return best;
      if (isNamed || (category === undefined && !VOICES.has(head))) return null;
      if (head === 'texte' || head === 'communiqué' || head === 'document') return last;
      // "la préfecture", "le tribunal" are named by that word or not at all.
      if (category === 'government' || category === 'court') return null;
      return likeliestBody(bodies, entities, at, category ?? '', last, isBefore);
    },
  };
}

/** The most bearers of one word that are compared. */
const MOST = 50;

/** The organisation of a fitting category: whoever spoke last, or the one that the article names most, and before. */
function likeliestBody(
  bodies: readonly number[],
  entities: readonly Entity[],
  at: number,
  category: string,
  last: number | null,
  isBefore: (entity: number, at: number) => boolean,
): number | null {
  let best: number | null = null;
  let most = 0;
  for (const body of bodies.slice(0, MOST)) {
    const one = entities[body]!;
    const own = one.kind === 'organisation' ? one.category : null;
    if (category !== '' && own !== category && (own !== null || body !== last)) continue;
    // A medium or an agency of the press carries the words of others.
    if (category === '' && own === 'media') continue;
    const score =
      Math.min(one.mentions.length, 9) +
      (body === last ? 4 : 0) +
      (own === category ? 3 : 0) +
      (isBefore(body, at) ? 3 : 0);
    if (score > most) {
      best = body;
      most = score;
    }
  }
  return best;
}

function wordsOf(text: string): string[] {
  return (fold(normalise(text)).match(/[\p{L}\p{N}-]+/gu) ?? []).filter((word) => !SMALL.test(word));
}

/** "avocate" and "avocat", "directrice" and "directeur" are one. */
function stem(word: string): string {
  return word
    .replace(/(?:trice|teur)s?$/, 't')
    .replace(/(?:euse|eur)s?$/, '')
    .replace(/(?:ienne|ien)s?$/, 'ien')
    .replace(/iere?s?$/, 'ier')
    .replace(/e?s?$/, '');
}

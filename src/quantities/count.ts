// Counts: a number and what it counts, or a number alone that no other reading
// claims. Most of the work is to say what is no count: numbers of articles,
// ranks, years, scores, hours, the article "un".

import { Piece } from '../text/pieces.js';
import type { Noun } from './noun.js';
import { times, type Amount } from './partial.js';
import {
  amountOf,
  isArticle,
  isCapitalised,
  isGlued,
  isWord,
  reading,
  surfaceAt,
  type Place,
  type Rule,
} from './rule.js';
import { NUMBERED } from './words.js';
import { fold } from '../text/characters.js';

export const COUNTS: readonly Rule[] = [
  {
    name: 'count',
    gives: 'quantity',
    patterns: [
      "{<approx>? <amount> (de|d')? <noun> <after>?}",
      '{<approx>? <amount> (de|d\')? («|"|“) <noun> (»|"|”)}',
      "{<approx>? <amount> (de|d')? <noun> <after>?} (par|pour) <rate>",
    ],
    make: (caught, place) => {
      const amount = amountOf(caught);
      const noun = caught.get<Noun>('noun')!;
      if (isArticle(amount) || isNumberOfSomething(place, amount)) return null;
      const { pieces } = place;
      if (isIdiom(place)) return null;
      const linked = /^(?:de|d['’])$/i.test(surfaceAt(place, noun.phraseStart - 1));
      // "trois de plus", "12 de mes amis": "de" joins what is counted to collectives and millions alone.
      if (linked && amount.form !== 'collective' && amount.form !== 'vague' && (amount.value ?? amount.max ?? 0) < 1e6)
        return null;
      if (noun.bare && isTimeAhead(place)) return null;
      if (noun.bare && amount.form === 'figures' && amount.digits === 4) return null;
      const of = pieces.text.slice(pieces.starts[noun.phraseStart], pieces.ends[noun.phraseEnd - 1]);
      const per = caught.has('rate') ? surfaceAt(place, place.end - 1) : null;
      return reading('count', amount, { of, per });
    },
  },
  {
    name: 'number alone',
    gives: 'quantity',
    patterns: ['<approx>? <amount> <after>?', 'moins <amount>', '<amount> <scale>'],
    make: (caught, place) => {
      const amount = amountOf(caught);
      const alone = place.end - place.at === place.pieces.length;
      const first = surfaceAt(place, place.first);
      if (/^moins$/i.test(first) && !caught.has('approx')) return alone ? reading('count', times(amount, -1)) : null;
      if (caught.has('scale')) {
        // "1,2 Md": a scale that only sums and tables take.
        const written = surfaceAt(place, place.end - 1);
        return /^(?:Md|Mds|Mrd|Mrds|M)$/.test(written) &&
          amount.form === 'figures' &&
          !isGlued(place, place.end - 1) &&
          (alone || written !== 'M')
          ? reading('count', times(amount, caught.number('scale')!))
          : null;
      }
      if (alone) return reading('count', amount);
      if (isArticle(amount) || isNumberOfSomething(place, amount) || isRankOrHour(place, amount)) return null;
      if (amount.form === 'collective' || (amount.form === 'vague' && !caught.has('approx')))
        return isDecade(place) || isTimeAhead(place) ? null : reading('count', amount);
      return reading('count', amount);
    },
  },
];

/** "article 49", "n° 10", "Boeing 737", "11e arrondissement", "A 380": the number names. */
function isNumberOfSomething(place: Place, amount: Amount): boolean {
  const { pieces, at, first } = place;
  const before = surfaceAt(place, at - 1);
  if (amount.form === 'figures' && before !== '') {
    if (NUMBERED_SET.has(fold(before))) return true;
    // "France 2", "Airbus A 320", "Apollo 11"; "À Paris, 12 personnes" has a comma between.
    if (isCapitalised(place, at - 1) && isWord(place, at - 1) && !pieces.opens[at - 1] && place.end - at === 1)
      return true;
    if (isGlued(place, at) && /^[-–/.:_#^=*]$/.test(before)) return true;
  }
  if (isGlued(place, at) && /[\p{L}\p{N}]$/u.test(before)) return true;
  // "n° 3 et 4"
  if (
    /^(?:et|ou|,)$/.test(before) &&
    pieces.ids[at - 2] === Piece.figures &&
    NUMBERED_SET.has(fold(surfaceAt(place, at - 3)))
  )
    return true;
  if (first > at && isGlued(place, at) && before === '-') return true;
  const next = surfaceAt(place, place.end);
  if (pieces.ids[place.end - 1] === Piece.figures) {
    // "1er", "3e", "14h30", "192.168", "12:30"
    if (
      isGlued(place, place.end) &&
      (/^[\p{L}/:^=_*]/u.test(next) ||
        (/^[-–.]$/.test(next) &&
          /^[\p{L}\p{N}]/u.test(surfaceAt(place, place.end + 1)) &&
          isGlued(place, place.end + 1)))
    )
      return true;
  }
  // "deuxième", "trois-mâts", "Deux-Sèvres"
  if (isGlued(place, place.end) && /^-$/.test(next)) return true;
  return /^(?:n|nº|n°|numéro|no|#|§)$/i.test(before);
}

/** "deux poids, deux mesures" counts nothing. */
function isIdiom(place: Place): boolean {
  const words = [place.last - 1, place.at - 1].map((at) => surfaceAt(place, at).toLowerCase());
  if (words[0] === 'poids' || words[0] === 'coins')
    return words[0] === 'poids' ? /^deux$/i.test(surfaceAt(place, place.first)) : words[1] === 'aux';
  return words[0] === 'mesures' && (words[1] === 'poids' || surfaceAt(place, place.at - 2).toLowerCase() === 'poids');
}

/** "une quinzaine d'années", "les dix derniers mois": a time. */
function isTimeAhead(place: Place): boolean {
  const next = surfaceAt(place, place.end);
  return TIME.test(/^(?:de|d['’])$/i.test(next) ? surfaceAt(place, place.end + 1) : next);
}

const TIME =
  /^(?:secondes?|minutes?|heures?|jours?|journées?|nuits?|semaines?|week-ends?|mois|trimestres?|semestres?|saisons?|ans?|années?|décennies?|siècles?)$/i;

const NUMBERED_SET = new Set(NUMBERED.map(fold));

/** "le 12", "à 14 h", "en 2019", "3-1", "1. Premier point": a rank, a date, a score. */
function isRankOrHour(place: Place, amount: Amount): boolean {
  const { pieces, at, end } = place;
  const before = surfaceAt(place, at - 1);
  const next = surfaceAt(place, end);
  const figures = amount.form === 'figures';
  if (figures && amount.min !== amount.max && amount.approximation === null && isScore(place)) return true;
  if (figures && /^(?:le|la|du|au|ce|cette|numéro|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/i.test(before))
    return true;
  const year = amount.digits === 4 && amount.max !== null && amount.max >= 1000 && amount.max < 2100;
  if (figures && year && amount.approximation === null) return true;
  if (figures && amount.digits === 5 && isCapitalised(place, end)) return true;
  if (
    figures &&
    /^(?:h|heures?|min|minutes?|s|ans?|mois|jours?|semaines?|années?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv\.?|févr?\.?|avr\.?|juil\.?|sept\.?|oct\.?|nov\.?|déc\.?)$/i.test(
      next,
    )
  )
    return true;
  if (
    !figures &&
    /^(?:heures?|minutes?|secondes?|ans?|mois|jours?|semaines?|années?|siècles?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|nuits?|décennies?)$/i.test(
      next,
    )
  )
    return true;
  // A number of a list: "1. ", "2) " at the head of a sentence, or figures alone on their line.
  if (figures && (at === 0 || pieces.opens[at] === 1) && (/^[.)/°]$/.test(next) || next === '')) return true;
  // "les deux", "tous deux", "ces trois": they point at what was named, and count nothing new.
  if (!figures && /^(?:les|tous|toutes|ces|nos|vos|leurs|ses|mes|des|aux)$/i.test(before) && !closesClause(next))
    return true;
  if (/^(?:un|une)$/i.test(surfaceAt(place, at)) && amount.value === 1) return true;
  // "Vingt Minutes", "Cent Ans": a title.
  if (!figures && isCapitalised(place, end) && isCapitalised(place, at)) return true;
  return figures && /^[-–/:]$/.test(before) && isGlued(place, at);
}

/** "ou les deux.": here "les deux" stands for what was counted. */
function closesClause(next: string): boolean {
  return next === '' || /^[.,;:!?)»"”]$/.test(next);
}

/** "3-1", "21-17": small figures with a hyphen and nothing counted. */
function isScore({ pieces, at, end }: Place): boolean {
  return end - at === 3 && /^[-–]$/.test(pieces.text.slice(pieces.starts[at + 1], pieces.ends[at + 1]));
}

/** "la quarantaine", "la quinzaine": a time of life, a fortnight. */
function isDecade(place: Place): boolean {
  return (
    /^(?:la|en|sa|cette)$/i.test(surfaceAt(place, place.at)) ||
    /^(?:la|en|sa|cette|de)$/i.test(surfaceAt(place, place.at - 1))
  );
}

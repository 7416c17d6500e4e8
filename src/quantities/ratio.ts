// Shares and changes: percentages, points, fractions ("un tiers", "sept sur
// dix"), multiples ("le double", "trois fois plus", "a triplé").

import { exactly, tidy, times, type Amount } from './partial.js';
import { amountOf, isArticle, reading, surfaceAt, type Place, type Rule } from './rule.js';

export const RATIOS: readonly Rule[] = [
  {
    name: 'percentage',
    gives: 'quantity',
    patterns: [
      '<approx>? <amount> (%|pour cent|pourcent|pour - cent|pour-cent|p. 100|p.100|p.c.|pc|pourcents) <after>?',
      '<approx>? <amount> (‰|pour mille)',
      'entre <number:low> (%|pour cent) et <amount> (%|pour cent)',
      '<number:low> (%|pour cent) (a|-|–|ou) <amount> (%|pour cent)',
    ],
    make: (caught, place) => {
      const low = caught.get<Amount>('low');
      const amount = amountOf(caught);
      if (low) {
        if (low.value! >= (amount.value ?? -Infinity)) return null;
        return reading('percentage', { ...amount, value: null, min: low.value }, { unit: '%' });
      }
      const perMille = /^(?:‰|mille)$/i.test(surfaceAt(place, place.last - 1));
      return reading('percentage', amount, { unit: perMille ? '[ppth]' : '%' });
    },
  },
  {
    name: 'points',
    gives: 'quantity',
    patterns: [
      '<approx>? <amount> (points|point|pt|pts) <after>?',
      '<approx>? <amount> (points|point|pt|pts) (de pourcentage|de base|de pib) <after>?',
    ],
    make: (caught, place) => {
      const amount = amountOf(caught);
      const last = surfaceAt(place, place.last - 1).toLowerCase();
      const named = last === 'pourcentage' || last === 'base' || last === 'pib';
      const fractional = amount.value !== null && !Number.isInteger(amount.value);
      if (
        named ||
        fractional ||
        (/^(?:de|d'|d’|gagne|gagné|perd|perdu)$/i.test(surfaceAt(place, place.at - 1)) && isRateNear(place))
      )
        return reading('points', last === 'base' ? times(amount, 0.01) : amount, { unit: '{pt}' });
      return isArticle(amount) ? null : reading('count', amount, { of: surfaceAt(place, place.last - 1) });
    },
  },
  {
    name: 'fraction',
    gives: 'quantity',
    patterns: [
      '<approx>? (la moitie|une moitie|moitie)',
      '<approx>? (les|le|la)? <amount> <denominator>',
      '<approx>? (les|le) (deux) tiers',
      '<amount:whole> et <amount> <denominator>',
      'demi',
    ],
    make: (caught, place) => {
      const bottom = caught.number('denominator');
      const whole = caught.get<Amount>('whole')?.value ?? 0;
      if (bottom === undefined) {
        const first = surfaceAt(place, place.last - 1);
        if (/^demi$/i.test(first)) return place.pieces.length === 1 ? reading('fraction', exactly(0.5, 'words')) : null;
        return reading('fraction', amountOfHalf(caught.get('approx')));
      }
      const amount = amountOf(caught);
      const top = amount.value;
      const last = surfaceAt(place, place.last - 1);
      if (top === null || top <= 0 || amount.form === 'figures' || !Number.isInteger(top)) return null;
      // "un quart de finale", "un demi", "deuxième tiers", "huitièmes": sport and ranks.
      if (/^(?:demi|demie|demis)$/i.test(last))
        return /^demi$/i.test(last) && place.last === place.pieces.length
          ? reading('fraction', exactly(0.5, 'words'))
          : null;
      if (
        /^(?:de)$/i.test(surfaceAt(place, place.last)) &&
        /^(?:finale|finales|tour|heure)$/i.test(surfaceAt(place, place.last + 1))
      )
        return null;
      if (/^d['’]$/i.test(surfaceAt(place, place.last)) && /^heure/i.test(surfaceAt(place, place.last + 1)))
        return null;
      if (top > 1 && !/s$/i.test(last) && place.last < place.pieces.length) return null;
      if (
        /^(?:tiers|quarts?|.*i[eè]mes?)$/i.test(last) &&
        /^(?:temps|set|jeu|temps-plein)$/i.test(surfaceAt(place, place.last))
      )
        return null;
      return reading('fraction', {
        ...amount,
        value: tidy(whole + top / bottom),
        min: tidy(whole + top / bottom),
        max: tidy(whole + top / bottom),
        form: 'words',
      });
    },
  },
  {
    name: 'one in so many',
    gives: 'quantity',
    patterns: [
      '<approx>? <amount> (<noun>|<thing>)? sur <number:total>',
      '<approx>? <amount> (<noun>|<thing>) <thing:adjective> sur <number:total>',
    ],
    make: (caught, place) => {
      const amount = amountOf(caught);
      const total = caught.get<Amount>('total')!;
      const top = amount.value;
      if (top === null || top <= 0 || total.value! < 2 || top > total.value! || !Number.isInteger(total.value!))
        return null;
      if (total.digits === 4 || amount.form === 'collective') return null;
      const noun = caught.has('noun') || caught.has('thing');
      if (!noun && isScoreLike(place)) return null;
      // "six Belges sur dix" is a share; "2 juges sur 17" are two judges.
      if (noun && total.value! > 10 && total.value! % 10 !== 0) return null;
      // "deux millions d'euros sur trois ans", "3 points sur 10 matchs"
      if (
        /^(?:ans?|mois|jours?|semaines?|années?|heures?|euros?|km|mètres?|m|matches|matchs|hectares)$/i.test(
          surfaceAt(place, place.last),
        )
      )
        return null;
      return reading('fraction', {
        ...amount,
        value: tidy(top / total.value!),
        min: tidy(top / total.value!),
        max: tidy(top / total.value!),
      });
    },
  },
  {
    name: 'multiple',
    gives: 'quantity',
    patterns: [
      "(le|au|du) {<multiple>} (de|du|des|d')?",
      '<approx>? <amount> fois',
      '{<approx>? <amount> fois} (plus|moins|superieur|superieure|la|le)',
    ],
    make: (caught, place) => {
      const factor = caught.number('multiple');
      if (factor !== undefined) return place.end === place.last ? null : reading('multiple', exactly(factor, 'words'));
      const amount = amountOf(caught);
      const compares = place.end > place.last;
      if (isArticle(amount)) return null;
      // "deux fois par semaine" is a frequency.
      if (/^(?:par|l['’]|chaque)$/i.test(surfaceAt(place, place.last))) return null;
      return compares ? reading('multiple', amount) : reading('count', amount, { of: 'fois' });
    },
  },
  {
    name: 'multiplied',
    gives: 'quantity',
    patterns: [
      '(a|ont|avait|avaient|aurait|auront|aura|fait|va|vont|de|plus que|presque|quasiment|ete|est|etait|avoir|sera) {<multiplied>}',
      '(divise|divisee|divises|multiplie|multipliee|multiplies|multiplier|diviser) par <amount>',
    ],
    make: (caught, place) => {
      const factor = caught.number('multiplied');
      if (factor !== undefined) return reading('multiple', exactly(factor, 'words'));
      const amount = caught.get<Amount>('amount')!;
      if (amount.value === null || isArticle(amount)) return null;
      const divides = /^div/i.test(surfaceAt(place, place.first));
      return reading(
        'multiple',
        divides
          ? { ...amount, value: tidy(1 / amount.value), min: tidy(1 / amount.value), max: tidy(1 / amount.value) }
          : amount,
      );
    },
  },
];

function amountOfHalf(approximation: Amount['approximation'] | undefined): Amount {
  return { ...exactly(0.5, 'words'), approximation: approximation ?? null };
}

/** "hausse de 2 points", "recule de 3 points": a rate moves by points. */
function isRateNear({ pieces, at }: Place): boolean {
  for (let i = at - 1; i >= 0 && i > at - 12 && pieces.opens[i] !== 1; i--) {
    const word = pieces.text.slice(pieces.starts[i], pieces.ends[i]);
    if (
      /^(?:%|taux|sondages?|pourcentage|hausse|baisse|recule|reculé|progresse|progressé|popularité|intentions)$/i.test(
        word,
      )
    )
      return true;
  }
  return false;
}

/** "3 sur 3": nothing says what is counted. */
function isScoreLike({ pieces, at, end }: Place): boolean {
  return (
    end - at === 3 &&
    pieces.ids[at] === pieces.ids[end - 1] &&
    pieces.text.slice(pieces.starts[at], pieces.ends[at]).length > 3
  );
}

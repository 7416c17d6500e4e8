// Ages: "37 ans", "âgé de 37 ans", "un bébé de huit mois", "les 18-25 ans". What
// stands around "N ans" makes it an age; all other years are dates, and `settle`
// gives an age the words that the dates reader takes for a duration.

import { fold } from '../text/characters.js';
import { exactly, type Amount } from './partial.js';
import { amountOf, isCapitalised, reading, surfaceAt, type Place, type Rule } from './rule.js';
import { PEOPLE } from './words.js';

const UNIT: Readonly<Record<string, string>> = {
  an: 'a',
  ans: 'a',
  annees: 'a',
  mois: 'mo',
  semaine: 'wk',
  semaines: 'wk',
  jour: 'd',
  jours: 'd',
};

export const AGES: readonly Rule[] = [
  {
    name: 'age',
    gives: 'quantity',
    patterns: [
      "{<approx>? <amount> (de|d')? (ans|an|annees|mois|semaines|semaine|jours|jour) <after>?}",
      "(age|agee|ages|agees) (de|d'|entre) {<approx>? <amount> (de|d')? (ans|an|annees|mois|semaines|semaine|jours|jour)}",
      '{<number:from> ans (a|et) <amount> ans}',
    ],
    make: (caught, place) => {
      const from = caught.get<Amount>('from');
      const amount = from ? { ...caught.get<Amount>('amount')!, value: null, min: from.value } : amountOf(caught);
      const unitAt = caught.has('after') ? unitIndex(place) : place.last - 1;
      const unit = UNIT[fold(surfaceAt(place, unitAt))]!;
      if (place.first > place.at) return reading('age', amount, { unit });
      return isAge(place, unit, amount) ? reading('age', amount, { unit }) : null;
    },
  },
  {
    name: 'time of life',
    gives: 'quantity',
    patterns: [
      '(la|sa) {<amount>}',
      '{(quadragenaire|quinquagenaire|sexagenaire|septuagenaire|octogenaire|nonagenaire|trentenaire|centenaire)}',
    ],
    make: (caught, place) => {
      const tens = DECADES[fold(surfaceAt(place, place.first)).slice(0, 4)];
      if (!caught.has('amount')) {
        // "le centenaire de la guerre" is an anniversary.
        if (
          tens === undefined ||
          !/^(?:un|une|des|deux|trois|le|la|les|cet|cette)$/i.test(surfaceAt(place, place.at - 1))
        )
          return null;
        if (tens === 100 && /^(?:le|du|de)$/i.test(surfaceAt(place, place.at - 1))) return null;
        return reading(
          'age',
          { ...exactly(tens, 'words'), value: null, max: tens + 9, approximation: 'about' },
          { unit: 'a' },
        );
      }
      const { value, form } = caught.get<Amount>('amount')!;
      if (form !== 'collective' || value === null || value < 30) return null;
      return /^(?:de|d['’])$/i.test(surfaceAt(place, place.last))
        ? null
        : reading('age', { ...exactly(value, form), approximation: 'about' }, { unit: 'a' });
    },
  },
];

const DECADES: Readonly<Record<string, number>> = {
  tren: 30,
  quad: 40,
  quin: 50,
  sexa: 60,
  sept: 70,
  octo: 80,
  nona: 90,
  cent: 100,
};

/** What stands around "37 ans" says whether it is somebody's age. */
function isAge(place: Place, unit: string, amount: Amount): boolean {
  const { at, end } = place;
  const back = (k: number): string => fold(surfaceAt(place, at - k));
  const next = fold(surfaceAt(place, end));
  const top = amount.max ?? amount.value ?? amount.min ?? 0;
  if (/^(?:de|d')$/.test(back(1)) && /^(?:vieux|vieil|vieille|vieilles)$/.test(back(2))) return true;
  if (unit === 'a' && top > 125) return false;
  const age = /^(?:age|agee|ages|agees)$/;
  if (age.test(back(1)) || (/^(?:de|d')$/.test(back(1)) && age.test(back(2)))) return true;
  if (/^(?:de|d')$/.test(back(1)) && PEOPLE_SET.has(back(2))) return true;
  if (
    /^(?:de|d')$/.test(back(1)) &&
    PEOPLE_SET.has(back(3)) &&
    !/^(?:peine|prison|reclusion|contrat|mandat)$/.test(back(2))
  )
    return true;
  if (unit !== 'a') return false;
  // "le rappeur de 25 ans": whoever is said to be of an age is somebody, unless things last so long.
  if (
    /^(?:de|d')$/.test(back(1)) &&
    top >= 10 &&
    (DETERMINER.test(back(3)) || back(3) === "d'une" || PEOPLE_SET.has(back(2))) &&
    !LASTING.has(back(2)) &&
    /^\p{Ll}/u.test(surfaceAt(place, at - 2)) &&
    !/^(?:de|d')$/.test(next)
  )
    return true;
  // "Jean Dupont, 37 ans," "(37 ans)": after a name, closed again.
  const closes = next === '' || /^[,).;:–-]$/.test(next) || next === 'et' || next === 'a' || next === 'est';
  if (/^[,(]$/.test(back(1)) && closes && (isCapitalised(place, at - 2) || PEOPLE_SET.has(back(2)) || back(1) === '('))
    return true;
  if (/^[,(]$/.test(back(1)) && closes && top >= 14 && top < 105 && !/^(?:pendant|depuis)$/.test(back(2))) return true;
  // "à 92 ans", "avait 37 ans": but "à 15 ans de prison", "à deux ans de l'échéance".
  const verb = surfaceAt(place, at - 1) === 'a';
  if (/^(?:seulement|bientot|deja|tout juste)$/.test(back(1)) && /^(?:ai|a|avait|as|ont|aura)$/.test(back(2)))
    return true;
  if (
    !verb &&
    back(1) === 'a' &&
    !/^(?:de|d'|ferme|avec|apres|avant|plus)$/.test(next) &&
    !/^(?:condamne|condamnee|condamnes|duree|mandat|fixe|reduit|portee?|peine|passe|passee|limitee?|inferieure?|superieure?)$/.test(
      back(2),
    )
  )
    return top >= 5;
  if (
    /^(?:avait|ait|aient|eut|ai|a|as|avais|aura|avaient|ont|aurait|fete|feter|fetait|fetera|ayant|avoir|souffle|soufflera|aurais)$/.test(
      back(1),
    ) &&
    !/^(?:de|d'|pour|que|qu'|d’)$/.test(next)
  )
    return top >= 2;
  if (
    /^(?:les|des|aux|chez)$/.test(back(1)) &&
    (amount.min !== amount.max || /^(?:et|ou|de)$/.test(next)) &&
    !/^(?:de|d')$/.test(next)
  )
    return true;
  if (/^(?:plus|moins)$/.test(back(2)) && /^(?:de|d')$/.test(back(1)) && /^(?:les|des|aux)$/.test(back(3))) return true;
  if (/^(?:et|ou)$/.test(next) && /^(?:plus|moins)$/.test(fold(surfaceAt(place, end + 1)))) return true;
  return (
    (/^(?:plus|moins)$/.test(fold(surfaceAt(place, at))) && /^(?:les|des|aux)$/.test(back(1))) ||
    (back(1) === 'entre' && /^(?:age|agee|ages|agees)$/.test(back(2)))
  );
}

const DETERMINER = /^(?:le|la|l'|un|une|ce|cet|cette|du|au|son|sa|ancien|ancienne|jeune)$/;
/** What is of so many years without being so old. */
const LASTING = new Set(
  (
    'peine prison reclusion mandat contrat bail plan accord periode duree delai treve suspension carriere regne crise guerre conflit absence experience vie bataille ' +
    'attente programme pret emprunt obligation concession licence garantie detention emprisonnement travaux recherche recherches travail service histoire record ' +
    'interdiction embargo moratoire cycle terme echeance horizon retard sursis cdd formation mariage relation union amitie colere silence dictature pouvoir ' +
    'gouvernance gestion presidence exil separation combat lutte rupture pause conge bilan projet partenariat visa titre blocage fermeture exploitation ' +
    'age moyenne plus moins environ ecart difference recul anciennete activite presence cotisation assurance hausse baisse croissance prolongation extension'
  ).split(' '),
);

const PEOPLE_SET = new Set(PEOPLE.map(fold));

function unitIndex(place: Place): number {
  for (let i = place.last - 1; i > place.first; i--) if (UNIT[fold(surfaceAt(place, i))] !== undefined) return i;
  return place.last - 1;
}

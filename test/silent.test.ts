// Why a number counts nothing: the guard that the rules return, or that its surroundings give.
import { describe, expect, it } from 'vitest';
import { GUARDS } from '../src/quantities/guards.js';
import { readQuantities, readQuantitiesByRule } from '../src/quantities/read.js';
import { quantityPieces, whySilent } from '../src/quantities/silent.js';
import { readDocument } from '../src/text/document.js';
import type { Refused } from '../src/text/rules.js';

/** The names of the guards of the number that stands in the sentence as `number`. */
function why(text: string, number: string): string | undefined {
  const doc = readDocument(text, null);
  return whySilent(quantityPieces(doc), text.indexOf(number))?.name;
}

describe('a number that counts nothing', () => {
  it.each([
    ['Le vol AF1380 est parti.', 'AF1380', 'code'],
    ["L'article 49 est cité.", '49', 'name'],
    ['Les quais 3, 7 et 11 sont fermés.', '11', 'name'],
    ['Elle vit à Metz, en Moselle (57).', '57', 'department'],
    ['Trois villages des Alpes (04, 05 et 06) sont coupés.', '05', 'department'],
    ['Il habite au 14, rue des Lilas.', '14', 'houseNumber'],
    ['Standard : +41 (0)22 917 12 34.', '917', 'phone'],
    ['Joindre le 78 634 12 90 avant midi.', '90', 'phone'],
    ['Brest a gagné 3-1.', '1', 'score'],
    ['Il finit 4e du marathon.', '4e', 'rank'],
    ['Son fils viendra à 14h30.', '14h30', 'hour'],
    ['But de la tête (25’) pour Lens.', '25', 'minute'],
    ['La mairie a rouvert en 2019.', '2019', 'year'],
    ['Ils partiront le 12 au matin.', '12', 'day'],
    ['Le marché du 17.03.2025 est signé.', '17.03.2025', 'day'],
    ['Il a conduit un 4 x 4 blanc.', '4', 'dimensions'],
    ['La tolérance zéro est votée.', 'zéro', 'idiom'],
    ['Il a vu un chat.', 'un', 'article'],
    ['Le mil manque au marché.', 'mil', 'adjective'],
    ['Louis XIV régnait.', 'XIV', 'rank'],
  ] as const)('%s', (text, number, name) => {
    expect(why(text, number)).toBe(name);
    expect(readQuantities(readDocument(text, null)).some(({ start }) => start === text.indexOf(number))).toBe(false);
  });

  it('is unexplained where it counts', () => {
    expect(why('Il a planté 45 chênes.', '45')).toBeUndefined();
    expect(why('Ils étaient trois.', 'trois')).toBeUndefined();
    expect(why('Ils étaient trois.', 'étaient')).toBeUndefined();
  });

  it('is between two words for no offset', () =>
    expect(whySilent(quantityPieces(readDocument('Il a 3 fils', null)), 2)).toBeNull());
});

describe('a rule that refuses', () => {
  it('says by which guard', () => {
    const refused: Refused[] = [];
    readQuantitiesByRule(readDocument('Elle court le 100 mètres en 2 h.', null), {}, refused);
    expect(refused).toContainEqual(expect.objectContaining({ rule: 'measure', guard: GUARDS.race, start: 14 }));
  });
  it('has a guard of its own, each told in words of its own', () => {
    const says = Object.values(GUARDS).map((guard) => guard.says);
    expect(new Set(says).size).toBe(says.length);
    expect(Object.entries(GUARDS).every(([name, guard]) => guard.name === name)).toBe(true);
  });
});

// Ages: dates and quantities ask one function, so that no number of years is lost between them.
import { describe, expect, it } from 'vitest';
import { readDates } from '../src/dates/read.js';
import { readQuantities } from '../src/quantities/read.js';
import { settle } from '../src/settle.js';
import { readDocument } from '../src/text/document.js';

/** What stands in a sentence: each age and each length of time with its kind. */
function readLengths(text: string): string[] {
  const doc = readDocument(text, '2025-03-12');
  return settle([...readDates(doc), ...readQuantities(doc)]).flatMap((mention) => {
    const surface = text.slice(mention.start, mention.end).replace('\n', ' ');
    if (mention.kind === 'date') return mention.date.type === 'duration' ? [`${surface}: time`] : [];
    return mention.kind === 'quantity' && mention.quantity.type === 'age' ? [`${surface}: age`] : [];
  });
}

describe('so many years are an age', () => {
  it.each([
    ['Une étudiante en droit de 23 ans a été blessée.', '23 ans'],
    ['Le cariste, un père de famille de 44 ans, est mort.', '44 ans'],
    ['Paul Durand, couvreur de 52 ans, a témoigné.', '52 ans'],
    ['On a retrouvé un sans domicile fixe de 61 ans.', '61 ans'],
    ["L'âge moyen des élus est de 58 ans.", '58 ans'],
    ['La moyenne d’âge du conseil est de 47 ans.', '47 ans'],
    ['Bébé de sept mois sauvé des eaux.', 'sept mois'],
    ['Jeanne Morel, de Pontarlier,\n47 ans', '47 ans'],
    ['Il a soufflé ses 90 ans.', '90 ans'],
    ['Le sentier passe sous un chêne vieux de 800 ans.', '800 ans'],
    ['Un accusé, âgé aujourd’hui de 33 ans, se tait.', '33 ans'],
    ['L’atelier est ouvert dès 6 ans.', '6 ans'],
  ])('%s', (text, age) => expect(readLengths(text)).toEqual([`${age}: age`]));
});

describe('so many years are a time', () => {
  it.each([
    ['Il a signé un contrat de joueur de 5 ans.', '5 ans'],
    ['Elle obtient une carte de résident de 10 ans.', '10 ans'],
    ['La ville fait un plan d’économies de 12 ans.', '12 ans'],
    ['Il écope d’une peine de prison de 15 ans.', '15 ans'],
    ['L’âge de départ recule de deux ans.', 'deux ans'],
    ['Elle était enceinte de six mois.', 'six mois'],
    ['Ils l’ont revue deux ans plus tard, un cessez-le-feu de trois mois en main.', 'trois mois'],
    ['Il a travaillé depuis 30 ans à la mine.', '30 ans'],
  ])('%s', (text, time) => expect(readLengths(text)).toContain(`${time}: time`));
});

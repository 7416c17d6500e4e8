// Names of things that a common noun in front of them makes plain: a ship, a probe, a game, a film, a prize
// ("le cargo Asso Ventotto", "le rover Curiosity", "le jeu vidéo Sombre Rivage", "le concours Lucie Berthier"). They name
// nobody and no organisation. Celestial bodies are places ("la comète Tchouri", "l'exoplanète Kepler-22b").

import { oneOf } from '../french/one-of.js';
import { OF_THE } from '../french/small-words.js';
import type { View } from '../knowledge/seen.js';
import { keyOf, lookUp } from '../knowledge/tables.js';
import type { NameKind } from '../types.js';

/**
 * Nouns whose bare name is the thing's own. Cars, telephones and aircraft are not among them: those are called by their
 * maker ("un avion Air France"). Films and books are, but not where a known firm is named ("le film Disney").
 */
const THINGS = oneOf(
  // ships and storms
  'navire cargo pétrolier vraquier ferry paquebot voilier ravitailleur chalutier remorqueur trois-mâts sous-marin ' +
    'porte-avions frégate corvette yacht tanker porte-conteneurs catamaran trimaran goélette péniche bateau ' +
    'tempête ouragan cyclone typhon dépression ' +
    // in space
    'satellite sonde fusée lanceur rover robot atterrisseur orbiteur télescope microsatellite nanosatellite capsule ' +
    // software and games
    'jeu logiciel jeu-vidéo progiciel malware rançongiciel supercalculateur superordinateur ' +
    // works
    'film court-métrage long-métrage documentaire série mini-série feuilleton sitcom telenovela dessin-animé roman ' +
    'polar essai livre album chanson tube mixtape opéra ballet tableau poème manga jeu-concours bande-dessinée',
);
/** Prizes and races bear names of people. */
const PRIZES = oneOf('concours trophée challenge tournoi mémorial rallye prix coupe critérium régate médaille bourse');
const FIRMS = oneOf(
  'géant éditeur fabricant spécialiste leader constructeur société entreprise groupe start-up startup pionnier champion ' +
    'studio opérateur exploitant',
);
const CELESTIAL = oneOf('planète exoplanète étoile galaxie supernova comète astéroïde nébuleuse constellation');

/** What stands between such a noun and its name: "le navire baptisé X", "la sonde nommée X". */
const CALLED = /^(?:baptis|nomm|appel|dénomm|intitul|surnomm|renomm|rebaptis|labellis)ée?s?$/;
/** Nouns and adjectives: "jeu vidéo", "télescope spatial", "robot mobile", "série télévisée", "film américain". */
const QUALITIES =
  /^(?:vidéo|culte|mobile|phare|spatiale?|(?:\p{L}{2,}(?:ique|aire|ale?|ien|ienne|ais|aise|ois|oise|ain|aine|éen|éenne|é|ée|eux|euse|if|ive|ble)))$/u;
const MOST_QUALITIES = 2;

/** The kind of a name behind the noun of a thing or of a celestial body, else `null`. */
export function kindOfThing(view: View, first: number, after: number): NameKind | null {
  if (view.breaksBefore(first)) return null;
  let noun = first - 1;
  for (let step = 0; step < MOST_QUALITIES && !isNoun(view, noun) && isQuality(view, noun); step++) noun--;
  if (!isNoun(view, noun) || view.breaksBefore(noun + 1) || isTrade(view, noun)) return null;
  if (CELESTIAL.has(view.lower(noun))) return 'place';
  return isFirm(view, first, after) ? null : 'other';
}

/** "le concours Lucie Berthier" is no person; the person may be named elsewhere in the article. */
export function isPrize(view: View, first: number): boolean {
  return PRIZES.has(view.lower(first - 1)) && !view.isCapital(first - 1) && !view.breaksBefore(first);
}

function isNoun(view: View, at: number): boolean {
  const word = view.lower(at);
  return (THINGS.has(word) || CELESTIAL.has(word)) && !view.isCapital(at);
}

/** "le géant du logiciel Quintessa", "l'éditeur de jeux": what the firm named makes. */
function isTrade(view: View, noun: number): boolean {
  return OF_THE.has(view.lower(noun - 1)) && FIRMS.has(view.lower(noun - 2));
}

function isQuality(view: View, at: number): boolean {
  if (!view.isWord(at) || view.isCapital(at)) return false;
  const word = view.lower(at);
  return CALLED.test(word) || QUALITIES.test(word);
}

/** "le film Disney", "la série Netflix": the maker's name. */
function isFirm({ doc, knowledge }: View, first: number, after: number): boolean {
  const { starts, ends } = doc.tokens;
  return lookUp(knowledge.organisations, keyOf(doc.text.slice(starts[first], ends[after - 1]))) !== undefined;
}

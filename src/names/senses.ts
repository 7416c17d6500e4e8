// One name, two senses: the rules, each with its example.
//
//   city or team        "Monaco a battu Lyon" and "à Monaco": two entities, a team and a city. What the
//                       reader saw in each place stands; neither is spread to the other, unless a word
//                       beside the name decides ("le club de Monaco", "la ville de Monaco"), or a match does:
//                       "Monaco a battu Lyon 2-1", "en finale, le Maroc affrontera l'Argentine".
//   country or          "Paris a condamné", "la France et l'Iran ont signé": a place, as the guide of
//   government          names has it. "Elysée", "Kremlin", "Matignon" act: organisations, though they
//                       have walls. A name seen as both keeps both.
//   brand or person     "la marque Lacoste", "le constructeur Ford": an organisation wherever the bare name
//                       stands, unless the article names the person in full ("René Lacoste").
//   firm or person      "Jacob & Co", "Simon & Garfunkel": an ampersand makes a firm or a group.
//   prize or person     "le concours Lucie Berthier", "le rallye Monte-Carlo": neither.
//   thing or person     "le cargo Asso Ventotto", "le rover Curiosity", "le jeu Sombre Rivage": neither, whatever it
//                       is named after, wherever the bare name stands.
//   office or           "son accession à la présidence de la République arabe syrienne", "candidat à la présidence
//   institution         du PS": the office is no name, what it presides over is. "la présidence de la République a
//                       confirmé" acts, and is an organisation.
//   family or place     "Mme Hollande" after "François Hollande" is the person; "en Hollande" is the
//                       country: a preposition of place outweighs the family name.

import { oneOf } from '../french/one-of.js';
import { OF_AND_THE } from '../french/small-words.js';
import { isCivility } from '../knowledge/civilities.js';
import { categoryOfHead } from '../knowledge/heads.js';
import { isDateline } from '../knowledge/place-names.js';
import type { View } from '../knowledge/seen.js';
import { keyOf, lookUp, placesNamed, Word } from '../knowledge/tables.js';
import type { NameKind, PlaceCategory } from '../types.js';
import { isPrize, kindOfThing } from './things.js';

/** Nouns after which a bare name is a firm's, a paper's, a party's. */
const ORGANISATION_NOUNS = oneOf(
  'marque constructeur société entreprise compagnie enseigne chaîne quotidien hebdomadaire magazine journal ' +
    'mensuel parti syndicat ong association start-up startup géant équipementier opérateur fabricant avionneur ' +
    'assureur banque filiale éditeur distributeur club laboratoire aciérie groupe agence fondation plateforme ' +
    'réseau hebdo radio maison magasin magasins hypermarché hypermarchés supermarché supermarchés',
);
/** Those of them that take a complement: "la marque de vêtements Lacoste". */
const MAKERS = oneOf('marque constructeur fabricant chaîne société compagnie entreprise agence');
const DE: ReadonlySet<string> = new Set(['de', "d'"]);
/** Nouns after which "de X" is a place. */
const PLACE_NOUNS = oneOf(
  'ville village commune province région quartier département île aéroport gare port banlieue localité bourg ' +
    'district état vallée plaine gouvernorat canton comté capitale wilaya archipel mairie',
);
/** Nouns beside which a bare name is the place's: "le douar Ouled Ali", "le village Acoua". */
const VILLAGES = oneOf('village hameau douar ksar mechta dechra bourgade localité lieu-dit oued');
/** Nouns that open names of places of the Maghreb, folded: "Bordj Bou Arreridj", "Aïn Defla". */
const TOPONYMS = oneOf('bordj ain oued ksar beni ouled hassi draa souk djebel sidi bir oum ras bou el');
const PLACE_PREPOSITIONS = oneOf("à en vers dans près jusqu'à rejoindre quitter quitté habitants");
/** "place", "rue" and their like make a street of any name. */
const ROADS = oneOf(
  'rue avenue boulevard place quai allée impasse route pont stade aéroport lycée collège école hôpital ' +
    'université prix loi affaire ouragan tempête cyclone typhon',
);

/** The kind that the words beside a name demand, whatever the name; `null` when they are silent. */
export function kindByContext(view: View, first: number, after: number): NameKind | null {
  if (isDateline(view, after)) return 'place';
  for (let token = first; token < after; token++) if (view.lower(token) === '&') return 'organisation';
  const before = view.lower(first - 1);
  if (isBorn(view, first, after)) return 'person';
  if (view.breaksBefore(first)) return null;
  if (isCivility(view, first - 1) && before !== 'me') return 'person';
  if (ORGANISATION_NOUNS.has(before) && !ROADS.has(before)) return 'organisation';
  if (isPrize(view, first)) return 'other';
  if (VILLAGES.has(before) || isInCountry(view, first, after)) return 'place';
  if (after - first > 1 && TOPONYMS.has(view.key(first)) && isTown(view, first, after)) return 'place';
  const thing = kindOfThing(view, first, after);
  if (thing !== null) return thing;
  // "la marque de vêtements Lacoste": the noun has a complement.
  if (view.isWord(first - 1) && !view.isCapital(first - 1) && DE.has(view.lower(first - 2))) {
    const noun = view.lower(first - 3);
    if (MAKERS.has(noun) && !(view.bits(first - 1) & Word.role)) return 'organisation';
  }
  if (
    (before === 'du' || DE.has(before)) &&
    PLACE_NOUNS.has(view.lower(first - 2)) &&
    view.lower(first - 2) !== 'mairie'
  )
    return 'place';
  if (isTitled(view, first, after) || isBuried(view, first, after)) return 'person';
  return null;
}

/** "en Hollande", whoever is called so in the article. */
export function isInCountry(view: View, first: number, after: number): boolean {
  if (view.lower(first - 1) !== 'en' || view.breaksBefore(first)) return false;
  return categoriesOf(view, first, after).some((category) => category === 'country' || category === 'region');
}

function isTown(view: View, first: number, after: number): boolean {
  return categoriesOf(view, first, after).includes('city');
}

function categoriesOf({ doc, knowledge }: View, first: number, after: number): PlaceCategory[] {
  const key = keyOf(doc.text.slice(doc.tokens.starts[first], doc.tokens.ends[after - 1]));
  return placesNamed(knowledge, key).map(({ category }) => category);
}

const LINKS = oneOf("à de d' du des la le l' les au aux en");
/** What happens in a town and not in a team: "né à Metz", "l'hôpital de Lens", "Metz (Moselle)". */
const OF_TOWNS = oneOf(
  'né nés née nées naît naquit mort morte habite habitent vit vivent réside grandi étudie étudié scolarisé ' +
    'scolarisée hôpital gare aéroport tribunal mairie maire préfecture université stade gymnase salle parquet ' +
    'commissariat prison',
);

/** Whether the words beside the name speak of the town or country itself, also in a text of sport. */
export function isTownItself(view: View, first: number, after: number): boolean {
  if (kindByContext(view, first, after) === 'place') return true;
  if (view.lower(after) === '(' && view.isCapital(after + 1)) return true;
  let at = first - 1;
  while (at > first - 4 && LINKS.has(view.lower(at))) at--;
  return !view.breaksBefore(first) && OF_TOWNS.has(view.lower(at));
}

/** "accession", "candidate": what one does to an office. */
const TO_AN_OFFICE = oneOf(
  'accession élection élections candidate candidats candidates candidature candidatures candidat arrivée accéder ' +
    'accède accédé briguer brigue brigué porté portée élu élue retour prétendant campagne course',
);

/**
 * Where the name begins that stands behind an office, "présidence de la République arabe syrienne"; `null` where the
 * words ahead do not make it one.
 */
export function nameBehindOffice(view: View, first: number, after: number): number | null {
  if (!/^(?:vice-)?présidence$/.test(view.lower(first))) return null;
  let isOffice = false;
  for (let at = first - 1; at >= first - 4 && !view.breaksBefore(at + 1); at--)
    if (TO_AN_OFFICE.has(view.lower(at))) isOffice = true;
  if (!isOffice) return null;
  let at = first + 1;
  while (at < after && OF_AND_THE.has(view.lower(at))) at++;
  return at;
}

/** "France Gall (née Isabelle Gall)": only people are born, but a firm may be "née de la fusion de deux autres". */
function isBorn(view: View, first: number, after: number): boolean {
  if (view.lower(after) !== '(' || !/^née?$/.test(view.lower(after + 1)) || view.lower(after + 2) === 'de')
    return false;
  return hasGivenName(view, first, after);
}

/** "les obsèques de France Gall". */
function isBuried(view: View, first: number, after: number): boolean {
  return DE.has(view.lower(first - 1)) && BURIALS.has(view.lower(first - 2)) && hasGivenName(view, first, after);
}

function hasGivenName(view: View, first: number, after: number): boolean {
  return after - first > 1 && lookUp(view.knowledge.given, view.key(first)) !== undefined;
}

const BURIALS = oneOf('décès obsèques funérailles enterrement veuve veuf inhumation');

const BEFORE_TITLES = oneOf("le la l' du au ancien ancienne ex");

/** "le ministre Dupont"; but "la députée LREM Agnès Buzyn" and "le joueur Lyon" name no person. */
function isTitled(view: View, first: number, after: number): boolean {
  // "la conseillère municipale": the noun may have an adjective.
  const isAdjective = after - first === 2 && !(view.bits(first - 1) & Word.role) && !view.isCapital(first - 1);
  const noun = isAdjective ? first - 2 : first - 1;
  const bits = view.bits(noun);
  if (!(bits & Word.role) || bits & Word.plural || categoryOfHead(view.lower(noun)) !== null) return false;
  if (!BEFORE_TITLES.has(view.lower(noun - 1))) return false;
  for (let token = first; token < after; token++) if (!/^\p{Lu}\p{Ll}+$/u.test(view.surface(token))) return false;
  if (view.isCapital(after) || after - first > 2) return false;
  if (after - first === 2)
    return (
      lookUp(view.knowledge.given, view.key(first)) !== undefined &&
      placesNamed(view.knowledge, `${view.key(first)} ${view.key(first + 1)}`).length === 0 &&
      lookUp(view.knowledge.organisations, `${view.key(first)} ${view.key(first + 1)}`) === undefined
    );
  return (
    lookUp(view.knowledge.organisations, view.key(first)) === undefined &&
    placesNamed(view.knowledge, view.key(first)).length === 0
  );
}

/** Whether a preposition of place stands before the name: "à Valence", "en Hollande". */
export function isLocative(view: View, first: number): boolean {
  return PLACE_PREPOSITIONS.has(view.lower(first - 1));
}

/** Whether a name may change from one kind to the other because the rest of the article says so. */
export function mayBecome(from: NameKind, to: NameKind, isKnownPlace: boolean): boolean {
  if (from === to) return true;
  // City or team, country or government: both senses live side by side. "Saint Tropez" the person is the town of the rest.
  if (isKnownPlace && (from === 'place' || (to === 'place' && from !== 'person'))) return false;
  return true;
}

// Places by name: countries first, then cities with more than a hundred thousand
// inhabitants, then regions, then the rest. Of places with one name, the most populous first.

import { keyOf, packPlace } from '../knowledge/tables.js';
import type { PlaceCategory } from '../types.js';
import { countryNames, isCountryCode } from './known-countries.js';
import { readRows } from './shared.js';
import type { Entry } from './tables.js';

const FEWEST_SOULS = 15_000;
/** Parts of states that have a country code of their own. */
const DEPENDENT = /^(?:GP|MQ|GF|RE|YT|PM|BL|MF|NC|PF|WF|TF|PR|GU|GL|FO|BM|KY|AW|CW)$/;
/** A place is left out when another of its name has this many times its weight, as Paris in Texas. */
const NAMESAKE = 25;

/** Waters, mountains and parts of the world that the press names without a noun such as "mer" or "mont". */
const OWN_PLACES: Readonly<Partial<Record<PlaceCategory, string>>> = {
  continent:
    'Europe|Afrique|Asie|Océanie|Antarctique|Amérique du Nord|Amérique du Sud|Amérique|Amériques|Eurasie|Arctique',
  region:
    'Amérique latine|Amérique centrale|Proche-Orient|Moyen-Orient|Extrême-Orient|Orient|Occident|Maghreb|Machrek|Sahel|Balkans|Caucase|Scandinavie|Benelux|Europe de l’Est|Europe centrale|Afrique du Nord|Afrique subsaharienne|Afrique de l’Ouest|Afrique centrale|Asie du Sud-Est|Asie centrale|Caraïbes|Antilles|Cachemire|Kurdistan|Donbass|Crimée|Catalogne|Écosse|Pays de Galles|Irlande du Nord|Ulster|Flandre|Wallonie|Tibet|Xinjiang|Darfour|Kivu|Nord-Kivu|Sud-Kivu|Tigré|Casamance|Kabylie|Sinaï|Golan|Cisjordanie|Galilée|Bavière|Sibérie|Californie|Floride|Texas|Québec|Ontario|Bretagne|Normandie|Alsace|Lorraine|Champagne|Picardie|Bourgogne|Auvergne|Aquitaine|Provence|Savoie|Languedoc|Limousin|Poitou|Berry|Touraine|Anjou|Béarn|Camargue|Beauce|Sologne|Outre-mer|outre-mer|Outremer|Midi|Pays basque|Corse|Vendée|Île-de-France|Latium|Toscane|Lombardie|Vénétie|Piémont|Andalousie|Galice|Bosnie|Transylvanie|Ouest|Est|Nord|Sud|Occitanie|Grand Est|Hauts-de-France|Nouvelle-Angleterre|Midwest|Golfe|Levant|Mésopotamie|Polynésie|Silicon Valley|Wallonie-Bruxelles|Suisse romande|Romandie|Acadie|Nunavik|Nunavut|Rojava|Abkhazie|Ossétie du Sud|Tchétchénie|Daghestan|Haut-Karabakh|Karabakh|Transnistrie|Galicie|Cyrénaïque|Tripolitaine|Fezzan|Gaza|bande de Gaza|Ghouta|Sahara|Canaries|Baléares|Cyclades|Kouriles|Patagonie|Amazonie|France métropolitaine|Métropole|Corne de l’Afrique|Péninsule arabique|Indochine|Laponie',
  water:
    'Seine|Loire|Garonne|Dordogne|Rhin|Meuse|Moselle|Marne|Saône|Isère|Durance|Danube|Volga|Nil|Congo|Amazone|Mississippi|Mékong|Gange|Euphrate|Tigre|Jourdain|Tamise|Tibre|Pô|Èbre|Elbe|Oder|Vistule|Dniepr|Don|Yangtsé|Yangzi Jiang|Atlantique|Pacifique|Méditerranée|Manche|Baltique|Caspienne|Adriatique|Égée|Léman|Bosphore|Somme|Aisne|Oise|Charente|Vilaine|Var|Saint-Laurent|Niger|Zambèze|Limpopo|Orénoque|Rio Grande|Colorado|Potomac|Hudson|Loch Ness|Sambre|Escaut|Lys|Aar|Arve|Bretagne-Atlantique',
  mountain:
    'Alpes|Pyrénées|Vosges|Massif central|Jura|Himalaya|Andes|Rocheuses|Oural|Carpates|Apennins|Dolomites|Cévennes|Ardennes|Everest|Mont Blanc|mont Blanc|Mont-Blanc|Cervin|Kilimandjaro|Etna|Vésuve|Stromboli|Vercors|Chartreuse|Belledonne|Aravis|Queyras|Mercantour|Lubéron|Luberon|Ventoux|Atlas|Taurus|Annapurna|K2|Piton de la Fournaise|Aconcagua|Caucase',
  street: 'Champs-Élysées|Canebière|Croisette|Promenade des Anglais|Broadway|Downing Street',
  facility:
    'Matignon|Vieux-Port|Trianon|Grand Trianon|Disneyland|Disneyland Paris|Folies Bergère|Puy du Fou|parc Astérix|Louvre|Versailles-Chantiers|Élysée|Porte de Versailles|tour Eiffel|Tour Eiffel|Notre-Dame|Notre-Dame de Paris|Bastille|Panthéon|Arc de triomphe|Roland-Garros|Stade de France|Parc des Princes|Vélodrome|Bercy|Zénith|Bataclan|Orly|Roissy|Fleury-Mérogis|Fresnes|Guantanamo|Ground Zero|World Trade Center|Wembley|Camp Nou|Fukushima|Tchernobyl|Fessenheim|Flamanville|Colisée|Capitole|Invalides|Ligne Maginot|Canal de Suez|canal de Suez|tunnel sous la Manche|Eurotunnel',
  other:
    'Route de la Soie|Terre|Lune|Mars|Vénus|Jupiter|Saturne|Soleil|Mercure|Pluton|Titan|Neptune|Uranus|Voie lactée|Marais|Montmartre|Belleville|Ménilmontant|La Défense|Défense|Quartier latin|Manhattan|Brooklyn|Harlem|Hollywood|Wall Street|Soho|Molenbeek|Plateau-Mont-Royal',
};

/** The country of those that are in a single country. */
const OWN_COUNTRIES: Readonly<Record<string, string>> = {
  FR: 'Bretagne|Normandie|Alsace|Lorraine|Champagne|Picardie|Bourgogne|Auvergne|Aquitaine|Provence|Savoie|Languedoc|Limousin|Poitou|Berry|Touraine|Anjou|Béarn|Camargue|Beauce|Sologne|Outre-mer|outre-mer|Outremer|Midi|Pays basque|Corse|Vendée|Île-de-France|Occitanie|Grand Est|Hauts-de-France|France métropolitaine|PACA',
  ES: 'Catalogne|Andalousie|Galice|Canaries|Baléares',
  GB: 'Écosse|Pays de Galles|Irlande du Nord|Ulster',
  BE: 'Wallonie|Wallonie-Bruxelles|Flandre|Flandres',
  CH: 'Suisse romande|Romandie',
  IT: 'Latium|Toscane|Lombardie|Vénétie|Piémont',
  DE: 'Bavière',
  US: 'Californie|Floride|Texas|Nouvelle-Angleterre|Midwest|Silicon Valley',
  CA: 'Québec|Ontario|Acadie|Nunavik|Nunavut',
  CD: 'Kivu|Nord-Kivu|Sud-Kivu',
  CN: 'Tibet|Xinjiang',
  RU: 'Sibérie|Tchétchénie|Daghestan',
  SD: 'Darfour',
  ET: 'Tigré',
  SN: 'Casamance',
  DZ: 'Kabylie',
  EG: 'Sinaï',
  RO: 'Transylvanie',
  UA: 'Donbass|Crimée',
};

export function placeEntries(): Entry[] {
  const known = new Map<string, { readonly key: string; readonly value: number; weight: number }>();
  const add = (name: string | undefined, category: PlaceCategory, country: string | null, weight: number): void => {
    const key = keyOf((name ?? '').replace(/\s*\(.*\)$/, ''));
    if (key.length < 2 || key.length > 60) return;
    const value = packPlace({ category, country });
    const id = `${key} ${value}`;
    const entry = known.get(id);
    // The lists overlap: a French town may be in the list of the world and, with another weight, in that of the communes.
    if (entry) entry.weight = Math.max(entry.weight, weight);
    else known.set(id, { key, value, weight });
  };
  for (const [name, code] of countryNames()) add(name, DEPENDENT.test(code) ? 'region' : 'country', code, 1e12);
  // Two states are called Congo: the article tells which.
  add('Congo', 'country', 'CD', 1e12);
  for (const [code, names] of Object.entries(OWN_COUNTRIES))
    for (const name of names.split('|')) add(name, 'region', code, 1e8 + 1);
  for (const [category, names] of Object.entries(OWN_PLACES))
    for (const name of names.split('|')) add(name, category as PlaceCategory, null, category === 'water' ? 2e6 : 1e8);
  for (const [name, code] of readRows('lexicons/territories_cldr_fr.tsv'))
    if (/^\d/.test(code ?? '')) add(name, 'region', null, 1e7);
  // Many departments have the name of a river; the press means the department.
  for (const [name, type] of readRows('lexicons/departements_regions_epci_fr.tsv'))
    if (type === 'departement' || type === 'region') add(name, 'region', 'FR', 5e6);
  for (const [name, code] of readRows('lexicons/subdivisions_cldr_fr.tsv')) {
    const country = code?.slice(0, 2).toUpperCase();
    if (!isCountryCode(country) || country === 'FR') continue;
    add(name, 'region', country, 60_000);
    add(name && withoutHead(name), 'region', country, 60_000);
  }
  for (const [name, local, english, , country, , , population] of readRows('lexicons/cities_naturalearth_fr.tsv'))
    if (isCountryCode(country))
      for (const form of [name, local, english]) add(form, 'city', country, Number(population));
  for (const [name, country, feature, population] of readRows('lexicons/cities_geonames_135k.tsv'))
    if (isCountryCode(country) && (Number(population) >= FEWEST_SOULS || feature === 'PPLC'))
      add(name, 'city', country, Number(population));
  for (const [name, type, , , population] of readRows('lexicons/communes_fr.tsv'))
    if (type?.startsWith('commune')) add(name, 'city', 'FR', Number(population) * 3);
  for (const [lemma, , kind] of readRows('lexicons/lexicon_grammalecte_geo.tsv'))
    if (kind === 'C') add(lemma, 'city', null, 500);
  const entries = [...known.values()];
  const largest = new Map<string, number>();
  for (const { key, weight } of entries) largest.set(key, Math.max(largest.get(key) ?? 0, Math.min(weight, 1e7)));
  entries.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.value - b.value));
  return entries
    .filter(({ key, weight }) => weight * NAMESAKE >= largest.get(key)! || weight === 60_000)
    .map(({ key, value }): Entry => [key, value]);
}

/** "comté de Cork" is also "Cork", "canton du Valais" also "Valais". */
export function withoutHead(name: string): string {
  return name.replace(
    /^(?:comté|département|province|région|district|municipalité|gouvernorat|État|état|oblast|canton) (?:de la |de l'|du |des |de |d')/i,
    '',
  );
}

// What the lists do not say of parts of countries: which région a département lies in, which names are no place's.

/** The départements of each région of the mainland and of Corsica. */
const REGIONS: Readonly<Record<string, string>> = {
  11: '75 77 78 91 92 93 94 95',
  24: '18 28 36 37 41 45',
  27: '21 25 39 58 70 71 89 90',
  28: '14 27 50 61 76',
  32: '02 59 60 62 80',
  44: '08 10 51 52 54 55 57 67 68 88',
  52: '44 49 53 72 85',
  53: '22 29 35 56',
  75: '16 17 19 23 24 33 40 47 64 79 86 87',
  76: '09 11 12 30 31 32 34 46 48 65 66 81 82',
  84: '01 03 07 15 26 38 42 43 63 69 73 74',
  93: '04 05 06 13 83 84',
  94: '2A 2B',
};

export function departementsByRegion(region: string): readonly string[] {
  return REGIONS[region]?.split(' ') ?? [];
}

/** The région of a département; null for what is none. A région has a number that some département has too. */
export function regionOf(departement: string): string | null {
  return Object.keys(REGIONS).find((region) => departementsByRegion(region).includes(departement)) ?? null;
}

/**
 * The régions of France until 2016 that are none today, by name: the codes that ISO 3166-2 and INSEE gave them. The press
 * still says "en Alsace" and "en Lorraine", and means these.
 */
export const FORMER_REGIONS: Readonly<Record<string, readonly [iso: string, insee: string]>> = {
  Alsace: ['A', '42'],
  Aquitaine: ['B', '72'],
  Auvergne: ['C', '83'],
  Bourgogne: ['D', '26'],
  'Champagne-Ardenne': ['G', '21'],
  'Franche-Comté': ['I', '43'],
  'Languedoc-Roussillon': ['K', '91'],
  Limousin: ['L', '74'],
  Lorraine: ['M', '41'],
  'Midi-Pyrénées': ['N', '73'],
  'Nord-Pas-de-Calais': ['O', '31'],
  'Basse-Normandie': ['P', '25'],
  'Haute-Normandie': ['Q', '23'],
  Picardie: ['S', '22'],
  'Poitou-Charentes': ['T', '54'],
  'Rhône-Alpes': ['V', '82'],
};

/** The continents of GeoNames, and their numbers in CLDR. */
export const CONTINENTS: Readonly<Record<string, string>> = {
  AF: '002',
  AN: 'AQ',
  AS: '142',
  EU: '150',
  NA: '003',
  OC: '009',
  SA: '005',
};

/** Names under which a country is found that mean a part of it, a state that is no more, or more than it. */
export const NOT_THE_WHOLE: ReadonlySet<string> = new Set([
  'Angleterre',
  'Amérique',
  'Cisjordanie',
  'bande de Gaza',
  'URSS',
  'Union soviétique',
  'RDA',
]);

/**
 * Quarters of the compass and of the world, alone or together ("Nord", "Sud-Est", "Grand Sud", "Golfe"; not the région
 * Grand Est), lands of many states of which some state has a part of that name ("Sahel"), and the names of ministries, of the
 * Prime Minister's office, of an oil and of a concert hall, which towns share.
 */
export const COMPASS_OR_NAMESAKE =
  /^(?!grand est$)(?:(?:l'|l[ae] )?(?:(?:nord|sud|est|ouest|centre|central|extreme|grand|haut|bas|littoral)(?: |$))+|(?:l[ae] |l')?(?:golfe|midi|levant|orient|occident|couchant|septentrion)|sahel|kurdistan|cachemire|caucase|balkans|maghreb|matignon|solferino|grenelle|beauvau|bercy|brent|olympia)$/;

/** The departments and collectivities overseas, by their ISO codes. */
export const OVERSEAS_INSEE: Readonly<Record<string, string>> = {
  GP: '971',
  MQ: '972',
  GF: '973',
  RE: '974',
  PM: '975',
  YT: '976',
  BL: '977',
  MF: '978',
  WF: '986',
  PF: '987',
  NC: '988',
};

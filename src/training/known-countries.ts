// Countries by name, and their adjectives: "azerbaïdjanais" identifies a country as surely
// as its name.

import { keyOf, packCountry } from '../knowledge/tables.js';
import { readRows } from './shared.js';
import type { Entry } from './tables.js';

/** Adjectives that do not begin like their country, or that begin like two countries. */
const OWN_DEMONYMS: Readonly<Record<string, string>> = {
  US: 'américain états-unien étatsunien',
  GB: 'britannique anglais écossais gallois',
  NL: 'néerlandais hollandais',
  DK: 'danois',
  TR: 'turc',
  CH: 'suisse helvétique',
  BE: 'belge flamand wallon',
  GR: 'grec',
  NE: 'nigérien',
  NG: 'nigérian',
  KR: 'sud-coréen',
  KP: 'nord-coréen',
  ZA: 'sud-africain',
  SS: 'sud-soudanais',
  CD: 'congolais',
  CZ: 'tchèque',
  AE: 'émirati émirien',
  SA: 'saoudien',
  CI: 'ivoirien',
  BF: 'burkinabè burkinabé',
  CF: 'centrafricain',
  PS: 'palestinien gazaoui',
  MM: 'birman',
  VA: 'vatican',
  SV: 'salvadorien',
  MG: 'malgache',
  PL: 'polonais',
  IE: 'irlandais',
  NZ: 'néo-zélandais',
  BY: 'bélarusse biélorusse',
  DO: 'dominicain',
  EH: 'sahraoui',
  MK: 'macédonien',
  LK: 'sri-lankais srilankais',
  TL: 'timorais',
  CY: 'chypriote',
  HU: 'hongrois magyar',
  ES: 'espagnol catalan basque',
  CA: 'canadien québécois',
  IR: 'iranien',
  IQ: 'irakien iraquien',
  IL: 'israélien',
  GA: 'gabonais',
  GN: 'guinéen',
  ML: 'malien',
  KM: 'comorien',
  XK: 'kosovar',
};

/** Names of countries in the press that the lists do not have. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  US: 'USA|US|U.S.|Etats-Unis|États-Unis d’Amérique|Amérique',
  GB: 'Grande-Bretagne|Royaume-Uni|Angleterre|UK',
  FR: 'Hexagone',
  AE: 'Émirats|EAU',
  SA: 'Arabie Saoudite',
  CD: 'RDC|Congo-Kinshasa|République démocratique du Congo|RD Congo',
  CG: 'Congo-Brazzaville|République du Congo|Congo',
  CF: 'Centrafrique|RCA',
  NL: 'Hollande|Pays-Bas',
  MM: 'Birmanie|Myanmar',
  BY: 'Bélarus|Biélorussie|Belarus',
  MD: 'Moldavie|Moldova',
  CZ: 'Tchéquie|République tchèque',
  KR: 'Corée du Sud|République de Corée',
  KP: 'Corée du Nord',
  MK: 'Macédoine|Macédoine du Nord|ARYM',
  SZ: 'Swaziland|Eswatini',
  CV: 'Cap-Vert',
  TL: 'Timor oriental',
  PS: 'Palestine|Territoires palestiniens|Cisjordanie|bande de Gaza',
  VA: 'Vatican|Saint-Siège',
  CI: 'Côte d’Ivoire|Côte-d’Ivoire',
  SY: 'Syrie',
  MU: 'Maurice|île Maurice|Île Maurice',
  RU: 'Russie|Fédération de Russie|URSS|Union soviétique',
  CN: 'Chine populaire|République populaire de Chine',
  HK: 'Hong Kong|Hongkong',
  XK: 'Kosovo',
  DE: 'RFA|RDA',
  TZ: 'Tanzanie',
  IR: 'République islamique d’Iran|République islamique',
};

export const isCountryCode = (code: string | undefined): code is string => /^[A-Z]{2}$/.test(code ?? '');

let names: Map<string, string> | null = null;

/** The code of each country, by each of its names. Includes territories that are usually treated as countries. */
export function countryNames(): ReadonlyMap<string, string> {
  if (names) return names;
  names = new Map();
  const add = (name: string | undefined, code: string): void => {
    if (name && !names!.has(name)) names!.set(name, code);
  };
  for (const [code, forms] of Object.entries(OWN_NAMES)) for (const form of forms.split('|')) add(form, code);
  const listed = new Set<string>();
  for (const [name, code, aliases] of readRows('lexicons/countries_i18n_iso_fr.tsv'))
    if (isCountryCode(code)) {
      listed.add(code);
      for (const form of [name, ...(aliases ?? '').split('|')]) add(form, code);
    }
  for (const [name, code] of readRows('lexicons/territories_cldr_fr.tsv'))
    if (isCountryCode(code) && !/^(?:EU|EZ|UN|QO|ZZ|XA|XB)$/.test(code)) add(name?.replace(/\s*\(.*\)$/, ''), code);
  const known = new Map([...names].map(([name, code]) => [keyOf(name), code]));
  for (const [label, , alternatives] of readRows('lexicons/eurovoc_geo_org_fr.tsv')) {
    const forms = [label ?? '', ...(alternatives ?? '').split('|')];
    const code = forms.map((form) => known.get(keyOf(form))).find((one) => one !== undefined);
    // "Burkina" is listed with "Burkina Faso".
    if (code && listed.has(code) && /^\p{Lu}[\p{L}-]+$/u.test(label ?? '')) add(label, code);
    if (code)
      for (const form of (alternatives ?? '').split('|'))
        if (
          /^(?:Île|République|Royaume|Fédération|Grand-Duché|Principauté|Sultanat|Confédération|Commonwealth|État) /.test(
            form,
          )
        )
          add(form, code);
  }
  return names;
}

export function demonymEntries(): Entry[] {
  const entries = new Map<string, number>();
  const codes = new Map<string, string>();
  for (const [code, lemmas] of Object.entries(OWN_DEMONYMS))
    for (const lemma of lemmas.split(' ')) codes.set(keyOf(lemma), code);
  const countries = [...countryNames()]
    .map(([name, code]) => [keyOf(name), code] as const)
    .filter(([name]) => !name.includes(' '));
  for (const [form, lemma, kind] of readRows('lexicons/lexicon_grammalecte_geo.tsv')) {
    if (!form || !lemma || kind !== 'G') continue;
    const key = keyOf(lemma);
    let code = codes.get(key);
    if (code === undefined) {
      let longest = 3;
      for (const [name, candidate] of countries) {
        const shared = sharedPrefix(name, key);
        if (shared > longest && name.length + key.length - 2 * shared <= 5) {
          longest = shared;
          code = candidate;
        }
      }
      if (code) codes.set(key, code);
    }
    if (code && !entries.has(keyOf(form))) entries.set(keyOf(form), packCountry(code));
  }
  for (const [code, lemmas] of Object.entries(OWN_DEMONYMS))
    for (const lemma of lemmas.split(' '))
      for (const form of [
        lemma,
        lemma.replace(/[^s]$/, '$&s'),
        lemma.replace(/[^e]$/, '$&e'),
        lemma.replace(/[^e]$/, '$&es'),
        lemma.replace(/en$/, 'enne'),
      ])
        if (!entries.has(keyOf(form))) entries.set(keyOf(form), packCountry(code));
  return [...entries];
}

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

// Makes the lexicon of the model from the lists in shared/lexicons and from word counts of
// the archive. The lists are kept apart (cities, countries, …), so that the model can learn
// how reliable each of them is.

import { normalise, fold } from '../text/characters.js';
import { hashWord } from '../names/hash.js';
import {
  LISTS,
  LONGEST_PHRASE,
  PART_OF_SPEECH,
  extendPhrase,
  foldFigures,
  type Lexicon,
  type List,
} from '../names/lexicon.js';
import { readTokens } from '../text/tokens.js';
import type { WordCounts } from './counts.js';
import { readRows } from './shared.js';
import { buildTable } from './tables.js';

/** Classes of the exchange algorithm, by word. */
export type WordClasses = ReadonlyMap<string, number>;

export function buildLexicon(counts: WordCounts, classes: WordClasses): Lexicon {
  return {
    web: buildTable(webEntries()),
    clusters: buildTable(clusterEntries(classes)),
    common: buildTable(commonEntries(counts)),
    names: buildTable(nameEntries(counts)),
    phrases: buildTable(phraseEntries(counts)),
  };
}

function clusterEntries(classes: WordClasses): Map<number, number> {
  const entries = new Map<number, number>();
  for (const [word, fine] of classes) entries.set(hashWord(word), fine << 19);
  for (const [word, coarse, middle] of readRows('lexicons/word_clusters_press.tsv.gz')) {
    if (!word || !coarse || !middle) continue;
    const value = (Number(coarse.slice(1)) + 1) | ((Number(middle.slice(1)) + 1) << 8);
    const key = hashWord(foldFigures(normalise(word)));
    entries.set(key, ((entries.get(key) ?? 0) & (-1 << 19)) | value);
  }
  return entries;
}

function webEntries(): Map<number, number> {
  const entries = new Map<number, number>();
  for (const [word, coarse, middle, fine] of readRows('lexicons/word_clusters_web.tsv.gz')) {
    if (!word || !fine) continue;
    const key = hashWord(normalise(word));
    if (!entries.has(key))
      entries.set(key, (Number(coarse) + 1) | ((Number(middle) + 1) << 6) | ((Number(fine) + 1) << 15));
  }
  return entries;
}

function commonEntries({ lower, capitalised }: WordCounts): Map<number, number> {
  const partsOfSpeech = new Map<string, number>();
  for (const [form, , po, inflection] of readRows('lexicons/lexicon_hunspell_fr_forms.tsv.gz')) {
    if (!form || !po) continue;
    const key = form.toLowerCase();
    partsOfSpeech.set(key, (partsOfSpeech.get(key) ?? 0) | partOfSpeech(po, inflection ?? '', form));
  }
  const entries = new Map<number, number>();
  for (const word of new Set([...lower.keys(), ...capitalised.keys()])) {
    const small = lower.get(word) ?? 0;
    const large = capitalised.get(word) ?? 0;
    const parts = partsOfSpeech.get(word) ?? 0;
    if (small + large < (parts ? 2 : 3)) continue;
    const share = small / (small + large);
    const bucket = 1 + [0.02, 0.15, 0.5, 0.85, 0.97, 0.995].filter((bound) => share > bound).length;
    entries.set(hashWord(word), parts | (Math.min(15, Math.floor(Math.log2(small + 1))) << 8) | (bucket << 12));
  }
  return entries;
}

function partOfSpeech(po: string, inflection: string, form: string): number {
  const P = PART_OF_SPEECH;
  if (/\b(?:npr|prn|patr)\b/.test(po)) return P.proper;
  if (/^v\d/.test(po)) return /ppas/.test(inflection) ? P.participle : P.verb;
  let parts = 0;
  if (/\bmg\b|prep|det|conj/.test(po)) parts |= P.function;
  if (/\bnom\b/.test(po)) parts |= P.noun;
  if (/\badj\b/.test(po)) parts |= P.adjective;
  if (/\badv\b/.test(po)) parts |= P.adverb;
  return /^\p{Lu}/u.test(form) && parts === P.noun ? P.proper : parts;
}

function nameEntries({ capitalised }: WordCounts): Map<number, number> {
  const entries = new Map<number, number>();
  const add = (name: string, bits: number): void => {
    const key = hashWord(fold(normalise(name)));
    entries.set(key, (entries.get(key) ?? 0) | bits);
  };
  for (const [name, male, female] of readRows('lexicons/given_names_insee2021.tsv')) {
    const men = Number(male);
    const women = Number(female);
    const births = men + women;
    if (!name || births < 20) continue;
    add(name, (women > births * 0.1 ? 1 : 0) | (men > births * 0.1 ? 2 : 0) | (births < 2000 ? 4 : 0));
  }
  for (const [name, gender, , localized] of readRows('lexicons/given_names_world_cc0.tsv')) {
    for (const form of [name, localized])
      if (form && /^\p{Script=Latin}/u.test(form)) add(form, gender === 'F' ? 1 : 2);
  }
  const seen = new Set([...capitalised.keys()].map((word) => fold(word)));
  for (const [name] of readRows('lexicons/surnames_insee2008.tsv')) if (name && seen.has(fold(name))) add(name, 8);
  for (const [name] of readRows('lexicons/surnames_world_cc0.tsv')) if (name) add(name, 8);
  return entries;
}

export function phraseEntries(counts: WordCounts): Map<number, number> {
  const entries = new Map<number, number>();
  const reaches = new Map<number, number>();
  const add = (list: List, phrase: string | undefined): void => {
    if (!phrase || phrase.length < 2 || phrase.length > 100) return;
    const words = phraseWords(phrase);
    if (words.length === 0 || words.length > LONGEST_PHRASE) return;
    let hash = 0;
    for (const word of words) hash = extendPhrase(hash, word);
    entries.set(hash, (entries.get(hash) ?? 0) | (1 << LISTS.indexOf(list)));
    let opening = 0;
    for (const word of words.slice(0, 2)) {
      opening = extendPhrase(opening, word);
      reaches.set(opening, Math.max(reaches.get(opening) ?? 0, words.length));
    }
  };
  addPeople(add);
  addPlaces(add, counts);
  addOrganisations(add);
  for (const [masculine, feminine] of readRows('lexicons/nouns_masc_fem_hunspell.tsv'))
    for (const form of [masculine, feminine]) if (form && (counts.lower.get(form) ?? 0) > 20) add('title', form);
  for (const [opening, reach] of reaches) entries.set(opening, (entries.get(opening) ?? 0) | (reach << 24));
  return entries;
}

/** Folded hashes of a phrase's tokens. */
export function phraseWords(phrase: string): number[] {
  const tokens = readTokens(phrase);
  return Array.from({ length: tokens.length }, (_, i) =>
    hashWord(fold(normalise(phrase.slice(tokens.starts[i], tokens.ends[i])))),
  );
}

type Add = (list: List, phrase: string | undefined) => void;

function addPeople(add: Add): void {
  const files = [
    'persons_world_leaders_legislators',
    'persons_wikidata_politicians_world',
    'persons_wikidata_deputes_fr',
    'persons_an17_deputes',
  ];
  for (const file of files)
    for (const [name] of readRows(`lexicons/${file}.tsv`)) if (name && name.includes(' ')) add('person', name);
}

function addPlaces(add: Add, counts: WordCounts): void {
  const bare = (name: string): string =>
    name
      .replace(/\s*\(.*\)$/, '')
      .replace(
        /^(?:comté|département|province|région|district|municipalité|gouvernorat|État|état|oblast|canton) (?:de la |de l'|du |des |de |d')/i,
        '',
      );
  for (const [name, , aliases] of readRows('lexicons/countries_i18n_iso_fr.tsv'))
    for (const form of [name, ...(aliases ?? '').split('|')]) add('country', form);
  for (const [name, code] of readRows('lexicons/territories_cldr_fr.tsv'))
    add(/^\d+$/.test(code ?? '') ? 'region' : 'country', name && bare(name));
  for (const [name] of readRows('lexicons/departements_regions_epci_fr.tsv')) add('region', name);
  for (const [name] of readRows('lexicons/subdivisions_cldr_fr.tsv')) {
    add('region', name);
    add('region', name && bare(name));
  }
  for (const [name, , alternatives, thesaurus] of readRows('lexicons/eurovoc_geo_org_fr.tsv')) {
    const list = /^72/.test(thesaurus ?? '') ? 'region' : /^76/.test(thesaurus ?? '') ? 'organisation' : null;
    if (list)
      for (const form of [name, ...(alternatives ?? '').split('|')])
        if (form && /\p{Lu}/u.test(form)) add(list, bare(form));
  }
  for (const [name, local, , , , , , population] of readRows('lexicons/cities_naturalearth_fr.tsv')) {
    const list = Number(population) >= 100_000 ? 'city' : 'town';
    for (const form of [name, local]) add(list, form);
  }
  for (const [name] of readRows('lexicons/exemplar_cities_cldr_fr.tsv')) add('city', name);
  for (const [name, , , population] of readRows('lexicons/cities_geonames_135k.tsv')) {
    if (!name) continue;
    if (Number(population) >= 100_000) add('city', name);
    else if (Number(population) >= 10_000 || counts.capitalised.has(name.toLowerCase())) add('town', name);
  }
  for (const [name, type, , , population] of readRows('lexicons/communes_fr.tsv'))
    if (type?.startsWith('commune')) add(Number(population) >= 30_000 ? 'city' : 'town', name);
  for (const [form, lemma, kind] of readRows('lexicons/lexicon_grammalecte_geo.tsv')) {
    if (kind === 'G' || kind === 'L') add('demonym', form);
    else add(kind === 'P' ? 'country' : 'town', lemma || form);
  }
}

function addOrganisations(add: Add): void {
  for (const [name, kind, canonical] of readRows('lexicons/own_orgs_news_fr.tsv')) {
    const list: List =
      kind === 'company'
        ? 'company'
        : kind === 'agency_media'
          ? 'media'
          : kind === 'sport_org'
            ? 'club'
            : 'organisation';
    add(list, name);
    if (canonical && canonical.includes(' ')) add(list, canonical);
  }
  for (const [name, type, short, abbreviation] of readRows('lexicons/orgs_an_organes.tsv')) {
    if (!/^(?:MINISTERE|PARPOL|GP|ORGEXTPARL|ASSEMBLEE|SENAT|COMPER|GOUVERNEMENT)$/.test(type ?? '')) continue;
    add('organisation', name);
    if (type === 'PARPOL' || type === 'GP') for (const form of [short, abbreviation]) add('organisation', form);
  }
  for (const [acronym, expansion] of readRows('lexicons/acronyms_sigles_admin_fr.tsv')) {
    if (acronym && /^\p{Lu}{2,}/u.test(acronym)) add('acronym', acronym);
    if (
      expansion &&
      /^(?:agence|conseil|fédération|institut|office|direction|centre|comité|commission|ministère|union|association|haut|cour|caisse|service)\b/i.test(
        expansion,
      )
    )
      add('organisation', expansion);
  }
  for (const [name] of readRows('lexicons/sem_company.tsv')) add('company', name);
  for (const [name] of readRows('lexicons/sem_organisation.tsv')) add('organisation', name);
  for (const [name, kind] of readRows('lexicons/media_fr_mdiplo.tsv'))
    add(/^person/.test(kind ?? '') ? 'person' : /^(?:owner|organisation)/.test(kind ?? '') ? 'company' : 'media', name);
  for (const [name] of readRows('lexicons/football_clubs_openfootball.tsv')) add('club', name);
  for (const [name] of readRows('lexicons/universities_hipo.tsv')) add('university', name);
}

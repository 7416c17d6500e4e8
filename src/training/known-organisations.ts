// Organisations by name, with their category: from the lists, then from nouns before names
// in the archive ("le constructeur Renault").

import { keyOf, ORGANISATION_CATEGORIES } from '../knowledge/tables.js';
import { categoryOfHead } from '../knowledge/heads.js';
import type { OrganisationCategory } from '../types.js';
import { readArchive, readRows } from './shared.js';
import type { Entry } from './tables.js';

const FEWEST_SEEN = 2;
const AGREEING = 0.7;

/** Our own list puts some categories together; these patterns tell them apart. */
const UNIONS =
  /^(?:CGT|CFDT|FO|Force ouvrière|CFTC|CFE-CGC|Unsa|UNSA|Sud|SUD|Solidaires|FSU|FNSEA|Medef|MEDEF|CPME|U2P|Confédération paysanne|Coordination rurale|UGTT|UNEF|Unef|FAGE|Fage|DGB|FTQ|CSN|Snes|SNES|SE-Unsa|Alliance|Unité SGP)\b/i;
const COURTS = /(?:cour|tribunal|parquet|conseil d'état|conseil constitutionnel|cpi|cij|cedh|pnf|cassation)\b/i;
const MILITARY = /\b(?:armée|défense|légion|marine|tsahal|gign|garde nationale)\b/i;
const AGENCIES =
  /^(?:CIA|FBI|NSA|MI5|MI6|DGSE|DGSI|Mossad|FSB|GRU|KGB|SVR|BND|Nasa|NASA|Cnes|CNES|ESA|Insee|INSEE|Météo-France|FDA|Ademe|Anses|ANSM|HAS|Arcep|Arcom|CSA|AMF|Cnil|CNIL|Hadopi|Urssaf|URSSAF|Pôle emploi|Pôle Emploi|France Travail|Ofpra|OFPRA|Raid|RAID|BRI|BAC|Interpol|CDC|CNRS|Inserm|INSERM|SEC|Roscosmos|Roskosmos|DEA|ICE|ATF|NSC|Tracfin|Anssi|BEA|DGCCRF|Santé publique France|Réserve fédérale|Fed)$/i;

/** State-owned companies. */
const STATE_FIRMS = /^(?:EDF|RTE|SNCF|RATP|La Poste)$/;

/** Names that the lists lack or have in a wrong category. */
const OWN: Readonly<Partial<Record<OrganisationCategory, string>>> = {
  government:
    'État|État fédéral|Maison-Blanche|Maison Blanche|Conseil des ministres|Union soviétique|Buckingham Palace',
  party: 'CRCE|Insoumis|Insoumise|France insoumise|Marcheurs|Frontistes|Parti républicain|Parti démocrate',
  company:
    'Marvel|DC Comics|YouTube|WhatsApp|TikTok|Snapchat|Leboncoin|Le Bon Coin|Hyper U|Super U|Système U|Enedis|GRDF|Ifop|Odoxa|Ipsos|Elabe|BVA|OpinionWay|Harris Interactive|Kantar|Viavoice',
  agency:
    'CSA|CRS|Assurance maladie|DCRI|Arcep|répression des fraudes|Direction générale de la sécurité intérieure|ENISA|FAA|NTSB|BEA',
  education:
    'ENA|Sciences Po|Normale Sup|Polytechnique|HEC|Essec|MIT|Harvard|Oxford|Cambridge|Yale|Stanford|Princeton|Columbia',
  media:
    'Daily Record|The Herald|Nature|Science|The Lancet|Nature Communications|Proceedings of the Royal Society B|New England Journal of Medicine|JAMA|BMJ',
};

export function organisationEntries(): Entry[] {
  const entries = new Map<string, number>();
  const add = (name: string | undefined, category: OrganisationCategory | null): void => {
    const key = keyOf(name ?? '');
    if (category && key.length > 1 && key.length < 80 && !entries.has(key))
      entries.set(key, ORGANISATION_CATEGORIES.indexOf(category));
  };
  for (const [category, names] of Object.entries(OWN))
    for (const name of names.split('|')) add(name, category as OrganisationCategory);
  for (const [name, kind, canonical] of readRows('lexicons/own_orgs_news_fr.tsv')) {
    const category = name && kind ? ownCategory(name, kind) : null;
    add(name, category);
    if (canonical?.includes(' ')) add(canonical, category);
  }
  for (const [name, type, short, abbreviation] of readRows('lexicons/orgs_an_organes.tsv')) {
    if (type === 'MINISTERE' || type === 'GOUVERNEMENT' || type === 'SENAT' || type === 'ASSEMBLEE')
      add(name, 'government');
    if (type === 'PARPOL' || type === 'GP') for (const form of [name, short, abbreviation]) add(form, 'party');
  }
  for (const [name, kind] of readRows('lexicons/media_fr_mdiplo.tsv'))
    add(name, /^media/.test(kind ?? '') ? 'media' : kind === 'owner' ? 'company' : null);
  for (const [name] of readRows('lexicons/sem_company.tsv')) if (name && name.length > 3) add(name, 'company');
  for (const [name, , , thesaurus] of readRows('lexicons/eurovoc_geo_org_fr.tsv'))
    if (/^76/.test(thesaurus ?? '') && /^\p{Lu}/u.test(name ?? '')) add(name, 'igo');
  for (const [name] of readRows('lexicons/universities_hipo.tsv')) add(name, 'education');
  const induced = induceOrganisations();
  for (const [name, category] of induced) add(name, category);
  for (const [name] of readRows('lexicons/football_clubs_openfootball.tsv')) add(name, 'sport');
  return [...entries];
}

function ownCategory(name: string, kind: string): OrganisationCategory | null {
  switch (kind) {
    case 'igo':
    case 'ngo':
    case 'company':
      return kind;
    case 'agency_media':
      return 'media';
    case 'armed_group':
      return 'armed-group';
    case 'sport_org':
      return 'sport';
    case 'party_union':
      return UNIONS.test(name) || /syndicat|confédération/i.test(name) ? 'union' : 'party';
    case 'state_org':
      if (STATE_FIRMS.test(name)) return 'company';
      if (AGENCIES.test(name)) return 'agency';
      if (COURTS.test(name)) return 'court';
      return MILITARY.test(name) ? 'military' : 'government';
    default:
      return null;
  }
}

/** In "la chaîne X" or "le constructeur automobile X", the noun before the name votes for its category. */
function induceOrganisations(): Map<string, OrganisationCategory> {
  const votes = new Map<string, Map<OrganisationCategory, number>>();
  const name = String.raw`(\p{Lu}[\p{L}\d&+'’.-]*\p{L}(?: (?:de |du |des |d[’'])?\p{Lu}[\p{L}\d&+'’-]*){0,3})`;
  const pattern = new RegExp(
    String.raw`(?<![\p{L}-])(?:[Ll]e|[Ll]a|[Uu]n|[Uu]ne|[Dd]u|[Aa]u|[Ll][’']|[Dd][’'])[ ]?(\p{Ll}[\p{Ll}-]+)(?: \p{Ll}[\p{Ll}-]+)? ${name}`,
    'gu',
  );
  for (const text of readArchive()) {
    for (const [, head, found] of text.matchAll(pattern)) {
      const category = categoryOfHead(head!);
      if (!category || !found) continue;
      const key = keyOf(found);
      const counts = votes.get(key) ?? new Map<OrganisationCategory, number>();
      counts.set(category, (counts.get(category) ?? 0) + 1);
      votes.set(key, counts);
    }
  }
  const induced = new Map<string, OrganisationCategory>();
  for (const [key, counts] of votes) {
    const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
    const [category, most] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
    if (total >= FEWEST_SEEN && most >= AGREEING * total) induced.set(key, category);
  }
  return induced;
}

// Names that many bodies share, because every town, department or region has such a body ("tribunal correctionnel",
// "conseil municipal", "agence régionale de santé", "préfecture"), or every company ("comité d'entreprise"). Alone they name
// no body. With a name behind them they do: "tribunal correctionnel de Lille", "agence régionale de santé Occitanie". So
// does what a country has one of: "parquet national financier".
import type { OrganisationRecord } from '../../index.js';
import { foldName, lettersOf } from './fold.js';

/** "départemental", "interrégionale", "communautaires", "académique": adjectives of what is one among many of a country. */
const TERRITORIAL =
  /^(?:inter|infra)?(?:region|department|departement|municip|commun|canton|provinci|territori|diocesa|metropolit|zona|prefector)(?:l|le|les|al|ale|ales|ux|aux|ain|aine|ains|aines)$|^(?:inter)?communa(?:l|le|les|ux)$|^(?:communautaire|academique|rectoral|diocesain|prefectoral|consulaire)(?:e|s|es)?$/;

/** "local" is written small, or it is a name: "The Local". */
const LOCAL = /^\S+(?: \S+)? loca(?:l|le|les|ux)$/u;

/** These have "régional" in names of their own: "Presse régionale". */
const NAMED: ReadonlySet<OrganisationRecord['category']> = new Set(['media', 'party', 'company', 'sport']);

/** Before these words of a name, an adjective belongs to the body itself. Behind them it may belong to something else. */
const LINK = /^(?:de|des|du|d'.*|a|au|aux|pour|sur|et|en|contre)$/;

/** The beginnings of folded names of bodies that have no such adjective. `$` ends those that may not go on. */
const BODIES: readonly RegExp[] = [
  // Courts and prisons.
  /^tribun(?:al|aux)$/,
  /^tribun(?:al|aux) (?:correctionnel|judiciaire|administratif|civil|penal|militaire|paritaire|de (?:grande |premiere )?instance|d'instance|de (?:commerce|police|proximite|simple police)|pour enfants|d'application|d'arrondissement|du travail|des affaires de securite sociale)s?\b/,
  /^cours? (?:administratives? )?d'a(?:ppel|ssises)\b/,
  /^cours? criminelles?\b/,
  /^(?:parquets?(?: general)?|barreaux?|greffes?|jurys?)$/,
  /^(?:conseils? (?:de|des) )?prud'?\s?hommes?\b/,
  /^(?:maisons? (?:d'arret|centrale)|prison|centres? (?:penitentiaires?|de detention|de retention|educatif ferme))\b/,
  // Police, gendarmerie and rescue.
  /^(?:commissariats?(?: (?:central|de (?:police|quartier|secteur)|d'arrondissement))*|brigades?|polices?|gendarmeries?)$/,
  /^(?:brigades?|sections?|pelotons?|compagnies?|escadrons?|groupements?|antennes?) (?:[a-z-]+ )*(?:d')?(?:gendarmerie|police|recherches?|criminalite|anticriminalite|intervention|securisation|criminelle|fluviale|banditisme|stupefiants|mineurs)\b/,
  /^(?:sapeurs[ -])?pompiers$/,
  /^services? d'(?:incendie|aide medicale)\b/,
  // Town halls, prefectures and what belongs to them.
  /^(?:mairies?|hotels? de ville|municipalites?|(?:sous[ -])?prefectures?(?: de (?:region|departement))?|rectorats?|ambassades?|consulats?)$/,
  /^conseils? (?:general|generaux|d'arrondissement|de quartier|de classe|d'administration|de surveillance|d'etablissement)$/,
  /^communautes? (?:de communes|d'agglomeration|urbaine)\b/,
  /^offices? (?:de|du) tourisme\b/,
  /^chambres? (?:d'(?:agriculture|appel)|correctionnelle|de (?:l'instruction|commerce|metiers)|des notaires)\b/,
  /^caisses? (?:primaires? )?(?:d'allocations familiales|d'assurance maladie)\b/,
  // Committees that every company has.
  /^comites? (?:central )?(?:d'(?:entreprise|etablissement|hygiene)|social et economique)\b/,
  // Hospitals, schools and churches.
  /^(?:hopital|hopitaux|cliniques?|maternites?|centres? hospitaliers?|instituts? hospitalo|centres? de secours)\b/,
  /^(?:lycees?|colleges?|universites?|facultes?|ecoles? (?:primaires?|maternelles?|elementaires?|d'ingenieurs|de commerce))\b/,
  /^(?:paroisses?|dioceses?|eveches?|archeveches?|synagogues?|mosquees?|cathedrales?)$/,
  // The same, by their acronyms.
  /^(?:samu|smur|sdis|chu|chru|chr|ehpad|ars|caf|cpam|bac|drac|dreal|direccte|ddt|tgi|clsc)s?$/,
];

/** What a country, or the world, has one of. */
const ONE =
  /\b(?:national(?:e|es)?|nationaux|federal(?:e|es)?|internation\w+|mondiale?s?|europeen\w*|francais\w*|supreme|constitutionnel\w*|interministeriel\w*)\b/;

/** Words that are no names where a writer gives every word a capital: "Agence Régionale de Santé". */
const COMMON: ReadonlySet<string> = new Set(
  'administratif administrative affaires agglomeration agriculture aide allocations appel arret arrondissement artisanat assises assurance central civil civile classe cohesion commerce communautes communes comptes conditions correctionnel correctionnelle criminalite criminelle culturelles detention droit economie economique emploi enfants enseignement entreprise entreprises environnement etudes familiales formation general generale grande hommes hospitalier hospitaliere hospitaliers hospitalo hygiene incendie industrie instance instruction intervention judiciaire logement maladie metiers notaires operationnel operationnels penitentiaire personnes police primaire protection publique publiques quartier recherche recherches retention routes routiere sante sauvetage secours securite social sociale surete surveillance territoires tourisme transports travail universitaire urbaine ville'.split(
    ' ',
  ),
);

/**
 * What of an organisation's names is shared by many bodies. `name`: all, as of "agence régionale de santé (ARS)".
 * `acronym`: the acronym, which stands for the common words alone: "agence régionale de santé Occitanie (ARS)". Empty where
 * each tells one body: "université de Californie du Sud (USC)".
 */
export function sharedOf(organisation: Pick<OrganisationRecord, 'name' | 'acronym' | 'category'>): Shared {
  const { name, acronym } = organisation;
  if (!isOneOfMany(organisation)) return '';
  const words = name.split(/[\s-]+/u);
  const common = words.filter((word, place) => !isProper(word, place));
  if (common.length === words.length) return 'name';
  return acronym !== null && initialsOf(common) === lettersOf(acronym) ? 'acronym' : '';
}

export type Shared = 'name' | 'acronym' | '';

/** Whether a name begins like that of a body which there are many of. */
function isOneOfMany({ name, category }: Pick<OrganisationRecord, 'name' | 'category'>): boolean {
  const folded = foldName(name);
  if (ONE.test(folded)) return false;
  if (BODIES.some((body) => body.test(folded))) return true;
  if (NAMED.has(category)) return false;
  const words = folded.split(/[\s-]+/u);
  const link = words.findIndex((word) => LINK.test(word));
  return words.slice(1, link < 0 ? undefined : link).some((word) => TERRITORIAL.test(word)) || LOCAL.test(name);
}

/** Whether a word of a name is itself a name, such as that of a town. The first word of a body never is. */
function isProper(word: string, place: number): boolean {
  if (/\d/.test(word)) return true;
  const bare = withoutArticle(word);
  if (place === 0 || !/^\p{Lu}/u.test(bare)) return false;
  return !bare
    .split(/['’]/u)
    .map(foldName)
    .every((part) => COMMON.has(part) || TERRITORIAL.test(part));
}

function initialsOf(words: readonly string[]): string {
  const said = words.filter((word) => !/^(?:de|des|du|la|le|les|à|au|aux|pour|sur|et|en)$/i.test(word));
  return said.map((word) => foldName(withoutArticle(word))[0] ?? '').join('');
}

function withoutArticle(word: string): string {
  return word.replace(/^(?:[ld]|qu)['’]/iu, '');
}

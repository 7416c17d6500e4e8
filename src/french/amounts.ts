// The words around numbers: approximators, fractions, rates, and the words that
// are never counted nouns. Folded; data only.

import type { QuantityReading } from '../types.js';
import { oneOf } from './one-of.js';

type Approximation = NonNullable<QuantityReading['approximation']>;

const list = (words: string): string[] => words.trim().split(/\s*\|\s*/);

function by(groups: Readonly<Record<Approximation, string>>): ReadonlyMap<string, Approximation> {
  return new Map(
    Object.entries(groups).flatMap(([approximation, phrases]) =>
      list(phrases).map((phrase) => [phrase, approximation as Approximation] as const),
    ),
  );
}

/** Before the number. */
export const APPROXIMATORS = by({
  about:
    "environ|pres de|pres d'|quelque|quelques|autour de|autour des|autour d'|aux alentours de|aux environs de|a peu pres|peu ou prou|" +
    'grosso modo|approximativement|presque|quasi|quasiment|pratiquement|a peine|pas loin de|non loin de|pile',
  'more than':
    "plus de|plus d'|un peu plus de|un peu plus d'|bien plus de|bien plus d'|superieur a|superieure a|superieurs a|" +
    'superieures a|au - dela de|au-dela de|au-dessus de|depassant|largement plus de|nettement plus de|beaucoup plus de',
  'at least':
    'superieur ou egal a|superieure ou egale a|superieurs ou egaux a|superieures ou egales a|egal ou superieur a|egale ou superieure a|' +
    "au moins egal a|au moins egale a|au moins|au minimum|un minimum de|minimum|pas moins de|pas moins d'|rien moins que",
  'less than':
    "moins de|moins d'|un peu moins de|un peu moins d'|bien moins de|inferieur a|inferieure a|inferieurs a|inferieures a|" +
    'au-dessous de|en dessous de|en - dessous de|en-dessous de',
  'at most':
    'inferieur ou egal a|inferieure ou egale a|inferieurs ou egaux a|inferieures ou egales a|egal ou inferieur a|egale ou inferieure a|' +
    "jusqu' a|jusqu' aux|au plus|tout au plus|au maximum|un maximum de|maximum|pas plus de|pas plus d'|a concurrence de|n' excedant pas",
});

/** After the unit or the noun. */
export const AFTERTHOUGHTS = by({
  about: 'environ|a peu pres|ou presque|grosso modo|approximativement|pile',
  'more than': 'et quelques|et des poussieres',
  'at least': 'au moins|au minimum|minimum|ou plus|et plus|au bas mot',
  'less than': 'ou moins de|a peine',
  'at most': 'au plus|au maximum|maximum|ou moins|et moins|tout au plus',
});

/** "un tiers", "trois quarts": denominators. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  (
    'demi|2 demie|2 demis|2 tiers|3 quart|4 quarts|4 cinquieme|5 cinquiemes|5 sixieme|6 sixiemes|6 septieme|7 septiemes|7 huitieme|8 ' +
    'huitiemes|8 neuvieme|9 neuviemes|9 dixieme|10 dixiemes|10 onzieme|11 douzieme|12 quinzieme|15 vingtieme|20 vingtiemes|20 trentieme|30 ' +
    'quarantieme|40 cinquantieme|50 soixantieme|60 centieme|100 centiemes|100 millieme|1000 milliemes|1000 millionieme|1000000'
  )
    .split(' ')
    .map((entry) => {
      const [word, value] = entry.split('|');
      return [word!, Number(value)];
    }),
);

/** "le double", "a triplé": folded form → factor. */
export const MULTIPLES: ReadonlyMap<string, number> = new Map(
  Object.entries({ double: 2, triple: 3, quadruple: 4, quintuple: 5, sextuple: 6, decuple: 10, centuple: 100 }),
);
/** "divisé par", "multiplié par": 0 divides. */
export const FACTORS: ReadonlyMap<string, number> = new Map(
  Object.entries({ divis: 0, multipli: 1 }).flatMap(([stem, factor]) =>
    ['e', 'ee', 'es', 'ees', 'er', 'ait', 'era', 'ant'].map((end) => [stem + end, factor] as const),
  ),
);
export const MULTIPLIED: ReadonlyMap<string, number> = new Map(
  Object.entries({ doubl: 2, tripl: 3, quadrupl: 4, quintupl: 5, sextupl: 6, decupl: 10, centupl: 100 }).flatMap(
    ([stem, factor]) =>
      ['e', 'ee', 'es', 'ees', 'er', 'ait', 'era', 'aient', 'eront'].map((end) => [stem + end, factor] as const),
  ),
);

/** What "du mètre carré", "/kg" divide by. */
export const RATE_UNITS = list(
  'm2|m²|metre carre|m3|metre cube|metre|km|kilometre|kilo|kilogramme|kg|gramme|g|litre|l|tonne|t|hectare|ha|mois|heure|h|jour|j|an|mwh|kwh|mt|unite|piece',
);
/** What "par mois", "le baril" divide by. */
export const RATE_NOUNS = [
  ...RATE_UNITS.filter((word) => word.length > 2 || word === 'an'),
  ...list(
    'annee|semaine|minute|seconde|nuit|nuitee|habitant|personne|tete|baril|once|action|titre|part|foyer|menage|enfant|eleve|salarie|place|billet|' +
      'ticket|repas|match|trajet|trimestre|semestre|boisseau|kilowattheure|megawattheure|bouteille|paquet|exemplaire|numero|vehicule|passager|' +
      'participant|joueur|famille|abonne|client|utilisateur|patient|journee|seance|course|page|mot|appel|sms|paire|barquette|douzaine|sac|quintal|' +
      'hectolitre|demandeur|soldat|siege|voix|electeur|agent|employe|travailleur|logement|appartement|chambre|lit|etudiant|adherent|licence|contrat|' +
      "dossier|cas|dose|test|masque|centaine|millier|million d' habitants|millier d' habitants|femme|couple|classe|enseignant|professeur|medecin|hopital|poste|commune|departement|quart d' heure|demi - heure",
  ),
];

/** Words that stand between a number and what it counts. */
export const BEFORE_NOUN = list(
  'autre|autres|nouveau|nouveaux|nouvel|nouvelle|nouvelles|premier|premiers|premiere|premieres|dernier|derniers|derniere|' +
    'dernieres|grand|grands|grande|grandes|petit|petits|petite|petites|jeune|jeunes|vieux|vieille|vieilles|ancien|anciens|' +
    'ancienne|anciennes|gros|grosse|grosses|meilleur|meilleurs|meilleure|meilleures|principal|principaux|principale|principales|' +
    'seul|seuls|seule|seules|bon|bons|bonne|bonnes|beau|beaux|belle|belles|mauvais|mauvaise|mauvaises|haut|hauts|haute|hautes|' +
    'long|longs|longue|longues|futur|futurs|future|futures|prochain|prochains|prochaine|prochaines|simple|simples|vrai|vrais|' +
    'vraie|vraies|veritable|veritables|demi|importants|importantes|plus|faux|fausses|pauvres|lourds|lourdes|courts|courtes|' +
    'precedents|precedentes|celebres|moins|tres|fameux|fameuses|immenses|enormes|eventuels|eventuelles|riches|rares|supposes|' +
    'presumes|magnifiques|superbes|splendides|terribles|modestes|formidables|gigantesques|minuscules|brillants|' +
    'brillantes|illustres|braves|lointains|lointaines|maigres|vastes|differents|differentes|divers|diverses|nombreux|nombreuses',
);

/** Adjectives that may stand for the noun: "neuf autres", "deux jeunes". */
export const STANDING_FOR_NOUNS = list(
  'autre|autres|jeunes|petits|grands|vieux|anciens|pauvres|riches|premiers|premieres|derniers|dernieres|nouveaux|nouvelles',
);

/** "chefs d'État", "coups de feu", "mises en examen": the noun is in three words. */
export const COMPOUND_HEADS = list(
  'cours|tetes|chefs|coups|boites|mises|mis|points|gardes|chambres|postes|hommes|femmes|prises|agents|officiers|stations|gilets|salles|billets|maisons',
);
export const COMPOUND_TAILS = list(
  'eau|affiche|demeure|garde|examen|vue|etat|feu|couteau|vitesses|vente|coeur|police|affaires|lettres|loi|guerre|otages|otage|train|retraite|classe|ski|jeux',
);

/** Acronyms that are counted: "330 CDI", "2 000 PME". */
export const ACRONYMS = list(
  'cdi|cdd|pme|tpe|eti|sdf|vtt|suv|hlm|etp|tgv|crs|ong|rtt|vtc|dvd|cd|sms|gps|pc|ehpad|chu|zad|qpc|opa|pv|bd',
);

/** Participles that name people of whom the news counts so many; other participles count nothing: "douze placés". */
export const PARTICIPLES_AS_NOUNS = list(
  'tues|tuees|blesses|blessees|disparus|disparues|noyes|noyees|gueris|gueries|hospitalises|hospitalisees|intubes|eborgnes|' +
    'fiches|deferes|deferees|secourus|evacues|evacuees|decedes|decedees|contamines|contaminees|infectes|infectees|vaccines|' +
    'vaccinees|licencies|licenciees|interpelles|interpellees|arretes|arretees|naufrages|rescapes|mobilises|convertis',
);

/** Words that are no thing measured. */
export const SMALL_WORDS = list(
  "de|du|d'|la|le|l'|un|une|et|ou|a|au|en|par|pour|sur|avec|que|qu'|qui|ce|cette|son|sa|leur|entre|contre|est|sont|etait|etaient|sera|seront|ont|" +
    "avait|avaient|n'|s'|se|ne|y|il|ils|on|je|tu|comme|soit|car|si|quand|ni|donc|or|lors|ainsi|deja|encore|aussi|etre|avoir|fut|peut|doit|va|vont",
);

/** Words that look like plurals and are never what is counted. */
export const NEVER_NOUNS = list(
  'dans|plus|moins|ans|fois|pas|sous|sans|vers|mais|puis|des|tous|toutes|tres|apres|depuis|alors|leurs|nos|vos|les|ses|ces|mes|' +
    'tes|aux|ceux|celles|eux|nous|vous|jamais|toujours|dehors|hors|lors|ailleurs|jours|jour|mois|semaines|annees|heures|minutes|' +
    'secondes|siecles|decennies|trimestres|semestres|quelques|plusieurs|certains|certaines|deux|trois|six|dix|cents|mille|' +
    'millions|milliards|suis|es|sommes|etes|etais|avais|auras|seras|fais|dois|peux|veux|vas|viens|prends|pris|mis|permis|promis|' +
    'compris|appris|repris|surpris|remis|soumis|admis|transmis|commis|acquis|requis|conquis|inclus|exclus|dessus|dessous|dedans|' +
    'parmi|selon|hormis|malgre|pres|expres|proches|quels|quelles|lesquels|lesquelles|desquels|desquelles|auxquels|auxquelles|' +
    'desormais|parfois|autrefois|toutefois|cependant|neanmoins|volontiers|longtemps|temps|heure|minute|seconde|an|annee|semaine|' +
    'siecle|nuits|nuit|journee|journees|matins|soirs|jadis|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|' +
    'novembre|decembre|lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches|dont|tirees|basees|situes|situees|etant|lui|' +
    'tandis|possibles|originaires|susceptibles|adoptes|adoptees|' +
    'aupres|elle|elles|ils|suivants|suivantes|week-ends|verses|prevus|prevues|restants|restantes|ces-derniers|chez|envers|depens|environs|alentours|us|ici|glorieuses',
);

/** "aucun mort": none of these counts. */
export const LOSSES = list(
  'mort|morte|tue|tuee|blesse|blessee|victime|deces|disparu|disparue|survivant|survivante|rescape|rescapee|hospitalisation|contamination|perte humaine',
);

/** After these, in the singular or the plural, a number is a name: "article 49", "numéro 10", "lignes 2 et 5". */
export const NUMBERED = oneOf(
  'article art. art alinea n° no n numero page p. chapitre titre tome volume acte scene phase etape episode saison groupe ' +
    'poule categorie classe niveau version chaine canal vol ligne route autoroute rn rd departementale nationale ' +
    'paragraphe annexe amendement lot salle porte terminal quai voie boite bp cs cp npa code departement zone division type ' +
    'figure tableau photo partie stade palier section resolution decret loi directive reglement convention protocole ' +
    'formule ligue chambre bus tram metro rer train station lycee college regiment rue place avenue boulevard radio opus ' +
    'symphonie sonate psaume sourate verset caisse stand hall piste virage dossard matricule livre ch chap chap. ' +
    'district secteur bloc camp unite escadron brigade point maillot case ordonnance arrete sortie echangeur borne ' +
    'vestiaire couloir top covid sars-cov',
);

/** Before a year: "en 2017", "depuis 1998"; "de 2000 Palestiniens" counts. */
export const DATING = oneOf('en depuis fin debut hiver automne printemps an annee saison vers courant');

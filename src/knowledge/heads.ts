// Common nouns that tell what a name denotes: "le constructeur Renault", "ministère de la Santé", "rue de Rivoli". Data
// only, one line per category.

import type { OrganisationCategory, PlaceCategory } from '../types.js';
import { keyOf } from './tables.js';

/**
 * Nouns at the start of an organisation's name, or just before it. If a word is in several lines, the first one counts.
 */
const ORGANISATION_HEADS: Readonly<Partial<Record<OrganisationCategory, string>>> = {
  court: 'tribunal tribunaux cour parquet barreau juridiction prud’hommes assises pnf jirs',
  education:
    'université universités école écoles lycée lycées collège faculté fac institut iut academy académie campus university school college rectorat sorbonne polytechnique sciences-po essec hec éducation universidad universität universitaire business',
  health:
    'hôpital hôpitaux chu chru chr clinique ehpad maternité samu urgences aphp ap-hp hospital pharmacie hospices centre-hospitalier médical',
  religion:
    'église diocèse archidiocèse évêché archevêché paroisse mosquée synagogue couvent abbaye conférence-épiscopale consistoire patriarcat congrégation cathédrale',
  military:
    'armée armées régiment bataillon escadron légion marine aviation infanterie garde division corps-d’armée commandement forces état-major flotte gendarmerie milice-nationale',
  'armed-group':
    'milice guérilla jihadistes djihadistes rebelles insurgés cartel gang mafia talibans rébellion maquis organisation-terroriste',
  agency:
    'agence office police commissariat observatoire autorité régulateur douanes caisse assurance-maladie inspection centre-spatial institut-national régie établissement direction directorate service services sécurité météo renseignement sapeurs-pompiers pompiers sdis codis crs bac brigade sûreté',
  government:
    'ministère mairie préfecture gouvernement sénat assemblée parlement département région métropole municipalité ville secrétariat présidence conseil chancellerie ambassade consulat chambre congrès diète gouvernorat agglomération communauté état commune sous-préfecture bundestag bundesrat knesset douma duma matignon élysée elysée kremlin maison-blanche bercy beauvau quai trésor rada cabinet hôtel-de-ville délégation administration majlis assemblées',
  party:
    'parti front mouvement rassemblement partis formation-politique coalition alliance groupe-parlementaire ligue-du-nord démocratie-chrétienne écologistes verts républicains démocrates démocrate insoumis socialistes centristes gauche droite party',
  union: 'syndicat syndicats confédération centrale intersyndicale patronat fédération-syndicale amicale ordre',
  ngo: 'association associations ong fondation secours croix-rouge croissant-rouge collectif comité ligue oeuvre fonds foundation amis réseau watch institute emmaüs restos',
  igo: 'nations onu otan',
  sport:
    'club équipe équipes fédération-française olympique racing stade sporting stadium fc as ogc rc sc us usl losc ac afc cf real athletic atlético inter united city rovers basket handball rugby football omnisports écurie sélection franchise comité-olympique bleus bleues fifa uefa asse psg team cycling vc uc eintracht borussia dynamo spartak deportivo olympic vélo-club sélectionneur entraîneur attaquant footballeur défenseur buteur',
  media:
    'journal quotidien hebdomadaire magazine radio télévision télé chaîne chaînes site revue média médias webradio tv fm news press presse times post télévisions gazette tribune agence-de-presse mensuel éditions podcast journaux newspaper broadcasting blog tabloïd hebdo',
  culture:
    'musée théâtre opéra orchestre bibliothèque cinémathèque conservatoire galerie choeur ballet compagnie-théâtrale philharmonie philharmonique cinéma maison-de-la-culture museum centre-culturel comédie comédie-française zénith festival archives mémorial groupe-de-rock trio quatuor duo boys',
  company:
    'société entreprise groupe compagnie constructeur banque assureur opérateur distributeur enseigne marque géant fabricant équipementier éditeur start-up startup usine aciérie cabinet-d’audit holding filiale maison chaîne-de-magasins laboratoire laboratoires industriel avionneur motoriste armateur cimentier sidérurgiste brasseur hôtelier pétrolier chimiste studio studios plateforme réseau-social moteur-de-recherche boutique restaurant hôtel discothèque crédit mutuelle caisse-d’épargne airlines airways motors bank group corp inc ltd sa sas spa gmbh holdings capital partners technologies systems energy industries consulting entertainment records pictures international garage cabinet supermarché magasin pharmacies transporteur prestataire sous-traitant concessionnaire voyagiste papetier câblo-opérateur fournisseur producteur air exchange labo firme multinationale consortium assurances constructions automobiles bourse télécoms telecom',
};

const PLACE_HEADS: Readonly<Partial<Record<PlaceCategory, string>>> = {
  street:
    'rue avenue boulevard place quai chemin impasse allée allées route autoroute nationale départementale périphérique rond-point esplanade promenade square carrefour ruelle passage cours faubourg voie street road chaussée sentier parvis',
  facility:
    'aéroport gare stade prison centrale pont port barrage tour château palais église cathédrale basilique mosquée synagogue temple hôpital hôtel musée théâtre centre camp base cimetière parc zoo jardin station usine raffinerie aérodrome terminal port tunnel viaduc canal phare fort citadelle monument mémorial villa maison ferme abbaye chapelle monastère caserne arène salle gymnase piscine hippodrome circuit vélodrome métro laboratoire observatoire halle halles marché immeuble immeubles résidence tribunal lycée école collège université airport stadium arena bibliothèque domaine sanctuaire ambassade mur entrepôt refuge gymnase mine synagogue gare-rer bourse bataclan zad',
  water:
    'mer océan lac fleuve rivière golfe baie détroit étang canal cascade bassin lagune rade fjord torrent source ruisseau plage estuaire lake river sea',
  mountain:
    'mont montagne montagnes massif col pic aiguille glacier volcan monts sierra cordillère dent puy chaîne sommet djebel mount plateau pas',
  region:
    'région province département état comté canton district gouvernorat oblast île îles ile iles péninsule vallée archipel territoire territoires pays côte delta désert wilaya préfecture kibboutz zone bassin nord sud est ouest centre-val arrondissement-de presqu’île forêt plaine bande corne cap cercle enclave principauté sultanat république-autonome landes agglomération métropole haut haute bas basse',
  city: 'ville village commune bourg localité cité municipalité capitale hameau bourgade station-balnéaire chef-lieu sous-préfecture métropole port-de mégapole banlieue',
  country: 'république royaume fédération confédération émirats états-unis',
  other:
    'porte fosse cratère quartier quartiers arrondissement arrondissements secteur planète étoile cité-u banlieues lotissement zac faubourg galaxie comète astéroïde',
};

/** Nouns that tell the category only together with the words after them, as patterns of folded names. */
const COMPOUND_HEADS: readonly (readonly [RegExp, OrganisationCategory])[] = [
  [/^centres? (?:hospitalier|medical|de sante|de soins|d'investigation clinique|anticancer)/, 'health'],
  [
    /^(?:centre|groupe|laboratoire|pole|unite) (?:[a-z]+ )?(?:de (?:la )?recherches?|d'etudes?|d'analyses?)\b/,
    'education',
  ],
  [/^union (?:[a-z]+ )*(?:du travail|des? travailleurs|des? syndicats|syndicale)\b/, 'union'],
  [/^conference (?:[a-z]+ )*(?:des )?(?:eveques|episcopale)\b/, 'religion'],
  [/^(?:section|brigade|direction|unite) (?:[a-z]+ )*(?:de |de la )?(?:gendarmerie|police|recherches?)\b/, 'agency'],
  [/^commission (?:[a-z]+ )*(?:des lois|des finances|d'enquete|parlementaire|des affaires)\b/, 'government'],
];

/** Adjectives that stand before the head of a name: "Nouvelle compagnie de transport". */
const BEFORE_HEAD = /^(?:nouve(?:au|l|lle)|grande?|haute?|petite?|jeunes?|premiere?|vieux|vieille) (?=.)/;

/**
 * Returns the category of an organisation from the start of its folded name: from several words if they are listed,
 * otherwise from the noun after an adjective such as "nouvelle". `null` if neither is known.
 */
export function categoryOfBeginning(key: string): OrganisationCategory | null {
  const bare = key.replace(BEFORE_HEAD, '');
  const compound = COMPOUND_HEADS.find(([pattern]) => pattern.test(bare));
  return compound?.[1] ?? (bare === key ? null : categoryOfHead(bare.split(' ')[0]!));
}

let organisationHeads: ReadonlyMap<string, OrganisationCategory> | null = null;
let placeHeads: ReadonlyMap<string, PlaceCategory> | null = null;

/** Returns the category of an organisation whose name starts with this noun or follows it, or `null`. */
export function categoryOfHead(noun: string): OrganisationCategory | null {
  organisationHeads ??= readHeads(ORGANISATION_HEADS);
  return organisationHeads.get(keyOf(noun)) ?? null;
}

/** Returns the category of a place whose name starts with this noun, or `null`. */
export function placeOfHead(noun: string): PlaceCategory | null {
  placeHeads ??= readHeads(PLACE_HEADS);
  return placeHeads.get(keyOf(noun)) ?? null;
}

function readHeads<C extends string>(lines: Readonly<Partial<Record<C, string>>>): Map<string, C> {
  const heads = new Map<string, C>();
  for (const [category, line] of Object.entries(lines) as [C, string][])
    for (const noun of line.split(' ')) {
      const key = keyOf(noun);
      if (!heads.has(key)) heads.set(key, category);
    }
  return heads;
}

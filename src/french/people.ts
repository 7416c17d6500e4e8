// People and their ages, folded, as data: who is said to be of an age ("un bébé de six mois"), what is of so many years
// without being so old ("un contrat de 30 ans"), and the words that say an age.
//
// Dates and quantities know the same people and things, and each knows some that the other does not: those stand in
// lists of their own until one reading of ages serves both.

import { oneOf } from './one-of.js';

/** "âgé de 37 ans", "à l'âge de 37 ans". */
export const AGED = oneOf('age agee ages agees');

/** People of whom an age is said: "enfant de huit ans", "ce conducteur de 22 ans". */
export const PEOPLE = oneOf(
  'homme hommes femme femmes fille fillette garcon garconnet enfant enfants jeune jeunes ado adolescent ' +
    'adolescente adolescents personne personnes bebe nourrisson patient patiente eleve etudiant etudiante lyceen ' +
    'lyceenne collegien mere pere fils frere soeur conducteur conductrice automobiliste cycliste motard retraite ' +
    'retraitee suspect victime individu habitant habitante ressortissant ressortissante francais francaise chanteur ' +
    'chanteuse acteur actrice joueur joueuse dame policier gendarme soldat militaire mineur mineure gamin gamine ' +
    'epoux epouse mari compagne compagnon athlete coureur skieur skieuse attaquant milieu defenseur gardien ' +
    'touriste migrant prevenu prevenue accuse detenu avocat avocate medecin artiste agriculteur elu elue maire ' +
    'cadre salarie salariee adulte adultes chauffeur pilote infirmiere ouvrier ecrivain journaliste professeur ' +
    'enseignant enseignante neveu niece cousin cousine veuve veuf',
);

/** More people, whom only the reader of dates knows. */
export const PEOPLE_OF_DATES = oneOf(
  'filles fillettes garcons bebes patients eleves collegienne suspecte victimes individus monsieur policiere ' +
    'mineurs coureuse accusee detenue parisien parisienne lyonnais toulousain rappeur rappeuse chauffeuse passager ' +
    'passagere alsacien alsacienne breton bretonne randonneur pieton pietonne ouvriere pecheur pompier etudiants ' +
    'passagers comedien comedienne photographe danseuse danseur musicien musicienne footballeur entraineur champion ' +
    'championne voisin voisine ingenieur instituteur homonyme oncle tante sexagenaire',
);

/** More people (and two animals), whom only the reader of quantities knows. */
export const PEOPLE_OF_QUANTITIES = oneOf(
  'retraites octogenaire septuagenaire quinquagenaire quadragenaire trentenaire vieillard ami amie agricultrice ' +
    'belge suisse britannique americain americaine allemand italien espagnol espagnole tunisien algerien marocain ' +
    'canadien quebecois quebecoise russe chinois senegalais ivoirien camerounais malien jumeaux jumelles grand-mere ' +
    'grand-pere orphelin orpheline boulanger entrepreneur entrepreneuse employe employee candidat candidate nageur ' +
    'nageuse cavalier infirmier pensionnaire couple gars ados fan garde chien chat',
);

/** What is of so many years without being so old: "un contrat de 30 ans", "une peine de 10 ans". */
export const LASTING = oneOf(
  'peine contrat bail prison periode mandat duree plan pret moratoire garantie experience anciennete carriere ' +
    'regne guerre conflit reclusion vie histoire record retard delai sursis cycle absence interdiction mariage ' +
    'relation bataille travaux recherche recherches terme moyenne plus moins detention emprisonnement treve accord ' +
    'concession exil silence amitie combat lutte attente formation service cotisation partenariat suspension ' +
    'horizon programme pause',
);

/** More that lasts, which only the reader of dates knows. */
export const LASTING_OF_DATES = oneOf(
  'peines contrats periodes mandats durees plans prets guerres ineligibilite surete bout partir fin cours lieu ' +
    'total pres autour lors etudes engagement cotisations probation espace intervalle maximum minimum loin compter ' +
    'suivi enquete procedure transition',
);

/** More that lasts, which only the reader of quantities knows. */
export const LASTING_OF_QUANTITIES = oneOf(
  'crise emprunt obligation licence travail embargo echeance cdd union colere dictature pouvoir gouvernance ' +
    'gestion presidence separation rupture conge bilan projet visa titre blocage fermeture exploitation age environ ' +
    'ecart difference recul activite presence assurance hausse baisse croissance prolongation extension',
);

/** "un sexagénaire", "des trentenaires" → the first year of the decade. */
export const DECADES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    trentenaire: 30,
    quadragenaire: 40,
    quinquagenaire: 50,
    sexagenaire: 60,
    septuagenaire: 70,
    octogenaire: 80,
    nonagenaire: 90,
    centenaire: 100,
  }).flatMap(([word, tens]) => [[word, tens] as const, [`${word}s`, tens] as const]),
);

// People and their ages, folded, as data: who is said to be of an age ("un bébé de six mois"), what is of so many years
// without being so old ("un contrat de 30 ans"), and the words that say an age.

import { oneOf } from './one-of.js';

/** "âgé de 37 ans", "à l'âge de 37 ans". */
export const AGED = oneOf('age agee ages agees');

/** People of whom an age is said, in the singular: "enfant de huit ans", "ce conducteur de 22 ans". */
export const PEOPLE = oneOf(
  'homme femme fille fillette garcon garconnet enfant jeune ado adolescent adolescente personne bebe ' +
    'nourrisson patient patiente eleve etudiant etudiante lyceen lyceenne collegien mere pere fils frere ' +
    'soeur conducteur conductrice automobiliste cycliste motard retraite retraitee suspect victime individu ' +
    'habitant habitante ressortissant ressortissante chanteur chanteuse acteur actrice joueur joueuse dame ' +
    'policier gendarme soldat militaire mineur mineure gamin gamine epoux epouse mari compagne compagnon ' +
    'athlete coureur skieur skieuse attaquant milieu defenseur gardien touriste migrant prevenu prevenue ' +
    'accuse detenu avocat avocate medecin artiste agriculteur elu elue maire cadre salarie salariee adulte ' +
    'chauffeur pilote infirmiere ouvrier ecrivain journaliste professeur enseignant enseignante neveu niece ' +
    'cousin cousine veuve veuf collegienne suspecte monsieur policiere coureuse accusee detenue rappeur ' +
    'rappeuse chauffeuse passager passagere randonneur pieton pietonne ouvriere pecheur pompier comedien ' +
    'comedienne photographe danseuse danseur musicien musicienne footballeur entraineur champion championne ' +
    'voisin voisine ingenieur instituteur homonyme oncle tante vieillard ami amie agricultrice jumeaux ' +
    'jumelles grand-mere grand-pere orphelin orpheline boulanger entrepreneur entrepreneuse employe employee ' +
    'candidat candidate nageur nageuse cavalier infirmier pensionnaire couple gars fan garde chien chat ' +
    'copain copine camarade collegue ecoliere ecolier commercant commercante aidant soignant soignante ' +
    'apprenti apprentie stagiaire benevole bambin gosse marmot garconnette demoiselle aine ainee cadet ' +
    'cadette benjamin benjamine jumeau jumelle petit-fils petite-fille beau-pere belle-mere beau-frere ' +
    'belle-soeur conjoint conjointe concubin compatriote proche amant amante fiance fiancee internaute ' +
    'youtubeur prodige star vedette idole milicien otage rescape rescapee survivant survivante blesse blessee ' +
    'malade mort morte disparu disparue ' +
    'manifestant manifestante militant militante assaillant passant passante participant participante resistant representant representante dirigeant dirigeante gerant gerante assistant assistante exploitant exploitante president presidente remplacant debutant figurant figurante veteran veterane chef cheffe barbu secretaire coach pasteur pretre imam colonel capitaine sergent adjoint adjointe delegue deleguee depute deputee senateur homme-grenouille couvreur macon routard',
);
/** Endings of those who do something or come from somewhere: "livreur", "danseuse", "pianiste", "mécanicien". */
export const AGENT = /(?:eur|euse|rice|iste|ien|ienne|ier|iere|naire|taire|logue)s?$/;

/** What is of so many years without being so old: "un contrat de 30 ans", "une peine de 10 ans". */
export const LASTING = oneOf(
  'peine contrat bail prison periode mandat duree plan pret moratoire garantie experience anciennete ' +
    'carriere regne guerre conflit reclusion vie histoire record retard delai sursis cycle absence ' +
    'interdiction mariage relation bataille travaux recherche recherches terme moyenne plus moins detention ' +
    'emprisonnement treve accord concession exil silence amitie combat lutte attente formation service ' +
    'cotisation partenariat suspension horizon programme pause peines contrats periodes mandats durees plans ' +
    'prets guerres ineligibilite surete bout partir fin cours lieu total pres autour lors etudes engagement ' +
    'cotisations probation espace intervalle maximum minimum loin compter suivi enquete procedure transition ' +
    'crise emprunt obligation licence travail embargo echeance avance cdd union colere dictature pouvoir gouvernance ' +
    'gestion presidence separation rupture conge bilan projet visa titre blocage fermeture exploitation age ' +
    'ecart difference recul activite presence assurance hausse baisse croissance prolongation extension ' +
    'erreur terreur bonheur malheur douleur valeur rigueur chantier entretien dossier feuilleton secheresse ' +
    'epidemie longevite',
);

/** The verbs of those who are so old: "elle a 13 ans", "il fêtera ses 100 ans", "ayant 18 ans". */
export const HAVING = oneOf(
  'a ai as ont avait avais avaient aura auras auront aurait aurais ait aient eut eu ayant avoir fete fetent feter fetait ' +
    'fetera feteront souffle souffler soufflera',
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

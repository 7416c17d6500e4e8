// Nouns of things, folded, as data.

import { oneOf } from './one-of.js';

/**
 * What an article abbreviates that is no organisation, in the singular: money that is paid, papers and rules, plans and
 * procedures, examinations and lessons, diseases and treatments, techniques and vehicles, figures.
 */
export const THINGS_SPELT_OUT = oneOf(
  // money
  'taxe impot cotisation contribution prime allocation prestation pension salaire revenu indemnite dotation ' +
    'quotient plus-value obligation credit-impot dette depense cout prix ' +
    // papers and rules
    'contrat accord traite pacte charte protocole loi code reglement directive norme decret arrete ordonnance ' +
    'memorandum permis certificat attestation titre carte passeport visa document dossier cahier livre ' +
    // plans and procedures
    'plan schema projet objectif strategie processus procedure dispositif methode demarche mesure conge temps ' +
    'concours appel enquete evaluation etude ' +
    // examinations and lessons
    'examen epreuve brevet diplome baccalaureat licence master doctorat cours travail travaux education enseignement ' +
    'apprentissage ' +
    // diseases and treatments
    'maladie syndrome infection virus trouble fievre fecondation interruption procreation gestation cancer accident ' +
    'vaccin test depistage traitement therapie medicament acide ' +
    // techniques and vehicles
    'technologie technique systeme logiciel intelligence energie gaz petrole moteur vehicule train ligne avion bus drone ' +
    'missile engin arme bombe imagerie identifiant adresse numero ' +
    // figures
    'indice taux produit valeur seuil coefficient',
);

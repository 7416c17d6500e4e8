// The vocabulary of sport, in lower case. A text or a sentence that has such words speaks of
// teams when it names towns and countries: "prêté à Brest", "battre le Panama". Words with
// other everyday uses ("équipe", "rencontre", "victoire", "saison") are left out.

import { oneOf } from './one-of.js';

export const SPORT = oneOf(
  'match matchs matches buts championnat championnats championne championnes champion champions vice-champion ligue coupe ' +
    'tournoi tournois finale finales demi-finale demi-finales quarts huitièmes seizièmes mi-temps prolongations penalty ' +
    'penalties penaltys entraîneur entraîneurs entraîneuse coach sélectionneur sélectionneuse joueur joueurs joueuse joueuses ' +
    'attaquant attaquants attaquante défenseur défenseurs défenseure buteur buteurs buteuse footballeur footballeurs ' +
    'footballeuse footballeuses rugbyman rugbymen handballeur handballeurs handballeuse handballeuses basketteur basketteurs ' +
    'basketteuse basketteuses volleyeur volleyeurs volleyeuse volleyeuses coureur coureurs sprinteur sprinteurs grimpeur ' +
    'peloton athlète athlètes médaille médailles médaillé médaillée mercato transfert transferts football foot futsal rugby ' +
    'handball basket basketball basket-ball volley volleyball volley-ball tennis hockey judo lutteur lutteurs boxe boxeur ' +
    'athlétisme natation cyclisme supporters supporteurs stade stades pelouse défaite défaites égalisation égalise égalisé ' +
    'relégation promotion-relégation play-off play-offs playoffs barrages qualifications éliminatoires poule poules arbitre ' +
    'arbitres entraînement crampons maillot maillots vestiaire vestiaires ailier ailiers pivot meneur meneuse piste podium ' +
    'marathon triathlon ski biathlon escrime haltérophilie club clubs olympique olympiques sportif sportive sportifs sportives',
);

/** Words of sport that other texts use as well: "une coupe budgétaire", "le défenseur des droits", "la piste d'un attentat". */
export const SPORT_AND_MORE = oneOf(
  'attaquant attaquants arbitre arbitres athlète athlètes champion champions championne championnes club clubs coach ' +
    'coupe coureur coureurs crampons défaite défaites défenseur défenseurs défenseure entraînement foot ' +
    'maillot maillots marathon médaille médailles médaillé médaillée meneur meneuse olympique olympiques peloton piste ' +
    'pivot podium poule poules qualifications ski sportif sportifs sportive sportives stade stades transfert transferts ' +
    'vestiaire vestiaires gardien gardienne gardiens capitaine pilier arrière centre',
);
/** Who plays for a team or leads it. */
export const PLAYERS = oneOf(
  'joueur joueurs joueuse joueuses attaquant attaquants attaquante attaquantes défenseur défenseurs défenseure latéral ' +
    'latérale arrière ailier ailiers ailière milieu milieux gardien gardiens gardienne buteur buteurs buteuse capitaine ' +
    'entraîneur entraîneurs entraîneuse coach sélectionneur sélectionneuse meneur meneuse pivot avant-centre portier pilier ' +
    'talonneur ouvreur sociétaire footballeur footballeurs footballeuse handballeur handballeuse basketteur basketteuse ' +
    'rugbyman rugbymen volleyeur volleyeuse passeur passeuse piston',
);
/** Words of any text that a report of a game has many of. */
export const WORDS_OF_GAMES = oneOf(
  'équipe équipes rencontre saison saisons victoire victoires victorieux victorieuse vainqueur vainqueurs tournée journée points titre score ' +
    'revanche derby contrat prolongation groupe groupes qualification qualifié qualifiée tirage titulaire doublé triplé essai essais',
);

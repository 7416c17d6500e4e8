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

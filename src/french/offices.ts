// Offices that one person holds, and events and texts that have a name, as data, in lower case with accents.

import { oneOf } from './one-of.js';

/** Who is at the head of something or stands for it: "le Président de la République", "Chargé de Mission". */
export const OFFICES = oneOf(
  'président présidente présidents vice-président vice-présidente directeur directrice directeurs directrices ' +
    'directeur-général ministre ministres vice-ministre secrétaire secrétaires administrateur administratrice ' +
    'administrateurs gouverneur gouverneure gouverneurs préfet préfète préfets sous-préfet maire maires conseiller ' +
    'conseillère conseillers conseillères chargé chargée chargés attaché attachée attachés ambassadeur ambassadrice ' +
    'ambassadeurs consul consuls coordinateur coordinatrice coordonnateur coordonnatrice doyen doyenne recteur rectrice ' +
    'vérificateur vérificatrice intendant intendante intendants régisseur proviseur chancelier général colonel ' +
    'commandant lieutenant-colonel lieutenant inspecteur inspectrice inspecteurs député députée députés sénateur ' +
    'sénatrice échevin échevine bourgmestre chevalier commandeur rapporteur rapporteure greffier greffière ' +
    'chef cheffe chefs procureur procureure procureurs juge juges',
);
/** Offices by their letters: "le DG de la banque". */
export const SHORT_OFFICES: ReadonlySet<string> = new Set('DG DGA PDG PM PCA SG SGA CEO SEM Dg Pdg Pm Sg'.split(' '));

/** What takes place or is written, and is no body whatever it is called: "le Sommet de Bamako", "la Charte des partis". */
export const EVENTS_AND_TEXTS = oneOf(
  'sommet journée journées accord accords protocole charte traité pacte championnat championnats  coupe ' +
    'tournoi concours festival salon guerre code loi lois décret décrets affaire élection élections fête fêtes prix ' +
    'trophée référendum biennale anniversaire finale taxe taxes dialogue ordonnance arrêté',
);

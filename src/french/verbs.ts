// The verbs of French, as data: the auxiliaries, the verbs that stand before an infinitive, the endings of the tenses,
// and the verbs that say how the clause behind them lies in time. Folded (lower case, without accents) unless a list
// says otherwise.

import { oneOf } from './one-of.js';

/** "avoir" and "être" before a participle. */
export const AUXILIARIES = oneOf(
  'a ont est sont ai avons avait avaient etait etaient ayant avoir aurait auraient suis sommes avez',
);
export const PRESENT_AUXILIARIES = oneOf('a ont est sont ai avons suis sommes avez');
/** The presents of "être" alone: "est fêté" is a state or a past. */
export const IS = oneOf('est sont');

/** Verbs and words that speak of what comes, whatever stands behind them. */
export const COMING_VERBS = oneOf(
  'doit doivent devrait devraient pourrait pourraient prevoit prevoient aura sera seront auront rendez-vous prochainement bientot',
);
/** They speak of what comes where an infinitive stands behind: "va parler", "compte ouvrir". */
export const BEFORE_INFINITIVE = oneOf(
  'va vont vais allons allez compte comptent programme veut veulent vouloir souhaite souhaitent espere esperent envisage envisagent entend entendent',
);
/** A future seen from the past: "devait ouvrir". */
export const INTENDED = oneOf('devait devaient allait allaient comptait comptaient');
/** Participles of the modal verbs, which stand between the auxiliary and the infinitive: "ont dû être évacués". */
export const MODAL_PARTICIPLES = oneOf('du pu su voulu fallu');
/** Irregular pasts, and participles that are past without their auxiliary. */
export const PASTS = oneOf(
  'fut furent eut eurent dit fit firent prit vit mit etait etaient avait avaient rendue rendu survenu survenue paru parue',
);

/** These make their compound past with "être": "est parti". */
export const WITH_BE =
  /^(?:alle|(?:re)?ne|mort|decede|(?:re)?parti|arrive|(?:re|de|par|inter|pro|sur)?venu|(?:r)?entre|(?:res)?sorti|(?:re)?tombe|reste|(?:re)?monte|(?:re)?descendu|retourne|(?:re)?passe|(?:ap|dis|re)paru)e?s?$/;
/** "prévu", "attendu": due. With "est" and "sont" before, still to come. */
export const DUE = /^(?:prevu|attendu|programme|convoque|appele|cense|fixe)e?s?$/;
/** Of these, what is done once it stands in a compound past: "les secours ont été appelés". */
export const CALLED = /^appelee?s?$/;
/** "a décidé de fermer": what was decided was still to come. */
export const DECIDED = /^(?:decide|choisi|accepte|promis|propose|demande|ordonne|envisage|jure|convenu)e?s?$/;
/** "reporté au 4 juillet", "mis en délibéré au 8 juillet": whatever the tense, the day behind "au" comes after. */
export const MOVED =
  /^(?:(?:report|repouss|renvoy|decal|reprogramm|ajourn|prolong|avanc|fix|assign)ee?s?|delibere|report|renvoi)$/;
/** Reporting verbs: their tense dates what was said. */
export const SPEECH =
  /^(?:annonc|declar|indiqu|precis|rappel|ajout|expliqu|affirm|assur|estim|confi|poursuiv|tweet|soulign|revel|lanc|repet|insist|reagi|dit|ecri|prevenu|promis)/;
/** "Ouvert du 1er avril au 30 septembre, tous les jours": a state, no past. */
export const STATE = /^(?:ouvert|ferme|reserve|interdit|expose|situe|install)/;
/** "un concert organisé samedi": before or after. */
export const UNSURE = /^(?:organis|propos|dedi|consacr)/;

/** Endings of the infinitive, and of the participle behind an auxiliary. */
export const INFINITIVE_ENDING = /(?:er|ir|re|oir)$/;
export const PARTICIPLE_ENDING = /(?:[eiu]e?s?|(?:a?i|er|or)te?s?|inte?)$/;
/** Of a participle in its own spelling; "-ité" makes nouns. */
export const PLAIN_PARTICIPLE_ENDING = /(?:[^i]t|[^t])ée?s?$/;
/** Irregular participles that are past without their auxiliary. */
export const IRREGULAR_PARTICIPLES =
  /^(?:(?:rendu|survenu|paru|pris|mis|commis|ouvert|mort|tenu|vendu|disparu|produit|inscrit|ecrit|fait|intervenu|parvenu|reuni)e?s?|elue?)$/;

/** Endings of the future: "parlera", "parleront", "parlerai". */
export const FUTURE_ENDING = /(?:[eidvtru]ra|ront|rai)$/;
/** Behind "nous" and "vous" alone: "patrons", "environs" are nouns. */
export const OUR_FUTURE_ENDING = /r(?:ons|ez)$/;
export const CONDITIONAL_ENDING = /[eidvtru]r(?:ais|ait|aient)$/;
export const IMPERFECT_ENDING = /(?:ait|aient)$/;
/** In its own spelling: "adhérent" is a noun. */
export const SIMPLE_PAST_PLURAL = /(?:èrent|irent|urent)$/;
/** The verbs whose simple past ends in "-ut", "-int" and "-quit", in their own spelling: "reçut", "mourut", "obtint". */
export const SIMPLE_PAST_OF_THE_THIRD_GROUP =
  /^(?:\p{L}*(?:çut|courut|mourut|parut|nnut|olut|oulut|allut|alut|écut|[vt]int|quit)|(?:ac)?crut|(?:re)?put|(?:re)?dut|sut|tut|(?:dé)?plut|(?:ré)?élut|é?mut|promut)$/u;

// What a verb form says of when its clause happens. It knows the endings of the
// future and the conditional ("-ra", "-ront", "-rait"), the imperfect ("-ait",
// "-aient"), the auxiliaries before a participle ("a annoncé", "s'est rendu"),
// "va", "veut", "doit" and "devrait" before an infinitive, and the commonest
// irregular pasts ("fut", "dit").

import { oneOf } from '../../french/one-of.js';
import { fold, isUpper } from '../../text/characters.js';

/**
 * `perfect` of the compound past ("a ouvert"), which tells of the paper's own time; `planned` of what was due, whether
 * it came or not ("prévu", "attendu"); `intended` of a future seen from the past ("devait ouvrir") and of what may be a
 * present ("est fermé"), which leave a day or a month open; `said` of a verb of speech in the past, which dates the
 * speech; `moved` of "reporté au", whose date comes after; `null` for no verb and for a present.
 */
export type Saying = 'past' | 'perfect' | 'future' | 'planned' | 'intended' | 'said' | 'moved' | null;

type Words = (i: number) => string;

/** These speak of what comes by themselves. */
const COMING_VERBS = oneOf(
  'doit doivent devrait devraient pourrait pourraient prevoit prevoient aura sera seront auront rendez-vous prochainement bientot',
);
/** These need an infinitive behind. */
const BEFORE_INFINITIVE = oneOf(
  'va vont vais allons allez compte comptent programme veut veulent vouloir souhaite souhaitent espere esperent envisage envisagent entend entendent',
);
const INTENDED = oneOf('devait devaient allait allaient comptait comptaient');
const AUXILIARIES = oneOf(
  'a ont est sont ai avons avait avaient etait etaient ayant avoir aurait auraient suis sommes avez',
);
const PRESENT_AUXILIARIES = oneOf('a ont est sont ai avons suis sommes avez');
const PASTS = oneOf(
  'fut furent eut eurent dit fit firent prit vit mit etait etaient avait avaient rendue rendu survenu survenue paru parue',
);
/** These make their compound past with "être". */
const WITH_BE =
  /^(?:alle|(?:re)?ne|mort|decede|(?:re)?parti|arrive|(?:re|de|par|inter|pro|sur)?venu|(?:r)?entre|(?:res)?sorti|(?:re)?tombe|reste|(?:re)?monte|(?:re)?descendu|retourne|(?:re)?passe|(?:ap|dis|re)paru)e?s?$/;
const ADVERBS = oneOf(
  "ete pas ainsi egalement aussi deja encore notamment en y plus toujours rien bien fait jamais donc enfin lui leur d'abord ensuite depuis par ailleurs il elle on ils elles t -t-il -t-elle -t-on",
);
/** "prévu", "attendu": due. With "est" and "sont" before, still to come. */
const DUE = /^(?:prevu|attendu|programme|convoque|appele|cense|fixe)e?s?$/;
/** "a décidé de fermer": what was decided was still to come. */
const DECIDED = /^(?:decide|choisi|accepte|promis|propose|demande|ordonne|envisage|jure|convenu)e?s?$/;
/** "reporté au 4 juillet": whatever the tense, the day comes after. */
const MOVED = /^(?:report|repouss|renvoy|decal|reprogramm|ajourn)ee?s?$/;
const TO = oneOf('à au aux');
const SPEECH =
  /^(?:annonc|declar|indiqu|precis|rappel|ajout|expliqu|affirm|assur|estim|confi|poursuiv|tweet|soulign|revel|lanc|repet|insist|reagi|dit|ecri|prevenu|promis)/;
const NO_FUTURE = oneOf(
  'contra ultra extra camera opera sahara cobra tiara para infra supra bora lira front affront gera vera sara clara laura tara libera',
);
const NO_PARTICIPLE = oneOf('une unes la le les des du tres qui plus pire prete pretes lieu');
const NO_IMPERFECT = oneOf(
  'souhait portrait attrait extrait retrait trait forfait parfait bienfait lait laits distrait fait satisfait sait plait connait parait',
);
const PARTICIPLE = /(?:[eiu]e?s?|(?:a?i|er|or)te?s?|inte?)$/;
const INFINITIVE = /(?:er|ir|re|oir)$/;
const FUTURE = /(?:[eidvtru]ra|ront|rai)$/;
/** Behind "nous" and "vous" alone: "patrons", "environs" are nouns. */
const OUR_FUTURE = /r(?:ons|ez)$/;
const CONDITIONAL = /[eidvr]r(?:ais|ait|aient)$/;
const IMPERFECT = /(?:ait|aient)$/;
/** In its own spelling: "adhérent" is a noun. */
const SIMPLE_PAST = /(?:èrent|irent|urent)$/;
/** Presents with the same end: "figurent", "demeurent", "tirent", "diffèrent". */
const NO_SIMPLE_PAST =
  /^(?:figurent|(?:dem|m|pl)eurent|perdurent|mesurent|(?:at|re)?tirent|respirent|diffèrent|préfèrent|gèrent|considèrent)$/;
/** "comparaît", "naît": presents, whose imperfect is "comparaissait". */
const PRESENT = /aît$/;
/** Of a participle in its own spelling; "-ité" makes nouns. */
const PLAIN_PARTICIPLE = /(?:[^i]t|[^t])ée?s?$/;
const PARTICIPLES =
  /^(?:(?:rendu|survenu|paru|pris|mis|commis|ouvert|mort|tenu|vendu|disparu|produit|inscrit|ecrit|fait|intervenu|parvenu|reuni)e?s?|elue?)$/;
/** "Ouvert du 1er avril au 30 septembre, tous les jours": no past. */
const STATE = /^(?:ouvert|ferme|reserve|interdit|expose|situe|install)/;
/** "un concert organisé samedi": before or after. */
const UNSURE = /^(?:organis|propos|dedi|consacr)/;
const NOUNS = oneOf(
  'été santé liberté société marché côté congé congés comité député traité côtés marchés députés députée beauté année années journée soirée matinée armée idée durée entrée rentrée arrivée musée musées lycée lycées café blé employé employés défilé jubilé karaté pavé canapé',
);

/** What the word at `i` says of its clause. */
export function sayVerb(word: Words, i: number, length: number): Saying {
  const surface = word(i);
  if (surface === 'à' || surface === '' || isUpper(surface.charCodeAt(0))) return null;
  const folded = fold(surface);
  const form = folded.endsWith('-t') ? folded.slice(0, -2) : folded;
  if (BEFORE_INFINITIVE.has(form)) return isBeforeInfinitive(word, i, length) ? 'future' : null;
  if (INTENDED.has(form) && isBeforeInfinitive(word, i, length)) return 'intended';
  if (COMING_VERBS.has(form)) return 'future';
  if (AUXILIARIES.has(form)) return sayAuxiliary(form, word, i, length);
  if (MOVED.test(form)) return TO.has(word(i + 1)) ? 'moved' : null;
  if (DUE.test(form)) return isPassiveOfFuture(word, i) ? 'future' : 'planned';
  if (PASTS.has(form)) return isPassiveOfFuture(word, i) ? 'future' : 'past';
  if (PRESENT.test(surface)) return null;
  if (isReported(form, word, i)) return 'past';
  if (isFuture(form, word, i)) return 'future';
  if (form.length > 5 && CONDITIONAL.test(form)) return 'future';
  if (form.length > 4 && IMPERFECT.test(form) && !NO_IMPERFECT.has(form))
    return isBehindIf(word, i) ? 'future' : SPEECH.test(form) ? 'said' : 'past';
  return form.length > 5 && SIMPLE_PAST.test(surface) && !NO_SIMPLE_PAST.test(surface)
    ? SPEECH.test(form)
      ? 'said'
      : 'past'
    : null;
}

/**
 * True for a participle without an auxiliary: "découvert", "signé", and no "sera signé",
 * "prévu", "santé"; one with a capital must open its sentence ("Élue en mars, la maire").
 */
export function isParticipleAlone(word: Words, i: number, opens = false): boolean {
  const surface = opens ? word(i).toLowerCase() : word(i);
  if (surface.length < 3 || isUpper(surface.charCodeAt(0))) return false;
  const form = fold(surface);
  const isOne = PARTICIPLES.test(form) || (surface.length > 3 && PLAIN_PARTICIPLE.test(surface) && !NOUNS.has(surface));
  if (!isOne || DUE.test(form) || MOVED.test(form) || UNSURE.test(form)) return false;
  if (opens) return !STATE.test(form);
  for (let k = i - 1; k >= 0 && k >= i - 3; k--) if (AUXILIARIES.has(fold(word(k)))) return false;
  return !isPassiveOfFuture(word, i);
}

/** "va bientôt ouvrir", "entend en mars « poursuivre »". */
function isBeforeInfinitive(word: Words, i: number, length: number): boolean {
  for (let k = i + 1; k <= i + 4 && k < length; k++) if (INFINITIVE.test(fold(word(k)))) return true;
  return false;
}

/** "parlera", "nous parlerons". */
function isFuture(form: string, word: Words, i: number): boolean {
  if (form.length <= 4) return false;
  if (FUTURE.test(form)) return !NO_FUTURE.has(form);
  if (!OUR_FUTURE.test(form)) return false;
  for (let k = i - 1; k >= 0 && k >= i - 3; k--) if (/^[nv]ous$/i.test(word(k))) return true;
  return false;
}

/** "serait mort", "se serait produit": what is said to have happened. */
function isReported(form: string, word: Words, i: number): boolean {
  if (form !== 'serait' && form !== 'seraient') return false;
  if (isReflexive(word, i)) return true;
  let k = i + 1;
  while (k < i + 3 && ADVERBS.has(fold(word(k)))) k++;
  return WITH_BE.test(fold(word(k)));
}

/** "s'est rendu". */
function isReflexive(word: Words, i: number): boolean {
  const before = word(i - 1).toLowerCase();
  return before === "s'" || before === 'se';
}

function isOf(surface: string): boolean {
  return surface === 'de' || surface === "d'";
}

/** "a annoncé", "s'est rendu", "est prévue": the participle a few words on decides. */
function sayAuxiliary(form: string, word: Words, i: number, length: number): Saying {
  let been = false;
  for (let k = i + 1; k <= i + 4 && k < length; k++) {
    const next = fold(word(k));
    if (next === 'savoir' && fold(word(k - 1)) === 'fait') return 'said';
    // "a été maire"
    if (next === 'ete') been = true;
    if (ADVERBS.has(next) || next.endsWith('ment') || next.startsWith('-')) continue;
    if (DUE.test(next)) return form === 'est' || form === 'sont' ? 'future' : 'intended';
    if (DECIDED.test(next) && isOf(word(k + 1)) && isBeforeInfinitive(word, k + 1, length)) return 'intended';
    if (next.length > 1 && PARTICIPLE.test(next) && !NO_PARTICIPLE.has(next)) {
      // "est fêté", a state or a past
      if ((form === 'est' || form === 'sont') && !been && !WITH_BE.test(next) && !isReflexive(word, i))
        return 'intended';
      return SPEECH.test(next) ? 'said' : PRESENT_AUXILIARIES.has(form) ? 'perfect' : 'past';
    }
    break;
  }
  if (PASTS.has(form)) return isBehindIf(word, i) ? 'future' : 'past';
  return been ? 'perfect' : null;
}

/** "sera publié", "doit être diffusée", "va être jugé": the participle goes with the future before it. */
function isPassiveOfFuture(word: Words, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
    const form = fold(word(k));
    if (COMING_VERBS.has(form) || (BEFORE_INFINITIVE.has(form) && k < i - 1) || form === 'etre') return true;
    if (isReported(form, word, k)) return false;
    if (isFuture(form, word, k) || (form.length > 5 && CONDITIONAL.test(form))) return true;
  }
  return false;
}

/** "s'il gagnait en novembre", "si le vote avait lieu". */
function isBehindIf(word: Words, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 3; k--) {
    const form = word(k).toLowerCase();
    if (form === 'si') return true;
    if (form === "s'" && /^ils?$/.test(word(k + 1))) return true;
  }
  return false;
}

// The tense of the clause around an expression, from the forms of its verbs
// alone. It knows the endings of the future and the conditional ("-ra", "-ront",
// "-rait"), the imperfect ("-ait", "-aient"), the auxiliaries before a
// participle ("a annoncé", "s'est rendu"), a participle that stands before the
// expression without one ("le corps découvert lundi"), "va", "veut", "doit" and
// "devrait" before an infinitive, and the commonest irregular pasts ("fut",
// "dit"). The nearest verb of the clause decides; a present says nothing.

import { TokenClass, type Document } from '../types.js';
import { fold, isUpper } from '../text/characters.js';

export type Tense = 'past' | 'future' | null;

/** Farther than this from the expression, a verb speaks of something else. */
const REACH = 14;

/** The tense of the clause that holds tokens `first` to `last`, end excluded. */
export function readTense(doc: Document, first: number, last: number): Tense {
  const { text, tokens } = doc;
  const word = (i: number): string => text.slice(tokens.starts[i], tokens.ends[i]);
  let best: Tense = null;
  let bestDistance = Infinity;
  const weigh = (i: number, distance: number): void => {
    const tense = tenseAt(word, i, tokens.length);
    if (tense !== null && distance < bestDistance) {
      best = tense;
      bestDistance = distance;
    }
  };
  // Each mark or subordinator between verb and expression puts another clause between them.
  let far = 0;
  if (isParticipleBefore(word, first)) return 'past';
  for (let i = first - 1, k = 1; i >= 0 && k <= REACH; i--, k++) {
    if (isStop(text, tokens.ends[i]!)) break;
    if (isBreak(word(i))) far += 2;
    if (tokens.classes[i] === TokenClass.word) weigh(i, k + far);
  }
  far = 0;
  for (let i = last, k = 1; i < tokens.length && k <= REACH; i++, k++) {
    if (isStop(text, tokens.ends[i - 1]!)) break;
    if (tokens.classes[i] === TokenClass.word) weigh(i, k + far + 0.5);
    if (isBreak(word(i))) far += 2;
  }
  return best;
}

/** The token that ends here is a full stop, or a paragraph does. */
function isStop(text: string, end: number): boolean {
  const char = text.charAt(end - 1);
  return ((char === '.' || char === '!' || char === '?') && /\s/.test(text.charAt(end))) || text.charAt(end) === '\n';
}

function isBreak(surface: string): boolean {
  return surface.length <= 4 && BREAKS.has(surface.toLowerCase());
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const BREAKS = set(', ; : ( ) « » " “ ” que qu\' qu’ qui dont où alors mais');
const COMING_VERBS = set(
  'doit doivent devrait devraient pourrait pourraient prevoit prevoient prevue prevu prevus prevues attendu attendue attendus attendues ' +
    'programmee convoque convoquee aura sera seront auront',
);
/** These need an infinitive behind. */
const BEFORE_INFINITIVE = set(
  'va vont vais allons allez compte comptent programme veut veulent vouloir souhaite souhaitent espere esperent envisage envisagent',
);
const AUXILIARIES = set(
  'a ont est sont ai avons avait avaient etait etaient ayant avoir aurait auraient suis sommes avez',
);
const PASTS = set(
  'fut furent eut eurent dit fit firent prit vit mit etait etaient avait avaient declarait expliquait ete publie publiee diffuse diffusee rendue rendu ' +
    'survenu survenue paru parue',
);
const ADVERBS = set(
  "ete pas ainsi egalement aussi deja encore notamment en y plus toujours rien bien fait jamais donc enfin lui leur d'abord ensuite depuis par ailleurs",
);
/** "est prévu", "est fixé": a present that speaks of what comes. */
const APPOINTED = set(
  'prevu prevue prevus prevues attendu attendue attendus attendues programme programmee programmes programmees convoque convoquee convoques appele ' +
    'appelee appeles censee cense fixe fixee fixes fixees',
);
/** Nouns and adverbs of what is to come. */
const COMING = set('rendez-vous prochainement bientot');
const NO_FUTURE = set(
  'contra ultra extra camera opera sahara cobra tiara para infra supra bora lira front affront gera vera sara clara laura tara libera',
);
const NO_PARTICIPLE = set('une unes la le les des du tres qui plus pire prete pretes');
const NO_IMPERFECT = set(
  'souhait portrait attrait extrait retrait trait forfait parfait bienfait lait laits distrait fait satisfait sait plait connait parait',
);
const PARTICIPLE =
  /(?:e|ee|es|ees|i|ie|is|ies|u|ue|us|ues|it|ite|its|ites|ert|erte|erts|int|inte|ort|orte|orts|ortes|ait|aite|aits)$/;
const INFINITIVE = /(?:er|ir|re|oir)$/;
const FUTURE = /(?:era|ira|dra|vra|tra|rra|ura|ront|rons|rez|rai)$/;
const CONDITIONAL =
  /(?:erait|irait|drait|vrait|rrait|eraient|iraient|draient|vraient|rraient|erais|irais|drais|vrais|rrais)$/;
/** Of a participle in its own spelling; "-ité" makes nouns. */
const PLAIN_PARTICIPLE = /(?:[^i]t|[^t])ée?s?$/;
const PARTICIPLES = set(
  'rendu rendue rendus rendues survenu survenue paru parue pris prise mis mise commis commise ouvert ouverte mort morte tenu tenue vendu vendue disparu ' +
    'disparue produit produite inscrit ecrit ecrite fait faite intervenu intervenue venu venue parvenu elu elue reuni reunis reunie',
);
const NOUNS = set(
  'été santé liberté société marché côté congé comité député traité côtés marchés député députés députée beauté',
);
/** Small words between a participle and its date: "signé en mars", "publié ce lundi", "découvert dans la nuit". */
const BETWEEN = set("en le la ce cet cette dans au l' l’ du depuis des");
const IMPERFECT = /(?:ait|aient)$/;
const SIMPLE_PAST = /(?:erent|irent|urent)$/;

/** The tense that the word at `i` gives its clause, `null` for no verb and for a present. */
function tenseAt(word: (i: number) => string, i: number, length: number): Tense {
  const surface = word(i);
  if (surface === 'à' || surface === '' || isUpper(surface.charCodeAt(0))) return null;
  const folded = fold(surface);
  const form = folded.endsWith('-t') ? folded.slice(0, -2) : folded;
  if (BEFORE_INFINITIVE.has(form)) {
    for (let k = i + 1; k <= i + 3 && k < length; k++) if (INFINITIVE.test(fold(word(k)))) return 'future';
    return null;
  }
  if (COMING_VERBS.has(form)) return 'future';
  if (AUXILIARIES.has(form)) return tenseOfAuxiliary(form, word, i, length);
  if (COMING.has(form)) return 'future';
  if (PASTS.has(form)) return isPassiveOfFuture(word, i) ? 'future' : 'past';
  if (form.length > 4 && FUTURE.test(form) && !NO_FUTURE.has(form)) return 'future';
  if (form.length > 5 && CONDITIONAL.test(form)) return 'future';
  if (form.length > 4 && IMPERFECT.test(form) && !NO_IMPERFECT.has(form)) return 'past';
  return form.length > 5 && SIMPLE_PAST.test(form) ? 'past' : null;
}

/** "a annoncé", "s'est rendu", "est prévue": the participle a few words on decides. */
function tenseOfAuxiliary(form: string, word: (i: number) => string, i: number, length: number): Tense {
  for (let k = i + 1; k <= i + 4 && k < length; k++) {
    const next = fold(word(k));
    if (ADVERBS.has(next) || next.endsWith('ment') || next.startsWith('-')) continue;
    if (APPOINTED.has(next) && (form === 'est' || form === 'sont')) return 'future';
    if (next.length > 1 && PARTICIPLE.test(next) && !NO_PARTICIPLE.has(next)) return 'past';
    break;
  }
  return PASTS.has(form) ? 'past' : null;
}

/** "sera publié", "doit être diffusée", "va être jugé": the participle goes with the future before it. */
function isPassiveOfFuture(word: (i: number) => string, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
    const form = fold(word(k));
    if (COMING_VERBS.has(form) || (BEFORE_INFINITIVE.has(form) && k < i - 1) || form === 'etre') return true;
    if (form.length > 4 && (FUTURE.test(form) || CONDITIONAL.test(form)) && !NO_FUTURE.has(form)) return true;
  }
  return false;
}

/** "le corps découvert lundi", "un rapport publié ce mardi", and no "sera publié mardi". */
function isParticipleBefore(word: (i: number) => string, first: number): boolean {
  let i = first - 1;
  while (i >= 0 && i >= first - 2 && BETWEEN.has(word(i).toLowerCase())) i--;
  if (i < 0) return false;
  const surface = word(i);
  if (isUpper(surface.charCodeAt(0))) return false;
  const form = fold(surface);
  const isOne = PARTICIPLES.has(form) || (surface.length > 3 && PLAIN_PARTICIPLE.test(surface) && !NOUNS.has(surface));
  return isOne && !APPOINTED.has(form) && !COMING_VERBS.has(form) && !isPassiveOfFuture(word, i);
}

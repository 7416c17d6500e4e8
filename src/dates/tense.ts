// The tense of the clause around an expression, from the forms of its verbs
// alone. It knows the endings of the future and the conditional ("-ra", "-ront",
// "-rait"), the imperfect ("-ait", "-aient"), the auxiliaries before a
// participle ("a annoncé", "s'est rendu"), "va", "doit" and "devrait" before an
// infinitive, and the commonest irregular pasts ("fut", "dit"). The nearest verb
// of the clause decides; a present says nothing.

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
  'va vont doit doivent devrait devraient pourrait pourraient prevoit prevoient compte prevue prevu prevus prevues attendu attendue attendus attendues ' +
    'programme programmee convoque convoquee aura sera seront auront',
);
/** Of those, the ones that need an infinitive behind. */
const BEFORE_INFINITIVE = set('va vont compte programme');
const AUXILIARIES = set(
  'a ont est sont ai avons avait avaient etait etaient ayant avoir etre aurait auraient suis sommes avez',
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
const CONDITIONAL = /(?:erait|irait|drait|vrait|rrait|eraient|iraient|draient|vraient|rraient)$/;
const IMPERFECT = /(?:ait|aient)$/;
const SIMPLE_PAST = /(?:erent|irent|urent)$/;

/** The tense that the word at `i` gives its clause, `null` for no verb and for a present. */
function tenseAt(word: (i: number) => string, i: number, length: number): Tense {
  const surface = word(i);
  if (surface === 'à' || surface === '' || isUpper(surface.charCodeAt(0))) return null;
  const folded = fold(surface);
  const form = folded.endsWith('-t') ? folded.slice(0, -2) : folded;
  if (COMING_VERBS.has(form)) {
    if (!BEFORE_INFINITIVE.has(form)) return 'future';
    for (let k = i + 1; k <= i + 3 && k < length; k++) if (INFINITIVE.test(fold(word(k)))) return 'future';
    return null;
  }
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

/** "sera publié", "doit être diffusée": the participle goes with the future before it. */
function isPassiveOfFuture(word: (i: number) => string, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 3; k--) if (COMING_VERBS.has(fold(word(k)))) return true;
  return false;
}

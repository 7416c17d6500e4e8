// The tense of the clause around an expression, from the forms of its verbs
// alone. It knows the endings of the future and the conditional ("-ra", "-ront",
// "-rait"), the imperfect ("-ait", "-aient"), the auxiliaries before a
// participle ("a annoncé", "s'est rendu"), "va", "doit" and "devrait" before an
// infinitive, and the commonest irregular pasts ("fut", "dit"). The nearest verb
// of the clause decides; a present says nothing.

import { TokenClass, type Document } from '../types.js';
import { fold } from '../text/characters.js';

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
  for (let i = first - 1, k = 1; i >= 0 && k <= REACH; i--, k++) {
    if (isStop(text, tokens.ends[i]!)) break;
    if (tokens.classes[i] === TokenClass.word) weigh(i, k + penalty(word, i, first));
  }
  for (let i = last, k = 1; i < tokens.length && k <= REACH; i++, k++) {
    if (isStop(text, tokens.ends[i - 1]!)) break;
    if (tokens.classes[i] === TokenClass.word) weigh(i, k + penalty(word, last, i) + 0.5);
  }
  return best;
}

/** The token that ends here is a full stop, or a paragraph does. */
function isStop(text: string, end: number): boolean {
  const char = text.charAt(end - 1);
  return ((char === '.' || char === '!' || char === '?') && /\s/.test(text.charAt(end))) || text.charAt(end) === '\n';
}

/** Each mark or subordinator between verb and expression puts another clause between them. */
function penalty(word: (i: number) => string, from: number, to: number): number {
  let far = 0;
  for (let i = from; i < to; i++) if (/^(?:[,;:()«»"“”]|que|qu['’]|qui|dont|où|alors|mais)$/i.test(word(i))) far += 2;
  return far;
}

const FUTURE_AUXILIARIES = new Set([
  'va',
  'vont',
  'doit',
  'doivent',
  'devrait',
  'devraient',
  'pourrait',
  'pourraient',
  'prevoit',
  'prevoient',
  'compte',
  'prevue',
  'prevu',
  'prevus',
  'prevues',
  'attendu',
  'attendue',
  'attendus',
  'attendues',
  'programme',
  'programmee',
  'convoque',
  'convoquee',
  'aura',
  'sera',
]);
const AUXILIARIES = new Set([
  'a',
  'ont',
  'est',
  'sont',
  'ai',
  'avons',
  'avait',
  'avaient',
  'etait',
  'etaient',
  'ayant',
  'avoir',
  'etre',
  'aurait',
  'auraient',
  'suis',
  'sommes',
  'avez',
]);
const PASTS = new Set([
  'fut',
  'furent',
  'eut',
  'eurent',
  'dit',
  'fit',
  'firent',
  'prit',
  'vit',
  'mit',
  'etait',
  'etaient',
  'avait',
  'avaient',
  'declarait',
  'expliquait',
  'ete',
  'publie',
  'publiee',
  'diffuse',
  'diffusee',
  'rendue',
  'rendu',
  'survenu',
  'survenue',
  'paru',
  'parue',
]);
const ADVERBS =
  /^(?:ete|pas|ainsi|egalement|aussi|deja|encore|notamment|en|y|plus|toujours|rien|bien|fait|jamais|longuement|recemment|donc|enfin|lui|leur|d'abord|ensuite|depuis|par|ailleurs)$/;
/** "est prévu", "est fixé": a present that speaks of what comes. */
const APPOINTED = new Set(
  'prevu prevue prevus prevues attendu attendue attendus attendues programme programmee programmes programmees convoque convoquee convoques appele appelee appeles censee cense fixe fixee fixes fixees'.split(
    ' ',
  ),
);
/** Nouns of what is to come. */
const COMING = new Set(['rendez-vous', 'prochainement', 'bientot']);

/** "sera publié", "doit être diffusée": the participle goes with the future before it. */
function isPassiveOfFuture(word: (i: number) => string, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 3; k--) {
    const form = fold(word(k));
    if (FUTURE_AUXILIARIES.has(form) || form === 'seront' || form === 'auront') return true;
  }
  return false;
}

const NO_FUTURE =
  /^(?:contra|ultra|extra|camera|opera|sahara|cobra|tiara|para|infra|supra|bora|lira|autrefra|front|affront|pront|gera|vera|sara|clara|laura|tara|libera)$/;
const PARTICIPLE =
  /(?:e|ee|es|ees|i|ie|is|ies|u|ue|us|ues|it|ite|its|ites|ert|erte|erts|int|inte|ort|orte|orts|ortes|ait|aite|aits)$/;

function tenseAt(word: (i: number) => string, i: number, length: number): Tense {
  const surface = word(i);
  if (/^\p{Lu}/u.test(surface)) return null;
  const form = fold(surface).replace(/-t$/, '');
  if (form.length < 1) return null;
  if (FUTURE_AUXILIARIES.has(form)) {
    if (form !== 'va' && form !== 'vont' && form !== 'compte' && form !== 'programme') return 'future';
    for (let k = i + 1; k <= i + 3 && k < length; k++) if (/(?:er|ir|re|oir)$/.test(fold(word(k)))) return 'future';
    return null;
  }
  if (AUXILIARIES.has(form)) {
    for (let k = i + 1; k <= i + 4 && k < length; k++) {
      const next = fold(word(k));
      if (ADVERBS.test(next) || /ment$/.test(next) || next.startsWith('-')) continue;
      if (APPOINTED.has(next) && (form === 'est' || form === 'sont')) return 'future';
      return PARTICIPLE.test(next) &&
        next.length > 1 &&
        !/^(?:une?|la|le|les|des|du|tres|qui|plus|pire|prete?)$/.test(next)
        ? 'past'
        : PASTS.has(form)
          ? 'past'
          : null;
    }
    return PASTS.has(form) ? 'past' : null;
  }
  if (COMING.has(form)) return 'future';
  if (PASTS.has(form)) return isPassiveOfFuture(word, i) ? 'future' : 'past';
  if (form.length > 4 && /(?:era|ira|dra|vra|tra|rra|ura|ront|rons|rez|rai)$/.test(form) && !NO_FUTURE.test(form))
    return 'future';
  if (form.length > 5 && /(?:erait|irait|drait|vrait|rrait|eraient|iraient|draient|vraient|rraient)$/.test(form))
    return 'future';
  if (
    form.length > 4 &&
    /(?:ait|aient)$/.test(form) &&
    !/^(?:souhait|portrait|attrait|extrait|retrait|trait|forfait|parfait|bienfait|laits?|distrait|fait|satisfait|sait|plait|connait|parait)$/.test(
      form,
    )
  )
    return 'past';
  if (form.length > 5 && /(?:erent|irent|urent)$/.test(form)) return 'past';
  return null;
}

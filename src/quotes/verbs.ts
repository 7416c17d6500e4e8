// Which words are forms of a reporting verb, and what may follow each of them. The forms of the third person, the
// participles and the infinitives are made once from the infinitives of `french/reporting.ts`.

import {
  AUTHORING,
  INSERTED,
  IRREGULAR,
  SAYING,
  SHOWING,
  THINKING,
  WITH_INFINITIVE,
  WITH_OBJECT,
  WITH_OF,
  WITH_QUESTION,
  WITH_TO,
  WITH_WORDS,
} from '../french/reporting.js';
import { normalise } from '../text/characters.js';
import { NumberColumn } from '../text/words.js';

/** What may follow a reporting verb, which form of it a word is, and what it needs: one bit each. */
export const Cue = {
  /** "affirme que …". */
  clause: 1,
  /** Words between marks, before it or after it: « … », affirme Luc Roy. */
  inserted: 2,
  /** "affirme avoir signé". */
  infinitive: 4,
  /** "demande de signer". */
  of: 8,
  /** "appelle à signer". */
  to: 16,
  /** "demande si …", "explique pourquoi …". */
  question: 32,
  /** A few words between marks: "dénonce « une faute grave »". */
  words: 64,
  /** A form in a tense: "affirme", "affirmait". */
  finite: 128,
  /** "affirmé". */
  participle: 256,
  /** "affirmant". */
  gerund: 512,
  /** The infinitive: "affirmer". */
  bare: 1024,
  /** It needs "se": "se réjouit". */
  reflexive: 2048,
  /** It needs another word: "fait valoir", "met en garde". */
  light: 4096,
  /** It takes an object before "que": "a averti le maire que …". */
  object: 8192,
} as const;

/** The bits of `Cue` of each word. */
export const CUES = new NumberColumn(
  (size): Int32Array => new Int32Array(size),
  (surface) => (forms ??= conjugateAll()).get(normalise(surface).toLowerCase()) ?? 0,
);

let forms: ReadonlyMap<string, number> | null = null;

/** What may follow the verbs of each list. */
const FOLLOWED_BY: readonly (readonly [ReadonlySet<string>, number])[] = [
  [SAYING, Cue.clause | Cue.inserted | Cue.words],
  [THINKING, Cue.clause | Cue.inserted | Cue.words],
  [SHOWING, Cue.clause],
  [INSERTED, Cue.inserted | Cue.words],
  [WITH_INFINITIVE, Cue.infinitive],
  [WITH_OF, Cue.of],
  [WITH_TO, Cue.to],
  [WITH_QUESTION, Cue.question],
  [WITH_WORDS, Cue.words],
  [WITH_OBJECT, Cue.object],
];

/** Every form of every verb, with its bits. */
function conjugateAll(): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const [verb, bits] of verbsWithBits())
    for (const [form, own] of conjugate(verb)) all.set(form, (all.get(form) ?? 0) | bits | own);
  return all;
}

/** The verbs of the lists with what may follow them. A verb that one list has without "se" needs it nowhere. */
function verbsWithBits(): ReadonlyMap<string, number> {
  const needs = Cue.reflexive | Cue.light;
  const verbs = new Map<string, number>();
  for (const [names, bits] of FOLLOWED_BY)
    for (const name of names) {
      // "se-réjouir" → "réjouir", which needs "se"; "faire-valoir" → "faire", which needs another word.
      const [, before, verb] = /^((?:s-en|se|s|faire|mettre)-)?([^-]+)/.exec(name)!;
      const isLight = before === 'faire-' || before === 'mettre-';
      const own = before === undefined ? 0 : isLight ? Cue.light : Cue.reflexive;
      const key = isLight ? before.slice(0, -1) : verb!;
      const known = verbs.get(key) ?? own;
      verbs.set(key, ((known | bits) & ~needs) | (known & own & needs));
    }
  // "a écrit « Les Années »": a title.
  for (const verb of AUTHORING) verbs.set(verb, verbs.get(verb)! & ~Cue.words);
  return verbs;
}

/** The forms of a verb that news reports with, and which form each is. */
export function conjugate(verb: string): [form: string, bits: number][] {
  const [one, many, stem, future, participle, past, pasts] = principalParts(verb) as Principal;
  // "annonçait", "jugeait".
  const imperfect = verb.endsWith('er') ? beforeA(stem) : stem;
  return [
    ...[one, many, `${imperfect}ait`, `${imperfect}aient`, past, pasts].map(finite),
    ...['a', 'ont', 'ait', 'aient'].map((ending) => finite(future + ending)),
    [`${imperfect}ant`, Cue.gerund],
    ...['', 'e', 's', 'es'].map((ending): [string, number] => [
      // "promis": the plural has no second "s".
      participle.endsWith('s') && ending.startsWith('s') ? participle : participle + ending,
      Cue.participle,
    ]),
    [verb, Cue.bare],
  ];
}

function finite(form: string): [string, number] {
  return [form, Cue.finite];
}

/** The forms of which all others are made, for example of "dire": "dit disent dis dir dit dit dirent". */
type Principal = [
  present: string,
  presents: string,
  stem: string,
  future: string,
  participle: string,
  past: string,
  pasts: string,
];

function principalParts(verb: string): string[] {
  const model = IRREGULAR.filter(([ending]) => verb.endsWith(ending)).sort(([a], [b]) => b.length - a.length)[0];
  if (model) {
    const start = verb.slice(0, -model[0].length);
    return model[1].split(' ').map((form) => start + form);
  }
  const stem = verb.slice(0, -2);
  if (verb.endsWith('ir'))
    return [`${stem}it`, `${stem}issent`, `${stem}iss`, verb, `${stem}i`, `${stem}it`, `${stem}irent`];
  // "répéter": répète; "rappeler": rappelle; "marteler": martèle; "appuyer": appuie.
  const strong = stem
    .replace(/é([^aeiouéè]+)$/, 'è$1')
    .replace(/ppel$/, 'ppell')
    .replace(/e([lmnprtv])$/, (_, end: string) => (stem.endsWith('ppel') ? `e${end}` : `è${end}`))
    .replace(/([ou])y$/, '$1i');
  const future = /e[lmnprtv]$/.test(stem) || /[ou]y$/.test(stem) ? `${strong}er` : verb;
  return [`${strong}e`, `${strong}ent`, stem, future, `${stem}é`, `${beforeA(stem)}a`, `${stem}èrent`];
}

/** The stem before "a", which keeps its sound: "jug-" → "juge-", "annonc-" → "annonç-". */
function beforeA(stem: string): string {
  return stem.replace(/g$/, 'ge').replace(/c$/, 'ç');
}

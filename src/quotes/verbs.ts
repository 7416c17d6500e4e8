// Which words are forms of a verb that reports, and what may stand behind each. The forms of the third person, the
// participles and the infinitives are conjugated from the infinitives of `french/reporting.ts`, once.

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

/** What a verb may have behind it, and which form of it a word is, by bit. */
export const Cue = {
  /** "que …". */
  clause: 1,
  /** Quotation marks, or words before it that it is inserted in. */
  inserted: 2,
  /** An infinitive, without and with "de" and "à". */
  infinitive: 4,
  of: 8,
  to: 16,
  /** "si …", "pourquoi …". */
  question: 32,
  /** A few words between marks. */
  words: 64,
  finite: 128,
  participle: 256,
  /** "-ant". */
  gerund: 512,
  bare: 1024,
  plural: 2048,
  /** Only with "se": "se réjouit". */
  reflexive: 4096,
  /** Only before another word: "faire" before "valoir" and "savoir", "mettre" before "en garde". */
  light: 8192,
  /** Of whom it is told: "a averti le maire que …". */
  object: 16384,
} as const;

/** The bits of `Cue` of each word. */
export const CUES = new NumberColumn(
  (size): Int32Array => new Int32Array(size),
  (surface) => (forms ??= conjugateAll()).get(normalise(surface).toLowerCase()) ?? 0,
);

let forms: ReadonlyMap<string, number> | null = null;

const BEHIND: readonly (readonly [ReadonlySet<string>, number])[] = [
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

/** Every form with its bits. A verb that stands in one list without "se" needs it nowhere. */
function conjugateAll(): ReadonlyMap<string, number> {
  const needs = Cue.reflexive | Cue.light;
  const verbs = new Map<string, number>();
  for (const [set, bits] of BEHIND)
    for (const name of set) {
      const [, before, verb] = /^((?:s-en|se|s|faire|mettre)-)?([^-]+)/.exec(name)!;
      const isLight = before === 'faire-' || before === 'mettre-';
      const own = before === undefined ? 0 : isLight ? Cue.light : Cue.reflexive;
      const key = isLight ? before!.slice(0, -1) : verb!;
      const known = verbs.get(key) ?? own;
      verbs.set(key, ((known | bits) & ~needs) | (known & own & needs));
    }
  const all = new Map<string, number>();
  for (const verb of AUTHORING) verbs.set(verb, verbs.get(verb)! & ~Cue.words);
  for (const [verb, bits] of verbs)
    for (const [form, own] of conjugate(verb)) all.set(form, (all.get(form) ?? 0) | bits | own);
  return all;
}

/** The forms of a verb by which the press reports, with the bits that tell them apart. */
export function conjugate(verb: string): [form: string, bits: number][] {
  const [one, many, stem, future, participle, past, pasts] = partsOf(verb);
  const plural = Cue.finite | Cue.plural;
  const soft = /[aâoô]/;
  const before = (ending: string): string =>
    soft.test(ending[0]!) ? stem!.replace(/g$/, 'ge').replace(/c$/, 'ç') : stem!;
  const isRegular = verb.endsWith('er');
  const imperfect = isRegular ? before('a') : stem!;
  return [
    [one!, Cue.finite],
    [many!, plural],
    [`${imperfect}ait`, Cue.finite],
    [`${imperfect}aient`, plural],
    [`${imperfect}ant`, Cue.gerund],
    [`${future!}a`, Cue.finite],
    [`${future!}ont`, plural],
    [`${future!}ait`, Cue.finite],
    [`${future!}aient`, plural],
    ...['', 'e', 's', 'es'].map((ending): [string, number] => [
      participle!.endsWith('s') && ending.startsWith('s') ? participle! : participle! + ending,
      Cue.participle,
    ]),
    [past!, Cue.finite],
    [pasts!, plural],
    [verb, Cue.bare],
  ];
}

function partsOf(verb: string): string[] {
  const model = [...IRREGULAR].filter(([ending]) => verb.endsWith(ending)).sort(([a], [b]) => b.length - a.length)[0];
  if (model) {
    const start = verb.slice(0, -model[0].length);
    return model[1].split(' ').map((form) => start + form);
  }
  const stem = verb.slice(0, -2);
  if (verb.endsWith('ir')) {
    return [`${stem}it`, `${stem}issent`, `${stem}iss`, verb, `${stem}i`, `${stem}it`, `${stem}irent`];
  }
  // "répéter": répète; "rappeler": rappelle; "marteler": martèle; "appuyer": appuie.
  const strong = stem
    .replace(/é([^aeiouéè]+)$/, 'è$1')
    .replace(/ppel$/, 'ppell')
    .replace(/e([lmnprtv])$/, (_, end: string) => (stem.endsWith('ppel') ? `e${end}` : `è${end}`))
    .replace(/([ou])y$/, '$1i');
  const future = /e[lmnprtv]$/.test(stem) || /[ou]y$/.test(stem) ? `${strong}er` : verb;
  const simple = stem.replace(/g$/, 'ge').replace(/c$/, 'ç');
  return [`${strong}e`, `${strong}ent`, stem, future, `${stem}é`, `${simple}a`, `${stem}èrent`];
}

// The words that open a clause, join two clauses, or stand around the verb of a clause. As they are written, in lower
// case.

import { oneOf } from './one-of.js';

/** The conjunctions that may open a sentence: "Mais le maire hésite." */
export const OPENING_CONJUNCTIONS = oneOf('et mais or car');
/** The conjunctions that join two verbs of one subject: "il a signé et a promis". */
export const AND_BUT = oneOf('et mais');
/** The conjunctions of one word that open an adverbial clause: "lorsque le maire parle, …". */
export const ADVERBIAL_CONJUNCTIONS = oneOf("lorsque lorsqu' quand si comme puisque puisqu'");
/** The words that open an adverbial clause together with "que": "alors que le maire parle, …". */
export const ADVERBIAL_BEFORE_QUE = oneOf('alors tandis bien après dès');
/** "alors que", "tandis que": they set one clause against another. */
export const CONTRASTING = oneOf('alors tandis');
/** The words that open a concessive clause together with "que": "quelle que soit la loi", "quoi qu'il dise". */
export const CONCESSIVE_BEFORE_QUE = oneOf('quel quelle quels quelles quoi où qui');
/** "si" of an indirect question: "demande si la loi passera", "demande s'il viendra". */
export const WHETHER = oneOf("si s'");
/** The other words that open an indirect question: "explique pourquoi la loi passera". */
export const QUESTION_WORDS = oneOf('pourquoi comment combien');
/** The negation before a verb. */
export const NOT_BEFORE_VERB = oneOf("ne n'");
/** The adverbs that stand right before an infinitive: "ne pas céder", "toujours refuser". */
export const ADVERBS_BEFORE_INFINITIVE = oneOf('pas plus bien jamais toujours désormais déjà');
/** "avoir" in the present, third person. */
export const HAS = oneOf('a ont');
/** Forms of a verb in a tense that are more often another part of speech: "son", "reste", "porte". */
export const DOUBTFUL_VERBS = oneOf('a est son soit fait reste porte');

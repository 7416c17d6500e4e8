// The closed classes of French: articles, prepositions, pronouns, conjunctions, and the marks that close a clause.
// Folded (lower case, without accents) unless a list says otherwise.

import { oneOf } from './one-of.js';

/** The words that hold sentences together, as they are written: after a year or a day, none of them is a counted noun. */
export const CLOSED_CLASS = oneOf(
  "et ou ni mais où que qui quand lorsque lorsqu’ lorsqu' dont par pour dans sur sous avec sans chez vers selon entre contre afin " +
    "à au aux de du des d’ d' en le la les l’ l' un une son sa ses leur leurs ce cet cette ces il elle ils elles on nous je tu vous " +
    'a ont avait avaient est sont était étaient fut furent sera seront aura aurait doit devrait devait peut pourrait va vont ' +
    "s’ s' se ne n’ n' y puis ainsi alors comme soit déjà encore aussi aussitôt après avant depuis jusqu’ jusqu' dès lors grâce " +
    'suite face malgré près environ plus moins prochain dernier là-bas ici notamment et/ou voire puisque car donc or',
);

/** "de" before a noun without its article, as in "trois kilos de pain", "d'eau". */
export const OF = oneOf("de d'");
/** "de" and what it makes with the articles: "de", "d'", "du", "des". */
export const OF_THE = oneOf("de d' du des");
/** The definite articles. */
export const THE = oneOf("le la l' les");
/** The demonstratives of one thing: "ce", "cet", "cette". */
export const THIS = oneOf('ce cet cette');
export const ALL = oneOf('tous toutes');
/** "les plus de 60 ans", "18 ans et moins". */
export const MORE_OR_LESS = oneOf('plus moins');
/** What goes on with the noun before it: its complement, or another noun. */
export const OF_THE_OR = oneOf("de d' du des ou");
/** "ce jour-là", "cette nuit-là". */
export const THERE = oneOf('-la');
/** Before what is left out: "tous les jours sauf le lundi". */
export const EXCEPT = oneOf('sauf hors excepte hormis');
/** Adverbs that end like a plural: "2016 toujours". */
export const ADVERBS_IN_S = oneOf(
  'tres toujours jamais desormais parfois autrefois toutefois quelquefois ailleurs certes hors dehors dessous dessus dedans tandis alors lors puis depuis volontiers',
);
/** The forms of "avoir", before a participle: "il a été". */
export const HAVE = oneOf(
  'a ai as avons avez ont avais avait avions aviez avaient eus eut eumes eutes eurent aurai auras aura aurons aurez auront aurais aurait aurions auriez auraient aie aies ait ayons ayez aient ayant avoir eu',
);
/** What closes a clause: a mark, or nothing at all behind the last word. */
export const CLOSING: ReadonlySet<string> = new Set(['', ...oneOf('. , ; : ! ? ) » " ”')]);
/** The masculine article, alone or with a preposition: "le", "du", "au". */
export const MASCULINE_THE = oneOf('le du au');
/** "que" and its elided form. */
export const THAT = oneOf("que qu'");
/** The indefinite articles of one thing. */
export const A_OR_AN = oneOf('un une');
/** "du", "au": a preposition with the masculine article. */
export const CONTRACTED_MASCULINE = oneOf('du au');
/** Prepositions before the name of a country or region, as written: "en France", "au Mali", "dans le Nord". */
export const LOCATIVES = oneOf('en au aux dans à');
/** "de" before one name, or with the masculine article: "d'", "du". */
export const OF_MASCULINE = oneOf("de d' du");
/** The definite articles of one thing. */
export const THE_SINGULAR = oneOf("le la l'");
/** What opens a clause that tells more of the noun before it, as written. */
export const RELATIVES = oneOf("qui que qu' dont où");
/** "de" and the definite articles, which follow each other: "de la", "de l'". */
export const OF_AND_THE = oneOf("de d' du des le la l' les");
/** "qui", "dont". */
export const WHO_WHOSE = oneOf('qui dont');
/** What makes several nouns one plural: "Luc et Zoé", "Luc, Zoé". */
export const JOINERS = oneOf('et ou ,');
/** The pronouns "en" and "y". */
export const EN_Y = oneOf('en y');
/** "de" and "à" with an article: "du", "aux". */
export const CONTRACTED = oneOf('du au des aux');
/** The articles, none of them elided or contracted. */
export const ARTICLES = oneOf('le la les un une');

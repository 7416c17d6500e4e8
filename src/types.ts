// The five values that a text passes through on its way to records: Document, Mention,
// Entity, NewsRecord and Article. Every other file holds functions from one of these
// values to another.

/** A stretch of the text, as offsets in UTF-16 code units (the units of `text.slice`); `end` is excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The tokens of a document as parallel arrays: token `i` is
 * `text.slice(starts[i], ends[i])`. Tokens are in text order and do not overlap;
 * only white space lies between them.
 */
export interface Tokens {
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The `TokenClass` of each token. */
  readonly classes: Uint8Array;
}

/**
 * The distinct surfaces ("Le", "le", "12") of the texts read so far. Each one is a lexeme and has a number;
 * `text/words.ts` explains the numbering and what may be stored under a number.
 */
export interface Words {
  /** The number of lexemes. They are numbered 0 to `size - 1`. */
  readonly size: number;
  /** The letters of a lexeme, as they stood in the text where it was first met. */
  readonly surfaceOf: (lexeme: number) => string;
  /**
   * Identifies the current numbering, to be compared with `===`. When the table is full it is renumbered, and from then
   * on a number from the earlier generation may mean another lexeme.
   */
  readonly generation: object;
  /**
   * The previous generation, or `null` for the first one. Its most recent lexemes were carried over as the first of
   * this one: lexeme `i` had the number `kept[i]` in the previous generation.
   */
  readonly before: object | null;
  /** The numbers that the carried-over lexemes had in the previous generation; empty when nothing was carried over. */
  readonly kept: Int32Array;
}

export const TokenClass = { word: 0, number: 1, punctuation: 2, symbol: 3 } as const;

/**
 * Parts of the raw text that frame the story (headline, byline…) or do not belong to it (teasers, boilerplate). A
 * `credit` says who made a picture: "© Maxppp - Jean Dupont".
 */
export type ZoneKind = 'headline' | 'dateline' | 'byline' | 'signature' | 'credit' | 'teaser' | 'boilerplate';

export interface Zone extends Span {
  readonly kind: ZoneKind;
  readonly text: string;
}

/** The detected language: its ISO 639-3 code (`fra`), or `und` when the text is too short to tell. */
export interface Language {
  readonly code: string;
  readonly french: boolean;
}

/** The raw text, unchanged, with its tokens, sentences, zones and language. */
export interface Document {
  readonly text: string;
  readonly published: string | null;
  readonly language: Language;
  readonly tokens: Tokens;
  /** The lexeme number of each token, as assigned by `words`. */
  readonly lexemes: Int32Array;
  readonly words: Words;
  /** Sentence `s` consists of the tokens from `sentences[s]` up to, but not including, `sentences[s + 1]`. */
  readonly sentences: Int32Array;
  /** In text order, without overlap. */
  readonly zones: readonly Zone[];
}

/** The kinds of named things; `other` is an event, a work, a product or a law. */
export type NameKind = 'person' | 'organisation' | 'place' | 'other';
/** The kinds of records: the discriminant of `NewsRecord`. */
export type Kind = NameKind | 'date' | 'quantity' | 'quote';

export const NAME_KINDS: readonly NameKind[] = ['person', 'organisation', 'place', 'other'];

/** One occurrence of a name in the text, as classified by the names reader. */
export interface NameMention extends Span {
  readonly kind: NameKind;
  /** Calibrated probability, from 0 to 1, that both the span and the kind are right. */
  readonly confidence: number;
}

/** The unit that a date is known to: "mardi" to the day, "en mai 2019" to the month. */
export type DatePrecision =
  | 'minute'
  | 'hour'
  | 'daypart'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

/**
 * What a date was resolved from: its own words (`stated`), the publication date (`published`), or another date of the
 * text (`text`).
 */
export type DateAnchor = 'stated' | 'published' | 'text';

/** The meaning of a temporal expression, as a normalised value. */
export interface DateReading {
  readonly type: 'date' | 'time' | 'duration' | 'interval' | 'frequency';
  /** TIMEX3 / ISO 8601 ("2024-05-14", "P12Y"); `null` when the text and the publication date do not determine it. */
  readonly value: string | null;
  /** The part of the period that is meant: "début" is `start`, "mi-" is `mid`, "fin" is `end`. */
  readonly modifier: 'start' | 'mid' | 'end' | null;
  /** True for "vers" and "environ", and for feasts whose day depends on the sighting of the moon. */
  readonly approximate: boolean;
  /** True when the weekday in the words is not that of the day: "lundi 9 avril 2025", which was a Wednesday. */
  readonly conflict: boolean;
  /**
   * The bounds of the date, as ISO date-times in local time; `from` is included and `to` is excluded. Both are `null`
   * for durations and frequencies.
   */
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: DatePrecision | null;
  readonly anchor: DateAnchor | null;
  /** The same value in EDTF (ISO 8601-2), or `null` when EDTF cannot express it. */
  readonly edtf: string | null;
  /**
   * The bounds of a duration, as ISO 8601 durations: P10D and P15D for "entre 10 et 15 jours", of which `value` is
   * `null`; P2Y and `null` for "plus de deux ans". Both equal `value` for one exact length, and are `null` for a vague
   * one ("plusieurs jours") and for all that is no duration.
   */
  readonly min: string | null;
  readonly max: string | null;
  /**
   * How far the zone that the text gives with an hour is from UTC: `Z` for "14 heures GMT", `+01:00`. `value`, `from`
   * and `to` keep the hour as written.
   */
  readonly offset: string | null;
}

/** One temporal expression, resolved with the help of the whole document. */
export interface DateMention extends Span {
  readonly kind: 'date';
  /** The precision, from 0 to 1, that the rule behind it reaches on the development set. */
  readonly confidence: number;
  readonly date: DateReading;
}

/** The meaning of a numeric expression, as a normalised value. */
export interface QuantityReading {
  readonly type:
    | 'count'
    | 'measure'
    | 'money'
    | 'percentage'
    | 'points'
    | 'age'
    | 'fraction'
    | 'multiple'
    /** A rank ("troisième"); returned only with the option `ordinals`. */
    | 'ordinal';
  /** The number, also that of "plus de 50" (50); `null` for a range ("de 10 à 20") and for "des milliers". */
  readonly value: number | null;
  /** The bounds. Both equal `value` when the text gives one exact number; an open bound is `null`. */
  readonly min: number | null;
  readonly max: number | null;
  /** The order of magnitude when no number is given: 10000 for "des dizaines de milliers". */
  readonly magnitude: number | null;
  readonly approximation: 'about' | 'more than' | 'at least' | 'less than' | 'at most' | null;
  /** The unit as a UCUM code: `t`, `km`; `a` for the years of an age, `{pt}` for points. */
  readonly unit: string | null;
  /** The currency as an ISO 4217 code: `EUR`. */
  readonly currency: string | null;
  /** The thing counted or measured, as written: "enfants orphelins". */
  readonly of: string | null;
  /** The denominator of a rate, as written: "jour", "habitant". */
  readonly per: string | null;
}

/** One numeric expression, with its value. */
export interface QuantityMention extends Span {
  readonly kind: 'quantity';
  /** The precision, from 0 to 1, that the rule behind it reaches on the development set. */
  readonly confidence: number;
  readonly quantity: QuantityReading;
}

/**
 * How the words of a quote reach the article: in quotation marks (`direct`), as a clause ("X assure que le pont tiendra",
 * `indirect`), or partly so (`mixed`).
 */
export type QuoteType = 'direct' | 'indirect' | 'mixed';

/**
 * What the text has for the speaker of a quote: a name, a description ("le préfet"), a pronoun ("a-t-elle dit"), or
 * nothing of its own, because the speaker of the quote before goes on (`continued`).
 */
export type SpeakerForm = 'name' | 'description' | 'pronoun' | 'continued';

/** One quote, with the words that say that somebody speaks and those that name the speaker. */
export interface QuoteMention extends Span {
  readonly kind: 'quote';
  /** The precision, from 0 to 1, that the rule behind it reaches on the development set. */
  readonly confidence: number;
  readonly type: QuoteType;
  /** "a déclaré", "selon"; `null` where nothing says that somebody speaks. */
  readonly cue: Span | null;
  /** Where the words that name the speaker stand; `null` when the text does not say who speaks. */
  readonly speaker: { readonly how: SpeakerForm; readonly mention: Span | null } | null;
}

/** One occurrence of any kind that `settle` makes disjoint, as its reader understood it. Quotes are not among them. */
export type Mention = NameMention | DateMention | QuantityMention;

/**
 * Facts that a user's reader gives about the thing it found. Each kind uses only the facts that its records have:
 * a person has a family name, an organisation an acronym.
 */
export interface StatedFacts {
  readonly given?: string;
  readonly family?: string;
  readonly honorific?: string;
  readonly acronym?: string;
  /** The span of the person's title: "directrice de l'agence". */
  readonly title?: Span;
}

/** A name found by a user's reader, with the facts it gives, if any. */
export interface StatedMention extends NameMention {
  readonly facts?: StatedFacts;
}

/**
 * The parts of speech of the lexicon. `function` covers articles, prepositions, pronouns and conjunctions; `proper` is
 * a proper noun.
 */
export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb' | 'function' | 'proper' | 'participle';

/** The argument of a user's reader: the document, and the mentions found in it so far. */
export interface Reading {
  readonly doc: Document;
  /**
   * The mentions of the library and of the user's readers that ran earlier, in text order. Overlaps are already
   * settled.
   */
  readonly mentions: readonly Mention[];
  /**
   * Every part of speech that the lexicon gives for the word, whatever the sentence around it: "ferme" is a noun, a
   * verb and an adjective. Empty for unknown words.
   */
  partsOfSpeech(token: number): readonly PartOfSpeech[];
}

/** A reader written by the user. `lexicon` and `patterns` of `depeche/patterns` create readers too. */
export type Reader = (reading: Reading) => readonly StatedMention[];

interface CommonEntity {
  /** The zone that contains all the mentions; `null` when at least one of them is in the story itself. */
  readonly zone: ZoneKind | null;
}

/** A role whose organisation and place are given as indexes into the list of entities. */
export interface EntityRole extends Span {
  readonly title: string;
  readonly organisation: number | null;
  readonly place: number | null;
}

interface CommonNameEntity extends CommonEntity {
  readonly name: string;
  /** In text order. */
  readonly mentions: readonly NameMention[];
}

/** The mentions that denote one named thing in one document, with the facts that the article gives about it. */
export type NameEntity =
  | (CommonNameEntity & PersonFacts & { readonly kind: 'person'; readonly roles: readonly EntityRole[] })
  | (CommonNameEntity & OrganisationFacts & { readonly kind: 'organisation' })
  | (CommonNameEntity & PlaceFacts & { readonly kind: 'place' })
  | (CommonNameEntity & { readonly kind: 'other' });

/** Dates are not grouped: each mention is an entity of its own. */
export interface DateEntity extends CommonEntity {
  readonly kind: 'date';
  readonly mentions: readonly [DateMention];
}

/** Quantities are not grouped: each mention is an entity of its own. */
export interface QuantityEntity extends CommonEntity {
  readonly kind: 'quantity';
  readonly mentions: readonly [QuantityMention];
}

/** A quote with its speaker found: the index of the entity that speaks and the fullest name that the article gives it. */
export interface QuoteEntity extends CommonEntity {
  readonly kind: 'quote';
  readonly mentions: readonly [QuoteMention];
  readonly speaker: {
    readonly how: SpeakerForm;
    readonly mention: Span | null;
    readonly name: string | null;
    readonly entity: number | null;
  } | null;
}

/** One thing that a document mentions, with all its mentions. */
export type Entity = NameEntity | DateEntity | QuantityEntity;

/** One occurrence in the result. `text.slice(mention.start, mention.end) === mention.text` always holds. */
export interface RecordMention extends Span {
  readonly text: string;
  readonly confidence: number;
  /** The sentence around it, with the option `sentences`: see there. */
  readonly sentence?: string;
  /** Where this sentence begins in the text, with the option `sentences`. */
  readonly sentence_start?: number;
}

/**
 * The codes of a thing in open lists, each as a string. Known only with the option `ids` of `createExtractor`; a code
 * that is not known is left out, so that the object is empty when none is.
 */
export interface Ids {
  /** ISO 3166-1 alpha-2 of a country (`SN`), ISO 3166-2 of a part of one (`US-TX`; a French région until 2016 has its code of then). */
  readonly iso?: string;
  /** The code of INSEE of a French commune (`97411`), département (`2A`) or région, of today (`53`) or until 2016 (`42`). */
  readonly insee?: string;
  /** The number of GeoNames: `2988507`. */
  readonly geonames?: string;
  /** The item of Wikidata: `Q90`. */
  readonly wikidata?: string;
}

interface CommonRecord {
  /** Unique within the article: `person-1`, `place-3`… */
  readonly id: string;
  /** At least one, in text order. */
  readonly mentions: readonly RecordMention[];
  /** The highest confidence among its mentions. */
  readonly confidence: number;
  /** The zone (`teaser`, `signature`…) that contains all its mentions; `null` when the story itself mentions it. */
  readonly zone: ZoneKind | null;
}

/** A function that the article gives to a person, with the span of its title. */
export interface Role extends Span {
  /** The title as written: "vice-ministre azerbaïdjanais des Affaires étrangères". */
  readonly title: string;
  /** The id of the record of the organisation that the title names, or `null`. */
  readonly organisation: string | null;
  /** The id of the record of the place that the title names, or `null`. */
  readonly place: string | null;
}

interface PersonFacts {
  readonly given: string | null;
  readonly family: string | null;
  /** As written: "Mme", "Me", "Dr". */
  readonly honorific: string | null;
  /** Decided from the words of the text and from statistics of given names (INSEE); `null` when these are not clear. */
  readonly gender: 'female' | 'male' | null;
  /** Other names that the article gives ("alias", "dit", « surnommé »), as written. */
  readonly aliases: readonly string[];
}

/** A person: one record for all the mentions in the article, with the facts that the article gives. */
export interface PersonRecord extends CommonRecord, PersonFacts {
  readonly kind: 'person';
  /** The fullest form of the name in the article. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** Always empty so far: no list of people is checked by name and role. */
  readonly ids: Ids;
  /**
   * Who it is in the whole archive: `person:jean martin`, the same in every article, or `null` where that is not sure.
   * Only the outputs of `depeche identities` and `depeche batch --identities` have it.
   */
  readonly identity?: string | null;
}

/**
 * The category of an organisation, from the words of its name and from lists of known organisations. `igo` is an
 * organisation of states (the UN), `ngo` one of citizens (Greenpeace).
 */
export type OrganisationCategory =
  | 'government'
  | 'party'
  | 'company'
  | 'media'
  | 'agency'
  | 'court'
  | 'education'
  | 'health'
  | 'sport'
  | 'union'
  | 'ngo'
  | 'igo'
  | 'military'
  | 'armed-group'
  | 'culture'
  | 'religion'
  | 'other';

interface OrganisationFacts {
  readonly acronym: string | null;
  readonly category: OrganisationCategory | null;
}

/** An organisation: one record for all its mentions, including those by its acronym. */
export interface OrganisationRecord extends CommonRecord, OrganisationFacts {
  readonly kind: 'organisation';
  /** The fullest form of the name in the article. */
  readonly name: string;
  /** Always empty so far: there is no checked list of organisations. */
  readonly ids: Ids;
  /**
   * Who it is in the whole archive: `person:jean martin`, the same in every article, or `null` where that is not sure.
   * Only the outputs of `depeche identities` and `depeche batch --identities` have it.
   */
  readonly identity?: string | null;
}

/** The category of a place, from the words of its name and from lists of known places (GeoNames, INSEE…: see NOTICE). */
export type PlaceCategory =
  'country' | 'region' | 'city' | 'street' | 'facility' | 'water' | 'mountain' | 'continent' | 'other';

interface PlaceFacts {
  readonly category: PlaceCategory | null;
  /** The country as an ISO 3166-1 alpha-2 code: `FR`. */
  readonly country: string | null;
}

/** A place: one record for all its mentions. */
export interface PlaceRecord extends CommonRecord, PlaceFacts {
  readonly kind: 'place';
  readonly name: string;
  /** With the option `ids`; the object is empty where two places remain that the name may mean. */
  readonly ids: Ids;
  /** The coordinates of a city of GeoNames, in degrees (WGS 84), with the option `ids`. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** An event, a work, a product or a law. Returned only with the option `other`. */
export interface OtherRecord extends CommonRecord {
  readonly kind: 'other';
  readonly name: string;
}

/** A point in time, an interval, a duration or a frequency. Each mention has its own record. */
export interface DateRecord extends CommonRecord, DateReading {
  readonly kind: 'date';
}

/** A number that counts or measures something. Each mention has its own record. */
export interface QuantityRecord extends CommonRecord, QuantityReading {
  readonly kind: 'quantity';
}

/** Words of the text beside a quote. `text.slice(start, end)` is `text` of the words, always. */
export interface QuotedWords extends Span {
  readonly text: string;
}

/** Who says the words of a quote. */
export interface Speaker {
  readonly how: SpeakerForm;
  /** The words that name the speaker: "Mme Vasseur" is "Vasseur" here, "le préfet", "elle"; `null` when the speaker goes on. */
  readonly mention: QuotedWords | null;
  /** The fullest name that the article gives the speaker; `null` when it gives none. */
  readonly name: string | null;
  /**
   * The id of the record of the person or the organisation; `null` when the article does not name the speaker, or when
   * records of that kind were not asked for.
   */
  readonly record: string | null;
}

/**
 * What somebody said or thought, as the article reports it. Each quote has its own record, with one mention: the words
 * themselves, without the quotation marks around them. A quote may hold names, dates and quantities, and other quotes.
 */
export interface QuoteRecord extends CommonRecord {
  readonly kind: 'quote';
  readonly type: QuoteType;
  /** The words that say that somebody speaks: "a déclaré", "selon"; `null` where nothing does. */
  readonly cue: QuotedWords | null;
  /** `null` when the article does not say who speaks. */
  readonly speaker: Speaker | null;
}

/**
 * One thing found in an article; `kind` says which type it is. No field is ever missing: an unknown fact is `null`, and
 * a list with nothing in it is empty.
 */
export type NewsRecord =
  PersonRecord | OrganisationRecord | PlaceRecord | OtherRecord | DateRecord | QuantityRecord | QuoteRecord;

/** The result of `extract` for one text. */
export interface Article {
  /** The `id` of the options. The field is absent when none was given. */
  readonly id?: string;
  /** The publication date as given in the options; `null` when none was given. */
  readonly published: string | null;
  readonly language: Language;
  readonly zones: readonly Zone[];
  /** In order of their first mention. */
  readonly records: readonly NewsRecord[];
}

/** The options of `extract`. An unknown option throws a `TypeError`. */
export interface ExtractOptions {
  /** An identifier of your own, copied to the article. */
  readonly id?: string | undefined;
  /**
   * The publication date, needed to resolve dates such as "mardi": `YYYY-MM-DD`, an ISO 8601 date-time, or a `Date`,
   * which is read as its date and time in UTC.
   */
  readonly published?: string | Date | null | undefined;
  /**
   * What to do with a text that is not French: read it all the same (`any`, the default), throw a `NotFrenchError`
   * (`require`), or return no records (`skip`).
   */
  readonly language?: 'any' | 'require' | 'skip' | undefined;
  /** Return only records of these kinds. Listing `other` implies `other: true`, listing `quote` implies `quotes: true`. */
  readonly kinds?: readonly Kind[] | undefined;
  /** Also return the names of events, works, products and laws, as records of `kind: "other"`. */
  readonly other?: boolean | undefined;
  /** Also return ordinals and ranks, as quantities of type `ordinal`. */
  readonly ordinals?: boolean | undefined;
  /** Also return what is said, with its speakers, as records of `kind: "quote"`. */
  readonly quotes?: boolean | undefined;
  /**
   * Also give each mention the sentence that it stands in, as written. Of a sentence that is very long, some hundred
   * characters before and behind the mention are given.
   */
  readonly sentences?: boolean | undefined;
}

/** One text of `extractMany`, together with its options. */
export interface TextWithOptions extends ExtractOptions {
  readonly text: string;
}

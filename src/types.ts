// The five values a text walks through on its way to records, and the records
// themselves. Everything else in the library is a function between two of these.

/** A stretch of the text in UTF-16 code units, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The tokens of a document as parallel arrays: token `i` is
 * `text.slice(starts[i], ends[i])`. Tokens are ordered and disjoint, and only
 * white space lies between them.
 */
export interface Tokens {
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** A `TokenClass` per token. */
  readonly classes: Uint8Array;
}

/**
 * The distinct surfaces of the texts read so far, each a lexeme with a number. `text/words.ts` says how they are
 * numbered and what may be remembered of them.
 */
export interface Words {
  /** How many lexemes there are: their numbers are 0 to `size - 1`. */
  readonly size: number;
  readonly surfaceOf: (lexeme: number) => string;
  /** Stands for this generation of numbers: a number means the same lexeme within one generation only. */
  readonly generation: object;
  /** The generation before, whose latest words are the first of this one; `kept` holds their numbers there. */
  readonly before: object | null;
  readonly kept: Int32Array;
}

export const TokenClass = { word: 0, number: 1, punctuation: 2, symbol: 3 } as const;

/** Parts of the raw text that frame the story, or that are not the story at all. */
export type ZoneKind = 'headline' | 'dateline' | 'byline' | 'signature' | 'teaser' | 'boilerplate';

export interface Zone extends Span {
  readonly kind: ZoneKind;
  readonly text: string;
}

/** ISO 639-3 code of the detector, `und` when the text is too short to tell. */
export interface Language {
  readonly code: string;
  readonly french: boolean;
}

/** The raw text untouched, and what is known of its form. */
export interface Document {
  readonly text: string;
  readonly published: string | null;
  readonly language: Language;
  readonly tokens: Tokens;
  /** The lexeme of each token, a number that `words` gave to its surface. */
  readonly lexemes: Int32Array;
  readonly words: Words;
  /** Sentence `s` holds tokens `sentences[s]` to `sentences[s + 1]`, end excluded. */
  readonly sentences: Int32Array;
  /** Ordered and disjoint. */
  readonly zones: readonly Zone[];
}

/** The kinds of what has a name; `other` is an event, a work, a product or a law. */
export type NameKind = 'person' | 'organisation' | 'place' | 'other';
/** What a record may be: the member of `NewsRecord` that it is. */
export type Kind = NameKind | 'date' | 'quantity';

export const NAME_KINDS: readonly NameKind[] = ['person', 'organisation', 'place', 'other'];

/** One occurrence of a name in the text, as the names reader understood it. */
export interface NameMention extends Span {
  readonly kind: NameKind;
  /** Calibrated probability that span and kind are right, 0–1. */
  readonly confidence: number;
}

/** What makes up a moment: from the minute to the century. */
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

/** Where the missing parts of a date came from: its own words, the publication date, another date of the text. */
export type DateAnchor = 'stated' | 'published' | 'text';

/** What a temporal expression means. */
export interface DateReading {
  readonly type: 'date' | 'time' | 'duration' | 'interval' | 'frequency';
  /** TIMEX3 / ISO 8601; `null` when text and publication date do not determine it. */
  readonly value: string | null;
  /** "début", "mi", "fin". */
  readonly modifier: 'start' | 'mid' | 'end' | null;
  /** "vers", "environ", and feasts that the moon decides. */
  readonly approximate: boolean;
  /** Local ISO date-times, half-open; `null` for durations and frequencies. */
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: DatePrecision | null;
  readonly anchor: DateAnchor | null;
  /** The same value in EDTF (ISO 8601-2) when it has one. */
  readonly edtf: string | null;
}

/** One temporal expression, with its value in the document. */
export interface DateMention extends Span {
  readonly kind: 'date';
  /** Precision of its rule on the development set, 0–1. */
  readonly confidence: number;
  readonly date: DateReading;
}

/** What a numeric expression means. */
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
    /** A rank: on request alone. */
    | 'ordinal';
  /** The number, or the one named by "plus de 50"; `null` for a range and for "des milliers". */
  readonly value: number | null;
  /** Both equal to `value` when the text gives one number; a bound left open is `null`. */
  readonly min: number | null;
  readonly max: number | null;
  /** 10000 for "des dizaines de milliers". */
  readonly magnitude: number | null;
  readonly approximation: 'about' | 'more than' | 'at least' | 'less than' | 'at most' | null;
  /** UCUM code; `a` for the years of an age, `{pt}` for points. */
  readonly unit: string | null;
  /** ISO 4217. */
  readonly currency: string | null;
  /** What is counted or measured, as written: "enfants orphelins". */
  readonly of: string | null;
  /** The denominator of a rate, as written: "jour", "habitant". */
  readonly per: string | null;
}

/** One numeric expression, with its value. */
export interface QuantityMention extends Span {
  readonly kind: 'quantity';
  /** Precision of its rule on the development set, 0–1. */
  readonly confidence: number;
  readonly quantity: QuantityReading;
}

/** One occurrence, of any kind, read locally. Later readers add members. */
export type Mention = NameMention | DateMention | QuantityMention;

/** What a user's reader states of what a mention names. A kind takes the facts that its records have. */
export interface StatedFacts {
  readonly given?: string;
  readonly family?: string;
  readonly honorific?: string;
  readonly acronym?: string;
  /** Where the person's function stands. */
  readonly title?: Span;
}

/** A name found by a user's reader. */
export interface StatedMention extends NameMention {
  readonly facts?: StatedFacts;
}

/** What a word may be; `function` is an article, a preposition, a pronoun or a conjunction, `proper` a name. */
export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb' | 'function' | 'proper' | 'participle';

/** What a user's reader is given: the document, and what is read in it so far. */
export interface Reading {
  readonly doc: Document;
  /** Settled, in order: the library's, then those of the readers before. */
  readonly mentions: readonly Mention[];
  /** What a token may be, as far as its word is known; context is not asked. */
  partsOfSpeech(token: number): readonly PartOfSpeech[];
}

/** A reader of one's own: `lexicon` and `patterns` make some. */
export type Reader = (reading: Reading) => readonly StatedMention[];

interface CommonEntity {
  /** The zone that holds every mention, `null` when the story itself names the entity. */
  readonly zone: ZoneKind | null;
}

/** A role whose organisation and place are positions in the list of entities. */
export interface EntityRole extends Span {
  readonly title: string;
  readonly organisation: number | null;
  readonly place: number | null;
}

interface CommonNameEntity extends CommonEntity {
  readonly name: string;
  /** In order. */
  readonly mentions: readonly NameMention[];
}

/** The mentions of one name in one document, and what the article says of what they denote. */
export type NameEntity =
  | (CommonNameEntity & PersonFacts & { readonly kind: 'person'; readonly roles: readonly EntityRole[] })
  | (CommonNameEntity & OrganisationFacts & { readonly kind: 'organisation' })
  | (CommonNameEntity & PlaceFacts & { readonly kind: 'place' })
  | (CommonNameEntity & { readonly kind: 'other' });

/** A date stands for itself: each mention is its own entity. */
export interface DateEntity extends CommonEntity {
  readonly kind: 'date';
  readonly mentions: readonly [DateMention];
}

/** So does a quantity. */
export interface QuantityEntity extends CommonEntity {
  readonly kind: 'quantity';
  readonly mentions: readonly [QuantityMention];
}

/** What the mentions of one document denote. */
export type Entity = NameEntity | DateEntity | QuantityEntity;

/** One occurrence as published: `text.slice(start, end) === mention.text`. */
export interface RecordMention extends Span {
  readonly text: string;
  readonly confidence: number;
}

interface CommonRecord {
  /** Unique in the article: `person-1`, `place-3`… */
  readonly id: string;
  /** At least one, in order. */
  readonly mentions: readonly RecordMention[];
  /** The confidence of the surest mention. */
  readonly confidence: number;
  /** `teaser`, `signature`… when only that part of the page names it; `null` for the story. */
  readonly zone: ZoneKind | null;
}

export interface Role extends Span {
  /** The function as written: "vice-ministre azerbaïdjanais des Affaires étrangères". */
  readonly title: string;
  /** Record id of the organisation that the text joins to the title. */
  readonly organisation: string | null;
  /** Record id of the place that the text joins to the title. */
  readonly place: string | null;
}

interface PersonFacts {
  readonly given: string | null;
  readonly family: string | null;
  /** As written: "Mme", "Me", "Dr". */
  readonly honorific: string | null;
  /** From the text's own evidence and the statistics of given names (INSEE); `null` when these do not tell. */
  readonly gender: 'female' | 'male' | null;
}

/** A person: one record for all the mentions of the article, with what the article says of them. */
export interface PersonRecord extends CommonRecord, PersonFacts {
  readonly kind: 'person';
  /** The fullest form in the article. */
  readonly name: string;
  readonly roles: readonly Role[];
}

/** What an organisation is, from its own words and lists of known ones; `igo` is of states, `ngo` of citizens. */
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

/** An organisation: one record for all its mentions, the acronym among them. */
export interface OrganisationRecord extends CommonRecord, OrganisationFacts {
  readonly kind: 'organisation';
  /** The fullest form in the article. */
  readonly name: string;
}

/** What a place is, from its own words and lists of known ones (GeoNames, INSEE and others, see NOTICE). */
export type PlaceCategory =
  'country' | 'region' | 'city' | 'street' | 'facility' | 'water' | 'mountain' | 'continent' | 'other';

interface PlaceFacts {
  readonly category: PlaceCategory | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

/** A place: one record for all its mentions. */
export interface PlaceRecord extends CommonRecord, PlaceFacts {
  readonly kind: 'place';
  readonly name: string;
}

/** Events, works, products, laws: returned only on request. */
export interface OtherRecord extends CommonRecord {
  readonly kind: 'other';
  readonly name: string;
}

/** A point, an interval, a duration or a frequency: one record a mention. */
export interface DateRecord extends CommonRecord, DateReading {
  readonly kind: 'date';
}

/** A number that counts or measures something: one record a mention. */
export interface QuantityRecord extends CommonRecord, QuantityReading {
  readonly kind: 'quantity';
}

/** What an article holds, told apart by `kind`. Absent facts are `null`, lists are empty, fields never vanish. */
export type NewsRecord = PersonRecord | OrganisationRecord | PlaceRecord | OtherRecord | DateRecord | QuantityRecord;

/** What one call of `extract` returns. */
export interface Article {
  readonly id?: string;
  /** The publication date as given, never invented. */
  readonly published: string | null;
  readonly language: Language;
  readonly zones: readonly Zone[];
  /** In order of first mention. */
  readonly records: readonly NewsRecord[];
}

/** What a text is read with. An option that does not exist is a `TypeError`, not ignored. */
export interface ExtractOptions {
  /** Copied to the article. */
  readonly id?: string | undefined;
  /** Publication date: `YYYY-MM-DD`, an ISO 8601 date-time, or a `Date`, which stands for its date-time in UTC. */
  readonly published?: string | Date | null | undefined;
  /** What to do with text that is not French: go on (`any`, the default), throw, or return no records. */
  readonly language?: 'any' | 'require' | 'skip' | undefined;
  /** Keep only records of these kinds; `other` among them implies `other: true`. */
  readonly kinds?: readonly Kind[] | undefined;
  /** Return names of events, works, products and laws as well, as `kind: "other"`. */
  readonly other?: boolean | undefined;
  /** Return ordinals and ranks as well, as quantities of type `ordinal`. */
  readonly ordinals?: boolean | undefined;
}

/** One of many texts, with options of its own beside it. */
export interface TextWithOptions extends ExtractOptions {
  readonly text: string;
}

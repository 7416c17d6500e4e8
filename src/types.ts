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
  /** Sentence `s` holds tokens `sentences[s]` to `sentences[s + 1]`, end excluded. */
  readonly sentences: Int32Array;
  /** Ordered and disjoint. */
  readonly zones: readonly Zone[];
}

export type NameKind = 'person' | 'organisation' | 'place' | 'other';
export type Kind = NameKind | 'date' | 'quantity';

export const NAME_KINDS: readonly NameKind[] = ['person', 'organisation', 'place', 'other'];

/** One occurrence of a name in the text, as the names reader understood it. */
export interface NameMention extends Span {
  readonly kind: NameKind;
  /** Calibrated probability that span and kind are right, 0–1. */
  readonly confidence: number;
}

/** One occurrence, of any kind, read locally. Later readers add members. */
export type Mention = NameMention;

interface CommonEntity {
  readonly name: string;
  /** In order. */
  readonly mentions: readonly Mention[];
  /** The zone that holds every mention, `null` when the story itself names the entity. */
  readonly zone: ZoneKind | null;
}

/** A role whose organisation and place are positions in the list of entities. */
export interface EntityRole extends Span {
  readonly title: string;
  readonly organisation: number | null;
  readonly place: number | null;
}

/** The mentions of one document that denote the same thing, and what the article says of it. */
export type Entity =
  | (CommonEntity & PersonFacts & { readonly kind: 'person'; readonly roles: readonly EntityRole[] })
  | (CommonEntity & OrganisationFacts & { readonly kind: 'organisation' })
  | (CommonEntity & PlaceFacts & { readonly kind: 'place' })
  | (CommonEntity & { readonly kind: 'other' });

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
  readonly honorific: string | null;
  readonly gender: 'female' | 'male' | null;
}

export interface PersonRecord extends CommonRecord, PersonFacts {
  readonly kind: 'person';
  /** The fullest form in the article. */
  readonly name: string;
  readonly roles: readonly Role[];
}

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

export interface OrganisationRecord extends CommonRecord, OrganisationFacts {
  readonly kind: 'organisation';
  /** The fullest form in the article. */
  readonly name: string;
}

export type PlaceCategory =
  'country' | 'region' | 'city' | 'street' | 'facility' | 'water' | 'mountain' | 'continent' | 'other';

interface PlaceFacts {
  readonly category: PlaceCategory | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

export interface PlaceRecord extends CommonRecord, PlaceFacts {
  readonly kind: 'place';
  readonly name: string;
}

/** Events, works, products, laws: returned only on request. */
export interface OtherRecord extends CommonRecord {
  readonly kind: 'other';
  readonly name: string;
}

export type NewsRecord = PersonRecord | OrganisationRecord | PlaceRecord | OtherRecord;

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

export interface ExtractOptions {
  /** Copied to the article. */
  readonly id?: string;
  /** Publication date, `YYYY-MM-DD` or an ISO 8601 date-time. */
  readonly published?: string | null;
  /** What to do with text that is not French: go on (`any`, the default), throw, or return no records. */
  readonly language?: 'any' | 'require' | 'skip';
  /** Keep only records of these kinds. */
  readonly kinds?: readonly Kind[];
  /** Return names of events, works, products and laws as well, as `kind: "other"`. */
  readonly other?: boolean;
}

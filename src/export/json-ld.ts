// The things that an article mentions, as JSON-LD of schema.org for its web page: `<script
// type="application/ld+json">`. Dates are left out, because `mentions` takes a `Thing` and schema.org has none for
// dates.

import { checkArticle } from '../mentions.js';
import { checkText } from './marks.js';
import type {
  Article,
  NewsRecord,
  OrganisationCategory,
  OrganisationRecord,
  PersonRecord,
  PlaceCategory,
  PlaceRecord,
  QuantityRecord,
} from '../types.js';

/** A node of JSON-LD. */
export interface JsonLdNode {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** Facts about the article that the JSON-LD may include. */
export interface JsonLdOptions {
  /**
   * The address of the article. The ids of things are derived from it (`https://…#person-1`); without it they are blank
   * nodes.
   */
  readonly url?: string;
  /** The headline of the article. */
  readonly headline?: string;
}

/** An article with the things that it mentions. */
export interface JsonLdArticle extends JsonLdNode {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'NewsArticle';
  readonly mentions: readonly JsonLdNode[];
}

const ORGANISATIONS: { readonly [C in OrganisationCategory]?: string } = {
  government: 'GovernmentOrganization',
  court: 'GovernmentOrganization',
  party: 'PoliticalParty',
  company: 'Corporation',
  media: 'NewsMediaOrganization',
  education: 'EducationalOrganization',
  health: 'MedicalOrganization',
  sport: 'SportsOrganization',
  union: 'WorkersUnion',
  ngo: 'NGO',
};
const PLACES: { readonly [C in PlaceCategory]?: string } = {
  country: 'Country',
  region: 'AdministrativeArea',
  city: 'City',
  water: 'BodyOfWater',
  mountain: 'Mountain',
  continent: 'Continent',
};

/**
 * Returns the article as a `NewsArticle` of schema.org with its `mentions`: people, organisations, places, events,
 * works and quantities. Names found only in teasers or boilerplate of the page are left out. Throws a `RangeError` if
 * the text is not that of the article.
 */
export function toJsonLd(article: Article, text: string, options: JsonLdOptions = {}): JsonLdArticle {
  checkArticle(article, text ?? null);
  const { url, headline } = options;
  const { published, language, records } = article;
  for (const { mentions } of records) for (const mention of mentions) checkText(text, mention);
  const idOf = (id: string): string => (url === undefined ? `_:${id}` : `${url.replace(/#.*$/u, '')}#${id}`);
  const told = records.filter(({ zone }) => zone !== 'teaser' && zone !== 'boilerplate');
  const there = new Set(told.map(({ id }) => id));
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...known({
      '@id': url,
      url,
      headline,
      datePublished: published,
      inLanguage: language.french ? 'fr' : language.code === 'und' ? null : language.code,
    }),
    mentions: told.flatMap((record) => {
      const node = nodeOf(record, idOf, there);
      return node === null ? [] : [node];
    }),
  };
}

type IdOf = (id: string) => string;

function nodeOf(record: NewsRecord, idOf: IdOf, there: ReadonlySet<string>): JsonLdNode | null {
  switch (record.kind) {
    case 'person':
      return personNode(record, idOf, there);
    case 'organisation':
      return organisationNode(record, idOf);
    case 'place':
      return placeNode(record, idOf);
    case 'quantity':
      return quantityNode(record, idOf);
    case 'other':
      return { '@type': 'Thing', '@id': idOf(record.id), name: record.name };
    default:
      return null;
  }
}

function personNode(record: PersonRecord, idOf: IdOf, there: ReadonlySet<string>): JsonLdNode {
  const { id, name, given, family, honorific, gender, aliases, roles } = record;
  const organisations = [...new Set(roles.flatMap(({ organisation }) => organisation ?? []))];
  return {
    '@type': 'Person',
    '@id': idOf(id),
    name,
    ...known({
      givenName: given,
      familyName: family,
      honorificPrefix: honorific,
      gender: gender === 'female' ? 'https://schema.org/Female' : gender === 'male' ? 'https://schema.org/Male' : null,
      alternateName: aliases,
      jobTitle: [...new Set(roles.map(({ title }) => title))],
      affiliation: organisations.filter((one) => there.has(one)).map((one) => ({ '@id': idOf(one) })),
      sameAs: addressesOf(record),
    }),
  };
}

function organisationNode(record: OrganisationRecord, idOf: IdOf): JsonLdNode {
  const { id, name, acronym, category } = record;
  return {
    '@type': (category && ORGANISATIONS[category]) ?? 'Organization',
    '@id': idOf(id),
    name,
    ...known({ alternateName: acronym === name ? null : acronym, sameAs: addressesOf(record) }),
  };
}

function placeNode(record: PlaceRecord, idOf: IdOf): JsonLdNode {
  const { id, name, category, country, ids, latitude, longitude } = record;
  const codes = Object.entries({ 'ISO 3166': ids.iso, INSEE: ids.insee }).flatMap(([propertyID, value]) =>
    value === undefined ? [] : [{ '@type': 'PropertyValue', propertyID, value }],
  );
  return {
    '@type': (category && PLACES[category]) ?? 'Place',
    '@id': idOf(id),
    name,
    ...known({
      address:
        country === null || category === 'country' ? null : { '@type': 'PostalAddress', addressCountry: country },
      geo: latitude === null || longitude === null ? null : { '@type': 'GeoCoordinates', latitude, longitude },
      identifier: codes,
      sameAs: addressesOf(record),
    }),
  };
}

function quantityNode({ id, mentions, value, min, max, unit, currency, of }: QuantityRecord, idOf: IdOf): JsonLdNode {
  const bounds = value === null ? { minValue: min, maxValue: max } : { value };
  return {
    '@type': currency === null ? 'QuantitativeValue' : 'MonetaryAmount',
    '@id': idOf(id),
    name: mentions[0]!.text,
    ...known({ ...bounds, currency, unitText: currency === null ? (unit ?? of) : null }),
  };
}

/** Returns the addresses of the thing in open lists. */
function addressesOf({ ids }: PersonRecord | OrganisationRecord | PlaceRecord): string[] {
  return [
    ...(ids.wikidata === undefined ? [] : [`http://www.wikidata.org/entity/${ids.wikidata}`]),
    ...(ids.geonames === undefined ? [] : [`https://sws.geonames.org/${ids.geonames}/`]),
  ];
}

/** Keeps the properties that have a value. A list with one item is written as that item. */
function known(properties: { readonly [property: string]: unknown }): { readonly [property: string]: unknown } {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([property, value]) => {
      if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
      return [[property, Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value]];
    }),
  );
}

// An article with quotes, its records written by hand: what shows quotes is tested with it, whatever the reader finds.
import type { ArchivedArticle } from '../src/archive/index.js';
import type {
  Mention,
  OrganisationRecord,
  PersonRecord,
  PlaceRecord,
  QuotedWords,
  QuoteRecord,
  Speaker,
} from '../src/index.js';

export const TEXT =
  '« Nous ouvrirons la halle de Vannes le 4 juin », a déclaré la maire Inès Corbal. « Rien ne presse », a-t-elle ajouté. ' +
  'Selon la Région Bretagne, le budget suffira. Le préfet estime que le pont tiendra. « On verra bien demain. » ' +
  'Le préfet a juré que, selon Inès Corbal, « la digue et le quai céderont » un jour.';

/** The words where they stand in the text; `after` skips earlier ones. */
export function words(text: string, said: string, after = 0): QuotedWords {
  const start = text.indexOf(said, after);
  if (start < 0) throw new Error(`the text has no "${said}"`);
  return { start, end: start + said.length, text: said };
}

export function mention(text: string, said: string, after = 0): Mention {
  return { ...words(text, said, after), confidence: 0.9 };
}

const common = (id: string, mentions: readonly Mention[]) => ({ id, mentions, confidence: 0.9, zone: null });

export function person(text: string, id: string, name: string, gender: PersonRecord['gender'] = null): PersonRecord {
  const facts = { given: null, family: null, honorific: null, gender, aliases: [], roles: [], ids: {} };
  return { kind: 'person', name, ...facts, ...common(id, [mention(text, name)]) };
}

export function organisation(text: string, id: string, name: string): OrganisationRecord {
  return { kind: 'organisation', name, acronym: null, category: null, ids: {}, ...common(id, [mention(text, name)]) };
}

export function place(text: string, id: string, name: string): PlaceRecord {
  const facts = { category: null, country: null, ids: {}, latitude: null, longitude: null };
  return { kind: 'place', name, ...facts, ...common(id, [mention(text, name)]) };
}

export function quote(
  text: string,
  id: string,
  said: string,
  cue: string | null,
  speaker: Speaker | null,
  type: QuoteRecord['type'] = 'direct',
): QuoteRecord {
  return {
    kind: 'quote',
    type,
    cue: cue === null ? null : words(text, cue),
    speaker,
    ...common(id, [mention(text, said)]),
  };
}

const INES = { name: 'Inès Corbal', record: 'person-1' };
const PREFET = { how: 'description', name: null, record: null } as const;

/** Seven quotes: by name, by pronoun, by an organisation, by description, by nobody, and one that lies in another. */
export const ARTICLE: ArchivedArticle = {
  id: 'halle',
  published: '2025-03-12',
  published_from: 'given',
  version: '0.1.0',
  model: 'test',
  fields: {},
  language: { code: 'fra', french: true },
  zones: [],
  records: [
    quote(TEXT, 'quote-1', 'Nous ouvrirons la halle de Vannes le 4 juin', 'a déclaré', {
      how: 'name',
      mention: words(TEXT, 'Inès Corbal'),
      ...INES,
    }),
    place(TEXT, 'place-1', 'Vannes'),
    person(TEXT, 'person-1', 'Inès Corbal', 'female'),
    quote(TEXT, 'quote-2', 'Rien ne presse', 'a-t-elle ajouté', {
      how: 'pronoun',
      mention: words(TEXT, 'elle'),
      ...INES,
    }),
    organisation(TEXT, 'organisation-1', 'Région Bretagne'),
    quote(
      TEXT,
      'quote-3',
      'le budget suffira',
      'Selon',
      { how: 'name', mention: words(TEXT, 'Région Bretagne'), name: 'Région Bretagne', record: 'organisation-1' },
      'indirect',
    ),
    quote(TEXT, 'quote-4', 'le pont tiendra', 'estime', { ...PREFET, mention: words(TEXT, 'Le préfet') }, 'indirect'),
    quote(TEXT, 'quote-5', 'On verra bien demain.', null, null),
    quote(
      TEXT,
      'quote-6',
      'selon Inès Corbal, « la digue et le quai céderont » un jour',
      'a juré',
      { ...PREFET, mention: words(TEXT, 'Le préfet', TEXT.indexOf('demain')) },
      'mixed',
    ),
    quote(TEXT, 'quote-7', 'la digue et le quai céderont', 'selon', {
      how: 'name',
      mention: words(TEXT, 'Inès Corbal', TEXT.indexOf('demain')),
      ...INES,
    }),
  ],
};

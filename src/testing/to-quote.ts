// The matcher for quotes: who says what, how and after which cue.

import type { Article, NewsRecord, QuoteRecord, QuoteType, SpeakerForm } from '../types.js';
import { checkArticle, type Result } from './result.js';
import { underline } from './underline.js';

/** What one quote must have. At least one of these is given. */
export interface WantedQuote {
  /** A part of the words said. White space of any kind and length is one space. */
  readonly words?: string;
  /** The person who speaks: the name of the record, or one of its mentions. */
  readonly person?: string;
  /** The organisation that speaks: its name, its acronym, or one of its mentions. */
  readonly organisation?: string;
  /** The speaker of any kind: the name, or the words for the speaker ("le préfet"); `null` when nobody is given. */
  readonly speaker?: string | null;
  /** The words that say that somebody speaks: "a déclaré"; `null` when there are none. */
  readonly cue?: string | null;
  readonly type?: QuoteType;
  readonly how?: SpeakerForm;
}

type Field = keyof WantedQuote;
type Test = (quote: QuoteRecord, wanted: string | null, article: Article) => boolean;

const TESTS: { readonly [field in Field]: Test } = {
  words: ({ mentions }, wanted) => wanted !== null && oneSpace(mentions[0]!.text).includes(oneSpace(wanted)),
  person: (quote, wanted, article) => namesOf(quote, article, 'person').includes(wanted),
  organisation: (quote, wanted, article) => namesOf(quote, article, 'organisation').includes(wanted),
  speaker: ({ speaker }, wanted) =>
    wanted === null ? speaker === null : [speaker?.name, speaker?.mention?.text].includes(wanted),
  cue: ({ cue }, wanted) => (cue?.text ?? null) === wanted,
  type: ({ type }, wanted) => type === wanted,
  how: ({ speaker }, wanted) => speaker?.how === wanted,
};
const FIELDS = Object.keys(TESTS) as Field[];

/**
 * Passes when one quote of the article has all that is wanted; with `.not`, when none has. If the text is given, a
 * failure shows it with its mentions underlined. Throws a `TypeError` when `article` is not an article, for an unknown
 * field, and when nothing is wanted.
 */
export function toQuote(article: Article, wanted: WantedQuote, text?: string): Result {
  checkArticle('toQuote', article, text);
  const asked = Object.entries(wanted ?? {}).filter(([, value]) => value !== undefined) as [Field, string | null][];
  const unknown = asked.find(([field]) => !FIELDS.includes(field));
  if (unknown) throw new TypeError(`toQuote: "${unknown[0]}" is no field of a quote; write ${FIELDS.join(', ')}.`);
  if (asked.length === 0)
    throw new TypeError(`toQuote: nothing is asked; write { person: 'Zoé Maravelle', words: 'rien' }.`);
  const quotes = article.records.filter((record) => record.kind === 'quote');
  const missed = quotes.map((quote) => asked.filter(([field, value]) => !TESTS[field](quote, value, article)));
  const pass = missed.some((fields) => fields.length === 0);
  const list = asked.map(([field, value]) => `${field} ${show(value)}`).join(', ');
  return {
    pass,
    message: () => {
      if (quotes.length === 0)
        return `expected a quote with ${list}; the article has no quotes: they are read with the option quotes: true.`;
      const said = `expected ${pass ? 'no quote' : 'a quote'} with ${list}`;
      const near = pass ? '' : tellNearest(quotes, missed);
      return `${said}${near}; the article mentions:\n\n${underline(article, text)}`;
    },
  };
}

/** What the quote that misses the fewest fields has instead of them. */
function tellNearest(quotes: readonly QuoteRecord[], missed: readonly (readonly [Field, unknown][])[]): string {
  const fewest = Math.min(...missed.map(({ length }) => length));
  const at = missed.findIndex(({ length }) => length === fewest);
  const { mentions, type, cue, speaker } = quotes[at]!;
  const who = speaker?.name ?? speaker?.mention?.text ?? null;
  const has: { readonly [field in Field]: string | null } = {
    words: mentions[0]!.text,
    person: who,
    organisation: who,
    speaker: who,
    cue: cue?.text ?? null,
    type,
    how: speaker?.how ?? null,
  };
  const fields = missed[at]!.map(([field]) => `${field} ${show(has[field])}`);
  return `; the nearest, ${show(shorten(oneSpace(mentions[0]!.text)))}, has ${fields.join(', ')}`;
}

/** The names of the speaker, where it is of this kind; the name alone where its record is not in the article. */
function namesOf({ speaker }: QuoteRecord, { records }: Article, kind: NewsRecord['kind']): (string | null)[] {
  if (speaker === null) return [];
  const record = records.find(({ id }) => id === speaker.record);
  if (!record) return [speaker.name];
  if (record.kind !== kind) return [];
  const acronym = record.kind === 'organisation' ? record.acronym : null;
  return [speaker.name, 'name' in record ? record.name : null, acronym, ...record.mentions.map(({ text }) => text)];
}

function show(value: string | null): string {
  return value === null ? 'none' : `"${value}"`;
}

function oneSpace(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

function shorten(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59)}…`;
}

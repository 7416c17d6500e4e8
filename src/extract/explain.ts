// Why an article was read as it was: the rule behind each mention, the readings that gave
// way to a longer one, and the guards that refused words which look like a date or a number.
// The stages run once more, with a trace; reading an article pays nothing for it.

import { readDatesByRule } from '../dates/read.js';
import { isTimeWord, whyNoTime } from '../dates/silent.js';
import { settleNames } from '../names/article.js';
import { readNames } from '../names/read.js';
import { readQuantitiesByRule } from '../quantities/read.js';
import { quantityPieces, whySilent } from '../quantities/silent.js';
import { fold, normalise } from '../text/characters.js';
import { readDocument } from '../text/document.js';
import type { Refused } from '../text/rules.js';
import {
  TokenClass,
  type Article,
  type Document,
  type ExtractOptions,
  type Kind,
  type Mention,
  type QuoteRecord,
  type Span,
} from '../types.js';
import { checkOptions, type CheckedOptions } from './options.js';
import type { Model } from './model.js';

/** A reading of some words, and what read them. */
export interface Explained extends Span {
  readonly kind: Kind;
  readonly text: string;
  readonly confidence: number;
  /** The name of the rule, of dates or of quantities; for a name, what found it, in words; for a quote, type and cue. */
  readonly rule: string;
  /**
   * For a date, what gave it its value ("the weekday beside the day") or left it without one; for a quote, who says it and
   * how the text names the speaker, `null` where nobody is given. `null` for all others.
   */
  readonly resolvedBy: string | null;
}

/** A reading that is in no record, because a mention that overlaps it was kept instead. */
export interface Dropped extends Explained {
  readonly instead: Span;
}

/** Words that look like a date or a quantity, and the guard that explains why they are read as neither. */
export interface Refusal extends Span {
  readonly text: string;
  /** The rule whose pattern matched; `null` when no pattern does: "a été élu", "06 12 34 56 78". */
  readonly rule: string | null;
  /** The name of the guard: "score". */
  readonly guard: string;
  /** What the words are instead: "a part of a score". */
  readonly says: string;
}

/** An article, and why it was read so. All lists are in text order. */
export interface Explanation {
  readonly article: Article;
  /** The mentions of all its records. */
  readonly mentions: readonly Explained[];
  readonly dropped: readonly Dropped[];
  readonly refused: readonly Refusal[];
}

/** Explains an article that was read from this text with these options. */
export function explainArticle(
  model: Model,
  article: Article,
  text: string,
  given?: ExtractOptions,
  defaults?: CheckedOptions,
): Explanation {
  const options = checkOptions(given, defaults);
  if (!article.language.french && options.language === 'skip')
    return { article, mentions: [], dropped: [], refused: [] };
  const doc = readDocument(text, article.published, model.words);
  const refused: Refused[] = [];
  const read = readNames(doc, model.names);
  const kinds = new Map(read.map((name) => [keyOf(name), name.kind]));
  const settled = settleNames(doc, read, model.knowledge);
  const traced: Traced[] = [
    ...settled.map((mention) => {
      const kind = kinds.get(keyOf(mention));
      const rule = kind === mention.kind ? NAME_RULES.read : kind === undefined ? NAME_RULES.again : NAME_RULES.kind;
      return { rule, mention, resolvedBy: null };
    }),
    ...readDatesByRule(doc, refused, model.partsOf),
    ...readQuantitiesByRule(doc, options, refused, model.partsOf).map((found) => ({ ...found, resolvedBy: null })),
  ];
  const quotes = article.records.filter((record) => record.kind === 'quote').map(explainQuote);
  // Quotes hold other mentions, and words that are refused: nothing gives way to them.
  const kept = article.records
    .filter(({ kind }) => kind !== 'quote')
    .flatMap(({ kind, mentions }) => mentions.map((mention) => ({ kind, ...mention })))
    .sort((a, b) => a.start - b.start);
  const rules = new Map(traced.map((one) => [keyOf(one.mention) + readerOf(one.mention.kind), one]));
  const mentions = kept.map(({ kind, start, end, text, confidence }): Explained => {
    const found = rules.get(keyOf({ start, end }) + readerOf(kind));
    // The name of an alias takes the kind of its bearer: "Marc Riou, surnommé le Tigre".
    const rule = found === undefined ? NAME_RULES.own : found.mention.kind === kind ? found.rule : NAME_RULES.kind;
    return { kind, start, end, text, confidence, rule, resolvedBy: found?.resolvedBy ?? null };
  });
  const spans = new Set(kept.map((mention) => keyOf(mention) + readerOf(mention.kind)));
  const asked = (kind: Mention['kind']): boolean =>
    (options.kinds?.includes(kind) ?? true) && (kind !== 'other' || options.other === true);
  const dropped = traced
    .filter(({ mention }) => asked(mention.kind) && !spans.has(keyOf(mention) + readerOf(mention.kind)))
    .flatMap(({ rule, mention: { kind, start, end, confidence }, resolvedBy }) => {
      const instead = kept.find((other) => other.start < end && other.end > start);
      const span = { start, end, text: text.slice(start, end) };
      return instead ? [{ kind, ...span, confidence, rule, resolvedBy, instead }] : [];
    });
  const refusals = withoutRepeats(refused).map(toRefusal(text));
  const silent = silentWords(doc, [...kept, ...refusals].sort(inOrder));
  const all = quotes.length === 0 ? mentions : [...quotes, ...mentions].sort((a, b) => a.start - b.start);
  return { article, mentions: all, dropped, refused: [...refusals, ...silent].sort(inOrder) };
}

interface Traced {
  readonly rule: string;
  readonly mention: Mention;
  readonly resolvedBy: string | null;
}

/** A quote is read by its marks and its cue; what "resolves" it is what says who speaks. */
function explainQuote({ kind, mentions, type, cue, speaker }: QuoteRecord): Explained {
  const { start, end, text, confidence } = mentions[0]!;
  const rule = `${type} quote, ${cue === null ? 'no cue' : `cue "${cue.text}"`}`;
  const words = speaker?.mention?.text ?? null;
  const who = speaker?.name ?? words ?? 'somebody without a name';
  const by = words === null || words === who ? '' : ` "${words}"`;
  const resolvedBy = speaker === null ? null : `said by ${who}: ${speaker.how}${by}`;
  return { kind, start, end, text, confidence, rule, resolvedBy };
}

/** What reads names, in words. */
const NAME_RULES = {
  read: 'names model',
  kind: 'names model, its kind settled by the rest of the article',
  again: 'a name of the article, found again',
  own: 'a reader of your own',
} as const;

function keyOf({ start, end }: Span): string {
  return `${start}-${end} `;
}

/** The reader whose mentions are of this kind: one for all names, one for dates, one for quantities. */
function readerOf(kind: Kind): string {
  return kind === 'date' || kind === 'quantity' ? kind : 'name';
}

/** The patterns of one rule may match the same words in several ways; one refusal says it all. */
function withoutRepeats(refused: readonly Refused[]): Refused[] {
  const byKey = new Map(refused.map((one) => [`${keyOf(one)}${one.rule} ${one.guard.name}`, one]));
  return [...byKey.values()];
}

function toRefusal(text: string): (refused: Refused) => Refusal {
  return ({ rule, guard, start, end }) => ({
    start,
    end,
    text: text.slice(start, end),
    rule,
    guard: guard.name,
    says: guard.says,
  });
}

/** The words of time and the figures that lie in none of these spans, which are in text order, where a guard explains it. */
function silentWords(doc: Document, spans: readonly Span[]): Refusal[] {
  const { text, tokens } = doc;
  const pieces = quantityPieces(doc);
  const word = (token: number): string =>
    token < 0 || token >= tokens.length ? '' : fold(normalise(text.slice(tokens.starts[token], tokens.ends[token])));
  const silent: Refusal[] = [];
  let next = 0;
  let reach = 0;
  for (let token = 0; token < tokens.length; token++) {
    const start = tokens.starts[token]!;
    const end = tokens.ends[token]!;
    for (; next < spans.length && spans[next]!.start < end; next++) reach = Math.max(reach, spans[next]!.end);
    if (reach > start) continue;
    const isNumber = tokens.classes[token] === TokenClass.number || /^\p{Nd}/u.test(text.slice(start, end));
    if (!isNumber && !isTimeWord(word(token))) continue;
    const guard = isNumber ? whySilent(pieces, start) : whyNoTime(word, token);
    if (guard)
      silent.push({ start, end, text: text.slice(start, end), rule: null, guard: guard.name, says: guard.says });
  }
  return silent;
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

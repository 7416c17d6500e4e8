// Document → dates. First the grammar says what the words say, then each
// expression, in the order of the text, takes what it lacks from the document.
// Teasers and the site's own wording speak of other stories: their dates are
// read and never counted from.

import { foldedPiece, readPieces, type Pieces } from '../text/pieces.js';
import type { DateMention, Document, Zone } from '../types.js';
import { CONFIDENCES } from './confidences.js';
import { dateGrammar } from './grammar.js';
import type { Partial } from './partial.js';
import { resolveDate } from './resolve.js';
import { daySaidAtTop } from './opening-day.js';
import { sideBefore, withWordsBefore } from './words-before.js';
import { openStory } from './story.js';
import { readTense, type Tense } from './tense.js';

/** The dates of a document, in order, disjoint. Linear in the text. */
export function readDates(doc: Document): DateMention[] {
  return readDatesByRule(doc).map(({ mention }) => mention);
}

/** The same, each with the rule that found it: what calibration and traces need. */
export function readDatesByRule(doc: Document): { readonly rule: string; readonly mention: DateMention }[] {
  const grammar = dateGrammar();
  const pieces = readPieces(doc, grammar.table);
  const found = grammar.find(pieces);
  const out: { rule: string; mention: DateMention }[] = [];
  let story = openStory(doc.published ?? daySaidAtTop(doc, found, pieces));
  let token = 0;
  let zone = 0;
  for (const { rule, first, last, reading: partial } of found) {
    const start = pieces.starts[first]!;
    const end = pieces.ends[last - 1]!;
    while (token < doc.tokens.length && doc.tokens.ends[token]! <= start) token++;
    while (zone < doc.zones.length && doc.zones[zone]!.end <= start) zone++;
    let after = token;
    while (after < doc.tokens.length && doc.tokens.starts[after]! < end) after++;
    const tense: Tense = needsTense(partial) ? tenseOf(partial, doc, pieces, first, [token, after]) : null;
    const resolution = resolveDate(partial, story, tense, start);
    if (resolution === null) continue;
    if (isStory(doc.zones[zone], start)) story = resolution.story;
    const date = withWordsBefore(resolution.reading, pieces, first, story);
    const confidence = CONFIDENCES[rule] ?? CONFIDENCES['']!;
    out.push({ rule, mention: { kind: 'date', start, end, confidence, date } });
  }
  return out;
}

/** "depuis lundi" is past whatever the verb, "jusqu'à mercredi" to come where no verb says otherwise. */
function tenseOf(partial: Partial, doc: Document, pieces: Pieces, first: number, tokens: readonly [number, number]) {
  const side = sideBefore(pieces, first);
  if (side === 'since') return 'past';
  if (side === 'from today') return 'future';
  const dated = isDated(partial);
  if (dated && side === null && partial.form === 'date' && isOfNoun(pieces, first)) return 'nominal';
  const tense = readTense(doc, tokens[0], tokens[1], dated);
  return tense === null && side === 'to' && partial.form === 'date' && partial.day === undefined ? 'future' : tense;
}

/** True when a day or a month of the calendar is named. */
function isDated(partial: Partial): boolean {
  if (partial.form === 'interval') return [partial.from, partial.to].some((end) => end !== null && isDated(end));
  return partial.form === 'date' && (partial.month !== undefined || partial.holiday !== undefined);
}

/** "le scrutin du 26 mai", "la présidentielle de novembre". */
function isOfNoun(pieces: Pieces, first: number): boolean {
  return first > 0 && pieces.opens[first] !== 1 && OF.has(foldedPiece(pieces, first - 1));
}

const OF: ReadonlySet<string> = new Set(['de', 'du', "d'", 'des']);

function isStory(zone: Zone | undefined, start: number): boolean {
  return !zone || start < zone.start || (zone.kind !== 'teaser' && zone.kind !== 'boilerplate');
}

function needsTense(partial: Partial): boolean {
  if (partial.form === 'interval')
    return (partial.from !== null && needsTense(partial.from)) || (partial.to !== null && needsTense(partial.to));
  if (partial.form !== 'date' || partial.year !== undefined) return false;
  if (partial.decade !== undefined || partial.century !== undefined) return false;
  return (
    partial.unit === undefined ||
    partial.weekday !== undefined ||
    partial.origin === 'text' ||
    partial.origin === 'named' ||
    partial.part === 'NI'
  );
}

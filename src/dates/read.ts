// Document → dates. First the grammar says what the words say, then each
// expression, in the order of the text, takes what it lacks from the document.
// Teasers and the site's own wording speak of other stories: their dates are
// read and never counted from.

import { readPieces } from '../text/pieces.js';
import type { Refused } from '../text/rules.js';
import type { DateMention, Document, Zone } from '../types.js';
import { tenseOf } from './tense/clause.js';
import { CONFIDENCES } from './confidences.js';
import { cellOfEvent, isOfEvent } from './resolve/event.js';
import { dateGrammar } from './forms/grammar.js';
import { resolveDate } from './resolve/resolve.js';
import { daySaidAtTop } from './resolve/opening-day.js';
import { isPast, type Tense } from './tense/tense.js';
import { sideBefore, withWordsBefore } from './tense/words-before.js';
import { openStory } from './calendar/story.js';

/** The dates of a document, in order, disjoint. Linear in the text. */
export function readDates(doc: Document): DateMention[] {
  return readDatesByRule(doc).map(({ mention }) => mention);
}

/** The same, each with the rule that found it: what calibration and traces need. */
export function readDatesByRule(
  doc: Document,
  refused?: Refused[],
): { readonly rule: string; readonly mention: DateMention }[] {
  const grammar = dateGrammar();
  const pieces = readPieces(doc, grammar.table);
  const found = grammar.find(pieces, refused);
  const out: { rule: string; mention: DateMention }[] = [];
  let story = openStory(doc.published ?? daySaidAtTop(doc, found, pieces));
  let token = 0;
  let zone = 0;
  /** The expression that dates a past event: "au lendemain du vote du 7 juillet, il a parlé". */
  let dating = -1;
  for (const [index, { rule, first, last, reading: partial }] of found.entries()) {
    const start = pieces.starts[first]!;
    const end = pieces.ends[last - 1]!;
    while (token < doc.tokens.length && doc.tokens.ends[token]! <= start) token++;
    while (zone < doc.zones.length && doc.zones[zone]!.end <= start) zone++;
    let after = token;
    while (after < doc.tokens.length && doc.tokens.starts[after]! < end) after++;
    const side = sideBefore(pieces, first);
    const said = tenseOf(partial, doc, pieces, first, side, [token, after]);
    const tense: Tense = index === dating ? 'past' : said;
    const event = isOfEvent(partial) ? cellOfEvent(found, index, pieces, story, tense) : null;
    const resolution = resolveDate(partial, story, tense, start, event);
    if (event !== null && isPast(tense)) dating = index + 1;
    if (resolution === null) continue;
    if (isStory(doc.zones[zone], start)) story = resolution.story;
    const date = withWordsBefore(resolution.reading, pieces, first, side, story);
    const confidence = CONFIDENCES[rule] ?? CONFIDENCES['']!;
    out.push({ rule, mention: { kind: 'date', start, end, confidence, date } });
  }
  return out;
}

function isStory(zone: Zone | undefined, start: number): boolean {
  return !zone || start < zone.start || (zone.kind !== 'teaser' && zone.kind !== 'boilerplate');
}

// Document → dates. First the grammar says what the words say, then each
// expression, in the order of the text, takes what it lacks from the document.
// Teasers and the site's own wording speak of other stories: their dates are
// read and never counted from.

import { readPieces } from '../text/pieces.js';
import type { DateMention, Document, Zone } from '../types.js';
import { CONFIDENCES } from './confidences.js';
import { dateGrammar, type FoundDate } from './grammar.js';
import type { Partial } from './partial.js';
import { resolveDate } from './resolve.js';
import { openStory, type Story } from './story.js';
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
  const story = withDateline(doc, openStory(doc), found, pieces.starts);
  const out: { rule: string; mention: DateMention }[] = [];
  let token = 0;
  let zone = 0;
  for (const { rule, first, last, reading: partial } of found) {
    const start = pieces.starts[first]!;
    const end = pieces.ends[last - 1]!;
    while (token < doc.tokens.length && doc.tokens.ends[token]! <= start) token++;
    while (zone < doc.zones.length && doc.zones[zone]!.end <= start) zone++;
    let after = token;
    while (after < doc.tokens.length && doc.tokens.starts[after]! < end) after++;
    const tense = needsTense(partial) ? readTense(doc, token, after) : null;
    const date = resolveDate(partial, story, tense, isStory(doc.zones[zone], start));
    if (date !== null)
      out.push({
        rule,
        mention: { kind: 'date', start, end, confidence: CONFIDENCES[rule] ?? CONFIDENCES['']!, date },
      });
  }
  return out;
}

function isStory(zone: Zone | undefined, start: number): boolean {
  return !zone || start < zone.start || (zone.kind !== 'teaser' && zone.kind !== 'boilerplate');
}

/** Without a publication date, a whole date in the dateline is the story's day. */
function withDateline(doc: Document, story: Story, found: readonly FoundDate[], starts: Int32Array): Story {
  if (story.today !== null) return story;
  const dateline = doc.zones.find(({ kind }) => kind === 'dateline');
  if (!dateline) return story;
  for (const { first, reading: partial } of found) {
    if (starts[first]! < dateline.start) continue;
    if (starts[first]! >= dateline.end) break;
    const date = resolveDate(partial, { today: null, now: null, last: null, lastYear: null }, null, false);
    if (date?.precision === 'day' && date.value !== null) return openStory({ ...doc, published: date.value });
  }
  return story;
}

function needsTense(partial: Partial): boolean {
  if (partial.form === 'interval')
    return (partial.from !== null && needsTense(partial.from)) || (partial.to !== null && needsTense(partial.to));
  return (
    partial.form === 'date' &&
    partial.year === undefined &&
    partial.decade === undefined &&
    partial.century === undefined &&
    (partial.unit === undefined || partial.weekday !== undefined)
  );
}

export type { Tense };

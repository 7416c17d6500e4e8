// From a document to its dates. The grammar first reads what the words say ("le 14 mai"); each expression, in the order
// of the text, then takes what it lacks from the document (the year). Teasers, credits and the site's own wording are
// about other stories: their dates are read, and no other date is counted from them.

import { foldedPiece, readPieces, releasePieces, type Pieces } from '../text/pieces.js';
import type { PartsOf } from '../text/parts-of-speech.js';
import type { Refused } from '../text/rules.js';
import type { DateMention, Document, Zone, ZoneKind } from '../types.js';
import { tenseOf } from './tense/clause.js';
import { CONFIDENCES } from './confidences.js';
import { cellOfEvent, isOfEvent } from './resolve/event.js';
import { keepLocalFeasts } from './forms/local-feasts.js';
import { markHoursOfEveryDay } from './forms/opening-hours.js';
import { dateGrammar } from './forms/grammar.js';
import { resolveDate } from './resolve/resolve.js';
import type { Reason, Refusal } from './resolve/reasons.js';
import { daySaidInText } from './resolve/opening-day.js';
import { isPast, type Tense } from './tense/tense.js';
import { verbForms } from './tense/verb-forms.js';
import { sideBefore, withWordsBefore } from './tense/words-before.js';
import type { FoundDate, PartialDate, PartialReading } from './calendar/partial.js';
import { openStory } from './calendar/story.js';

/**
 * The dates of a document, in order and without overlaps. The time is linear in the text. `partsOf` asks the lexicon of
 * the model for a word's parts of speech; without it, verbs are known by their endings alone.
 */
export function readDates(doc: Document, partsOf: PartsOf | null = null): DateMention[] {
  return readDatesByRule(doc, undefined, partsOf).map(({ mention }) => mention);
}

/** A date, the rule that found it, and the phrase that says what determined its value or left it open. */
export interface TracedDate {
  readonly rule: string;
  readonly resolvedBy: Reason | Refusal;
  readonly mention: DateMention;
}

/**
 * The same dates with their rules and reasons, for calibration and traces. Matches that a guard refuses are added to
 * `refused`.
 */
export function readDatesByRule(doc: Document, refused?: Refused[], partsOf: PartsOf | null = null): TracedDate[] {
  const forms = verbForms(partsOf);
  const grammar = dateGrammar();
  const pieces = readPieces(doc, grammar.table);
  const found = keepLocalFeasts(markHoursOfEveryDay(grammar.find(pieces, refused), pieces), doc);
  const out: TracedDate[] = [];
  let story = openStory(doc.published, doc.published === null ? daySaidInText(doc, found, pieces) : null);
  let token = 0;
  let zone = 0;
  /** The index of the expression that dates a past event: "au lendemain du vote du 7 juillet, il a parlé". */
  let dating = -1;
  for (let index = 0; index < found.length; index++) {
    const { rule, first, last, reading: partial } = found[index]!;
    const start = pieces.starts[first]!;
    const end = pieces.ends[last - 1]!;
    while (token < doc.tokens.length && doc.tokens.ends[token]! <= start) token++;
    while (zone < doc.zones.length && doc.zones[zone]!.end <= start) zone++;
    let after = token;
    while (after < doc.tokens.length && doc.tokens.starts[after]! < end) after++;
    const side = sideBefore(pieces, first);
    const said = tenseOf(partial, doc, forms, pieces, first, side, [token, after]);
    const tense: Tense = index === dating ? 'past' : said;
    const event = isOfEvent(partial) ? cellOfEvent(found, index, pieces, story, tense) : null;
    const dayBehind = dayBehindClock(found, index, pieces);
    const behind = dayBehind && resolveDate(dayBehind, story, tense, start)?.story;
    const resolution = resolveDate(partial, behind ?? story, tense, start, event);
    if (event !== null && isPast(tense)) dating = index + 1;
    if (resolution === null) continue;
    if (isStory(doc.zones[zone], start)) story = resolution.story;
    const date = withWordsBefore(resolution.reading, pieces, first, side, story);
    const confidence = CONFIDENCES[rule] ?? CONFIDENCES['']!;
    out.push({ rule, resolvedBy: resolution.by, mention: { kind: 'date', start, end, confidence, date } });
  }
  releasePieces(pieces);
  return out;
}

const NOT_STORY: ReadonlySet<ZoneKind> = new Set(['teaser', 'boilerplate', 'credit']);

function isStory(zone: Zone | undefined, start: number): boolean {
  return !zone || start < zone.start || !NOT_STORY.has(zone.kind);
}

/** How many pieces may stand between an hour and its day: "vers 5 h 25 (3 h 25 GMT) jeudi". */
const CLOCK_REACH = 3;

/**
 * The weekday that stands soon after an hour, in the same sentence and without a comma between; `null` if there is
 * none.
 */
function dayBehindClock(found: readonly FoundDate[], index: number, pieces: Pieces): PartialDate | null {
  if (!isBareClock(found[index]!.reading)) return null;
  for (let i = index + 1; i < found.length; i++) {
    const { first, reading } = found[i]!;
    const from = found[i - 1]!.last;
    if (first - from > CLOCK_REACH) return null;
    for (let k = from; k <= first; k++) if (pieces.opens[k] === 1 || foldedPiece(pieces, k) === ',') return null;
    if (isBareClock(reading)) continue;
    const isDay = reading.form === 'date' && reading.hour === undefined && reading.weekday !== undefined;
    return isDay && reading.event !== true ? reading : null;
  }
  return null;
}

function isBareClock(reading: PartialReading): boolean {
  if (reading.form !== 'date' || reading.hour === undefined || reading.daily === true) return false;
  const { day, weekday, month, unit, holiday, origin } = reading;
  return [day, weekday, month, unit, holiday, origin].every((said) => said === undefined);
}

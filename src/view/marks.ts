// Marks the mentions in the text. Names, dates and quantities never overlap, but quotes hold them, hold other quotes,
// and may end in the middle of them: such a mark is closed and opened again, because elements of HTML cannot cross.

import type { NewsRecord, RecordMention } from '../types.js';
import { escapeHtml } from './html.js';
import { anchorOfVoice, classOf, signOf, type Voices } from './speakers.js';
import { tell } from './tell.js';

interface Mark {
  readonly record: NewsRecord;
  readonly mention: RecordMention;
  /** The place in the order of opening. */
  readonly rank: number;
}

/** The text as HTML with all its mentions marked. Throws a `RangeError` when they are of another text. */
export function markText(records: readonly NewsRecord[], text: string, voices: Voices): string {
  const marks = findMarks(records, text);
  // Of marks that end together the last that was opened is closed first.
  const closers = [...marks].sort((a, b) => a.mention.end - b.mention.end || b.rank - a.rank);
  let out = '';
  let at = 0;
  let next = 0;
  const open: Mark[] = [];
  const writeTo = (end: number): void => {
    out += escapeHtml(text.slice(at, end));
    at = end;
  };
  const closeTo = (limit: number): void => {
    for (; next < closers.length && closers[next]!.mention.end <= limit; next++) {
      const closing = closers[next]!;
      writeTo(closing.mention.end);
      const crossing = open.splice(open.lastIndexOf(closing) + 1);
      open.pop();
      out += '</mark>'.repeat(crossing.length + 1) + linkToVoice(closing.record, voices);
      for (const mark of crossing) out += `<mark ${attributesOf(mark, voices)}>`;
      open.push(...crossing);
    }
  };
  for (const mark of marks) {
    closeTo(mark.mention.start);
    writeTo(mark.mention.start);
    out += openingOf(mark, voices);
    open.push(mark);
  }
  closeTo(text.length);
  writeTo(text.length);
  return out;
}

/** The anchor of a record's first mention. */
export function anchorOf({ id }: NewsRecord): string {
  return `depeche-${escapeHtml(id)}`;
}

/** The marks in the order of opening: what begins together with something shorter holds it, and a quote holds a name. */
function findMarks(records: readonly NewsRecord[], text: string): Mark[] {
  return records
    .flatMap((record) => record.mentions.map((mention) => ({ record, mention })))
    .filter(({ mention: { start, end, text: surface } }) => {
      if (text.slice(start, end) === surface) return end > start;
      throw new RangeError(`toHtml: the text at ${start}–${end} is not "${surface}"; give the text that was read.`);
    })
    .sort(
      ({ mention: a, record: one }, { mention: b, record: other }) =>
        a.start - b.start || b.end - a.end || Number(other.kind === 'quote') - Number(one.kind === 'quote'),
    )
    .map((mark, rank) => ({ ...mark, rank }));
}

/** Only the first part of a mark is read out and can be tabbed to. */
function openingOf(mark: Mark, voices: Voices): string {
  const { record, mention } = mark;
  const anchor = mention === record.mentions[0] ? ` id="${anchorOf(record)}"` : '';
  return `<mark ${attributesOf(mark, voices)}${anchor} tabindex="0" aria-description="${tipOf(mark)}">`;
}

function attributesOf(mark: Mark, voices: Voices): string {
  const { record } = mark;
  return `class="${classesOf(record, voices)}" data-id="${escapeHtml(record.id)}" data-tip="${tipOf(mark)}"`;
}

function tipOf({ record, mention }: Mark): string {
  return escapeHtml(tell(record, mention.confidence));
}

function classesOf(record: NewsRecord, { ofQuote }: Voices): string {
  const voice = ofQuote.get(record);
  return voice ? `quote ${classOf(voice)}` : record.kind;
}

/** Behind a quote, the number of its speaker, which leads to the speaker in the panel. It adds no character to the text. */
function linkToVoice(record: NewsRecord, { ofQuote }: Voices): string {
  const voice = ofQuote.get(record);
  if (!voice) return '';
  const says = escapeHtml(`said by ${voice.name}`);
  return `<a class="${classOf(voice)}" href="#${anchorOfVoice(voice)}" data-sign="${signOf(voice)}" aria-label="${says}"></a>`;
}

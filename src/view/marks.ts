// Marks the mentions and the zones in the text. Names, dates and quantities never overlap, but quotes hold them, hold
// other quotes, and may end in the middle of them: such a mark is closed and opened again, because elements of HTML
// cannot cross. So are the marks that are open where a zone begins or ends. No character is added to the text.

import type { NewsRecord, RecordMention, Zone } from '../types.js';
import { escapeHtml } from './html.js';
import { wordFor } from './language.js';
import { idOfMention, idOfRecord, idOfVoice, type Setting } from './place.js';
import { classOf, signOf, type Voices } from './speakers.js';
import { tell } from './tell.js';

/** A mention below it is shown as unsure: of three such mentions, about one is wrong. */
export const UNSURE = 0.7;

interface Mark {
  readonly record: NewsRecord;
  readonly mention: RecordMention;
  /** The place in the order of opening. */
  readonly rank: number;
}

/** The text as HTML with its mentions and zones marked. Throws a `RangeError` when they are of another text. */
export function markText(
  records: readonly NewsRecord[],
  zones: readonly Zone[],
  text: string,
  voices: Voices,
  setting: Setting,
): string {
  const marks = findMarks(records, text);
  // Of marks that end together the last that was opened is closed first.
  const closers = [...marks].sort((a, b) => a.mention.end - b.mention.end || b.rank - a.rank);
  const edges = edgesOf(zones, text, setting);
  let out = '';
  let at = 0;
  let nextCloser = 0;
  let nextEdge = 0;
  const open: Mark[] = [];
  const close = (mark: Mark): string => `${isLinked(mark) ? '</a>' : ''}</mark>`;
  const reopen = (mark: Mark): string => openingOf(mark, false, voices, setting);
  // Where all three meet, marks are closed first, then zones change, then marks are opened: no mark is left empty.
  const writeTo = (end: number, withEdges: boolean): void => {
    for (; nextEdge < edges.length && edges[nextEdge]!.at < end + Number(withEdges); nextEdge++) {
      const edge = edges[nextEdge]!;
      out += escapeHtml(text.slice(at, edge.at));
      out += [...open].reverse().map(close).join('') + edge.html + open.map(reopen).join('');
      at = edge.at;
    }
    out += escapeHtml(text.slice(at, end));
    at = end;
  };
  const closeTo = (limit: number): void => {
    for (; nextCloser < closers.length && closers[nextCloser]!.mention.end <= limit; nextCloser++) {
      const closing = closers[nextCloser]!;
      writeTo(closing.mention.end, false);
      const crossing = open.splice(open.lastIndexOf(closing) + 1);
      open.pop();
      out += [...crossing].reverse().map(close).join('') + close(closing);
      out += signBehind(closing.record, open.some(isLinked), voices, setting) + crossing.map(reopen).join('');
      open.push(...crossing);
    }
  };
  for (const mark of marks) {
    closeTo(mark.mention.start);
    writeTo(mark.mention.start, true);
    out += openingOf(mark, true, voices, setting);
    open.push(mark);
  }
  closeTo(text.length);
  writeTo(text.length, true);
  return out;
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

/** Where zones begin and end, in the order of the text. */
function edgesOf(
  zones: readonly Zone[],
  text: string,
  { words }: Setting,
): { readonly at: number; readonly html: string }[] {
  return zones
    .filter(({ start, end }) => 0 <= start && start < end && end <= text.length)
    .flatMap(({ kind, start, end }) => {
      const name = escapeHtml(wordFor(kind, words.zones));
      return [
        { at: start, html: `<span class="zone ${escapeHtml(kind)}" data-zone="${name}">` },
        { at: end, html: '</span>' },
      ];
    });
}

/** A link cannot hold links, so a quote, which holds names, is none. */
function isLinked({ record }: Mark): boolean {
  return record.kind !== 'quote';
}

/**
 * The mark of a mention, or the next part of one that was closed. A name, a date or a quantity leads to its record in the
 * panel. The tab key passes it by: the panel leads to all mentions, and has fewer stops.
 */
function openingOf(mark: Mark, isFirst: boolean, voices: Voices, setting: Setting): string {
  const { record, mention } = mark;
  const voice = voices.ofQuote.get(record);
  const classes = [
    voice ? `quote ${classOf(voice)}` : record.kind,
    ...(mention.confidence < UNSURE ? ['unsure'] : []),
    ...(isFirst ? [] : ['rest']),
  ];
  const id = isFirst && mention === record.mentions[0] ? ` id="${idOfMention(record, setting)}"` : '';
  const spoken = voice ? ` data-voice="${signOf(voice)}"` : '';
  const tip = escapeHtml(tell(record, mention.confidence, setting.words));
  const link = isLinked(mark) ? `<a href="#${idOfRecord(record, setting)}" tabindex="-1">` : '';
  return (
    `<mark class="${escapeHtml(classes.join(' '))}"${id} data-id="${escapeHtml(record.id)}"${spoken}` +
    ` data-confidence="${mention.confidence.toFixed(2)}" data-tip="${tip}">${link}`
  );
}

/** Behind a quote, the number of its speaker, which leads to the speaker in the panel. */
function signBehind(record: NewsRecord, isInLink: boolean, { ofQuote }: Voices, setting: Setting): string {
  const voice = ofQuote.get(record);
  if (!voice) return '';
  const looks = `class="${classOf(voice)}" data-voice="${signOf(voice)}" data-sign="${signOf(voice)}"`;
  if (isInLink) return `<span ${looks}></span>`;
  const says = escapeHtml(`${setting.words.page.saidBy} ${voice.name}`);
  return `<a ${looks} href="#${idOfVoice(voice, setting)}" aria-label="${says}" tabindex="-1"></a>`;
}

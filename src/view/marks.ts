// Marks the mentions and the zones in the text. Names, dates and quantities never overlap, but quotes contain them,
// contain other quotes, and may end in the middle of them. HTML elements cannot cross, so such a mark is closed and
// opened again, as are marks that are open where a zone starts or ends. No character is added to the text.

import type { NewsRecord, RecordMention, Zone } from '../types.js';
import { escapeHtml } from './html.js';
import { wordFor } from './language.js';
import { idOfMention, idOfRecord, idOfVoice, type Setting } from './place.js';
import { classOf, signOf, type Voices } from './speakers.js';
import { tell } from './tell.js';

/** Mentions below this confidence are shown as unsure; about one in three of them is wrong. */
export const UNSURE = 0.7;

interface Mark {
  readonly record: NewsRecord;
  readonly mention: RecordMention;
  /** Its position in the order of opening. */
  readonly rank: number;
}

/**
 * Returns the text as HTML with its mentions and zones marked. Throws a `RangeError` if the records or zones belong to
 * another text.
 */
export function markText(
  records: readonly NewsRecord[],
  zones: readonly Zone[],
  text: string,
  voices: Voices,
  setting: Setting,
): string {
  const marks = findMarks(records, text);
  // Of marks that end together, the one opened last is closed first.
  const closers = [...marks].sort((a, b) => a.mention.end - b.mention.end || b.rank - a.rank);
  const edges = edgesOf(zones, text, setting);
  let out = '';
  let at = 0;
  let nextCloser = 0;
  let nextEdge = 0;
  const open: Mark[] = [];
  const close = (mark: Mark): string => `${isLinked(mark) ? '</a>' : ''}</mark>`;
  const reopen = (mark: Mark): string => openingOf(mark, false, voices, setting);
  // Where all three coincide, marks are closed, then zones change, then marks are opened, so that no mark is empty.
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

/**
 * Returns the marks in the order of opening. Of marks that start together the longer one is opened first, and a quote
 * before a name.
 */
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

/** Returns where zones start and end, in text order. */
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

/** HTML links cannot contain links, so a quote, which contains names, is not one. */
function isLinked({ record }: Mark): boolean {
  return record.kind !== 'quote';
}

/**
 * Opens the mark of a mention, or continues one that was closed. A name, date or quantity links to its record in the
 * panel. The tab key skips these links: the panel links to all mentions and has fewer stops.
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

/** Returns what follows a quote: the number of its speaker, which links to the speaker in the panel. */
function signBehind(record: NewsRecord, isInLink: boolean, { ofQuote }: Voices, setting: Setting): string {
  const voice = ofQuote.get(record);
  if (!voice) return '';
  const looks = `class="${classOf(voice)}" data-voice="${signOf(voice)}" data-sign="${signOf(voice)}"`;
  if (isInLink) return `<span ${looks}></span>`;
  const says = escapeHtml(`${setting.words.page.saidBy} ${voice.name}`);
  return `<a ${looks} href="#${idOfVoice(voice, setting)}" aria-label="${says}" tabindex="-1"></a>`;
}

// The records beside the text: people with their roles and quotes, organisations, places, other names, speakers without
// a record, a timeline, durations, and quantities. Every record links to its first mention.

import type { DateRecord, NewsRecord, PersonRecord, Role } from '../types.js';
import { drawAxis, momentOf } from './axis.js';
import { factsBeside, factsOf, MOST_LISTED, type Fact } from './facts.js';
import { escapeHtml } from './html.js';
import { wordFor } from './language.js';
import { UNSURE } from './marks.js';
import { idOfMention, idOfRecord, idOfVoice, type Setting } from './place.js';
import { classOf, signOf, type Voice, type Voices } from './speakers.js';
import { sayConfidence, sayRecord, textOf } from './tell.js';

/** What the items of the panel need to know. */
interface Panel extends Setting {
  readonly voices: Voices;
  /** The names of records by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

/** Returns the sections of the panel that are not empty. */
export function panelOf(
  records: readonly NewsRecord[],
  published: string | null,
  voices: Voices,
  setting: Setting,
): string {
  const { words } = setting;
  const names = new Map(records.flatMap((record) => ('name' in record ? [[record.id, record.name] as const] : [])));
  const panel: Panel = { ...setting, voices, names };
  const of = <K extends NewsRecord['kind']>(kind: K) =>
    records.filter((record): record is Extract<NewsRecord, { kind: K }> => record.kind === kind);
  const named = (kind: 'person' | 'organisation' | 'place' | 'other'): string =>
    section(
      kind,
      words.kindsMany[kind]!,
      of(kind).map((record) => item(record, panel)),
    );
  // Speakers whose record is in none of the lists, and speakers without a record, such as "le préfet".
  const listed = new Set<NewsRecord | null>(records.filter(({ kind }) => kind !== 'quote'));
  const others = voices.all.filter(({ record }) => !listed.has(record));
  const dates = of('date');
  const dated = dates
    .filter((date) => timeOf(date) !== null)
    .sort((a, b) => timeOf(a)! - timeOf(b)! || startOf(a) - startOf(b));
  const lengths = dates.filter(({ type }) => type === 'duration' || type === 'frequency');
  const undated = dates.filter((date) => timeOf(date) === null && !lengths.includes(date));
  const list = (some: readonly DateRecord[]): string[] => some.map((date) => item(date, panel));
  return [
    ...(['person', 'organisation', 'place', 'other'] as const).map(named),
    section(
      'quote',
      others.length < voices.all.length ? words.page.otherSpeakers : words.page.speakers,
      others.map((voice) => speaker(voice, panel)),
    ),
    section('date', words.page.timeline, list(dated), drawAxis(dated, published, words), 'ol'),
    section('date', words.page.durations, list(lengths)),
    section('date', words.page.undated, list(undated)),
    section(
      'quantity',
      words.kindsMany['quantity']!,
      of('quantity').map((quantity) => item(quantity, panel)),
    ),
  ].join('');
}

function section(kind: string, title: string, items: readonly string[], above = '', tag: 'ul' | 'ol' = 'ul'): string {
  if (items.length === 0) return '';
  return `<section class="of-${kind}"><h2>${escapeHtml(title)}</h2>${above}<${tag} data-walk>${items.join('')}</${tag}></section>`;
}

/**
 * Returns a record as a list item: a link to its first mention, how often it is mentioned, its facts, its place, and
 * its quotes.
 */
function item(record: NewsRecord, panel: Panel): string {
  const { words, voices } = panel;
  const voice = voices.ofRecord.get(record);
  const said = sayRecord(record, words, 'last');
  const times = record.mentions.length > 1 ? ` <span class="times">× ${record.mentions.length}</span>` : '';
  const unsure = record.confidence < UNSURE;
  const doubt = `${words.page.unsure} (${sayConfidence(record.confidence, words)})`;
  const lines = [...linesOf(record, said, panel), zoneOf(record, panel)].filter((line) => line !== '' && line !== said);
  return [
    `<li id="${idOfRecord(record, panel)}" class="${escapeHtml(record.kind)}${unsure ? ' unsure' : ''}"`,
    ` data-id="${escapeHtml(record.id)}"${voice ? ` data-voice="${signOf(voice)}"` : ''}`,
    ` data-confidence="${record.confidence.toFixed(2)}">`,
    `<a class="name" href="#${idOfMention(record, panel)}">${timeElement(record, said)}</a>${times}`,
    voice ? sign(voice, panel) : '',
    unsure ? ` <span class="doubt">${escapeHtml(doubt)}</span>` : '',
    ...lines.map((line) => `<small>${escapeHtml(line)}</small>`),
    voice ? quotesOf(voice, panel) : '',
    '</li>',
  ].join('');
}

/** Returns a speaker without a record as a list item. */
function speaker(voice: Voice, panel: Panel): string {
  return `<li class="quote" data-voice="${signOf(voice)}"><span class="name">${escapeHtml(voice.name)}</span>${sign(voice, panel)}${quotesOf(voice, panel)}</li>`;
}

/** The number of a speaker. It is also written after each quote, which links here. */
function sign(voice: Voice, panel: Panel): string {
  return ` <span class="${classOf(voice)}" id="${idOfVoice(voice, panel)}">${signOf(voice)}</span>`;
}

/** The quotes of a speaker, each a link to its place in the text. */
function quotesOf({ quotes }: Voice, panel: Panel): string {
  const items = quotes.map((quote) => {
    const words = escapeHtml(shorten(quote.mentions[0]!.text));
    return `<li data-id="${escapeHtml(quote.id)}"><a href="#${idOfMention(quote, panel)}">${words}</a></li>`;
  });
  return `<ul class="said" aria-label="${escapeHtml(panel.words.page.quotes)}">${items.join('')}</ul>`;
}

/** The most characters of a quote that the panel shows. */
const QUOTE_ROOM = 90;

function shorten(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ')];
  if (characters.length <= QUOTE_ROOM) return characters.join('');
  const begin = characters.slice(0, QUOTE_ROOM).join('');
  // Cut between two words where possible.
  return `${begin.replace(/ \S*$/u, '')}\u00A0…`;
}

/** The lines below the name: the roles, one per line, then the other facts that an editor looks for. */
function linesOf(record: NewsRecord, said: string, panel: Panel): string[] {
  const { words } = panel;
  switch (record.kind) {
    case 'person': {
      const shown = record.roles.slice(0, MOST_LISTED).map((role) => roleOf(role, panel));
      const roles = [...new Set(shown), ...(record.roles.length > MOST_LISTED ? ['…'] : [])];
      return [
        ...roles,
        ...record.aliases.map((alias) => `${words.page.alias} ${alias}`),
        joined(personFacts(record, panel)),
      ];
    }
    case 'date': {
      const text = textOf(record);
      const code = [record.value, record.modifier === null ? null : wordFor(record.modifier, words.values)];
      const conflict = record.conflict ? [words.fields['conflict'] ?? 'conflict'] : [];
      const value = record.value === said ? null : code.filter((part) => part !== null).join(' · ');
      return [joined([text === said ? null : `« ${text} »`, value || null, record.offset, ...conflict])];
    }
    case 'quantity': {
      const text = textOf(record);
      return [joined([text === said ? null : `« ${text} »`, wordFor(record.type, words.values)])];
    }
    default:
      return [joined(factsBeside(said, record, words).map(({ value }) => value))];
  }
}

/**
 * The facts about a person in one line, "femme · Mme", without the parts of the name and the facts that have lines of
 * their own.
 */
function personFacts(record: PersonRecord, { words }: Panel): string[] {
  const shown = ({ field }: Fact): boolean => !['given', 'family', 'roles', 'aliases'].includes(field);
  return factsOf(record, words)
    .filter(shown)
    .map(({ value }) => value);
}

/** The title of a role, with the organisation and the place unless the title contains them. */
function roleOf({ title, organisation, place }: Role, { names }: Panel): string {
  const fold = (words: string) => words.toLowerCase().replace(/[’ʼ]/g, "'").replace(/\s+/gu, ' ');
  const others = [organisation, place].map((id) => (id === null ? null : (names.get(id) ?? null)));
  return joined([title, ...others.filter((name) => name !== null && !fold(title).includes(fold(name)))]);
}

function zoneOf({ zone }: NewsRecord, { words }: Panel): string {
  return zone === null ? '' : `${words.page.inZone} ${wordFor(zone, words.zones)}`;
}

function joined(facts: readonly (string | null)[]): string {
  return facts.filter((fact) => fact !== null && fact !== '').join(' · ');
}

/** Only plain days, months, years and times of day are valid in a `<time>` element; other dates are shown as text. */
function timeElement(record: NewsRecord, said: string): string {
  const value = record.kind === 'date' ? (record.value ?? '') : '';
  const isPlain = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?)?$/.test(value);
  return isPlain ? `<time datetime="${value}">${escapeHtml(said)}</time>` : escapeHtml(said);
}

function timeOf({ from, to }: DateRecord): number | null {
  return momentOf(from ?? to);
}

function startOf({ mentions }: NewsRecord): number {
  return mentions[0]!.start;
}

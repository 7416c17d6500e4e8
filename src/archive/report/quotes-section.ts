// The section about quotes: who is quoted most (overall, women, and men), when, and how many of those quoted are women
// and men.
import { escapeHtml } from '../../view/html.js';
import { KINDS, type Findings } from './findings.js';
import { barList, barsFigure, figure, nameOf, outside, section, type Drawn } from './parts.js';
import { SPEAKERS_OF_GENDER, SPEAKERS_SHOWN } from './pages.js';
import { foldInto, labelOf, type TimeAxis, type Unit } from './periods.js';
import type { Genders } from './quotes.js';
import { rank, type Ranked } from './tally.js';
import { drawColumns } from './time.js';
import type { Words } from './words.js';

const GENDERS = ['female', 'male', 'unknown'] as const;

/** Returns the section, or an empty string if the archive has no quotes. */
export function quotesSection({ quoted, unit }: Findings, drawn: Drawn): string {
  if (quoted.quotes === 0) return '';
  const { words, time } = drawn;
  const { over, speakers, speakersOf, people, said, quotes, unnamed, nobody } = quoted;
  const of = (id: string, title: string, ranked: readonly Ranked[]) => {
    const bars = ranked.map(({ key, name, count }) => ({ name: speakerOf(key, name, drawn), plain: name, count }));
    return barsFigure(id, title, bars, words.head.quotes, words);
  };
  const parts = [
    of('quoted', words.mostQuoted, rank(speakers, SPEAKERS_SHOWN)),
    people.female + people.male + people.unknown === 0 ? '' : gendersFigure(people, said, words),
    of('quoted-women', words.mostQuotedOf.female, rank(speakersOf.female, SPEAKERS_OF_GENDER)),
    of('quoted-men', words.mostQuotedOf.male, rank(speakersOf.male, SPEAKERS_OF_GENDER)),
  ];
  const axis = time && quotesAxis(time, rank(over, 1)[0]?.periods ?? new Map<number, number>(), unit);
  const overTime =
    axis && axis.articles.size > 0 ? `<h3>${escapeHtml(words.quotesOverTime)}</h3>${quotesFigure(axis, words)}` : '';
  const told = words.quotesSay(quotes, quotes - unnamed - nobody, unnamed, nobody);
  return section('quotes', words.quotesTitle, [told], `<div class="pair">${parts.join('\n')}</div>${overTime}`);
}

function quotesAxis(time: TimeAxis, periods: ReadonlyMap<number, number>, counted: Unit): TimeAxis {
  return { ...time, articles: foldInto(periods, counted, time.unit) };
}

/** Returns the name of a speaker, as a link to the articles about that person, organisation or place. */
function speakerOf(key: string, name: string, { pages }: Drawn): string {
  return nameOf(pages, KINDS.find((kind) => pages.hrefOf(kind, key) !== null) ?? null, key, name);
}

function quotesFigure(axis: TimeAxis, words: Words): string {
  const told = { title: words.quotesOverTime, says: words.quotesOverTime };
  const rows = [...axis.articles]
    .sort((a, b) => a[0] - b[0])
    .map(([period, count]) => [labelOf(period, axis.unit, words), words.number(count)]);
  const rest = outside(axis, words, true);
  const chart = drawColumns('quotes-over', axis, words, told, words.quotes);
  const head = [words.units[axis.unit], words.head.quotes];
  return `${rest === '' ? '' : `<p>${escapeHtml(rest)}</p>`}${figure('quotes', 'other', chart, head, rows, words)}`;
}

/** The numbers of women and men among the people quoted, and of those whose gender is unknown. */
function gendersFigure(people: Genders, said: Genders, words: Words): string {
  const bars = GENDERS.map((gender) => ({
    name: `<span class="name">${escapeHtml(words.genders[gender])}</span>`,
    count: people[gender],
  }));
  const table = GENDERS.map((gender) => [
    words.genders[gender],
    words.number(people[gender]),
    words.number(said[gender]),
  ]);
  const tell = ({ female, male, unknown }: Genders, count: (all: number) => string) =>
    words.gendersSay(count(female + male + unknown), female, male, unknown);
  const says = `${tell(people, words.peopleQuoted)} ${tell(said, words.quotesOfTheirs)} ${words.onceAnArticle}`;
  const chart = figure(
    'genders',
    'other',
    barList(bars, words),
    ['', words.head.people, words.head.quotes],
    table,
    words,
  );
  return `<div><h3>${escapeHtml(words.gendersTitle)}</h3><p>${escapeHtml(says)}</p>${chart}</div>`;
}

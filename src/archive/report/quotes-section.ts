// The section of the report about quotes: who is quoted most, when, and how many of the people quoted are women and men.
import { drawBars } from './bars.js';
import type { Findings } from './findings.js';
import { barsFigure, figure, outside, section } from './parts.js';
import { labelOf, type TimeAxis } from './periods.js';
import type { Genders, QuoteCounts } from './quotes.js';
import { grouped } from './svg.js';
import { rank } from './tally.js';
import { drawVolume } from './volume.js';

const SPEAKERS_SHOWN = 12;
/** Names of people are longer than words. */
const NAMES_WIDTH = 182;
const GENDERS = { female: 'women', male: 'men', unknown: 'not known' } as const;

/** The section, or nothing where the archive has no quotes. */
export function quotesSection({ quoted }: Findings, time: TimeAxis | null): string {
  if (quoted.quotes === 0) return '';
  const { over, speakers, people, said } = quoted;
  const parts = [
    barsFigure('quoted', 'Most quoted', rank(speakers, SPEAKERS_SHOWN), NAMES_WIDTH),
    people.female + people.male + people.unknown === 0 ? '' : gendersFigure(people, said),
  ];
  const axis = time && { ...time, articles: rank(over, 1)[0]?.periods ?? new Map<number, number>() };
  const drawn = axis && axis.articles.size > 0 ? `<h3>Quotes over time</h3>${quotesFigure(axis)}` : '';
  return section('Quotes', tellQuotes(quoted), `<div class="pair">${parts.join('\n')}</div>${drawn}`);
}

function quotesFigure(axis: TimeAxis): string {
  const words = { title: 'Quotes over time', says: `Quotes by ${axis.unit}.` };
  const rows = [...axis.articles]
    .sort((a, b) => a[0] - b[0])
    .map(([period, count]) => [labelOf(period, axis.unit), grouped(count)]);
  const drawn = drawVolume('quotes', axis, words, (count) => several(count, 'quote', 'quotes'));
  const rest = outside(axis);
  return `${rest === '' ? '' : `<p>${rest}</p>`}${figure('person wide', drawn, [axis.unit, 'quotes'], rows)}`;
}

/** Women and men among the people quoted, with how many of them the gender is not known of. */
function gendersFigure(people: Genders, said: Genders): string {
  const rows = (['female', 'male', 'unknown'] as const).map((gender) => [GENDERS[gender], gender] as const);
  const bars = rows.map(([name, gender]) => ({ name, count: people[gender] }));
  const words = { title: 'Women and men quoted', says: tellGenders(people, 'person quoted', 'people quoted') };
  const table = rows.map(([name, gender]) => [name, grouped(people[gender]), grouped(said[gender])]);
  const drawn = figure('person', drawBars('genders', bars, words), ['', 'people', 'quotes'], table);
  const says = `${words.says} ${tellGenders(said, 'quote of theirs', 'quotes of theirs')} A person counts once an article.`;
  return `<div><h3>${words.title}</h3><p>${says}</p>${drawn}</div>`;
}

/** "34 people quoted: where the gender is known (n = 30), women 10 (33 %), men 20 (67 %); of 4 more it is not known." */
function tellGenders({ female, male, unknown }: Genders, one: string, many: string): string {
  const known = female + male;
  const all = several(known + unknown, one, many);
  if (known === 0) return `${all}: the gender is known of none.`;
  const share = (count: number) => `${grouped(count)} (${Math.round((100 * count) / known)} %)`;
  const rest = unknown === 0 ? '' : `; of ${grouped(unknown)} more it is not known`;
  return `${all}: where the gender is known (n = ${grouped(known)}), women ${share(female)}, men ${share(male)}${rest}.`;
}

function tellQuotes({ quotes, unnamed, nobody }: QuoteCounts): string {
  const named = quotes - unnamed - nobody;
  return `Of ${several(quotes, 'quote', 'quotes')}, ${grouped(named)} of speakers whom the article names, ${grouped(unnamed)} of others whom it speaks of, ${grouped(nobody)} of nobody that it tells.`;
}

function several(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

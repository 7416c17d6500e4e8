// The section of countries: a map of how many articles name each country, and the countries named by most articles.
import { scaleThreshold } from 'd3-scale';
import { escapeHtml } from '../../view/html.js';
import { keyOfName, type Findings } from './findings.js';
import { countryKey, COUNTRIES_SHOWN } from './pages.js';
import { barList, figure, nameOf, section, type Drawn } from './parts.js';
import { drawing, el, tip } from './svg.js';
import { rank } from './tally.js';
import { COUNTRIES, MAP_SIZE } from './world.js';

/** The smallest number of articles for each tint. */
const STEPS = [1, 10, 100, 1000, 10_000] as const;
/** The steps for an archive in which no country is named by a hundred articles. */
const FINE_STEPS = [1, 2, 5, 10, 20] as const;
/** The radius of a country that is too small to draw. */
const DOT = 3.2;

export function mapSection(findings: Findings, { words, pages }: Drawn): string {
  const ranked = rank(findings.countries, Infinity);
  const first = ranked[0];
  if (!first) return '';
  const named = new Map(COUNTRIES.map(([code, fr, en]) => [code, words.lang === 'fr' ? fr : en]));
  const counts = new Map(ranked.map(({ key, count }) => [key, count]));
  const steps = first.count < STEPS[2] ? FINE_STEPS : STEPS;
  const used = steps.filter((least) => least <= first.count);
  const tint = scaleThreshold<number, number>([...steps], [0, ...tintsFor(used.length)]);
  const shapes = COUNTRIES.map(([code, fr, en, outline]) => {
    const count = counts.get(code) ?? 0;
    const label = tip(`${words.lang === 'fr' ? fr : en}${words.lang === 'fr' ? ' ' : ''}: ${words.articles(count)}`);
    if (outline === '') return '';
    const dot = /^M(-?\d+) (-?\d+)h0$/.exec(outline);
    if (!dot) return el('path', { d: outline, class: `land t${tint(count)}` }, label);
    // A country too small to draw is a dot if articles name it, and otherwise left out.
    if (count === 0) return '';
    return el('circle', { cx: dot[1]!, cy: dot[2]!, r: DOT, class: `land t${tint(count)}` }, label);
  });
  const nameOfCode = (code: string) => named.get(code) ?? code;
  const told = {
    title: words.map,
    says: words.mapDescribes(ranked.length, nameOfCode(first.key), first.count),
  };
  const legend = used.map((least, at) => {
    const said = words.range(least, at + 1 < used.length ? used[at + 1]! - 1 : null);
    return `<li><span class="swatch t${tint(least)}"></span>${escapeHtml(said)}</li>`;
  });
  const bars = ranked.slice(0, COUNTRIES_SHOWN).map(({ key, count }) => {
    const place = countryKey(findings, key, keyOfName);
    const name = nameOf(pages, place === null ? null : 'place', place ?? '', nameOfCode(key));
    return { name, count };
  });
  const isDrawn = new Set(COUNTRIES.filter(([, , , outline]) => outline !== '').map(([code]) => code));
  const unmapped = ranked.filter(({ key }) => !isDrawn.has(key)).map(({ key }) => nameOfCode(key));
  const chart = `${drawing('map', MAP_SIZE, told, shapes.join(''))}<ul class="legend">${legend.join('')}</ul>${barList(bars, words)}`;
  const rows = ranked.map(({ key, count }) => [nameOfCode(key), words.number(count)]);
  return section(
    'countries',
    words.map,
    [words.mapSays, unmapped.length === 0 ? '' : words.unmapped(unmapped.join(', '))],
    figure('countries', 'place map', chart, [words.head.country, words.head.articles], rows, words),
  );
}

/** Returns this many tints from the five, spread from the weakest to the strongest. */
function tintsFor(steps: number): number[] {
  return Array.from({ length: steps }, (_, at) => Math.round(1 + (4 * at) / Math.max(1, steps - 1)));
}

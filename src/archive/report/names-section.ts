// The sections of people, organisations, places and media. Each of the most frequent names has a row: a bar of the
// number of articles and, where there are enough articles, small columns of its share of the articles over time.
import type { NameKind } from './findings.js';
import { barOf, figure, nameOf, section, ticksOf, type Drawn } from './parts.js';
import { labelOf, periodsOf } from './periods.js';
import { LEAST_ARTICLES, peakOf, sharesOf, type RateAxis } from './rates.js';
import { el } from './svg.js';
import type { Ranked } from './tally.js';
import { marksOf } from './time.js';
import type { Group } from './words.js';
import { escapeHtml } from '../../view/html.js';

const HEIGHT = 24;

/** A section of names. Only the first one explains its bars and columns. */
export function namesSection(
  group: Group,
  kind: NameKind,
  names: readonly Ranked[],
  rates: RateAxis | null,
  { words, pages }: Drawn,
  isFirst: boolean,
): string {
  if (names.length === 0) return '';
  const most = Math.max(1, ...names.map(({ count }) => count));
  const items = names.map((name) => {
    const bar = barOf(name.count / most, words.number(name.count));
    return `<li>${nameOf(pages, kind, name.key, name.name)}${bar}${rates ? courseOf(name, rates, tellPeak(name)) : ''}</li>`;
  });
  const rows = names.map((name) => {
    const peak = rates && peakOf(name, rates);
    const said = peak === null ? '' : labelOf(peak.period, rates!.unit, words);
    return [name.name, words.number(name.count), ...(rates ? [said] : [])];
  });
  const says = [
    group === 'source' ? words.sourcesSay : '',
    isFirst ? words.namesSay(rates !== null, rates?.unit ?? 'month', LEAST_ARTICLES) : '',
    isFirst && rates && rates.few.size > 0 ? words.fewArticles(rates.few.size, rates.unit, LEAST_ARTICLES) : '',
  ];
  const { name, articles, mostIn } = words.head;
  const axis = rates ? `<div class="axis">${ticksOf(marksOf(rates, words))}</div>` : '';
  const chart = `${axis}<ol class="rows">${items.join('')}</ol>`;
  const head = [name, articles, ...(rates ? [mostIn] : [])];
  return section(
    group,
    words.groups[group],
    [says.filter((one) => one !== '').join(' ')],
    figure(group, `names ${kind}${rates ? ' courses' : ''}`, chart, head, rows, words),
  );

  function tellPeak(one: Ranked): string {
    const peak = peakOf(one, rates!);
    return peak === null ? '' : words.peak(labelOf(peak.period, rates!.unit, words), peak.count, peak.of);
  }
}

/** Draws the share in each period as columns, scaled to the highest. A period with too few articles has none. */
function courseOf(name: Ranked, rates: RateAxis, peak: string): string {
  const shares = sharesOf(name, rates);
  const periods = periodsOf(rates);
  const highest = Math.max(...shares.values());
  const path = periods
    .map((period, at) => {
      const share = shares.get(period) ?? 0;
      const height = highest === 0 ? 0 : Math.round((HEIGHT * 10 * share) / highest) / 10;
      return height === 0 ? '' : `M${at} ${HEIGHT}v-${height}h.9v${height}z`;
    })
    .join('');
  const drawn = el(
    'svg',
    { viewBox: `0 0 ${periods.length} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    el('path', { d: path, class: 'column' }),
  );
  return `<span class="course">${drawn}<small>${escapeHtml(peak)}</small></span>`;
}

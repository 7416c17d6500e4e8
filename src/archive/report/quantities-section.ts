// The section of quantities and languages: the types of quantities, what is counted, sums of money by size, and the
// languages of the articles.
import { escapeHtml } from '../../view/html.js';
import type { Findings } from './findings.js';
import { barsFigure, figure, section, type Drawn } from './parts.js';
import { rank, type Ranked } from './tally.js';
import type { Words } from './words.js';

const BARS_SHOWN = 9;
const CURRENCIES_SHOWN = 3;

export function quantitiesSection({ quantities, counted, amounts, languages }: Findings, { words }: Drawn): string {
  const bars = (ranked: readonly Ranked[], names: { readonly [name: string]: string } = {}) =>
    ranked.map(({ name, count }) => {
      const plain = names[name] ?? name;
      return { name: `<span class="name">${escapeHtml(plain)}</span>`, plain, count };
    });
  const { count, articles } = words.head;
  const parts = [
    barsFigure('types', words.types, bars(rank(quantities, BARS_SHOWN), words.quantityTypes), count, words),
    barsFigure('counted', words.counted, bars(rank(counted, BARS_SHOWN)), count, words),
    moneyFigure(amountsOf(rank(amounts, Infinity), words), words),
    barsFigure('languages', words.byLanguage, bars(rank(languages, BARS_SHOWN), words.languages), articles, words),
  ];
  return section('quantities', words.quantities, [words.quantitiesSay], `<div class="pair">${parts.join('\n')}</div>`);
}

/** The number of sums of each order of magnitude in a currency. */
interface Amounts {
  readonly currency: string;
  /** By power of ten, starting with sums from 1 to 9. */
  readonly counts: readonly number[];
}

/** A bar for each power of ten that occurs, divided by currency, the most frequent currency first. */
function moneyFigure(amounts: readonly Amounts[], words: Words): string {
  if (amounts.length === 0) return '';
  const sums = words.powers.map((_, power) => amounts.reduce((sum, { counts }) => sum + counts[power]!, 0));
  const most = Math.max(1, ...sums);
  const [from, to] = [sums.findIndex((sum) => sum > 0), sums.findLastIndex((sum) => sum > 0)];
  const items = words.powers.slice(from, to + 1).map((power, at) => {
    const parts = amounts.map(({ counts }, layer) => {
      const share = counts[from + at]! / most;
      return share === 0 ? '' : `<span class="bar layer-${layer}" style="--w:${share.toFixed(3)}"></span>`;
    });
    const number = `<span class="number">${escapeHtml(words.number(sums[from + at]!))}</span>`;
    return `<li><span class="name">${escapeHtml(power)}</span><span class="track">${parts.join('')}${number}</span></li>`;
  });
  const legend = amounts.map(({ currency }, layer) => {
    return `<li><span class="swatch layer-${layer}"></span>${escapeHtml(currency)}</li>`;
  });
  const rows = amounts.flatMap(({ currency, counts }) =>
    counts.flatMap((count, power) =>
      count > 0 ? [[words.amountsFrom(words.powers[power]!, currency), words.number(count)]] : [],
    ),
  );
  const chart = `<ul class="legend">${legend.join('')}</ul><ol class="bars stacked">${items.join('')}</ol>`;
  const { amount, mentions } = words.head;
  const drawn = figure('money', 'other', chart, [amount, mentions], rows, words);
  return `<div><h3>${escapeHtml(words.money)}</h3><p>${escapeHtml(words.moneySays)}</p>${drawn}</div>`;
}

/** Returns the sums of the most frequent currencies, and those of all others together. */
function amountsOf(ranked: readonly Ranked[], { powers, otherCurrencies }: Words): Amounts[] {
  const sums = new Map<string, number[]>();
  for (const { name, count } of ranked) {
    const [currency = '', power = ''] = name.split(' ');
    const counts = sums.get(currency) ?? powers.map(() => 0);
    counts[Number(power)]! += count;
    sums.set(currency, counts);
  }
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const all = [...sums].sort((a, b) => total(b[1]) - total(a[1]) || (a[0] < b[0] ? -1 : 1));
  const rest = all.slice(CURRENCIES_SHOWN).map(([, counts]) => counts);
  return [
    ...all.slice(0, CURRENCIES_SHOWN).map(([currency, counts]) => ({ currency, counts })),
    ...(rest.length > 0
      ? [{ currency: otherCurrencies, counts: powers.map((_, power) => total(rest.map((counts) => counts[power]!))) }]
      : []),
  ];
}

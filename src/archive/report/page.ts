// The report as a single HTML page without scripts or external files. Every drawing has a
// description in words for screen readers, and a table of its numbers.
import { escapeHtml, wholePage } from '../../view/html.js';
import { drawAmounts, POWERS, type Amounts } from './bars.js';
import { KINDS, type Findings, type NameKind } from './findings.js';
import { drawNetwork, strongestTies } from './network.js';
import { barsFigure, figure, outside, section } from './parts.js';
import { axisOf, labelOf, periodOf, type TimeAxis } from './periods.js';
import { quotesSection } from './quotes-section.js';
import { STYLE } from './style.js';
import { grouped } from './svg.js';
import { rank, type ArticleOfName, type Ranked } from './tally.js';
import { drawTimelines, peakOf, tellCount } from './timelines.js';
import { drawVolume } from './volume.js';

const TITLES = { person: 'People', organisation: 'Organisations', place: 'Places' } as const satisfies {
  [kind in NameKind]: string;
};
const NAMES_SHOWN = 12;
const PEOPLE_TIED = 36;
const TIES_TOLD = 20;
const BARS_SHOWN = 9;
const CURRENCIES_SHOWN = 3;
const LANGUAGES: { readonly [code: string]: string } = {
  fra: 'French',
  eng: 'English',
  spa: 'Spanish',
  deu: 'German',
  ita: 'Italian',
  por: 'Portuguese',
  nld: 'Dutch',
  cat: 'Catalan',
  arb: 'Arabic',
  und: 'too short to tell',
};

export function drawReport(findings: Findings, editions: readonly string[] = []): string {
  const { articles, days, unit, published } = findings;
  const time = axisOf(rank(published, 1)[0]?.periods ?? new Map(), unit);
  const span = days === null ? 'no publication dates' : periodSpan(days);
  const title = `An archive of ${grouped(articles)} ${articles === 1 ? 'article' : 'articles'}`;
  return wholePage(title, STYLE, [
    `<p class="lead">${span}: who and what is in the news, as <em>depeche</em> reads it.</p>`,
    tiles(findings),
    ...(articles === 0 ? ['<p>There is no article in this archive.</p>'] : sections(findings, time)),
    footer(findings, editions),
  ]);
}

function sections(findings: Findings, time: TimeAxis | null): string[] {
  const { names } = findings;
  return [
    time ? section('Articles over time', outside(time), volumeFigure(time)) : '',
    ...KINDS.map((kind) => namesSection(kind, rank(names[kind], NAMES_SHOWN), time)),
    peopleSection(findings),
    quotesSection(findings, time),
    quantitiesSection(findings),
  ].filter((part) => part !== '');
}

function tiles({ articles, records, names, quoted }: Findings): string {
  const distinct = KINDS.map((kind) => [TITLES[kind], names[kind]] as const);
  const said: [string, string][] = [
    ['Articles', grouped(articles)],
    ['Records', grouped(records)],
    ...distinct.map(([name, { entries, missed }]): [string, string] => [
      name,
      `${missed > 0 ? 'over ' : ''}${grouped(entries.size)}`,
    ]),
    ...(quoted.quotes > 0 ? [['Quotes', grouped(quoted.quotes)] satisfies [string, string]] : []),
  ];
  return `<dl>${said.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}

function volumeFigure(time: TimeAxis): string {
  const { unit, first, last, articles } = time;
  const span = `${labelOf(first, unit)} to ${labelOf(last, unit)}`;
  const words = { title: 'Articles over time', says: `Articles by ${unit}, ${span}.` };
  const rows = [...articles]
    .sort((a, b) => a[0] - b[0])
    .map(([period, count]) => [labelOf(period, unit), grouped(count)]);
  return figure('other wide', drawVolume('volume', time, words), [unit, 'articles'], rows);
}

function namesSection(kind: NameKind, names: readonly Ranked[], time: TimeAxis | null): string {
  if (names.length === 0) return '';
  const most = names[0]!;
  const words = {
    title: `${TITLES[kind]} in the news`,
    says: `The ${names.length} most mentioned; ${most.name} comes first, in ${grouped(most.count)} articles.`,
  };
  const rows = names.map((name) => {
    const peak = time && peakOf(name, time);
    return [name.name, grouped(name.count), ...(time ? [peak === null ? '' : labelOf(peak!, time.unit)] : [])];
  });
  const says = time
    ? `What share of the articles of a ${time.unit} names each, on a scale of its own, its highest point told; the bar counts the articles.`
    : 'In how many articles each is named.';
  const drawn = drawTimelines(kind, names, time, words);
  return section(
    TITLES[kind],
    says,
    figure(`${kind} wide`, drawn, ['name', 'articles', ...(time ? ['most in'] : [])], rows) + articlesOf(names),
  );
}

/** Each name with its articles, the latest first. */
function articlesOf(names: readonly Ranked[]): string {
  const lists = names.map(({ name, count, articles }) => {
    const items = articles.map((one) => `<li>${[one.day ?? '', linkOf(one)].join(' ').trim()}</li>`).join('');
    const more = count > articles.length ? `<p>and ${grouped(count - articles.length)} before them</p>` : '';
    return `<details><summary>${escapeHtml(name)}, ${tellCount(count)}</summary><ul>${items}</ul>${more}</details>`;
  });
  return `<details class="articles"><summary>Its articles, name by name</summary>${lists.join('')}</details>`;
}

/** The title of an article, or its id, as a link where the address of its page is known. */
function linkOf({ id, title, url }: ArticleOfName): string {
  const address = [url, id].find((one) => one !== null && /^https?:\/\//.test(one));
  const text = escapeHtml(title ?? id ?? 'an article without an id');
  return address ? `<a href="${escapeHtml(address)}">${text}</a>` : text;
}

function peopleSection({ names, pairs }: Findings): string {
  const people = rank(names.person, PEOPLE_TIED);
  const ties = strongestTies(people, pairs);
  const most = ties[0];
  if (!most) return '';
  const tied = new Set(ties.flatMap(({ source, target }) => [source, target]));
  const words = {
    title: 'People named together',
    says: `${tied.size} people and what joins them; most often ${most.source} and ${most.target}, in ${grouped(most.count)} articles.`,
  };
  const rows = ties.slice(0, TIES_TOLD).map(({ source, target, count }) => [`${source} – ${target}`, grouped(count)]);
  const shown = people.filter(({ name }) => tied.has(name));
  const says =
    'A line joins people whom the same articles name, thicker the more there are; those of one colour are named together more than with others.';
  return section(
    'People named together',
    says,
    figure('wide', drawNetwork('together', shown, ties, words), ['people', 'articles'], rows),
  );
}

function quantitiesSection({ quantities, counted, amounts, languages }: Findings): string {
  const types = rank(quantities, BARS_SHOWN);
  const things = rank(counted, BARS_SHOWN);
  const money = amountsOf(rank(amounts, Infinity));
  const parts = [barsFigure('types', 'Of what kind', types), barsFigure('counted', 'What is counted', things)];
  if (money.length > 0) {
    const words = {
      title: 'Amounts of money',
      says: `Amounts by size, in ${money.map(({ currency }) => currency).join(', ')}.`,
    };
    const rows = money.flatMap(({ currency, counts }) =>
      counts.flatMap((count, power) => (count > 0 ? [[`${POWERS[power]} ${currency} and more`, grouped(count)]] : [])),
    );
    parts.push(
      `<div><h3>Amounts of money</h3>${figure('other', drawAmounts('money', money, words), ['amount', 'mentions'], rows)}</div>`,
    );
  }
  const spoken = rank(languages, BARS_SHOWN).map(({ name, count }) => ({ name: LANGUAGES[name] ?? name, count }));
  parts.push(barsFigure('languages', 'Articles by language', spoken));
  return section(
    'Quantities and languages',
    'How often each is mentioned, and what the articles are written in.',
    `<div class="pair">${parts.join('\n')}</div>`,
  );
}

/** The amounts of the most frequent currencies, and those of all others together. */
function amountsOf(ranked: readonly Ranked[]): Amounts[] {
  const sums = new Map<string, number[]>();
  for (const { name, count } of ranked) {
    const [currency = '', power = ''] = name.split(' ');
    const counts = sums.get(currency) ?? POWERS.map(() => 0);
    counts[Number(power)]! += count;
    sums.set(currency, counts);
  }
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const all = [...sums].sort((a, b) => total(b[1]) - total(a[1]) || (a[0] < b[0] ? -1 : 1));
  const rest = all.slice(CURRENCIES_SHOWN).map(([, counts]) => counts);
  return [
    ...all.slice(0, CURRENCIES_SHOWN).map(([currency, counts]) => ({ currency, counts })),
    ...(rest.length > 0
      ? [{ currency: 'others', counts: POWERS.map((_, power) => total(rest.map((counts) => counts[power]!))) }]
      : []),
  ];
}

function footer(
  { hasIdentities, names, pairs, languages, quantities, counted, amounts, quoted }: Findings,
  editions: readonly string[],
): string {
  const tallies = [...Object.values(names), pairs, languages, quantities, counted, amounts, quoted.speakers];
  const missed = Math.max(...tallies.map((tally) => tally.missed));
  const short =
    missed === 0
      ? ''
      : ` The archive holds more names or things than were kept at once: the rarest were forgotten on the way, and a count may be short by up to ${grouped(missed)}.`;
  const joined = hasIdentities
    ? 'People and organisations are counted by identity: a family name or an acronym alone counts for the one whom the archive makes all but sure. Those without one are counted by name.'
    : 'Names that differ in case, accents or a leading article are one; nothing more is joined across articles.';
  const readBy = editions.length === 0 ? '' : `<p>Read by ${escapeHtml(editions.join('; '))}.</p>`;
  return `<footer><p>A name counts once an article. ${joined} What only frames a story (its dateline, signature or teasers) does not count.${short}</p>${readBy}</footer>`;
}

function periodSpan([first, last]: readonly [string, string]): string {
  const [from, to] = [first, last].map((day) => labelOf(periodOf(day, 'day'), 'day'));
  return from === to ? from! : `${from} to ${to}`;
}

// The report as a single HTML page without scripts or external files. Every chart has a table of its numbers, and every
// drawing a description in words for screen readers.
import { escapeHtml } from '../../view/html.js';
import { KINDS, keyOfName, type Findings } from './findings.js';
import { haveSentences, indexSection, namePages } from './index-section.js';
import { mapSection } from './map-section.js';
import { namesSection } from './names-section.js';
import { peopleSection } from './network.js';
import { choosePages, NAMES_SHOWN, rankGroup, type Pages } from './pages.js';
import { figure, outside, section, spanOf, type Drawn } from './parts.js';
import { axisOf, labelOf, periodOf, type TimeAxis } from './periods.js';
import { quantitiesSection } from './quantities-section.js';
import { quotesSection } from './quotes-section.js';
import { LEAST_ARTICLES, rateAxisOf } from './rates.js';
import type { Sentences } from './sentences.js';
import { STYLE } from './style.js';
import { rank } from './tally.js';
import { drawColumns } from './time.js';
import { wordsOf, type ReportLanguage, type Words } from './words.js';

/** What a report needs beside what was counted. */
export interface ReportOptions {
  readonly lang?: ReportLanguage;
  /** The versions of the software that read the archive. */
  readonly editions?: readonly string[];
  readonly pages?: Pages;
  readonly sentences?: Sentences;
}

/** Chooses the names of these findings that get a page. */
export function pagesOf(findings: Findings): Pages {
  return choosePages(findings, keyOfName);
}

export function drawReport(findings: Findings, options: ReportOptions = {}): string {
  const { lang = 'fr', editions = [], pages = pagesOf(findings), sentences = new Map() } = options;
  const { articles, days, unit, published } = findings;
  const words = wordsOf(lang);
  const time = axisOf(rank(published, 1)[0]?.periods ?? new Map(), unit);
  const drawn = { words, pages, time };
  const parts = articles === 0 ? [] : sections(findings, drawn);
  const span = days === null ? words.noDates : spanOfDays(days, words);
  return wholePage(words.title(articles), lang, [
    `<h1>${escapeHtml(words.title(articles))}</h1>`,
    '<div class="front" id="top">',
    `<p class="lead">${words.lead(escapeHtml(span), findings.quoted.quotes > 0)}</p>`,
    tiles(findings, words),
    ...(articles === 0 ? [`<p>${escapeHtml(words.empty)}</p>`] : [contents(parts, words), ...parts]),
    footer(findings, editions, words, articles > 0 && !haveSentences(pages, sentences)),
    '</div>',
    namePages(drawn, sentences),
  ]);
}

function sections(findings: Findings, drawn: Drawn): string[] {
  const { words, time } = drawn;
  const rates = time && rateAxisOf(time, findings.unit);
  const firstGroup = KINDS.find((kind) => rankGroup(findings, kind, 1).length > 0) ?? 'source';
  const named = (group: 'person' | 'organisation' | 'place' | 'source') => {
    const kind = group === 'source' ? 'organisation' : group;
    return namesSection(group, kind, rankGroup(findings, group, NAMES_SHOWN), rates, drawn, group === firstGroup);
  };
  return [
    time ? volumeSection(time, words, rates === null) : '',
    ...KINDS.map(named),
    mapSection(findings, drawn),
    peopleSection(findings, drawn),
    quotesSection(findings, drawn),
    named('source'),
    quantitiesSection(findings, drawn),
    indexSection(drawn),
  ].filter((part) => part !== '');
}

/** The table of contents, with links to the sections. */
function contents(parts: readonly string[], words: Words): string {
  const items = parts.map((part) => {
    const [, id = '', title = ''] = /^<section id="([\w-]+)"><h2>(.*?)<\/h2>/.exec(part) ?? [];
    return `<li><a href="#${id}">${title}</a></li>`;
  });
  return `<nav aria-label="${escapeHtml(words.contents)}"><ul>${items.join('')}</ul></nav>`;
}

function tiles(findings: Findings, words: Words): string {
  const { articles, records, names, quoted } = findings;
  const media = rankGroup(findings, 'source', Infinity).length;
  const distinct = KINDS.map((kind): [string, string] => {
    const count = words.number(names[kind].entries.size - (kind === 'organisation' ? media : 0));
    return [words.groups[kind], names[kind].missed > 0 ? words.over(count) : count];
  });
  const said: [string, string][] = [
    [words.tiles.articles, words.number(articles)],
    [words.tiles.records, words.number(records)],
    ...distinct,
    ...(quoted.quotes > 0 ? [[words.tiles.quotes, words.number(quoted.quotes)] satisfies [string, string]] : []),
  ];
  return `<dl>${said.map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}

function volumeSection(time: TimeAxis, words: Words, hasNoRates: boolean): string {
  const { unit, articles } = time;
  const told = { title: words.overTime, says: words.overTimeSays(unit, spanOf(time, words)) };
  const rows = [...articles]
    .sort((a, b) => a[0] - b[0])
    .map(([period, count]) => [labelOf(period, unit, words), words.number(count)]);
  const chart = drawColumns('volume-drawing', time, words, told);
  const says = [told.says, outside(time, words), hasNoRates ? words.noRates(LEAST_ARTICLES) : ''];
  const head = [words.units[unit], words.head.articles];
  return section(
    'volume',
    words.overTime,
    [says.filter((one) => one !== '').join(' ')],
    figure('volume', 'other', chart, head, rows, words),
  );
}

function footer(findings: Findings, editions: readonly string[], words: Words, hasNoSentences: boolean): string {
  const { hasIdentities, names, pairs, languages, quantities, counted, amounts, quoted } = findings;
  const tallies = [...Object.values(names), pairs, languages, quantities, counted, amounts, quoted.speakers];
  const missed = Math.max(...tallies.map((tally) => tally.missed));
  const said = [
    `${words.counting(hasIdentities)}${missed === 0 ? '' : words.short(missed)}`,
    ...(hasNoSentences ? [words.noSentences] : []),
    ...(editions.length === 0 ? [] : [words.readBy(editions.join(' ; '))]),
  ];
  return `<footer>${said.map((one) => `<p>${escapeHtml(one)}</p>`).join('')}</footer>`;
}

function spanOfDays([first, last]: readonly [string, string], words: Words): string {
  const [from = '', to = ''] = [first, last].map((day) => labelOf(periodOf(day, 'day'), 'day', words));
  return from === to ? from : words.span(from, to);
}

function wholePage(title: string, lang: ReportLanguage, body: readonly string[]): string {
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...body,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

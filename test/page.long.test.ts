// The page of `depeche show` in a real browser: everybody can read it, by eye, by
// keyboard, by touch and on paper.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extract, type Article } from '../src/index.js';
import { toFragment, toHtml } from '../src/view/index.js';
import { readFixture } from './bracketed.js';
import { openBrowser, PATIENCE } from './browser.js';
import { needs } from './programs.js';
import { ARTICLE as QUOTED, TEXT as QUOTED_TEXT } from './quoted.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TEXT = readFixture('news/01-wire.txt');
const { describe } = needs('chromium');
const ARTICLE = extract(TEXT, { published: '2024-05-15', other: true });
const PAGE = toHtml(ARTICLE, TEXT, { title: 'Dépêche' });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function open(options: BrowserContextOptions = {}, content = PAGE): Promise<Page> {
  const page = await (await browser.newContext({ bypassCSP: true, ...options })).newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setContent(content);
  return page;
}

/** What the page says beside the mention in hand. */
const tipOf = (page: Page, mark: string) =>
  page.evaluate<string>(`getComputedStyle(document.querySelector(${JSON.stringify(mark)}), '::after').content`);
/** The words of the element that the keyboard is on. */
const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');
const count = (page: Page, what: string) => page.locator(what).count();

const ARTICLES: readonly (readonly [string, string])[] = [
  ['an article', PAGE],
  ['an article with quotes', toHtml(QUOTED, QUOTED_TEXT)],
  ['an article in English', toHtml(QUOTED, QUOTED_TEXT, { lang: 'en' })],
  ['no text', toHtml(extract(''), '')],
  [
    'nothing',
    toHtml(
      extract('It is raining on the old town and on all of its people today.'),
      'It is raining on the old town and on all of its people today.',
    ),
  ],
];
const SCREENS = [1280, 390].flatMap((width) => (['light', 'dark'] as const).map((scheme) => [width, scheme] as const));
const CASES = ARTICLES.flatMap(([name, content]) => SCREENS.map((screen) => [name, ...screen, content] as const));

describe('the page of an article', () => {
  it.each(CASES)(
    'has no fault that axe knows of and fits the screen: %s, %d wide, %s',
    async (_, width, colorScheme, content) => {
      const page = await open({ colorScheme, viewport: { width, height: 900 } }, content);
      const marked = page.locator('aside a.name').first();
      if ((await marked.count()) > 0) await marked.click();
      await page.evaluate(AXE);
      const { violations, passes } = await page.evaluate<AxeResults>('axe.run()');
      // What axe calls incomplete it could not decide: only violations are faults.
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'landmark-one-main']));
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.context().close();
    },
  );
});

describe('the page', () => {
  it('says what a mention means where it is pointed at', async () => {
    const page = await open();
    expect(await tipOf(page, '.text mark.person')).toBe('none');
    await page.hover('.text mark.person');
    expect(await tipOf(page, '.text mark.person')).toMatch(/^"personne : Lala Khalilzade \(0,\d\d\)/);
  });

  it('marks all mentions of a person and the quotes, at a click on one of them or on the record, and unmarks', async () => {
    const page = await open({}, toHtml(QUOTED, QUOTED_TEXT));
    await page.click('.text mark[data-id=person-1]');
    // The name, and the three quotes of which one ends the name's line.
    expect(await page.locator('.text mark.on').evaluateAll((marks) => marks.map(({ id }) => id))).toEqual([
      ...['depeche-quote-1', 'depeche-person-1', 'depeche-quote-2', 'depeche-quote-7'],
    ]);
    expect(await page.getAttribute('aside [data-id=person-1] .name', 'aria-current')).toBe('true');
    expect(await page.textContent('.bar output')).toBe('Inès Corbal · 2/4');
    await page.click('.bar [data-do=next]');
    expect(await page.textContent('.bar output')).toBe('Inès Corbal · 3/4');
    expect(await page.getAttribute('.text .here', 'id')).toBe('depeche-quote-2');
    await page.keyboard.press('Escape');
    expect(await count(page, '.on, .here')).toBe(0);
    expect(await page.isVisible('.bar')).toBe(false);
    await page.click('#depeche-quote-3 + a');
    expect(await page.textContent('aside .on .name')).toBe('Région Bretagne');
  });

  it('is walked with the keyboard: a stop for each list, arrows inside it, Enter marks', async () => {
    const page = await open();
    const stops: string[] = [];
    for (let stop = 0; stop < 40; stop++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate<string>('document.activeElement.tagName')) === 'BODY') break;
      stops.push(
        await page.evaluate<string>(
          `(document.activeElement.closest('section')?.querySelector('h2') ?? document.activeElement.closest('[data-walk]') ?? document.activeElement).textContent`,
        ),
      );
    }
    expect(stops[0]).toBe('Aller au texte');
    // The link, the kinds, the confidence, two buttons, and a stop for each section.
    expect(stops).toHaveLength(5 + (await count(page, 'aside section')));
    expect(new Set(stops).size).toBe(stops.length);
    const first = page.locator('aside .of-person a.name').first();
    await first.focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(await page.locator('aside .of-person a.name').nth(1).textContent());
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe('Lala Khalilzade');
    await page.keyboard.press('Enter');
    expect(await page.locator('.text mark.on').allTextContents()).toEqual([
      'Lala Khalilzade',
      'Khalilzade',
      'Khalilzade',
    ]);
    await page.keyboard.press('Enter');
    expect(await page.textContent('.bar output')).toBe('Lala Khalilzade · 2/3');
    await page.keyboard.press('Escape');
    expect(await count(page, '.on')).toBe(0);
  });

  it('hides the kinds that are switched off and what is less sure than asked for', async () => {
    const page = await open();
    await page.uncheck('.tools input[value=place]');
    expect(await count(page, '.text mark.place:not(.off)')).toBe(0);
    expect(await page.isVisible('aside .of-place')).toBe(false);
    expect(await page.isVisible('aside .of-person')).toBe(true);
    await page.fill('.tools input[type=range]', '0.95');
    expect(await page.textContent('.tools input[type=range] + span')).toBe('0,95');
    const shown = await page
      .locator('.text mark:not(.off)')
      .evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute('data-confidence'))));
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter((one) => one < 0.95)).toEqual([]);
    expect(await count(page, '.text mark.off')).toBeGreaterThan(3);
  });

  it('copies the article as JSON, and as CSV a row for each mention', async () => {
    const page = await open();
    await page.evaluate(
      `navigator.clipboard ?? Object.defineProperty(navigator, 'clipboard', { value: {} }), navigator.clipboard.writeText = async (text) => { window.copied = text; }`,
    );
    const copied = () => page.evaluate<string>('window.copied');
    await page.click('[data-do=json]');
    await page.locator('.said-by-copy', { hasText: 'Copié.' }).waitFor();
    const article = JSON.parse(await copied()) as Article;
    expect(article).toEqual(JSON.parse(JSON.stringify(ARTICLE)));
    await page.click('[data-do=csv]');
    const rows = (await copied()).trimEnd().split('\n');
    expect(rows[0]).toMatch(/^article,record,kind,name,start_offset,/);
    expect(rows).toHaveLength(1 + article.records.flatMap(({ mentions }) => mentions).length);
  });

  it('leads from the text to the records and back without scripts, and shows all', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await count(page, 'button:visible, input:visible')).toBe(0);
    await page.click('aside a:text("Ilham Aliyev")');
    expect(page.url()).toMatch(/#depeche-person-\d$/);
    await page.click('.text mark.place a >> nth=0');
    expect(page.url()).toMatch(/#depeche-record-place-1$/);
  });

  it('serves a fragment that is added later, too', async () => {
    const page = await open();
    await page.evaluate(
      `document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(toFragment(ARTICLE, TEXT, { prefix: 'b-' }))})`,
    );
    const second = page.locator('.depeche').nth(1);
    await second.locator('aside a.name').first().click();
    expect(await second.locator('mark.on').count()).toBeGreaterThan(0);
    expect(await page.locator('.depeche').first().locator('mark.on').count()).toBe(0);
  });

  it('runs its script under the policy of the page', async () => {
    const page = await open({ bypassCSP: false });
    expect(await page.isVisible('[data-do=json]')).toBe(true);
  });

  it('lists the dates in order of time, and what is marked stays in sight on paper', async () => {
    const page = await open();
    expect(await page.locator('aside ol a').allTextContents()).toEqual(['1992', '2008', '15 mai 2024']);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.tools')).toBe(false);
    expect(await page.isVisible('aside .of-person')).toBe(true);
  });
});

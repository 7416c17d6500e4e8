// The page of `depeche show` in a real browser: everybody can read it, by eye, by
// keyboard, by touch and on paper.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extract } from '../src/index.js';
import { toHtml } from '../src/view/index.js';
import { readFixture } from './bracketed.js';
import { openBrowser, PATIENCE } from './browser.js';
import { needs } from './programs.js';
import { ARTICLE as QUOTED, TEXT as QUOTED_TEXT } from './quoted.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TEXT = readFixture('news/01-wire.txt');
const { describe } = needs('chromium');
const PAGE = toHtml(extract(TEXT, { published: '2024-05-15', other: true }), TEXT, { title: 'Dépêche' });

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

describe('the page', () => {
  it.each(['light', 'dark'] as const)('has no fault that axe knows of, in %s', async (colorScheme) => {
    const page = await open({ colorScheme });
    await page.evaluate(AXE);
    const { violations, passes } = await page.evaluate<AxeResults>('axe.run()');
    // What axe calls incomplete it could not decide: only violations are faults.
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'landmark-one-main']));
    const background = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(background).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(22, 24, 26)');
  });

  it('says what a mention means where it is pointed at, tabbed to or touched', async () => {
    const page = await open({ hasTouch: true });
    expect(await tipOf(page, '.text mark.person')).toBe('none');
    await page.hover('.legend mark');
    expect(await tipOf(page, '.legend mark')).toBe('none');
    await page.hover('.text mark.person');
    expect(await tipOf(page, '.text mark.person')).toMatch(/^"person: Lala Khalilzade \(0\.\d\d\)/);
    await page.keyboard.press('Tab');
    expect(await tipOf(page, 'mark:focus')).toMatch(/^"place: Bakou /);
    await page.tap('.text mark.date');
    expect(await tipOf(page, '.text mark.date')).toMatch(/^"date: P12Y /);
    expect(await page.getAttribute('.text mark.date', 'aria-description')).toMatch(/^date: P12Y /);
  });

  it('leads from the people to where they are named', async () => {
    const page = await open();
    await page.click('aside a:text("Ilham Aliyev")');
    expect(await page.textContent(':target')).toBe('Ilham Aliyev');
    expect(await page.textContent('aside li:has-text("Yalchin Rafiyev")')).toContain('vice-ministre');
  });

  it('lists the dates in order of time', async () => {
    const page = await open();
    expect(await page.locator('aside ol a').allTextContents()).toEqual(['1992', '2008', '2024-05-15']);
  });

  it('fits a telephone, and paper', async () => {
    const page = await open({ viewport: { width: 360, height: 640 }, colorScheme: 'dark' });
    await page.hover('.text mark.organisation');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(
      await page.evaluate<string>(
        `getComputedStyle(document.querySelector('.text mark.organisation'), '::after').display`,
      ),
    ).toBe('none');
  });
});

describe('the page of an article with quotes', () => {
  const page = toHtml(QUOTED, QUOTED_TEXT);

  it.each(['light', 'dark'] as const)('has no fault that axe knows of, in %s', async (colorScheme) => {
    const opened = await open({ colorScheme }, page);
    await opened.evaluate(AXE);
    const { violations, passes } = await opened.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'link-name', 'list']));
  });

  it('tells of the quote where it is pointed at, and of the place in it alone where that is', async () => {
    const opened = await open({}, page);
    await opened.hover('#depeche-quote-1', { position: { x: 5, y: 8 } });
    expect(await tipOf(opened, '#depeche-quote-1')).toMatch(/^"quote: Inès Corbal/);
    await opened.hover('#depeche-place-1');
    expect(await tipOf(opened, '#depeche-place-1')).toMatch(/^"place: Vannes/);
    expect(await tipOf(opened, '#depeche-quote-1')).toBe('none');
  });

  it('leads from a quote to its speaker and back, and shows the number', async () => {
    const opened = await open({}, page);
    expect(await tipOf(opened, '#depeche-quote-2 + a')).toBe('"1"');
    await opened.click('#depeche-quote-2 + a');
    expect(await opened.textContent('li:has(:target)')).toMatch(/^Inès Corbal/);
    await opened.click('.said a:text("Rien ne presse")');
    expect(await opened.textContent(':target')).toBe('Rien ne presse');
  });
});

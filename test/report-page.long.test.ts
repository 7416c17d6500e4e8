// The report of an archive in a real browser: everybody can read it, on a desktop and on a phone, in light and dark.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newFindings } from '../src/archive/report/findings.js';
import { drawReport } from '../src/archive/report/page.js';
import type { ReportLanguage } from '../src/archive/report/words.js';
import { extract } from '../src/index.js';
import { printPress } from '../src/training/press.js';
import { findFaults, openBrowser, PATIENCE } from './browser.js';
import { needs } from './programs.js';

const { describe } = needs('chromium');
/** Articles of every month of four years, fewer than a picture needs. */
const EVERY = 8;

let browser: Browser;
let reports: { readonly [lang in ReportLanguage]: string };
beforeAll(async () => {
  browser = await openBrowser();
  const counter = newFindings();
  const lines = printPress().trimEnd().split('\n');
  for (const line of lines.filter((_, at) => at % EVERY === 0)) {
    const { id, text, published } = JSON.parse(line) as { id: string; text: string; published: string };
    counter.add({ ...extract(text, { published, quotes: true }), id, published });
  }
  reports = { fr: drawReport(counter.findings), en: drawReport(counter.findings, { lang: 'en' }) };
});
afterAll(() => browser?.close());

async function open(lang: ReportLanguage, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
  page.setDefaultTimeout(PATIENCE);
  await page.setContent(reports[lang]);
  return page;
}

/** What stands out of the screen to the right, outside of boxes that scroll. */
const OUTSIDE = `[...document.querySelectorAll('main *')]
  .filter((one) => !one.closest('.table') && one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 100))`;

const SCREENS = [1280, 390].flatMap((width) => (['light', 'dark'] as const).map((scheme) => [width, scheme] as const));

describe('the report', () => {
  it.each(SCREENS)('has no fault that axe knows of, and fits the screen: %d wide, %s', async (width, scheme) => {
    const page = await open('fr', width, scheme);
    // The tables under the charts are closed at first: they are looked at, too.
    await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
    expect(await findFaults(page, ['color-contrast', 'landmark-one-main', 'svg-img-alt'])).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await page.evaluate<string[]>(OUTSIDE)).toEqual([]);
    await page.close();
  });

  it.each(SCREENS)('leads to the articles of a name, with no fault either: %d wide, %s', async (width, scheme) => {
    const page = await open('en', width, scheme);
    await page.click('#chart-person li a >> nth=0');
    expect(await page.isVisible('.front')).toBe(false);
    // The page of a name begins with the title, at the top.
    expect(await page.evaluate<number>('scrollY')).toBe(0);
    expect(await page.locator('section.page:visible li').count()).toBeGreaterThan(5);
    expect(await findFaults(page, ['color-contrast', 'landmark-one-main'])).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.click('section.page:visible a >> nth=0');
    expect(await page.isVisible('.front')).toBe(true);
    await page.close();
  });
});

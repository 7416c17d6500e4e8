// The playground in a real browser: what it shows is what `extract` returns, what
// is pasted never runs, and nothing is fetched from elsewhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { extract } from '../src/index.js';
import { openBrowser } from './browser.js';

const ROOT = join(import.meta.dirname, '..');
const ARTICLE = readFileSync(join(ROOT, 'fixtures/news/01-wire.txt'), 'utf8');
const PUBLISHED = '2024-05-14';
/** Strings that run where text is taken for HTML (OWASP's filter evasion list). */
const HOSTILE = [
  '<script>window.hit = 1</script>',
  '<img src=x onerror="top.hit = 1">',
  '"><svg onload=alert(1)>',
  '</p></main><iframe src="javascript:parent.hit=1"></iframe>',
  `' onmouseover='window.hit=1`,
  '<a href="javascript:window.hit=1">Paris</a>',
  '</textarea><script>hit=1</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
];

let server: ViteDevServer;
let browser: Browser;
let page: Page;
let url: string;
const asked: string[] = [];
let dialogs = 0;

beforeAll(async () => {
  server = await createServer({ root: join(ROOT, 'src/playground'), server: { port: 0 }, logLevel: 'error' });
  await server.listen();
  url = server.resolvedUrls!.local[0]!;
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => {
    dialogs++;
    void dialog.dismiss();
  });
  await page.goto(url);
  await page.locator('#status', { hasText: 'records in' }).waitFor();
}, 60_000);

/** Pastes a text and waits until it is read. */
async function paste(text: string, published = ''): Promise<string> {
  await page.fill('#published', published);
  await page.evaluate(`document.getElementById('json').textContent = ''`);
  await page.fill('#text', text);
  await page.locator('#json', { hasText: '{' }).waitFor({ state: 'attached' });
  return page.$eval('#json', (json) => json.textContent ?? '');
}

const frame = () => page.frameLocator('#page');

describe('the playground', () => {
  it('shows what extract returns', async () => {
    const json = await paste(ARTICLE.replaceAll('\r', ''), PUBLISHED);
    const expected = extract(ARTICLE.replaceAll('\r', ''), { published: PUBLISHED });
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(expected)));
    const marked = await frame().locator('.text mark').allTextContents();
    const mentions = expected.records.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start);
    expect(marked).toEqual(mentions.map(({ text }) => text));
    expect(marked.length).toBeGreaterThan(10);
  });

  it('shows hostile text and never runs it', async () => {
    for (const hostile of HOSTILE) {
      const text = `${hostile} Zélie Courtecuisse est à Nantes. ${hostile}`;
      expect(JSON.parse(await paste(text))).toEqual(JSON.parse(JSON.stringify(extract(text))));
      expect(await frame().locator('.text').textContent()).toBe(text);
      expect(await page.evaluate(`'hit' in window`)).toBe(false);
    }
    expect(dialogs).toBe(0);
  });

  it('asks for nothing from elsewhere', () => {
    expect(asked.length).toBeGreaterThan(5);
    const elsewhere = asked.filter((one) => !one.startsWith(url) && !/^(data|blob|about):/.test(one));
    expect(elsewhere).toEqual([]);
  });
});

// The playground in a real browser: what it shows is what `extract` returns, what
// is pasted never runs, and nothing is fetched from elsewhere.
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { extract } from '../src/index.js';
import { openBrowser, PATIENCE } from './browser.js';
import { needs } from './programs.js';

const ROOT = join(import.meta.dirname, '..');
const ARTICLE = readFileSync(join(ROOT, 'fixtures/news/01-wire.txt'), 'utf8');
const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
const PUBLISHED = '2024-05-14';
const { describe } = needs('chromium');
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

let server: ChildProcess;
let browser: Browser;
let page: Page;
let url: string;
const asked: string[] = [];
let dialogs = 0;

beforeAll(async () => {
  // As the README says; the port is the machine's to choose, and a group of its own ends with its children.
  server = spawn('npm', ['run', 'playground', '--', '--port', '0'], { cwd: ROOT, detached: true });
  url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (part: Buffer) => {
      said += part.toString().replace(/\u001b\[\d+m/g, '');
      const found = /http:\/\/localhost:\d+\//.exec(said);
      if (found) resolve(found[0]);
    };
    server.stdout!.on('data', listen);
    server.stderr!.on('data', listen);
    server.on('close', () => reject(new Error(`npm run playground ended: ${said}`)));
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  if (server?.pid !== undefined) process.kill(-server.pid);
});

beforeEach(async () => {
  page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => {
    dialogs++;
    void dialog.dismiss();
  });
  await page.goto(url);
  await page.locator('#status', { hasText: 'records in' }).waitFor();
  await page.fill('#text', '');
});

/** Pastes a text and waits until it is read. */
async function paste(text: string, published = ''): Promise<string> {
  await page.fill('#published', published);
  await page.fill('#text', text);
  // The text before may be read once more: what counts is the frame that shows this one.
  await expect.poll(() => frame().locator('.text').textContent(), { timeout: PATIENCE }).toBe(text);
  return page.$eval('#json', (json) => json.textContent ?? '');
}

const frame = () => page.frameLocator('#page');

describe('the playground', () => {
  it('reads an article of its own as soon as it is loaded', async () => {
    await page.reload();
    await page.locator('#status', { hasText: /[1-9]\d* records in/ }).waitFor();
    // The mark that `npm run bench` reads to tell how soon that is.
    expect(await page.evaluate<number>(`performance.getEntriesByName('read').length`)).toBeGreaterThan(0);
    expect(await frame().locator('.text mark').count()).toBeGreaterThan(10);
  });

  it('has no fault that axe knows of', async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const bare = await context.newPage();
    bare.setDefaultTimeout(PATIENCE);
    await bare.goto(url);
    await bare.locator('#status', { hasText: 'records in' }).waitFor();
    await bare.evaluate(AXE);
    const { violations, passes } = await bare.evaluate<AxeResults>('axe.run({ iframes: false })');
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'label']));
    await context.close();
  });

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

  it('follows the links of its page inside it', async () => {
    await paste(ARTICLE.replaceAll('\r', ''), PUBLISHED);
    await frame().locator('a[href*="#"]').first().click();
    await expect.poll(() => page.frames()[1]?.url(), { timeout: PATIENCE }).toMatch(/^about:srcdoc#/);
    expect(await frame().locator('.text mark').count()).toBeGreaterThan(10);
    expect(await frame().locator('#text').count()).toBe(0);
  });

  it('asks for nothing from elsewhere', () => {
    expect(asked.filter((one) => /\.(?:weights|knowledge)$|-[\w-]+\.js$/.test(one)).length).toBeGreaterThan(2);
    const elsewhere = asked.filter((one) => !one.startsWith(url) && !/^(data|blob|about):/.test(one));
    expect(elsewhere).toEqual([]);
  });
});

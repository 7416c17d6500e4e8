// The playground in a real browser: what it shows is what `extract` returns, what is pasted never runs, nothing is fetched
// from elsewhere, and everybody can use it, by eye, by keyboard and on a phone.
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe as anyDescribe, expect, it } from 'vitest';
import { extract, type ExtractOptions } from '../src/index.js';
import { findFaults, openBrowser, PATIENCE } from './browser.js';
import { needs } from './programs.js';

const ROOT = join(import.meta.dirname, '..');
const ARTICLE = readFileSync(join(ROOT, 'fixtures/news/01-wire.txt'), 'utf8').replaceAll('\r', '');
const PUBLISHED = '2024-05-14';
const { describe } = needs('chromium');
/** What the switches say at first. */
const OPTIONS: ExtractOptions = { quotes: true };
/** Strings that run where text is taken for HTML (OWASP's filter evasion list). */
const HOSTILE = [
  '<script>window.hit = 1</script>',
  '<img src=x onerror="top.hit = 1">',
  '"><svg onload=alert(1)>',
  '</p></main><iframe src="javascript:parent.hit=1"></iframe>',
  `' onmouseover='window.hit=1`,
  '<a href="javascript:window.hit=1">Paris</a>',
  '</textarea><script>hit=1</script>',
  '</script><script>hit=1</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
];

const CLI = join(ROOT, 'dist/cli.js');
let server: ChildProcess;
let browser: Browser;
let page: Page;
let url: string;
const folder = mkdtempSync(join(tmpdir(), 'depeche-playground-'));
const asked: string[] = [];
let dialogs = 0;

beforeAll(async () => {
  server = spawn(process.execPath, [CLI, 'playground', '--port', '0'], { cwd: folder });
  url = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout!.on('data', (part: Buffer) => {
      const found = /http:\/\/localhost:\d+\//.exec((said += part.toString()));
      if (found) resolve(found[0]);
    });
    server.on('close', () => reject(new Error(`depeche playground ended: ${said}`)));
  });
});
afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) =>
  spawnSync(process.execPath, [CLI, 'playground', ...args], { encoding: 'utf8', cwd: folder });

anyDescribe('depeche playground', () => {
  it('serves its files and nothing else, to readers alone', async () => {
    for (const name of ['', 'main.js', 'style.css', 'core.js', 'view.js', 'fr.model', '?lang=en']) {
      const response = await fetch(url + name);
      expect([name, response.status]).toEqual([name, 200]);
      await response.arrayBuffer();
    }
    for (const name of ['cli.js', '../package.json', '%2e%2e/package.json', 'constructor', 'playground/index.html'])
      expect([name, (await fetch(url + name)).status]).toEqual([name, 404]);
    expect((await fetch(url, { method: 'POST', body: 'x' })).status).toBe(405);
    const head = await fetch(`${url}fr.model`, { method: 'HEAD' });
    expect(Number(head.headers.get('content-length'))).toBe(statSync(join(ROOT, 'dist/fr.model')).size);
  });

  it('writes the page to a folder, again over its own files, never beside others', () => {
    expect(run('--out', 'a/site')).toMatchObject({
      status: 0,
      stdout: `${join('a/site', 'index.html')}: serve the folder with any web server\n`,
    });
    const names = ['core.js', 'fr.model', 'index.html', 'main.js', 'style.css', 'view.js'];
    expect(readdirSync(join(folder, 'a/site')).sort()).toEqual(names);
    expect(readFileSync(join(folder, 'a/site/fr.model')).equals(readFileSync(join(ROOT, 'dist/fr.model')))).toBe(true);
    expect(run('--out', 'a/site').status).toBe(0);
    writeFileSync(join(folder, 'a/mine.txt'), 'mine');
    expect(run('--out', 'a')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('a holds other files (mine.txt, site): name a folder') as string,
    });
    expect(readdirSync(join(folder, 'a')).sort()).toEqual(['mine.txt', 'site']);
  });

  it('tells what is wrong with its options', () => {
    expect(run('--port', '70000')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('expected a whole number from 0 to 65535') as string,
    });
    expect(run('--port', '0', '--out', 'b')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('give one of them') as string,
    });
    expect(run('a.txt')).toMatchObject({ status: 2, stderr: expect.stringContaining('depeche show a.txt') as string });
    const port = new URL(url).port;
    expect(run('--port', port)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`port ${port} is taken by another program`) as string,
    });
    expect(execFileSync(process.execPath, [CLI, 'help', 'playground'], { encoding: 'utf8' })).toContain('--out DIR');
  });
});

describe('the playground', () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    await page?.close();
    page = await open(url);
  });

  async function open(address: string, size = { width: 1280, height: 900 }): Promise<Page> {
    const opened = await browser.newPage({ viewport: size });
    opened.setDefaultTimeout(PATIENCE);
    opened.on('request', (request) => asked.push(request.url()));
    opened.on('dialog', (dialog) => {
      dialogs++;
      void dialog.dismiss();
    });
    await opened.goto(address);
    await opened.locator('#page .depeche').waitFor();
    return opened;
  }

  /** Pastes a text and waits until it is read. */
  async function paste(text: string, published = ''): Promise<string> {
    await page.fill('#published', published);
    await page.fill('#text', text);
    await expect.poll(() => shown(), { timeout: PATIENCE }).toBe(text);
    return json();
  }

  const shown = () => page.evaluate<string>(`document.querySelector('#page .text')?.textContent ?? ''`);
  const json = () => page.evaluate<string>(`document.querySelector('#json').textContent`);
  const read = async () => JSON.parse(await json()) as { records: { kind: string; type?: string }[] };
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  const status = () => page.locator('#status').textContent();

  it('reads an article of its own as soon as it is loaded, in French or in English', async () => {
    expect(await status()).toMatch(/^[1-9]\d* éléments relevés en \d+ ms$/);
    // The mark that `npm run bench:install` reads to tell how soon that is.
    expect(await page.evaluate<number>(`performance.getEntriesByName('read').length`)).toBeGreaterThan(0);
    expect(await page.locator('#page .text mark').count()).toBeGreaterThan(10);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.click('#language');
    await page.locator('#page .depeche[lang=en]').waitFor();
    expect(await status()).toMatch(/records in/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('shows how much of the model has come', async () => {
    const slow = await browser.newPage();
    await slow.addInitScript(`
      window.said = [];
      addEventListener('DOMContentLoaded', () => new MutationObserver(() => said.push([document.querySelector('#status').textContent, document.querySelector('#progress').value]))
        .observe(document.querySelector('#status'), { childList: true }));
    `);
    await slow.goto(url);
    await slow.locator('#page .depeche').waitFor({ timeout: PATIENCE });
    const said = await slow.evaluate<[string, number][]>('said');
    // The first share may be there before the observer's first turn.
    expect(said[0]![0]).toMatch(/^Chargement du modèle(?:…|\u00A0: \d+\u00A0%…)$/);
    const shares = said.filter(([one]) => one.includes('%')).map(([, share]) => share);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(await slow.locator('#progress').isVisible()).toBe(false);
    await slow.close();
  });

  it('says so when the model does not come', async () => {
    const broken = await browser.newPage();
    await broken.route('**/fr.model', (route) => route.fulfill({ status: 503 }));
    await broken.goto(url);
    await broken
      .locator('#status', { hasText: 'Le modèle n’a pas pu être chargé (503' })
      .waitFor({ timeout: PATIENCE });
    await broken.close();
  });

  it('shows what extract returns, as depeche show does', async () => {
    const expected = extract(ARTICLE, { ...OPTIONS, published: PUBLISHED });
    expect(plain(JSON.parse(await paste(ARTICLE, PUBLISHED)))).toEqual(plain(expected));
    expect(await page.locator('#page .depeche aside section').count()).toBeGreaterThan(3);
    // The script of the view runs here too: a click on a person marks all mentions.
    await page.locator('#page aside a.name').first().click();
    expect(await page.locator('#page .text mark.on').count()).toBeGreaterThan(0);
  });

  it('has a switch for each kind, for ranks and for other names', async () => {
    const text = 'Zélie Courtecuisse a fini troisième du Festival de Cannes à Nantes.';
    await paste(text);
    const has = async (kind: string) => (await read()).records.some((record) => record.kind === kind);
    expect([await has('person'), await has('quantity'), await has('place')]).toEqual([true, false, true]);
    await page.uncheck('#switch-person');
    await expect.poll(() => has('person'), { timeout: PATIENCE }).toBe(false);
    expect(await has('place')).toBe(true);
    await page.check('#switch-ordinals');
    await expect.poll(() => has('quantity'), { timeout: PATIENCE }).toBe(true);
    await page.check('#switch-other');
    const expected = extract(text, {
      kinds: ['organisation', 'place', 'date', 'quantity', 'quote', 'other'],
      ordinals: true,
    });
    await expect.poll(async () => plain(await read()), { timeout: PATIENCE }).toEqual(plain(expected));
  });

  it('tells of empty text, of text that is not French, of text without records and of text that is too long', async () => {
    await page.click('#clear');
    await expect.poll(status, { timeout: PATIENCE }).toContain('Rien à lire encore');
    expect([await page.locator('#page').isVisible(), await page.locator('#details').isVisible()]).toEqual([
      false,
      false,
    ]);
    await paste(
      'The prime minister told reporters on Monday that the government would not change its mind about the new railway line.',
    );
    expect(await status()).toContain('ne semble pas être en français');
    await paste('Il pleut sur les toits et les chats dorment encore au chaud dans les maisons.');
    expect(await status()).toContain('Rien n’est relevé');
    await page.evaluate(
      `document.querySelector('#text').value = 'a '.repeat(600000); document.querySelector('#text').dispatchEvent(new Event('input', { bubbles: true }))`,
    );
    await expect.poll(status, { timeout: PATIENCE }).toContain('depeche batch');
  });

  it('opens a file that is chosen or dropped, in UTF-8 or windows-1252, and takes the day from its name', async () => {
    const text = 'Zélie Courtecuisse est à Nîmes.';
    const file = { name: '2024-03-15-nimes.txt', mimeType: 'text/plain', buffer: Buffer.from(text, 'latin1') };
    await page.setInputFiles('#file', file);
    await expect.poll(shown, { timeout: PATIENCE }).toBe(text);
    expect(await page.inputValue('#published')).toBe('2024-03-15');
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File(['Solène Abgrall est à Brest.'], 'b.txt', { type: 'text/plain' }));
      document.querySelector('#text').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    })()`);
    await expect.poll(shown, { timeout: PATIENCE }).toBe('Solène Abgrall est à Brest.');
    await page.setInputFiles('#file', { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
    await expect.poll(status, { timeout: PATIENCE }).toContain('a.pdf n’est pas un fichier de texte');
    expect(await page.inputValue('#text')).toBe('Solène Abgrall est à Brest.');
  });

  it('has examples, and copies the JSON', async () => {
    const context = await browser.newContext();
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(url).origin });
    const other = await context.newPage();
    other.setDefaultTimeout(PATIENCE);
    await other.goto(url);
    await other.locator('#page .depeche').waitFor();
    await other.locator('#examples button').nth(1).click();
    await other.locator('#page', { hasText: 'Limoges CSP' }).waitFor();
    await other.click('#details summary');
    await other.click('#copy');
    await other.locator('#copied', { hasText: 'Copié.' }).waitFor();
    const copied = await other.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toBe(await other.locator('#json').textContent());
    expect(JSON.parse(copied)).toMatchObject({ published: '2024-11-24' });
    await context.close();
  });

  it('shows hostile text and never runs it', async () => {
    for (const hostile of HOSTILE) {
      const text = `${hostile} Zélie Courtecuisse est à Nantes. ${hostile}`;
      expect(JSON.parse(await paste(text))).toEqual(plain(extract(text, OPTIONS)));
      expect(await page.evaluate(`'hit' in window`)).toBe(false);
    }
    expect(dialogs).toBe(0);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe knows of, in %s', async (colorScheme) => {
    const context = await browser.newContext({ bypassCSP: true, colorScheme });
    const bare = await context.newPage();
    bare.setDefaultTimeout(PATIENCE);
    await bare.goto(url);
    await bare.locator('#page .depeche').waitFor();
    expect(await findFaults(bare, ['color-contrast', 'label'])).toEqual([]);
    await bare.click('#clear');
    expect(await findFaults(bare, ['color-contrast', 'label'])).toEqual([]);
    await context.close();
  });

  it('fits a phone', async () => {
    const phone = await open(url, { width: 390, height: 800 });
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect((await phone.locator('#text').boundingBox())!.width).toBeGreaterThan(300);
    await phone.close();
  });

  it('can be walked through with the keyboard, in the order that it is read', async () => {
    await page.focus('#language');
    const reached: string[] = [];
    for (let step = 0; step < 18; step++) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate<string>(`document.activeElement.id || document.activeElement.tagName.toLowerCase()`),
      );
    }
    const order = [...new Set(reached)];
    const switches = ['person', 'organisation', 'place', 'date', 'quantity', 'quote', 'other', 'ordinals'];
    expect(order.slice(0, 13)).toEqual([
      'button',
      'clear',
      'text',
      'file',
      'published',
      ...switches.map((name) => `switch-${name}`),
    ]);
    await page.focus('#switch-person');
    await page.keyboard.press('Space');
    await expect
      .poll(async () => (await read()).records.some(({ kind }) => kind === 'person'), { timeout: PATIENCE })
      .toBe(false);
    await page.focus('#examples button');
    await page.keyboard.press('Enter');
    await page.locator('#page', { hasText: 'Corniguel' }).waitFor();
  });

  it('works from a folder of any web server, below any path', async () => {
    run('--out', 'static/deep/depeche');
    const types: { readonly [extension: string]: string } = {
      html: 'text/html',
      js: 'text/javascript',
      css: 'text/css',
    };
    const host = createServer((request, response) => {
      const path = request.url === '/deep/depeche/' ? '/deep/depeche/index.html' : request.url!;
      response.setHeader('content-type', types[path.split('.').at(-1)!] ?? 'application/octet-stream');
      createReadStream(join(folder, 'static', path))
        .on('error', () => response.writeHead(404).end())
        .pipe(response);
    });
    await new Promise<void>((resolve) => host.listen(0, resolve));
    try {
      const other = await open(`http://localhost:${(host.address() as AddressInfo).port}/deep/depeche/`);
      expect(await other.locator('#status').textContent()).toMatch(/éléments relevés en/);
      await other.close();
    } finally {
      host.closeAllConnections();
      host.close();
    }
  });

  it('asks for nothing from elsewhere', () => {
    const own = asked.filter((one) => one.startsWith(url));
    expect(own).toEqual(
      expect.arrayContaining(['', 'main.js', 'core.js', 'view.js', 'fr.model'].map((name) => url + name)),
    );
    const elsewhere = asked.filter((one) => !/^(http:\/\/localhost:\d+\/|data:|blob:|about:)/.test(one));
    expect(elsewhere).toEqual([]);
  });
});

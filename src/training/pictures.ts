// `npm run pictures`: draws the article's page, the report and the playground as a desktop and a phone show them, in light
// and dark, into docs/pictures. Look at them after a change to what they show. It needs Chromium and the built package,
// and takes texts of the project's own alone.

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import UPNG from 'upng-js';
import { openChromium } from './browser.js';
import { printPress } from './press.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLI = join(ROOT, 'dist/cli.js');
const PICTURES = join(ROOT, 'docs/pictures');
const ARTICLE = join(ROOT, 'fixtures/news/01-wire.txt');
/** A picture has at most so many colours, which halves its bytes and shows no difference. */
const COLOURS = 96;
const PUBLISHED = '2024-12-18';
const SCREENS = [
  { width: 1280, height: 860 },
  { width: 390, height: 844 },
] as const;
const PHONE = { hasTouch: true, isMobile: true } as const;
const SCHEMES = ['light', 'dark'] as const;

const folder = mkdtempSync(join(tmpdir(), 'depeche-pictures-'));
const server = spawn(process.execPath, [CLI, 'playground', '--port', '0']);
try {
  const pages = { show: showPage(), report: reportPage(), playground: await served() };
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const browser = await openChromium();
  for (const [name, url] of Object.entries(pages)) await take(browser, name, url);
  await browser.close();
  const sizes = readdirSync(PICTURES).map((name) => statSync(join(PICTURES, name)).size);
  console.log(`${sizes.length} pictures, ${Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1000)} kB`);
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

/** The page of an article, as a user makes it. */
function showPage(): string {
  const args = ['show', '--quotes', '--published', PUBLISHED, ARTICLE];
  return write('show.html', execFileSync(process.execPath, [CLI, ...args], { encoding: 'utf8' }));
}

function reportPage(): string {
  write('press.jsonl', printPress());
  const args = ['batch', 'press.jsonl', '--quotes', '--out', 'records.jsonl', '--report', 'report.html'];
  execFileSync(process.execPath, [CLI, ...args], { cwd: folder, stdio: 'ignore' });
  return pathToFileURL(join(folder, 'report.html')).href;
}

async function served(): Promise<string> {
  for await (const line of server.stdout.setEncoding('utf8')) {
    const [url] = /http:\S+/u.exec(String(line)) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error('depeche playground did not say where it is');
}

async function take(browser: Browser, name: string, url: string): Promise<void> {
  for (const viewport of SCREENS) {
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({
        viewport,
        colorScheme,
        locale: 'fr-FR',
        ...(viewport.width < 500 ? PHONE : {}),
      });
      await page.goto(url);
      await settle(page, name);
      const picture = toPalette(await page.screenshot());
      writeFileSync(join(PICTURES, `${name}-${viewport.width}-${colorScheme}.png`), picture);
      await page.close();
    }
  }
}

/** Waits until the page shows what it is about. */
async function settle(page: Page, name: string): Promise<void> {
  if (name !== 'playground') return;
  await page.fill('#published', PUBLISHED);
  await page.fill('#text', readFileSync(ARTICLE, 'utf8'));
  await page.locator('#page aside', { hasText: 'Lala Khalilzade' }).waitFor();
  await page.evaluate("document.querySelector('#text').scrollTop = 0; document.activeElement.blur()");
}

function toPalette(png: Buffer): Uint8Array {
  const image = UPNG.decode(new Uint8Array(png).buffer);
  return new Uint8Array(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, COLOURS));
}

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return pathToFileURL(join(folder, name)).href;
}

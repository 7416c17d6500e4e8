// Chromium for the measures and the pictures of pages.

import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';

/** Opens Chromium, whose own words (of a field for a day, say) are French where `chromium-l10n` is installed. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--lang=fr'],
    env: { ...process.env, LANGUAGE: 'fr' },
  });
}

/** The milliseconds from the opening of a page to its first paint with content, the median of some openings. */
export async function measureFirstPaint(url: string, openings = 5): Promise<number> {
  const browser = await openChromium();
  const times: number[] = [];
  for (let opening = 0; opening < openings; opening++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(url);
    times.push(
      await page.evaluate<number>(`new Promise((resolve) =>
        new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach((one) => resolve(one.startTime)))
          .observe({ type: 'paint', buffered: true }))`),
    );
    await page.close();
  }
  await browser.close();
  return times.sort((a, b) => a - b)[Math.floor(openings / 2)]!;
}

function findChromium(): string {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // The next name is tried.
    }
  }
  throw new Error('there is no Chromium on the PATH: apt-get install chromium chromium-l10n');
}

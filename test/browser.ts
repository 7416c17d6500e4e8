// Debian's Chromium, for the tests that look at pages.
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function openBrowser(): Promise<Browser> {
  const executablePath = BROWSERS.find((path) => existsSync(path));
  if (!executablePath) throw new Error(`no Chromium in ${BROWSERS.join(', ')}: install Debian's package chromium`);
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

// Chromium, for the tests that look at pages.
import { chromium, type Browser } from 'playwright-core';
import { findProgram } from './programs.js';

/** Tests that call this belong under `needs('chromium')`. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findProgram('chromium');
  if (executablePath === null) throw new Error('no Chromium on the PATH: apt-get install chromium');
  // Minutes, not the usual half: a busy machine may take long to start it.
  return chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: 300_000 });
}

/** Longer than any machine takes for one step on a page. */
export const PATIENCE = 300_000;
